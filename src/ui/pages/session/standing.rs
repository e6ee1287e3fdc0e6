//! Where a session stands before the talk: prepared, or missed.

use leptos::prelude::*;

use super::change_when::ChangeWhen;
use super::{Held, state_of};
use crate::app::{App, ticking};
use crate::browser::page;
use crate::coaching::{Session, SessionCommand, SessionState};
use crate::i18n::t;
use crate::replica::Id;
use crate::ui::components::{Icon, icon};
use crate::ui::words;

/// The notice of a session that did not take place; nothing otherwise.
#[component]
pub fn Standing(held: Held) -> impl IntoView {
    let missed = Memo::new(move |_| {
        let is_missed = |it: &&Session| it.state == SessionState::Missed;
        held.with(|held| held.as_ref().filter(is_missed).map(|it| it.id.clone()))
    });
    move || missed.get().map(|id| view! { <Missed id held /> })
}

/// Sets the state of a session and says so.
fn set(app: App, session: &Id, state: SessionState, said: String) {
    // A session that is gone takes these buttons along.
    let _ = app.act_and_say(&SessionCommand::SetState { session: session.clone(), state }.into(), said);
}

#[component]
fn Missed(id: Id, held: Held) -> impl IntoView {
    let is_cancelled = Memo::new(move |_| held.with(|held| held.as_ref().is_some_and(|it| it.is_cancelled)));
    let what = move || if is_cancelled.get() { t::sheet_cancelled() } else { t::sheet_missed() };
    let app = App::here();
    let moving = RwSignal::new(false);
    let again = move |_| {
        set(app, &id, SessionState::Planned, t::sheet_said_planned());
        page::after_paint(page::focus_heading);
    };
    view! {
        <div class="notice" role="note">
            {icon(Icon::Sessions)}
            <div class="notice-body">
                <p>
                    <strong>{what}</strong> " " {t::sheet_missed_hint()}
                </p>
                <div class="actions">
                    <button class="button-text" type="button" on:click=move |_| moving.set(true)>
                        {t::sheet_missed_move()}
                    </button>
                    <button class="button-text" type="button" on:click=again>
                        {t::sheet_missed_plan()}
                    </button>
                </div>
            </div>
        </div>
        <ChangeWhen held open=moving />
    }
}

/// "We are prepared" for a session ahead; before its time "cancel", and then
/// "we didn't meet".
#[component]
pub fn Marks(id: Id, held: Held) -> impl IntoView {
    let app = App::here();
    let state = Memo::new(move |_| state_of(held));
    let id = StoredValue::new(id);
    let prepared = move |_| {
        let (to, said) = if state.get_untracked() == SessionState::Prepared {
            (SessionState::Planned, t::sheet_said_planned())
        } else {
            (SessionState::Prepared, t::sheet_said_prepared())
        };
        set(app, &id.get_value(), to, said);
    };
    let now = ticking();
    let is_due = Memo::new(move |_| {
        let start = held.with(|held| held.as_ref().and_then(words::session_millis));
        start.is_none_or(|start| start <= now.get())
    });
    let off = move |_| {
        if is_due.get_untracked() {
            set(app, &id.get_value(), SessionState::Missed, t::sheet_said_missed());
        } else {
            // A session that is gone takes this button along.
            let cancel = SessionCommand::Cancel { session: id.get_value() };
            let _ = app.act_and_say(&cancel.into(), t::sheet_said_cancelled());
        }
        page::after_paint(page::focus_heading);
    };
    let off_words = move || if is_due.get() { t::sheet_state_missed() } else { t::sheet_cancel_session() };
    let is_waiting =
        Memo::new(move |_| matches!(state.get(), SessionState::Planned | SessionState::Prepared));
    move || {
        is_waiting.get().then(|| {
            view! {
                <button
                    class="toggle"
                    type="button"
                    aria-pressed=move || (state.get() == SessionState::Prepared).to_string()
                    on:click=prepared
                >
                    {move || (state.get() == SessionState::Prepared).then(|| icon(Icon::Check))}
                    {t::sheet_state_prepare()}
                </button>
                <button class="button-text" type="button" on:click=off>
                    {off_words}
                </button>
            }
        })
    }
}
