//! Sessions and commitments for the calendar one already has.

use chrono::Days;
use leptos::prelude::*;

use super::context::App;
use super::outgoing::SaveError;
use crate::browser::zones::BrowserZones;
use crate::browser::{clock, files, page};
use crate::coaching::{Book, Commitment, PartnershipState, Series, Session, SessionState, View};
use crate::exchange::{CalendarEntry, CalendarTime, calendar, calendar_file_name, changed_at};
use crate::i18n::t;
use crate::replica::{Id, derived_id};
use crate::route::Route;

/// How many sessions of a rhythm go into a calendar ahead of their planning.
const MOST_OF_SERIES: usize = 12;
/// When one looks back after closing, in days.
const FOLLOW_UPS: [u64; 2] = [30, 90];

impl App {
    /// Saves a calendar file: one session, or all that are ahead, those of a
    /// rhythm that are not planned yet, the owner's open commitments that have a
    /// day, and the two days of looking back after a partnership was closed. It
    /// holds names, days and titles and no notes; the titles of the agendas only
    /// `with_agenda`. Gives the file's name.
    ///
    /// # Errors
    /// When there is nothing to save, or the browser does not take it.
    pub fn save_calendar(self, only: Option<&Id>, with_agenda: bool) -> Result<String, SaveError> {
        let open = self.open_document().get_untracked().ok_or(SaveError::NothingOpen)?;
        let (names, me) = (self.label_of(&open), self.my_id());
        let entries = self.with_book(|book| match only {
            Some(session) => sessions(book, &names, with_agenda, |id| id == session),
            None => {
                let mut entries = sessions(book, &names, with_agenda, |_| true);
                entries.extend(series(book, &names));
                entries.extend(put_away(book, &names));
                entries.extend(follow_ups(book, &names));
                entries.extend(me.iter().flat_map(|me| commitments(book, me)));
                entries
            }
        });
        let entries = entries.filter(|entries| !entries.is_empty()).ok_or(SaveError::NothingOpen)?;
        let name = calendar_file_name(&names, clock::today());
        files::download_as(&name, "text/calendar", &calendar(&entries))?;
        Ok(name)
    }
}

/// Is there anything that a calendar file would hold beside commitments?
pub fn has_calendar(book: &Book) -> bool {
    book.next_session().is_some()
        || book.partnership().goes_on() && !book.series().is_empty()
        || book.partnership().state == PartnershipState::Closed
}

fn sessions(
    book: &Book,
    names: &str,
    with_agenda: bool,
    is_wanted: impl Fn(&Id) -> bool,
) -> Vec<CalendarEntry> {
    let ahead = book.sessions().into_iter().filter(|session| {
        is_wanted(&session.id) && (session.state.is_ahead() || session.state == SessionState::Missed)
    });
    let entry = |session: Session| {
        let route = Route::Session(session.id.clone(), None);
        let agenda = if with_agenda { book.agenda(&session.id) } else { Vec::new() };
        let titles: Vec<String> = agenda.iter().map(|item| format!("- {}", item.title)).collect();
        // A newer agenda is a newer entry.
        let told = agenda.iter().map(|item| &item.id).chain([&session.id]);
        let changed = told.filter_map(|id| book.document().record(id)).map(changed_at).max();
        Some(CalendarEntry {
            time: CalendarTime::At(session.starts_at?, session.minutes),
            title: t::calendar_session(names),
            description: titles.join("\n"),
            address: Some(format!("{}{route}", page::base_url())),
            changed_at: changed.unwrap_or_default(),
            is_cancelled: session.state == SessionState::Missed,
            record: session.id,
        })
    };
    ahead.filter_map(entry).collect()
}

/// The sessions of a rhythm that are to come and not planned yet. Each has the
/// name that it will have as a session, so that planning it later changes the
/// entry and doubles nothing.
fn series(book: &Book, names: &str) -> Vec<CalendarEntry> {
    let today = clock::today();
    let of_series = |series: Series| {
        let days = book.open_days(&series, today, MOST_OF_SERIES);
        let occurrences = days.into_iter().filter_map(|day| series.occurrence(day, &BrowserZones));
        let changed_at = book.document().record(&series.id).map(changed_at).unwrap_or_default();
        let entries = occurrences.map(|session| CalendarEntry {
            time: CalendarTime::At(session.starts_at, session.minutes),
            title: t::calendar_session(names),
            description: String::new(),
            address: Some(format!("{}{}", page::base_url(), Route::Sessions)),
            changed_at,
            is_cancelled: false,
            record: session.id,
        });
        entries.collect::<Vec<CalendarEntry>>()
    };
    // While a partnership rests or has ended, no day is put forward.
    let goes_on = book.partnership().goes_on();
    book.series().into_iter().filter(|_| goes_on).flat_map(of_series).collect()
}

/// Sessions that were put away before their time, days left out of a rhythm
/// among them: a calendar that has them crosses them out.
fn put_away(book: &Book, names: &str) -> Vec<CalendarEntry> {
    let now = i64::try_from(clock::now()).unwrap_or(i64::MAX);
    let entry = |(id, record): (Id, &crate::replica::Record)| {
        let session = (record.kind == Session::KIND.name()).then(|| Session::of(&id, record))?;
        let starts_at = session.starts_at.filter(|start| start.timestamp_millis() > now)?;
        Some(CalendarEntry {
            time: CalendarTime::At(starts_at, session.minutes),
            title: t::calendar_session(names),
            description: String::new(),
            address: None,
            changed_at: changed_at(record),
            is_cancelled: true,
            record: id,
        })
    };
    book.trash().into_iter().filter_map(entry).collect()
}

/// A look back some time after a partnership was closed: what lasted, what
/// slipped.
fn follow_ups(book: &Book, names: &str) -> Vec<CalendarEntry> {
    let partnership = book.partnership();
    let closed = (partnership.state == PartnershipState::Closed).then_some(partnership.since).flatten();
    let document = book.document().id();
    let entry = |days: u64| {
        Some(CalendarEntry {
            time: CalendarTime::On(closed?.checked_add_days(Days::new(days))?),
            title: t::calendar_follow_up(i64::try_from(days).unwrap_or_default(), names),
            description: String::new(),
            address: Some(format!("{}{}", page::base_url(), Route::Today)),
            changed_at: book.document().record(document).map(changed_at).unwrap_or_default(),
            is_cancelled: false,
            record: derived_id(document, &format!("follow-up/{days}")),
        })
    };
    FOLLOW_UPS.into_iter().filter_map(entry).collect()
}

fn commitments(book: &Book, me: &Id) -> Vec<CalendarEntry> {
    let entry = |it: Commitment| {
        Some(CalendarEntry {
            time: CalendarTime::On(it.due?),
            title: t::calendar_commitment(&it.what),
            description: String::new(),
            address: Some(format!("{}{}", page::base_url(), Route::Today)),
            changed_at: book.document().record(&it.id).map(changed_at).unwrap_or_default(),
            is_cancelled: false,
            record: it.id,
        })
    };
    book.open_commitments_of(me).into_iter().filter_map(entry).collect()
}
