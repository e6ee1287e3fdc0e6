//! The notebook: provides the app, and shows the page of the address.

use std::sync::Arc;

use leptos::prelude::*;

use super::{Entry, parts, routes};
use crate::app::{self, App};
use crate::browser::{page, places, press};
use crate::replica::Id;
use crate::route::Route;
use crate::ui::components::Differing;
use crate::ui::find::Finder;
use crate::ui::folio::Folio;
use crate::ui::pages;
use crate::ui::shell::Shell;

/// Opens the notebook, and puts it on the page with everything that its first
/// page needs: in place of the skeleton, or of the doors once they are left.
pub async fn open(entry: Entry) {
    let app = app::open(parts::LATER).await;
    let had_doors = !entry.is_left.get_untracked();
    if !had_doors {
        parts::fetch_for_first_page(app).await;
        page::remove_skeleton();
    }
    leptos::mount::mount_to_body(move || view! { <Notebook app entry /> });
    page::after_paint(move || {
        if !had_doors {
            page::mark("turnwise:ready");
        }
        page::mark("turnwise:notebook");
        leptos::task::spawn_local(parts::follow(app));
    });
}

/// The notebook, once the doors are left. A partnership that comes from another
/// tab, or was still in one of the stores, leaves them too.
#[component]
fn Notebook(app: App, entry: Entry) -> impl IntoView {
    pages::serve(app, entry.doors);
    let is_in = Memo::new(move |before| {
        before == Some(&true) || entry.is_left.get() || app.open_document().get().is_some()
    });
    app.give_when_all_have_answered();
    Effect::new(move || entry.is_in.set(is_in.get()));
    move || is_in.get().then(|| view! { <Root app=app /> })
}

#[component]
fn Root(app: App) -> impl IntoView {
    provide_context(app);
    Differing::provide(app);
    press::one_act_for_each();
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
                places::return_there();
            });
        } else if before.is_none() {
            page::after_paint(places::return_there);
        }
        now
    });
    move || {
        // A new language renders everything anew; nothing is reloaded.
        let _ = app.locale().get();
        view! {
            <Sheet route=route />
            <parts::FindingLater finder=finder />
        }
    }
}

/// Pages on a sheet of their own, or inside the shell.
#[component]
fn Sheet(route: Memo<Route>) -> impl IntoView {
    let app = App::here();
    let has_partnership = Memo::new(move |_| app.open_document().get().is_some());
    let alone = Memo::new(move |_| routes::is_alone(&route.get(), has_partnership.get()));
    let page = move || {
        if has_partnership.get() {
            routes::of(&route.get())
        } else {
            routes::without_partnership(&route.get())
        }
    };
    move || {
        if alone.get() {
            view! { <Folio>{page}</Folio> }.into_any()
        } else {
            let page: ChildrenFn = Arc::new(move || page.into_any());
            view! {
                <Shell>
                    <parts::NewerLater />
                    {page()}
                </Shell>
            }
            .into_any()
        }
    }
}
