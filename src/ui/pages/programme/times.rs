//! The three times at which people are asked, and how each stands.

use leptos::prelude::*;

use crate::app::App;
use crate::coaching::{Due, Kind, Programme, SlipOffer, SlipState};
use crate::i18n::{self, t};
use crate::ui::{slip_words, words};

/// A line for each time.
#[component]
pub fn Times(
    /// The time that is now.
    offer: Memo<Option<SlipOffer>>,
) -> impl IntoView {
    let app = App::here();
    let programme = app.watch(&[Kind::Programme], |book| book.programme().unwrap_or_default());
    let held = app.watch(&[Kind::Session], crate::coaching::Book::count_of_sessions_held);
    let line = move |of: SlipOffer| {
        let own = app.own_slip(of);
        let state = move || {
            let is_now = offer.get();
            let own = own.get().map(|own| (own.state, own.on));
            match own {
                Some((SlipState::Handed, on)) => {
                    t::programme_time_handed(on.map(|on| words::day(app, on)).unwrap_or_default())
                }
                Some((SlipState::Declined, _)) => t::programme_time_declined(),
                Some((SlipState::Open, _)) | None if is_now == Some(of) => t::programme_time_now(),
                Some((SlipState::Open, _)) | None if is_now > Some(of) => t::programme_time_past(),
                Some((SlipState::Open, _)) | None => {
                    programme.with(|programme| when(app, programme, of, held.get()))
                }
            }
        };
        let words = move || t::programme_time(slip_words::offer(of), state());
        view! { <li prop:textContent=words></li> }
    };
    // Without objectives there is nothing to ask at the start; without a time half
    // way, nothing then.
    let is_asked = move |of: &SlipOffer| {
        programme.with(|programme| match of {
            SlipOffer::Start => !programme.objectives.is_empty(),
            SlipOffer::Half => programme.half.is_some(),
            SlipOffer::End => true,
        })
    };
    let lines = move || SlipOffer::ALL.into_iter().filter(is_asked).map(line).collect_view();
    view! {
        <section class="section" aria-labelledby="programme-times">
            <h2 id="programme-times">{t::programme_times()}</h2>
            <ul class="plain-list">{lines}</ul>
        </section>
    }
}

/// When a time will come.
fn when(app: App, programme: &Programme, of: SlipOffer, held: usize) -> String {
    let due = match of {
        SlipOffer::Start => None,
        SlipOffer::Half => programme.half,
        SlipOffer::End => programme.end,
    };
    match due {
        Some(Due::Sessions(count)) => t::programme_time_sessions(i18n::count(count), i18n::count(held)),
        Some(Due::Day(day)) => t::programme_time_day(words::day(app, day)),
        None => t::programme_time_closing(),
    }
}
