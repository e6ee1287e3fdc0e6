//! Being built.

use leptos::prelude::*;

use crate::ui::components::Page;

/// Being built.
#[component]
pub fn NewSession() -> impl IntoView {
    view! { <Page title="NewSession"><h1>"NewSession"</h1></Page> }
}
