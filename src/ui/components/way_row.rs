//! A row of a list that leads to another page.

use leptos::prelude::*;

use super::icon::{Icon, icon};
use crate::route::Route;

/// The name of the page, and a few words under it: an `li` for `ul.rows`.
#[component]
pub fn WayRow(
    /// Where it leads.
    to: Route,
    /// What that is called.
    #[prop(into)]
    name: Signal<String>,
    /// What it is for, or how it stands.
    #[prop(into)]
    lead: Signal<String>,
) -> impl IntoView {
    view! {
        <li class="row way">
            <div class="row-main">
                <a class="row-title way-go" href=to.to_string()>
                    {move || name.get()}
                </a>
                <p class="quiet small" prop:textContent=lead></p>
            </div>
            {icon(Icon::Chevron)}
        </li>
    }
}
