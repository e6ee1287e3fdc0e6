//! Being built.

use leptos::prelude::*;

use crate::ui::components::Page;

/// Being built.
#[component]
pub fn Start() -> impl IntoView {
    view! { <Page title="Start"><h1>"Start"</h1></Page> }
}
