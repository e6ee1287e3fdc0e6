//! How people talk in a part of a session, and whose yes that waits for.

use super::segment::Segment;
use super::talk::Talk;
use crate::coaching::library::{Mode, Role};
use crate::coaching::people::partnership;
use crate::replica::Id;

/// A mode of its own, else the one they have agreed on; [`Mode::Both`], where
/// they do both.
fn mode_among(own: Mode, agreed: partnership::Mode) -> Mode {
    match (own, agreed) {
        (Mode::Both, partnership::Mode::Coaching) => Mode::Coaching,
        (Mode::Both, partnership::Mode::Mentoring) => Mode::Mentoring,
        (own, _) => own,
    }
}

impl Segment {
    /// Whom advice or experience is for in it, of `everyone`: those who bring
    /// something; where nobody does, all who have no other role.
    pub fn receivers(&self, everyone: &[Id], same: impl Fn(&Id, &Id) -> bool) -> Vec<Id> {
        let role = |person: &Id| {
            let held = self.plan.roles.iter().find(|(other, _)| same(other, person));
            held.map(|(_, role)| *role)
        };
        let brings = |person: &&Id| matches!(role(person), Some(Role::Coachee | Role::Mentee));
        let bringing: Vec<Id> = everyone.iter().filter(brings).cloned().collect();
        if bringing.is_empty() {
            everyone.iter().filter(|person| role(person).is_none()).cloned().collect()
        } else {
            bringing
        }
    }
}

impl Talk {
    /// How people talk now: as the segment that is on says, else as they have
    /// agreed.
    pub fn mode_among(&self, agreed: partnership::Mode) -> Mode {
        mode_among(self.current().map(|current| current.plan.mode).unwrap_or_default(), agreed)
    }

    /// Whose yes the segment that is on waits for, of `everyone`: nobody's
    /// before it was begun, in another mode, and where one is alone.
    pub fn asks(&self, everyone: &[Id], same: impl Fn(&Id, &Id) -> bool) -> Option<(Mode, Vec<Id>)> {
        let current = self.current().filter(|current| self.was_begun(&current.id))?;
        let mode = current.plan.mode;
        let asked = if everyone.len() > 1 { current.receivers(everyone, same) } else { Vec::new() };
        (mode.needs_consent() && !asked.is_empty()).then_some((mode, asked))
    }
}
