//! A clash that a person has settled: the words that were not kept stay
//! readable until a person empties the list.

use serde_json::Value;

use crate::coaching::record::kind::{Field, Kind};
use crate::coaching::record::view::{Read, View};
use crate::replica::{Id, Record};

/// The answer to a clash.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Settlement {
    /// Keep the value that is shown now.
    Current,
    /// Take the value that had lost.
    Losing,
    /// Keep both texts, one after the other.
    Both,
}

impl Settlement {
    /// The name in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Current => "current",
            Self::Losing => "losing",
            Self::Both => "both",
        }
    }
}

/// A settled clash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClashRecord {
    /// The record's name, the same on every device.
    pub id: Id,
    /// The record it was about.
    pub record: Option<Id>,
    /// The field it was about, as it stands in files.
    pub field: String,
    /// The value that was not kept; null where both were.
    pub dropped: Value,
    /// Who had written that value.
    pub dropped_by: Option<Id>,
}

impl View for ClashRecord {
    const KIND: Kind = Kind::Clash;

    fn of(id: &Id, record: &Record) -> Self {
        Self {
            id: id.clone(),
            record: record.id(Field::Record),
            field: record.string(Field::ClashField),
            dropped: record.get(Field::Dropped.name()).cloned().unwrap_or_default(),
            dropped_by: record.id(Field::DroppedBy),
        }
    }
}
