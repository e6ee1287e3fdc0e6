//! Being built.

use leptos::prelude::*;

use crate::ui::components::Page;

/// Being built.
#[component]
pub fn Review() -> impl IntoView {
    view! { <Page title="Review"><h1>"Review"</h1></Page> }
}
