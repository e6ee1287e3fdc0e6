//! Being built.

use leptos::prelude::*;

use crate::ui::components::Page;

/// Being built.
#[component]
pub fn Share() -> impl IntoView {
    view! { <Page title="Share"><h1>"Share"</h1></Page> }
}
