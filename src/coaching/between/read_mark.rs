//! That the owner of this browser has read something. Private: nobody else is
//! told who has read what, and when.

use crate::coaching::record::book::Book;
use crate::coaching::record::command::Act;
use crate::coaching::record::declaration::Home;
use crate::coaching::record::kind::Kind;
use crate::coaching::record::pen::Pen;
use crate::coaching::record::refusal::Refusal;
use crate::replica::{Id, derived_id};

/// One record that was read. It goes into a backup, so that a second device of
/// the same person knows of it.
#[derive(Debug, Clone, PartialEq, Eq, Kind)]
#[kind("read_mark", private, stays, folded, label(kind_other))]
pub struct ReadMark {
    /// The record's name; see [`ReadMark::id_of`].
    pub id: Id,
    /// The notebook that it lies in.
    #[field(code, folded)]
    pub document: Option<Id>,
    /// What was read.
    #[field(code, folded)]
    pub record: Option<Id>,
}

impl ReadMark {
    /// The name of the mark of a record: one, on any device.
    pub fn id_of(record: &Id) -> Id {
        derived_id(record, "read")
    }
}

/// Marks records of a notebook as read.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "the fields are those of the view it writes")]
pub struct MarkRead {
    pub document: Id,
    pub records: Vec<Id>,
}

impl Act for MarkRead {
    fn home(&self) -> Home {
        Home::Private
    }

    fn write(&self, pen: &mut Pen<'_>) -> Result<(), Refusal> {
        for record in &self.records {
            let id = ReadMark::id_of(record);
            pen.put_id(&id, ReadMark::DOCUMENT, Some(&self.document));
            pen.put_id(&id, ReadMark::RECORD, Some(record));
            pen.bring_back(&id);
        }
        Ok(())
    }
}

impl Book {
    /// Was this record read? To be asked of the private document.
    pub fn has_read(&self, record: &Id) -> bool {
        self.get::<ReadMark>(&ReadMark::id_of(record)).is_some()
    }
}
