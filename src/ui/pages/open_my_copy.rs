//! Being built.

use leptos::prelude::*;

use crate::ui::components::Page;

/// Being built.
#[component]
pub fn OpenMyCopy() -> impl IntoView {
    view! { <Page title="OpenMyCopy"><h1>"OpenMyCopy"</h1></Page> }
}
