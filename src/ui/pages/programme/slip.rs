//! One's own slip: four questions, every number that it would hold, and whether
//! it is handed over.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::hand_over::HandOver;
use super::objectives::{act, answer};
use crate::app::App;
use crate::browser::{clock, page};
use crate::coaching::{Asked, Measure, Scale, Slip, SlipCommand, SlipOffer, SlipState};
use crate::i18n::t;
use crate::ui::components::Form;
use crate::ui::{slip_words, words};

/// The section, and the ways out once one wants to hand it over.
#[component]
pub fn OneSlip(
    /// Which offer it is for.
    offer: SlipOffer,
    /// The objectives of the programme, in order.
    objectives: Memo<Vec<String>>,
) -> impl IntoView {
    let app = App::here();
    let slips = app.slips(offer);
    let whole = Memo::new(move |_| slips.with(|slips| slips.as_ref().map(|(whole, _)| whole.clone())));
    let handed = Memo::new(move |_| slips.with(|slips| slips.as_ref().map(|(_, handed)| handed.clone())));
    let own = app.own_slip(offer);
    let left_out =
        Memo::new(move |_| own.with(|own| own.as_ref().map(|it| it.left_out.clone())).unwrap_or_default());
    let is_handing = RwSignal::new(false);
    let says_something =
        Memo::new(move |_| handed.with(|slip| slip.as_ref().is_some_and(|slip| !slip.values().is_empty())));
    view! {
        <section class="section" aria-labelledby="programme-slip">
            <h2 id="programme-slip">{t::programme_slip()}</h2>
            <p class="quiet">{t::programme_slip_lead()}</p>
            {(offer != SlipOffer::Start).then(|| view! { <Questions offer=offer whole=whole /> })}
            <Numbers offer=offer objectives=objectives whole=whole left_out=left_out />
            <p class="hint">{t::programme_slip_silent()}</p>
            <p>
                <strong>{t::programme_slip_known()}</strong> " " {t::programme_slip_appraisal()}
            </p>
            <Decide offer=offer says_something=says_something is_handing=is_handing />
        </section>
        <Show when=move || is_handing.get() && says_something.get()>
            <HandOver slip=handed objectives=objectives />
        </Show>
    }
}

/// The value of a measure on a slip; tracked.
fn value_of(slip: Memo<Option<Slip>>, measure: Measure) -> Option<u8> {
    slip.with(|slip| slip.as_ref()?.get(measure))
}

/// What a person answers on the slip itself.
#[component]
fn Questions(offer: SlipOffer, whole: Memo<Option<Slip>>) -> impl IntoView {
    let app = App::here();
    let question = move |measure: Measure| {
        let value = Memo::new(move |_| value_of(whole, measure));
        let words = match measure {
            Measure::WouldTell => t::programme_would_tell(),
            Measure::GoodMatch => t::programme_good_match(),
            Measure::EnoughTime => t::programme_enough_time(),
            _ => t::programme_would_go_on(),
        };
        // Yes first, as one says it.
        let choice = move |of: u8| {
            let choose = move |_| answer(app, offer, Asked::Question(measure), u64::from(of));
            view! {
                <label class="choice">
                    <input
                        type="radio"
                        name=measure.name()
                        prop:checked=move || value.get() == Some(of)
                        on:change=choose
                    />
                    {slip_words::value(Scale::Answer, of)}
                </label>
            }
        };
        view! {
            <fieldset class="field">
                <legend>{words}</legend>
                <div class="choices">{(0..=Scale::Answer.most()).rev().map(choice).collect_view()}</div>
            </fieldset>
        }
    };
    view! {
        <h3>{t::programme_slip_questions()}</h3>
        <div class="form">{Measure::ANSWERS.map(question).into_iter().collect_view()}</div>
    }
}

/// Every number that the slip would hold, to be left out or not.
#[component]
fn Numbers(
    offer: SlipOffer,
    objectives: Memo<Vec<String>>,
    whole: Memo<Option<Slip>>,
    left_out: Memo<BTreeSet<Measure>>,
) -> impl IntoView {
    let app = App::here();
    let held = Memo::new(move |_| -> Vec<Measure> {
        whole.with(|slip| slip.iter().flat_map(Slip::values).map(|(measure, _)| *measure).collect())
    });
    let number = move |measure: Measure| {
        let words = move || {
            let value = value_of(whole, measure).unwrap_or_default();
            let name = objectives.with(|objectives| slip_words::measure(measure, objectives));
            t::programme_slip_line(name, slip_words::value(measure.scale(), value))
        };
        let choose = move |event| {
            let Some(document) = app.open_document().get_untracked() else { return };
            let is_left_out = !event_target_checked(&event);
            act(app, &SlipCommand::LeaveOut { document, offer, measure, is_left_out }.into());
        };
        let is_on = move || left_out.with(|left_out| !left_out.contains(&measure));
        view! {
            <label class="check">
                <input type="checkbox" prop:checked=is_on on:change=choose />
                <span dir="auto" prop:textContent=words></span>
            </label>
        }
    };
    view! {
        <fieldset class="field slip-numbers">
            <legend>{t::programme_slip_says()}</legend>
            <For each=move || held.get() key=|measure| *measure children=number />
            <Show when=move || held.with(Vec::is_empty)>
                <p class="hint">{t::programme_slip_empty()}</p>
            </Show>
        </fieldset>
    }
}

/// Handing it over, or not.
#[component]
fn Decide(offer: SlipOffer, says_something: Memo<bool>, is_handing: RwSignal<bool>) -> impl IntoView {
    let app = App::here();
    let own = app.own_slip(offer);
    let state =
        Memo::new(move |_| own.with(|own| own.as_ref().map(|it| (it.state, it.on))).unwrap_or_default());
    let form = Form::new();
    let hand_over = move |_| {
        if form.show(&app.hand_over_slip(offer)) {
            is_handing.set(true);
            page::after_paint(|| page::focus("programme-hand"));
        }
    };
    let decline = move |_| {
        let Some(document) = app.open_document().get_untracked() else { return };
        let command = SlipCommand::Decline { document, offer, on: clock::today() };
        if app.act_and_say(&command.into(), t::programme_said_declined()).is_ok() {
            is_handing.set(false);
        }
    };
    let stands = move || match state.get() {
        (SlipState::Open, _) => String::new(),
        (SlipState::Declined, _) => t::programme_declined(),
        (SlipState::Handed, on) => t::programme_handed(on.map(|on| words::day(app, on)).unwrap_or_default()),
    };
    let name = move || match state.get().0 {
        SlipState::Handed => t::programme_hand_over_again(),
        SlipState::Open | SlipState::Declined => t::programme_hand_over(),
    };
    view! {
        <p class="quiet" prop:textContent=stands></p>
        <div class="actions">
            <Show when=move || says_something.get()>
                <button class="button button-main" type="button" on:click=hand_over prop:textContent=name></button>
            </Show>
            <Show when=move || state.get().0 == SlipState::Open>
                <button class="button-text" type="button" on:click=decline>
                    {t::programme_decline()}
                </button>
            </Show>
        </div>
    }
}
