//! What is wrong in a form, said at the field it is about.

use leptos::prelude::*;

use super::field::FieldProblem;
use crate::browser::page;
use crate::coaching::{Field, Problem, Refusal};
use crate::ui::words;

/// An input of a form, and the field of the record that it writes.
#[derive(Debug, Clone)]
struct Input {
    field: Field,
    id: String,
    /// What is said when it needs words and has none.
    missing: Option<String>,
}

/// The inputs of one form, and what is wrong in one of them. An input joins
/// with [`crate::ui::components::Field`]'s `of`, or by [`Form::join`]; the first
/// to join is where a refusal is said that is about none of them.
#[derive(Debug, Clone, Copy)]
pub struct Form {
    inputs: StoredValue<Vec<Input>>,
    /// The input that is wrong, by its id, and why.
    wrong: RwSignal<Option<(String, String)>>,
}

impl Form {
    /// A form without inputs yet.
    pub fn new() -> Self {
        Self { inputs: StoredValue::new(Vec::new()), wrong: RwSignal::new(None) }
    }

    /// An input joins, until the component that makes it leaves the page.
    pub fn join(self, field: Field, id: &str, missing: Option<String>) {
        self.inputs.update_value(|inputs| {
            inputs.retain(|input| input.id != id);
            inputs.push(Input { field, id: id.to_owned(), missing });
        });
        let id = id.to_owned();
        on_cleanup(move || {
            // Nothing, if the form has left with it.
            let _ = self.inputs.try_update_value(|inputs| inputs.retain(|input| input.id != id));
        });
    }

    /// What is wrong at this input.
    pub fn problem_of(self, id: &str) -> Signal<FieldProblem> {
        let id = id.to_owned();
        Signal::derive(move || {
            self.wrong.with(|wrong| wrong.as_ref().filter(|it| it.0 == id).map(|it| it.1.clone()))
        })
    }

    /// Nothing is wrong.
    pub fn clear(self) {
        // An act may have taken the form away.
        let _ = self.wrong.try_set(None);
    }

    /// Says what came of an act: nothing is wrong, or the refusal stands at the
    /// field it is about and the cursor goes there. True if it was done.
    pub fn show(self, done: &Result<(), Refusal>) -> bool {
        self.clear();
        let Err(refusal) = done else { return true };
        let at = |input: &&Input| refusal.at(input.field).is_some();
        let input = self.inputs.with_value(|inputs| inputs.iter().find(at).or(inputs.first()).cloned());
        if let Some(input) = input {
            let is_missing = refusal.at(input.field) == Some(Problem::Empty);
            let said = input.missing.filter(|_| is_missing);
            self.show_in(&input.id, said.unwrap_or_else(|| words::refusal(refusal)));
        }
        false
    }

    /// Says at a field what the form itself could not read in it.
    pub fn show_at(self, field: Field, problem: String) {
        let of = |input: &&Input| input.field == field;
        let id = self.inputs.with_value(|inputs| inputs.iter().find(of).map(|input| input.id.clone()));
        if let Some(id) = id {
            self.show_in(&id, problem);
        }
    }

    /// The same at one of several inputs that write the same field.
    pub fn show_in(self, id: &str, problem: String) {
        self.wrong.set(Some((id.to_owned(), problem)));
        page::focus(id);
    }
}
