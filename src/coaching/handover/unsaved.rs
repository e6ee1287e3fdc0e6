//! What a person wrote in this browser that is in no backup of theirs.

use std::collections::{BTreeMap, BTreeSet};

use super::told::is_told_of;
use crate::coaching::record::book::Book;
use crate::replica::{Change, Device, Id, Stamp};

impl Book {
    /// The acts of these devices after `saved_at`, each with its time, both in
    /// milliseconds since 1970. What came in a file or a backup was written
    /// elsewhere, and is in that file; what the program notes for itself is
    /// nobody's words.
    pub fn acts_since(&self, devices: &BTreeSet<Device>, saved_at: Option<u64>) -> BTreeMap<Stamp, u64> {
        let is_wanted = |id: &Id| self.kind_of(id).is_some_and(is_told_of);
        let records = self.document().records().filter(|(id, _)| is_wanted(id));
        let writes = records.flat_map(|(_, record)| record.writes());
        let own = writes.filter(|(stamp, _)| devices.contains(&stamp.writer.device));
        let at = own.map(|(stamp, write)| (*stamp, write.at.unwrap_or(stamp.tick.millis)));
        at.filter(|(_, at)| saved_at.is_none_or(|saved_at| *at > saved_at)).collect()
    }

    /// Does this change, which was joined, hold something that a person wrote?
    pub fn is_act_of_a_person(&self, change: &Change) -> bool {
        change.touches().any(|(id, _)| self.kind_of(id).is_some_and(is_told_of))
    }
}
