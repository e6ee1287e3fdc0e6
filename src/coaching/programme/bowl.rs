//! A bowl that was closed: what a group said, and no slip.

use chrono::NaiveDate;
use serde_json::Value;

use super::slip::{SlipOffer, number_text, read_number};
use super::totals::Total;
use crate::coaching::record::book::Book;
use crate::coaching::record::command::Act;
use crate::coaching::record::declaration::Home;
use crate::coaching::record::kind::Kind;
use crate::coaching::record::pen::Pen;
use crate::coaching::record::refusal::Refusal;
use crate::coaching::record::view::View;
use crate::replica::Id;

/// What a group said at one time of a programme.
#[derive(Debug, Clone, PartialEq, Eq, Kind)]
#[kind("bowl", private, folded)]
pub struct Bowl {
    /// The record's name.
    pub id: Id,
    /// The workshop whose people they are.
    #[field(of(Workshop), folded)]
    pub workshop: Option<Id>,
    /// What the slips were offered for.
    #[field(folded)]
    pub offer: Option<SlipOffer>,
    /// The day it was closed.
    #[field(folded)]
    pub on: Option<NaiveDate>,
    /// The objectives as they were rated.
    #[field(folded)]
    pub objectives: Vec<String>,
    /// How many slips were in it; 0 if they were too few to say anything.
    #[field(folded)]
    pub count: u64,
    /// What they say as a group.
    #[field(list, with(totals), folded)]
    pub totals: Vec<Total>,
    /// Their random numbers, so that none counts in another group.
    #[field(list, with(numbers), folded)]
    pub numbers: Vec<u128>,
}

fn totals(value: Option<&Value>) -> Vec<Total> {
    list(value).filter_map(Total::of_value).collect()
}

fn numbers(value: Option<&Value>) -> Vec<u128> {
    list(value).filter_map(Value::as_str).filter_map(read_number).collect()
}

fn list(value: Option<&Value>) -> impl Iterator<Item = &Value> {
    value.and_then(Value::as_array).into_iter().flatten()
}

impl Bowl {
    /// What is told of a measure.
    pub fn total(&self, measure: super::slip::Measure) -> Option<&Total> {
        self.totals.iter().find(|total| total.measure == measure)
    }
}

/// What one does with bowls that are closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BowlCommand {
    /// Keeps one as it was closed. There is no way to open it again.
    Keep(Bowl),
    /// Puts it away.
    Trash {
        /// The bowl.
        id: Id,
    },
}

impl Act for BowlCommand {
    fn home(&self) -> Home {
        Home::Private
    }

    fn write(&self, pen: &mut Pen<'_>) -> Result<(), Refusal> {
        match self {
            Self::Keep(bowl) => {
                if pen.book.document().record(&bowl.id).is_some() {
                    return Err(Refusal::Gone);
                }
                put(pen, bowl)
            }
            Self::Trash { id } => {
                pen.need::<Bowl>(id)?;
                pen.trash(id);
                Ok(())
            }
        }
    }
}

fn put(pen: &mut Pen<'_>, bowl: &Bowl) -> Result<(), Refusal> {
    let id = &bowl.id;
    pen.put_id(id, Bowl::WORKSHOP, bowl.workshop.as_ref());
    pen.put(id, Bowl::OFFER, bowl.offer.map(SlipOffer::name));
    pen.put_day(id, Bowl::ON, bowl.on)?;
    pen.put(id, Bowl::OBJECTIVES, bowl.objectives.clone());
    pen.put(id, Bowl::COUNT, bowl.count);
    pen.put(id, Bowl::TOTALS, bowl.totals.iter().map(Total::to_value).collect::<Vec<_>>());
    pen.put(id, Bowl::NUMBERS, bowl.numbers.iter().map(|it| number_text(*it)).collect::<Vec<_>>());
    Ok(())
}

impl Book {
    /// The closed bowls of a workshop: by offer, then in the order they came.
    pub fn bowls(&self, workshop: &Id) -> Vec<Bowl> {
        let mut all: Vec<Bowl> = self.all();
        all.retain(|bowl| bowl.workshop.as_ref() == Some(workshop));
        crate::replica::sorted(all, |a, b| (a.offer, &a.id).cmp(&(b.offer, &b.id)))
    }

    /// The numbers of all slips that were counted: in bowls that were put away
    /// as well, as long as the Trash is not emptied.
    pub fn counted_slips(&self) -> Vec<u128> {
        let bowls = self.document().records().filter(|(_, record)| Kind::Bowl.is_of(record));
        bowls.flat_map(|(id, record)| Bowl::of(id, record).numbers).collect()
    }
}
