//! Today: the first steps, the next session, what one committed to, and what there is to celebrate.

mod agree;
mod anniversary;
mod asked;
mod between;
mod check_ins;
mod commitments;
mod elsewhere;
mod feedback;
mod first;
mod glad;
mod journal;
mod left;
mod next;
mod programme;
mod steps;
mod unconfirmed;

use leptos::prelude::*;

use crate::app::App;
use crate::browser::page;
use crate::i18n::t;
use crate::ui::components::{CopyReminder, DifferenceCard, Page, SampleNote};
use crate::ui::standing::Standing;

/// The page.
#[component]
pub fn Today() -> impl IntoView {
    let leading = first::Leading::of(App::here());
    let is_led = Memo::new(move |_| leading.steps.with(Option::is_some));
    let is_booked = Memo::new(move |_| leading.steps.with(|it| it.is_none_or(|it| it.session)));
    view! {
        <Page title=t::room_today()>
            <h1 tabindex="-1">{t::room_today()}</h1>
            <SampleNote words=t::sample_note_today() />
            <CopyReminder />
            <Standing />
            <left::Left />
            <unconfirmed::Unconfirmed />
            <DifferenceCard />
            <Show when=move || is_booked.get()>
                <next::Next />
            </Show>
            <first::First leading />
            <Show when=move || !is_led.get()>
                <agree::Agree />
            </Show>
            <steps::Invite />
            <programme::Programme />
            <commitments::Promises />
            <between::Between />
            {(!page::is_calm())
                .then(|| {
                    view! {
                        <glad::Glad />
                        <anniversary::Anniversary />
                    }
                })}
            <Show when=move || !is_led.get()>
                <steps::FirstGoal />
            </Show>
            <programme::Contact />
            <elsewhere::Elsewhere />
        </Page>
    }
}
