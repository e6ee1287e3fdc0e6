//! Choosing a name and a pen.

use leptos::prelude::*;

use crate::coaching::{PENS, Person, fold};
use crate::i18n::t;
use crate::replica::Id;
use crate::ui::components::{Form, Icon, icon};

/// What a pen is called.
pub fn pen_name(pen: u64) -> String {
    match pen % PENS {
        0 => t::us_pen_blue(),
        1 => t::us_pen_rust(),
        2 => t::us_pen_green(),
        3 => t::us_pen_plum(),
        4 => t::us_pen_petrol(),
        _ => t::us_pen_sepia(),
    }
}

/// A name and a pen, while they are being written.
#[derive(Debug, Clone, Copy)]
pub struct PersonDraft {
    /// The name, as typed.
    pub name: RwSignal<String>,
    /// The pen.
    pub pen: RwSignal<u64>,
    /// What is wrong with the name.
    pub form: Form,
    /// The name that was asked about, because somebody has it already.
    asked: RwSignal<Option<String>>,
}

impl PersonDraft {
    /// A draft to start with.
    pub fn new(name: String, pen: u64) -> Self {
        Self {
            name: RwSignal::new(name),
            pen: RwSignal::new(pen),
            form: Form::new(),
            asked: RwSignal::default(),
        }
    }

    /// Whether the name will do. If not, the field says why, and the cursor is
    /// there.
    pub fn check(self) -> bool {
        self.form.show(&self.name.with_untracked(|name| Person::check_name(name)))
    }

    /// Is the name meant, although one of `others` has it too? That is asked
    /// once, at the field; sent again, it is.
    pub fn is_meant(self, others: impl IntoIterator<Item = String>) -> bool {
        let name = self.name.with_untracked(|name| fold(name.trim()));
        let is_new = others.into_iter().all(|other| fold(other.trim()) != name);
        if is_new || self.asked.with_untracked(|asked| asked.as_ref() == Some(&name)) {
            return true;
        }
        self.asked.set(Some(name));
        self.form.show_at(Person::NAME, t::us_same_name());
        false
    }

    /// One or two letters of what is typed so far.
    fn initials(self) -> String {
        let person = Person {
            id: Id::from_bytes([0; 16]),
            name: self.name.get(),
            pen: self.pen.get(),
            zone: String::new(),
            same_as: None,
        };
        person.initials()
    }
}

/// The fields of a person: their name beside their badge, and the six pens.
#[component]
pub fn PersonFields(
    /// The id of the name's field, unique on the page.
    id: &'static str,
    /// What is typed.
    draft: PersonDraft,
    /// What the name's field is called.
    #[prop(into)]
    name_label: String,
    /// What is said when there is no name.
    #[prop(into)]
    missing: String,
    /// What the choice of pen is called.
    #[prop(into)]
    pen_label: String,
) -> impl IntoView {
    draft.form.join(Person::NAME, id, Some(missing));
    let wrong = draft.form.problem_of(id);
    let problem_id = format!("{id}-problem");
    let described = {
        let problem_id = problem_id.clone();
        move || wrong.with(Option::is_some).then(|| problem_id.clone())
    };
    let problem = move || {
        let words = wrong.get()?;
        Some(view! {
            <p class="problem" id=problem_id.clone() role="alert">
                {icon(Icon::Warning)}
                <span>{words}</span>
            </p>
        })
    };
    let initials = move || Some(draft.initials()).filter(|text| !text.is_empty());
    view! {
        <div class="person-field">
            <div class="field">
                <label for=id>{name_label}</label>
                <div class="person-preview">
                    <span class="badge badge-large" data-pen=move || draft.pen.get().to_string() aria-hidden="true">
                        {initials}
                    </span>
                    <input
                        class="input"
                        id=id
                        dir="auto"
                        autocomplete="off"
                        aria-invalid=move || wrong.with(Option::is_some).then_some("true")
                        aria-describedby=described
                        prop:value=draft.name
                        on:input=move |event| draft.name.set(event_target_value(&event))
                    />
                </div>
                {problem}
            </div>
            <fieldset class="field">
                <legend>{pen_label}</legend>
                <div class="pens">{(0..PENS).map(|pen| pen_choice(id, pen, draft.pen)).collect_view()}</div>
            </fieldset>
        </div>
    }
}

fn pen_choice(id: &'static str, pen: u64, chosen: RwSignal<u64>) -> impl IntoView {
    view! {
        <label class="pen-choice" data-pen=pen.to_string()>
            <input
                type="radio"
                name=format!("{id}-pen")
                prop:checked=move || chosen.get() == pen
                on:change=move |_| chosen.set(pen)
            />
            {pen_name(pen)}
        </label>
    }
}
