//! A document that a pair already keeps, read and added.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

use super::context::App;
use crate::browser::clock;
use crate::coaching::Refusal;
use crate::exchange::bring::{Brought, Into, Lists, Person, TooLong, Vocabulary, bring};
use crate::i18n::t;
use crate::replica::Id;

/// The hour at which a session starts whose document tells the day alone.
const HOUR: u32 = 17;

impl App {
    /// Reads a document. Nothing is changed.
    ///
    /// # Errors
    /// When it is too long.
    pub fn read_document(self, text: &str, is_month_first: bool) -> Result<Brought, TooLong> {
        let names: Vec<String> = self
            .with_book(|book| book.people().all().iter().map(|it| it.name.clone()).collect())
            .unwrap_or_default();
        let people: Vec<Person<'_>> = names.iter().map(|name| Person { name }).collect();
        with_vocabulary(|words| bring(text, clock::today(), &people, words, is_month_first))
    }

    /// Keeps what was found in a document, in acts that one line takes back.
    ///
    /// # Errors
    /// When something is refused; then nothing of it is kept.
    pub fn add_brought(self, found: &Brought, words: String) -> Result<(), Refusal> {
        let Some(me) = self.my_id() else { return Err(Refusal::Gone) };
        let people: Vec<Id> = self
            .with_book(|book| book.people().all().iter().map(|it| it.id.clone()).collect())
            .unwrap_or_default();
        let mut into = Into {
            people: &people,
            me: &me,
            today: clock::today(),
            start: &|day| start_on(day),
            zone: &clock::zone(),
            name: &mut || self.new_id(),
        };
        self.act_all_and_say(&found.commands(&mut into), words)
    }
}

fn start_on(day: NaiveDate) -> DateTime<Utc> {
    let time = NaiveTime::from_hms_opt(HOUR, 0, 0).unwrap_or_default();
    clock::instant(clock::utc_millis(day, time)).unwrap_or_default()
}

/// The words that the lines of a document are known by, as the language has them.
fn with_vocabulary<T>(read: impl FnOnce(&Vocabulary) -> T) -> T {
    let months = t::bring_words_months();
    let mut names = months.split(';').map(str::trim);
    let months = [(); 12].map(|()| names.next().unwrap_or_default());
    read(&Vocabulary::new(&Lists {
        goals: &t::bring_words_goals(),
        commitments: &t::bring_words_commitments(),
        notes: &t::bring_words_notes(),
        topics: &t::bring_words_topics(),
        sessions: &t::bring_words_sessions(),
        wins: &t::bring_words_wins(),
        milestones: &t::bring_words_milestones(),
        due: &t::bring_words_due(),
        done: &t::bring_words_done(),
        open: &t::bring_words_open(),
        who: &t::bring_words_who(),
        why: &t::bring_words_why(),
        day: &t::bring_words_day(),
        title: &t::bring_words_title(),
        will: &t::bring_words_will(),
        shall: &t::bring_words_shall(),
        between: &t::bring_words_between(),
        weekdays: &t::bring_words_weekdays(),
        months,
    }))
}
