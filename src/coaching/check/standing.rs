//! Where a check stands, for everybody in it and for whoever looks.

use super::sealed::{Answers, GivenAnswers, OwnAnswers, Seal};
use super::we_check::WeCheck;
use crate::coaching::people::person::People;
use crate::coaching::record::book::Book;
use crate::replica::{Id, sorted};

/// How far one person is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AnswerState {
    /// No seal of theirs is here.
    Open,
    /// Their answers are fixed, and not seen yet.
    Sealed,
    /// Their answers, and whether they were sealed more than once, on two
    /// devices. Of several that were given, the one whose seal has the last name counts.
    Given {
        /// The answers.
        values: Answers,
        /// Sealed more than once.
        twice: bool,
    },
    /// Answers are here that fit none of their seals. What they say is not shown.
    Forged,
}

/// Where a check stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckStanding {
    /// The check.
    pub check: WeCheck,
    /// Everybody who is asked and still there, with how far they are.
    pub people: Vec<(Id, AnswerState)>,
}

impl CheckStanding {
    /// How far this person is; nothing for whoever is not asked.
    pub fn of(&self, person: &Id) -> Option<&AnswerState> {
        self.people.iter().find(|(other, _)| other == person).map(|(_, state)| state)
    }

    /// Those whose seal is not here.
    pub fn waits_for(&self) -> Vec<Id> {
        let open = self.people.iter().filter(|(_, state)| matches!(state, AnswerState::Open));
        open.map(|(person, _)| person.clone()).collect()
    }

    /// Those whose answers are sealed and not here.
    pub fn hidden(&self) -> Vec<Id> {
        let sealed = self.people.iter().filter(|(_, state)| matches!(state, AnswerState::Sealed));
        sealed.map(|(person, _)| person.clone()).collect()
    }

    /// Are the answers of all to be seen?
    pub fn is_shown(&self) -> bool {
        !self.people.is_empty()
            && self.people.iter().all(|(_, state)| matches!(state, AnswerState::Given { .. }))
    }

    /// Can somebody still answer?
    pub fn is_open(&self) -> bool {
        !self.check.is_ended && !self.is_shown()
    }
}

impl Book {
    /// Where a check stands, if it is here.
    pub fn check_standing(&self, check: &Id) -> Option<CheckStanding> {
        let check: WeCheck = self.get(check)?;
        let all = self.people();
        let seals: Vec<Seal> = sorted(self.children(&check.id), |a: &Seal, b| a.id.cmp(&b.id));
        let given: Vec<GivenAnswers> = self.children(&check.id);
        let mut people: Vec<(Id, AnswerState)> = Vec::new();
        for person in &check.people {
            // Two entries of one person count once; whoever was removed is not waited for.
            let Some(person) = all.get(person).map(|it| it.id.clone()) else { continue };
            if people.iter().all(|(other, _)| *other != person) {
                let state = state_of(&all, &person, &seals, &given);
                people.push((person, state));
            }
        }
        Some(CheckStanding { check, people })
    }

    /// What of the answers in `own`, one's private document, is to be given now
    /// in this notebook: those whose seal is here, where the seals of all others
    /// are here too, and that were not given yet.
    pub fn answers_to_give(&self, own: &Book) -> Vec<OwnAnswers> {
        let is_due = |answers: &OwnAnswers| -> Option<bool> {
            let standing = self.check_standing(answers.check.as_ref()?)?;
            let person = answers.person.as_ref()?;
            let is_mine = |state: &(Id, AnswerState)| self.people().same(&state.0, person);
            let (mine, others): (Vec<_>, Vec<_>) = standing.people.iter().partition(|it| is_mine(it));
            let is_sealed = |state: &&(Id, AnswerState)| !matches!(state.1, AnswerState::Open);
            let is_missing = answers
                .seal()
                .is_some_and(|seal| self.get::<GivenAnswers>(&GivenAnswers::id_of(&seal)).is_none());
            let is_unseen =
                |it: &&(Id, AnswerState)| matches!(it.1, AnswerState::Sealed | AnswerState::Forged);
            let is_waiting = is_missing && mine.iter().any(is_unseen);
            Some(!standing.check.is_ended && is_waiting && others.iter().all(is_sealed))
        };
        let mut all: Vec<OwnAnswers> = own.all();
        all.retain(|answers| self.is_sealed(answers) && is_due(answers) == Some(true));
        all
    }

    /// Is the seal of these answers in this notebook?
    pub fn is_sealed(&self, answers: &OwnAnswers) -> bool {
        answers.seal().is_some_and(|seal| self.get::<Seal>(&seal).is_some())
    }

    /// What a person answered in a check, as it lies in `own`, their private
    /// document: what is sealed, or else what is not yet.
    pub fn own_answers(&self, own: &Book, check: &Id, person: &Id) -> Option<OwnAnswers> {
        let people = self.people();
        let is_theirs = |it: &OwnAnswers| it.person.as_ref().is_some_and(|other| people.same(other, person));
        let mut all: Vec<OwnAnswers> = own.all();
        all.retain(|it| it.check.as_ref() == Some(check) && is_theirs(it));
        let sealed = all.iter().find(|it| self.is_sealed(it)).cloned();
        sealed.or_else(|| all.pop())
    }
}

impl OwnAnswers {
    /// The name of their seal.
    pub fn seal(&self) -> Option<Id> {
        let hash = self.values.hash(self.salt);
        Some(Seal::id_of(self.check.as_ref()?, self.person.as_ref()?, &hash))
    }
}

fn state_of(people: &People, person: &Id, seals: &[Seal], given: &[GivenAnswers]) -> AnswerState {
    let is_theirs = |of: Option<&Id>| of.is_some_and(|of| people.same(of, person));
    let mut seals = seals.iter().filter(|seal| is_theirs(seal.person.as_ref())).peekable();
    let given = || given.iter().filter(|given| is_theirs(given.person.as_ref()));
    if seals.peek().is_none() {
        return if given().next().is_some() { AnswerState::Forged } else { AnswerState::Open };
    }
    let seals: Vec<&Seal> = seals.collect();
    let fits = |seal: &Seal| given().find(|given| given.values.hash(given.salt) == seal.hash);
    match seals.iter().rev().find_map(|seal| fits(seal)) {
        Some(fitting) => AnswerState::Given { values: fitting.values.clone(), twice: seals.len() > 1 },
        None if given().next().is_some() => AnswerState::Forged,
        None => AnswerState::Sealed,
    }
}
