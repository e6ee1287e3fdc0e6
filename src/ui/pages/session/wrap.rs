//! Wrapping up: what is open goes on, and six small steps one after the other.
//! Once it is over, the session is read.

use leptos::ev::{MouseEvent, SubmitEvent};
use leptos::prelude::*;

use super::agenda::{AgendaList, items_of};
use super::agenda_item::{HEADING, Side};
use super::held_session::HeldSession;
use super::next_session::{FORM, Planning};
use super::note_list::Notes;
use super::time_shared::TimeShared;
use super::wrap_steps::{Steps, WrapStep, first_open, half_written, show};
use super::{Held, state_of};
use crate::app::App;
use crate::browser::{page, validity};
use crate::coaching::{Book, Kind, Session, SessionState};
use crate::i18n::{self, t};
use crate::replica::Id;
use crate::route::Route;
use crate::ui::words;

const WRAP: &str = "wrap-this";

/// The session after this one, as far as one is planned.
pub fn session_after(app: App, id: &Id) -> Memo<Option<Session>> {
    let id = id.clone();
    app.watch(&[Kind::Session], move |book: &Book| book.session_after(&book.get(&id)?))
}

/// The steps of wrapping up, or what is read of a session that is over.
#[component]
pub fn Wrap(id: Id, held: Held) -> impl IntoView {
    let is_over =
        Memo::new(move |_| matches!(state_of(held), SessionState::Wrapped | SessionState::Reviewed));
    move || {
        let id = id.clone();
        if is_over.get() {
            view! { <HeldSession id held /> }.into_any()
        } else {
            view! { <WrapUp id held /> }.into_any()
        }
    }
}

/// Topics and steps on the left page, time and notes on the right one.
#[component]
fn WrapUp(id: Id, held: Held) -> impl IntoView {
    let app = App::here();
    let planning = Planning::of(app, &id, held);
    let open = first_open(app, &id);
    let of = id.clone();
    // The step whose half-written words were spoken of: then they are left out.
    let asked = RwSignal::new(None::<WrapStep>);
    let wrap = Callback::new(move |event: SubmitEvent| {
        event.prevent_default();
        let begun = half_written(app, &of);
        if begun.is_some() && begun != asked.get_untracked() {
            asked.set(begun);
            return begun.into_iter().for_each(|step| show(open, step));
        }
        if planning.wrap(app, &of) {
            return page::after_paint(page::focus_heading);
        }
        // What stops it stands in the step of the next session: it is said
        // there once more, when it can be seen.
        if open.get_untracked() != Some(WrapStep::Next) {
            open.set(Some(WrapStep::Next));
            let of = of.clone();
            page::after_paint(move || {
                planning.wrap(app, &of);
            });
        }
    });
    let is_closing = Memo::new(move |_| held.with(|held| held.as_ref().is_some_and(Session::is_closing)));
    let half_written_words = move || {
        let is_open = |step: &WrapStep| open.get() == Some(*step);
        let asked = asked.get().filter(is_open);
        asked.map(|_| view! { <p class="problem">{t::wrap_half_written()}</p> })
    };
    // What is half typed stops the form before it is sent.
    let uncover = move |_: MouseEvent| {
        if open.get_untracked() != Some(WrapStep::Next) && validity::holds_half_typed(FORM) {
            show(open, WrapStep::Next);
        }
    };
    view! {
        <div class="spread">
            <div class="stack">
                <Agenda id=id.clone() planning />
                <Steps session=id.clone() held open planning=(planning, wrap) last=WRAP />
                <Show when=move || is_closing.get()>
                    <p class="no-print">
                        <a href=Route::Feedback.to_string()>{t::ask_at_end()}</a>
                    </p>
                </Show>
                <div role="alert">{half_written_words}</div>
                <div class="actions">
                    <button
                        class="button button-main"
                        id=WRAP
                        type="submit"
                        form=FORM
                        on:click=uncover
                    >
                        {t::session_wrap_this()}
                    </button>
                </div>
            </div>
            <div class="stack">
                <TimeShared session=id.clone() />
                <Notes session=id />
            </div>
        </div>
    }
}

#[component]
fn Agenda(id: Id, planning: Planning) -> impl IntoView {
    let app = App::here();
    let items = items_of(app, &id);
    let next = session_after(app, &id);
    let open = Memo::new(move |_| items.with(|items| items.iter().filter(|item| item.is_waiting()).count()));
    let words = move || {
        let count = i18n::count(open.get());
        let day = next.with(|next| next.as_ref().map(|next| words::session_day(app, next)));
        match day {
            _ if open.get() == 0 => t::session_open_none(),
            Some(day) => t::session_open_to(count, day),
            None if planning.will_plan.get() => t::session_open_to_next(count),
            None => t::session_open_waits(count),
        }
    };
    view! {
        <section class="section" aria-labelledby=HEADING>
            <h2 id=HEADING tabindex="-1">
                {t::session_agenda()}
            </h2>
            <p class="quiet no-print" prop:textContent=words></p>
            <AgendaList items side=Side::Wrap />
        </section>
    }
}
