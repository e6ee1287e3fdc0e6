//! One hour, one budget: which topics fill which turns of a plan.

use proptest::prelude::*;
use turnwise::coaching::library::{Mode, Role};
use turnwise::coaching::{
    AgendaCommand, AgendaState, Filling, Segment, SegmentCommand, SegmentPlan, TopicWords, total_minutes,
};
use turnwise::replica::Id;

use super::fixture::{Side, id, pair};
use crate::repeat::config;

/// A part of so many minutes in which these are coached.
fn part(minutes: u64, mode: Mode, coached: &[&str]) -> SegmentPlan {
    let roles = coached.iter().map(|person| (id(person), Role::Coachee)).collect();
    SegmentPlan { title: "A part".to_owned(), minutes, mode, roles, ..SegmentPlan::default() }
}

/// A session with these parts, named a, b, c ….
fn laid(parts: Vec<SegmentPlan>) -> Side {
    let mut side = pair().robin;
    side.plan("s", "2026-05-14");
    if parts.is_empty() {
        return side;
    }
    let segments = ('a'..).map(|name| id(&name.to_string())).zip(parts).collect();
    side.act(SegmentCommand::Lay { session: id("s"), segments, in_place: false }.into());
    side
}

/// Six minutes for both, a turn of 22 for each, feedback for Robin, a close.
fn taking_turns() -> Side {
    laid(vec![
        part(6, Mode::Both, &[]),
        part(22, Mode::Coaching, &["robin"]),
        part(3, Mode::Feedback, &["robin"]),
        part(22, Mode::Coaching, &["kim"]),
        part(7, Mode::Both, &[]),
    ])
}

fn bring(side: &mut Side, name: &str, of: &str, minutes: u64) {
    let words =
        TopicWords { title: name.to_owned(), brought_by: id(of), minutes, wanted_outcome: String::new() };
    side.act(AgendaCommand::Add { id: id(name), session: id("s"), words }.into());
}

fn filling(side: &Side) -> Filling {
    let session = id("s");
    Filling::of(&side.book.segments(&session), &side.book.agenda(&session), |a, b| a == b)
}

/// The topics of a part, with what they take of it.
fn found(filling: &Filling, part: &str) -> Vec<(String, u64)> {
    let portions = filling.topics_in(&id(part)).iter();
    portions.map(|portion| (portion.topic.title.clone(), portion.minutes)).collect()
}

fn beside(filling: &Filling) -> Vec<&str> {
    filling.beside.iter().map(|topic| topic.title.as_str()).collect()
}

#[test]
fn topics_fill_the_turns_of_those_who_bring_them() {
    let mut side = taking_turns();
    bring(&mut side, "one", "robin", 15);
    bring(&mut side, "two", "kim", 20);
    let filling = filling(&side);
    assert_eq!(filling.parts.len(), 5, "every part is there");
    assert_eq!(found(&filling, "b"), [("one".to_owned(), 15)]);
    assert_eq!(found(&filling, "d"), [("two".to_owned(), 20)]);
    for part in ["a", "c", "e", "nowhere"] {
        assert!(found(&filling, part).is_empty(), "to hear how one coached is no turn: {part}");
    }
    assert_eq!(beside(&filling), [""; 0]);
}

#[test]
fn what_does_not_fit_goes_on_in_a_later_turn_and_then_stands_beside() {
    let mut side = laid(vec![part(10, Mode::Coaching, &["robin"]), part(10, Mode::Mentoring, &["robin"])]);
    bring(&mut side, "one", "robin", 15);
    bring(&mut side, "two", "robin", 9);
    bring(&mut side, "three", "robin", 5);
    bring(&mut side, "hers", "kim", 5);
    let filling = filling(&side);
    assert_eq!(found(&filling, "a"), [("one".to_owned(), 10)]);
    assert_eq!(found(&filling, "b"), [("one".to_owned(), 5), ("two".to_owned(), 5)]);
    assert_eq!(beside(&filling), ["three", "hers"], "no room left, and nobody's turn");
}

#[test]
fn the_order_of_the_agenda_decides_and_what_is_parked_takes_nothing() {
    let mut side = laid(vec![part(10, Mode::Coaching, &["robin"]), part(10, Mode::Coaching, &["robin"])]);
    bring(&mut side, "one", "robin", 10);
    bring(&mut side, "two", "robin", 0);
    side.act(AgendaCommand::PutFirst { id: id("two"), is_first: true }.into());
    assert_eq!(found(&filling(&side), "a").len() + found(&filling(&side), "b").len(), 2);
    let park =
        |id: Id| AgendaCommand::Mark { id, session: super::fixture::id("s"), state: AgendaState::Parked };
    side.act(park(id("one")).into());
    assert_eq!(found(&filling(&side), "a"), [("two".to_owned(), 0)], "one without minutes takes none");
    side.act(SegmentCommand::Park { id: id("a"), is_parked: true }.into());
    assert_eq!(filling(&side).parts.len(), 1);
    assert_eq!(found(&filling(&side), "b"), [("two".to_owned(), 0)]);
}

#[test]
fn a_plan_without_topics_and_topics_without_a_plan_both_read() {
    let empty = filling(&taking_turns());
    assert!(empty.parts.iter().all(|(_, portions)| portions.is_empty()) && empty.beside.is_empty());
    let mut side = laid(Vec::new());
    bring(&mut side, "one", "robin", 10);
    assert_eq!(filling(&side), Filling { parts: Vec::new(), beside: side.book.agenda(&id("s")) });
}

proptest! {
    #![proptest_config(config(100))]

    /// No part is filled beyond its length, no topic takes more than it needs, each stands in a part or
    /// beside, and nothing stands beside while its turn has room.
    #[test]
    fn minutes_are_neither_lost_nor_made(
        parts in prop::collection::vec((1u64..30, 0usize..3), 0..6),
        topics in prop::collection::vec((0u64..30, 0usize..3), 0..8),
    ) {
        const PEOPLE: [&str; 3] = ["robin", "kim", "ana"];
        let plans = parts.iter().map(|(minutes, who)| part(*minutes, Mode::Coaching, &[PEOPLE[*who]]));
        let mut side = laid(plans.collect());
        for (number, (minutes, who)) in topics.iter().enumerate() {
            bring(&mut side, &format!("topic-{number}"), PEOPLE[*who], *minutes);
        }
        let (segments, agenda) = (side.book.segments(&id("s")), side.book.agenda(&id("s")));
        let filling = filling(&side);
        let mut free = 0;
        for (segment, (part, portions)) in segments.iter().zip(&filling.parts) {
            prop_assert_eq!(&segment.id, part);
            let taken: u64 = portions.iter().map(|portion| portion.minutes).sum();
            prop_assert!(taken <= Segment::length(segment));
            free += segment.length() - taken;
            for topic in &filling.beside {
                let is_theirs = segment.plan.roles.iter().any(|(who, _)| Some(who) == topic.brought_by.as_ref());
                prop_assert!(!is_theirs || taken == segment.length(), "{} would fit", topic.title);
            }
        }
        let all = || filling.parts.iter().flat_map(|(_, portions)| portions);
        for topic in &agenda {
            let taken: u64 = all().filter(|it| it.topic == *topic).map(|it| it.minutes).sum();
            prop_assert!(taken <= topic.minutes);
            let is_in = all().any(|it| it.topic == *topic);
            prop_assert!(is_in != filling.beside.contains(topic));
        }
        let taken: u64 = all().map(|it| it.minutes).sum();
        prop_assert!(taken <= total_minutes(&agenda));
        let length: u64 = segments.iter().map(Segment::length).sum();
        prop_assert_eq!(taken + free, length);
    }
}
