//! The root: provides the app, and shows the page of the address.

use std::sync::Arc;

use leptos::prelude::*;

use super::find::Finder;
use super::pages;
use super::parts::{self, InShell, Piece};
use crate::app::App;
use crate::browser::page;
use crate::replica::Id;
use crate::route::Route;

/// Puts the app on the page, in place of the skeleton, with everything that
/// its first page needs.
pub async fn mount(app: App) {
    parts::fetch_for_first_page(app).await;
    page::remove_skeleton();
    leptos::mount::mount_to_body(move || view! { <Root app=app /> });
    page::after_paint(|| {
        page::mark("turnwise:ready");
        parts::fetch_rest();
    });
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
            {parts::around(move || Piece::Finding(finder))}
        }
    }
}

/// Pages on a sheet of their own, or inside the shell.
#[component]
fn Sheet(route: Memo<Route>) -> impl IntoView {
    let app = App::here();
    let has_partnership = Memo::new(move |_| app.open_document().get().is_some());
    let alone = Memo::new(move |_| pages::is_alone(&route.get(), has_partnership.get()));
    let page = move || {
        if has_partnership.get() { pages::of(&route.get()) } else { pages::without_partnership(&route.get()) }
    };
    move || {
        if alone.get() {
            view! { <pages::Folio>{page}</pages::Folio> }.into_any()
        } else {
            let page: ChildrenFn = Arc::new(move || page.into_any());
            view! { <InShell page=page /> }.into_any()
        }
    }
}
