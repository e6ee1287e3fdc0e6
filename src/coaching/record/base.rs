//! What a writer had in front of them.
//!
//! A form is filled when it is opened and kept some time later, and a field is
//! typed in while others write. What was not touched there is not written, and
//! what another one wrote meanwhile is not written over: it stays beside, and
//! both are shown in Review.

use serde_json::{Map, Value};

use super::declaration::Field;
use super::policy::held_value;
use crate::replica::{Change, Document, Id, Incoming};

/// How some records stood: their fields, by name.
pub type Stood = Vec<(Id, Map<String, Value>)>;

/// What a writer had in front of them.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Base {
    /// What is there when the command is drafted.
    #[default]
    Now,
    /// A form that was filled from these records.
    Form {
        /// How they stood when it was filled.
        stood: Stood,
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
    /// A form that is filled now, from these records of this document.
    /// `unedited` is what it would write if it was kept at once.
    pub fn of_form(document: &Document, records: &[Id], unedited: Option<&Change>) -> Self {
        let mut shown = document.clone();
        if let Some(change) = unedited {
            shown.join(Incoming::Change(change));
        }
        let stood = records.iter().filter_map(|id| {
            let record = document.record(id)?;
            let held = |name: &str| Some((name.to_owned(), held_value(record, name)?.clone()));
            Some((id.clone(), record.fields().into_iter().filter_map(held).collect()))
        });
        Self::Form { stood: stood.collect(), shown }
    }

    /// The same form, filled first when these records stood so: its draft was
    /// left and is taken up again.
    #[must_use]
    pub fn since(mut self, earlier: Stood) -> Self {
        if let Self::Form { stood, .. } = &mut self {
            stood.retain(|(id, _)| earlier.iter().all(|(other, _)| other != id));
            stood.extend(earlier);
        }
        self
    }

    /// How the records stood that a form was filled from.
    pub fn stood(&self) -> Option<&Stood> {
        match self {
            Self::Form { stood, .. } => Some(stood),
            Self::Now | Self::Text(_) => None,
        }
    }

    /// The document as a form showed it.
    pub fn shown(&self) -> Option<&Document> {
        match self {
            Self::Form { shown, .. } => Some(shown),
            Self::Now | Self::Text(_) => None,
        }
    }

    /// What the writer had before them in a field that is `current` now.
    pub fn known(&self, id: &Id, field: Field, current: Option<&Value>) -> Option<Value> {
        match self {
            Self::Form { stood, .. } => match stood.iter().find(|(other, _)| other == id) {
                Some((_, record)) => record.get(field.name()).cloned(),
                None => current.cloned(),
            },
            Self::Now | Self::Text(_) => current.cloned(),
        }
    }

    /// How a field becomes `value`, that is `current` now.
    pub fn writing(&self, id: &Id, field: Field, current: Option<&Value>, value: &Value) -> Writing {
        let field = field.name();
        match self {
            Self::Now => Writing::Over,
            Self::Form { stood, shown } => {
                let Some((_, record)) = stood.iter().find(|(other, _)| other == id) else {
                    return Writing::Over;
                };
                let knew = record.get(field).cloned();
                if is_same(shown.record(id).and_then(|it| held_value(it, field)), Some(value)) {
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
