//! Being built.

use leptos::prelude::*;

use crate::ui::components::Page;

/// Being built.
#[component]
pub fn Goal(id: crate::replica::Id) -> impl IntoView {
    view! { <Page title="Goal"><h1>{id.to_string()}</h1></Page> }
}
