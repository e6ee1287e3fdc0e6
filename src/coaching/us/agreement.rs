//! The agreement: its clauses in order, and who has agreed to exactly which
//! text.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::clause::{Clause, ClauseGroup};
use crate::coaching::people::person::{People, Person};
use crate::coaching::record::book::Book;
use crate::coaching::record::kind::Kind;
use crate::coaching::record::view::Read;
use crate::replica::{Id, Record, Stamp, derived_id, sorted, sorted_by_key};

/// A person's yes to the exact text of the agreement. Only ever added.
#[derive(Debug, Clone, PartialEq, Eq, Kind)]
#[kind("assent", shared)]
pub struct Assent {
    /// The record's name.
    pub id: Id,
    /// Who agrees.
    #[field(person, owner)]
    pub person: Option<Id>,
    /// Who wrote it down: the same person, or a partner for one on paper.
    #[field(person, author, folded)]
    pub author: Option<Id>,
    /// The day of it.
    #[field(folded)]
    pub on: Option<NaiveDate>,
    /// The digest of the text.
    #[field(code, folded)]
    pub digest: Option<Id>,
    /// The text itself, as it was; paragraphs are parted by an empty line.
    #[field(text)]
    pub text: String,
    /// Orders the assents of one person.
    #[field(computed(given))]
    given: Option<Stamp>,
}

fn given(record: &Record) -> Option<Stamp> {
    record.written(Assent::DIGEST)
}

impl Book {
    /// The agreement, and who has agreed to it.
    pub fn agreement(&self) -> Agreement {
        Agreement::new(self.all(), self.all())
    }
}

/// Where a person stands towards the text as it is now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AssentState {
    /// They have not agreed to anything yet.
    NotYet,
    /// They agreed to exactly this text.
    Agreed(Assent),
    /// They agreed to another text; it is kept in the assent.
    Changed(Assent),
}

/// A text that somebody agreed to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// Its digest.
    pub digest: Id,
    /// The text.
    pub text: String,
    /// Who agreed to it, earliest first.
    pub assents: Vec<Assent>,
}

/// The agreement of a partnership.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Agreement {
    /// The clauses, in the order in which one reads them.
    pub clauses: Vec<Clause>,
    /// Every assent, earliest first.
    pub assents: Vec<Assent>,
}

impl Agreement {
    /// The agreement of these records.
    pub fn new(clauses: Vec<Clause>, assents: Vec<Assent>) -> Self {
        Self {
            clauses: sorted(clauses, |a: &Clause, b: &Clause| {
                (a.group, &a.order, &a.id).cmp(&(b.group, &b.order, &b.id))
            }),
            assents: sorted_by_key(assents, |assent| (assent.given, assent.id.clone())),
        }
    }

    /// The clauses that say something, in the order in which every version
    /// reads them. A space at an end is not a change of the text.
    fn said(&self) -> impl Iterator<Item = (&Id, &str)> {
        let all = sorted(self.clauses.iter().collect(), |a: &&Clause, b: &&Clause| {
            (a.group.agreed_as(), &a.order, &a.id).cmp(&(b.group.agreed_as(), &b.order, &b.id))
        });
        let all = all.into_iter().map(|clause| (&clause.id, clause.text.trim()));
        all.filter(|(_, text)| !text.is_empty())
    }

    /// Is there nothing to agree to?
    pub fn is_empty(&self) -> bool {
        self.said().next().is_none()
    }

    /// The exact text that is agreed to: a paragraph for each clause.
    pub fn text(&self) -> String {
        self.said().map(|(_, text)| text).collect::<Vec<_>>().join("\n\n")
    }

    /// A digest of the clauses' names and texts in their order: equal for
    /// equal agreements, whatever device computes it.
    pub fn digest(&self) -> Id {
        let canonical = serde_json::to_string(&self.said().collect::<Vec<_>>()).unwrap_or_default();
        derived_id(&Id::from_bytes([0; 16]), &format!("agreement/{canonical}"))
    }

    /// Does it say what stays between these people? The one rule that should
    /// not be missing.
    pub fn has_confidentiality(&self) -> bool {
        let mut kept = self.clauses.iter().filter(|clause| !clause.text.trim().is_empty());
        kept.any(|clause| clause.group == ClauseGroup::Confidentiality)
    }

    /// Where a person stands towards it.
    pub fn state_of(&self, people: &People, person: &Id) -> AssentState {
        let digest = self.digest();
        let is_theirs = |id: &Id| people.same(id, person);
        let theirs = || self.assents.iter().rev().filter(|it| it.person.as_ref().is_some_and(is_theirs));
        if let Some(assent) = theirs().find(|it| it.digest.as_ref() == Some(&digest)) {
            return AssentState::Agreed(assent.clone());
        }
        theirs().next().map_or(AssentState::NotYet, |assent| AssentState::Changed(assent.clone()))
    }

    /// The people whose yes to exactly this text is not there; nobody where
    /// there is nothing to agree to.
    pub fn waits_for<'a>(&'a self, people: &'a People) -> impl Iterator<Item = &'a Person> {
        let everyone = people.all().iter().filter(|_| !self.is_empty());
        everyone.filter(|person| !matches!(self.state_of(people, &person.id), AssentState::Agreed(_)))
    }

    /// Has everyone agreed to exactly this text?
    pub fn is_agreed_by_all(&self, people: &People) -> bool {
        !self.is_empty() && self.waits_for(people).next().is_none()
    }

    /// Every text that somebody agreed to, latest first.
    pub fn versions(&self) -> Vec<Version> {
        let mut places: BTreeMap<Id, usize> = BTreeMap::new();
        let mut versions: Vec<Version> = Vec::new();
        for assent in self.assents.iter().rev() {
            let Some(digest) = assent.digest.clone() else {
                continue;
            };
            match places.get(&digest).and_then(|at| versions.get_mut(*at)) {
                Some(version) => version.assents.insert(0, assent.clone()),
                None => {
                    places.insert(digest.clone(), versions.len());
                    versions.push(Version {
                        digest,
                        text: assent.text.clone(),
                        assents: vec![assent.clone()],
                    });
                }
            }
        }
        versions
    }
}
