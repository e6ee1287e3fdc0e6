//! What one writes for oneself: one line, of what is due most. It names days and
//! no words, since somebody may sit beside.

use leptos::prelude::*;

use super::super::journal::Line;
use crate::app::App;
use crate::browser::{clock, page};
use crate::coaching::{ChoicesCommand, LetterState, ReflectionOffer, week_of};
use crate::i18n::t;
use crate::route::Route;
use crate::ui::components::{Icon, icon};
use crate::ui::words;

/// The line, if something is due.
#[component]
pub fn Journal(offer: Memo<Option<ReflectionOffer>>) -> impl IntoView {
    let app = App::here();
    let line = move |offer: ReflectionOffer| match offer {
        ReflectionOffer::Letter(written, state) => {
            let day = written.map(|day| words::day(app, day)).unwrap_or_default();
            let said = if state == LetterState::Lost { t::letter_lost(day) } else { t::letter_come(day) };
            view! { <Line words=said to=Route::Journal /> }.into_any()
        }
        ReflectionOffer::Session(session) => {
            let pass = ChoicesCommand::PassSession(session.clone());
            view! {
                <Line words=t::journal_after() to=Route::JournalAbout(session)>
                    {not_now(app, pass)}
                </Line>
            }
            .into_any()
        }
        ReflectionOffer::LookBack(on, id) => view! {
            <Line words=t::look_back_line(words::day(app, on)) to=Route::JournalEntry(id)>
                {turn_off(app)}
            </Line>
        }
        .into_any(),
        ReflectionOffer::Week => view! {
            <Line words=t::journal_week() to=Route::JournalEntry(app.new_id())>
                {not_now(app, ChoicesCommand::PassWeek(week_of(clock::today())))}
            </Line>
        }
        .into_any(),
    };
    move || offer.get().map(line)
}

/// Passes an offer over.
fn not_now(app: App, pass: ChoicesCommand) -> impl IntoView {
    let press = move |_| {
        // It needs nothing that could be missing.
        let _ = app.act_and_say(&pass.clone().into(), t::journal_said_not_now());
        page::after_paint(page::focus_heading);
    };
    view! {
        <button class="button-icon" type="button" aria-label=t::journal_not_now() on:click=press>
            {icon(Icon::Close)}
        </button>
    }
}

/// Nothing of earlier comes to mind any more.
fn turn_off(app: App) -> impl IntoView {
    let press = move |_| {
        // It needs nothing that could be missing.
        let _ = app.act_and_say(&ChoicesCommand::LookBack(false).into(), t::look_back_said_off());
        page::after_paint(page::focus_heading);
    };
    view! {
        <button class="button-text" type="button" aria-label=t::look_back_turn_off_name() on:click=press>
            {t::look_back_turn_off()}
        </button>
    }
}
