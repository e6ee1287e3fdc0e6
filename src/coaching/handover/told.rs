//! What a person is told of: one rule for what waits, for what arrives, and for
//! what is reminded of.

use crate::coaching::record::declaration::Home;
use crate::coaching::record::kind::Kind;
use crate::replica::{Record, Stamp, TRASHED};

/// Is a person told of records of this kind? Bookkeeping is kept and handed on
/// without a word.
pub fn is_told_of(kind: Kind) -> bool {
    !kind.declaration().is_folded
}

/// Is a person told of a new record of this kind by itself?
pub fn is_new_told(kind: Kind) -> bool {
    is_told_of(kind) && !kind.declaration().comes_along
}

/// Is a person told of this field of it?
pub fn is_field_told(kind: Kind, field: &str) -> bool {
    field == TRASHED || kind.field(field).is_some_and(|field| !field.is_folded())
}

/// Is a person told of this shared record, where these acts in it are new? What
/// only a newer version knows is handed on without a word.
pub fn is_change_told(record: &Record, is_new: impl Fn(&Stamp) -> bool) -> bool {
    let Some(kind) = Kind::parse(Home::Shared, &record.kind).filter(|kind| is_told_of(*kind)) else {
        return false;
    };
    let is_here = record.origin().is_some_and(|(first, _)| !is_new(first));
    if !is_here && kind.declaration().comes_along {
        return false;
    }
    let mut new = record.writes().filter(|(stamp, _)| is_new(stamp));
    new.any(|(_, write)| write.set.keys().any(|field| is_field_told(kind, field)))
}
