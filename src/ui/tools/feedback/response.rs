//! What whoever received feedback does with it: thanks, a commitment, a topic.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::CARD_KINDS;
use crate::app::App;
use crate::coaching::{
    AgendaCommand, AgendaItem, Book, Command, Commitment, CommitmentCommand, CommitmentWords, Feedback,
    FeedbackAnswer, FeedbackWords, Kind, RecordCommand, RespondToFeedback, Session, TITLE_LIMIT, TopicWords,
};
use crate::i18n::t;
use crate::replica::Id;
use crate::route::Route;
use crate::ui::components::{Field, Form, WhoSees, read_day};
use crate::ui::words;

/// How many letters of feedback name the topic that is made of it.
const LETTERS: usize = 160;
/// How many minutes that topic takes.
const MINUTES: u64 = 10;

/// The answer, and the ways to give one. In a session somebody else can answer
/// on this device, too.
#[component]
pub fn Response(feedback: Feedback, is_in_session: bool) -> impl IntoView {
    let app = App::here();
    let Some(to) = feedback.to.clone() else { return ().into_any() };
    let (me, people) = (app.my_id(), app.people());
    let is_mine = me.is_some_and(|me| people.with_untracked(|people| people.same(&to, &me)));
    let of = feedback.clone();
    let answer = app.watch(CARD_KINDS, move |book| book.answer_to_feedback(&of));
    let name = people.with_untracked(|people| people.get(&to).map(|it| it.name.clone()).unwrap_or_default());
    let respond = feedback.clone();
    let ways = if is_mine {
        Some(view! { <Respond feedback=respond person=to answer other=None /> }.into_any())
    } else if is_in_session {
        let (respond, person) = (StoredValue::new(respond), StoredValue::new(to));
        let name = StoredValue::new(name.clone());
        Some(
            view! {
                <details class="no-print">
                    <summary>{t::feedback_respond_for(name.get_value())}</summary>
                    <Respond
                        feedback=respond.get_value()
                        person=person.get_value()
                        answer
                        other=Some(name.get_value())
                    />
                </details>
            }
            .into_any(),
        )
    } else {
        None
    };
    let said = move || {
        let answer = words::feedback_answer(answer.get()?);
        let line = t::feedback_response(&name, answer);
        Some(view! { <p class="meta"><span>{line}</span></p> })
    };
    view! {
        {(!is_mine).then_some(said)}
        {ways}
        {is_mine.then(|| view! { <Follows feedback answer /> })}
    }
    .into_any()
}

#[component]
fn Respond(
    feedback: Feedback,
    person: Id,
    answer: Memo<Option<FeedbackAnswer>>,
    /// What whoever answers is called, where it is somebody else.
    other: Option<String>,
) -> impl IntoView {
    let app = App::here();
    let feedback = StoredValue::new(feedback);
    let respond = move |chosen: FeedbackAnswer| {
        let Some(author) = app.my_id() else { return };
        let (feedback, person) = (feedback.get_value(), person.clone());
        let topic = (chosen == FeedbackAnswer::WantsTalk).then(|| topic_of(app, &feedback)).flatten();
        let respond = RespondToFeedback { feedback: feedback.id, person, author, answer: chosen };
        let all: Vec<Command> = std::iter::once(respond.into()).chain(topic).collect();
        let chosen = words::feedback_answer(chosen);
        let said = match &other {
            Some(name) => t::feedback_said_response_of(name, chosen),
            None => t::feedback_said_response(chosen),
        };
        if let Err(refused) = app.act_all_and_say(&all, said) {
            app.say(words::refusal(&refused));
        }
    };
    let button = move |it: FeedbackAnswer| {
        let respond = respond.clone();
        view! {
            <button
                class="button"
                type="button"
                aria-pressed=move || (answer.get() == Some(it)).to_string()
                on:click=move |_| respond(it)
            >
                {words::feedback_answer(it)}
            </button>
        }
    };
    view! {
        <div class="actions no-print" role="group" aria-label=t::feedback_respond()>
            {FeedbackAnswer::ALL.map(button).collect_view()}
        </div>
    }
}

/// The topic in which they talk about it, where there is none and there is a
/// session for it.
fn topic_of(app: App, feedback: &Feedback) -> Option<Command> {
    let id = Feedback::topic_of(&feedback.id);
    app.with_book(|book| {
        if book.get::<AgendaItem>(&id).is_some() {
            return None;
        }
        if book.document().record(&id).is_some() {
            return Some(RecordCommand::Restore { id }.into());
        }
        let session = book.session_to_talk_in()?;
        let said = words::shorten(&feedback.words.in_short(), LETTERS);
        let name = words::names_of(app, feedback.from.as_slice());
        let words = TopicWords {
            title: t::feedback_topic(name, said),
            brought_by: feedback.to.clone()?,
            minutes: MINUTES,
            wanted_outcome: String::new(),
        };
        Some(AgendaCommand::Add { id, session, words }.into())
    })?
}

/// What comes of the answer.
#[component]
fn Follows(feedback: Feedback, answer: Memo<Option<FeedbackAnswer>>) -> impl IntoView {
    let feedback = StoredValue::new(feedback);
    move || match answer.get()? {
        FeedbackAnswer::Thanks => None,
        FeedbackAnswer::WillTry => Some(view! { <Try feedback=feedback.get_value() /> }.into_any()),
        FeedbackAnswer::WantsTalk => Some(view! { <Talk feedback=feedback.get_value() /> }.into_any()),
    }
}

/// The commitment that was made of it, or the form for one.
#[component]
fn Try(feedback: Feedback) -> impl IntoView {
    let app = App::here();
    let (id, of) = (Feedback::commitment_of(&feedback.id), Feedback::commitment_of(&feedback.id));
    let made = app.watch_record(id, move |book| book.get::<Commitment>(&of).map(|it| it.what));
    let feedback = StoredValue::new(feedback);
    move || match made.get() {
        Some(what) => view! { <p dir="auto">{t::feedback_try_is(what)}</p> }.into_any(),
        None => view! { <TryForm feedback=feedback.get_value() /> }.into_any(),
    }
}

/// The first words to try: the wish, or else what was noticed.
fn to_try(words: &FeedbackWords) -> String {
    let first = [&words.wish, &words.noticed].into_iter().find(|text| !text.trim().is_empty());
    let line = first.and_then(|text| text.trim().lines().next()).unwrap_or_default();
    words::shorten(line, TITLE_LIMIT - 1)
}

#[component]
fn TryForm(feedback: Feedback) -> impl IntoView {
    let app = App::here();
    let (what, due) = (RwSignal::new(to_try(&feedback.words)), RwSignal::new(String::new()));
    let form = Form::new();
    let (what_id, due_id) = (format!("try-{}", feedback.id), format!("try-due-{}", feedback.id));
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        form.clear();
        let due = match read_day(&due.get_untracked()) {
            Ok(due) => due,
            Err(problem) => return form.show_at(Commitment::DUE, problem),
        };
        let Some(owner) = app.my_id() else { return };
        let words = CommitmentWords { due, ..CommitmentWords::new(owner, what.get_untracked()) };
        let id = Feedback::commitment_of(&feedback.id);
        let make = CommitmentCommand::Make { id: id.clone(), words, session: None, from_note: None };
        // One that lies in the Trash under this name comes back with these words.
        let is_away = app.with_book(|book| book.document().record(&id).is_some()).unwrap_or_default();
        let back = is_away.then(|| RecordCommand::Restore { id }.into());
        let all: Vec<Command> = std::iter::once(make.into()).chain(back).collect();
        let _ = form.show(&app.act_all_and_say(&all, t::feedback_said_try()));
    };
    view! {
        <form class="form no-print" novalidate on:submit=submit>
            <Field id=what_id label=t::feedback_try() value=what of=(form, Commitment::WHAT) />
            <Field
                id=due_id
                label=t::feedback_try_due()
                kind="date"
                optional=true
                value=due
                of=(form, Commitment::DUE)
            />
            <WhoSees of=Kind::Commitment />
            <div class="actions">
                <button class="button" type="submit">
                    {t::feedback_try_add()}
                </button>
            </div>
        </form>
    }
}

/// Where they talk about it; or how it gets there.
#[component]
fn Talk(feedback: Feedback) -> impl IntoView {
    let app = App::here();
    let topic = Feedback::topic_of(&feedback.id);
    let on: Memo<Option<(String, String)>> = app.watch(CARD_KINDS, move |book| {
        let topic: AgendaItem = book.get(&topic)?;
        let session: Session = book.get(&topic.session?)?;
        let title = words::session_title(app, book, &session);
        Some((Route::Session(session.id, None).to_string(), title))
    });
    let is_ahead = app.watch(CARD_KINDS, |book: &Book| book.session_to_talk_in().is_some());
    let feedback = StoredValue::new(feedback);
    let add = move |_| {
        let topic = feedback.with_value(|feedback| topic_of(app, feedback));
        if let Some(topic) = topic
            && let Err(refused) = app.act_and_say(&topic, t::feedback_said_topic())
        {
            app.say(words::refusal(&refused));
        }
    };
    move || match (on.get(), is_ahead.get()) {
        (Some((address, title)), _) => view! {
            <p>
                {t::feedback_topic_on()} " " <a href=address dir="auto">{title}</a>
            </p>
        }
        .into_any(),
        (None, true) => view! {
            <div class="actions no-print">
                <button class="button-text" type="button" on:click=add>
                    {t::feedback_topic_add()}
                </button>
            </div>
        }
        .into_any(),
        (None, false) => view! {
            <p class="no-print">
                {t::feedback_topic_none()} " "
                <a href=Route::NewSession.to_string()>{t::feedback_topic_plan()}</a>
            </p>
        }
        .into_any(),
    }
}
