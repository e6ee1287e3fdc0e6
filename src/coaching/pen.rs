//! What commands write with: a draft, and the book it is drafted against.

use chrono::{Datelike, NaiveDate, SecondsFormat};
use serde_json::Value;

use super::agenda::{AgendaItem, AgendaState};
use super::base::{Base, Writing};
use super::book::Book;
use super::celebration::Celebration;
use super::clash_record::Settlement;
use super::clause::Clause;
use super::command::{Direction, NewSession};
use super::goal::Goal;
use super::kind::{Field, Kind};
use super::milestone::Milestone;
use super::note::Note;
use super::order::{has_room, order_after, order_between};
use super::refusal::{Refusal, TEXT_LIMIT, TITLE_LIMIT, fits, words};
use super::segment::Segment;
use super::session::{SESSION_MINUTES, SessionState};
use super::view::View;
use crate::replica::{Clash, Draft, Id, clashes_of};

/// The most minutes of an agenda item; none is allowed.
const ITEM_MINUTES: (u64, u64) = (0, 600);

/// A draft and the book it is drafted against.
pub(super) struct Pen<'a> {
    pub(super) book: &'a Book,
    /// What the writer had in front of them.
    pub(super) base: &'a Base,
    pub(super) draft: Draft<'a>,
    /// The wall clock at the act, in milliseconds since 1970.
    pub(super) at: u64,
}

impl Pen<'_> {
    /// Writes a field, unless it holds this already.
    pub(super) fn put(&mut self, id: &Id, kind: Kind, field: Field, value: impl Into<Value>) {
        let value = value.into();
        let current = self.draft.get(id, field.name());
        if current == Some(&value) || (current.is_none() && value.is_null()) {
            return;
        }
        match self.base.writing(id, field, current, &value) {
            Writing::NotAtAll => {}
            Writing::Over => self.draft.set(id, kind.name(), field.name(), value),
            Writing::OverOnly(knew) => {
                self.draft.set_over(id, kind.name(), field.name(), value, knew.as_ref());
            }
        }
    }

    /// Writes a text that may be empty; one that was never there stays so.
    ///
    /// # Errors
    /// When it is too long.
    pub(super) fn put_text(&mut self, id: &Id, kind: Kind, field: Field, text: &str) -> Result<(), Refusal> {
        let text = fits(text.trim(), TEXT_LIMIT)?;
        if !text.is_empty() || self.draft.get(id, field.name()).is_some() {
            self.put(id, kind, field, text);
        }
        Ok(())
    }

    /// The record as a view.
    ///
    /// # Errors
    /// When it is absent, of another kind, or in the Trash.
    pub(super) fn need<V: View>(&self, id: &Id) -> Result<V, Refusal> {
        self.book.get(id).ok_or(Refusal::Gone)
    }

    /// Takes a record out of the Trash that is written anew: whoever writes it
    /// wants it.
    pub(super) fn bring_back(&mut self, id: &Id) {
        if self.book.document().record(id).is_some_and(|record| !record.is_kept()) {
            self.draft.restore(id);
        }
    }

    /// # Errors
    /// When there is no such record, not even in the Trash.
    pub(super) fn present(&self, id: &Id) -> Result<(), Refusal> {
        match self.book.document().record(id) {
            Some(_) => Ok(()),
            None => Err(Refusal::Gone),
        }
    }

    pub(super) fn put_session(&mut self, session: &NewSession) -> Result<(), Refusal> {
        on_calendar(session.starts_at.year())?;
        let starts_at = session.starts_at.to_rfc3339_opts(SecondsFormat::Secs, true);
        let (id, kind) = (&session.id, Kind::Session);
        self.put(id, kind, Field::StartsAt, starts_at);
        self.put(id, kind, Field::Zone, fits(&session.zone, TITLE_LIMIT)?);
        self.put(id, kind, Field::Minutes, minutes(session.minutes, SESSION_MINUTES)?);
        Ok(())
    }

    pub(super) fn put_agenda_item(
        &mut self,
        id: &Id,
        title: &str,
        brought_by: &Id,
        length: u64,
        wanted_outcome: &str,
    ) -> Result<(), Refusal> {
        let kind = Kind::AgendaItem;
        self.put(id, kind, Field::Title, words(title, TITLE_LIMIT)?);
        self.put(id, kind, Field::BroughtBy, brought_by.as_str());
        self.put(id, kind, Field::Minutes, minutes(length, ITEM_MINUTES)?);
        self.put(id, kind, Field::WantedOutcome, fits(wanted_outcome, TEXT_LIMIT)?);
        Ok(())
    }

    pub(super) fn put_commitment(
        &mut self,
        id: &Id,
        owner: &Id,
        what: &str,
        due: Option<NaiveDate>,
        goal: Option<&Id>,
    ) -> Result<(), Refusal> {
        let kind = Kind::Commitment;
        self.put(id, kind, Field::Owner, owner.as_str());
        self.put(id, kind, Field::What, words(what, TITLE_LIMIT)?);
        self.put(id, kind, Field::Due, date(due)?);
        self.put(id, kind, Field::Goal, goal.map(Id::as_str));
        Ok(())
    }

    pub(super) fn put_goal(
        &mut self,
        id: &Id,
        owner: &Id,
        title: &str,
        why: &str,
        target: Option<NaiveDate>,
    ) -> Result<(), Refusal> {
        let kind = Kind::Goal;
        self.put(id, kind, Field::Owner, owner.as_str());
        self.put(id, kind, Field::Title, words(title, TITLE_LIMIT)?);
        self.put(id, kind, Field::Why, fits(why, TEXT_LIMIT)?);
        self.put(id, kind, Field::Target, date(target)?);
        Ok(())
    }

    pub(super) fn put_milestone(
        &mut self,
        id: &Id,
        title: &str,
        evidence: &str,
        due: Option<NaiveDate>,
    ) -> Result<(), Refusal> {
        let kind = Kind::Milestone;
        self.put(id, kind, Field::Title, words(title, TITLE_LIMIT)?);
        self.put(id, kind, Field::Evidence, fits(evidence, TEXT_LIMIT)?);
        self.put(id, kind, Field::Due, date(due)?);
        Ok(())
    }

    /// Makes the celebration of a milestone, or brings it back.
    ///
    /// # Errors
    /// When the day is not on the calendar.
    pub(super) fn start_celebration(&mut self, milestone: &Milestone, on: NaiveDate) -> Result<(), Refusal> {
        let (id, kind) = (Celebration::id_of(&milestone.id), Kind::Celebration);
        self.put(&id, kind, Field::Milestone, milestone.id.as_str());
        self.put(&id, kind, Field::Goal, milestone.goal.as_ref().map(Id::as_str));
        self.put(&id, kind, Field::On, day(on)?);
        self.draft.restore(&id);
        Ok(())
    }

    /// The open items of wrapped sessions: they wait for the next one.
    pub(super) fn held_items(&self) -> Vec<AgendaItem> {
        self.book
            .sessions_where(|record| SessionState::of(record).is_over())
            .into_iter()
            .flat_map(|session| self.book.agenda(&session.id))
            .filter(|item| item.state == AgendaState::Open)
            .collect()
    }

    /// Moves items to the end of another session's agenda, in the order they
    /// had, and says where they came from.
    pub(super) fn carry(&mut self, items: &[AgendaItem], to: &Id) {
        let kind = Kind::AgendaItem;
        let mut last = self.book.agenda(to).pop().map(|last| last.order);
        for item in items {
            let order = order_after(last.as_deref());
            let from = item.session.as_ref().map(Id::as_str);
            self.put(&item.id, kind, Field::MovedFrom, from);
            self.put(&item.id, kind, Field::Carried, item.carried.saturating_add(1));
            self.put(&item.id, kind, Field::Session, to.as_str());
            self.put(&item.id, kind, Field::Order, order.as_str());
            last = Some(order);
        }
    }

    /// Puts a new note right after another one, or at the end.
    pub(super) fn place_note(&mut self, id: &Id, session: &Id, after: Option<&Id>) {
        let notes = self.book.notes(session);
        let at = after.and_then(|after| notes.iter().position(|note| note.id == *after));
        let at = at.map_or(notes.len(), |before| before + 1);
        let notes: Vec<(Id, String)> = notes.into_iter().map(|note| (note.id, note.order)).collect();
        self.place_at(Kind::Note, id, &notes, at);
    }

    /// Puts a new record at this place of a list.
    pub(super) fn place_at(&mut self, kind: Kind, id: &Id, list: &[(Id, String)], at: usize) {
        let place = |at: usize| list.get(at).map(|(_, order)| order.as_str());
        let (before, after) = (at.checked_sub(1).and_then(place), place(at));
        if has_room(before, after) {
            self.put(id, kind, Field::Order, order_between(before, after));
        } else {
            let mut ids: Vec<Id> = list.iter().map(|(id, _)| id.clone()).collect();
            ids.insert(at.min(ids.len()), id.clone());
            self.lay_out_anew(kind, &ids);
        }
    }

    /// Moves a record one place within its list.
    ///
    /// # Errors
    /// When it is not in a list that has an order.
    pub(super) fn move_in_list(&mut self, id: &Id, direction: Direction) -> Result<(), Refusal> {
        let book = self.book;
        let (kind, list) = if let Some(item) = book.get::<AgendaItem>(id) {
            let session = item.session.ok_or(Refusal::Gone)?;
            let items = book.agenda(&session).into_iter();
            (Kind::AgendaItem, items.map(|item| (item.id, item.order)).collect())
        } else if let Some(milestone) = book.get::<Milestone>(id) {
            let goal = milestone.goal.ok_or(Refusal::Gone)?;
            let stones = book.milestones(&goal).into_iter();
            (Kind::Milestone, stones.map(|stone| (stone.id, stone.order)).collect())
        } else if let Some(segment) = book.get::<Segment>(id) {
            let session = segment.session.ok_or(Refusal::Gone)?;
            let segments =
                book.segments(&session).into_iter().filter(|other| other.is_parked == segment.is_parked);
            (Kind::Segment, segments.map(|segment| (segment.id, segment.order)).collect())
        } else if let Some(note) = book.get::<Note>(id) {
            let session = note.session.ok_or(Refusal::Gone)?;
            (Kind::Note, book.notes(&session).into_iter().map(|note| (note.id, note.order)).collect())
        } else if let Some(goal) = book.get::<Goal>(id) {
            let goals = book.goals().into_iter();
            let own = goals.filter(|other| other.owner == goal.owner && other.state == goal.state);
            (Kind::Goal, own.map(|goal| (goal.id, goal.order)).collect())
        } else if let Some(clause) = book.get::<Clause>(id) {
            let clauses = book.agreement().clauses.into_iter();
            let own = clauses.filter(|other| other.group == clause.group);
            (Kind::Clause, own.map(|clause| (clause.id, clause.order)).collect())
        } else {
            return Err(Refusal::Gone);
        };
        let list: Vec<(Id, String)> = list;
        let at = list.iter().position(|(other, _)| other == id).ok_or(Refusal::Gone)?;
        let to = match direction {
            Direction::Up if at > 0 => at - 1,
            Direction::Down if at + 1 < list.len() => at + 1,
            _ => return Ok(()),
        };
        let place = |at: usize| list.get(at).map(|(_, order)| order.as_str());
        let (before, after) = match direction {
            Direction::Up => (to.checked_sub(1).and_then(place), place(to)),
            Direction::Down => (place(to), place(to + 1)),
        };
        if has_room(before, after) {
            self.put(id, kind, Field::Order, order_between(before, after));
        } else {
            let mut ids: Vec<Id> = list.into_iter().map(|(id, _)| id).collect();
            ids.swap(at, to);
            self.lay_out_anew(kind, &ids);
        }
        Ok(())
    }

    /// Gives every record of a list a fresh place: for lists where two
    /// partners added at the same place, so that there is none in between.
    fn lay_out_anew(&mut self, kind: Kind, ids: &[Id]) {
        let mut last: Option<String> = None;
        for id in ids {
            let order = order_after(last.as_deref());
            self.put(id, kind, Field::Order, order.as_str());
            last = Some(order);
        }
    }

    /// Answers a clash, and keeps the words that were not taken. Only this
    /// question is answered: what a third person wrote stays one.
    ///
    /// # Errors
    /// When nobody asks this any more.
    pub(super) fn settle(&mut self, clash: &Clash, settlement: Settlement) -> Result<(), Refusal> {
        let (id, field) = (&clash.record, clash.field.as_str());
        let record = self.book.document().record(id).ok_or(Refusal::Gone)?;
        let is_asked = |open: &Clash| open.field == field && open.losing.value == clash.losing.value;
        let asked = clashes_of(id, record).into_iter().find(is_asked).ok_or(Refusal::Gone)?;
        let (current, losing) = (&asked.current, &asked.losing);
        let (kept, dropped) = match settlement {
            Settlement::Losing => (Some(losing.value.clone()), Some(current)),
            Settlement::Both => match both(&current.value, &losing.value) {
                Some(both) => (Some(both), None),
                None => (None, Some(losing)),
            },
            Settlement::Current => (None, Some(losing)),
        };
        match kept {
            None => self.draft.drop_losing(id, field, losing.stamp),
            Some(value) => self.draft.settle_one(id, field, losing.stamp, value),
        }
        let (id, kind) = (asked.id(), Kind::Clash);
        self.put(&id, kind, Field::Record, asked.record.as_str());
        self.put(&id, kind, Field::ClashField, field);
        self.put(&id, kind, Field::Settled, settlement.name());
        if let Some(dropped) = dropped {
            self.put(&id, kind, Field::Dropped, dropped.value.clone());
            self.put(&id, kind, Field::DroppedBy, dropped.by.as_ref().map(Id::as_str));
        }
        Ok(())
    }
}

/// Two texts, one after the other; nothing if either is not a text.
fn both(current: &Value, losing: &Value) -> Option<Value> {
    Some(format!("{}\n{}", current.as_str()?, losing.as_str()?).into())
}

fn date(date: Option<NaiveDate>) -> Result<Option<String>, Refusal> {
    date.map(day).transpose()
}

/// A day as files hold it.
///
/// # Errors
/// When its year has not four digits.
pub(super) fn day(day: NaiveDate) -> Result<String, Refusal> {
    on_calendar(day.year()).map(|()| day.to_string())
}

/// The years that files, and the fields of a browser, can hold.
fn on_calendar(year: i32) -> Result<(), Refusal> {
    if (1..=9999).contains(&year) { Ok(()) } else { Err(Refusal::Day) }
}

fn minutes(value: u64, (least, most): (u64, u64)) -> Result<u64, Refusal> {
    if (least..=most).contains(&value) { Ok(value) } else { Err(Refusal::Minutes { least, most }) }
}
