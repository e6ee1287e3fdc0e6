//! One workshop: what it is, and what its day needs.

use leptos::prelude::*;

use super::collect::standing;
use super::home::way;
use crate::app::App;
use crate::coaching::Kind;
use crate::i18n::t;
use crate::replica::Id;
use crate::route::{Route, WorkshopPage};
use crate::ui::components::{Eyebrow, Page};

/// The page.
#[component]
pub fn OneWorkshop(
    /// The workshop.
    id: Id,
) -> impl IntoView {
    let app = App::here();
    let of = id.clone();
    let kept =
        app.watch_private(&[Kind::Workshop, Kind::RoomPlan, Kind::RunSheet], move |book| book.workshop(&of));
    let title = Signal::derive(move || {
        let title = kept.get().map(|workshop| workshop.title).unwrap_or_default();
        if title.is_empty() { t::kind_workshop() } else { title }
    });
    let collect = untrack(|| standing(app, &id));
    let to = move |page| Route::Workshop(id.clone(), Some(page));
    view! {
        <Page title=title>
            <header class="page-head">
                <Eyebrow to=Route::Workshops name=t::workshop_title() />
                <h1 tabindex="-1" dir="auto">
                    {title}
                </h1>
            </header>
            <section class="section" aria-labelledby="workshop-day">
                <h2 id="workshop-day">{t::workshop_on_day()}</h2>
                <ul class="rows">
                    {way(to(WorkshopPage::Pairs), t::pairs_title(), t::workshop_pairs_lead())}
                    {way(to(WorkshopPage::RunSheet), t::run_sheet_title(), t::workshop_run_lead())}
                    {way(to(WorkshopPage::Handouts), t::handouts_title(), t::workshop_handouts_lead())}
                    {way(to(WorkshopPage::Collect), t::collect_title(), collect)}
                    {way(Route::Library, t::room_library(), t::workshop_library_lead())}
                </ul>
            </section>
        </Page>
    }
}
