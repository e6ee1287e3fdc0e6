//! The frame of a page: its title and its main landmark.

use leptos::prelude::*;

use crate::browser::page;
use crate::i18n::t;
use crate::route::Route;

/// A page: sets the title of the browser's tab and holds the one `main`.
/// The `h1` is the page's own.
#[component]
pub fn Page(
    /// What the tab is called.
    #[prop(into)]
    title: Signal<String>,
    /// Room for two pages side by side.
    #[prop(optional)]
    wide: bool,
    /// On a sheet of its own, without the rooms around it.
    #[prop(optional)]
    alone: bool,
    /// The page itself.
    children: Children,
) -> impl IntoView {
    Effect::new(move || page::set_title(&t::app_title(title.get())));
    view! {
        <main class:page=!alone class:page-wide=wide id="main">
            {children()}
        </main>
    }
}

/// The line above a title that leads back up.
#[component]
pub fn Eyebrow(
    /// Where it leads.
    to: Route,
    /// What that is called.
    #[prop(into)]
    name: String,
) -> impl IntoView {
    view! {
        <p class="eyebrow">
            <a href=to.to_string()>{name}</a>
        </p>
    }
}
