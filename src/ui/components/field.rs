//! A labelled field of a form, with its hint and its problem.

use leptos::ev::{Event, FocusEvent};
use leptos::prelude::*;

use super::form::Form;
use super::half_typed::HalfTyped;
use super::while_here::while_here;
use crate::coaching;

/// What is wrong with a field, if anything, in words.
pub type FieldProblem = Option<String>;

/// A labelled input. What is typed lands in `value`; the form's owner decides
/// when it becomes a command.
#[component]
pub fn Field(
    /// The id of the input, unique on the page.
    #[prop(into)]
    id: String,
    /// The label.
    #[prop(into)]
    label: String,
    /// What is typed.
    value: RwSignal<String>,
    /// `text`, `date`, `time` or `number`; `area` for several lines.
    #[prop(default = "text")]
    kind: &'static str,
    /// A sentence below.
    #[prop(optional, into)]
    hint: Option<String>,
    /// An example in the empty field.
    #[prop(optional, into)]
    example: Option<String>,
    /// What is wrong, shown below.
    #[prop(optional, into)]
    problem: Option<Signal<FieldProblem>>,
    /// The form it is in, and the field of the record that it writes: what is
    /// refused about that field is said here.
    #[prop(optional, into)]
    of: Option<(Form, coaching::Field)>,
    /// What is said when it needs words and has none.
    #[prop(optional, into)]
    missing: Option<String>,
    /// Whether the label says that it may stay empty.
    #[prop(optional)]
    optional: bool,
    /// The least number.
    #[prop(optional)]
    min: Option<u64>,
    /// The largest number.
    #[prop(optional)]
    max: Option<u64>,
) -> impl IntoView {
    if let Some((form, field)) = of {
        form.join(field, &id, missing);
    }
    let refused = problem.or_else(|| of.map(|(form, _)| form.problem_of(&id)));
    let half = HalfTyped::new(kind);
    let problem = Signal::derive(move || half.problem().or_else(|| refused.and_then(|it| it.get())));
    let hint_id = hint.is_some().then(|| format!("{id}-hint"));
    let problem_id = format!("{id}-problem");
    let has_problem = move || problem.with(Option::is_some);
    let described = {
        let (hint_id, problem_id) = (hint_id.clone(), problem_id.clone());
        move || {
            let problem = has_problem().then(|| problem_id.clone());
            let ids: Vec<String> = hint_id.clone().into_iter().chain(problem).collect();
            (!ids.is_empty()).then(|| ids.join(" "))
        }
    };
    let invalid = move || has_problem().then_some("true");
    let label_for = id.clone();
    let input = if kind == "area" {
        view! {
            <textarea
                class="input"
                id=id
                rows="3"
                dir="auto"
                placeholder=example
                aria-invalid=invalid
                aria-describedby=described
                prop:value=value
                on:input=move |event| value.set(event_target_value(&event))
            ></textarea>
        }
        .into_any()
    } else {
        view! {
            <input
                class="input"
                id=id
                type=kind
                dir=(kind == "text").then_some("auto")
                placeholder=example
                min=min
                max=max
                autocomplete="off"
                aria-invalid=invalid
                aria-describedby=described
                prop:value=value
                on:input=move |event| {
                    if let Some(text) = half.typed(&event) {
                        value.set(text);
                    }
                }
                on:blur=while_here(move |event: FocusEvent| half.say(&event))
                on:invalid=while_here(move |event: Event| half.say(&event))
            />
        }
        .into_any()
    };
    let words = move || problem.get();
    view! {
        <div class="field">
            <label for=label_for>
                {label}
                {optional.then(|| view! { " " <span class="optional">{crate::i18n::t::form_optional()}</span> })}
            </label>
            {input}
            {hint.map(|hint| view! { <p class="hint" id=hint_id>{hint}</p> })}
            {move || words().map(|words| view! { <p class="problem" id=problem_id.clone() role="alert">{words}</p> })}
        </div>
    }
}
