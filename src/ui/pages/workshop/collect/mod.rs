//! Did it work? Slips go into a bowl that nobody looks into, and what a group
//! says is shown once it is closed.

mod about;
mod answer;
mod bowl;
mod part;
mod report;
mod table;

use about::About;
use answer::{Answer, Answering};
use bowl::InTheBowl;
use leptos::prelude::*;
use report::Report;

use crate::app::App;
use crate::coaching::Kind;
use crate::i18n::{self, t};
use crate::replica::Id;
use crate::route::Route;
use crate::ui::components::{Eyebrow, Page};

/// The page.
#[component]
pub fn Collect(
    /// The workshop.
    workshop: Id,
) -> impl IntoView {
    let app = App::here();
    let back = Route::Workshop(workshop.clone(), None);
    let of = workshop.clone();
    let bowls = app.watch_private(&[Kind::Bowl], move |book| book.bowls(&of));
    let workshop = StoredValue::new(workshop);
    // While somebody answers, this is all there is: the device is in their hands.
    let answering = RwSignal::new(None::<Answering>);
    let content = move || match answering.get() {
        Some(how) => view! { <Answer how answering /> }.into_any(),
        None => view! {
            <header class="page-head">
                <Eyebrow to=back.clone() name=t::workshop_title() />
                <h1 tabindex="-1">{t::collect_title()}</h1>
                <p class="lead no-print">{t::collect_lead()}</p>
            </header>
            <InTheBowl workshop=workshop.get_value() answering />
            <Report bowls />
            <About />
        }
        .into_any(),
    };
    view! {
        <Page title=t::collect_title() wide=true>
            {content}
        </Page>
    }
}

/// How it stands, for the row that leads here; tracked.
pub fn standing(app: App, workshop: &Id) -> String {
    let of = workshop.clone();
    let groups = app.watch_private(&[Kind::Bowl], move |book| book.bowls(&of).len());
    let open = app.open_bowl().filter(|bowl| bowl.workshop == *workshop);
    match (open, groups.get()) {
        (Some(bowl), _) => t::collect_row_open(i18n::count(bowl.count())),
        (None, 0) => t::collect_row_lead(),
        (None, groups) => t::collect_row_closed(i18n::count(groups)),
    }
}
