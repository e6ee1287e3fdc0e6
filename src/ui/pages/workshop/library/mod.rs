//! The Library: what can be handed out.

mod agreement;
mod plans;
mod practice;
mod questions;

use leptos::prelude::*;

use self::agreement::Clauses;
pub use self::agreement::small_set;
use self::plans::Plans;
use self::practice::Practice;
pub use self::practice::{case_words, scene_words};
use self::questions::Questions;
pub use self::questions::handed;
use super::hand_out::{HandOut, Offer};
use crate::app::App;
use crate::i18n::t;
use crate::route::Route;
use crate::ui::components::{Page, WayOn};

/// The page.
#[component]
pub fn Library() -> impl IntoView {
    let app = App::here();
    let shelf = app.shelf();
    let chosen = RwSignal::new(None::<Offer>);
    let lists = move || match shelf.get() {
        None => view! { <p class="quiet" aria-busy="true">{t::sheet_loading()}</p> }.into_any(),
        Some(Err(())) => view! { <p role="alert">{t::sheet_not_fetched()}</p> }.into_any(),
        Some(Ok(shelf)) => {
            let shelf = StoredValue::new(shelf);
            view! {
                <Plans shelf chosen />
                <Questions shelf chosen />
                <Clauses shelf chosen />
            }
            .into_any()
        }
    };
    view! {
        <Page title=t::room_library()>
            <header class="page-head">
                <h1 tabindex="-1">{t::room_library()}</h1>
                <p class="lead">{t::library_lead()}</p>
            </header>
            {lists}
            <Practice />
            <WayOn
                id="library-orientation"
                title=t::orientation_title()
                lead=t::orientation_about()
                to=Route::Orientation
                go=t::orientation_go()
            />
            <WayOn
                id="library-kits"
                title=t::library_kits()
                lead=t::library_kits_lead()
                to=Route::Workshops
                go=t::library_kits_go()
            />
            <HandOut chosen />
        </Page>
    }
}

/// One thing with its button.
fn row(title: String, meta: String, button: impl IntoView) -> impl IntoView {
    view! {
        <li class="row">
            <div class="row-main">
                <p class="row-title" dir="auto">
                    {title}
                </p>
                <p class="meta">{meta}</p>
            </div>
            {button}
        </li>
    }
}
