//! What can be handed out.

use leptos::prelude::*;

use crate::i18n::t;
use crate::ui::components::Page;

/// The page.
#[component]
pub fn Library() -> impl IntoView {
    view! {
        <Page title=t::room_library()>
            <h1 tabindex="-1">{t::room_library()}</h1>
        </Page>
    }
}
