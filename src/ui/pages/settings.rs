//! Being built.

use leptos::prelude::*;

use crate::ui::components::Page;

/// Being built.
#[component]
pub fn Settings() -> impl IntoView {
    view! { <Page title="Settings"><h1>"Settings"</h1></Page> }
}
