//! Being built.

use leptos::prelude::*;

use crate::ui::components::Page;

/// Being built.
#[component]
pub fn Sessions() -> impl IntoView {
    view! { <Page title="Sessions"><h1>"Sessions"</h1></Page> }
}
