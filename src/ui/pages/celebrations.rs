//! Being built.

use leptos::prelude::*;

use crate::ui::components::Page;

/// Being built.
#[component]
pub fn Celebrations() -> impl IntoView {
    view! { <Page title="Celebrations"><h1>"Celebrations"</h1></Page> }
}
