//! What a writer had in front of them.
//!
//! A form is filled when it is opened and kept some time later, and a field is
//! typed in while others write. What was not touched there is not written, and
//! what another one wrote meanwhile is not written over: it stays beside, and
//! both are shown in Review.

use serde_json::Value;

use super::declaration::Field;
use super::policy::held_value;
use crate::replica::{Change, Document, Id, Incoming};

/// What a writer had in front of them.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Base {
    /// What is there when the command is drafted.
    #[default]
    Now,
    /// A form that was filled from these records.
    Form {
        /// How they stood when it was filled.
        stood: Document,
        /// How the form showed them: as they would be if it was kept as it
        /// was.
        shown: Document,
    },
    /// One text, as it stood when typing began.
    Text(String),
}

/// How a value is to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Writing {
    /// Nobody touched it.
    NotAtAll,
    /// Over what is there.
    Over,
    /// Over this alone, which is what its writer knew: what came since stays.
    OverOnly(Option<Value>),
}

impl Base {
    /// A form that is filled now, from this document. `unedited` is what it
    /// would write if it was kept at once.
    pub fn of_form(document: &Document, unedited: Option<&Change>) -> Self {
        let stood = document.clone();
        let mut shown = stood.clone();
        if let Some(change) = unedited {
            shown.join(Incoming::Change(change));
        }
        Self::Form { stood, shown }
    }

    /// What the writer had before them in a field that is `current` now.
    pub fn known(&self, id: &Id, field: Field, current: Option<&Value>) -> Option<Value> {
        match self {
            Self::Form { stood, .. } if stood.record(id).is_some() => {
                stood.record(id).and_then(|it| held_value(it, field.name())).cloned()
            }
            Self::Form { .. } | Self::Now | Self::Text(_) => current.cloned(),
        }
    }

    /// How a field becomes `value`, that is `current` now.
    pub fn writing(&self, id: &Id, field: Field, current: Option<&Value>, value: &Value) -> Writing {
        let field = field.name();
        match self {
            Self::Now => Writing::Over,
            Self::Form { stood, shown } => {
                if stood.record(id).is_none() {
                    return Writing::Over;
                }
                let of =
                    |document: &Document| document.record(id).and_then(|it| held_value(it, field)).cloned();
                let knew = of(stood);
                if is_same(of(shown).as_ref(), Some(value)) {
                    Writing::NotAtAll
                } else if is_same(knew.as_ref(), current) {
                    Writing::Over
                } else {
                    Writing::OverOnly(knew)
                }
            }
            Self::Text(text) => match current {
                Some(Value::String(current)) if current != text && value.is_string() => {
                    Writing::OverOnly(Some(text.as_str().into()))
                }
                _ => Writing::Over,
            },
        }
    }
}

/// Nothing and an empty value are the same.
fn is_same(one: Option<&Value>, other: Option<&Value>) -> bool {
    let is_empty = |value: &&Value| value.is_null() || value.as_str() == Some("");
    let held = |value: Option<&Value>| value.filter(|value| !is_empty(value)).cloned();
    held(one) == held(other)
}
