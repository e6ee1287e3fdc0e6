//! Undoing what was added spares the words that came after it.

use std::collections::BTreeSet;

use crate::coaching::record::declaration::Shape;
use crate::coaching::record::kind::Kind;
use crate::coaching::record::view::Read;
use crate::replica::{Device, Document, Id, Record, Stamp};

/// The records of `now` that stay as they are when an import is taken away: those
/// into which this device wrote after it, those they point to, and what these
/// belong to and point to in turn. `without` is the document without the import,
/// `imported` what came with it, `at` when it came, in milliseconds since 1970.
/// Records that are the same without it need no sparing and are not named.
pub fn later_words(
    now: &Document,
    without: &Document,
    imported: &Document,
    device: Device,
    at: u64,
) -> BTreeSet<Id> {
    let is_later = |stamp: &Stamp| {
        stamp.writer.device == device && stamp.tick.millis >= at && !imported.seen().has(stamp)
    };
    let mut waiting: Vec<Id> = now
        .records()
        .filter(|(_, record)| record.writes().any(|(stamp, _)| is_later(stamp)))
        .map(|(id, _)| id.clone())
        .collect();
    let (mut all, mut spared) = (BTreeSet::new(), BTreeSet::new());
    while let Some(id) = waiting.pop() {
        let Some(record) = now.record(&id) else { continue };
        if !all.insert(id.clone()) {
            continue;
        }
        if without.record(&id) != Some(record) {
            spared.insert(id);
        }
        waiting.extend(pointed_to(record));
    }
    spared
}

/// The records that this one names: what it belongs to, persons, others.
fn pointed_to(record: &Record) -> impl Iterator<Item = Id> + '_ {
    let fields = Kind::of_record(record).into_iter().flat_map(Kind::fields);
    let names = fields.filter(|field| matches!(field.shape(), Shape::Person | Shape::Reference(_)));
    names.filter_map(|field| record.word(field)?.parse().ok())
}
