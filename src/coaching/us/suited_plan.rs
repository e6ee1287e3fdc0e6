//! Session plans that suit how somebody works best, each with its reason.

use super::work_style::{Directness, Pace, WorkWays};
use crate::coaching::record::book::Book;
use crate::replica::Id;

/// Why a session plan suits somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SuitedBy {
    /// They like it kept short.
    Brief,
    /// They like to take it slowly.
    Slow,
    /// They like to be told straight.
    Straight,
    /// They think in writing.
    Writing,
    /// They think in pictures.
    Drawing,
}

impl SuitedBy {
    /// All of them; what weighs most comes first.
    pub const ALL: [Self; 5] = [Self::Brief, Self::Slow, Self::Straight, Self::Writing, Self::Drawing];

    /// The slug of the template that suits.
    pub const fn template(self) -> &'static str {
        match self {
            Self::Brief => "micro-check-in",
            Self::Slow => "grow-solo",
            Self::Straight => "feedback-exchange",
            Self::Writing => "side-by-side",
            Self::Drawing => "career-roadmap",
        }
    }

    fn holds(self, ways: &WorkWays) -> bool {
        match self {
            Self::Brief => ways.pace == Some(Pace::Brief),
            Self::Slow => ways.pace == Some(Pace::Slow),
            Self::Straight => ways.directness == Some(Directness::Straight),
            Self::Writing => ways.writing,
            Self::Drawing => ways.drawing,
        }
    }
}

impl Book {
    /// Why plans suit people here, by what each has shown of how they work; of
    /// one reason the people stand in their order.
    pub fn suited_plans(&self) -> Vec<(SuitedBy, Vec<Id>)> {
        let styles = self.work_styles();
        let who = |reason: SuitedBy| -> Vec<Id> {
            let suits = styles.iter().filter(|(_, ways)| reason.holds(ways));
            suits.map(|(person, _)| person.clone()).collect()
        };
        let all = SuitedBy::ALL.into_iter().map(|reason| (reason, who(reason)));
        all.filter(|(_, people)| !people.is_empty()).collect()
    }
}
