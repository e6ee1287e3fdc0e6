//! The first session of every pair: its day, its rhythm, its plan.

use leptos::prelude::*;

use super::draft::{Draft, check};
use crate::app::App;
use crate::coaching::library::Shelf;
use crate::coaching::{Book, HandedTemplate, OwnTemplate, Rhythm};
use crate::i18n::{self, t};
use crate::ui::components::{Check, WhenFields};

/// The fieldset.
#[component]
pub fn First(draft: Draft, shelf: StoredValue<Shelf>) -> impl IntoView {
    view! {
        <fieldset class="field kit-part">
            <legend>{t::kit_first()}</legend>
            <Check label=t::kit_first_plans() value=draft.plans />
            <Show when=move || draft.plans.get()>
                <WhenFields when=draft.when />
                <Every draft />
            </Show>
            <Plan draft shelf />
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
    // A plan that was changed or put away since stays in the kit as it was.
    let kept = draft.first.get_untracked().into_iter().chain(draft.more.get_untracked());
    let mut own = own_plans(app);
    for template in kept.filter(|template| matches!(template, HandedTemplate::Own { .. })) {
        if !own.contains(&template) {
            own.push(template);
        }
    }
    let ready = shelf.with_value(|shelf| {
        let forms = shelf.templates.templates.iter().flat_map(|template| template.forms());
        forms.map(|form| HandedTemplate::Library(form.id())).collect::<Vec<_>>()
    });
    let name = move |template: &HandedTemplate| {
        shelf.with_value(|shelf| {
            let minutes = i18n::count(template.minutes(shelf));
            t::kit_plan_choice(template.title(shelf).unwrap_or_default(), minutes)
        })
    };
    let all: Vec<HandedTemplate> = own.iter().cloned().chain(ready).collect();
    let options = all.iter().enumerate().map(|(at, template)| {
        let is_chosen = draft.first.with_untracked(|first| first.as_ref() == Some(template));
        view! {
            <option value=at.to_string() selected=is_chosen>
                {name(template)}
            </option>
        }
    });
    let options = options.collect_view();
    let choose = move |event| {
        let at = event_target_value(&event).parse::<usize>().ok();
        let chosen = at.and_then(|at| all.get(at).cloned());
        if let Some(chosen) = &chosen {
            // A session is as long as its plan, unless one says otherwise after it.
            draft.when.last(shelf.with_value(|shelf| chosen.minutes(shelf)));
        }
        draft.first.set(chosen);
    };
    let more = own.into_iter().map(|template| {
        let words = name(&template);
        check(draft.more, template, words)
    });
    let more = more.collect_view();
    let has_more = !more.is_empty();
    view! {
        <label class="field">
            <span>{t::kit_plan()}</span>
            <select class="input" on:change=choose>
                {options}
            </select>
        </label>
        {has_more
            .then(|| {
                view! {
                    <fieldset class="field">
                        <legend>{t::kit_more_plans()}</legend>
                        <ul>{more}</ul>
                    </fieldset>
                }
            })}
    }
}
