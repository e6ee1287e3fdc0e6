//! Fragments: some records of a document, as a document that claims little.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::document::Document;
use super::gathered::gathered;
use super::id::Id;
use super::record::Record;
use super::seen::Seen;
use super::stamp::Stamp;

impl Document {
    /// Some of its records, as a document that claims to have seen nothing: it
    /// adds what it holds to any other, and removes nothing from it. Names that
    /// are not there are passed over.
    pub fn fragment<'a>(&self, names: impl IntoIterator<Item = &'a Id>) -> Self {
        let records = names.into_iter().filter_map(|id| self.records.get_key_value(id));
        let records: BTreeMap<_, _> = gathered(records.map(|(id, record)| (id.clone(), record.clone())));
        Self { id: self.id.clone(), seen: Seen::default(), records: records.into() }
    }

    /// These records as they are here, for another state of the document that
    /// lacks something: joined into it, they are as they are here. What they let
    /// go here that is still there is let go there too; other records of that
    /// state stay as they are in it. What they hold or let go of what
    /// `came` is known, as far as all of an act is kept: when that comes once
    /// more, it brings nothing back.
    pub fn fragment_over(&self, names: &BTreeSet<Id>, other: &Self, came: &Self) -> Self {
        let gone: BTreeSet<Stamp> = names.iter().flat_map(|id| self.let_go_in(id, other)).collect();
        let mut kept = self.fragment(names);
        // An act may have written several records under one stamp.
        let others = other.records.iter().filter(|(id, record)| {
            !names.contains(*id) && gone.iter().any(|stamp| record.write(stamp).is_some())
        });
        let records = Arc::make_mut(&mut kept.records);
        others.for_each(|(id, record)| drop(records.insert(id.clone(), Arc::clone(record))));
        // Of what came, nothing that is not kept may be said to have been seen.
        let (with_them, elsewhere): (Vec<_>, Vec<_>) =
            came.records.iter().partition(|(id, _)| names.contains(id));
        let stamps = |records: Vec<(_, &Arc<Record>)>| -> BTreeSet<Stamp> {
            gathered(records.into_iter().flat_map(|(_, record)| record.writes()).map(|(stamp, _)| *stamp))
        };
        let (came_with, elsewhere) = (stamps(with_them), stamps(elsewhere));
        let known =
            came_with.into_iter().filter(|stamp| !other.seen.has(stamp) && !elsewhere.contains(stamp));
        gone.into_iter().chain(known).for_each(|stamp| kept.seen.add_single(stamp));
        kept
    }

    /// The stamps of what `other` holds in a record and this document does not.
    pub fn let_go_in<'a>(&'a self, id: &'a Id, other: &'a Self) -> impl Iterator<Item = Stamp> + 'a {
        let held = move |stamp: &Stamp, field: &str| {
            let write = self.stored(id).and_then(|record| record.write(stamp));
            write.is_some_and(|write| write.set.contains_key(field))
        };
        let writes = other.stored(id).into_iter().flat_map(Record::writes);
        let let_go = writes.filter(move |(stamp, write)| write.set.keys().any(|field| !held(stamp, field)));
        let_go.map(|(stamp, _)| *stamp)
    }

    /// All records of these fragments of one document, and `seen` as what has
    /// been seen: right only if the fragments are the whole of it.
    pub fn whole(id: Id, seen: Seen, fragments: impl IntoIterator<Item = Self>) -> Self {
        let mut document = Self::new(id);
        for fragment in fragments {
            document.join_whole(&fragment);
        }
        document.seen.merge(&seen);
        document
    }
}
