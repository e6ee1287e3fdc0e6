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
use crate::route::Route;
use crate::ui::components::{Eyebrow, Page};

/// The heading of the rounds, for those who made them.
const ROUNDS: &str = "rounds-heading";

/// The plan of this browser; an empty one before there is any.
type Plan = Memo<RoomPlan>;

fn plan_of(app: App) -> Plan {
    app.watch_private(&[Kind::RoomPlan], |book| book.get(&RoomPlan::id()).unwrap_or_default())
}

/// The page.
#[component]
pub fn Pairs() -> impl IntoView {
    let plan = plan_of(App::here());
    let has_rounds = Memo::new(move |_| plan.with(|plan| !plan.rounds.all().is_empty()));
    view! {
        <Page title=t::pairs_title() wide=true>
            <header class="page-head">
                <Eyebrow to=Route::Workshop name=t::workshop_title() />
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
