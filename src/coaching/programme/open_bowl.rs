//! A bowl that is open: slips lie in it unseen.
//!
//! It is no record. What was once written into a document stays in its journal;
//! this is kept as a setting of the browser, which is written over, so that no
//! single slip is left once the bowl is closed.

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::bowl::Bowl;
use super::slip::{Slip, SlipOffer};
use super::totals::Totals;
use crate::replica::Id;

/// The most slips in a bowl.
pub const MOST_SLIPS: usize = 500;

/// Slips of one offer, handed over by one group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenBowl {
    /// The name of the record that it becomes.
    pub id: Id,
    /// The workshop whose people it is for.
    pub workshop: Id,
    /// What the slips were offered for.
    pub offer: SlipOffer,
    /// The objectives that they rate.
    pub objectives: Vec<String>,
    /// In the order of their random numbers, which says nothing of who came
    /// first.
    slips: Vec<Slip>,
}

/// Why a slip did not go into the bowl.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotDropped {
    /// It is for another time of the programme.
    OtherOffer,
    /// It says nothing.
    Empty,
    /// It was counted in a bowl that is closed.
    Counted,
    /// The bowl holds no more.
    Full,
    /// The browser has no room to keep it.
    NoRoom,
}

impl OpenBowl {
    /// An empty bowl.
    pub const fn new(id: Id, workshop: Id, offer: SlipOffer, objectives: Vec<String>) -> Self {
        Self { id, workshop, offer, objectives, slips: Vec::new() }
    }

    /// How many slips are in it: all that is said while it is open.
    pub fn count(&self) -> usize {
        self.slips.len()
    }

    /// Drops a slip; one with the same number is replaced. `counted` are the
    /// numbers of the bowls that are closed: no slip counts in two groups.
    ///
    /// # Errors
    /// [`NotDropped`]; the bowl is as it was.
    pub fn drop_in(&mut self, slip: Slip, counted: &[u128]) -> Result<(), NotDropped> {
        if slip.offer != self.offer {
            return Err(NotDropped::OtherOffer);
        }
        if slip.values().is_empty() {
            return Err(NotDropped::Empty);
        }
        if counted.contains(&slip.number) {
            return Err(NotDropped::Counted);
        }
        let at = self.slips.partition_point(|held| held.number < slip.number);
        let is_full = self.slips.len() >= MOST_SLIPS;
        match self.slips.get_mut(at) {
            Some(held) if held.number == slip.number => *held = slip,
            _ if is_full => return Err(NotDropped::Full),
            _ => self.slips.insert(at, slip),
        }
        Ok(())
    }

    /// What is left of it once it is closed: what the group says, and the
    /// numbers, so that none of them counts again. Of too few nothing is left.
    pub fn closed(mut self, on: NaiveDate, counted: &[u128]) -> Bowl {
        // Another tab may have closed a bowl since.
        self.slips.retain(|slip| !counted.contains(&slip.number));
        let totals = Totals::of(&self.slips);
        let numbers = self.slips.iter().map(|slip| slip.number).filter(|_| totals.count > 0);
        Bowl {
            id: self.id,
            workshop: Some(self.workshop),
            offer: Some(self.offer),
            on: Some(on),
            objectives: self.objectives,
            numbers: numbers.collect(),
            count: totals.count,
            totals: totals.all,
        }
    }

    /// The text that is kept while it is open.
    pub fn print(&self) -> String {
        json!({
            "id": self.id.as_str(),
            "workshop": self.workshop.as_str(),
            "offer": self.offer.name(),
            "objectives": self.objectives,
            "slips": self.slips.iter().map(Slip::to_value).collect::<Vec<_>>(),
        })
        .to_string()
    }

    /// Reads what was kept; what makes no sense is no bowl.
    pub fn parse(text: &str) -> Option<Self> {
        let kept: Value = serde_json::from_str(text).ok()?;
        let word = |key: &str| kept.get(key).and_then(Value::as_str);
        let list = |key: &str| kept.get(key).and_then(Value::as_array).into_iter().flatten();
        let objectives = list("objectives").filter_map(Value::as_str).map(str::to_owned).collect();
        let offer = SlipOffer::parse(word("offer")?)?;
        let mut bowl =
            Self::new(word("id")?.parse().ok()?, word("workshop")?.parse().ok()?, offer, objectives);
        for slip in list("slips").filter_map(|slip| Slip::of_value(slip).ok()) {
            // What was kept went in by the same rules.
            let _ = bowl.drop_in(slip, &[]);
        }
        Some(bowl)
    }
}
