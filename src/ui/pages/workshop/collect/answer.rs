//! A slip that is filled in on the device of the facilitator: by a person who
//! has it in their hands, or from paper.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::part::Part;
use crate::app::App;
use crate::browser::{clock, page};
use crate::coaching::{Measure, OpenBowl, Slip, SlipOffer};
use crate::i18n::{self, t};
use crate::ui::slip_words;

/// Who fills in a slip, and for when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answering {
    /// When it is.
    pub offer: SlipOffer,
    /// It is copied from paper.
    pub is_paper: bool,
}

/// The form, and the thanks after it.
#[component]
pub fn Answer(how: Answering, answering: RwSignal<Option<Answering>>) -> impl IntoView {
    let is_dropped = RwSignal::new(false);
    let done = Callback::new(move |()| {
        answering.set(None);
        page::after_paint(page::focus_heading);
    });
    let content = move || {
        if is_dropped.get() {
            view! { <Thanks how is_dropped done /> }.into_any()
        } else {
            view! { <Questions how is_dropped done /> }.into_any()
        }
    };
    view! { <div class="collect-answer">{content}</div> }
}

/// It is in the bowl: whoever comes next begins with an empty form.
#[component]
fn Thanks(how: Answering, is_dropped: RwSignal<bool>, done: Callback<()>) -> impl IntoView {
    let app = App::here();
    let count = move || app.open_bowl().as_ref().map_or(0, OpenBowl::count);
    let next = move |_| {
        is_dropped.set(false);
        page::after_paint(page::focus_heading);
    };
    view! {
        <header class="page-head">
            <h1 tabindex="-1">{t::collect_thanks()}</h1>
            <p class="lead" prop:textContent=move || t::collect_in_bowl(i18n::count(count()))></p>
        </header>
        <div class="actions">
            <button class="button button-main" type="button" on:click=next>
                {if how.is_paper { t::collect_next_paper() } else { t::collect_next() }}
            </button>
            <button class="button" type="button" on:click=move |_| done.run(())>
                {t::collect_done()}
            </button>
        </div>
    }
}

/// The form. Nothing of it is kept as a draft: the next one has the device
/// after this one.
#[component]
fn Questions(how: Answering, is_dropped: RwSignal<bool>, done: Callback<()>) -> impl IntoView {
    let app = App::here();
    let slip = RwSignal::new(Slip::new(how.offer, clock::seed()));
    let problem = RwSignal::new(None::<String>);
    let objectives = untrack(|| app.open_bowl()).map(|bowl| bowl.objectives).unwrap_or_default();
    let asked = asked(how.offer, &objectives);
    let send = move |event: SubmitEvent| {
        event.prevent_default();
        match app.drop_slip(slip.get_untracked()) {
            Ok(Some(_)) => {
                is_dropped.set(true);
                page::after_paint(page::focus_heading);
            }
            // Another tab has closed the bowl.
            Ok(None) => done.run(()),
            Err(why) => problem.set(Some(slip_words::not_dropped(why, how.offer))),
        }
    };
    let part = |part: Part| {
        let measures = part.among(&asked);
        (!measures.is_empty()).then(|| {
            view! {
                <fieldset class="field collect-questions">
                    <legend>{part.title()}</legend>
                    {measures.into_iter().map(|it| question(it, &objectives, slip)).collect_view()}
                </fieldset>
            }
        })
    };
    let (title, lead) = if how.is_paper {
        (t::collect_form_paper(), t::collect_form_paper_lead())
    } else {
        (t::collect_form_here(), t::collect_form_here_lead())
    };
    view! {
        <header class="page-head">
            <p class="eyebrow">{slip_words::offer(how.offer)}</p>
            <h1 tabindex="-1">{title}</h1>
            <p class="lead">{lead}</p>
        </header>
        <form class="form" novalidate data-passing="" autocomplete="off" on:submit=send>
            {Part::ALL.map(part).collect_view()}
            {move || problem.get().map(|words| view! { <p class="problem" role="alert">{words}</p> })}
            <div class="actions">
                <button class="button button-main" type="submit">
                    {t::collect_drop()}
                </button>
                <button class="button" type="button" on:click=move |_| done.run(())>
                    {t::collect_cancel()}
                </button>
            </div>
        </form>
    }
}

/// What is asked: of the objectives those that the programme has, and at the
/// start, where there is nothing else to ask, all where none are known.
fn asked(offer: SlipOffer, objectives: &[String]) -> Vec<Measure> {
    let is_unknown = objectives.is_empty() && offer == SlipOffer::Start;
    let is_asked =
        |measure: &Measure| measure.objective().is_none_or(|at| is_unknown || at < objectives.len());
    Measure::asked_at(offer).iter().copied().filter(is_asked).collect()
}

/// One question, with all values that it can have.
fn question(measure: Measure, objectives: &[String], slip: RwSignal<Slip>) -> impl IntoView + use<> {
    let id = format!("slip-{}", measure.name());
    let scale = measure.scale();
    let option = |value: u8| {
        view! { <option value=value.to_string()>{slip_words::value(scale, value)}</option> }
    };
    let choose = move |event| {
        let value = event_target_value(&event).parse().ok();
        slip.update(|slip| {
            // The list holds what is on the scale alone.
            let _ = slip.set(measure, value);
        });
    };
    view! {
        <div class="field">
            <label for=id.clone() dir="auto">
                {slip_words::measure(measure, objectives)}
            </label>
            <select class="input" id=id autocomplete="off" on:change=choose>
                <option value="">{t::collect_no_answer()}</option>
                {scale.values().map(option).collect_view()}
            </select>
        </div>
    }
}
