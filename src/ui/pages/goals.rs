//! Being built.

use leptos::prelude::*;

use crate::ui::components::Page;

/// Being built.
#[component]
pub fn Goals() -> impl IntoView {
    view! { <Page title="Goals"><h1>"Goals"</h1></Page> }
}
