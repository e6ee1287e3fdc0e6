//! What waits for a person's answer: where two wrote different things.

use std::collections::BTreeSet;

use crate::coaching::handover::settled::ClashRecord;
use crate::coaching::record::book::Book;
use crate::coaching::record::kind::Kind;
use crate::coaching::record::policy::questions;
use crate::coaching::record::view::View;
use crate::replica::{
    Clash, Id, KnownBeneath, Record, Stamp, TRASHED, TrashState, UnseenEdit, gathered, sorted_by_key,
    unseen_edits,
};

/// Kinds that are shown by themselves, also when what they belong to is in the
/// Trash.
const STAND_ALONE: [Kind; 3] = [Kind::Commitment, Kind::Celebration, Kind::Appreciation];

/// The differences that wait for an answer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DifferenceQueue {
    /// Fields that two people wrote without knowing of each other.
    pub clashes: Vec<Clash>,
    /// Records in the Trash that someone edited without knowing.
    pub unseen: Vec<UnseenEdit>,
    /// Records in the Trash to which someone added something without knowing.
    pub beneath: Vec<UnseenBeneath>,
}

/// A record in the Trash, and what somebody added to it, or wrote in what
/// belongs to it, who did not know that it lies there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnseenBeneath {
    /// The record in the Trash.
    pub record: Id,
    /// Its kind.
    pub kind: String,
    /// The first of what belongs to it that was written unseen.
    pub child: Id,
    /// The kind of that.
    pub child_kind: Kind,
    /// Was it made, and not only changed?
    pub is_new: bool,
    /// Who wrote it.
    pub by: Option<Id>,
}

impl DifferenceQueue {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.clashes.len() + self.unseen.len() + self.beneath.len()
    }

    /// Is nothing asked?
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The records that something is asked about.
    pub fn records(&self) -> BTreeSet<&Id> {
        let clashes = self.clashes.iter().map(|clash| &clash.record);
        let unseen = self.unseen.iter().map(|edit| &edit.record);
        gathered(clashes.chain(unseen).chain(self.beneath.iter().map(|beneath| &beneath.record)))
    }
}

impl Book {
    /// What waits for an answer, the same for both partners. Records of
    /// answers ([`Kind::Clash`]) ask nothing themselves: two people who
    /// answered one question apart would else be asked about their answers.
    /// Nor is anybody asked about a record that is not read here: an answer
    /// could not be written. What lies in the Trash, itself or with what it
    /// belongs to, asks again once it is restored.
    pub fn differences(&self) -> DifferenceQueue {
        let asks = |id: &Id| self.kind_of(id).is_some_and(|kind| kind != Kind::Clash);
        let unseen: Vec<UnseenEdit> =
            unseen_edits(self.document()).into_iter().filter(|edit| asks(&edit.record)).collect();
        let is_asked = |id: &Id| unseen.iter().any(|edit| edit.record == *id);
        let trash = self.trash().into_iter().filter(|(id, _)| !is_asked(id));
        DifferenceQueue {
            clashes: questions(self.document())
                .into_iter()
                .filter(|clash| asks(&clash.record) && !self.lies_beneath_trash(&clash.record))
                .collect(),
            beneath: trash.filter_map(|(id, _)| self.unseen_beneath(&id)).collect(),
            unseen,
        }
    }

    /// Does it belong to something in the Trash, so that no page shows it?
    fn lies_beneath_trash(&self, id: &Id) -> bool {
        let stands_alone = self.kind_of(id).is_some_and(|kind| STAND_ALONE.contains(&kind));
        let is_in_trash = |id: &Id| {
            self.document().record(id).is_some_and(|record| record.trash_state() == TrashState::Trashed)
        };
        !stands_alone && self.with_all_above(id).iter().skip(1).any(is_in_trash)
    }

    /// What somebody added to a record in the Trash, or wrote in what belongs
    /// to it, without knowing.
    pub fn unseen_beneath(&self, id: &Id) -> Option<UnseenBeneath> {
        let record = self.document().record(id)?;
        let known = KnownBeneath::of(record)?;
        let mut children = self.beneath(id).filter(|(_, child)| child.is_kept());
        children.find_map(|(child_id, child)| {
            let child_kind = self.kind_of(child_id).filter(|kind| !kind.declaration().is_folded)?;
            let (stamp, by) = unknown_write(child_kind, child, &known)?;
            Some(UnseenBeneath {
                record: id.clone(),
                kind: record.kind.to_string(),
                child: child_id.clone(),
                child_kind,
                is_new: child.origin().is_some_and(|(first, _)| *first == stamp),
                by,
            })
        })
    }

    /// Was this question put before, and did two people answer it differently?
    pub fn was_settled_apart(&self, clash: &Clash) -> bool {
        let is_answer = |answer: &Record, stamp| {
            answer.entries(ClashRecord::SETTLED.name()).any(|entry| entry.stamp == stamp)
        };
        let about = |answer: &&Record| {
            answer.text(ClashRecord::RECORD.name()) == Some(clash.record.as_str())
                && answer.text(ClashRecord::FIELD.name()) == Some(clash.field.as_str())
        };
        let answers: Vec<&Record> = self.kept(Kind::Clash).map(|(_, it)| it).filter(about).collect();
        let has = |stamp| answers.iter().any(|answer| is_answer(answer, stamp));
        has(clash.current.stamp) && has(clash.losing.stamp)
    }

    /// What was settled and with which words, the latest first.
    pub fn settled(&self) -> Vec<ClashRecord> {
        let settled_at = |record: &Record| record.entry(ClashRecord::SETTLED.name()).map(|entry| entry.at);
        let all =
            self.kept(Kind::Clash).map(|(id, record)| (settled_at(record), ClashRecord::of(id, record)));
        let latest_first = sorted_by_key(all.collect(), |(at, _)| std::cmp::Reverse(*at));
        latest_first.into_iter().map(|(_, settled)| settled).collect()
    }
}

/// The first write of a record that is told of and was not known.
fn unknown_write(kind: Kind, record: &Record, known: &KnownBeneath) -> Option<(Stamp, Option<Id>)> {
    let is_told = |name: &str| name != TRASHED && kind.field(name).is_none_or(|field| !field.is_folded());
    let mut writes = record.writes().filter(|(_, write)| write.set.keys().any(|field| is_told(field)));
    writes.find(|(stamp, _)| !known.has(stamp)).map(|(stamp, write)| (*stamp, write.by.clone()))
}
