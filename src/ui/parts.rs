//! The program in parts: what a first visit needs comes at once, the rest
//! follows as files of its own (`docs/decisions/0008-parts.md`).

use std::pin::pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll, Waker};

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::components::Page;
use super::pages;
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
}

static ROOMS: AtomicBool = AtomicBool::new(false);
static FILES: AtomicBool = AtomicBool::new(false);

// What is reached through these functions alone is in the file of their part.

#[wasm_split(rooms, fallible, preload(load_rooms))]
fn rooms(route: Route) -> Result<AnyView, SplitLoaderError> {
    Ok(pages::of_rooms(&route))
}

#[wasm_split(files, fallible, preload(load_files))]
fn files(route: Route) -> Result<AnyView, SplitLoaderError> {
    Ok(pages::of_files(&route))
}

impl Part {
    fn is_here(self) -> bool {
        self.flag().load(Ordering::Relaxed)
    }

    fn flag(self) -> &'static AtomicBool {
        match self {
            Self::Rooms => &ROOMS,
            Self::Files => &FILES,
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
        }
        self.flag().store(true, Ordering::Relaxed);
        Ok(())
    }

    /// The page of an address; `None` while the part is not here.
    fn page(self, route: &Route) -> Option<AnyView> {
        if !self.is_here() {
            return None;
        }
        // With the part here there is nothing to wait for.
        let page = match self {
            Self::Rooms => at_once(rooms(route.clone())),
            Self::Files => at_once(files(route.clone())),
        };
        page.and_then(Result::ok)
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
    if let Some(part) = pages::part_needed(app) {
        let _ = part.fetch().await;
    }
}

/// Fetches the rest once the first page is there, so that no later page waits
/// for the network. What does not come is tried again when it is wanted.
pub fn fetch_rest() {
    spawn_local(async {
        for part in [Part::Rooms, Part::Files] {
            let _ = part.fetch().await;
        }
    });
}

/// A page of a part, once the part is here.
#[component]
pub fn InPart(
    /// The part.
    part: Part,
    /// The address of the page.
    route: Route,
) -> impl IntoView {
    let is_here = RwSignal::new(part.is_here());
    let has_failed = RwSignal::new(false);
    let fetch = move || {
        has_failed.set(false);
        spawn_local(async move {
            let fetched = part.fetch().await;
            // The person may have gone elsewhere meanwhile, and the page with its signals.
            let _ = if fetched.is_ok() { is_here.try_set(true) } else { has_failed.try_set(true) };
            page::after_paint(page::focus_heading);
        });
    };
    if !is_here.get_untracked() {
        fetch();
    }
    move || {
        let page = if is_here.get() { part.page(&route) } else { None };
        page.unwrap_or_else(|| view! { <Coming has_failed=has_failed fetch=fetch /> }.into_any())
    }
}

/// What is seen until the part is here.
#[component]
fn Coming(
    /// It did not come.
    has_failed: RwSignal<bool>,
    /// Tries again.
    #[prop(into)]
    fetch: Callback<()>,
) -> impl IntoView {
    let failed = move || {
        view! {
            <div class="alone">
                <h1 tabindex="-1">{t::part_failed_heading()}</h1>
                <p class="lead">{t::part_failed()}</p>
                <div class="actions">
                    <button class="button button-main" type="button" on:click=move |_| fetch.run(())>
                        {t::part_again()}
                    </button>
                    <button class="button-text" type="button" on:click=|_| page::reload()>
                        {t::part_load_anew()}
                    </button>
                </div>
            </div>
        }
    };
    view! {
        <Page title=t::part_coming()>
            <Show when=move || has_failed.get() fallback=|| view! { <p class="coming quiet">{t::part_coming()}</p> }>
                {failed()}
            </Show>
        </Page>
    }
}
