//! A clash that a person has settled: the words that were not kept stay
//! readable until a person empties the list.

use serde_json::Value;

use crate::coaching::record::kind::Kind;
use crate::coaching::record::pen::Pen;
use crate::coaching::record::policy::{decided_with, differences_in};
use crate::coaching::record::refusal::Refusal;
use crate::coaching::record::value::Choice;
use crate::replica::{Clash, Id};

/// The answer to a clash.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Choice)]
pub enum Settlement {
    /// Keep the value that is shown now.
    Current,
    /// Take the value that had lost.
    Losing,
    /// Keep both texts, one after the other.
    Both,
}

/// A settled clash.
#[derive(Debug, Clone, PartialEq, Eq, Kind)]
#[kind("clash", shared, stays, folded, variant(Clash), declares(SETTLED: choice newest folded))]
pub struct ClashRecord {
    /// The record's name, the same on every device.
    pub id: Id,
    /// The record it was about.
    #[field(code, folded)]
    pub record: Option<Id>,
    /// The field it was about, as it stands in files.
    #[field(code, folded)]
    pub field: String,
    /// The value that was not kept; null where both were.
    #[field(folded)]
    pub dropped: Value,
    /// Who had written that value.
    #[field(person, folded)]
    pub dropped_by: Option<Id>,
}

impl Pen<'_> {
    /// Answers a difference, and keeps the words that were not taken. Only
    /// this question is answered: what a third person wrote stays one.
    ///
    /// # Errors
    /// When nobody asks this any more.
    pub(in crate::coaching) fn settle(
        &mut self,
        clash: &Clash,
        settlement: Settlement,
    ) -> Result<(), Refusal> {
        let (id, field) = (&clash.record, clash.field.as_str());
        let record = self.book.document().record(id).ok_or(Refusal::Gone)?;
        let is_asked = |open: &Clash| open.field == field && open.losing.value == clash.losing.value;
        let asked = differences_in(id, record).into_iter().find(is_asked).ok_or(Refusal::Gone)?;
        let (current, losing) = (&asked.current, &asked.losing);
        let with = Kind::of_record(record).and_then(|kind| kind.field(field)).map(decided_with);
        for other in with.into_iter().flatten().filter(|other| other.name() != field) {
            // The rest of one decision goes along.
            let name = other.name();
            let lost = record.entries(name).find(|entry| entry.stamp == losing.stamp);
            match (settlement, lost) {
                (Settlement::Losing, Some(lost)) => {
                    self.draft.settle_one(id, name, losing.stamp, lost.value.clone());
                }
                _ => self.draft.keep_current(id, name, losing.stamp),
            }
        }
        let (kept, dropped) = match settlement {
            Settlement::Losing => (Some(losing.value.clone()), Some(current)),
            Settlement::Both => match both(&current.value, &losing.value) {
                Some(both) => (Some(both), None),
                None => (None, Some(losing)),
            },
            Settlement::Current => (None, Some(losing)),
        };
        match kept {
            None => self.draft.keep_current(id, field, losing.stamp),
            Some(value) => self.draft.settle_one(id, field, losing.stamp, value),
        }
        let id = asked.id();
        self.put_id(&id, ClashRecord::RECORD, Some(&asked.record));
        self.put(&id, ClashRecord::FIELD, field);
        self.put(&id, ClashRecord::SETTLED, settlement.name());
        if let Some(dropped) = dropped {
            self.put(&id, ClashRecord::DROPPED, dropped.value.clone());
            self.put_id(&id, ClashRecord::DROPPED_BY, dropped.by.as_ref());
        }
        Ok(())
    }
}

/// Two texts, one after the other; nothing if either is not a text.
fn both(current: &Value, losing: &Value) -> Option<Value> {
    Some(format!("{}\n{}", current.as_str()?, losing.as_str()?).into())
}
