//! The minutes of a workshop, and its clock.

use leptos::prelude::*;

use crate::i18n::t;
use crate::ui::components::Page;

/// The page.
#[component]
pub fn RunSheet() -> impl IntoView {
    view! {
        <Page title=t::run_sheet_title()>
            <h1 tabindex="-1">{t::run_sheet_title()}</h1>
        </Page>
    }
}
