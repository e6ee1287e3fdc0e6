//! What people do with the questions of the library and their own: which were
//! on the table, which landed, which are starred, which are not for them.
//!
//! What was asked, and what landed, belongs to the partnership. Stars, what is
//! "not for us", and questions of one's own are one's own.

use std::collections::{BTreeMap, BTreeSet};

use crate::coaching::library::{DEEPEST, Phase};
use crate::coaching::record::book::Book;
use crate::coaching::record::kind::Kind;
use crate::coaching::record::value::{chosen, is_on};
use crate::replica::{Id, derived_id, gathered};

/// One time that a question was on the table. It holds no words: a question
/// of one's own stays in one's own copy.
#[derive(Debug, Clone, PartialEq, Eq, Kind)]
#[kind("question_use", shared, folded, refine(QuestionUse::in_bounds))]
pub struct QuestionUse {
    /// The question, of the library or somebody's own.
    #[field(code, folded)]
    pub question: Option<Id>,
    /// Who drew it.
    #[field(person, author, folded)]
    pub author: Option<Id>,
    /// Which time round the pool this is, counted from 1.
    #[field(folded)]
    pub round: u64,
    /// The session it was asked in, if it was in one.
    #[field(of(Session), folded)]
    pub session: Option<Id>,
    /// Whether it opened something.
    #[field(with(is_on), switch, newest, folded)]
    pub landed: bool,
}

impl QuestionUse {
    /// Rounds are counted from 1.
    fn in_bounds(&mut self) {
        self.round = self.round.max(1);
    }

    /// The name of one person's use of a question in one round. Each writes
    /// their own, so that two who draw at once have nothing to settle.
    pub fn id_of(author: &Id, question: &Id, round: u64) -> Id {
        derived_id(author, &format!("question/{question}/{round}"))
    }
}

/// Private: what the owner thinks of a question.
#[derive(Debug, Clone, PartialEq, Eq, Kind)]
#[kind("question_mark", private, folded, label(kind_other))]
pub struct QuestionMark {
    /// The question.
    #[field(code, folded)]
    pub question: Option<Id>,
    /// The partnership that this is said of; a star is for all of them.
    #[field(code, folded)]
    pub document: Option<Id>,
    /// Whether it has a star.
    #[field(with(is_on), switch, folded)]
    pub starred: bool,
    /// Whether it is "not for us" in that partnership.
    #[field(with(is_on), switch, folded)]
    pub hidden: bool,
}

impl QuestionMark {
    /// The name of the star of a question.
    pub fn star_of(question: &Id) -> Id {
        derived_id(question, "star")
    }

    /// The name of what is said of a question in one partnership.
    pub fn in_partnership(question: &Id, document: &Id) -> Id {
        derived_id(question, &format!("mark/{document}"))
    }
}

/// Private: a question of one's own.
#[derive(Debug, Clone, PartialEq, Eq, Kind)]
#[kind("own_question", private, found, refine(OwnQuestion::in_bounds))]
pub struct OwnQuestion {
    /// The record's name.
    pub id: Id,
    /// The question.
    #[field(line)]
    pub text: String,
    /// What it is about: the name of a pack of the library.
    #[field(code, folded)]
    pub topic: String,
    /// Where in a talk it belongs.
    #[field(with(chosen), choice, folded)]
    pub phase: Phase,
    /// 1 opens, 2 explores, 3 challenges.
    #[field(folded)]
    pub depth: u64,
}

impl OwnQuestion {
    fn in_bounds(&mut self) {
        self.depth = self.depth.clamp(1, DEEPEST);
    }
}

/// How often each question was on the table in a partnership.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rounds(BTreeMap<Id, u64>);

impl Rounds {
    /// In how many rounds a question was asked; 0 for one that never was.
    pub fn of(&self, question: &Id) -> u64 {
        self.0.get(question).copied().unwrap_or_default()
    }

    /// Notes that a question was asked in a round.
    pub fn note(&mut self, question: Id, round: u64) {
        let last = self.0.entry(question).or_default();
        *last = round.max(*last);
    }

    /// How many of these wait in the round that is on.
    pub fn waiting(&self, pool: &[Id]) -> usize {
        let round = self.round_of(pool);
        pool.iter().filter(|question| self.of(question) < round).count()
    }

    /// The round that is on for these questions: a new one, if all of them
    /// were asked in the last.
    fn round_of(&self, pool: &[Id]) -> u64 {
        let most = pool.iter().map(|question| self.of(question)).max().unwrap_or_default();
        let is_over = pool.iter().all(|question| self.of(question) == most);
        if is_over { most.saturating_add(1) } else { most }
    }
}

/// Draws one of these questions, and says in which round. None comes again
/// before all of them were there; what was asked least comes first. `chance`
/// is a random number from outside.
pub fn draw_question(pool: &[Id], rounds: &Rounds, chance: u64) -> Option<(Id, u64)> {
    let least = pool.iter().map(|question| rounds.of(question)).min()?;
    let left: Vec<&Id> = pool.iter().filter(|question| rounds.of(question) == least).collect();
    let count = u64::try_from(left.len()).ok()?;
    let at = usize::try_from(chance.checked_rem(count)?).ok()?;
    left.get(at).map(|question| ((*question).clone(), rounds.round_of(pool)))
}

/// The same, where `first` of these questions fit best: they come before the
/// others of the round, and the others after them, so that none comes again
/// before all of the pool were there.
pub fn draw_first(first: &[Id], pool: &[Id], rounds: &Rounds, chance: u64) -> Option<(Id, u64)> {
    let round = rounds.round_of(pool);
    let waits = |question: &&Id| rounds.of(question) < round && first.contains(question);
    let waiting: Vec<Id> = pool.iter().filter(waits).cloned().collect();
    match draw_question(&waiting, rounds, chance) {
        Some((question, _)) => Some((question, round)),
        None => draw_question(pool, rounds, chance),
    }
}

impl Book {
    /// How often each question was on the table here.
    pub fn question_rounds(&self) -> Rounds {
        let mut rounds = Rounds::default();
        for asked in self.all::<QuestionUse>() {
            if let Some(question) = asked.question {
                rounds.note(question, asked.round);
            }
        }
        rounds
    }

    /// The questions that landed here, by anybody's word.
    pub fn landed_questions(&self) -> BTreeSet<Id> {
        let uses = self.all::<QuestionUse>().into_iter();
        gathered(uses.filter(|asked| asked.landed).filter_map(|asked| asked.question))
    }

    /// Of a private book: the questions with a star.
    pub fn starred_questions(&self) -> BTreeSet<Id> {
        let marks = self.all::<QuestionMark>().into_iter();
        gathered(marks.filter(|mark| mark.starred).filter_map(|mark| mark.question))
    }

    /// Of a private book: the questions whose star was taken away.
    pub fn unstarred_questions(&self) -> BTreeSet<Id> {
        let marks = self.all::<QuestionMark>().into_iter();
        let without = marks.filter(|mark| !mark.starred && mark.document.is_none());
        gathered(without.filter_map(|mark| mark.question))
    }

    /// Of a private book: the questions that are not for this partnership.
    pub fn hidden_questions(&self, document: &Id) -> BTreeSet<Id> {
        let marks = self.all::<QuestionMark>().into_iter();
        let here = marks.filter(|mark| mark.hidden && mark.document.as_ref() == Some(document));
        gathered(here.filter_map(|mark| mark.question))
    }
}
