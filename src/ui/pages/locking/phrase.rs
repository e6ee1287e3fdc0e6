//! The fields of a passphrase.

use leptos::prelude::*;

use crate::i18n::t;
use crate::ui::components::{Check, FieldProblem};

/// What is typed, whether it can be read meanwhile, and what is wrong.
#[derive(Clone, Copy)]
pub struct Typed {
    /// What is typed.
    pub value: RwSignal<String>,
    /// What is wrong, in words.
    pub problem: RwSignal<FieldProblem>,
}

impl Typed {
    /// An empty field.
    pub fn new() -> Self {
        Self { value: RwSignal::new(String::new()), problem: RwSignal::new(None) }
    }
}

/// One field: letters are dots until the person wants to see them.
#[component]
pub fn PhraseField(
    /// The id of the input, unique on the page.
    id: &'static str,
    /// The label.
    label: String,
    /// What password managers make of it.
    autocomplete: &'static str,
    /// What is typed.
    typed: Typed,
    /// Can the letters be read?
    is_shown: RwSignal<bool>,
    /// A sentence below.
    #[prop(optional, into)]
    hint: Option<String>,
) -> impl IntoView {
    let Typed { value, problem } = typed;
    let has_problem = move || problem.with(Option::is_some);
    let has_hint = hint.is_some();
    let described = move || {
        let ids =
            [(has_hint, "hint"), (has_problem(), "problem")].into_iter().filter(|(is_there, _)| *is_there);
        let ids: Vec<String> = ids.map(|(_, part)| format!("{id}-{part}")).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    };
    let words = move || {
        problem.get().map(|words| {
            view! {
                <p class="problem" id=format!("{id}-problem") role="alert">
                    {words}
                </p>
            }
        })
    };
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <input
                class="input"
                id=id
                type=move || if is_shown.get() { "text" } else { "password" }
                dir="auto"
                autocomplete=autocomplete
                autocapitalize="none"
                spellcheck="false"
                aria-invalid=move || has_problem().then_some("true")
                aria-describedby=described
                prop:value=value
                on:input=move |event| value.set(event_target_value(&event))
            />
            {hint.map(|hint| view! { <p class="hint" id=format!("{id}-hint")>{hint}</p> })}
            {words}
        </div>
    }
}

/// Whether the letters can be read; with the name under which a password
/// manager keeps the phrase.
#[component]
pub fn ShowPhrase(is_shown: RwSignal<bool>) -> impl IntoView {
    view! {
        <input type="text" autocomplete="username" hidden readonly prop:value=t::lock_manager_name() />
        <Check label=t::lock_show() value=is_shown />
    }
}

/// What is good to know; what is said in its place while the key is computed;
/// and that it did not work.
#[component]
pub fn Progress(
    /// What is good to know.
    idle: String,
    /// The words while it lasts, if it lasts.
    #[prop(into)]
    busy: Signal<Option<String>>,
    /// What went wrong.
    problem: RwSignal<FieldProblem>,
) -> impl IntoView {
    view! {
        <p class="hint" aria-live="polite">{move || busy.get().unwrap_or_else(|| idle.clone())}</p>
        {move || problem.get().map(|words| view! { <p class="problem" role="alert">{words}</p> })}
    }
}
