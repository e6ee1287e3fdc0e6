//! Undoing spares the words that came after what is undone.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::coaching::record::act::Moment;
use crate::coaching::record::book::Book;
use crate::coaching::record::declaration::Shape;
use crate::coaching::record::kind::Kind;
use crate::coaching::session::session::{Session, SessionState};
use crate::replica::{Change, Device, Document, Draft, Id, Record, Stamp, Undo, gathered};

/// The records of `now` that stay as they are when an import is taken away: those
/// into which this device wrote after it, those they point to, and what these
/// belong to and point to in turn. Where it wrote over a part of what another one
/// did in one act, all of that act stays. `without` is the document without the import,
/// `imported` what came with it, `at` when it came, in milliseconds since 1970.
/// Records that are the same without it, and hold nothing of it and nothing over
/// it, need no sparing and are not named.
/// `beside` names what words elsewhere are about: those of one's own document.
/// Where anything stays of a notebook that came with the import, its people do.
pub fn later_words(
    now: &Document,
    without: &Document,
    imported: &Document,
    device: Device,
    at: u64,
    beside: &BTreeSet<Id>,
) -> BTreeSet<Id> {
    // A clock that is behind has stamps that are ahead of it: what came later has
    // stamps ahead of the import's, too.
    let newest = imported.latest();
    let is_later = |stamp: &Stamp| {
        let is_after = stamp.tick.millis >= at && Some(stamp.tick) > newest;
        is_after && stamp.writer.device == device && !imported.seen().has(stamp)
    };
    let mut waiting: Vec<Id> = now
        .records()
        .filter(|(_, record)| record.writes().any(|(stamp, _)| is_later(stamp)))
        .map(|(id, _)| id.clone())
        .collect();
    waiting.extend(beside.iter().filter(|id| now.record(id).is_some()).cloned());
    let (mut all, mut spared) = (BTreeSet::new(), BTreeSet::new());
    while let Some(id) = waiting.pop() {
        let Some(record) = now.record(&id) else { continue };
        if !all.insert(id.clone()) {
            continue;
        }
        let is_unseen = |stamp: &Stamp| !without.seen().has(stamp);
        let acts: BTreeSet<Stamp> = now.let_go_in(&id, imported).filter(is_unseen).collect();
        // What stood beside what was written came along with that act.
        let holds_more = || record.writes().any(|(stamp, _)| is_unseen(stamp));
        if without.record(&id) != Some(record) || !acts.is_empty() || holds_more() {
            spared.insert(id.clone());
        }
        waiting.extend(pointed_to(record));
        if !acts.is_empty() {
            let is_with_them = |record: &Record| record.writes().any(|(stamp, _)| acts.contains(stamp));
            let with_them = imported.records().filter(|(_, record)| is_with_them(record));
            waiting.extend(with_them.map(|(id, _)| id.clone()));
        }
    }
    if !spared.is_empty() && without.record(now.id()).is_none() {
        let is_of_all =
            |record: &Record| matches!(Kind::of_record(record), Some(Kind::Person | Kind::Partnership));
        let of_all = now.records().filter(|(_, record)| is_of_all(record));
        spared.extend(of_all.map(|(id, _)| id.clone()));
    }
    spared
}

impl Book {
    /// The records, here or in another document, that words in this one are
    /// about: the session of a preparation.
    pub fn words_are_about(&self) -> BTreeSet<Id> {
        let is_words =
            |record: &Record| Kind::of_record(record).is_some_and(|kind| !kind.declaration().is_folded);
        let words = self.document().records().filter(|(_, record)| record.is_kept() && is_words(record));
        words.flat_map(|(_, record)| pointed_to(record)).collect()
    }
}

/// The records that this one names: what it belongs to, persons, others. Also
/// those that are not shown, because another one named something else.
fn pointed_to(record: &Record) -> impl Iterator<Item = Id> + '_ {
    let fields = Kind::of_record(record).into_iter().flat_map(Kind::fields);
    let names = fields.filter(|field| matches!(field.shape(), Shape::Person | Shape::Reference(_)));
    let values = names.flat_map(|field| record.entries(field.name()));
    values.filter_map(|entry| entry.value.as_str()?.parse().ok())
}

impl Book {
    /// Drafts one round of the way back of an act. What the act made stays where
    /// something that is written now belongs to it or names it: a session with
    /// the notes in it. A session in which one talked on stays under way.
    pub fn way_back(&self, undo: &Undo, round: usize, moment: Moment) -> Change {
        let Moment { stamp, by, at } = moment;
        let mut draft = Draft::new(self.document(), stamp, by, at);
        let made: BTreeSet<&Id> = gathered(undo.made());
        let mut named = BTreeSet::new();
        if round == 0 && !made.is_empty() {
            let others =
                self.document().records().filter(|(id, record)| record.is_kept() && !made.contains(id));
            named.extend(others.flat_map(|(_, record)| pointed_to(record)).filter(|id| made.contains(id)));
        }
        // Whoever talked on after the start is in the session.
        let is_later = |id: &Id| self.first_stamp(id).is_some_and(|first| first > undo.stamp());
        let goes_on = |session: &Id| self.talk(session).spans.iter().any(|span| is_later(&span.id));
        let is_begun = |record: &Id, field: &str, value: &Value| {
            field == Session::STATE.name() && value == SessionState::Live.name() && goes_on(record)
        };
        undo.clone().sparing(&named).leaving(is_begun).draft(round, &mut draft);
        draft.finish()
    }
}
