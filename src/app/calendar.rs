//! Sessions and commitments for the calendar one already has.

use leptos::prelude::*;

use super::context::App;
use super::outgoing::SaveError;
use crate::browser::zones::BrowserZones;
use crate::browser::{clock, files, page};
use crate::coaching::{Book, HandoverCommand, Kind};
use crate::exchange::{Alarm, CalendarExport, CalendarWords, calendar, calendar_file_name};
use crate::i18n::t;
use crate::replica::Id;

/// The kinds that a calendar file is made from.
const KINDS: &[Kind] =
    &[Kind::Session, Kind::Series, Kind::Partnership, Kind::Commitment, Kind::Membership, Kind::InCalendar];

/// What a person wishes of a calendar file.
#[derive(Debug, Clone, Copy, Default)]
pub struct CalendarWish {
    /// With the titles of the agendas.
    pub with_agenda: bool,
    /// A reminder so many minutes before.
    pub minutes_before: Option<u32>,
}

impl App {
    /// Saves a calendar file: one session, or all that are ahead, those of a
    /// rhythm that are not planned yet, the owner's open commitments that have a
    /// day, and the two days of looking back after a partnership was closed. It
    /// holds names, days and titles and no notes. What an earlier file held and
    /// is no more is in it too, cancelled. Gives the file's name.
    ///
    /// # Errors
    /// When there is nothing to save, or the browser does not take it.
    pub fn save_calendar(self, only: Option<&Id>, wish: CalendarWish) -> Result<String, SaveError> {
        let open = self.open_document().get_untracked().ok_or(SaveError::NothingOpen)?;
        let (names, me) = (self.label_of(&open), self.my_id());
        let made = self.with_book(|book| {
            self.export(book, &names, me.as_ref(), wish, |export| {
                let entries = only.map_or_else(|| export.all(), |session| export.session(session));
                let notes = export.notes(&entries);
                (entries, notes)
            })
        });
        let (entries, notes) =
            made.filter(|(entries, _)| !entries.is_empty()).ok_or(SaveError::NothingOpen)?;
        let name = calendar_file_name(&names, clock::today());
        files::download_as(&name, "text/calendar", &calendar(&entries))?;
        // A note about the file; the file itself is out already.
        let _ = self.act(&HandoverCommand::NoteInCalendar(notes).into());
        Ok(name)
    }

    /// Is there anything that a calendar file would hold, or take out of a
    /// calendar?
    pub fn has_calendar(self) -> Memo<bool> {
        Memo::new(move |_| {
            self.follow(KINDS);
            let me = self.my_id();
            let has_any = |book: &Book| {
                self.export(book, "", me.as_ref(), CalendarWish::default(), |export| export.has_any())
            };
            self.with_book(has_any).unwrap_or_default()
        })
    }

    fn export<T>(
        self,
        book: &Book,
        names: &str,
        me: Option<&Id>,
        wish: CalendarWish,
        read: impl FnOnce(&CalendarExport<'_>) -> T,
    ) -> T {
        let alarm =
            wish.minutes_before.map(|minutes_before| Alarm { minutes_before, words: t::calendar_alarm() });
        self.with_private(|private| {
            read(&CalendarExport {
                book,
                private,
                me,
                now: clock::now(),
                today: clock::today(),
                base_url: &page::base_url(),
                zones: &BrowserZones,
                words: &Words { names },
                with_agenda: wish.with_agenda,
                alarm: alarm.as_ref(),
            })
        })
    }
}

/// The words of a calendar file in the language of the page.
struct Words<'a> {
    names: &'a str,
}

impl CalendarWords for Words<'_> {
    fn session(&self) -> String {
        t::calendar_session(self.names)
    }

    fn missed(&self) -> String {
        t::calendar_missed(self.names)
    }

    fn commitment(&self, what: &str) -> String {
        t::calendar_commitment(what)
    }

    fn kept(&self, what: &str) -> String {
        t::calendar_kept(what)
    }

    fn follow_up(&self, days: u64) -> String {
        t::calendar_follow_up(i64::try_from(days).unwrap_or_default(), self.names)
    }

    fn cancelled(&self, title: &str) -> String {
        t::calendar_cancelled(title)
    }

    fn gone(&self) -> String {
        t::calendar_gone()
    }
}
