//! People, and the pens they write with.

use std::collections::BTreeMap;

use crate::coaching::record::book::Book;
use crate::coaching::record::kind::Kind;
use crate::coaching::record::refusal::{NAME_LIMIT, Refusal, TITLE_LIMIT, words};
use crate::coaching::record::view::View;
use crate::replica::{Document, Id, gathered};

/// How many pens there are.
pub const PENS: u64 = 6;

/// How many people a partnership holds at most.
pub const MOST_PEOPLE: usize = 6;

/// Someone in the work. Coach and coachee are roles of a stretch of a
/// session, never of a person.
#[derive(Debug, Clone, PartialEq, Eq, Kind)]
#[kind("person", shared, stays, found, refine(Person::with_a_pen))]
pub struct Person {
    /// The record's name.
    pub id: Id,
    /// What the person is called.
    #[field(line, limit(NAME_LIMIT))]
    pub name: String,
    /// The pen that marks what they wrote: 0 to 5.
    #[field(newest)]
    pub pen: u64,
    /// The IANA time zone they live in; empty where nobody said.
    #[field(code, limit(TITLE_LIMIT), newest, folded)]
    pub zone: String,
    /// The person this one turned out to be, after two partnerships were
    /// brought together.
    #[field(of(Person), folded)]
    pub same_as: Option<Id>,
}

impl Person {
    /// A pen that there is.
    fn with_a_pen(&mut self) {
        self.pen %= PENS;
    }

    /// Is this a name that a person can have?
    ///
    /// # Errors
    /// When there is none, or it is too long.
    pub fn check_name(name: &str) -> Result<(), Refusal> {
        let name = words(name, Self::NAME.limit());
        name.map(|_| ()).map_err(|problem| Refusal::At(Self::NAME, problem))
    }

    /// One or two letters for the badge: the first of the first and of the
    /// last word.
    pub fn initials(&self) -> String {
        let mut words = self.name.split_whitespace();
        let first = words.next().and_then(|word| word.chars().next());
        let last = words.next_back().and_then(|word| word.chars().next());
        first.into_iter().chain(last).flat_map(char::to_uppercase).collect()
    }
}

impl Book {
    /// The people of the partnership, each once.
    pub fn people(&self) -> People {
        People::among(self.all())
    }
}

/// The people of one partnership, each once.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct People {
    all: Vec<Person>,
    canonical: BTreeMap<Id, Id>,
}

impl People {
    /// The people of a document by name of their records, which is the order
    /// in which they were added, and stays when they take another name.
    pub fn of(document: &Document) -> Self {
        Self::among(document.records().filter_map(|(id, record)| Person::read(id, record)).collect())
    }

    /// The people in these records, which are all there are of persons.
    pub fn among(records: Vec<Person>) -> Self {
        let everyone: BTreeMap<Id, Person> =
            gathered(records.into_iter().map(|person| (person.id.clone(), person)));
        let canonical: BTreeMap<Id, Id> =
            gathered(everyone.keys().map(|id| (id.clone(), follow(&everyone, id))));
        let all =
            everyone.into_values().filter(|person| canonical.get(&person.id) == Some(&person.id)).collect();
        Self { all, canonical }
    }

    /// Everyone.
    pub fn all(&self) -> &[Person] {
        &self.all
    }

    /// The person of this name, or the one they turned out to be.
    pub fn get(&self, id: &Id) -> Option<&Person> {
        let id = self.canonical.get(id).unwrap_or(id);
        self.all.iter().find(|person| person.id == *id)
    }

    /// Do these two names mean one person?
    pub fn same(&self, a: &Id, b: &Id) -> bool {
        self.canonical.get(a).unwrap_or(a) == self.canonical.get(b).unwrap_or(b)
    }

    /// A pen that nobody writes with yet; with all taken, the first.
    pub fn free_pen(&self) -> u64 {
        (0..PENS).find(|pen| self.all.iter().all(|person| person.pen != *pen)).unwrap_or_default()
    }

    /// Everyone but this person.
    pub fn others(&self, me: &Id) -> impl Iterator<Item = &Person> {
        self.all.iter().filter(move |person| !self.same(&person.id, me))
    }
}

/// Follows `same_as` to its end; a circle ends at its smallest name, so that
/// every device ends at the same one.
fn follow(everyone: &BTreeMap<Id, Person>, start: &Id) -> Id {
    let mut walked = vec![start.clone()];
    let mut here = start;
    while let Some(next) = everyone
        .get(here)
        .and_then(|person| person.same_as.as_ref())
        .filter(|next| everyone.contains_key(*next))
    {
        if let Some(from) = walked.iter().position(|id| id == next) {
            let circle = walked.iter().skip(from);
            return circle.min().cloned().unwrap_or_else(|| start.clone());
        }
        walked.push(next.clone());
        here = next;
    }
    here.clone()
}
