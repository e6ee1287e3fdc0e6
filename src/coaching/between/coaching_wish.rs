//! A wish for coaching: what somebody who was coached would like whoever
//! coached them to do differently. Asked at the end of every session, seen by
//! the one it is for before the next.

use crate::coaching::library::Role;
use crate::coaching::people::person::Person;
use crate::coaching::record::book::Book;
use crate::coaching::record::command::Act;
use crate::coaching::record::declaration::Home;
use crate::coaching::record::kind::Kind;
use crate::coaching::record::pen::Pen;
use crate::coaching::record::refusal::Refusal;
use crate::coaching::session::session::Session;
use crate::coaching::session::span::{gives, receives};
use crate::replica::{Id, derived_id};

/// What one person would like another one to do differently when coaching them.
#[derive(Debug, Clone, PartialEq, Eq, Kind)]
#[kind("coaching_wish", shared, found)]
pub struct CoachingWish {
    /// The record's name; see [`CoachingWish::id_of`].
    pub id: Id,
    /// What they would like.
    #[field(text)]
    pub text: String,
    /// Who was coached, and says it.
    #[field(person, owner, label(field_was_coached))]
    pub from: Option<Id>,
    /// Whom they say it to.
    #[field(person, label(field_did_coach))]
    pub to: Option<Id>,
    /// The session after which it was said.
    #[field(of(Session), parent)]
    pub session: Option<Id>,
}

impl CoachingWish {
    /// The name of what one says to another after a session: one each, on any
    /// device.
    pub fn id_of(session: &Id, from: &Id, to: &Id) -> Id {
        derived_id(session, &format!("coaching wish/{from}/{to}"))
    }
}

/// Says what one would like done differently, or says it anew.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "the fields are those of the view it writes")]
pub struct CoachingWishCommand {
    pub session: Id,
    pub from: Id,
    pub to: Id,
    pub text: String,
}

impl Act for CoachingWishCommand {
    fn home(&self) -> Home {
        Home::Shared
    }

    fn write(&self, pen: &mut Pen<'_>) -> Result<(), Refusal> {
        let Self { session, from, to, text } = self;
        pen.need::<Session>(session)?;
        let id = CoachingWish::id_of(session, from, to);
        pen.put_words(&id, CoachingWish::TEXT, text)?;
        pen.put_id(&id, CoachingWish::FROM, Some(from));
        pen.put_id(&id, CoachingWish::TO, Some(to));
        pen.put_id(&id, CoachingWish::SESSION, Some(session));
        pen.bring_back(&id);
        Ok(())
    }
}

impl Book {
    /// Who coached this person in a session, as the clock has it. Where it was
    /// not used, or nobody did, everybody else: they know best.
    pub fn coaches_of(&self, session: &Id, person: &Id) -> Vec<Person> {
        let people = self.people();
        let spans = self.talk(session).spans;
        let coached = |other: &&Person| {
            spans.iter().any(|span| {
                let has = |who: &Id, counts: fn(Role) -> bool| {
                    span.roles.iter().any(|(held_by, role)| people.same(held_by, who) && counts(*role))
                };
                has(person, receives) && has(&other.id, gives)
            })
        };
        let coaches: Vec<Person> = people.others(person).filter(coached).cloned().collect();
        if coaches.is_empty() { people.others(person).cloned().collect() } else { coaches }
    }

    /// What this person was told after the session that was held last: to have
    /// before the next one, `session`. One that is over has none.
    pub fn coaching_wishes_for(&self, person: &Id, session: &Id) -> Vec<CoachingWish> {
        if self.get::<Session>(session).is_none_or(|it| it.state.is_over()) {
            return Vec::new();
        }
        let people = self.people();
        let mut wishes: Vec<CoachingWish> =
            self.sessions_held().pop().map(|last| self.children(&last.id)).unwrap_or_default();
        wishes.retain(|it| it.to.as_ref().is_some_and(|to| people.same(to, person)));
        wishes
    }
}
