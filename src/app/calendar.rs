//! Sessions and promises for the calendar one already has.

use leptos::prelude::*;

use super::context::App;
use super::outgoing::SaveError;
use crate::browser::{clock, files, page};
use crate::coaching::{Book, Commitment, Session, SessionState};
use crate::exchange::{CalendarEntry, CalendarTime, calendar, calendar_file_name, changed_at};
use crate::i18n::t;
use crate::replica::Id;
use crate::route::Route;

impl App {
    /// Saves a calendar file: one session, or all that are ahead with the
    /// owner's open commitments that have a day. It holds names, days and
    /// titles, no notes and no agenda. Gives the file's name.
    ///
    /// # Errors
    /// When there is nothing to save, or the browser does not take it.
    pub fn save_calendar(self, only: Option<&Id>) -> Result<String, SaveError> {
        let open = self.open_document().get_untracked().ok_or(SaveError::NothingOpen)?;
        let (names, me) = (self.label_of(&open), self.my_id());
        let entries = self.with_book(|book| match only {
            Some(session) => sessions(book, &names, |id| id == session),
            None => {
                let mut entries = sessions(book, &names, |_| true);
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

fn sessions(book: &Book, names: &str, is_wanted: impl Fn(&Id) -> bool) -> Vec<CalendarEntry> {
    let ahead = book.sessions().into_iter().filter(|session| {
        is_wanted(&session.id) && (session.state.is_ahead() || session.state == SessionState::Missed)
    });
    let entry = |session: Session| {
        let route = Route::Session(session.id.clone(), None);
        Some(CalendarEntry {
            time: CalendarTime::At(session.starts_at?, session.minutes),
            title: t::calendar_session(names),
            description: String::new(),
            address: Some(format!("{}{route}", page::base_url())),
            changed_at: book.document().record(&session.id).map(changed_at).unwrap_or_default(),
            is_cancelled: session.state == SessionState::Missed,
            record: session.id,
        })
    };
    ahead.filter_map(entry).collect()
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
