//! What commands write with: a draft, and the book it is drafted against.

use std::collections::BTreeSet;

use chrono::{DateTime, Datelike, NaiveDate, SecondsFormat, Utc};
use serde_json::Value;

use super::act::Direction;
use super::base::{Base, Writing};
use super::book::Book;
use super::declaration::{Field, Policy};
use super::kind::Kind;
use super::order::{has_room, order_after, order_between};
use super::policy::{decided_with, held_value};
use super::refusal::{Problem, Refusal, fits, minutes, words};
use super::view::View;
use crate::replica::{Draft, Id, KnownBeneath, Stamp, TRASHED, gathered};

/// A list as it stands: records and their places.
pub type Places = Vec<(Id, String)>;

/// A draft and the book it is drafted against.
pub struct Pen<'a> {
    /// The book.
    pub book: &'a Book,
    /// What the writer had in front of them.
    pub base: &'a Base,
    /// The draft.
    pub draft: Draft<'a>,
    /// The wall clock at the act, in milliseconds since 1970.
    pub at: u64,
    /// The records whose fields were put so far, also where they stay as they
    /// are.
    pub named: Vec<Id>,
}

impl Pen<'_> {
    /// Writes a field, unless it holds this already.
    pub fn put(&mut self, id: &Id, field: Field, value: impl Into<Value>) {
        self.put_value(id, field, value.into());
    }

    #[inline(never)]
    fn put_value(&mut self, id: &Id, field: Field, value: Value) {
        if !self.named.contains(id) {
            self.named.push(id.clone());
        }
        let current = self.value(id, field);
        if current == Some(&value) || (current.is_none() && value.is_null()) {
            return;
        }
        match self.base.writing(id, field, current, &value) {
            Writing::NotAtAll => {}
            Writing::Over => self.stamp(id, field, value),
            Writing::OverOnly(knew) => {
                let kind = self.kind_name(id, field);
                if field.policy() == Policy::Ask {
                    self.draft.set_over(id, &kind, field.name(), value, knew.as_ref());
                } else {
                    self.draft.settle(id, &kind, field.name(), value);
                }
            }
        }
    }

    /// Writes a field even if it holds this already: where the act counts.
    /// Where nobody is asked it is written over everything that stands there,
    /// so that it holds over all its writer had before them.
    pub fn stamp(&mut self, id: &Id, field: Field, value: impl Into<Value>) {
        let value: Value = value.into();
        let kind = self.kind_name(id, field);
        if field.policy() == Policy::Ask {
            self.draft.set(id, &kind, field.name(), value);
        } else {
            self.draft.settle(id, &kind, field.name(), value);
        }
    }

    /// The same, unless all that stands there says this already.
    pub fn stamp_over_all(&mut self, id: &Id, field: Field, value: Value) {
        let record = self.book.document().record(id);
        let mut entries = record.into_iter().flat_map(|record| record.entries(field.name())).peekable();
        let is_said = match entries.peek() {
            None => value.is_null(),
            Some(_) => entries.all(|entry| *entry.value == value),
        };
        if !is_said {
            self.stamp(id, field, value);
        }
    }

    /// The value of a field that holds, as the draft leaves it.
    pub fn value(&self, id: &Id, field: Field) -> Option<&Value> {
        self.draft.holder(id, field.name()).and_then(|record| held_value(record, field.name()))
    }

    /// Who writes a part of a decision writes all of it, so that two decisions
    /// that were taken apart are never mixed: the other fields are written anew
    /// as whoever decides had them before them.
    pub(in crate::coaching) fn decide_whole(&mut self) {
        let mut rest: Vec<(Id, Field)> = Vec::new();
        for (id, touched) in self.draft.touches() {
            // Of a record that is new, everything was written here.
            let Some(record) = self.book.document().record(id) else { continue };
            let Some(kind) = Kind::of_record(record) else { continue };
            // Of one that is emptied nothing is decided: its mark speaks for all.
            if touched.contains(TRASHED) {
                continue;
            }
            for field in touched.iter().filter_map(|name| kind.field(name)) {
                let others = decided_with(field).filter(|other| !touched.contains(other.name()));
                rest.extend(others.map(|other| (id.clone(), other)));
            }
        }
        for (id, field) in rest {
            let knew = self.base.known(&id, field, self.value(&id, field));
            let kind = self.kind_name(&id, field);
            let knew = knew.unwrap_or_default();
            self.draft.set_over(&id, &kind, field.name(), knew.clone(), Some(&knew));
        }
    }

    /// A record keeps the kind it was made with, under its former name too.
    fn kind_name(&self, id: &Id, field: Field) -> String {
        let held = self.book.document().record(id).filter(|record| field.kind().is_of(record));
        held.map_or_else(|| field.kind().name().to_owned(), |record| record.kind.to_string())
    }

    /// Writes the name of a record, or none.
    #[inline(never)]
    pub fn put_id(&mut self, id: &Id, field: Field, value: Option<&Id>) {
        self.put(id, field, value.map(Id::as_str));
    }

    /// Writes words that must not be empty.
    ///
    /// # Errors
    /// When there are none, or too many.
    #[inline(never)]
    pub fn put_words(&mut self, id: &Id, field: Field, text: &str) -> Result<(), Refusal> {
        let text = words(text, field.limit()).map_err(|problem| Refusal::At(field, problem))?;
        self.put(id, field, text);
        Ok(())
    }

    /// Writes a text that may be empty. An empty text is not written to a
    /// field that was never set.
    ///
    /// # Errors
    /// When it is too long.
    #[inline(never)]
    pub fn put_text(&mut self, id: &Id, field: Field, text: &str) -> Result<(), Refusal> {
        self.put_as_typed(id, field, text.trim())
    }

    /// The same with the spaces around it, for text that is written as one
    /// types it.
    ///
    /// # Errors
    /// When it is too long.
    #[inline(never)]
    pub fn put_as_typed(&mut self, id: &Id, field: Field, text: &str) -> Result<(), Refusal> {
        let text = fits(text, field.limit()).map_err(|problem| Refusal::At(field, problem))?;
        if !text.is_empty() || self.value(id, field).is_some() {
            self.put(id, field, text);
        }
        Ok(())
    }

    /// Writes a day, or none.
    ///
    /// # Errors
    /// When its year has not four digits.
    #[inline(never)]
    pub fn put_day(&mut self, id: &Id, field: Field, day: Option<NaiveDate>) -> Result<(), Refusal> {
        let text = day.map(day_text).transpose().map_err(|problem| Refusal::At(field, problem))?;
        self.put(id, field, text);
        Ok(())
    }

    /// Writes an instant, to the second.
    ///
    /// # Errors
    /// When its year has not four digits.
    pub fn put_instant(&mut self, id: &Id, field: Field, instant: DateTime<Utc>) -> Result<(), Refusal> {
        on_calendar(instant.year()).map_err(|problem| Refusal::At(field, problem))?;
        self.put(id, field, instant.to_rfc3339_opts(SecondsFormat::Secs, true));
        Ok(())
    }

    /// Writes a number of minutes.
    ///
    /// # Errors
    /// When it lies out of these bounds.
    pub fn put_minutes(
        &mut self,
        id: &Id,
        field: Field,
        value: u64,
        bounds: (u64, u64),
    ) -> Result<(), Refusal> {
        let value = minutes(value, bounds).map_err(|problem| Refusal::At(field, problem))?;
        self.put(id, field, value);
        Ok(())
    }

    /// The record as a view.
    ///
    /// # Errors
    /// When it is absent, of another kind, or in the Trash.
    pub fn need<V: View>(&self, id: &Id) -> Result<V, Refusal> {
        self.book.get(id).ok_or(Refusal::Gone)
    }

    /// The kind of a record that the draft makes.
    fn drafted_kind(&self, id: &Id) -> Option<Kind> {
        let (_, fields) = self.draft.touches().find(|(touched, _)| *touched == id)?;
        fields.iter().find_map(|field| Kind::of_record(self.draft.holder(id, field)?))
    }

    /// Puts a record into the Trash, knowing what belongs to it.
    pub fn trash(&mut self, id: &Id) {
        if self.book.kind_of(id).is_some_and(Kind::is_parent) {
            self.draft.trash_above(id, self.written_beneath(id));
        } else {
            self.draft.trash(id);
        }
    }

    /// The writes of all that belongs to a record.
    fn written_beneath(&self, id: &Id) -> Vec<Stamp> {
        let writes = self.book.beneath(id).flat_map(|(_, record)| record.writes());
        writes.map(|(stamp, _)| *stamp).collect()
    }

    /// Whoever writes into something whose parent lies in the Trash knows that
    /// it lies there, and is not asked about it. What is being asked already
    /// stays a question.
    pub(in crate::coaching) fn go_on_beneath(&mut self) {
        let touched: BTreeSet<Id> = gathered(self.draft.touches().map(|(id, _)| id.clone()));
        let device = self.draft.stamp().writer.device;
        let parents: BTreeSet<Id> = gathered(touched.iter().filter_map(|id| {
            let field = self.book.kind_of(id).or_else(|| self.drafted_kind(id))?.parent()?;
            let parent: Id = self.value(id, field)?.as_str()?.parse().ok()?;
            let known = KnownBeneath::of(self.book.document().record(&parent)?)?;
            (!touched.contains(&parent) && !known.is_by(device)).then_some(parent)
        }));
        for parent in parents {
            if self.book.unseen_beneath(&parent).is_none() {
                self.draft.go_on_beneath(&parent, self.written_beneath(&parent));
            }
        }
    }

    /// Takes a record out of the Trash that is written anew: whoever writes it
    /// wants it.
    pub fn bring_back(&mut self, id: &Id) {
        if self.book.document().record(id).is_some_and(|record| !record.is_kept()) {
            self.draft.restore(id);
        }
    }

    /// # Errors
    /// When there is no such record, not even in the Trash.
    pub fn present(&self, id: &Id) -> Result<(), Refusal> {
        self.book.document().record(id).map(|_| ()).ok_or(Refusal::Gone)
    }

    /// Puts a new record at the end of a list.
    pub fn put_last(&mut self, id: &Id, order: Field, last: Option<&str>) {
        self.put(id, order, order_after(last));
    }

    /// Puts a new record at this place of a list.
    pub fn place_at(&mut self, order: Field, id: &Id, list: &Places, at: usize) {
        let place = |at: usize| list.get(at).map(|(_, order)| order.as_str());
        let (before, after) = (at.checked_sub(1).and_then(place), place(at));
        if has_room(before, after) {
            self.put(id, order, order_between(before, after));
        } else {
            let mut ids: Vec<Id> = list.iter().map(|(id, _)| id.clone()).collect();
            ids.insert(at.min(ids.len()), id.clone());
            self.lay_out_anew(order, &ids);
        }
    }

    /// Moves a record one place within its list.
    ///
    /// # Errors
    /// When it is not in the list.
    pub fn move_within(
        &mut self,
        order: Field,
        id: &Id,
        list: Places,
        direction: Direction,
    ) -> Result<(), Refusal> {
        let at = list.iter().position(|(other, _)| other == id).ok_or(Refusal::Gone)?;
        let to = match direction {
            Direction::Up if at > 0 => at - 1,
            Direction::Down if at + 1 < list.len() => at + 1,
            Direction::Up | Direction::Down => return Ok(()),
        };
        let place = |at: usize| list.get(at).map(|(_, order)| order.as_str());
        let (before, after) = match direction {
            Direction::Up => (to.checked_sub(1).and_then(place), place(to)),
            Direction::Down => (place(to), place(to + 1)),
        };
        if has_room(before, after) {
            self.put(id, order, order_between(before, after));
        } else {
            let mut ids: Vec<Id> = list.into_iter().map(|(id, _)| id).collect();
            ids.swap(at, to);
            self.lay_out_anew(order, &ids);
        }
        Ok(())
    }

    /// Gives every record of a list a fresh place: for lists where two
    /// partners added at the same place, so that there is none in between.
    fn lay_out_anew(&mut self, order: Field, ids: &[Id]) {
        let mut last: Option<String> = None;
        for id in ids {
            let place = order_after(last.as_deref());
            self.put(id, order, place.as_str());
            last = Some(place);
        }
    }
}

/// A day as files hold it.
///
/// # Errors
/// When its year has not four digits.
pub fn day_text(day: NaiveDate) -> Result<String, Problem> {
    on_calendar(day.year()).map(|()| day.to_string())
}

/// The years that files, and the fields of a browser, can hold.
fn on_calendar(year: i32) -> Result<(), Problem> {
    if (1..=9999).contains(&year) { Ok(()) } else { Err(Problem::Day) }
}
