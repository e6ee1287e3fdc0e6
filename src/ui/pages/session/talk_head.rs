//! The head of a talk that is ahead: no more than its day, the call, and the
//! way between the steps.

use leptos::prelude::*;

use super::Held;
use super::head::Stances;
use crate::app::App;
use crate::i18n::t;
use crate::route::{Route, Stance};
use crate::ui::components::{BoundaryCard, DifferenceMark, Join, SampleNote};
use crate::ui::words;

/// In place of the usual head, so that the clock and the notes stand together.
#[component]
pub fn TalkHead(held: Held, stance: Memo<Stance>) -> impl IntoView {
    let app = App::here();
    let day = move || held.with(|held| held.as_ref().map(|it| words::session_day(app, it)));
    let place = move || {
        let place = held.with(|held| held.as_ref().map(|it| it.place.clone()));
        place.map(|place| view! { <Join place /> })
    };
    let id = held.with_untracked(|held| held.as_ref().map(|it| it.id.clone()));
    view! {
        <header class="talk-head">
            <p class="eyebrow">
                <a href=Route::Sessions.to_string()>{t::room_sessions()}</a>
            </p>
            <h1 tabindex="-1">{day}</h1>
            {place}
            <BoundaryCard />
            <SampleNote words=Signal::derive(t::sample_note_talk) />
            {id.map(|id| view! { <DifferenceMark id /> })}
        </header>
        <Stances held stance />
    }
}
