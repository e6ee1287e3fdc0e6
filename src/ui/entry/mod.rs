//! The way in: what is on the page before the notebook is open.
//!
//! A browser that keeps nothing of ours sees the three doors at once; the
//! notebook comes behind them (`docs/decisions/0008-parts.md`). Everywhere else
//! the skeleton stays until the notebook is there.

mod notebook;
mod parts;
mod routes;

use leptos::prelude::*;

use self::parts::{Coming, NotYet, Wanted};
use crate::app;
use crate::browser::{fresh, page};
use crate::i18n::t;
use crate::route::Route;
use crate::ui::pages::{Doors, Welcome};
use crate::ui::skip_link::SkipLink;

/// How far somebody has come in.
#[derive(Debug, Clone, Copy)]
pub struct Entry {
    /// The doors are left, or were never shown: the notebook may be seen.
    pub is_left: RwSignal<bool>,
    /// The notebook is seen.
    pub is_in: RwSignal<bool>,
    /// The doors, as they were used before the notebook was there.
    pub doors: Doors,
}

impl Entry {
    fn new(is_left: bool) -> Self {
        Self { is_left: RwSignal::new(is_left), is_in: RwSignal::new(false), doors: Doors::new() }
    }
}

/// Puts the app on the page, in place of the skeleton.
pub async fn mount() {
    app::listen_for_what_is_brought();
    let route = Route::parse(&page::hash());
    if routes::has_doors(&route) && fresh::is_fresh().await {
        show(Entry::new(false));
        page::after_paint(|| {
            page::mark("turnwise:doors");
            page::mark("turnwise:ready");
        });
        return;
    }
    let entry = Entry::new(true);
    if parts::open_notebook(entry).await.is_err() {
        show(entry);
    }
}

fn show(entry: Entry) {
    page::remove_skeleton();
    leptos::mount::mount_to_body(move || view! { <BeforeNotebook entry /> });
}

/// The doors, or what is seen while the notebook is on its way.
#[component]
fn BeforeNotebook(entry: Entry) -> impl IntoView {
    let Entry { is_left, is_in, doors } = entry;
    let coming = Coming::of(Wanted::Notebook(entry));
    page::on_hash(move |_| is_left.set(true));
    // What is behind the doors starts at its heading, as every page does.
    Effect::new(move || {
        if is_left.get() {
            page::after_paint(|| {
                page::scroll_top();
                page::focus_heading();
            });
        }
    });
    // The sample needs the notebook.
    Effect::new(move || {
        if coming.has_failed() {
            doors.say_not_opened(t::welcome_sample_not_fetched());
        }
    });
    let open_sample = move || {
        doors.open_sample();
        coming.try_again();
    };
    move || match (is_in.get(), is_left.get()) {
        (true, _) => ().into_any(),
        (false, true) => view! { <NotYet coming=coming /> }.into_any(),
        (false, false) => view! {
            <SkipLink />
            <div>
                <Welcome doors=doors open_sample=open_sample />
            </div>
        }
        .into_any(),
    }
}
