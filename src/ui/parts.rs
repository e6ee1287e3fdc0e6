//! The program in parts: what a first visit needs comes at once, the rest
//! follows as files of its own (`docs/decisions/0008-parts.md`).

use std::pin::pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll, Waker};

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::components::{Page, UndoLine};
use super::find::{Finder, Finding};
use super::pages;
use super::shell::{SampleBanner, Shell, StorageNotice};
use crate::app::App;
use crate::browser::page;
use crate::i18n::t;
use crate::route::Route;

/// A part that follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The rooms of a partnership.
    Rooms,
    /// What enters, leaves and is kept: files, links, backups, settings.
    Files,
    /// The library, and what a facilitator prepares with it.
    Workshop,
}

static ROOMS: AtomicBool = AtomicBool::new(false);
static FILES: AtomicBool = AtomicBool::new(false);
static WORKSHOP: AtomicBool = AtomicBool::new(false);

/// What is shown by the part of the rooms.
pub enum Piece {
    /// A page.
    Page(Route),
    /// The rooms around a page.
    Shell(ChildrenFn),
    /// The way out of the sample.
    Sample,
    /// That this browser keeps nothing.
    Storage,
    /// The last act, and the way back.
    Undo,
    /// The search and the list of keys.
    Finding(Finder),
}

// What is reached through these functions alone is in the file of their part.
// There is one for each part, because each remembers by itself that its part
// has come.

#[wasm_split(rooms, fallible, preload(load_rooms))]
fn of_rooms(piece: Piece) -> Result<AnyView, SplitLoaderError> {
    Ok(match piece {
        Piece::Page(route) => pages::of_rooms(&route),
        Piece::Shell(page) => view! { <Shell>{page()}</Shell> }.into_any(),
        Piece::Sample => view! { <SampleBanner /> }.into_any(),
        Piece::Storage => view! { <StorageNotice /> }.into_any(),
        Piece::Undo => view! { <UndoLine /> }.into_any(),
        Piece::Finding(finder) => {
            // It is on every page, so the program is kept whatever comes first.
            App::here().keep_program(quiet());
            view! { <Finding finder=finder /> }.into_any()
        }
    })
}

#[wasm_split(files, fallible, preload(load_files))]
fn of_files(route: Route) -> Result<AnyView, SplitLoaderError> {
    Ok(pages::of_files(&route))
}

#[wasm_split(workshop, fallible, preload(load_workshop))]
fn of_workshop(route: Route) -> Result<AnyView, SplitLoaderError> {
    Ok(pages::of_workshop(&route))
}

impl Part {
    fn is_here(self) -> bool {
        self.flag().load(Ordering::Relaxed)
    }

    fn flag(self) -> &'static AtomicBool {
        match self {
            Self::Rooms => &ROOMS,
            Self::Files => &FILES,
            Self::Workshop => &WORKSHOP,
        }
    }

    /// Fetches the part, unless it is here.
    ///
    /// # Errors
    /// It could not be fetched. It can be tried again.
    pub async fn fetch(self) -> Result<(), SplitLoaderError> {
        match self {
            Self::Rooms => load_rooms().await?,
            Self::Files => load_files().await?,
            Self::Workshop => load_workshop().await?,
        }
        self.flag().store(true, Ordering::Relaxed);
        Ok(())
    }
}

/// What a future gives that has nothing to wait for.
fn at_once<T>(future: impl Future<Output = T>) -> Option<T> {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => Some(value),
        Poll::Pending => None,
    }
}

/// Fetches what the first page needs, while the skeleton is still there. If it
/// does not come, the page says so itself.
pub async fn fetch_for_first_page(app: App) {
    for part in pages::parts_needed(app) {
        let _ = part.fetch().await;
    }
}

/// Fetches the rest once the first page is there, so that no later page waits
/// for the network. What does not come is tried again when it is wanted.
pub fn fetch_rest() {
    spawn_local(fetch_all());
}

async fn fetch_all() {
    for part in [Part::Rooms, Part::Files, Part::Workshop] {
        let _ = part.fetch().await;
    }
}

/// All parts are here, and the browser has nothing else to do.
async fn quiet() {
    fetch_all().await;
    page::idle().await;
}

/// A page of a part, once the part is here.
#[component]
pub fn InPart(
    /// The part.
    part: Part,
    /// The address of the page.
    route: Route,
) -> impl IntoView {
    let coming = Coming::of(part, true);
    move || {
        let show = || match part {
            Part::Rooms => at_once(of_rooms(Piece::Page(route.clone()))),
            Part::Files => at_once(of_files(route.clone())),
            Part::Workshop => at_once(of_workshop(route.clone())),
        };
        coming.show(show).unwrap_or_else(|| view! { <NotYet coming=coming /> }.into_any())
    }
}

/// A page with the rooms around it.
#[component]
pub fn InShell(
    /// The page.
    page: ChildrenFn,
) -> impl IntoView {
    let coming = Coming::of(Part::Rooms, true);
    move || {
        let show = || at_once(of_rooms(Piece::Shell(page.clone())));
        coming.show(show).unwrap_or_else(|| view! { <NotYet coming=coming /> }.into_any())
    }
}

/// What pages on a sheet of their own have around them too; nothing until it
/// is here.
pub fn around(piece: impl Fn() -> Piece + Send + 'static) -> impl IntoView {
    let coming = Coming::of(Part::Rooms, false);
    move || coming.show(|| at_once(of_rooms(piece())))
}

/// How far a part has come.
#[derive(Clone, Copy)]
struct Coming {
    part: Part,
    /// The page itself waits for it.
    is_page: bool,
    is_here: RwSignal<bool>,
    has_failed: RwSignal<bool>,
}

impl Coming {
    /// Starts to fetch it, unless it is here.
    fn of(part: Part, is_page: bool) -> Self {
        let (is_here, has_failed) = (RwSignal::new(part.is_here()), RwSignal::new(false));
        let coming = Self { part, is_page, is_here, has_failed };
        if !is_here.get_untracked() {
            coming.fetch();
        }
        coming
    }

    fn fetch(self) {
        self.has_failed.set(false);
        spawn_local(async move {
            let fetched = self.part.fetch().await;
            // The person may have gone elsewhere meanwhile, and the page with its signals.
            let told =
                if fetched.is_ok() { self.is_here.try_set(true) } else { self.has_failed.try_set(true) };
            if told.is_none() && self.is_page {
                page::after_paint(page::focus_heading);
            }
        });
    }

    /// What the part shows, once it is here.
    fn show(self, show: impl Fn() -> Option<Result<AnyView, SplitLoaderError>>) -> Option<AnyView> {
        // With the part here there is nothing to wait for.
        if self.is_here.get() { show().and_then(Result::ok) } else { None }
    }
}

/// What is seen until the part is here.
#[component]
fn NotYet(
    /// How far it has come.
    coming: Coming,
) -> impl IntoView {
    let words = move || {
        if !coming.has_failed.get() {
            return view! { <p class="coming quiet">{t::part_coming()}</p> }.into_any();
        }
        view! {
            <div class="alone">
                <h1 tabindex="-1">{t::part_failed_heading()}</h1>
                <p class="lead">{t::part_failed()}</p>
                <div class="actions">
                    <button class="button button-main" type="button" on:click=move |_| coming.fetch()>
                        {t::part_again()}
                    </button>
                    <button class="button-text" type="button" on:click=|_| page::reload()>
                        {t::part_load_anew()}
                    </button>
                </div>
            </div>
        }
        .into_any()
    };
    view! { <Page title=t::part_coming()>{words}</Page> }
}
