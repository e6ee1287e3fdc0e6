//! Clashes: two people wrote one field without knowing of each other.

use serde_json::Value;

use super::document::Document;
use super::id::{Id, derived_id};
use super::record::{Entry, Record};
use super::stamp::Stamp;
use super::trash::TRASHED;

/// A value that lost to a later one whose writer had not seen it.
///
/// Clashes are read from the document, not kept beside it: the losing value is
/// still a dot of the field. So both partners see the same list, in whatever
/// order their files met, and an answer on one side answers it on the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clash {
    /// The record.
    pub record: Id,
    /// The record's kind.
    pub kind: String,
    /// The field that both wrote.
    pub field: String,
    /// The value that is shown now.
    pub current: ClashSide,
    /// The value that lost, and waits in Review.
    pub losing: ClashSide,
}

/// One side of a clash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClashSide {
    /// The stamp of the write.
    pub stamp: Stamp,
    /// Who wrote it.
    pub by: Option<Id>,
    /// When, in milliseconds since 1970.
    pub at: u64,
    /// What they wrote.
    pub value: Value,
}

impl Clash {
    /// A name for this clash that is the same on every device.
    pub fn id(&self) -> Id {
        derived_id(&self.record, &format!("clash/{}/{}", self.field, self.losing.stamp))
    }
}

impl From<Entry<'_>> for ClashSide {
    fn from(entry: Entry<'_>) -> Self {
        Self { stamp: entry.stamp, by: entry.by.cloned(), at: entry.at, value: entry.value.clone() }
    }
}

/// Every clash in a document, by record and field. Two people who wrote the
/// same words do not clash. The Trash has its own list
/// ([`super::unseen_edits`]), and positions in a list never ask a person.
pub fn clashes(document: &Document) -> Vec<Clash> {
    document.records().flat_map(|(id, record)| clashes_of(id, record)).collect()
}

/// The clashes of one record.
pub fn clashes_of(id: &Id, record: &Record) -> Vec<Clash> {
    if record.has_one_write() {
        return Vec::new();
    }
    record
        .fields()
        .into_iter()
        .filter(|field| *field != TRASHED && *field != ORDER)
        .flat_map(|field| field_clashes(id, record, field))
        .collect()
}

/// The field that says where a record stands in a list.
const ORDER: &str = "order";

/// The clashes of one field of a record.
pub fn field_clashes(id: &Id, record: &Record, field: &str) -> Vec<Clash> {
    let Some(current) = record.entry(field) else {
        return Vec::new();
    };
    let mut found: Vec<Clash> = Vec::new();
    for losing in record.entries(field) {
        let told = losing.stamp == current.stamp
            || losing.value == current.value
            || found.iter().any(|clash| clash.losing.value == *losing.value);
        if !told {
            found.push(Clash {
                record: id.clone(),
                kind: record.kind.to_string(),
                field: field.to_owned(),
                current: current.into(),
                losing: losing.into(),
            });
        }
    }
    found
}
