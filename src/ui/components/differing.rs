//! Where two wrote different things is said where it is.

use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::app::App;
use crate::coaching::{Book, Kind};
use crate::i18n::{self, t};
use crate::replica::{Id, gathered};
use crate::route::Route;
use crate::ui::components::WayOn;

/// What waits for an answer: how much, and the records that it is about, with
/// those they belong to.
#[derive(Clone, Copy)]
pub struct Differing(Memo<(usize, BTreeSet<Id>)>);

impl Differing {
    /// Follows what waits, once for all pages.
    pub fn provide(app: App) {
        let all = app.watch(Kind::ALL, |book: &Book| {
            let open = book.differences();
            let about = gathered(open.records().into_iter().flat_map(|id| book.with_all_above(id)));
            (open.len(), about)
        });
        provide_context(Self(all));
    }

    /// How much waits; follows it.
    pub fn count() -> usize {
        use_context::<Self>().map_or(0, |Self(all)| all.with(|(count, _)| *count))
    }

    fn has(self, id: &Id) -> bool {
        self.0.with(|(_, about)| about.contains(id))
    }
}

/// A mark on what a difference is about; it leads to both versions.
#[component]
pub fn DifferenceMark(
    /// The record.
    id: Id,
) -> impl IntoView {
    let differing = use_context::<Differing>();
    let is_settled = move || differing.is_none_or(|differing| !differing.has(&id));
    view! {
        <a class="difference-mark" href=Route::Review.to_string() hidden=is_settled>
            {t::review_mark()}
        </a>
    }
}

/// The card on Today; nothing where nothing waits.
#[component]
pub fn DifferenceCard() -> impl IntoView {
    let count = Memo::new(move |_| Differing::count());
    move || {
        let count = count.get();
        (count > 0).then(|| {
            view! {
                <WayOn
                    id="differences-heading"
                    title=t::review_title()
                    lead=t::share_to_review(i18n::count(count))
                    to=Route::Review
                    go=t::share_choose()
                />
            }
        })
    }
}
