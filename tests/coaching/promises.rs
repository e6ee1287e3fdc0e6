//! Commitments: first step and confidence, how they came out, another day,
//! and which of them are looked at together.

use std::collections::BTreeSet;

use proptest::prelude::*;
use turnwise::coaching::{
    Commitment, CommitmentCommand, CommitmentWords, FollowThrough, MilestoneCommand, Outcome, Partnership,
    PartnershipState, RecordCommand, SessionCommand, SessionState, Win,
};
use turnwise::replica::Id;

use super::fixture::{Side, day, id, pair};
use crate::repeat::config;

fn promise(what: &str, due: Option<&str>) -> CommitmentWords {
    CommitmentWords {
        owner: id("person-robin"),
        what: what.to_owned(),
        due: due.map(day),
        goal: None,
        first_step: String::new(),
        confidence: None,
        lifts: String::new(),
        let_know: String::new(),
    }
}

fn make(side: &mut Side, name: &str, due: Option<&str>, session: Option<&str>) {
    let (words, session) = (promise(name, due), session.map(id));
    side.act(CommitmentCommand::Make { id: id(name), words, session, from_note: None }.into());
}

fn review(side: &mut Side, name: &str, outcome: Outcome) {
    side.act(CommitmentCommand::Review { id: id(name), outcome, on: day("2026-05-12") }.into());
}

fn wrap(side: &mut Side, name: &str) {
    side.act(SessionCommand::Wrap { session: id(name), next: None }.into());
}

fn read(side: &Side, name: &str) -> Commitment {
    side.book.get(&id(name)).unwrap()
}

fn since(side: &Side, session: Option<&str>) -> BTreeSet<String> {
    let list = side.book.since_last_session(session.map(id).as_ref());
    list.into_iter().map(|it| it.what).collect()
}

fn names(list: &[&str]) -> BTreeSet<String> {
    list.iter().map(|name| (*name).to_owned()).collect()
}

#[test]
fn a_commitment_says_its_first_step_and_how_sure_one_is() {
    let mut side = pair().robin;
    let promise = CommitmentWords {
        first_step: " Open the calendar ".into(),
        confidence: Some(12),
        lifts: "If Kim asks me on Monday".into(),
        let_know: String::new(),
        ..promise("Ask Ana", Some("2026-05-15"))
    };
    let words = promise.clone();
    side.act(CommitmentCommand::Make { id: id("c"), words, session: None, from_note: None }.into());
    let it = read(&side, "c");
    assert_eq!(it.first_step, "Open the calendar");
    assert_eq!(it.confidence, Some(10), "more than ten counts as ten");
    assert_eq!(it.lifts, "If Kim asks me on Monday");
    let unsaid = CommitmentWords { confidence: None, first_step: String::new(), ..promise };
    side.act(CommitmentCommand::Change { id: id("c"), words: unsaid }.into());
    let it = read(&side, "c");
    assert_eq!((it.confidence, it.first_step.as_str()), (None, ""));
    assert_eq!(it.lifts, "If Kim asks me on Monday");
}

#[test]
fn a_promise_without_extras_writes_no_empty_fields() {
    let mut side = pair().robin;
    make(&mut side, "c", None, None);
    let record = side.book.document().record(&id("c")).unwrap();
    assert_eq!(record.fields().into_iter().collect::<Vec<_>>(), ["owner", "what"]);
}

#[test]
fn another_day_closes_a_commitment_and_one_follows_it() {
    let mut pair = pair();
    make(&mut pair.robin, "c", Some("2026-05-15"), None);
    pair.exchange();
    // Both agree on it, each in their own browser.
    for side in [&mut pair.robin, &mut pair.kim] {
        let command = CommitmentCommand::Renegotiate {
            id: id("c"),
            due: Some(day("2026-05-20")),
            on: day("2026-05-13"),
        };
        side.act(command.into());
    }
    pair.exchange();
    let it = read(&pair.kim, "c");
    assert_eq!((it.outcome, it.due), (Outcome::Renegotiated, Some(day("2026-05-15"))), "its day stays");
    assert!(it.is_moved_in_time());
    let all = pair.kim.book.commitments();
    assert_eq!(all.len(), 2, "one follows, not two");
    let next: Commitment = pair.kim.book.get(&Commitment::successor_of(&id("c"))).unwrap();
    assert_eq!((next.what.as_str(), next.due), ("c", Some(day("2026-05-20"))));
    assert_eq!((next.follows, next.outcome), (Some(id("c")), Outcome::Open));
    assert!(pair.kim.book.differences().is_empty(), "nothing to settle");
}

#[test]
fn a_commitment_that_came_out_otherwise_has_no_successor() {
    let mut side = pair().robin;
    make(&mut side, "c", Some("2026-05-15"), None);
    let again = |due| CommitmentCommand::Renegotiate { id: id("c"), due, on: day("2026-05-13") };
    side.act(again(Some(day("2026-05-20"))).into());
    review(&mut side, "c", Outcome::Open);
    assert_eq!(side.book.commitments().len(), 1);
    assert_eq!(read(&side, "c").reviewed_on, None);
    side.act(again(None).into());
    assert_eq!(side.book.commitments().len(), 2, "and it comes back when agreed again");
}

#[test]
fn a_word_is_kept_by_agreeing_on_another_day_only_before_its_day() {
    for (due, kept) in
        [(Some("2026-05-14"), true), (Some("2026-05-13"), false), (Some("2026-05-12"), false), (None, true)]
    {
        let mut side = pair().robin;
        make(&mut side, "c", due, None);
        let command = CommitmentCommand::Renegotiate { id: id("c"), due: None, on: day("2026-05-13") };
        side.act(command.into());
        assert_eq!(read(&side, "c").is_word_kept(), Some(kept), "due {due:?}");
    }
}

#[test]
fn the_figure_counts_what_it_says() {
    let mut side = pair().robin;
    for name in ["kept", "partly", "not", "moved", "late", "open"] {
        make(&mut side, name, Some("2026-05-14"), None);
    }
    for (name, outcome) in [("kept", Outcome::Kept), ("partly", Outcome::Partly), ("not", Outcome::Not)] {
        review(&mut side, name, outcome);
    }
    for (name, on) in [("moved", "2026-05-13"), ("late", "2026-05-14")] {
        let command = CommitmentCommand::Renegotiate { id: id(name), due: None, on: day(on) };
        side.act(command.into());
    }
    let all = side.book.commitments();
    let counted = FollowThrough::of(&all);
    assert_eq!((counted.closed, counted.kept, counted.moved_in_time, counted.partly), (5, 1, 1, 1));
    assert_eq!(counted.words_kept(), all.iter().filter(|it| it.is_word_kept() == Some(true)).count());
}

#[test]
fn what_was_foreseen_helps_when_a_commitment_slipped() {
    let mut side = pair().robin;
    make(&mut side, "c", Some("2026-05-14"), None);
    let open = Partnership::default();
    let paused = Partnership { state: PartnershipState::Paused, ..Partnership::default() };
    assert!(!read(&side, "c").has_slipped(&paused, day("2026-05-15")), "who rests has slipped nowhere");
    assert!(!read(&side, "c").has_slipped(&open, day("2026-05-14")), "its day is not over");
    assert!(read(&side, "c").has_slipped(&open, day("2026-05-15")));
    review(&mut side, "c", Outcome::Kept);
    assert!(!read(&side, "c").has_slipped(&open, day("2026-05-15")));
    review(&mut side, "c", Outcome::Partly);
    assert!(read(&side, "c").has_slipped(&open, day("2026-05-01")));
}

#[test]
fn ticked_ones_stay_until_the_wrap() {
    let mut side = pair().robin;
    side.plan("first", "2026-05-10");
    make(&mut side, "of-the-first", None, Some("first"));
    assert_eq!(since(&side, Some("first")), names(&[]), "what is promised here is new");
    wrap(&mut side, "first");
    side.plan("second", "2026-05-17");
    make(&mut side, "between", None, None);
    assert_eq!(since(&side, Some("second")), names(&["between", "of-the-first"]));
    review(&mut side, "of-the-first", Outcome::Kept);
    side.act(SessionCommand::SetState { session: id("second"), state: SessionState::Live }.into());
    review(&mut side, "between", Outcome::Not);
    assert_eq!(since(&side, Some("second")), names(&["between", "of-the-first"]), "until the wrap");
    assert_eq!(since(&side, None), names(&["between", "of-the-first"]));
    wrap(&mut side, "second");
    assert_eq!(since(&side, Some("second")), names(&[]), "a session that is over has none");
    side.plan("third", "2026-05-24");
    assert_eq!(since(&side, Some("third")), names(&[]));
}

#[test]
fn a_commitment_in_the_trash_is_not_looked_at() {
    let mut side = pair().robin;
    make(&mut side, "c", None, None);
    side.act(RecordCommand::Trash { id: id("c") }.into());
    assert_eq!(since(&side, None), names(&[]));
}

#[test]
fn a_partner_whose_clock_is_behind_still_ticks_after_the_wrap() {
    let mut pair = pair();
    make(&mut pair.robin, "c", None, None);
    pair.robin.plan("first", "2026-05-10");
    for _ in 0..48 {
        pair.robin.wait();
    }
    wrap(&mut pair.robin, "first");
    pair.exchange();
    // By Kim's clock it is two days earlier.
    review(&mut pair.kim, "c", Outcome::Kept);
    assert_eq!(since(&pair.kim, None), names(&["c"]));
}

#[test]
fn looking_back_at_a_session_later_takes_nothing_off_the_list() {
    let mut side = pair().robin;
    make(&mut side, "c", None, None);
    side.plan("first", "2026-05-10");
    wrap(&mut side, "first");
    review(&mut side, "c", Outcome::Kept);
    side.act(SessionCommand::SetState { session: id("first"), state: SessionState::Reviewed }.into());
    assert_eq!(since(&side, None), names(&["c"]), "it was kept after the wrap, before the look back");
    assert_eq!(side.book.wins_since_last_session(&id("person-robin")), [Win::Kept("c".into())]);
    // Reopened and wrapped once more: then it was before.
    side.act(SessionCommand::SetState { session: id("first"), state: SessionState::Live }.into());
    wrap(&mut side, "first");
    assert_eq!(since(&side, None), names(&[]));
}

#[test]
fn wins_are_ones_own_and_of_this_time() {
    let mut pair = pair();
    let side = &mut pair.robin;
    make(side, "kept-before", None, None);
    review(side, "kept-before", Outcome::Kept);
    side.plan("first", "2026-05-10");
    wrap(side, "first");
    make(side, "kept", None, None);
    review(side, "kept", Outcome::Kept);
    make(side, "not-kept", None, None);
    review(side, "not-kept", Outcome::Not);
    side.goal("g", "A goal");
    side.milestone("m", "g", "A stone");
    side.act(MilestoneCommand::Reach { id: id("m"), on: day("2026-05-12") }.into());
    let mine = [Win::Kept("kept".into()), Win::Reached("A stone".into())];
    assert_eq!(side.book.wins_since_last_session(&id("person-robin")), mine);
    assert_eq!(side.book.wins_since_last_session(&id("person-kim")), [], "the partner's are not theirs");
}

/// What two people may do, in any order.
#[derive(Debug, Clone)]
enum Act {
    Make { in_session: bool },
    Review { which: usize, outcome: u8 },
    Move { which: usize },
    Wrap,
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let act = prop_oneof![
        any::<bool>().prop_map(|in_session| Act::Make { in_session }),
        (any::<usize>(), 0..4u8).prop_map(|(which, outcome)| Act::Review { which, outcome }),
        any::<usize>().prop_map(|which| Act::Move { which }),
        Just(Act::Wrap),
    ];
    prop::collection::vec(act, 0..40)
}

/// The list as two people would keep it on paper: a line is added when
/// something is promised, and what is answered is crossed out at the wrap.
#[derive(Default)]
struct Paper {
    lines: Vec<(Id, Outcome, Option<usize>)>,
    on_the_list: BTreeSet<Id>,
    session: usize,
}

impl Paper {
    fn answer(&mut self, at: usize, outcome: Outcome) {
        let (id, before, _) = &mut self.lines[at];
        if *before != outcome {
            *before = outcome;
            self.on_the_list.insert(id.clone());
        }
    }

    fn wrap(&mut self) {
        self.session += 1;
        for (id, outcome, _) in &self.lines {
            if *outcome != Outcome::Open {
                self.on_the_list.remove(id);
            }
        }
    }

    fn shown(&self) -> BTreeSet<Id> {
        let is_new = |id: &Id| self.lines.iter().any(|(it, _, of)| it == id && *of == Some(self.session));
        self.on_the_list.iter().filter(|id| !is_new(id)).cloned().collect()
    }
}

proptest! {
    #![proptest_config(config(96))]
    #[test]
    fn the_list_is_the_one_they_would_keep_on_paper(acts in acts()) {
        let mut side = pair().robin;
        let mut paper = Paper::default();
        side.plan("s0", "2026-05-10");
        for (number, act) in acts.into_iter().enumerate() {
            let session = format!("s{}", paper.session);
            let count = paper.lines.len();
            match act {
                Act::Make { in_session } => {
                    let name = format!("c{number}");
                    make(&mut side, &name, None, in_session.then_some(session.as_str()));
                    let of = in_session.then_some(paper.session);
                    paper.lines.push((id(&name), Outcome::Open, of));
                    paper.on_the_list.insert(id(&name));
                }
                Act::Review { which, outcome } if count > 0 => {
                    let at = which % count;
                    let (name, before, _) = paper.lines[at].clone();
                    if before == Outcome::Renegotiated { continue; }
                    let outcome = [Outcome::Open, Outcome::Kept, Outcome::Partly, Outcome::Not][usize::from(outcome)];
                    review(&mut side, name.as_str(), outcome);
                    paper.answer(at, outcome);
                }
                Act::Move { which } if count > 0 => {
                    let at = which % count;
                    let (name, before, _) = paper.lines[at].clone();
                    if before != Outcome::Open { continue; }
                    let command = CommitmentCommand::Renegotiate { id: name.clone(), due: None, on: day("2026-05-12") };
                    side.act(command.into());
                    paper.answer(at, Outcome::Renegotiated);
                    let next = Commitment::successor_of(&name);
                    paper.lines.push((next.clone(), Outcome::Open, None));
                    paper.on_the_list.insert(next);
                }
                Act::Wrap => {
                    wrap(&mut side, &session);
                    paper.wrap();
                    side.plan(&format!("s{}", paper.session), "2026-05-10");
                }
                Act::Review { .. } | Act::Move { .. } => {}
            }
            let open = id(&format!("s{}", paper.session));
            let list = side.book.since_last_session(Some(&open));
            let list: BTreeSet<Id> = list.into_iter().map(|it| it.id).collect();
            prop_assert_eq!(list, paper.shown());
        }
    }
}
