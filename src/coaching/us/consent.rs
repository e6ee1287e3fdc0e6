//! A person's yes to advice, or to hearing of experience, in one session:
//! theirs alone to give, and taken back at any time.

use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};

use crate::coaching::library::Mode;
use crate::coaching::people::person::People;
use crate::coaching::record::book::Book;
use crate::coaching::record::command::Act;
use crate::coaching::record::declaration::Home;
use crate::coaching::record::kind::Kind;
use crate::coaching::record::pen::Pen;
use crate::coaching::record::refusal::{Problem, Refusal};
use crate::coaching::record::value::{Choice, chosen};
use crate::coaching::session::session::Session;
use crate::replica::{Id, derived_id};

/// A yes to advice in one session, from before an answer named its mode. It is
/// read for ever and written no more; a [`ModeConsent`] speaks over it.
#[derive(Debug, Clone, PartialEq, Eq, Kind)]
#[kind("consent", shared)]
pub struct Consent {
    /// The record's name.
    pub id: Id,
    /// The session it holds for.
    #[field(of(Session), parent)]
    pub session: Option<Id>,
    /// Who said yes.
    #[field(person, owner)]
    pub person: Option<Id>,
    /// Who wrote it down.
    #[field(person, author, folded)]
    pub author: Option<Id>,
    /// The day of it.
    #[field(folded)]
    pub on: Option<NaiveDate>,
}

/// What a person says to a mode. Of a yes and a no that were said apart the no
/// holds, whichever was later: one that was taken back is given anew by whoever
/// knows that.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Choice)]
pub enum ConsentAnswer {
    /// They were not asked yet.
    #[default]
    Unsaid,
    /// Yes.
    Yes,
    /// Not now, or no longer.
    No,
}

/// What one person says to one mode in one session.
#[derive(Debug, Clone, PartialEq, Eq, Kind)]
#[kind("mode_consent", shared)]
pub struct ModeConsent {
    /// The record's name; see [`ModeConsent::id_of`].
    pub id: Id,
    /// The session it holds for.
    #[field(of(Session), parent)]
    pub session: Option<Id>,
    /// Whose answer it is.
    #[field(person, owner)]
    pub person: Option<Id>,
    /// The mode it is about.
    pub mode: Option<Mode>,
    /// The answer.
    #[field(with(chosen), choice, furthest)]
    pub answer: ConsentAnswer,
    /// Who wrote it down: the same person, or a partner for one on paper.
    #[field(person, author, newest, folded)]
    pub author: Option<Id>,
    /// When.
    #[field(newest, folded)]
    pub at: Option<DateTime<Utc>>,
}

impl ModeConsent {
    /// The name of a person's answer: one for each mode of a session, on any
    /// device.
    pub fn id_of(session: &Id, person: &Id, mode: Mode) -> Id {
        derived_id(session, &format!("mode-consent/{person}/{}", mode.name()))
    }
}

/// An answer as it holds, with its circumstances.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// Whose it is, by the name that stands for this person.
    pub person: Id,
    /// The mode it is about.
    pub mode: Mode,
    /// Is it a yes?
    pub is_yes: bool,
    /// Who wrote it down.
    pub author: Option<Id>,
    /// When; nothing for an old one, which has a day alone.
    pub at: Option<DateTime<Utc>>,
    /// The day of an old one.
    pub on: Option<NaiveDate>,
}

/// What was answered in one session, once for each person and mode.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Consents(Vec<Answered>);

impl Consents {
    /// The answer of this person, by the name that stands for them.
    pub fn of(&self, person: &Id, mode: Mode) -> Option<&Answered> {
        self.0.iter().find(|it| it.person == *person && it.mode == mode)
    }

    /// Was anything answered about this mode?
    pub fn are_about(&self, mode: Mode) -> bool {
        self.0.iter().any(|it| it.mode == mode)
    }

    /// Of one person who has two records (two partnerships were brought
    /// together), a no holds.
    fn add(&mut self, answered: Answered) {
        let before = self.0.iter_mut().find(|it| it.person == answered.person && it.mode == answered.mode);
        match before {
            None => self.0.push(answered),
            Some(before) if before.is_yes && !answered.is_yes => *before = answered,
            Some(_) => {}
        }
    }
}

impl Book {
    /// What was answered in a session.
    pub fn consents(&self, session: &Id) -> Consents {
        let people = self.people();
        let mut all = Consents::default();
        for ModeConsent { person, mode, answer, author, at, .. } in self.children(session) {
            let is_yes = match answer {
                ConsentAnswer::Unsaid => continue,
                ConsentAnswer::Yes => true,
                ConsentAnswer::No => false,
            };
            if let (Some(person), Some(mode)) = (canonical(&people, person), mode) {
                all.add(Answered { person, mode, is_yes, author, at, on: None });
            }
        }
        for Consent { person, author, on, .. } in self.children(session) {
            let Some(person) = canonical(&people, person) else { continue };
            let mode = Mode::Advice;
            if all.of(&person, mode).is_none() {
                all.add(Answered { person, mode, is_yes: true, author, at: None, on });
            }
        }
        all
    }
}

/// The name that stands for a person, if there is such a person.
fn canonical(people: &People, person: Option<Id>) -> Option<Id> {
    people.get(&person?).map(|person| person.id.clone())
}

/// Says yes or no to a mode in a session. `author` is who writes, `person`
/// whose answer it is: the same, unless one ticks for a partner on paper.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs, reason = "the fields are those of the view it writes")]
pub struct AnswerMode {
    pub session: Id,
    pub person: Id,
    pub author: Id,
    pub mode: Mode,
    pub is_yes: bool,
}

impl Act for AnswerMode {
    fn home(&self) -> Home {
        Home::Shared
    }

    fn write(&self, pen: &mut Pen<'_>) -> Result<(), Refusal> {
        let Self { session, person, author, mode, is_yes } = self;
        pen.need::<Session>(session)?;
        let at = i64::try_from(pen.at).ok().and_then(DateTime::<Utc>::from_timestamp_millis);
        let at = at.ok_or(Refusal::At(ModeConsent::AT, Problem::Day))?;
        let answer = if *is_yes { ConsentAnswer::Yes } else { ConsentAnswer::No };
        for id in records_of(pen.book, session, person, *mode) {
            pen.put_id(&id, ModeConsent::SESSION, Some(session));
            if pen.value(&id, ModeConsent::PERSON).is_none() {
                pen.put_id(&id, ModeConsent::PERSON, Some(person));
            }
            pen.put(&id, ModeConsent::MODE, mode.name());
            // The same answer once more is an act, too: it holds over one that
            // was given apart from the first.
            pen.stamp(&id, ModeConsent::ANSWER, answer.name());
            pen.stamp(&id, ModeConsent::AUTHOR, author.as_str());
            pen.stamp(&id, ModeConsent::AT, at.to_rfc3339_opts(SecondsFormat::Secs, true));
            pen.bring_back(&id);
        }
        if !is_yes && *mode == Mode::Advice {
            trash_old(pen, session, person);
        }
        Ok(())
    }
}

/// The record of a person's answer, and those under other names of theirs.
fn records_of(book: &Book, session: &Id, person: &Id, mode: Mode) -> Vec<Id> {
    let people = book.people();
    let stands = people.get(person).map_or(person, |person| &person.id);
    let own = ModeConsent::id_of(session, stands, mode);
    let held: Vec<ModeConsent> = book.children(session);
    let is_other = |it: &ModeConsent| {
        it.id != own && it.mode == Some(mode) && it.person.as_ref().is_some_and(|it| people.same(it, person))
    };
    let others: Vec<Id> = held.into_iter().filter(is_other).map(|it| it.id).collect();
    std::iter::once(own).chain(others).collect()
}

/// An older version knows the old record alone: it is not to read a yes there
/// that was taken back.
fn trash_old(pen: &mut Pen<'_>, session: &Id, person: &Id) {
    let people = pen.book.people();
    let mut old: Vec<Consent> = pen.book.children(session);
    old.retain(|it| it.person.as_ref().is_some_and(|it| people.same(it, person)));
    old.iter().for_each(|consent| pen.trash(&consent.id));
}
