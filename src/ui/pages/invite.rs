//! Being built.

use leptos::prelude::*;

use crate::ui::components::Page;

/// Being built.
#[component]
pub fn Invite() -> impl IntoView {
    view! { <Page title="Invite"><h1>"Invite"</h1></Page> }
}
