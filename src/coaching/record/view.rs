//! Reading typed things out of untyped records.

use super::declaration::Field;
use super::kind::Kind;
use super::policy::{held, held_value};
use super::value::FieldValue;
use crate::replica::{Id, Record, Stamp};
use serde_json::Value;

/// A typed reading of a record; made by `#[derive(Kind)]`, or by hand.
pub trait View: Sized {
    /// The kind of record this reads.
    const KIND: Kind;

    /// Reads the record's current values. Fields that are missing or of
    /// another shape read as their empty value: this never fails on a record
    /// of its kind.
    fn of(id: &Id, record: &Record) -> Self;

    /// Reads a record of this kind that is not in the Trash.
    fn read(id: &Id, record: &Record) -> Option<Self> {
        (Self::KIND.is_of(record) && record.is_kept()).then(|| Self::of(id, record))
    }
}

/// The value of the field of this name. Not inlined: hundreds of fields are
/// read, and each visitor downloads every copy.
#[inline(never)]
pub fn read_field<T: FieldValue>(record: &Record, name: &str) -> T {
    T::read(held_value(record, name))
}

/// One field of a record.
pub trait Read {
    /// Its value.
    fn value<T: FieldValue>(&self, field: Field) -> T;

    /// Its value as text, if it is text.
    fn word(&self, field: Field) -> Option<&str>;

    /// The stamp of the act that wrote its value.
    fn written(&self, field: Field) -> Option<Stamp>;

    /// When its value was written, in milliseconds since 1970.
    fn written_at(&self, field: Field) -> Option<u64>;
}

impl Read for Record {
    fn value<T: FieldValue>(&self, field: Field) -> T {
        read_field(self, field.name())
    }

    fn word(&self, field: Field) -> Option<&str> {
        held_value(self, field.name()).and_then(Value::as_str)
    }

    fn written(&self, field: Field) -> Option<Stamp> {
        // What was taken back is null: nobody said it.
        held(self, field.name()).filter(|entry| !entry.value.is_null()).map(|entry| entry.stamp)
    }

    fn written_at(&self, field: Field) -> Option<u64> {
        held(self, field.name()).map(|entry| entry.at)
    }
}

/// When a record was first written, in milliseconds since 1970.
pub fn first_written(record: &Record) -> u64 {
    record.origin().map(|(stamp, write)| write.at.unwrap_or(stamp.tick.millis)).unwrap_or_default()
}
