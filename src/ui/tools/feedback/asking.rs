//! Asking for feedback, and being asked.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::writing::Writing;
use crate::app::App;
use crate::browser::{clock, page};
use crate::coaching::{
    AskForFeedback, Book, FeedbackRequest, Kind, NewFeedback, People, RecordCommand, RequestStanding,
};
use crate::i18n::t;
use crate::replica::Id;
use crate::ui::components::{Field, Form, Icon, WhoSees, badge, icon, person_choices};
use crate::ui::words;

const ASK: &str = "ask-for-feedback";
const FOCUS: &str = "feedback-focus";

/// What others would like to hear about from me; nothing where nobody asks.
#[component]
pub fn AskedOfYou(writing: Writing, session: Option<Id>) -> impl IntoView {
    let app = App::here();
    let asked: Memo<Vec<FeedbackRequest>> = app.watch(Book::FEEDBACK_KINDS, move |book| {
        app.my_id().map(|me| book.feedback_waiting(&me).requests).unwrap_or_default()
    });
    let session = StoredValue::new(session);
    let row = move |request: FeedbackRequest| {
        let (from, me) = (request.from?, app.my_id()?);
        let asker = app.people().with_untracked(|people| people.get(&from).cloned())?;
        let (name, focus) = (asker.name.clone(), request.focus);
        let full = t::feedback_answer_request_of(&name, &focus);
        let about = session.get_value();
        let start = NewFeedback {
            about,
            request: Some(request.id),
            asked: focus.clone(),
            ..NewFeedback::new(me, asker.id.clone())
        };
        let answer = move |_| writing.answer(app, start.clone());
        Some(view! {
            <li class="feedback-row">
                {badge(&asker)}
                <p class="row-main" dir="auto">{t::feedback_asks_about(name, focus)}</p>
                <button class="button" type="button" aria-label=full on:click=answer>
                    {t::feedback_answer_request()}
                </button>
            </li>
        })
    };
    view! {
        <Show when=move || !asked.with(Vec::is_empty)>
            <section class="section no-print" aria-labelledby="feedback-asked">
                <h2 id="feedback-asked">{t::feedback_asked_of_you()}</h2>
                <ul class="stack">{move || asked.get().into_iter().filter_map(row).collect_view()}</ul>
            </section>
        </Show>
    }
}

/// What I asked for, and a form for more.
#[component]
pub fn Ask() -> impl IntoView {
    let app = App::here();
    let is_open = RwSignal::new(false);
    let mine: Memo<Vec<RequestStanding>> = app.watch(Book::FEEDBACK_KINDS, move |book| {
        let (people, me) = (book.people(), app.my_id());
        let is_mine = |it: &RequestStanding| is_same(&people, it.request.from.as_ref(), me.as_ref());
        let mut all = book.feedback_requests();
        all.retain(|it| is_mine(it) && !it.open.is_empty());
        all
    });
    let content = move || {
        if is_open.get() {
            return view! { <AskForm is_open /> }.into_any();
        }
        let open = move |_| {
            is_open.set(true);
            page::after_paint(|| page::focus(FOCUS));
        };
        view! {
            <button class="button-add" type="button" id=ASK on:click=open>
                {icon(Icon::Plus)}
                {t::feedback_ask()}
            </button>
        }
        .into_any()
    };
    view! {
        <section class="section no-print" aria-labelledby="feedback-ask">
            <h2 id="feedback-ask">{t::feedback_ask_heading()}</h2>
            <ul class="stack">{move || mine.get().into_iter().map(|it| asked(app, it)).collect_view()}</ul>
            {content}
        </section>
    }
}

fn is_same(people: &People, one: Option<&Id>, other: Option<&Id>) -> bool {
    one.zip(other).is_some_and(|(one, other)| people.same(one, other))
}

/// A request of mine that is not answered by all.
fn asked(app: App, standing: RequestStanding) -> impl IntoView {
    let RequestStanding { request: FeedbackRequest { id, focus, .. }, open, answered } = standing;
    let waits = t::feedback_waits_for(words::names_of(app, &open));
    let answered = (!answered.is_empty())
        .then(|| view! { <span>{t::feedback_answered_by(words::names_of(app, &answered))}</span> });
    let (full, said) = (t::feedback_take_back_of(&focus), t::feedback_said_taken_back(&focus));
    let take_back = move |_| {
        // One that is gone takes this button along.
        let _ = app.act_and_say(&RecordCommand::Trash { id: id.clone() }.into(), said.clone());
        page::after_paint(|| page::focus(ASK));
    };
    view! {
        <li class="feedback-row">
            <div class="row-main">
                <p dir="auto">{focus}</p>
                <p class="meta">
                    {answered}
                    <span>{waits}</span>
                </p>
            </div>
            <button class="button-text" type="button" aria-label=full on:click=take_back>
                {t::feedback_take_back()}
            </button>
        </li>
    }
}

#[component]
fn AskForm(is_open: RwSignal<bool>) -> impl IntoView {
    let app = App::here();
    let partners = app.partners();
    let (focus, to, form) = (RwSignal::new(String::new()), RwSignal::new(None::<Id>), Form::new());
    let close = move || {
        is_open.set(false);
        page::after_paint(|| page::focus(ASK));
    };
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        form.clear();
        let Some(from) = app.my_id() else { return };
        let focus = focus.get_untracked();
        let said = t::feedback_said_asked(focus.trim());
        let (id, on) = (app.new_id(), clock::today());
        let ask = AskForFeedback { id, from, to: to.get_untracked(), focus, on };
        if form.show(&app.act_and_say(&ask.into(), said)) {
            close();
        }
    };
    let whom = move || {
        (partners.with(Vec::len) > 1).then(|| {
            view! {
                <fieldset class="field">
                    <legend>{t::feedback_ask_whom()}</legend>
                    <div class="choices">
                        <label class="choice">
                            <input
                                type="radio"
                                name="feedback-ask-whom"
                                prop:checked=move || to.with(Option::is_none)
                                on:change=move |_| to.set(None)
                            />
                            {t::feedback_ask_everyone()}
                        </label>
                        {person_choices("feedback-ask-whom", partners.get(), to)}
                    </div>
                </fieldset>
            }
        })
    };
    view! {
        <form class="form" novalidate on:submit=submit>
            <Field
                id=FOCUS
                label=t::feedback_focus()
                example=t::feedback_focus_example()
                missing=t::feedback_focus_missing()
                value=focus
                of=(form, FeedbackRequest::FOCUS)
            />
            {whom}
            <WhoSees of=Kind::FeedbackRequest />
            <div class="actions">
                <button class="button" type="submit">
                    {t::feedback_ask()}
                </button>
                <button class="button-text" type="button" on:click=move |_| close()>
                    {t::feedback_give_no()}
                </button>
            </div>
        </form>
    }
}
