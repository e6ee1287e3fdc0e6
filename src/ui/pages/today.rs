//! Being built.

use leptos::prelude::*;

use crate::ui::components::Page;

/// Being built.
#[component]
pub fn Today() -> impl IntoView {
    view! { <Page title="Today"><h1>"Today"</h1></Page> }
}
