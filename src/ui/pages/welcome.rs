//! Being built.

use leptos::prelude::*;

use crate::ui::components::Page;

/// Being built.
#[component]
pub fn Welcome() -> impl IntoView {
    view! { <Page title="Welcome"><h1>"Welcome"</h1></Page> }
}
