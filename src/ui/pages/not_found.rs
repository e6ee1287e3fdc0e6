//! Being built.

use leptos::prelude::*;

use crate::ui::components::Page;

/// Being built.
#[component]
pub fn NotFound() -> impl IntoView {
    view! { <Page title="NotFound"><h1>"NotFound"</h1></Page> }
}
