//! The answers to one's questions, and sharing words of them by an act of its own.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use crate::app::App;
use crate::browser::page;
use crate::coaching::{AskCommand, AskReply, Insight, KeepCommand, Kind, Session, SessionState};
use crate::i18n::t;
use crate::replica::Id;
use crate::route::Route;
use crate::ui::components::{Field, Form, RowTools, TrashTool, WhoSees};
use crate::ui::{ask_words, words};

/// All answers to some questions, in the order they came.
#[component]
pub fn Replies(
    /// What was asked.
    ask: Id,
    /// The questions.
    questions: Memo<Vec<String>>,
) -> impl IntoView {
    let app = App::here();
    let heading = format!("ask-answers-{ask}");
    let focus = StoredValue::new(heading.clone());
    let all = app.watch_private(&[Kind::AskReply], move |own| own.replies_to(&ask));
    view! {
        <h3 id=heading tabindex="-1">
            {t::ask_answers()}
        </h3>
        <Show when=move || all.with(Vec::is_empty)>
            <p class="quiet">{t::ask_answers_none()}</p>
        </Show>
        <ul class="feedback-given">
            <For each=move || all.get() key=|reply| reply.id.clone() let:reply>
                <OneReply reply questions focus />
            </For>
        </ul>
    }
}

#[component]
fn OneReply(reply: AskReply, questions: Memo<Vec<String>>, focus: StoredValue<String>) -> impl IntoView {
    let app = App::here();
    let name = ask_words::name_of(&reply);
    let named = name.clone();
    let trash = TrashTool {
        command: Some(AskCommand::Drop { id: reply.id.clone() }.into()),
        ..TrashTool::new(move || t::ask_reply_trash(&named), t::ask_said_reply_trash)
    }
    .then(move || page::after_paint(move || page::focus(&focus.get_value())));
    let day = reply.on.map(|day| {
        view! { <time datetime=day.to_string()>{words::day_short(app, day)}</time> }
    });
    let by_hand = reply.is_by_hand.then(|| view! { <span>{t::ask_by_hand_mark()}</span> });
    let said = reply.reply();
    let answers = move || ask_words::answers(&questions.get(), &said);
    let id = reply.id.clone();
    view! {
        <li class="feedback-card">
            <p class="meta">
                <strong dir="auto">{name}</strong> " " {day} " " {by_hand}
            </p>
            {answers}
            <Share reply />
            <div class="item-tools no-print">
                <RowTools id trash />
            </div>
        </li>
    }
}

/// The session that shared words become an insight of: the one that is on, the
/// last one, or the next one.
fn session_for(sessions: Vec<Session>) -> Option<Session> {
    let last = sessions.iter().rev().find(|it| it.state == SessionState::Live || it.state.is_over());
    last.or(sessions.first()).cloned()
}

/// A button, and the words to choose behind it.
#[component]
fn Share(reply: AskReply) -> impl IntoView {
    let app = App::here();
    let is_open = RwSignal::new(false);
    let (button, field) = (format!("share-{}", reply.id), format!("share-words-{}", reply.id));
    let name = ask_words::name_of(&reply);
    let full = t::ask_share_of(&name);
    let said: Vec<String> = reply.reply().trimmed().answers.into_iter().filter(|it| !it.is_empty()).collect();
    let proposed = t::ask_share_text(name, said.join("\n"));
    let held = StoredValue::new((button, field, full, proposed));
    let session = app.watch(&[Kind::Session], |book| session_for(book.sessions()));
    let close = move || {
        is_open.set(false);
        page::after_paint(move || page::focus(&held.with_value(|held| held.0.clone())));
    };
    move || {
        let (button, field, full, proposed) = held.get_value();
        if !is_open.get() {
            let open = move |_| {
                let field = field.clone();
                is_open.set(true);
                page::after_paint(move || page::focus(&field));
            };
            return view! {
                <button class="button-text" type="button" id=button aria-label=full on:click=open>
                    {t::ask_share()}
                </button>
            }
            .into_any();
        }
        match session.get() {
            Some(session) => view! { <ShareForm field proposed session close /> }.into_any(),
            None => view! {
                <p id=field tabindex="-1">{t::ask_share_none()}</p>
                <div class="actions">
                    <a class="button" href=Route::NewSession.to_string()>
                        {t::ask_share_plan()}
                    </a>
                    <button class="button-text" type="button" on:click=move |_| close()>
                        {t::ask_cancel()}
                    </button>
                </div>
            }
            .into_any(),
        }
    }
}

/// The words as they go into the notebook, to be changed before they do.
#[component]
fn ShareForm(
    field: String,
    proposed: String,
    session: Session,
    close: impl Fn() + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let app = App::here();
    let (text, form) = (RwSignal::new(proposed), Form::new());
    let day = words::session_day(app, &session);
    let session = session.id;
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(author) = app.my_id() else { return };
        let (id, session, text) = (app.new_id(), session.clone(), text.get_untracked());
        let share = KeepCommand::Insight { id, session, author, text, from_note: None };
        if form.show(&app.act_and_say(&share.into(), t::ask_said_shared())) {
            close();
        }
    };
    view! {
        <form class="form" novalidate on:submit=submit>
            <Field
                id=field
                label=t::ask_share_words()
                kind="area"
                hint=t::ask_share_hint(day)
                value=text
                of=(form, Insight::TEXT)
            />
            <WhoSees of=Kind::Insight />
            <div class="actions">
                <button class="button" type="submit">
                    {t::ask_share_do()}
                </button>
                <button class="button-text" type="button" on:click=move |_| close()>
                    {t::ask_cancel()}
                </button>
            </div>
        </form>
    }
}
