//! What is handed out on paper.

use leptos::prelude::*;

use crate::i18n::t;
use crate::ui::components::Page;

/// The page.
#[component]
pub fn Handouts() -> impl IntoView {
    view! {
        <Page title=t::handouts_title()>
            <h1 tabindex="-1">{t::handouts_title()}</h1>
        </Page>
    }
}
