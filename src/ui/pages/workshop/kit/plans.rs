//! More session plans of a kit: those of one's own to take along, and new ones
//! that are written in the kit itself.

use leptos::prelude::*;

use super::draft::{Draft, check};
use super::own::{FIRST, Rows, own_rows, put_own};
use crate::browser::page;
use crate::coaching::library::Shelf;
use crate::coaching::{Handed, HandedTemplate, Kit};
use crate::i18n::{count, t};
use crate::ui::components::{Icon, icon};
use crate::ui::pages::workshop::plan_form::{PlanForm, TITLE};

/// Boxes for the plans that the facilitator has, rows for those of the kit.
#[component]
pub fn MorePlans(
    draft: Draft,
    shelf: StoredValue<Shelf>,
    /// The facilitator's own, as they are handed out.
    own: Vec<HandedTemplate>,
) -> impl IntoView {
    let boxes = own.iter().map(|template| {
        let words = shelf.with_value(|shelf| plan_name(template, shelf));
        check(draft.more, template.clone(), words)
    });
    let boxes = boxes.collect_view();
    let has_own = !boxes.is_empty();
    view! {
        <fieldset class="field">
            <legend>{t::kit_more_plans()}</legend>
            {has_own.then(|| view! { <ul>{boxes}</ul> })}
            <OwnPlan draft shelf own />
        </fieldset>
    }
}

/// What a plan is called, with its minutes.
pub fn plan_name(template: &HandedTemplate, shelf: &Shelf) -> String {
    t::kit_plan_choice(template.title(shelf).unwrap_or_default(), count(template.minutes(shelf)))
}

#[component]
fn OwnPlan(draft: Draft, shelf: StoredValue<Shelf>, own: Vec<HandedTemplate>) -> impl IntoView {
    let plan = PlanForm::new(FIRST, Kit::TEMPLATES);
    let changing = RwSignal::new(None::<HandedTemplate>);
    // The one that the form holds: it may be half-written when another is chosen.
    let held = StoredValue::new(None::<HandedTemplate>);
    Effect::new(move || {
        let wanted = changing.get();
        let Some(HandedTemplate::Own { title, segments }) = wanted.clone() else {
            return held.set_value(None);
        };
        page::after_paint(|| page::focus(TITLE));
        if held.get_value() == wanted && plan.is_changed() {
            return;
        }
        if plan.makes_room(t::kit_plan_first_this()) {
            held.set_value(wanted);
            plan.fill(title, segments);
        } else {
            changing.set(held.get_value());
        }
    });
    let add = move || {
        let Some((title, segments)) = plan.read() else { return false };
        let own = HandedTemplate::Own { title, segments };
        let changed = changing.get_untracked();
        // A new one is what the first session follows; one says otherwise above.
        if changed.is_none() || draft.first.get_untracked() == changed {
            draft.when.last(shelf.with_value(|shelf| own.minutes(shelf)));
            draft.first.set(Some(own.clone()));
        }
        put_own(draft.more, changing, own);
        plan.clear();
        true
    };
    draft.add_with(move || plan.is_empty() || add());
    let rows = Rows {
        words: Callback::new(move |template: HandedTemplate| {
            let is_row = template.library().is_none() && !own.contains(&template);
            let minutes = shelf.with_value(|shelf| template.minutes(shelf));
            shelf
                .with_value(|shelf| template.title(shelf))
                .filter(|_| is_row)
                .map(|title| (title, t::session_minutes(count(minutes))))
        }),
        names: |title| (t::kit_plan_change(title), t::kit_plan_remove(title)),
        changing,
    };
    view! {
        {own_rows(draft.more, rows)}
        <details>
            <summary class="button-add">{icon(Icon::Plus)} {t::kit_plan_new()}</summary>
            <div class="stack-close">
                {plan.view()}
                <div class="actions">
                    <button
                        class="button"
                        type="button"
                        on:click=move |_| {
                            add();
                        }
                    >
                        {t::kit_plan_add()}
                    </button>
                </div>
            </div>
        </details>
    }
}
