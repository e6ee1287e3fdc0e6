//! Who works with whom in a workshop.

use leptos::prelude::*;

use crate::i18n::t;
use crate::ui::components::Page;

/// The page.
#[component]
pub fn Pairs() -> impl IntoView {
    view! {
        <Page title=t::pairs_title()>
            <h1 tabindex="-1">{t::pairs_title()}</h1>
        </Page>
    }
}
