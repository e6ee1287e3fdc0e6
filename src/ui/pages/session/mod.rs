//! Being built.

use leptos::prelude::*;

use crate::replica::Id;
use crate::route::Stance;
use crate::ui::components::Page;

/// Being built.
#[component]
pub fn Session(id: Id, stance: Option<Stance>) -> impl IntoView {
    let _ = stance;
    view! { <Page title="Session"><h1>{id.to_string()}</h1></Page> }
}
