//! What was handed to this person: a plan, questions, clauses, a kit, a whole
//! workshop.

mod hosted_kit;
mod inside;
mod kit_door;
mod opened_workshop;
mod preview;
mod where_kept;

pub use hosted_kit::HostedKit;
use leptos::prelude::*;

pub use self::kit_door::KitDoor;
pub use self::opened_workshop::OpenedWorkshop;
use self::preview::Preview;
pub use self::where_kept::WhereKept;
use crate::app::App;
use crate::exchange::Handout;
use crate::i18n::t;
use crate::route::Route;
use crate::ui::arrival::bad_link;
use crate::ui::arrival_words;
use crate::ui::components::{Icon, icon};

/// What a link to something of the library shows.
#[component]
pub fn Handed(
    /// The address, from `#` on.
    address: String,
) -> impl IntoView {
    let app = App::here();
    let shelf = app.shelf();
    move || match shelf.get() {
        None => view! { <Waiting words=t::handed_reading() /> }.into_any(),
        Some(Err(())) => view! { <Bad words=t::handed_not_fetched() /> }.into_any(),
        Some(Ok(shelf)) => match Handout::from_link(&address, &shelf) {
            Ok(Handout::Kit(kit)) => view! { <KitDoor kit=*kit shelf=shelf /> }.into_any(),
            Ok(handout) => view! { <Preview handout=handout shelf=shelf /> }.into_any(),
            Err(error) => bad_link(arrival_words::link_error(app, &error)).into_any(),
        },
    }
}

/// A kit that was read from a file.
#[component]
pub fn OpenedKit(
    /// The kit.
    kit: crate::coaching::Kit,
) -> impl IntoView {
    let shelf = App::here().shelf();
    move || match shelf.get() {
        None => view! { <Waiting words=t::kit_opening() /> }.into_any(),
        Some(Err(())) => view! { <Bad words=t::kit_not_fetched() /> }.into_any(),
        Some(Ok(shelf)) => view! { <KitDoor kit=kit.clone() shelf=shelf /> }.into_any(),
    }
}

/// While something is on its way.
#[component]
pub fn Waiting(
    /// What is on its way.
    words: String,
) -> impl IntoView {
    view! {
        <header class="page-head">
            <h1 tabindex="-1">{t::open_title()}</h1>
        </header>
        <p class="quiet" aria-busy="true">
            {words}
        </p>
    }
}

/// What cannot be opened, and why.
#[component]
pub fn Bad(
    /// Why.
    words: String,
    /// The heading; that of links, if it is none.
    #[prop(optional, into)]
    title: Option<String>,
) -> impl IntoView {
    view! {
        <header class="page-head">
            <h1 tabindex="-1">{title.unwrap_or_else(t::invited_bad_title)}</h1>
        </header>
        <p class="problem" role="alert">
            {icon(Icon::Warning)}
            <span>{words}</span>
        </p>
        <div class="actions">
            <button class="button" type="button" on:click=|_| crate::browser::page::reload()>
                {t::handed_again()}
            </button>
            <a class="button-text" href=Route::Today.to_string()>
                {t::open_back()}
            </a>
        </div>
    }
}
