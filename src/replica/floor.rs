//! What a floor may not be believed about.
//!
//! A floor says that everything of a device up to a tick has been seen, for
//! page loads that are long over and no longer named. It is said by the device
//! itself, from what it had stored. Should a load have lost its last writes in
//! a crash after they had already left in a file, the floor claims them, and a
//! join would take "seen and not here" for "let go": words that come back in
//! that file would be dropped unseen.
//!
//! So before a file is joined, every write of one side that only a floor of the
//! other speaks for is looked at. Where the other side holds nothing later in
//! that field, and did not empty it from the Trash, nothing shows that it was ever
//! there (a mark that only puts the record into the Trash names what its writer
//! had, and may have come ahead of it): it is kept, under a stamp of its own that no floor covers. The stamp
//! follows from the write, so that it is the same on every device and in every
//! file. Join itself stays as it is, with its laws.
//!
//! In doubt this keeps: a field that an earlier version of the program cleared
//! with nothing in its place may come back with a file from before its page load
//! was folded. A record that was emptied from the Trash does not.

use super::document::Document;
use super::id::{Id, derived_id};
use super::record::{Entry, Record};
use super::stamp::{Device, Load, Stamp, Writer};
use super::trash::{TRASHED, TrashState, is_emptied, known_of};
use super::update::Update;

/// `theirs`, so that joining it into `mine` drops no write on the word of a
/// floor alone, neither of mine nor of theirs. The same as `theirs` where
/// there is no such write.
#[must_use]
pub fn protect_from_floor(mine: &Document, theirs: &Document) -> Document {
    let mut protected = theirs.clone();
    for (holder, other) in [(theirs, mine), (mine, theirs)] {
        for (id, record, field, entry) in endangered(holder, other) {
            let stamp = own_stamp(id, field, entry.stamp);
            protected.add_write(id, &record.kind, stamp, &entry, field);
        }
    }
    protected
}

/// The same for an update: it says nothing about the fields that it leaves out.
#[must_use]
pub fn protect_update_from_floor(mine: &Document, theirs: &Update) -> Update {
    let mut protected = theirs.clone();
    let told = theirs.as_document();
    for (holder, other) in [(&told, mine), (mine, &told)] {
        let of_it = endangered(holder, other).filter(|(id, _, field, _)| theirs.speaks_of(id, field));
        for (id, record, field, entry) in of_it {
            let stamp = own_stamp(id, field, entry.stamp);
            protected.add_write(id, &record.kind, stamp, &entry, field);
        }
    }
    protected
}

/// What `holder` has and `other` would drop on the word of a floor alone.
fn endangered<'a>(
    holder: &'a Document,
    other: &'a Document,
) -> impl Iterator<Item = (&'a Id, &'a Record, &'a str, Entry<'a>)> {
    let records = other.seen().has_floors().then(|| holder.records()).into_iter().flatten();
    let fields =
        records.flat_map(|(id, record)| record.fields().into_iter().map(move |field| (id, record, field)));
    let entries = fields
        .flat_map(|(id, record, field)| record.entries(field).map(move |entry| (id, record, field, entry)));
    entries.filter(|(id, _, field, entry)| is_endangered(other, id, field, entry))
}

/// Would `other` drop this write, with nothing to show that it ever had it?
fn is_endangered(other: &Document, id: &Id, field: &str, entry: &Entry<'_>) -> bool {
    let holds_or_replaced = |record: &Record| record.entries(field).any(|held| held.stamp >= entry.stamp);
    let threw_away = |record: &Record| {
        let mut emptied = record.entries(TRASHED).filter(|mark| is_emptied(mark.value));
        emptied.any(|mark| known_of(mark.value).any(|known| known == entry.stamp))
    };
    other.seen().only_by_floor(&entry.stamp)
        && !other.stored(id).is_some_and(|record| holds_or_replaced(record) || threw_away(record))
        && other.stored(id).is_none_or(|record| record.trash_state() != TrashState::Emptied)
}

/// The tick stays, so that the order of values stays; the writer is made of
/// what was written, so that no two kept writes share a stamp.
fn own_stamp(id: &Id, field: &str, stamp: Stamp) -> Stamp {
    let name = derived_id(id, &format!("kept/{field}/{stamp}"));
    let [a, b, c, d, e, f, _, g, h, i, ..] = name.to_bytes().unwrap_or_default();
    let writer = Writer { device: Device::from_bytes([a, b, c, d, e, f]), load: Load::from_bytes([g, h, i]) };
    Stamp { tick: stamp.tick, writer }
}
