//! A kit that lies beside the app.

use leptos::prelude::*;

use crate::i18n::t;
use crate::ui::components::Page;

/// The page.
#[component]
pub fn HostedKit(
    /// The name of its file.
    name: String,
) -> impl IntoView {
    let _ = name;
    view! {
        <Page title=t::kit_title()>
            <h1 tabindex="-1">{t::kit_title()}</h1>
        </Page>
    }
}
