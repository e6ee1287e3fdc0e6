//! The agreement, as long as it waits for something.

use leptos::prelude::*;

use super::first::waits_for;
use crate::app::App;
use crate::browser::clock;
use crate::coaching::{AssentState, Book, Kind};
use crate::i18n::t;
use crate::route::Route;
use crate::ui::components::WayOn;
use crate::ui::words;

/// What the agreement waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Waits {
    #[default]
    Nothing,
    Words,
    MyYes,
    MyYesAgain,
    Others,
    Review,
}

/// Writing it, agreeing to it, agreeing again, reading it again.
#[component]
pub fn Agree() -> impl IntoView {
    let app = App::here();
    let me = app.my_id();
    let kinds = &[Kind::Clause, Kind::Assent, Kind::Partnership, Kind::Person];
    let waits = app.watch(kinds, move |book: &Book| {
        let (agreement, partnership) = (book.agreement(), book.partnership());
        if !partnership.goes_on() {
            return Waits::Nothing;
        }
        if agreement.is_empty() {
            return Waits::Words;
        }
        match me.as_ref().map(|me| agreement.state_of(&book.people(), me)) {
            Some(AssentState::NotYet) => Waits::MyYes,
            Some(AssentState::Changed(_)) => Waits::MyYesAgain,
            Some(_) if !agreement.is_agreed_by_all(&book.people()) => Waits::Others,
            _ if partnership.asks_for_review(clock::today()) => Waits::Review,
            _ => Waits::Nothing,
        }
    });
    let waiting = waits_for(app);
    let review = move || {
        let day = app.with_book(|book| book.partnership().review_on).flatten();
        t::today_agree_review_lead(day.map(|day| words::day(app, day)).unwrap_or_default())
    };
    move || {
        let (title, lead, go) = match waits.get() {
            Waits::Nothing => return None,
            Waits::Words => (t::today_agree_title(), t::today_agree_lead(), t::today_agree_write()),
            Waits::MyYes => (t::today_agree_read_title(), t::today_agree_read_lead(), t::today_agree_read()),
            Waits::MyYesAgain => {
                (t::today_agree_changed_title(), t::today_agree_changed_lead(), t::today_agree_changed())
            }
            Waits::Others => {
                return Some(view! { <p class="quiet">{t::today_agree_waits(waiting.get())}</p> }.into_any());
            }
            Waits::Review => (t::today_agree_review_title(), review(), t::today_agree_read()),
        };
        let way_on = view! { <WayOn id="agree-heading" title=title lead=lead to=Route::Agreement go=go /> };
        Some(way_on.into_any())
    }
}
