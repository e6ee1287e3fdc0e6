//! The program in parts: what a first visit needs comes at once, the rest
//! follows as files of its own (`docs/decisions/0008-parts.md`).

use std::pin::{Pin, pin};
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll, Waker};

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::{Entry, notebook, routes};
use crate::app::{App, Asks, Later, Newer, Way};
use crate::browser::{offline, page, styles};
use crate::i18n::t;
use crate::route::Route;
use crate::ui::components::Page;
use crate::ui::find::{Finder, Finding};
use crate::ui::newer::NewerNote;
use crate::ui::{arrival_words, pages};

/// A part that follows the notebook.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The rooms beside Today: sessions, goals, celebrations, the two of us.
    Rooms,
    /// What enters, leaves and is kept: files, links, backups, settings.
    Files,
    /// The library, and what a facilitator prepares with it.
    Workshop,
}

static ROOMS: AtomicBool = AtomicBool::new(false);
static FILES: AtomicBool = AtomicBool::new(false);
static WORKSHOP: AtomicBool = AtomicBool::new(false);

/// The notebook being opened.
type Opening = Pin<Box<dyn Future<Output = ()>>>;

/// What the rooms show.
#[derive(Debug, Clone)]
enum OfRooms {
    Page(Route),
    Finding(Finder),
    Newer,
}

// What is reached through these functions alone is in the file of their part.
// What is shown at once comes through one for each part, because each remembers
// by itself that its part has come.

#[wasm_split(notebook, fallible, preload(load_notebook))]
fn of_notebook(entry: Entry) -> Result<Opening, SplitLoaderError> {
    Ok(Box::pin(notebook::open(entry)))
}

#[wasm_split(rooms, fallible, preload(load_rooms))]
fn of_rooms(shown: OfRooms) -> Result<AnyView, SplitLoaderError> {
    Ok(match shown {
        OfRooms::Page(route) => pages::of_rooms(&route),
        OfRooms::Finding(finder) => view! { <Finding finder /> }.into_any(),
        OfRooms::Newer => view! { <NewerNote /> }.into_any(),
    })
}

#[wasm_split(rooms, fallible)]
fn undo_in_rooms(app: App, way: Way, asks: Asks) -> Result<(), SplitLoaderError> {
    app.undo_now(&way, asks);
    Ok(())
}

#[wasm_split(files, fallible, preload(load_files))]
fn of_files(route: Route) -> Result<AnyView, SplitLoaderError> {
    Ok(pages::of_files(&route))
}

#[wasm_split(rooms, fallible)]
fn keep_in_rooms(app: App) -> Result<(), SplitLoaderError> {
    app.keep_program();
    Ok(())
}

#[wasm_split(files, fallible)]
fn save_in_files(app: App) -> Result<(), SplitLoaderError> {
    arrival_words::say_saved(app, app.save_backup());
    Ok(())
}

#[wasm_split(workshop, fallible, preload(load_workshop))]
fn of_workshop(route: Route) -> Result<AnyView, SplitLoaderError> {
    Ok(pages::of_workshop(&route))
}

/// What the notebook leaves to the parts.
pub const LATER: Later = Later {
    undo: |app, way, asks| later(app, undo_in_rooms(app, way, asks)),
    save_backup: |app| later(app, save_in_files(app)),
};

/// Does it once its part is here; says so if that does not come.
fn later(app: App, act: impl Future<Output = Result<(), SplitLoaderError>> + 'static) {
    spawn_local(async move {
        if act.await.is_err() {
            app.say(t::part_failed());
        }
    });
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

/// The notebook, or its styles, could not be fetched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotFetched;

/// Fetches the notebook (what is kept, the shell, and Today) and its styles,
/// opens it, and shows it as soon as the way in is left.
///
/// # Errors
/// It could not be fetched. It can be tried again.
pub async fn open_notebook(entry: Entry) -> Result<(), NotFetched> {
    let styles = styles::come();
    load_notebook().await.map_err(|_| NotFetched)?;
    styles.await.map_err(|_| NotFetched)?;
    of_notebook(entry).await.map_err(|_| NotFetched)?.await;
    Ok(())
}

/// Fetches what the first page needs, while the skeleton is still there. If it
/// does not come, the page says so itself.
pub async fn fetch_for_first_page(app: App) {
    if let Some(part) = routes::part_needed(app) {
        let _ = part.fetch().await;
    }
}

/// Fetches the rest once the first page is there, so that no later page waits
/// for the network, and keeps the program when the browser has nothing else to
/// do. What does not come is tried again when it is wanted, or when the network
/// is back.
pub async fn follow(app: App) {
    for part in [Part::Rooms, Part::Files, Part::Workshop] {
        let _ = part.fetch().await;
    }
    page::idle().await;
    while keep_in_rooms(app).await.is_err() {
        offline::chance().await;
    }
}

/// A page of a part, once the part is here.
#[component]
pub fn InPart(
    /// The part.
    part: Part,
    /// The address of the page.
    route: Route,
) -> impl IntoView {
    let coming = Coming::of(Wanted::Part(part));
    move || {
        let show = || match part {
            Part::Rooms => at_once(of_rooms(OfRooms::Page(route.clone()))),
            Part::Files => at_once(of_files(route.clone())),
            Part::Workshop => at_once(of_workshop(route.clone())),
        };
        coming.show(show).unwrap_or_else(|| view! { <NotYet coming=coming /> }.into_any())
    }
}

/// Finding and the list of keys, once one of them is wanted.
#[component]
pub fn FindingLater(
    /// What is open of the two.
    finder: Finder,
) -> impl IntoView {
    view! { <WhenWanted is_wanted=move || finder.is_open() shown=OfRooms::Finding(finder) /> }
}

/// The note of a newer version, once there is one.
#[component]
pub fn NewerLater() -> impl IntoView {
    let app = App::here();
    let is_wanted = move || app.program().with(|it| it.newer != Newer::No);
    view! { <WhenWanted is_wanted shown=OfRooms::Newer /> }
}

/// Something of the rooms that is on all pages, from when it is wanted first.
#[component]
fn WhenWanted(is_wanted: impl Fn() -> bool + Send + Sync + 'static, shown: OfRooms) -> impl IntoView {
    let app = App::here();
    let is_wanted = Memo::new(move |before| before == Some(&true) || is_wanted());
    move || {
        is_wanted.get().then(|| {
            let coming = Coming::of(Wanted::Part(Part::Rooms));
            Effect::new(move || {
                if coming.has_failed() {
                    app.say(t::part_failed());
                }
            });
            let shown = shown.clone();
            move || coming.show(|| at_once(of_rooms(shown.clone())))
        })
    }
}

/// What is waited for.
#[derive(Debug, Clone, Copy)]
pub enum Wanted {
    /// The notebook, with the first of its pages.
    Notebook(Entry),
    /// A part of it.
    Part(Part),
}

/// How far it has come.
#[derive(Debug, Clone, Copy)]
pub struct Coming {
    wanted: Wanted,
    is_here: RwSignal<bool>,
    has_failed: RwSignal<bool>,
}

impl Coming {
    /// Starts to fetch it, unless it is here.
    pub fn of(wanted: Wanted) -> Self {
        let is_here = matches!(wanted, Wanted::Part(part) if part.is_here());
        let coming = Self { wanted, is_here: RwSignal::new(is_here), has_failed: RwSignal::new(false) };
        if !is_here {
            coming.fetch();
        }
        coming
    }

    /// Whether it did not come.
    pub fn has_failed(self) -> bool {
        self.has_failed.get()
    }

    /// Fetches it anew, if it did not come.
    pub fn try_again(self) {
        if self.has_failed.get_untracked() {
            self.fetch();
        }
    }

    fn fetch(self) {
        self.has_failed.set(false);
        spawn_local(async move {
            let fetched = match self.wanted {
                Wanted::Notebook(entry) => open_notebook(entry).await,
                Wanted::Part(part) => part.fetch().await.map_err(|_| NotFetched),
            };
            // The person may have gone elsewhere meanwhile, and the page with its signals.
            let told =
                if fetched.is_ok() { self.is_here.try_set(true) } else { self.has_failed.try_set(true) };
            if told.is_none() && self.is_page() {
                page::after_paint(page::focus_heading);
            }
        });
    }

    /// Is it waited for in the place of a page? Behind the doors it is not.
    fn is_page(self) -> bool {
        match self.wanted {
            Wanted::Notebook(entry) => entry.is_left.get_untracked(),
            Wanted::Part(_) => true,
        }
    }

    /// What the part shows, once it is here.
    fn show(self, show: impl Fn() -> Option<Result<AnyView, SplitLoaderError>>) -> Option<AnyView> {
        // With the part here there is nothing to wait for.
        if self.is_here.get() { show().and_then(Result::ok) } else { None }
    }
}

/// What is seen until the part is here.
#[component]
pub fn NotYet(
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
                    <button class="button button-main" type="button" on:click=move |_| coming.try_again()>
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
