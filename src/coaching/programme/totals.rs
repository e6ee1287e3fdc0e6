//! What is said of a group of slips, and what is not: see
//! `docs/decisions/0021-what-a-group-shows.md`.
//!
//! The rule has two halves. Groups never share a slip (`open_bowl.rs`). Within
//! a group, every number of people that is told is at least [`LEAST_SLIPS`],
//! and two of them are equal or at least so far apart. So whatever is taken
//! away from whatever, no fewer are left.

use serde_json::{Value, json};

use super::slip::{Measure, Slip};

/// The fewest slips of which anything is said.
pub const LEAST_SLIPS: usize = 5;

/// What a group says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Totals {
    /// How many slips there are; 0 if they are too few.
    pub count: u64,
    /// Measure by measure, as far as it is told.
    pub all: Vec<Total>,
}

/// What a group says of one measure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Total {
    /// The measure.
    pub measure: Measure,
    /// The value in the middle; of two in the middle the lower.
    pub median: u8,
    /// How many there are of each value, unless it would tell how few left it
    /// out.
    pub counts: Option<Vec<u64>>,
}

impl Totals {
    /// What these slips say as a group.
    pub fn of(slips: &[Slip]) -> Self {
        if slips.len() < LEAST_SLIPS {
            return Self::default();
        }
        let mut told = vec![slips.len()];
        let total = |measure: &Measure| {
            let mut values: Vec<u8> = slips.iter().filter_map(|slip| slip.get(*measure)).collect();
            values.sort_unstable();
            if values.len() < LEAST_SLIPS {
                return None;
            }
            let is_apart = |count: &usize| matches!(count.abs_diff(values.len()), 0 | LEAST_SLIPS..);
            let is_told = told.iter().all(is_apart);
            if is_told {
                told.push(values.len());
            }
            let times = |value: u8| values.iter().filter(|other| **other == value).count() as u64;
            Some(Total {
                measure: *measure,
                median: *values.get((values.len() - 1) / 2)?,
                counts: is_told.then(|| measure.scale().values().map(times).collect()),
            })
        };
        Self { count: slips.len() as u64, all: Measure::ALL.iter().filter_map(total).collect() }
    }

    /// What is told of a measure.
    pub fn get(&self, measure: Measure) -> Option<&Total> {
        self.all.iter().find(|total| total.measure == measure)
    }
}

impl Total {
    /// How many people said something of it, if that is told.
    pub fn answers(&self) -> Option<u64> {
        self.counts.as_ref().map(|counts| counts.iter().sum())
    }

    /// The form in records.
    pub(super) fn to_value(&self) -> Value {
        json!({"measure": self.measure.name(), "median": self.median, "counts": self.counts})
    }

    /// Reads the form in records; nothing for what makes no sense.
    pub(super) fn of_value(value: &Value) -> Option<Self> {
        let measure = Measure::named(value.get("measure")?.as_str()?)?;
        let scale = measure.scale();
        let median = value.get("median")?.as_u64().and_then(|median| u8::try_from(median).ok())?;
        let counts = match value.get("counts")? {
            Value::Null => None,
            counts => Some(counts.as_array()?.iter().map(Value::as_u64).collect::<Option<Vec<_>>>()?),
        };
        let is_whole = counts.as_ref().is_none_or(|counts| counts.len() == scale.values().count());
        (median <= scale.most() && is_whole).then_some(Self { measure, median, counts })
    }
}
