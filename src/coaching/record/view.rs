//! Reading typed things out of untyped records.

use chrono::{DateTime, NaiveDate, Utc};
use serde_json::Value;

use crate::coaching::record::kind::{Field, Kind};
use crate::replica::{Id, Record};

/// A typed reading of a record.
pub trait View: Sized {
    /// The kind of record this reads.
    const KIND: Kind;

    /// Reads the record's current values. Fields that are missing or of
    /// another shape read as their empty value: this never fails on a record
    /// of its kind.
    fn of(id: &Id, record: &Record) -> Self;

    /// Reads a record of this kind that is not in the Trash.
    fn read(id: &Id, record: &Record) -> Option<Self> {
        (record.kind == Self::KIND.name() && record.is_kept()).then(|| Self::of(id, record))
    }
}

/// Readers for the shapes that fields have.
pub(in crate::coaching) trait Read {
    fn string(&self, field: Field) -> String;
    fn id(&self, field: Field) -> Option<Id>;
    fn number(&self, field: Field) -> Option<u64>;
    fn date(&self, field: Field) -> Option<NaiveDate>;
    fn instant(&self, field: Field) -> Option<DateTime<Utc>>;
}

impl Read for Record {
    fn string(&self, field: Field) -> String {
        self.text(field.name()).unwrap_or_default().to_owned()
    }

    fn id(&self, field: Field) -> Option<Id> {
        self.text(field.name())?.parse().ok()
    }

    fn number(&self, field: Field) -> Option<u64> {
        self.get(field.name()).and_then(Value::as_u64)
    }

    fn date(&self, field: Field) -> Option<NaiveDate> {
        self.text(field.name())?.parse().ok()
    }

    fn instant(&self, field: Field) -> Option<DateTime<Utc>> {
        DateTime::parse_from_rfc3339(self.text(field.name())?).ok().map(|instant| instant.with_timezone(&Utc))
    }
}
