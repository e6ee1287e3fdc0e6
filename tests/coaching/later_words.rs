//! Undoing what was added spares the words that came after it (cases A3, A31).

use std::collections::BTreeSet;

use proptest::prelude::*;
use proptest::test_runner::Config;
use turnwise::coaching::{
    Book, Command, Commitment, CommitmentCommand, CommitmentWords, Kind, MilestoneCommand, MilestoneWords,
    NoteCommand, PreparationCommand, PreparationWords, Read, RecordCommand, Shape, later_words,
};
use turnwise::replica::{Change, Device, Document, Id, Incoming, Record, Stamp, join_in_causal_order};

use super::fixture::{Side, day, id, pair};

/// Robin's browser: what was there before the file, the file, and what Robin
/// wrote since.
struct Added {
    robin: Side,
    before: Document,
    file: Document,
    at: u64,
    since: Vec<Change>,
}

impl Added {
    fn file_of(mut robin: Side, kim: &Side) -> Self {
        let (before, file) = (robin.book.document().clone(), kim.book.document().clone());
        let at = robin.moment().at;
        robin.take(&file);
        Self { robin, before, file, at, since: Vec::new() }
    }

    /// What Robin does later; a refusal is nothing.
    fn act(&mut self, command: impl Into<Command>) {
        let moment = self.robin.moment();
        if let Ok(change) = command.into().draft(&self.robin.book, moment) {
            self.robin.join(&change);
            self.since.push(change);
        }
    }

    fn now(&self) -> &Document {
        self.robin.book.document()
    }

    fn without(&self) -> Document {
        let mut without = self.before.clone();
        join_in_causal_order(&mut without, self.since.clone());
        without
    }

    fn spared(&self) -> BTreeSet<Id> {
        let beside = self.robin.own.words_are_about();
        later_words(self.now(), &self.without(), &self.file, Device::new(1), self.at, &beside)
    }

    /// What is here after the undo.
    fn undone(&self) -> Document {
        let mut undone = self.without();
        let kept = self.now().fragment_over(&self.spared(), &undone, &self.file);
        undone.join(Incoming::Whole(&kept));
        undone
    }
}

#[test]
fn a3_the_session_of_ones_own_preparation_stays_and_what_it_does_not_speak_of_goes() {
    let mut pair = pair();
    pair.kim.plan("s", "2026-05-10");
    pair.kim.goal("g", "Theirs alone");
    let mut added = Added::file_of(pair.robin, &pair.kim);
    assert_eq!(added.spared(), BTreeSet::new(), "who one is says nothing about records");
    let words = PreparationWords { bring: "Mine alone".to_owned(), ..Default::default() };
    let author = id("person-robin");
    added.robin.act(PreparationCommand::Draft { session: id("s"), author, words }.into());
    let book = Book::new(added.undone());
    assert_eq!(book.sessions().len(), 1, "the page that the words are on");
    assert_eq!(book.goals().len(), 0);
}

#[test]
fn what_one_wrote_in_a_notebook_that_came_by_an_invitation_keeps_its_people() {
    let mut pair = pair();
    pair.kim.goal("g", "Theirs alone");
    let before = Document::new(pair.kim.book.document().id().clone());
    let mut added = Added::file_of(pair.robin, &pair.kim);
    added.before = before;
    added.robin.now += 1_000;
    let author = id("person-robin");
    let goal = super::fixture::goal_command(id("mine"), author, "Mine");
    added.act(goal);
    let book = Book::new(added.undone());
    assert_eq!(book.people().all().len(), 2, "nobody is left alone by an undo");
    assert!(book.document().record(book.document().id()).is_some(), "and it is still a partnership");
    let goals: Vec<String> = book.goals().into_iter().map(|goal| goal.title).collect();
    assert_eq!(goals, ["Mine"]);
}

#[test]
fn a3_a_note_in_a_session_that_came_with_the_file_stays_with_its_session() {
    let mut pair = pair();
    pair.kim.plan("s", "2026-05-10");
    pair.kim.goal("g", "Theirs alone");
    let mut added = Added::file_of(pair.robin, &pair.kim);
    let author = id("person-robin");
    added.act(NoteCommand::Add { id: id("n"), session: id("s"), author, text: "Mine".into(), after: None });
    let book = Book::new(added.undone());
    assert_eq!(book.notes(&id("s"))[0].text, "Mine");
    assert_eq!(book.sessions()[0].zone, "Europe/London", "the session is whole");
    assert_eq!(book.goals(), [], "what nobody wrote into is gone");
    assert_eq!(added.spared(), BTreeSet::from([id("s")]), "the note is here without the file, too");
}

#[test]
fn a31_what_was_changed_since_is_not_left_without_an_owner_and_a_day() {
    let mut pair = pair();
    let words = CommitmentWords {
        owner: id("person-kim"),
        what: "Send the slides".into(),
        due: Some(day("2026-05-08")),
        goal: None,
        first_step: String::new(),
        confidence: None,
        lifts: String::new(),
        let_know: String::new(),
    };
    pair.kim.act(CommitmentCommand::Make { id: id("c"), words, session: None, from_note: None }.into());
    let mut added = Added::file_of(pair.robin, &pair.kim);
    added.act(CommitmentCommand::Learn { id: id("c"), learned: "Begin early".into() });
    let commitment: Commitment = Book::new(added.undone()).get(&id("c")).unwrap();
    assert_eq!(commitment.owner, Some(id("person-kim")));
    assert_eq!((commitment.due, commitment.what.as_str()), (Some(day("2026-05-08")), "Send the slides"));
}

#[test]
fn a3_what_was_here_before_reads_as_it_did_and_asks_nothing() {
    let mut pair = pair();
    pair.robin.goal("g", "Walk more");
    pair.exchange();
    pair.kim.why("g", "For the view");
    let mut added = Added::file_of(pair.robin, &pair.kim);
    let undone = added.undone();
    assert_eq!(undone, added.before, "nothing was written since");
    let words = MilestoneWords {
        title: "Ten thousand".into(),
        evidence: String::new(),
        due: None,
        plan: String::new(),
    };
    added.act(MilestoneCommand::Add { id: id("m"), goal: id("g"), words });
    let book = Book::new(added.undone());
    assert_eq!(book.goals()[0].why, "For the view", "a milestone points to it");
    assert!(book.differences().is_empty());
}

/// A step of a random history.
#[derive(Debug, Clone, Copy)]
struct Step {
    what: u8,
    on: usize,
}

fn command(step: Step, number: usize, side: &Side) -> Option<Command> {
    let book = &side.book;
    let pick = |kind: Kind| {
        let all: Vec<Id> = book.kept(kind).map(|(id, _)| id.clone()).collect();
        (!all.is_empty()).then(|| all[step.on % all.len()].clone())
    };
    let (new, me) = (id(&format!("{}-{number}", side.me)), side.me.clone());
    Some(match step.what % 9 {
        0 => super::fixture::goal_command(new, me, "A goal"),
        1 => {
            let words = MilestoneWords {
                title: "A stone".into(),
                evidence: String::new(),
                due: None,
                plan: String::new(),
            };
            MilestoneCommand::Add { id: new, goal: pick(Kind::Goal)?, words }.into()
        }
        2 => MilestoneCommand::Reach { id: pick(Kind::Milestone)?, on: day("2026-05-04") }.into(),
        3 => super::fixture::plan_command(new),
        4 => {
            let text = format!("Note {number}");
            NoteCommand::Add { id: new, session: pick(Kind::Session)?, author: me, text, after: None }.into()
        }
        5 => NoteCommand::Edit { id: pick(Kind::Note)?, text: format!("Edited {number}") }.into(),
        6 => {
            let words = CommitmentWords {
                owner: me,
                what: format!("Promise {number}"),
                due: None,
                goal: pick(Kind::Goal),
                first_step: String::new(),
                confidence: None,
                lifts: String::new(),
                let_know: String::new(),
            };
            CommitmentCommand::Make { id: new, words, session: pick(Kind::Session), from_note: None }.into()
        }
        7 => {
            let learned = format!("Learned {number}");
            CommitmentCommand::Learn { id: pick(Kind::Commitment)?, learned }.into()
        }
        _ => RecordCommand::Trash { id: pick(Kind::Goal)? }.into(),
    })
}

fn dots(document: &Document) -> BTreeSet<(Id, String, Stamp)> {
    let of = |(id, record): (&Id, &Record)| {
        let writes = record.writes().flat_map(|(stamp, write)| {
            write.set.keys().map(|field| (id.clone(), field.to_string(), *stamp)).collect::<Vec<_>>()
        });
        writes.collect::<Vec<_>>()
    };
    document.records().flat_map(of).collect()
}

/// The records that one names.
fn named(record: &Record) -> Vec<Id> {
    let fields = Kind::of_record(record).into_iter().flat_map(Kind::fields);
    let names = fields.filter(|field| matches!(field.shape(), Shape::Person | Shape::Reference(_)));
    names.filter_map(|field| record.word(field)?.parse().ok()).collect()
}

fn check(added: &Added, undone: &Document) {
    let (now, without) = (added.now(), added.without());
    let spared = added.spared();
    let is_later = |stamp: &Stamp| added.since.iter().any(|change| change.stamp() == *stamp);
    for (id, record) in now.records() {
        if record.writes().any(|(stamp, _)| is_later(stamp)) {
            assert_eq!(
                undone.records().find(|(other, _)| *other == id).map(|(_, it)| it),
                Some(record),
                "{id}: later words stay as they are"
            );
            for other in named(record) {
                assert_eq!(undone.record(&other), now.record(&other), "{id} names {other}");
            }
        } else if !spared.contains(id) {
            assert_eq!(undone.record(id), without.record(id), "{id}: what came is gone");
        }
    }
    let mut again = undone.clone();
    again.join(Incoming::Whole(&added.file));
    let (again, now) = (dots(&again), dots(now));
    assert!(now.is_subset(&again), "the file brings all of it again: {:?}", now.difference(&again));
}

/// Planted: an undo that takes later words, and one that leaves them without what
/// they belong to.
#[test]
fn an_undo_that_takes_later_words_is_noticed() {
    let mut pair = pair();
    pair.kim.plan("s", "2026-05-10");
    let mut added = Added::file_of(pair.robin, &pair.kim);
    let author = id("person-robin");
    added.act(NoteCommand::Add { id: id("n"), session: id("s"), author, text: "Mine".into(), after: None });
    check(&added, &added.undone());
    let is_noticed = |undone: &Document| {
        std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| check(&added, undone))).is_err()
    };
    assert!(is_noticed(&added.before), "an undo that takes the words");
    assert!(is_noticed(&added.without()), "an undo that takes what they belong to");
}

proptest! {
    #![proptest_config(Config::with_cases(400))]

    #[test]
    fn a3_no_undo_of_what_was_added_takes_words_that_came_later(
        before in prop::collection::vec((any::<bool>(), any::<u8>(), 0..8usize), 0..8),
        theirs in prop::collection::vec((any::<u8>(), 0..8usize), 1..10),
        later in prop::collection::vec((any::<u8>(), 0..8usize), 0..8),
    ) {
        let mut pair = pair();
        for (number, (is_robin, what, on)) in before.into_iter().enumerate() {
            let side = if is_robin { &mut pair.robin } else { &mut pair.kim };
            if let Some(command) = command(Step { what, on }, number, side) {
                let _ = side.try_act(&command);
            }
        }
        pair.exchange();
        for (number, (what, on)) in theirs.into_iter().enumerate() {
            if let Some(command) = command(Step { what, on }, 100 + number, &pair.kim) {
                let _ = pair.kim.try_act(&command);
            }
        }
        let mut added = Added::file_of(pair.robin, &pair.kim);
        for (number, (what, on)) in later.into_iter().enumerate() {
            if let Some(command) = command(Step { what, on }, 200 + number, &added.robin) {
                added.act(command);
            }
        }
        check(&added, &added.undone());
    }
}
