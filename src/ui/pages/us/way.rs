//! How these people work: mode, review date, and whether it goes on.

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::app::App;
use crate::browser::{clock, page};
use crate::coaching::{Mode, Partnership, PartnershipCommand, PartnershipState};
use crate::i18n::t;
use crate::route::Route;
use crate::ui::components::{BoundaryCard, Dialog, LiveDay};
use crate::ui::{standing, words};

const REST: &str = "rest-heading";

/// Mode and review date.
#[component]
pub fn Way() -> impl IntoView {
    let app = App::here();
    let partnership = app.partnership();
    let mode = Memo::new(move |_| partnership.with(|it| it.mode));
    let choice = move |of: Mode| {
        let choose = move |_| {
            let said = t::us_said_mode(words::partnership_mode(of));
            let _ = app.act_and_say(&PartnershipCommand::SetMode { mode: of }.into(), said);
        };
        view! {
            <label class="choice">
                <input type="radio" name="mode" prop:checked=move || mode.get() == of on:change=choose />
                {words::partnership_mode(of)}
            </label>
        }
    };
    let hint = move || match mode.get() {
        Mode::Coaching => t::mode_coaching_hint(),
        Mode::Mentoring => t::mode_mentoring_hint(),
        Mode::Mixed => t::mode_mixed_hint(),
    };
    view! {
        <section class="section" aria-labelledby="way-heading">
            <h2 id="way-heading">{t::us_way_title()}</h2>
            <fieldset class="field">
                <legend>{t::us_mode()}</legend>
                <div class="choices">{Mode::ALL.map(choice).into_iter().collect_view()}</div>
                <p class="hint" aria-live="polite">
                    {hint}
                </p>
            </fieldset>
            <Review partnership />
            <div>
                <BoundaryCard />
            </div>
        </section>
    }
}

/// The day to read the agreement again; kept when the field is left.
#[component]
fn Review(partnership: Memo<Partnership>) -> impl IntoView {
    let app = App::here();
    let held = Memo::new(move |_| partnership.with(|it| it.review_on));
    let keep = move |on: Option<NaiveDate>| {
        let said = match on {
            Some(day) => t::us_said_review(words::day(app, day)),
            None => t::us_said_no_review(),
        };
        let _ = app.act_and_say(&PartnershipCommand::SetReview { on }.into(), said);
    };
    view! {
        <div class="field field-day">
            <label for="review-day">
                {t::us_review()} " " <span class="optional">{t::form_optional()}</span>
            </label>
            <LiveDay id="review-day" described_by="review-day-hint" value=held keep=keep />
            <p class="hint" id="review-day-hint">
                {t::us_review_hint()}
            </p>
        </div>
    }
}

/// Pausing, closing, and going on.
#[component]
pub fn Rest() -> impl IntoView {
    let app = App::here();
    let partnership = app.partnership();
    let state = Memo::new(move |_| partnership.with(|it| it.state));
    let asking = RwSignal::new(false);
    let pause = move |_| {
        standing::put(app, PartnershipState::Paused);
        page::after_paint(|| page::focus(REST));
    };
    let buttons = move || {
        // One that rests or has ended says so at the top, with the way back.
        let pause = (state.get() == PartnershipState::Open).then(|| {
            view! {
                <button class="button" type="button" on:click=pause>
                    {t::us_pause()}
                </button>
            }
        });
        let close = (state.get() != PartnershipState::Closed).then(|| {
            view! {
                <button class="button" type="button" on:click=move |_| asking.set(true)>
                    {t::us_close()}
                </button>
            }
        });
        view! {
            {pause}
            {close}
        }
    };
    view! {
        <section class="section" aria-labelledby=REST hidden=move || state.get() == PartnershipState::Closed>
            <h2 id=REST tabindex="-1">
                {t::us_rest_title()}
            </h2>
            <div class="actions">{buttons}</div>
            <Dialog open=asking title=t::us_close_title()>
                <Close asking />
            </Dialog>
        </section>
    }
}

/// Says what stays, and asks.
#[component]
fn Close(asking: RwSignal<bool>) -> impl IntoView {
    let app = App::here();
    let close = move |_| {
        asking.set(false);
        let today = clock::today();
        let command = PartnershipCommand::SetState { state: PartnershipState::Closed, on: today };
        let _ = app.act_and_say(&command.into(), t::us_said_closed());
        page::after_paint(page::focus_heading);
    };
    view! {
        <p>{t::us_close_lead()}</p>
        <p>
            {t::us_close_last()} " "
            <a href=Route::ClosingSession.to_string()>{t::us_close_plan()}</a>
        </p>
        <div class="actions actions-end">
            <button class="button-text" type="button" on:click=move |_| asking.set(false)>
                {t::us_close_cancel()}
            </button>
            <button class="button button-main" type="button" on:click=close>
                {t::us_close_yes()}
            </button>
        </div>
    }
}
