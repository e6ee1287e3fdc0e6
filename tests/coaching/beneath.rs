//! Something was added to what another one had put into the Trash.

use turnwise::coaching::{
    Command, CommitmentCommand, CommitmentWords, GoalState, GoalWords, Home, Kind, MilestoneCommand,
    MilestoneWords, RecordCommand, Shape, UnseenBeneath,
};

use super::fixture::{Pair, Side, day, id, pair};

fn asked(side: &Side) -> Vec<UnseenBeneath> {
    side.book.differences().beneath
}

fn trash(name: &str) -> Command {
    RecordCommand::Trash { id: id(name) }.into()
}

fn with_goal() -> Pair {
    let mut pair = pair();
    pair.robin.goal("g", "Walk more");
    pair.robin.milestone("m", "g", "Ten thousand steps");
    pair.exchange();
    pair
}

#[test]
fn a_note_that_was_added_to_a_session_in_the_trash_asks_about_the_session() {
    let mut pair = pair();
    pair.robin.plan("s", "2026-05-10");
    pair.robin.note("n1", "s", "One", None);
    pair.exchange();
    pair.robin.act(trash("s"));
    pair.kim.note("n2", "s", "Two", Some("n1"));
    pair.exchange();
    let questions = asked(&pair.robin);
    assert_eq!(questions, asked(&pair.kim));
    let [question] = questions.as_slice() else { panic!("{questions:?}") };
    assert_eq!((&question.record, &question.child), (&id("s"), &id("n2")));
    assert!(question.is_new);
    assert_eq!(question.by, Some(id("person-kim")));

    pair.robin.act(RecordCommand::LeaveInTrash { id: id("s") }.into());
    pair.exchange();
    assert_eq!((asked(&pair.robin), asked(&pair.kim)), (vec![], vec![]));
}

#[test]
fn a_tick_on_what_belongs_to_something_in_the_trash_asks_about_that() {
    let mut pair = with_goal();
    pair.robin.act(trash("g"));
    pair.kim.act(MilestoneCommand::Reach { id: id("m"), on: day("2026-05-04") }.into());
    pair.exchange();
    let questions = asked(&pair.kim);
    let [question] = questions.as_slice() else { panic!("{questions:?}") };
    assert_eq!((&question.record, &question.child, question.is_new), (&id("g"), &id("m"), false));
    pair.kim.act(RecordCommand::Restore { id: id("g") }.into());
    pair.exchange();
    assert_eq!(asked(&pair.robin), []);
    assert_eq!(pair.robin.book.goals()[0].state, GoalState::Focus);
}

#[test]
fn nothing_is_asked_of_what_was_known() {
    let mut pair = with_goal();
    pair.robin.act(trash("g"));
    assert_eq!(asked(&pair.robin), [], "what was there before");
    pair.robin.act(MilestoneCommand::Reach { id: id("m"), on: day("2026-05-04") }.into());
    assert_eq!(asked(&pair.robin), [], "one's own later act");
    pair.exchange();
    pair.kim.act(MilestoneCommand::Unreach { id: id("m") }.into());
    assert_eq!(asked(&pair.kim), [], "the partner knew that it lies there");
    pair.exchange();
    assert_eq!(asked(&pair.robin), []);
}

#[test]
fn what_is_asked_about_is_not_emptied_from_the_trash() {
    let mut pair = with_goal();
    pair.robin.act(trash("g"));
    pair.kim.act(MilestoneCommand::Reach { id: id("m"), on: day("2026-05-04") }.into());
    pair.exchange();
    pair.robin.act(RecordCommand::EmptyTrash.into());
    assert_eq!(asked(&pair.robin).len(), 1);
}

#[test]
fn what_lies_in_the_trash_is_asked_about_once_it_is_restored() {
    let mut pair = with_goal();
    for (side, words) in [(&mut pair.robin, "Walk to work"), (&mut pair.kim, "Walk at noon")] {
        let title = words.to_owned();
        let words = GoalWords { title, ..side.goal_words("g") };
        side.reword(&id("g"), words);
        let words = MilestoneWords {
            title: format!("Steps of {}", side.me),
            evidence: String::new(),
            due: None,
            plan: String::new(),
        };
        side.act(MilestoneCommand::Edit { id: id("m"), words }.into());
    }
    pair.exchange();
    let open = pair.robin.book.differences();
    assert_eq!(open.clashes.len(), 2, "the goal's title and the milestone's: {open:?}");
    // Whoever puts it away has both titles before them.
    pair.kim.act(trash("g"));
    pair.exchange();
    for side in [&pair.robin, &pair.kim] {
        assert!(side.book.differences().is_empty(), "{:?}", side.book.differences());
    }
    pair.robin.act(RecordCommand::Restore { id: id("g") }.into());
    pair.exchange();
    for side in [&pair.robin, &pair.kim] {
        assert_eq!(side.book.differences(), open, "they ask again");
    }
}

#[test]
fn a_commitment_of_a_session_in_the_trash_is_still_asked_about() {
    let mut pair = pair();
    pair.robin.plan("s", "2026-05-10");
    let words = |side: &Side, what: &str| CommitmentWords {
        what: what.to_owned(),
        owner: side.me.clone(),
        due: None,
        goal: None,
        first_step: String::new(),
        confidence: None,
        lifts: String::new(),
        let_know: String::new(),
    };
    let (typed, session) = (words(&pair.robin, "Ask"), Some(id("s")));
    pair.robin.act(CommitmentCommand::Make { id: id("c"), words: typed, session, from_note: None }.into());
    pair.exchange();
    let owner = words(&pair.robin, "");
    for (side, what) in [(&mut pair.robin, "Ask today"), (&mut pair.kim, "Ask tomorrow")] {
        let words = CommitmentWords { what: what.to_owned(), ..owner.clone() };
        side.act(CommitmentCommand::Change { id: id("c"), words }.into());
    }
    pair.exchange();
    pair.kim.act(trash("s"));
    assert_eq!(pair.kim.book.commitments().len(), 1, "it is still shown");
    assert_eq!(pair.kim.book.differences().clashes.len(), 1);
}

#[test]
fn a_mark_of_an_earlier_version_asks_nothing() {
    let mut pair = with_goal();
    let moment = pair.robin.moment();
    let mut draft =
        turnwise::replica::Draft::new(pair.robin.book.document(), moment.stamp, moment.by, moment.at);
    draft.trash(&id("g"));
    let change = draft.finish();
    pair.robin.join(&change);
    pair.kim.act(MilestoneCommand::Reach { id: id("m"), on: day("2026-05-04") }.into());
    pair.exchange();
    assert_eq!(asked(&pair.robin), []);
}

/// Of every kind that belongs to another: what is added to a parent in the
/// Trash, or changed beneath it, is asked about.
#[test]
fn every_parent_of_every_kind_is_asked_about() {
    let mut count = 0;
    for kind in Kind::ALL.iter().copied().filter(|kind| kind.home() == Home::Shared) {
        let Some(parent) = kind.parent() else { continue };
        if kind.declaration().is_folded {
            continue;
        }
        let Shape::Reference(of) = parent.shape() else { panic!("{kind}") };
        let told = kind.fields().find(|field| !field.is_folded() && *field != parent);
        let Some(told) = told else { continue };
        let mut pair = pair();
        let make = |side: &mut Side, name: &str, kind: Kind, field: &str, value: &str| {
            let moment = side.moment();
            let mut draft =
                turnwise::replica::Draft::new(side.book.document(), moment.stamp, moment.by, moment.at);
            draft.set(&id(name), kind.name(), field, value);
            if kind != of {
                draft.set(&id(name), kind.name(), parent.name(), "above");
            }
            let change = draft.finish();
            side.join(&change);
        };
        make(&mut pair.robin, "above", of, of.fields().next().unwrap().name(), "x");
        pair.exchange();
        pair.robin.act(trash("above"));
        make(&mut pair.kim, "below", kind, told.name(), "x");
        pair.exchange();
        assert_eq!(asked(&pair.robin).len(), 1, "{kind} below {of}");
        count += 1;
    }
    assert!(count > 8, "{count}");
}
