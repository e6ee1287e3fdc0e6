//! The root: provides the app, and shows the page of the address.

use leptos::prelude::*;

use super::find::{Finder, Finding};
use super::pages;
use super::shell::Shell;
use crate::app::App;
use crate::browser::page;
use crate::replica::Id;
use crate::route::Route;

/// Puts the app on the page, in place of the skeleton.
pub fn mount(app: App) {
    page::remove_skeleton();
    leptos::mount::mount_to_body(move || view! { <Root app=app /> });
    page::after_paint(|| page::mark("turnwise:ready"));
}

#[component]
fn Root(app: App) -> impl IntoView {
    provide_context(app);
    let finder = Finder::provide();
    let route = Memo::new(move |_| app.route().get());
    // After the first page, every other one starts at its heading; so does
    // the same one in another notebook.
    let place = Memo::new(move |_| (route.get(), app.open_document().get()));
    Effect::new(move |before: Option<(Route, Option<Id>)>| {
        let now = place.get();
        if before.as_ref().is_some_and(|before| *before != now) {
            page::after_paint(|| {
                page::scroll_top();
                page::focus_heading();
            });
        }
        now
    });
    move || {
        // A new language renders everything anew; nothing is reloaded.
        let _ = app.locale().get();
        view! {
            <Sheet route=route />
            <Finding finder />
        }
    }
}

/// Pages on a sheet of their own, or inside the shell.
#[component]
fn Sheet(route: Memo<Route>) -> impl IntoView {
    let app = App::here();
    let has_partnership = Memo::new(move |_| app.open_document().get().is_some());
    let alone = Memo::new(move |_| match route.get() {
        Route::Start | Route::Link(_) | Route::Open | Route::OpenMyCopy => true,
        Route::Settings | Route::Unknown => false,
        _ => !has_partnership.get(),
    });
    let page = move || {
        if has_partnership.get() { pages::of(&route.get()) } else { pages::without_partnership(&route.get()) }
    };
    move || {
        if alone.get() {
            view! { <pages::Folio>{page}</pages::Folio> }.into_any()
        } else {
            view! { <Shell>{page}</Shell> }.into_any()
        }
    }
}
