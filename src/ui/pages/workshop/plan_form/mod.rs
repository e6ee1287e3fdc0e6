//! The form of a session plan of one's own, in the Library and in a kit: its
//! title and its parts.

mod part_fields;

use leptos::prelude::*;

use self::part_fields::{PART, PartFields};
use crate::app::App;
use crate::browser::drafts;
use crate::coaching::{self, Handed, HandedTemplate, Refusal, TemplateSegment};
use crate::i18n::{count, t};
use crate::ui::components::{Field, Form, Icon, icon};
use crate::ui::plan_words;

/// The field with the title.
pub const TITLE: &str = "kit-plan-title";
/// The parts that are written, in the draft of the form.
const PARTS: &str = "kit-plan-parts";

/// A plan while it is being written.
#[derive(Clone, Copy)]
pub struct PlanForm {
    title: RwSignal<String>,
    parts: RwSignal<Vec<TemplateSegment>>,
    next: PartFields,
    form: Form,
    /// The parts that it was filled with.
    filled: StoredValue<String>,
    /// The title that it was filled with.
    titled: StoredValue<String>,
    /// What is said when another plan was to be changed and the half-written one
    /// stays.
    stays: RwSignal<Option<String>>,
    /// What is refused about this field is said at the title.
    field: coaching::Field,
}

impl PlanForm {
    /// An empty one, or with what was typed before the page was left. `first` is
    /// the first field of the form that it stands in.
    pub fn new(first: &'static str, field: coaching::Field) -> Self {
        let parts = RwSignal::new(Vec::new());
        let filled = StoredValue::new(text_of(&[]));
        keep_parts(first, parts, filled);
        Self {
            title: RwSignal::new(String::new()),
            parts,
            next: PartFields::new(parts, field),
            form: Form::new(),
            filled,
            titled: StoredValue::new(String::new()),
            stays: RwSignal::new(None),
            field,
        }
    }

    /// Takes up a plan that is to be changed.
    pub fn fill(self, title: String, parts: Vec<TemplateSegment>) {
        self.clear();
        self.titled.set_value(title.clone());
        self.title.set(title);
        self.filled.set_value(text_of(&parts));
        self.parts.set(parts);
    }

    /// The same for one that was being changed when the page was left: the parts
    /// stay as they were typed.
    pub fn fill_again(self, title: String, parts: Vec<TemplateSegment>) {
        let typed = self.parts.get_untracked();
        self.fill(title, parts);
        if !typed.is_empty() {
            self.parts.set(typed);
        }
    }

    /// Can another plan be taken up? Not while this one is half-written: then
    /// the form says that it comes first, in these words.
    pub fn makes_room(self, first: String) -> bool {
        let is_changed = self.is_changed();
        self.stays.set(is_changed.then_some(first));
        !is_changed
    }

    /// Is anything written that it was not filled with?
    pub fn is_changed(self) -> bool {
        let parts = self.parts.with_untracked(|parts| text_of(parts));
        let is_titled = self.titled.with_value(|titled| self.title.with_untracked(|title| title == titled));
        let is_as_filled = is_titled && self.filled.with_value(|filled| *filled == parts);
        // Of an empty form nothing can be lost.
        let is_unchanged = self.is_empty() || (is_as_filled && self.next.is_empty());
        !is_unchanged
    }

    /// Is nothing of a plan written?
    pub fn is_empty(self) -> bool {
        let is_untitled = self.title.with_untracked(|title| title.trim().is_empty());
        is_untitled && self.parts.with_untracked(Vec::is_empty) && self.next.is_empty()
    }

    /// The plan; says at a field what is missing.
    pub fn read(self) -> Option<(String, Vec<TemplateSegment>)> {
        if !self.next.add_rest() {
            return None;
        }
        let segments = self.parts.get_untracked();
        if segments.is_empty() {
            self.next.form.show_in(PART, t::kit_plan_parts_missing());
            return None;
        }
        let title = self.title.with_untracked(|title| title.trim().to_owned());
        let plan = HandedTemplate::Own { title: title.clone(), segments: segments.clone() };
        let checked = plan.check().map_err(|problem| Refusal::At(self.field, problem));
        self.form.show(&checked).then_some((title, segments))
    }

    /// Shows what was refused; true if nothing was.
    pub fn show(self, done: &Result<(), Refusal>) -> bool {
        self.form.show(done)
    }

    /// Empties the form.
    pub fn clear(self) {
        self.form.clear();
        self.stays.set(None);
        self.title.set(String::new());
        self.titled.set_value(String::new());
        self.filled.set_value(text_of(&[]));
        self.parts.set(Vec::new());
        self.next.clear();
    }

    /// The fields.
    pub fn view(self) -> impl IntoView {
        view! {
            <p class="quiet" role="status">{move || self.stays.get()}</p>
            <Field
                id=TITLE
                label=t::kit_plan_title()
                example=t::kit_plan_title_example()
                value=self.title
                of=(self.form, self.field)
            />
            <Parts parts=self.parts next=self.next />
            {self.next.view()}
        }
    }
}

/// The parts that are written stay when the page is left, as the rest of the
/// form does.
fn keep_parts(first: &'static str, parts: RwSignal<Vec<TemplateSegment>>, filled: StoredValue<String>) {
    if let Some(kept) = drafts::get(first, PARTS).and_then(|text| serde_json::from_str(&text).ok()) {
        parts.set(kept);
    }
    Effect::new(move |before: Option<String>| {
        let now = parts.with(|parts| text_of(parts));
        if before.is_some_and(|before| before != now) {
            filled.with_value(|filled| drafts::put(first, PARTS, &now, filled));
        }
        now
    });
}

fn text_of(parts: &[TemplateSegment]) -> String {
    serde_json::to_string(parts).unwrap_or_default()
}

/// The parts so far, in order; each can be moved, changed and taken out.
#[component]
fn Parts(parts: RwSignal<Vec<TemplateSegment>>, next: PartFields) -> impl IntoView {
    let app = App::here();
    let row = move |(at, part): (usize, TemplateSegment)| {
        let (up, change) = (t::plan_part_up(&part.title), t::plan_part_change(&part.title));
        let name = t::kit_part_remove(&part.title);
        let move_up = move |_| {
            next.let_go();
            parts.update(|parts| {
                if (1..parts.len()).contains(&at) {
                    parts.swap(at - 1, at);
                }
            });
        };
        let remove = move |_| {
            next.let_go();
            parts.update(|parts| {
                if at < parts.len() {
                    parts.remove(at);
                }
            });
        };
        let comes = plan_words::part_comes(&part).into_iter();
        let how: Vec<String> = comes.chain(plan_words::part_roles(app, &part)).collect();
        view! {
            <li class="row">
                <div class="row-main">
                    <p dir="auto">{t::handed_minutes(part.title, count(part.minutes))}</p>
                    <p class="meta" dir="auto">{part.purpose}</p>
                    <p class="meta">{how.join(" · ")}</p>
                </div>
                {(at > 0)
                    .then(|| {
                        view! {
                            <button class="button-icon" type="button" aria-label=up on:click=move_up>
                                {icon(Icon::Up)}
                            </button>
                        }
                    })}
                <button
                    class="button-icon"
                    type="button"
                    aria-label=change
                    on:click=move |_| next.take_up(at)
                >
                    {icon(Icon::Edit)}
                </button>
                <button class="button-icon" type="button" aria-label=name on:click=remove>
                    {icon(Icon::Close)}
                </button>
            </li>
        }
    };
    move || {
        let all = parts.get();
        (!all.is_empty())
            .then(|| view! { <ol class="rows">{all.into_iter().enumerate().map(row).collect_view()}</ol> })
    }
}
