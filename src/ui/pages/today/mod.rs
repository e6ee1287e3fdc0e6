//! Today: the next session, what was promised, and what there is to celebrate.

mod agree;
mod anniversary;
mod glad;
mod next;
mod promises;
mod steps;

use leptos::prelude::*;

use crate::i18n::t;
use crate::ui::components::{CopyReminder, Page};
use crate::ui::standing::Standing;

/// The page.
#[component]
pub fn Today() -> impl IntoView {
    view! {
        <Page title=t::room_today()>
            <h1 tabindex="-1">{t::room_today()}</h1>
            <CopyReminder />
            <Standing />
            <next::Next />
            <agree::Agree />
            <steps::Invite />
            <promises::Promises />
            <glad::Glad />
            <anniversary::Anniversary />
            <steps::FirstGoal />
        </Page>
    }
}
