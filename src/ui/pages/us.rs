//! Being built.

use leptos::prelude::*;

use crate::ui::components::Page;

/// Being built.
#[component]
pub fn Us() -> impl IntoView {
    view! { <Page title="Us"><h1>"Us"</h1></Page> }
}
