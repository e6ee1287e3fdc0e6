//! One kit, to write.

use leptos::prelude::*;

use crate::i18n::t;
use crate::replica::Id;
use crate::ui::components::Page;

/// The page.
#[component]
pub fn Kit(
    /// The kit.
    id: Id,
) -> impl IntoView {
    let _ = id;
    view! {
        <Page title=t::kit_title()>
            <h1 tabindex="-1">{t::kit_title()}</h1>
        </Page>
    }
}
