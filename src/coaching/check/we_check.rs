//! The check itself: when, for whom, and what is asked.

use chrono::NaiveDate;
use serde_json::Value;

use crate::coaching::record::book::Book;
use crate::coaching::record::kind::Kind;
use crate::coaching::record::value::{Choice, is_on};
use crate::replica::{Id, Record, derived_id, sorted};

/// The most an answer can be; the least is 0.
pub const CHECK_MOST: u64 = 10;

/// What a check asks, each from 0 to 10.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Choice)]
pub enum CheckItem {
    /// How safe it is to speak openly.
    Trust,
    /// How frankly they tell each other what they see.
    Honesty,
    /// How far they pull the same way.
    Direction,
    /// Whether giving and taking are in balance.
    Balance,
}

/// One look at how the people of a notebook are doing with each other.
#[derive(Debug, Clone, PartialEq, Eq, Kind)]
#[kind("we_check", shared)]
pub struct WeCheck {
    /// The record's name.
    pub id: Id,
    /// The day it was begun.
    #[field(folded, newest)]
    pub on: Option<NaiveDate>,
    /// The session it was begun in, if it was.
    #[field(of(Session), parent, folded, newest)]
    pub session: Option<Id>,
    /// Those who are asked: whoever joins later is not.
    #[field(list, with(ids), folded, newest)]
    pub people: Vec<Id>,
    /// Ended before all had answered.
    #[field(name("ended"), switch, with(is_on), folded, newest)]
    pub is_ended: bool,
}

fn ids(value: Option<&Value>) -> Vec<Id> {
    let all = value.and_then(Value::as_array).into_iter().flatten();
    let mut people: Vec<Id> = Vec::new();
    for id in all.filter_map(Value::as_str).filter_map(|id| id.parse().ok()) {
        if !people.contains(&id) {
            people.push(id);
        }
    }
    people
}

impl WeCheck {
    /// The name of the check that is begun after this one, in its place.
    fn after(check: &Id) -> Id {
        derived_id(check, "again")
    }

    /// The name of the commitment that a person takes on from a check: the one
    /// change that all agreed on, once for each.
    pub fn change_of(check: &Id, person: &Id) -> Id {
        derived_id(check, &format!("change/{person}"))
    }
}

impl Book {
    /// All checks, the one that was begun first first.
    pub fn checks(&self) -> Vec<WeCheck> {
        let record = |check: &WeCheck| self.document().record(&check.id);
        let began = |check: &WeCheck| record(check).and_then(Record::origin).map(|(stamp, _)| *stamp);
        sorted(self.all(), |a: &WeCheck, b| (a.on, began(a), &a.id).cmp(&(b.on, began(b), &b.id)))
    }

    /// The name of the latest of the checks that were begun one after the other
    /// under this name, or the name itself.
    pub fn latest_check(&self, first: Id) -> Id {
        let mut latest = first;
        loop {
            let next = WeCheck::after(&latest);
            if self.document().record(&next).is_none() {
                return latest;
            }
            latest = next;
        }
    }

    /// The name of a check that is begun now under this name: on two devices the
    /// same.
    pub fn next_check(&self, first: Id) -> Id {
        let latest = self.latest_check(first);
        if self.document().record(&latest).is_some() { WeCheck::after(&latest) } else { latest }
    }
}
