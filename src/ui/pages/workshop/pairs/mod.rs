//! Who works with whom in a workshop.

mod away;
mod names;
mod rounds;

use away::Away;
use leptos::prelude::*;
use names::Names;
use rounds::Rounds;

use crate::app::App;
use crate::coaching::{Kind, RoomPlan};
use crate::i18n::t;
use crate::replica::Id;
use crate::route::Route;
use crate::ui::components::{Eyebrow, Page};

/// The heading of the rounds, for those who made them.
const ROUNDS: &str = "rounds-heading";

/// The plan of a workshop; an empty one before there is any.
type Plan = Memo<RoomPlan>;

fn plan_of(app: App, workshop: Id) -> Plan {
    app.watch_private(&[Kind::RoomPlan], move |book| {
        book.get(&RoomPlan::id_of(&workshop)).unwrap_or_else(|| RoomPlan::empty(&workshop))
    })
}

/// The page.
#[component]
pub fn Pairs(
    /// The workshop.
    workshop: Id,
) -> impl IntoView {
    let back = Route::Workshop(workshop.clone(), None);
    let plan = plan_of(App::here(), workshop);
    let has_rounds = Memo::new(move |_| plan.with(|plan| !plan.rounds.all().is_empty()));
    view! {
        <Page title=t::pairs_title() wide=true>
            <header class="page-head">
                <Eyebrow to=back name=t::workshop_title() />
                <h1 tabindex="-1">{t::pairs_title()}</h1>
                <p class="lead no-print">{t::pairs_lead()}</p>
            </header>
            <div class="spread spread-room">
                <Names plan />
                <div class="stack">
                    <Rounds plan has_rounds />
                    <Show when=move || has_rounds.get()>
                        <Away plan />
                    </Show>
                </div>
            </div>
        </Page>
    }
}
