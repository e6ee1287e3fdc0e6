//! The first session of every pair: its day, its rhythm, its plan.

use leptos::prelude::*;

use super::draft::Draft;
use super::plans::{MorePlans, plan_name};
use crate::app::App;
use crate::coaching::library::Shelf;
use crate::coaching::{Book, Handed, HandedTemplate, OwnTemplate, Rhythm};
use crate::i18n::t;
use crate::ui::components::{Check, WhenFields};

/// The fieldset.
#[component]
pub fn First(draft: Draft, shelf: StoredValue<Shelf>) -> impl IntoView {
    view! {
        <fieldset class="field kit-part">
            <legend>{t::kit_first()}</legend>
            <Plan draft shelf />
            <Check label=t::kit_first_plans() value=draft.plans />
            <Show when=move || draft.plans.get()>
                <WhenFields when=draft.when />
                <Every draft />
            </Show>
        </fieldset>
    }
}

/// Once, or in a rhythm.
#[component]
fn Every(draft: Draft) -> impl IntoView {
    let rhythms = [
        (None, t::sheet_series_once()),
        (Some(Rhythm::Weekly), t::sheet_series_weekly()),
        (Some(Rhythm::Fortnightly), t::sheet_series_fortnightly()),
        (Some(Rhythm::Monthly), t::sheet_series_monthly()),
    ];
    let choices = rhythms.map(|(rhythm, name)| {
        view! {
            <label class="choice">
                <input
                    type="radio"
                    name="kit-every"
                    prop:checked=move || draft.every.get() == rhythm
                    on:change=move |_| draft.every.set(rhythm)
                />
                {name}
            </label>
        }
    });
    view! {
        <fieldset class="field">
            <legend>{t::sheet_series_every()}</legend>
            <div class="choices">{choices.into_iter().collect_view()}</div>
        </fieldset>
    }
}

/// One's own plans, as they are handed out.
fn own_plans(app: App) -> Vec<HandedTemplate> {
    let own: Vec<OwnTemplate> = app.with_private(Book::all);
    own.into_iter().map(|it| HandedTemplate::Own { title: it.title, segments: it.segments }).collect()
}

#[component]
fn Plan(draft: Draft, shelf: StoredValue<Shelf>) -> impl IntoView {
    let app = App::here();
    let own = own_plans(app);
    let ready = shelf.with_value(|shelf| {
        let forms = shelf.templates.templates.iter().flat_map(|template| template.forms());
        forms.map(|form| HandedTemplate::Library(form.id())).collect::<Vec<_>>()
    });
    let mine = own.clone();
    let usual = ready.first().cloned();
    let all = Memo::new(move |_| {
        let mut all = mine.clone();
        // Those of the kit; one that was changed or put away since stays as it was.
        for template in draft.more.get().into_iter().chain(draft.first.get()).chain(ready.iter().cloned()) {
            if !all.contains(&template) {
                all.push(template);
            }
        }
        all
    });
    let mine = own.clone();
    Effect::new(move || {
        let more = draft.more.get();
        let is_gone = |first: &HandedTemplate| {
            first.library().is_none() && !mine.contains(first) && !more.contains(first)
        };
        if draft.first.with(|first| first.as_ref().is_some_and(is_gone)) {
            draft.first.set(usual.clone());
        }
    });
    let options = move || {
        let option = |template: HandedTemplate| {
            let name = shelf.with_value(|shelf| plan_name(&template, shelf));
            let value = template.own_id().to_string();
            let is_chosen = move || draft.first.with(|first| first.as_ref() == Some(&template));
            view! { <option value=value prop:selected=is_chosen>{name}</option> }
        };
        all.get().into_iter().map(option).collect_view()
    };
    let choose = move |event| {
        let id = event_target_value(&event);
        let chosen = all.with_untracked(|all| all.iter().find(|it| it.own_id().as_str() == id).cloned());
        let Some(chosen) = chosen else { return };
        // A session is as long as its plan, unless one says otherwise after it.
        draft.when.last(shelf.with_value(|shelf| chosen.minutes(shelf)));
        draft.first.set(Some(chosen));
    };
    view! {
        <label class="field">
            <span>{t::kit_plan()}</span>
            <select class="input" id="kit-plan" on:change=choose>
                {options}
            </select>
        </label>
        <MorePlans draft shelf own />
    }
}
