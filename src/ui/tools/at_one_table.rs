//! Several people at one device: each writes while the others look away, hides
//! what was written, and hands over; at the end all of it is shown together.
//!
//! What was written and is hidden is in no notebook before it is shown, and a
//! page that is opened anew shows none of it.

use leptos::prelude::*;

use crate::browser::page;
use crate::coaching::Person;
use crate::i18n::t;
use crate::ui::components::person_tag;

/// The id of what takes the focus with each step.
const STEP: &str = "table-step";

/// Where the device is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    /// It lies there, to be taken by the person at this place.
    Handed(usize),
    /// The person at this place writes.
    Writes(usize),
    /// All have written, and all of it is hidden.
    Hidden,
}

/// Whose turn it is to write, one after the other.
#[component]
pub fn AtOneTable(
    /// Those at the table, in the order in which they write.
    people: Vec<Person>,
    /// What a person fills in. It is there only while they write.
    #[prop(into)]
    form: Callback<Person, AnyView>,
    /// Whether a person has written enough to hide it.
    #[prop(into)]
    is_ready: Callback<Person, bool>,
    /// All of it is to be seen now.
    #[prop(into)]
    reveal: Callback<()>,
) -> impl IntoView {
    let step = RwSignal::new(Step::Handed(0));
    let people = StoredValue::new(people);
    let person = move |at: usize| people.with_value(|people| people.get(at).cloned());
    let go = move |to: Step| {
        step.set(to);
        page::after_paint(|| page::focus(STEP));
    };
    let hide = move |at: usize| {
        let is_last = people.with_value(|people| at + 1 >= people.len());
        go(if is_last { Step::Hidden } else { Step::Handed(at + 1) });
    };
    move || {
        match step.get() {
        Step::Handed(at) => person(at).map(|person| {
            let tag = person_tag(&person);
            view! {
                <div class="stack">
                    <h3 id=STEP tabindex="-1" dir="auto">
                        {t::table_hand_to(person.name)}
                    </h3>
                    <p class="meta">{tag}</p>
                    <p class="quiet">{t::table_looks_away()}</p>
                    <div class="actions">
                        <button class="button button-main" type="button" on:click=move |_| go(Step::Writes(at))>
                            {t::table_ready()}
                        </button>
                    </div>
                </div>
            }
            .into_any()
        }),
        Step::Writes(at) => person(at).map(|person| {
            let (of, name) = (person.clone(), person.name.clone());
            view! {
                <div class="stack">
                    <h3 id=STEP tabindex="-1" dir="auto">
                        {t::table_writes(name)}
                    </h3>
                    {form.run(person)}
                    <div class="actions">
                        <button
                            class="button button-main"
                            type="button"
                            disabled=move || !is_ready.run(of.clone())
                            on:click=move |_| hide(at)
                        >
                            {t::table_hide()}
                        </button>
                    </div>
                </div>
            }
            .into_any()
        }),
        Step::Hidden => Some(
            view! {
                <div class="stack">
                    <h3 id=STEP tabindex="-1">
                        {t::table_hidden()}
                    </h3>
                    <div class="actions">
                        <button class="button button-main" type="button" on:click=move |_| reveal.run(())>
                            {t::table_show()}
                        </button>
                    </div>
                </div>
            }
            .into_any(),
        ),
    }
    }
}
