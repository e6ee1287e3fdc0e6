//! The first ten minutes of a partnership: what is done, and what comes next.

use crate::coaching::goals::goal::Goal;
use crate::coaching::people::partnership::PartnershipState;
use crate::coaching::people::person::Person;
use crate::coaching::record::book::Book;
use crate::coaching::record::kind::Kind;
use crate::coaching::us::agreement::AssentState;
use crate::replica::{Id, Record};

/// How far a new partnership is. Each step stands by itself; they can be
/// taken in any order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct FirstSteps {
    /// There are rules, and this person agrees to them as they are.
    pub agreed: bool,
    /// Everyone agrees to them as they are.
    pub all_agreed: bool,
    /// Whether there are rules at all.
    pub has_rules: bool,
    /// They have agreed to rules that were changed since.
    pub changed: bool,
    /// This person has a goal.
    pub goal: bool,
    /// A session is booked, or was held.
    pub session: bool,
}

impl FirstSteps {
    /// How many of the three are done.
    pub fn done(self) -> usize {
        [self.agreed, self.goal, self.session].into_iter().filter(|done| *done).count()
    }

    /// Are all three done?
    pub fn is_done(self) -> bool {
        self.done() == 3
    }
}

impl Book {
    /// Whom it falls to to plan the first session, as long as there is none:
    /// whoever started the notebook. Everyone may do it all the same.
    pub fn plans_first_session(&self) -> Option<Person> {
        if self.has_any(Kind::Session) {
            return None;
        }
        let people = self.people();
        let start = self.document().record(self.document().id()).and_then(Record::origin);
        let starter = start.and_then(|(_, write)| people.get(write.by.as_ref()?));
        // Who starts one names oneself first, before anybody is known here.
        starter.or_else(|| people.all().first()).cloned()
    }

    /// How far this person is with the first steps; `None` where they are
    /// behind: a session was held, or the partnership rests.
    pub fn first_steps(&self, person: &Id) -> Option<FirstSteps> {
        if self.count_of_sessions_held() > 0 || self.partnership().state != PartnershipState::Open {
            return None;
        }
        let (people, agreement) = (self.people(), self.agreement());
        let is_own = |goal: &Goal| goal.owner.as_ref().is_some_and(|owner| people.same(owner, person));
        Some(FirstSteps {
            agreed: !agreement.is_empty()
                && matches!(agreement.state_of(&people, person), AssentState::Agreed(_)),
            all_agreed: agreement.is_agreed_by_all(&people),
            changed: matches!(agreement.state_of(&people, person), AssentState::Changed(_)),
            has_rules: !agreement.is_empty(),
            goal: self.all::<Goal>().iter().any(is_own),
            session: self.has_any(Kind::Session),
        })
    }
}
