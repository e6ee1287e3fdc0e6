//! Being built.

use leptos::prelude::*;

use crate::ui::components::Page;

/// Being built.
#[component]
pub fn Link(payload: String) -> impl IntoView {
    view! { <Page title="Link"><h1>{payload.to_string()}</h1></Page> }
}
