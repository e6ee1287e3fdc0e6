//! More session plans of a kit: those of one's own to take along, and new ones
//! that are written in the kit itself.

use leptos::prelude::*;
use serde_json::Value;

use super::draft::{Draft, check};
use super::own::{FIRST, Rows, keep_own, own_rows, put_own};
use crate::browser::{drafts, page};
use crate::coaching::library::Shelf;
use crate::coaching::{Handed, HandedTemplate, Kit, Problem, Refusal, SESSION_MINUTES, TemplateSegment};
use crate::i18n::{count, t};
use crate::ui::components::{Field, Form, Icon, icon};
use crate::ui::words;

const TITLE: &str = "kit-plan-title";
const PART: &str = "kit-part-title";
const MINUTES: &str = "kit-part-minutes";
/// The parts that are written, in the draft of the form.
const PARTS: &str = "kit-plan-parts";

/// Boxes for the plans that the facilitator has, rows for those of the kit.
#[component]
pub fn MorePlans(
    draft: Draft,
    shelf: StoredValue<Shelf>,
    /// The facilitator's own, as they are handed out.
    own: Vec<HandedTemplate>,
) -> impl IntoView {
    keep_own(draft.more, "kit-own-plans");
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
    let title = RwSignal::new(String::new());
    let parts = RwSignal::new(Vec::<TemplateSegment>::new());
    let form = Form::new();
    let changing = RwSignal::new(None::<HandedTemplate>);
    keep_parts(parts);
    Effect::new(move || {
        if let Some(HandedTemplate::Own { title: words, segments }) = changing.get() {
            title.set(words);
            parts.set(segments);
            page::after_paint(|| page::focus(TITLE));
        }
    });
    let part = PartFields::new(parts);
    let add = move || {
        if !part.add_rest() {
            return false;
        }
        let plan = HandedTemplate::Own {
            title: title.with_untracked(|title| title.trim().to_owned()),
            segments: parts.get_untracked(),
        };
        if parts.with_untracked(Vec::is_empty) {
            part.form.show_in(PART, t::kit_plan_parts_missing());
            return false;
        }
        if !form.show(&plan.check().map_err(|problem| Refusal::At(Kit::TEMPLATES, problem))) {
            return false;
        }
        let changed = changing.get_untracked();
        if changed.is_some() && draft.first.get_untracked() == changed {
            draft.first.set(Some(plan.clone()));
        }
        put_own(draft.more, changing, plan);
        title.set(String::new());
        parts.set(Vec::new());
        true
    };
    let is_empty = move || {
        let is_untitled = title.with_untracked(|title| title.trim().is_empty());
        is_untitled && parts.with_untracked(Vec::is_empty) && part.is_empty()
    };
    draft.add_with(move || is_empty() || add());
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
                <Field
                    id=TITLE
                    label=t::kit_plan_title()
                    example=t::kit_plan_title_example()
                    value=title
                    of=(form, Kit::TEMPLATES)
                />
                <Parts parts />
                {part.view()}
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

/// The parts that are written stay when the page is left, as those lists do
/// that are in the kit already.
fn keep_parts(parts: RwSignal<Vec<TemplateSegment>>) {
    let text = move || parts.with(|parts| serde_json::to_string(parts).unwrap_or_default());
    if let Some(kept) = drafts::get(FIRST, PARTS).and_then(|text| serde_json::from_str(&text).ok()) {
        parts.set(kept);
    }
    let nothing = Value::Array(Vec::new()).to_string();
    Effect::new(move |before: Option<String>| {
        let now = text();
        if before.is_some_and(|before| before != now) {
            drafts::put(FIRST, PARTS, &now, &nothing);
        }
        now
    });
}

/// The parts so far, each with a way out.
#[component]
fn Parts(parts: RwSignal<Vec<TemplateSegment>>) -> impl IntoView {
    let row = move |(at, part): (usize, TemplateSegment)| {
        let name = t::kit_part_remove(&part.title);
        let remove = move |_| {
            parts.update(|parts| {
                if at < parts.len() {
                    parts.remove(at);
                }
            });
        };
        view! {
            <li class="row">
                <div class="row-main">
                    <p dir="auto">{t::handed_minutes(part.title, count(part.minutes))}</p>
                    <p class="meta" dir="auto">{part.purpose}</p>
                </div>
                <button class="button-icon" type="button" aria-label=name on:click=remove>
                    {icon(Icon::Close)}
                </button>
            </li>
        }
    };
    move || {
        let all = parts.get();
        (!all.is_empty())
            .then(|| view! { <ul class="rows">{all.into_iter().enumerate().map(row).collect_view()}</ul> })
    }
}

/// The fields of the next part.
#[derive(Clone, Copy)]
struct PartFields {
    title: RwSignal<String>,
    minutes: RwSignal<String>,
    purpose: RwSignal<String>,
    form: Form,
    parts: RwSignal<Vec<TemplateSegment>>,
}

impl PartFields {
    fn new(parts: RwSignal<Vec<TemplateSegment>>) -> Self {
        let empty = || RwSignal::new(String::new());
        Self { title: empty(), minutes: empty(), purpose: empty(), form: Form::new(), parts }
    }

    fn is_empty(self) -> bool {
        let all = [self.title, self.minutes, self.purpose];
        all.iter().all(|text| text.with_untracked(|text| text.trim().is_empty()))
    }

    /// Adds what is typed, if something is; false where it cannot be.
    fn add_rest(self) -> bool {
        self.is_empty() || self.add()
    }

    fn add(self) -> bool {
        let text = |text: RwSignal<String>| text.with_untracked(|text| text.trim().to_owned());
        let (least, most) = (1, SESSION_MINUTES.1);
        let minutes = text(self.minutes).parse().ok().filter(|minutes| (least..=most).contains(minutes));
        self.form.clear();
        if text(self.title).is_empty() {
            self.form.show_in(PART, words::problem(Problem::Empty));
            return false;
        }
        let Some(minutes) = minutes else {
            self.form.show_in(MINUTES, words::problem(Problem::Minutes { least, most }));
            return false;
        };
        let part = TemplateSegment {
            title: text(self.title),
            purpose: text(self.purpose),
            minutes,
            ..TemplateSegment::default()
        };
        self.parts.update(|parts| parts.push(part));
        [self.title, self.minutes, self.purpose].iter().for_each(|text| text.set(String::new()));
        true
    }

    fn view(self) -> impl IntoView {
        let add = move |_| {
            if self.add() {
                page::focus(PART);
            }
        };
        let of = (self.form, Kit::TEMPLATES);
        view! {
            <div class="fields">
                <Field id=PART label=t::kit_part_title() example=t::kit_part_title_example() value=self.title of=of />
                <Field
                    id=MINUTES
                    label=t::kit_part_minutes()
                    kind="number"
                    min=1
                    max=SESSION_MINUTES.1
                    value=self.minutes
                    of=of
                />
            </div>
            <Field id="kit-part-purpose" label=t::kit_part_purpose() optional=true value=self.purpose />
            <div class="actions">
                <button class="button" type="button" on:click=add>
                    {t::kit_part_add()}
                </button>
            </div>
        }
    }
}
