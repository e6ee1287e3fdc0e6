//! Lists are in the order people put them in.

use proptest::prelude::*;
use turnwise::coaching::{
    Direction, GoalCommand, GoalWords, RecordCommand, WhenFocusIsFull, order_after, order_between,
};
use turnwise::replica::Id;

use super::fixture::{Side, id, pair};
use crate::repeat::config;

/// A list that can be reordered, and how to add to it.
#[derive(Debug, Clone, Copy)]
enum List {
    Agenda,
    Milestones,
    Goals,
}

impl List {
    fn prepare(self, side: &mut Side) {
        match self {
            Self::Agenda => drop(side.plan("s", "2026-05-10")),
            Self::Milestones => drop(side.goal("g", "Walk more")),
            Self::Goals => {}
        }
    }

    fn add(self, side: &mut Side, name: &str) {
        match self {
            Self::Agenda => side.bring(name, "s", "A matter"),
            Self::Milestones => side.milestone(name, "g", "A stone"),
            Self::Goals => side.act(
                GoalCommand::Set {
                    id: id(name),
                    words: GoalWords {
                        owner: id("person-robin"),
                        title: "Walk".into(),
                        why: String::new(),
                        target: None,
                        why_others: String::new(),
                        tags: Vec::new(),
                        kind: None,
                    },
                    focus: WhenFocusIsFull::Keep,
                }
                .into(),
            ),
        };
    }

    fn names(self, side: &Side) -> Vec<Id> {
        match self {
            Self::Agenda => side.book.agenda(&id("s")).into_iter().map(|item| item.id).collect(),
            Self::Milestones => side.book.milestones(&id("g")).into_iter().map(|stone| stone.id).collect(),
            Self::Goals => side.book.goals().into_iter().map(|goal| goal.id).collect(),
        }
    }
}

fn lists() -> impl Strategy<Value = List> {
    prop_oneof![Just(List::Agenda), Just(List::Milestones), Just(List::Goals)]
}

proptest! {
    #![proptest_config(config(300))]

    /// Some are added together, some by both partners apart, so that they
    /// have the same places in the list; then Robin moves them about.
    #[test]
    fn after_any_moves_a_list_is_that_of_the_model(
        list in lists(),
        together in 0usize..4,
        apart in 0usize..4,
        moves in prop::collection::vec((any::<prop::sample::Index>(), any::<bool>()), 1..40),
    ) {
        let mut pair = pair();
        list.prepare(&mut pair.robin);
        for number in 0..together {
            list.add(&mut pair.robin, &format!("both-{number}"));
        }
        pair.exchange();
        for number in 0..apart {
            list.add(&mut pair.robin, &format!("robin-{number}"));
            list.add(&mut pair.kim, &format!("kim-{number}"));
        }
        pair.exchange();
        let mut model = list.names(&pair.robin);
        prop_assert_eq!(model.len(), together + 2 * apart);
        if model.is_empty() {
            return Ok(());
        }
        for (which, up) in moves {
            let at = which.index(model.len());
            let direction = if up { Direction::Up } else { Direction::Down };
            pair.robin.act(RecordCommand::Move { id: model[at].clone(), direction }.into());
            let to = if up { at.saturating_sub(1) } else { (at + 1).min(model.len() - 1) };
            model.swap(at, to);
            prop_assert_eq!(list.names(&pair.robin), model.clone());
        }
        list.add(&mut pair.robin, "last");
        model.push(id("last"));
        prop_assert_eq!(list.names(&pair.robin), model);
    }

    #[test]
    fn a_place_between_two_lies_between_them(halves in prop::collection::vec(any::<bool>(), 1..60)) {
        let (mut before, mut after) = (order_after(None), order_after(Some(&order_after(None))));
        for half in halves {
            let between = order_between(Some(&before), Some(&after));
            prop_assert!(before < between && between < after, "{} {} {}", before, between, after);
            if half { before = between } else { after = between }
        }
    }

    #[test]
    fn any_text_for_a_place_gives_a_place(before in ".{0,8}", after in "[0-9a-f]{0,8}") {
        prop_assert!(!order_between(Some(&before), Some(&after)).is_empty());
        prop_assert!(!order_between(Some(&after), Some(&before)).is_empty());
    }
}

#[test]
fn goals_move_among_those_of_the_same_person_and_state() {
    let mut pair = pair();
    pair.robin.goal("r1", "Robin's first");
    pair.exchange();
    pair.kim.goal("k1", "Kim's first");
    pair.exchange();
    pair.robin.goal("r2", "Robin's second");
    let up = |name: &str| RecordCommand::Move { id: id(name), direction: Direction::Up }.into();
    pair.robin.act(up("r2"));
    let own = |side: &Side| -> Vec<String> {
        let goals = side.book.goals().into_iter().filter(|goal| goal.owner == Some(id("person-robin")));
        goals.map(|goal| goal.id.to_string()).collect()
    };
    assert_eq!(own(&pair.robin), ["r2", "r1"], "past Kim's in one step");
}

#[test]
fn two_people_who_move_at_the_same_time_are_not_asked_and_see_one_order() {
    let mut pair = pair();
    pair.robin.plan("s", "2026-05-10");
    for name in ["a", "b", "c"] {
        pair.robin.bring(name, "s", "A matter");
    }
    pair.exchange();
    pair.robin.act(RecordCommand::Move { id: id("c"), direction: Direction::Up }.into());
    pair.kim.act(RecordCommand::Move { id: id("c"), direction: Direction::Up }.into());
    pair.kim.act(RecordCommand::Move { id: id("c"), direction: Direction::Up }.into());
    pair.exchange();
    assert_eq!(pair.robin.agenda("s"), pair.kim.agenda("s"));
    assert_eq!(turnwise::replica::clashes(pair.robin.book.document()), []);
}

#[test]
fn a_paragraph_goes_right_after_another_also_where_both_wrote_at_the_same_place() {
    let mut pair = pair();
    pair.robin.plan("s", "2026-05-10");
    pair.exchange();
    pair.robin.note("a", "s", "Robin, apart", None);
    pair.kim.note("b", "s", "Kim, apart", None);
    pair.exchange();
    pair.robin.note("new", "s", "In between", Some("a"));
    let names: Vec<String> =
        pair.robin.book.notes(&id("s")).into_iter().map(|note| note.id.to_string()).collect();
    assert_eq!(names, ["a", "new", "b"]);
}
