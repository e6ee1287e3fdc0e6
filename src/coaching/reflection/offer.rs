//! The one line that Today has of what one writes for oneself: whatever is due
//! most.

use chrono::{Days, NaiveDate};

use super::letter::{LetterState, LetterToSelf};
use super::look_back::{look_back, week_of};
use crate::coaching::record::book::Book;
use crate::replica::Id;

/// How long after a session one is asked how it was, in milliseconds.
const AFTER_SESSION: u64 = 3 * 24 * 60 * 60 * 1000;
/// So many days after one wrote last, the question of the week is offered.
const QUIET_DAYS: u64 = 7;

/// What Today offers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReflectionOffer {
    /// A letter to oneself can be read: the day it was written, and whether what
    /// it waited for has come or is gone.
    Letter(Option<NaiveDate>, LetterState),
    /// A session is just over, and one has written nothing about it.
    Session(Id),
    /// Something that one wrote on this day.
    LookBack(NaiveDate, Id),
    /// The question of the week.
    Week,
}

impl Book {
    /// What is due most in one's own document, with the letters as they stand
    /// and the notebook that is open. Whoever never wrote anything is asked
    /// after a session only.
    pub fn reflection_offer(
        &self,
        letters: &[(LetterToSelf, LetterState)],
        notebook: Option<&Self>,
        today: NaiveDate,
        now: u64,
    ) -> Option<ReflectionOffer> {
        let come = letters.iter().find(|(_, state)| *state < LetterState::Waits);
        if let Some((letter, state)) = come {
            return Some(ReflectionOffer::Letter(letter.written, *state));
        }
        let choices = self.reflection_choices();
        let session = notebook.and_then(|book| just_over(book, now));
        let is_unwritten = |it: &Id| !self.reflects_on(it) && !self.has_entry_about(it);
        let session = session.filter(|it| choices.passed_session.as_ref() != Some(it) && is_unwritten(it));
        if let Some(session) = session {
            return Some(ReflectionOffer::Session(session));
        }
        let (week, days) = (week_of(today), self.days_of_reflections());
        let is_of_now = |of: Option<u64>| of.and_then(|of| i64::try_from(of).ok()) == Some(week);
        let looks_back = !choices.is_look_back_off && !is_of_now(choices.looked_back);
        if let Some((on, id)) = look_back(&days, today).filter(|_| looks_back) {
            return Some(ReflectionOffer::LookBack(on, id));
        }
        let (last, _) = days.last()?;
        let is_quiet = last.checked_add_days(Days::new(QUIET_DAYS)).is_some_and(|day| day <= today);
        (is_quiet && !is_of_now(choices.passed_week)).then_some(ReflectionOffer::Week)
    }
}

/// The session that was over last, as long as it is fresh.
fn just_over(book: &Book, now: u64) -> Option<Id> {
    let over = book.sessions_held().into_iter().filter_map(|it| Some((book.over_at(&it.id)?, it.id)));
    let (at, session) = over.max()?;
    (now.saturating_sub(at) <= AFTER_SESSION).then_some(session)
}
