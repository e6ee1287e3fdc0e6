//! What a notebook puts into a calendar, and what it takes out again.
//!
//! A calendar that is given every file keeps, for each UID, the version with
//! the highest SEQUENCE, and does not show what is cancelled. So that it shows
//! what is true, two things hold. SEQUENCE follows from every write that bears
//! on an entry, of whatever device, and so never falls; where writes were taken
//! back, from what was saved before ([`InCalendar`]). And what was saved once
//! and is no more is saved again, cancelled.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Days, NaiveDate};

use super::calendar::{Alarm, CalendarEntry, CalendarTime, changed_at};
use crate::coaching::{
    Agendas, Book, Commitment, InCalendar, Kind, Outcome, PartnershipState, Series, Session, SessionState,
    Topic, View, Zones,
};
use crate::replica::{Id, Record, derived_id};
use crate::route::Route;

/// How many sessions of a rhythm go into a calendar ahead of their planning.
const MOST_OF_SERIES: usize = 12;
/// When one looks back after closing, in days.
const FOLLOW_UPS: [u64; 2] = [30, 90];

/// The words of a calendar file, in the language of the reader.
pub trait CalendarWords {
    /// The title of a session.
    fn session(&self) -> String;
    /// The title of one that did not take place.
    fn missed(&self) -> String;
    /// The title of what a person said they would do.
    fn commitment(&self, what: &str) -> String;
    /// The same once it was kept.
    fn kept(&self, what: &str) -> String;
    /// The title of the look back so many days after closing.
    fn follow_up(&self, days: u64) -> String;
    /// A title, once it is no more.
    fn cancelled(&self, title: &str) -> String;
    /// The title of what is no more and left no words.
    fn gone(&self) -> String;
}

/// What a calendar file is made from.
#[derive(Clone, Copy)]
pub struct CalendarExport<'a> {
    /// The notebook.
    pub book: &'a Book,
    /// This browser's own document, which knows what was saved before.
    pub private: &'a Book,
    /// Whose commitments go in.
    pub me: Option<&'a Id>,
    /// Now, in milliseconds since 1970.
    pub now: u64,
    /// Today, where the reader is.
    pub today: NaiveDate,
    /// The address of the app, without what follows `#`.
    pub base_url: &'a str,
    /// What time it is where.
    pub zones: &'a dyn Zones,
    /// Its words.
    pub words: &'a dyn CalendarWords,
    /// With the titles of the agendas.
    pub with_agenda: bool,
    /// The reminder, if one is wished.
    pub alarm: Option<&'a Alarm>,
}

impl std::fmt::Debug for CalendarExport<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("CalendarExport").field("today", &self.today).finish_non_exhaustive()
    }
}

impl CalendarExport<'_> {
    /// Everything that a calendar is to show of the notebook, and everything
    /// that it is to show no more.
    pub fn all(&self) -> Vec<CalendarEntry> {
        let (noted, agendas) = (self.noted(), self.agendas());
        let mut entries: Vec<CalendarEntry> = self
            .book
            .sessions()
            .into_iter()
            .filter_map(|session| {
                self.of_session(&session, noted.contains_key(&session.id), agendas.as_ref())
            })
            .collect();
        entries.extend(self.of_series());
        entries.extend(self.of_commitments());
        entries.extend(self.follow_ups());
        // Two that claim one name: the first stands.
        let mut names = BTreeSet::new();
        entries.retain(|entry| names.insert(entry.record.clone()));
        entries.extend(self.put_away(&names, &noted));
        let gone: Vec<CalendarEntry> = noted
            .values()
            .filter(|noted| noted.entry.as_ref().is_some_and(|entry| !names.contains(entry)))
            .filter_map(|noted| self.no_more(noted))
            .collect();
        entries.extend(gone);
        entries.iter_mut().for_each(|entry| grow(entry, &noted));
        entries
    }

    /// One session.
    pub fn session(&self, id: &Id) -> Vec<CalendarEntry> {
        let (noted, agendas) = (self.noted(), self.agendas());
        let mut entries: Vec<CalendarEntry> = self
            .book
            .get(id)
            .and_then(|it| self.of_session(&it, true, agendas.as_ref()))
            .into_iter()
            .collect();
        entries.iter_mut().for_each(|entry| grow(entry, &noted));
        entries
    }

    /// What is to be noted once these were saved.
    pub fn notes(&self, entries: &[CalendarEntry]) -> Vec<InCalendar> {
        let document = self.book.document().id();
        let note = |entry: &CalendarEntry| {
            let (day, starts_at, minutes) = match entry.time {
                CalendarTime::At(at, minutes) => (at.date_naive(), Some(at), Some(minutes)),
                CalendarTime::On(day) => (day, None, None),
            };
            InCalendar {
                document: Some(document.clone()),
                entry: Some(entry.record.clone()),
                day: Some(day),
                starts_at,
                minutes,
                sequence: Some(entry.sequence().into()),
                is_cancelled: entry.is_cancelled,
            }
        };
        entries.iter().map(note).collect()
    }

    /// Is there anything to save: something ahead, or something that a calendar
    /// still shows and should not?
    pub fn has_any(&self) -> bool {
        let noted = self.noted();
        let is_told = |entry: &CalendarEntry| {
            noted.get(&entry.record).is_some_and(|noted| noted.is_cancelled)
                || entry.is_cancelled && !noted.contains_key(&entry.record)
        };
        self.all().iter().any(|entry| !entry.is_cancelled || !is_told(entry))
    }

    fn agendas(&self) -> Option<Agendas<'_>> {
        self.with_agenda.then(|| Agendas::of(self.book))
    }

    fn noted(&self) -> BTreeMap<Id, InCalendar> {
        let all = self.private.in_calendar(self.book.document().id());
        all.into_iter().filter_map(|noted| Some((noted.entry.clone()?, noted))).collect()
    }

    fn address(&self, route: &Route) -> String {
        format!("{}{route}", self.base_url)
    }

    /// An entry with nothing but what every one has.
    fn entry(&self, record: Id, time: CalendarTime, title: String, route: &Route) -> CalendarEntry {
        let address = self.address(route);
        CalendarEntry {
            changed_at: 0,
            record,
            time,
            title,
            // Many calendars do not show the field that links have.
            description: address.clone(),
            address: Some(address),
            location: None,
            least_sequence: 0,
            is_cancelled: false,
            is_free: false,
            alarm: self.alarm.cloned(),
        }
    }

    /// `agendas` are there if titles are wished for.
    fn of_session(
        &self,
        session: &Session,
        is_noted: bool,
        agendas: Option<&Agendas<'_>>,
    ) -> Option<CalendarEntry> {
        let is_closed = self.book.partnership().state == PartnershipState::Closed;
        let is_missed = session.state == SessionState::Missed;
        let is_wanted = match session.state {
            state if state.is_ahead() => !is_closed,
            SessionState::Missed => true,
            // It took place, whatever was said of it before.
            _ => is_noted,
        };
        let starts_at = session.starts_at.filter(|_| is_wanted)?;
        let route = Route::Session(session.id.clone(), None);
        let title = match is_missed {
            true if session.is_cancelled => self.words.cancelled(&self.words.session()),
            true => self.words.missed(),
            false => self.words.session(),
        };
        let time = CalendarTime::At(starts_at, session.minutes);
        let mut entry = self.entry(session.id.clone(), time, title, &route);
        let agenda = agendas.map(|agendas| agendas.agenda(&session.id)).unwrap_or_default();
        let titles = agenda.iter().map(|item| format!("- {}", item.title));
        let place = Some(session.place.clone()).filter(|place| !place.is_empty());
        let lines = titles.chain(place.clone()).chain([entry.description]);
        entry.description = lines.collect::<Vec<String>>().join("\n");
        entry.location = place;
        entry.changed_at = self.session_changed_at(&session.id);
        (entry.is_cancelled, entry.is_free) = (is_missed, is_missed);
        Some(entry)
    }

    /// When something was written last that bears on a session, or on what was
    /// one: itself, the sessions (what one leaves open goes on in the next), the
    /// rhythms, the topics and their places (one of them may have been on its
    /// agenda), the names, and how the partnership stands.
    fn session_changed_at(&self, record: &Id) -> u64 {
        let kinds = Topic::KINDS.iter().chain(&[Kind::Series, Kind::Person, Kind::Partnership]);
        self.newest(|id, it| id == record || kinds.clone().any(|kind| kind.is_of(it)))
    }

    fn newest(&self, bears: impl Fn(&Id, &Record) -> bool) -> u64 {
        let records = self.book.document().records().filter(|(id, record)| bears(id, record));
        records.map(|(_, record)| changed_at(record)).max().unwrap_or_default()
    }

    /// The sessions of a rhythm that are to come and not planned yet. Each has
    /// the name that it will have as a session, so that planning it later
    /// changes the entry and doubles nothing.
    fn of_series(&self) -> Vec<CalendarEntry> {
        // While a partnership rests or has ended, no day is put forward.
        let goes_on = self.book.partnership().goes_on();
        let of_one = |series: Series| {
            let days = self.book.open_days(&series, self.today, MOST_OF_SERIES);
            let planned = days.into_iter().filter_map(move |day| series.occurrence(day, self.zones));
            planned.map(|session| {
                let time = CalendarTime::At(session.starts_at, session.minutes);
                let changed_at = self.session_changed_at(&session.id);
                let entry = self.entry(session.id, time, self.words.session(), &Route::Sessions);
                CalendarEntry { changed_at, ..entry }
            })
        };
        self.book.series().into_iter().filter(|_| goes_on).flat_map(of_one).collect()
    }

    /// The owner's open commitments that have a day. One that was agreed anew
    /// is the same entry on another day, so its name is that of the first of
    /// the row.
    fn of_commitments(&self) -> Vec<CalendarEntry> {
        let is_closed = self.book.partnership().state == PartnershipState::Closed;
        let Some(me) = self.me.filter(|_| !is_closed) else { return Vec::new() };
        let entry = |it: Commitment| {
            let root = self.first_of_row(&it.id);
            let title = self.words.commitment(&it.what);
            let entry = self.entry(root.clone(), CalendarTime::On(it.due?), title, &Route::Today);
            // A due date does not block the day.
            Some(CalendarEntry { changed_at: self.row_changed_at(&root), is_free: true, ..entry })
        };
        self.book.open_commitments_of(me).into_iter().filter_map(entry).collect()
    }

    /// The first of those that this one stands in place of. One whose
    /// predecessor came out otherwise, said elsewhere meanwhile, stands for
    /// itself: both may be open.
    fn first_of_row(&self, id: &Id) -> Id {
        let view = |id: &Id| Some(Commitment::of(id, self.book.document().record(id)?));
        let mut first = id.clone();
        for _ in 0..Commitment::LONGEST_ROW {
            let before = view(&first).and_then(|it| it.follows).filter(|before| before != id);
            match before.filter(|before| view(before).is_some_and(|it| it.outcome == Outcome::Renegotiated)) {
                Some(before) => first = before,
                None => break,
            }
        }
        first
    }

    /// The commitments of a row, the first one first.
    fn row(&self, root: &Id) -> Vec<(Id, &Record)> {
        let mut row = Vec::new();
        let mut next = root.clone();
        while let Some(record) =
            self.book.document().record(&next).filter(|_| row.len() < Commitment::LONGEST_ROW)
        {
            let after = Commitment::successor_of(&next);
            row.push((next, record));
            next = after;
        }
        row
    }

    fn row_changed_at(&self, root: &Id) -> u64 {
        let of_row = self.row(root).into_iter().map(|(_, record)| changed_at(record)).max();
        of_row.unwrap_or_default().max(self.newest(|_, record| Kind::Partnership.is_of(record)))
    }

    /// A look back some time after a partnership was closed: what lasted, what
    /// slipped.
    fn follow_ups(&self) -> Vec<CalendarEntry> {
        let partnership = self.book.partnership();
        let closed = (partnership.state == PartnershipState::Closed).then_some(partnership.since).flatten();
        let document = self.book.document().id();
        let changed_at = self.session_changed_at(document);
        let entry = |days: u64| {
            let day = closed?.checked_add_days(Days::new(days))?;
            let name = derived_id(document, &format!("follow-up/{days}"));
            let entry = self.entry(name, CalendarTime::On(day), self.words.follow_up(days), &Route::Today);
            Some(CalendarEntry { changed_at, is_free: true, ..entry })
        };
        FOLLOW_UPS.into_iter().filter_map(entry).collect()
    }

    /// Sessions that were put away before their time, where nothing was noted:
    /// an earlier version saved them without a note.
    fn put_away(&self, names: &BTreeSet<Id>, noted: &BTreeMap<Id, InCalendar>) -> Vec<CalendarEntry> {
        let now = i64::try_from(self.now).unwrap_or(i64::MAX);
        let entry = |(id, record): (Id, &Record)| {
            let is_of_interest =
                Kind::Session.is_of(record) && !names.contains(&id) && !noted.contains_key(&id);
            let session = is_of_interest.then(|| Session::of(&id, record))?;
            let starts_at = session.starts_at.filter(|start| start.timestamp_millis() > now)?;
            let time = CalendarTime::At(starts_at, session.minutes);
            Some(self.cancelled(id, time, &self.words.session()))
        };
        self.book.trash().into_iter().filter_map(entry).collect()
    }

    fn cancelled(&self, record: Id, time: CalendarTime, title: &str) -> CalendarEntry {
        let changed_at = self.session_changed_at(&record).max(self.row_changed_at(&record));
        let entry = self.entry(record, time, self.words.cancelled(title), &Route::Today);
        CalendarEntry { changed_at, is_cancelled: true, is_free: true, alarm: None, ..entry }
    }

    /// What was saved and is no more. What has passed and left no record is not
    /// spoken of: nobody said that it did not take place.
    fn no_more(&self, noted: &InCalendar) -> Option<CalendarEntry> {
        let (entry, day) = (noted.entry.clone()?, noted.day?);
        let row = self.row(&entry);
        if day < self.today && row.is_empty() {
            return None;
        }
        let time = match (noted.starts_at, noted.minutes) {
            (Some(at), Some(minutes)) => CalendarTime::At(at, minutes),
            _ => CalendarTime::On(day),
        };
        let commitments = row.iter().filter(|(_, record)| Kind::Commitment.is_of(record));
        let last = commitments.map(|(id, record)| Commitment::of(id, record)).next_back();
        let cancelled = match last {
            Some(it) if it.what.is_empty() => self.cancelled(entry, time, &self.words.gone()),
            Some(it) if it.outcome == Outcome::Kept => {
                let cancelled = self.cancelled(entry, time, "");
                CalendarEntry { title: self.words.kept(&it.what), ..cancelled }
            }
            Some(it) => self.cancelled(entry, time, &self.words.commitment(&it.what)),
            None if noted.starts_at.is_some() => self.cancelled(entry, time, &self.words.session()),
            None => self.cancelled(entry, time, &self.words.gone()),
        };
        Some(cancelled)
    }
}

/// A version that says something else than the one saved before is a later
/// one, even where the writes that made the earlier one were taken back.
fn grow(entry: &mut CalendarEntry, noted: &BTreeMap<Id, InCalendar>) {
    let Some(noted) = noted.get(&entry.record) else { return };
    let before = u32::try_from(noted.sequence.unwrap_or_default()).unwrap_or(u32::MAX);
    let (starts_at, day): (Option<DateTime<_>>, _) = match entry.time {
        CalendarTime::At(at, _) => (Some(at), at.date_naive()),
        CalendarTime::On(day) => (None, day),
    };
    let is_same = noted.is_cancelled == entry.is_cancelled
        && noted.starts_at == starts_at
        && noted.day == Some(day)
        && entry.sequence() == before;
    if !is_same && entry.sequence() <= before {
        entry.least_sequence = before.saturating_add(1);
    }
}
