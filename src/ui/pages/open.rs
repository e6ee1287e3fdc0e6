//! Being built.

use leptos::prelude::*;

use crate::ui::components::Page;

/// Being built.
#[component]
pub fn Open() -> impl IntoView {
    view! { <Page title="Open"><h1>"Open"</h1></Page> }
}
