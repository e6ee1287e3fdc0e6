//! Being built.

use leptos::prelude::*;

use crate::ui::components::Page;

/// Being built.
#[component]
pub fn Trash() -> impl IntoView {
    view! { <Page title="Trash"><h1>"Trash"</h1></Page> }
}
