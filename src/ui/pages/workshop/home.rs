//! What a facilitator prepares.

use leptos::prelude::*;

use crate::i18n::t;
use crate::ui::components::Page;

/// The page.
#[component]
pub fn Workshop() -> impl IntoView {
    view! {
        <Page title=t::workshop_title()>
            <h1 tabindex="-1">{t::workshop_title()}</h1>
        </Page>
    }
}
