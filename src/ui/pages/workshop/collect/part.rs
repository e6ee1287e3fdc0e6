//! The parts of a slip, in the order in which a person answers and a
//! facilitator reads.

use crate::coaching::{Measure, Scale};
use crate::i18n::t;

/// Measures that stand together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// What was to get better.
    Objectives,
    /// What each person answers at the end.
    Answers,
    /// What took place.
    Sessions,
    /// What the survey after sessions says.
    Survey,
}

impl Part {
    /// Every part.
    pub const ALL: [Self; 4] = [Self::Objectives, Self::Answers, Self::Sessions, Self::Survey];

    const fn of(measure: Measure) -> Self {
        match measure.scale() {
            Scale::Rating => Self::Objectives,
            Scale::Answer | Scale::YesNo => Self::Answers,
            Scale::Bands(_) | Scale::Share => Self::Sessions,
            Scale::Halves => Self::Survey,
        }
    }

    /// Those of these measures that stand in it.
    pub fn among(self, measures: &[Measure]) -> Vec<Measure> {
        measures.iter().copied().filter(|measure| Self::of(*measure) == self).collect()
    }

    /// Its heading.
    pub fn title(self) -> String {
        match self {
            Self::Objectives => t::collect_part_objectives(),
            Self::Answers => t::collect_part_answers(),
            Self::Sessions => t::collect_part_sessions(),
            Self::Survey => t::collect_part_survey(),
        }
    }
}
