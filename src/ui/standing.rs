//! Whether the partnership goes on, said calmly where it matters.

use leptos::prelude::*;

use super::components::{Icon, icon};
use super::words;
use crate::app::App;
use crate::browser::{clock, page};
use crate::coaching::{Partnership, PartnershipCommand, PartnershipState};
use crate::i18n::t;

/// Pauses, closes or goes on, and says so.
pub fn put(app: App, state: PartnershipState) {
    let said = match state {
        PartnershipState::Open => t::us_said_open(),
        PartnershipState::Paused => t::us_said_paused(),
        PartnershipState::Closed => t::us_said_closed(),
    };
    let command = PartnershipCommand::SetState { state, on: clock::today() };
    let _ = app.act_and_say(&command.into(), said);
}

/// A notice while the partnership rests or has ended, with the way back.
#[component]
pub fn Standing() -> impl IntoView {
    let app = App::here();
    let partnership = app.partnership();
    let go_on = move |_| {
        put(app, PartnershipState::Open);
        page::after_paint(page::focus_heading);
    };
    move || {
        let Partnership { state, since, .. } = partnership.get();
        let since = since.map(|day| words::day(app, day));
        let (words, button) = match (state, since) {
            (PartnershipState::Open, _) => return None,
            (PartnershipState::Paused, Some(day)) => (t::standing_paused(day), t::us_go_on()),
            (PartnershipState::Paused, None) => (t::standing_paused_plain(), t::us_go_on()),
            (PartnershipState::Closed, Some(day)) => (t::standing_closed(day), t::us_reopen()),
            (PartnershipState::Closed, None) => (t::standing_closed_plain(), t::us_reopen()),
        };
        Some(view! {
            <div class="notice no-print" role="note">
                {icon(Icon::Pause)}
                <div class="notice-body">
                    <p>{words}</p>
                    <button class="button-text" type="button" on:click=go_on>
                        {button}
                    </button>
                </div>
            </div>
        })
    }
}
