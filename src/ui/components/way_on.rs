//! A section that leads to another page.

use leptos::prelude::*;

use crate::route::Route;

/// What it is about, and one way there.
#[component]
pub fn WayOn(
    /// The id of its heading.
    id: &'static str,
    /// Its heading.
    #[prop(into)]
    title: Signal<String>,
    /// A sentence or two.
    #[prop(into)]
    lead: Signal<String>,
    /// Where it leads.
    to: Route,
    /// What that is called.
    #[prop(into)]
    go: Signal<String>,
    /// The main one of its page?
    #[prop(optional)]
    main: bool,
) -> impl IntoView {
    view! {
        <section class="section" aria-labelledby=id>
            <h2 id=id>{move || title.get()}</h2>
            <p class="quiet">{move || lead.get()}</p>
            <div class="actions">
                <a class="button" class:button-main=main href=to.to_string()>
                    {move || go.get()}
                </a>
            </div>
        </section>
    }
}
