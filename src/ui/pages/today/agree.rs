//! The agreement, as long as it waits for something.

use leptos::prelude::*;

use crate::app::App;
use crate::browser::clock;
use crate::coaching::{AssentState, Book, Kind, PartnershipState};
use crate::i18n::t;
use crate::route::Route;
use crate::ui::words;

/// What the agreement waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Waits {
    #[default]
    ForNothing,
    ForWords,
    ForMyYes,
    ForMyYesAgain,
    ForReview,
}

/// Writing it, agreeing to it, agreeing again, reading it again.
#[component]
pub fn Agree() -> impl IntoView {
    let app = App::here();
    let (today, me) = (clock::today(), app.my_id());
    let kinds = &[Kind::Clause, Kind::Assent, Kind::Partnership, Kind::Person];
    let waits = app.watch(kinds, move |book: &Book| {
        let (agreement, partnership) = (book.agreement(), book.partnership());
        if partnership.state != PartnershipState::Open {
            return Waits::ForNothing;
        }
        if agreement.is_empty() {
            return Waits::ForWords;
        }
        match me.as_ref().map(|me| agreement.state_of(&book.people(), me)) {
            Some(AssentState::NotYet) => Waits::ForMyYes,
            Some(AssentState::Changed(_)) => Waits::ForMyYesAgain,
            _ if partnership.asks_for_review(today) => Waits::ForReview,
            _ => Waits::ForNothing,
        }
    });
    let review = move || {
        let day = app.with_book(|book| book.partnership().review_on).flatten();
        t::today_agree_review_lead(day.map(|day| words::day(app, day)).unwrap_or_default())
    };
    let section = move || {
        let (title, lead, go) = match waits.get() {
            Waits::ForNothing => return None,
            Waits::ForWords => (t::today_agree_title(), t::today_agree_lead(), t::today_agree_write()),
            Waits::ForMyYes => {
                (t::today_agree_read_title(), t::today_agree_read_lead(), t::today_agree_read())
            }
            Waits::ForMyYesAgain => {
                (t::today_agree_changed_title(), t::today_agree_changed_lead(), t::today_agree_changed())
            }
            Waits::ForReview => (t::today_agree_review_title(), review(), t::today_agree_read()),
        };
        Some(view! {
            <section class="section" aria-labelledby="agree-heading">
                <h2 id="agree-heading">{title}</h2>
                <p class="quiet">{lead}</p>
                <div class="actions">
                    <a class="button" href=Route::Agreement.to_string()>
                        {go}
                    </a>
                </div>
            </section>
        })
    };
    section
}
