//! Being built.

use leptos::prelude::*;

use crate::ui::components::Page;

/// Being built.
#[component]
pub fn Who() -> impl IntoView {
    view! { <Page title="Who"><h1>"Who"</h1></Page> }
}
