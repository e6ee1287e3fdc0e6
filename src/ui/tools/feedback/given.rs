//! Feedback that was given: who to whom, its words, what it is about, and what
//! came of it.

use leptos::prelude::*;

use super::about::subject_line;
use super::response::Response;
use crate::app::App;
use crate::browser::page;
use crate::coaching::library::FeedbackPart;
use crate::coaching::{Book, Feedback, People};
use crate::i18n::t;
use crate::replica::Id;
use crate::ui::components::{RowTools, TrashTool, badge};
use crate::ui::words;

const HEADING: &str = "feedback-given";

/// All that was given, the latest first; in a session what is about it.
#[component]
pub fn Given(session: Option<Id>) -> impl IntoView {
    let app = App::here();
    let of = session.clone();
    let ids: Memo<Vec<Id>> = app.watch(Book::SESSION_FEEDBACK_KINDS, move |book| {
        let all = match &of {
            Some(session) => book.feedback_on_session(session),
            None => book.feedback(),
        };
        all.into_iter().map(|it| it.id).collect()
    });
    let is_in_session = session.is_some();
    let heading = if is_in_session { t::feedback_session_heading() } else { t::feedback_given_heading() };
    view! {
        <section class="section" aria-labelledby=HEADING>
            <h2 id=HEADING tabindex="-1">
                {heading}
            </h2>
            <Show when=move || ids.with(Vec::is_empty)>
                <p class="quiet">{t::feedback_none()}</p>
            </Show>
            <ul class="feedback-given">
                <For each=move || ids.get() key=Id::clone let:id>
                    <Card id is_in_session />
                </For>
            </ul>
        </section>
    }
}

/// What was given about a session, to be read.
#[component]
pub fn FeedbackGiven(session: Id) -> impl IntoView {
    let app = App::here();
    let all: Memo<Vec<Feedback>> =
        app.watch(Book::SESSION_FEEDBACK_KINDS, move |book| book.feedback_on_session(&session));
    let card = move |feedback: Feedback| {
        let of = feedback.clone();
        let answer = app.watch(Book::FEEDBACK_KINDS, move |book| answer_line(app, book, &of));
        view! {
            <li class="feedback-card">
                <Words feedback />
                {move || answer.get().map(|line| view! { <p class="meta"><span>{line}</span></p> })}
            </li>
        }
    };
    view! { <ul class="feedback-given">{move || all.get().into_iter().map(card).collect_view()}</ul> }
}

/// What whoever received it said: "Kim: Thanks".
fn answer_line(app: App, book: &Book, feedback: &Feedback) -> Option<String> {
    let answer = words::feedback_answer(book.answer_to_feedback(feedback)?);
    Some(t::feedback_response(words::names_of(app, feedback.to.as_slice()), answer))
}

/// Who gives to whom, in names.
pub fn from_to(people: &People, feedback: &Feedback) -> (String, String) {
    let name = |id: Option<&Id>| {
        id.and_then(|id| people.get(id)).map(|person| person.name.clone()).unwrap_or_default()
    };
    (name(feedback.from.as_ref()), name(feedback.to.as_ref()))
}

#[component]
fn Card(id: Id, is_in_session: bool) -> impl IntoView {
    let app = App::here();
    let (of, people) = (id.clone(), app.people());
    let feedback = app.watch_record(id.clone(), move |book| book.get::<Feedback>(&of));
    let names = Memo::new(move |_| {
        feedback
            .with(|it| people.with(|people| it.as_ref().map(|it| from_to(people, it))).unwrap_or_default())
    });
    let trash = TrashTool::new(
        move || {
            let (from, to) = names.get();
            t::feedback_trash(from, to)
        },
        t::feedback_said_trash,
    )
    .then(|| page::after_paint(|| page::focus(HEADING)));
    let pen = move || {
        let from = feedback.with(|it| it.as_ref()?.from.clone())?;
        people.with(|people| people.get(&from).map(|from| from.pen.to_string()))
    };
    let card = move || {
        let feedback = feedback.get()?;
        let about = (!is_in_session).then(|| subject_line(app, feedback.about.as_ref())).flatten();
        Some(view! {
            <Words feedback=feedback.clone() />
            {about}
            <Response feedback is_in_session />
        })
    };
    view! {
        <li class="feedback-card pen-rule" data-pen=pen>
            {card}
            <div class="item-tools no-print">
                <RowTools id trash />
            </div>
        </li>
    }
}

/// Its words under who gives to whom.
#[component]
fn Words(feedback: Feedback) -> impl IntoView {
    let app = App::here();
    let people = app.people().get_untracked();
    let (from_name, to_name) = from_to(&people, &feedback);
    let from = feedback.from.as_ref().and_then(|id| people.get(id));
    let day = feedback.on.map(|day| {
        view! { <time datetime=day.to_string()>{words::day_short(app, day)}</time> }
    });
    let asked = (!feedback.asked.is_empty()).then(|| {
        view! { <p class="quiet" dir="auto">{t::feedback_asked_by(&to_name, &feedback.asked)}</p> }
    });
    let line = |(part, text): (FeedbackPart, &str)| {
        view! { <dt>{words::feedback_part(part)}</dt> <dd class="card-text" dir="auto">{text.to_owned()}</dd> }
    };
    let said = feedback.words.said().map(line).collect_view();
    view! {
        <p class="meta">{from.map(badge)} <span>{t::feedback_from_to(from_name, &to_name)}</span> {day}</p>
        {asked}
        <dl class="feedback-words">{said}</dl>
    }
}
