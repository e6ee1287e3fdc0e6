//! Segments while talking: the clock from instants, swaps, what gives way to something urgent.

use proptest::prelude::*;
use turnwise::coaching::library::Role;
use turnwise::coaching::{
    Command, Insight, KeepCommand, PartTool, Segment, SegmentCommand, SegmentPlan, Session, SessionCommand,
    SessionState, Span, Tool, covered, exchanged, reflow, segment_minutes, time_shared,
};
use turnwise::replica::Id;

use super::fixture::{Pair, Side, id, pair};

fn plan(title: &str, minutes: u64, minimum: u64, roles: &[(&str, Role)]) -> SegmentPlan {
    SegmentPlan {
        title: title.to_owned(),
        minutes,
        minimum,
        roles: roles.iter().map(|(person, role)| (id(person), *role)).collect(),
        ..SegmentPlan::default()
    }
}

/// A session of two turns and a close: 6 + 22 + 22 + 3 minutes.
fn laid() -> Pair {
    let mut pair = pair();
    pair.robin.plan("s", "2026-05-14");
    let (robin, kim) = ("robin", "kim");
    let segments = vec![
        (id("a"), plan("Arrive", 6, 2, &[])),
        (id("b"), plan("Robin's turn", 22, 10, &[(robin, Role::Coachee), (kim, Role::Coach)])),
        (id("c"), plan("Kim's turn", 22, 10, &[(robin, Role::Coach), (kim, Role::Coachee)])),
        (id("d"), plan("Close", 3, 2, &[])),
    ];
    pair.robin.act(SegmentCommand::Lay { session: id("s"), segments, in_place: false }.into());
    pair
}

fn begin(side: &mut Side, segment: &str, span: &str) {
    side.act(SegmentCommand::Begin { segment: id(segment), span: id(span) }.into());
}

/// Gives the turn of a segment to a person.
fn give(segment: &str, person: &str, span: &str) -> Command {
    SegmentCommand::GiveTurn { segment: id(segment), person: id(person), span: id(span) }.into()
}

fn now(side: &mut Side) -> u64 {
    side.moment().at
}

#[test]
fn a_part_opens_the_tool_that_its_plan_names_also_one_of_a_newer_version() {
    let mut side = laid().robin;
    let with_tool = |tool: &str| SegmentPlan { tool: Some(tool.to_owned()), ..plan("A part", 5, 5, &[]) };
    let session = id("s");
    let segments = ["since", "wheel-of-years", "since"]
        .iter()
        .enumerate()
        .map(|(at, tool)| (id(&format!("tool-part-{at}")), with_tool(tool)));
    let lay = SegmentCommand::Lay { session: session.clone(), segments: segments.collect(), in_place: true };
    side.act(lay.into());
    let tool = |side: &Side| side.book.talk(&session).tool();
    begin(&mut side, "tool-part-0", "span-a");
    assert_eq!(tool(&side), Some(PartTool { name: "since".to_owned(), tool: Some(Tool::Since), nth: 0 }));
    begin(&mut side, "tool-part-1", "span-b");
    assert_eq!(tool(&side), Some(PartTool { name: "wheel-of-years".to_owned(), tool: None, nth: 0 }));
    begin(&mut side, "tool-part-2", "span-c");
    assert_eq!(tool(&side).map(|tool| tool.nth), Some(1), "the second of its kind is another sheet");
    let names: Vec<Option<String>> =
        side.book.segments(&session).into_iter().map(|part| part.plan.tool).collect();
    assert_eq!(names[1].as_deref(), Some("wheel-of-years"), "what a newer version brings is kept");
}

#[test]
fn people_are_talking_until_it_is_ended_or_was_forgotten() {
    let mut side = laid().robin;
    let session = id("s");
    let before = now(&mut side);
    assert!(!side.book.is_talking(before), "planned is not talking");
    assert!(!side.book.is_under_way(&session, false));
    assert!(side.book.is_under_way(&session, true), "at the talk, before the clock is started");
    begin(&mut side, "b", "span-1");
    let started = side.book.talk(&session).spans[0].began;
    assert!(side.book.is_talking(started));
    assert!(side.book.is_talking(started + 31 * 60_000), "the end is soft");
    assert!(!side.book.is_talking(started + 24 * 3_600_000), "nobody sits there a day later");
    assert!(side.book.is_under_way(&session, false), "whatever the sheet shows");
    side.act(SessionCommand::Wrap { session: session.clone(), next: None }.into());
    assert!(!side.book.is_talking(started + 1));
    assert!(!side.book.is_under_way(&session, true), "to read a session again is not to hold it");
    assert!(!side.book.is_under_way(&id("none"), true));
}

#[test]
fn a_reload_or_a_nap_of_the_phone_does_not_move_the_clock() {
    let mut side = laid().robin;
    begin(&mut side, "b", "span-1");
    let started = side.book.talk(&id("s")).spans[0].began;
    let talk = side.book.talk(&id("s"));
    let current = talk.current().unwrap();
    assert_eq!(current.id, id("b"));
    // Nobody ticked in between.
    assert_eq!(talk.left(current, started + 125_000), 22 * 60_000 - 125_000);
    assert_eq!(talk.left(current, started + 23 * 60_000), -60_000, "the end is soft: it goes on counting");
    assert_eq!(side.book.get::<Session>(&id("s")).unwrap().state, SessionState::Live);
}

#[test]
fn a_pause_stops_the_clock_and_going_on_takes_it_up_where_it_was() {
    let mut side = laid().robin;
    begin(&mut side, "b", "span-1");
    side.act(SegmentCommand::Pause { session: id("s") }.into());
    let before = side.book.talk(&id("s")).elapsed(&id("b"), u64::MAX / 2);
    assert_eq!(before, 1_000);
    side.wait();
    assert!(!side.book.talk(&id("s")).is_running());
    begin(&mut side, "b", "span-2");
    let at = now(&mut side);
    assert_eq!(side.book.talk(&id("s")).elapsed(&id("b"), at), 2_000);
}

#[test]
fn the_next_segment_ends_the_one_before_and_back_goes_on_with_it() {
    let mut side = laid().robin;
    begin(&mut side, "a", "span-1");
    begin(&mut side, "b", "span-2");
    let talk = side.book.talk(&id("s"));
    assert_eq!(talk.current().unwrap().id, id("b"));
    assert_eq!(talk.spans.iter().filter(|span| span.ended.is_none()).count(), 1);
    assert_eq!(talk.next(&id("b")).unwrap().id, id("c"));
    assert_eq!(talk.previous(&id("b")).unwrap().id, id("a"));
    begin(&mut side, "a", "span-3");
    assert_eq!(side.book.talk(&id("s")).current().unwrap().id, id("a"));
}

#[test]
fn minutes_added_and_taken_never_leave_a_segment_below_nothing() {
    let mut side = laid().robin;
    side.act(SegmentCommand::Adjust { segment: id("d"), by: 1 }.into());
    assert_eq!(side.book.get::<Segment>(&id("d")).unwrap().length(), 4);
    side.act(SegmentCommand::Adjust { segment: id("d"), by: -9 }.into());
    assert_eq!(side.book.get::<Segment>(&id("d")).unwrap().length(), 0);
    side.act(SegmentCommand::Adjust { segment: id("d"), by: 2 }.into());
    assert_eq!(side.book.get::<Segment>(&id("d")).unwrap().length(), 2);
}

#[test]
fn a_swap_in_the_middle_counts_each_part_for_whom_it_was() {
    let mut side = laid().robin;
    begin(&mut side, "b", "span-1");
    side.wait();
    side.act(give("b", "kim", "span-2"));
    side.act(SegmentCommand::Pause { session: id("s") }.into());
    let spans = side.book.talk(&id("s")).spans;
    let shared = time_shared(&[id("robin"), id("kim")], &spans, 0);
    // An hour is longer than the segment: it ends with it.
    assert_eq!((shared[0].given, shared[0].received), (1_000, 22 * 60_000));
    assert_eq!((shared[1].given, shared[1].received), (22 * 60_000, 1_000));
}

#[test]
fn two_devices_at_one_table_count_the_minutes_once() {
    let Pair { mut robin, mut kim } = laid();
    kim.take(robin.book.document());
    begin(&mut robin, "b", "of-robin");
    begin(&mut kim, "b", "of-kim");
    for side in [&mut robin, &mut kim] {
        side.wait();
        side.act(SegmentCommand::Pause { session: id("s") }.into());
    }
    kim.take(robin.book.document());
    robin.take(kim.book.document());
    let at = now(&mut robin);
    let talk = robin.book.talk(&id("s"));
    assert_eq!(talk.spans.len(), 2);
    let single = talk.spans[0].reach(at).1 - talk.spans[0].reach(at).0;
    assert!(talk.elapsed(&id("b"), at) < 2 * single, "counted twice");
    assert_eq!(talk, kim.book.talk(&id("s")));
}

#[test]
fn a_session_wrapped_the_next_morning_did_not_last_all_night() {
    let mut side = laid().robin;
    begin(&mut side, "d", "span-1");
    (0..9).for_each(|_| side.wait());
    side.act(SessionCommand::Wrap { session: id("s"), next: None }.into());
    let talk = side.book.talk(&id("s"));
    assert!(!talk.is_running());
    assert_eq!(talk.elapsed(&id("d"), u64::MAX / 2), 3 * 60_000);
}

#[test]
fn something_urgent_takes_its_minutes_from_what_is_left_and_undo_gives_them_back() {
    let mut side = laid().robin;
    begin(&mut side, "a", "span-1");
    let before = side.book.segments(&id("s"));
    let urgent = SegmentCommand::Urgent {
        session: id("s"),
        id: id("u"),
        title: "The letter that came this morning".to_owned(),
        minutes: 15,
        span: id("span-u"),
    };
    let undo = side.act(urgent.into());
    let talk = side.book.talk(&id("s"));
    let order: Vec<&str> = talk.segments.iter().map(|segment| segment.id.as_str()).collect();
    assert_eq!(order, ["u", "a", "b", "c", "d"], "what was interrupted comes back");
    assert_eq!(talk.current().unwrap().id, id("u"));
    // A second of Arrive is gone, so five whole minutes of it are left over.
    let all: u64 = talk.segments.iter().map(Segment::length).sum();
    assert_eq!(all, 6 + 22 + 22 + 3, "one budget");
    assert!(talk.parked.is_empty());
    for segment in &talk.segments {
        assert!(segment.length() >= segment.plan.minimum, "{} is too short", segment.plan.title);
    }
    side.undo(&undo);
    assert_eq!(side.book.segments(&id("s")), before);
}

fn urgent(side: &mut Side, name: &str, minutes: u64) {
    side.act(
        SegmentCommand::Urgent {
            session: id("s"),
            id: id(name),
            title: "The letter that came this morning".to_owned(),
            minutes,
            span: id(&format!("span-{name}")),
        }
        .into(),
    );
}

fn order(side: &Side) -> Vec<String> {
    side.book.talk(&id("s")).segments.iter().map(|segment| segment.id.to_string()).collect()
}

fn coached(side: &Side, segment: &str) -> Id {
    let segment: Segment = side.book.get(&id(segment)).unwrap();
    let mut roles = segment.plan.roles.into_iter();
    roles.find(|(_, role)| *role == Role::Coachee).unwrap().0
}

#[test]
fn a20_the_turn_that_something_urgent_interrupts_comes_back_with_what_is_left() {
    let mut side = laid().robin;
    begin(&mut side, "b", "span-1");
    side.now += 60_000;
    urgent(&mut side, "u", 10);
    let talk = side.book.talk(&id("s"));
    assert_eq!(talk.next(&id("u")).unwrap().id, id("b"), "Next goes back to the turn");
    let turn = talk.segment(&id("b")).unwrap();
    let left = talk.left(turn, side.now);
    assert!((60_000..21 * 60_000).contains(&left), "{left}: what is left, less what the urgent one took");
    assert_eq!(segment_minutes(&side.book.segments(&id("s"))), 53, "one hour, one budget");
    // On with the turn, and then with what follows it.
    side.now += 10 * 60_000;
    begin(&mut side, "b", "span-2");
    let talk = side.book.talk(&id("s"));
    assert_eq!(
        (talk.current().unwrap().id.clone(), talk.next(&id("b")).unwrap().id.clone()),
        (id("b"), id("c"))
    );
    assert_eq!(talk.left(talk.segment(&id("b")).unwrap(), side.now), left);
}

#[test]
fn a20_what_interrupts_something_urgent_leads_back_to_it_and_then_to_the_turn() {
    let mut side = laid().robin;
    begin(&mut side, "b", "span-1");
    side.now += 60_000;
    urgent(&mut side, "u", 10);
    side.now += 60_000;
    urgent(&mut side, "v", 5);
    assert_eq!(order(&side), ["a", "v", "u", "b", "c", "d"]);
    assert_eq!(segment_minutes(&side.book.segments(&id("s"))), 53);
}

#[test]
fn a20_behind_a_part_whose_time_is_up_nothing_comes_back() {
    let mut side = laid().robin;
    begin(&mut side, "b", "span-1");
    side.now += 23 * 60_000;
    urgent(&mut side, "u", 5);
    assert_eq!(order(&side), ["a", "b", "u", "c", "d"]);
}

#[test]
fn a21_a_swap_carries_through_the_turns_to_come() {
    let mut side = laid().robin;
    begin(&mut side, "b", "span-1");
    let along = |side: &Side, segment: &str| {
        let segment = side.book.get(&id(segment)).expect("the part");
        side.book.swapped_along(&segment).into_iter().map(|later| later.id).collect::<Vec<_>>()
    };
    assert_eq!(
        (along(&side, "b"), along(&side, "c")),
        (vec![id("c")], vec![]),
        "it is said where there are some"
    );
    let undo = side.act(give("b", "kim", "span-2"));
    assert_eq!((coached(&side, "b"), coached(&side, "c")), (id("kim"), id("robin")), "each is coached once");
    side.undo(&undo);
    assert_eq!((coached(&side, "b"), coached(&side, "c")), (id("robin"), id("kim")));
    // Later on, only what is still to come.
    begin(&mut side, "c", "span-3");
    side.act(give("c", "robin", "span-4"));
    assert_eq!((coached(&side, "b"), coached(&side, "c")), (id("robin"), id("robin")));
    side.act(give("c", "kim", "span-5"));
    side.act(give("b", "kim", "span-6"));
    assert_eq!((coached(&side, "b"), coached(&side, "c")), (id("kim"), id("kim")), "what was begun stays");
}

#[test]
fn a21_a_swap_within_something_urgent_leaves_the_turns_as_they_are() {
    let mut side = laid().robin;
    begin(&mut side, "b", "span-1");
    urgent(&mut side, "u", 5);
    side.act(give("u", "kim", "span-2"));
    assert_eq!((coached(&side, "b"), coached(&side, "c")), (id("robin"), id("kim")));
}

#[test]
fn a21_both_swap_apart_and_each_is_coached_once() {
    let Pair { mut robin, mut kim } = laid();
    kim.take(robin.book.document());
    for side in [&mut robin, &mut kim] {
        side.act(give("b", "kim", "span"));
    }
    kim.take(robin.book.document());
    assert_eq!((coached(&kim, "b"), coached(&kim, "c")), (id("kim"), id("robin")));
}

#[test]
fn what_does_not_fit_any_more_is_set_aside_where_one_sees_it() {
    let mut side = laid().robin;
    begin(&mut side, "a", "span-1");
    let urgent = SegmentCommand::Urgent {
        session: id("s"),
        id: id("u"),
        title: "A long one".to_owned(),
        minutes: 35,
        span: id("span-u"),
    };
    side.act(urgent.into());
    let talk = side.book.talk(&id("s"));
    let parked: Vec<&str> = talk.parked.iter().map(|segment| segment.id.as_str()).collect();
    assert_eq!(parked, ["c"], "Kim's turn cannot keep its ten minutes; the close stays");
    side.act(SegmentCommand::Park { id: id("c"), is_parked: false }.into());
    assert!(side.book.talk(&id("s")).parked.is_empty());
}

#[test]
fn something_urgent_is_nobodys_turn() {
    let mut side = laid().robin;
    begin(&mut side, "b", "span-1");
    urgent(&mut side, "u", 5);
    let plan = side.book.get::<Segment>(&id("u")).unwrap().plan;
    assert!(plan.roles.is_empty(), "{:?}", plan.roles);
    let span = side.book.talk(&id("s")).spans.into_iter().find(|span| span.segment == Some(id("u")));
    assert!(span.unwrap().roles.is_empty(), "its minutes are given by nobody");
    // Back in the turn, the roles are as they were.
    begin(&mut side, "b", "span-2");
    assert_eq!(coached(&side, "b"), id("robin"));
}

#[test]
fn a_start_that_is_taken_back_late_leaves_the_session_in_which_one_talks_on() {
    let mut side = laid().robin;
    let started = side.act(SegmentCommand::Begin { segment: id("a"), span: id("span-1") }.into());
    begin(&mut side, "b", "span-2");
    side.undo(&started);
    let state = |side: &Side| side.book.get::<Session>(&id("s")).unwrap().state;
    assert_eq!(state(&side), SessionState::Live);
    assert!(side.book.talk(&id("s")).is_running(), "the clock goes on");

    // Reopened and taken back, it is over: nobody talked since.
    side.act(SessionCommand::Wrap { session: id("s"), next: None }.into());
    let reopened = side.act(SessionCommand::Reopen { session: id("s") }.into());
    assert_eq!(state(&side), SessionState::Live);
    side.undo(&reopened);
    assert_eq!(state(&side), SessionState::Wrapped);

    // Taken back at once, it is planned again.
    let mut side = laid().robin;
    let started = side.act(SegmentCommand::Begin { segment: id("a"), span: id("span-1") }.into());
    side.undo(&started);
    assert_eq!(state(&side), SessionState::Planned);
}

#[test]
fn a_segment_of_no_time_or_without_a_name_is_refused() {
    let mut side = laid().robin;
    for wrong in [plan("Arrive", 0, 0, &[]), plan(" ", 5, 1, &[]), plan("Long", 601, 1, &[])] {
        let lay =
            SegmentCommand::Lay { session: id("s"), segments: vec![(id("new"), wrong)], in_place: false };
        assert!(side.try_act(&lay.into()).is_err());
    }
    assert_eq!(segment_minutes(&side.book.segments(&id("s"))), 53);
}

fn span(began: u64, length: u64, roles: &[(Id, Role)]) -> Span {
    Span {
        id: id("x"),
        session: None,
        segment: None,
        began,
        ended: Some(began + length),
        roles: roles.to_vec(),
    }
}

proptest! {
    #[test]
    fn what_is_left_is_shared_out_exactly(
        segments in prop::collection::vec((1_u64..90, 0_u64..90), 0..9),
        left in 0_u64..400,
    ) {
        let fitted = reflow(&segments, left);
        prop_assert_eq!(fitted.len(), segments.len(), "the order and the number stay");
        let least = |(minutes, minimum): (u64, u64)| minimum.min(minutes);
        for (segment, fitted) in segments.iter().zip(&fitted) {
            if let Some(minutes) = fitted {
                prop_assert!(*minutes >= least(*segment) && *minutes <= segment.0);
            }
        }
        let kept = || segments.iter().zip(&fitted).filter(|(_, fitted)| fitted.is_some()).map(|(it, _)| *it);
        let before: u64 = kept().map(|segment| segment.0).sum();
        prop_assert_eq!(fitted.iter().flatten().sum::<u64>(), before.min(left), "the sum is exact");
        // Nobody is set aside who would have fitted beside the others.
        let minimums: u64 = kept().map(least).sum();
        prop_assert!(minimums <= left);
        if segments.iter().map(|segment| least(*segment)).sum::<u64>() <= left {
            prop_assert!(fitted.iter().all(Option::is_some));
        }
    }

    #[test]
    fn overlapping_stretches_count_once(stretches in prop::collection::vec((0_u64..300, 0_u64..60), 0..12)) {
        let stretches: Vec<(u64, u64)> = stretches.into_iter().map(|(from, length)| (from, from + length)).collect();
        let slow = (0..400_u64).filter(|at| stretches.iter().any(|(from, to)| from <= at && at < to)).count();
        prop_assert_eq!(covered(stretches), slow as u64);
    }

    #[test]
    fn in_a_pair_what_one_gives_the_other_receives(
        stretches in prop::collection::vec((0_u64..300, 0_u64..60, any::<bool>()), 0..12),
    ) {
        let (robin, kim) = (id("robin"), id("kim"));
        let roles = |swap: bool| if swap {
            vec![(robin.clone(), Role::Coach), (kim.clone(), Role::Coachee)]
        } else {
            vec![(robin.clone(), Role::Coachee), (kim.clone(), Role::Coach)]
        };
        let spans: Vec<Span> = stretches.iter().map(|(at, length, swap)| span(*at, *length, &roles(*swap))).collect();
        let shared = time_shared(&[robin.clone(), kim.clone()], &spans, 0);
        prop_assert_eq!(shared[0].given, shared[1].received);
        prop_assert_eq!(shared[1].given, shared[0].received);
        // The same spans from the other device change nothing.
        let twice: Vec<Span> = spans.iter().chain(&spans).cloned().collect();
        prop_assert_eq!(time_shared(&[robin, kim], &twice, 0), shared);
    }

    #[test]
    fn two_exchange_their_places_and_nobody_else(people in 2_usize..=6, one in 0_usize..6, other in 0_usize..6) {
        let roles = [Role::Coach, Role::Coachee, Role::Observer, Role::Facilitator, Role::Mentor, Role::Mentee];
        let name = |at: usize| id(&format!("p{}", at % people));
        let before: Vec<(Id, Role)> = (0..people).map(|at| (name(at), roles[at])).collect();
        let after = exchanged(&before, &name(one), &name(other));
        let of = |all: &[(Id, Role)], person: &Id| all.iter().find(|(id, _)| id == person).map(|(_, role)| *role);
        prop_assert_eq!(of(&after, &name(one)), of(&before, &name(other)));
        prop_assert_eq!(of(&after, &name(other)), of(&before, &name(one)));
        for at in (0..people).filter(|at| ![name(one), name(other)].contains(&name(*at))) {
            prop_assert_eq!(of(&after, &name(at)), of(&before, &name(at)));
        }
        prop_assert_eq!(exchanged(&after, &name(one), &name(other)), before);
    }
}

#[test]
fn a_stretch_that_ends_before_it_begins_takes_no_time() {
    let backwards = Span { ended: Some(5_000), ..span(60_000, 0, &[]) };
    assert_eq!(backwards.reach(90_000), (60_000, 60_000));
    assert_eq!(covered([backwards.reach(90_000), (10_000, 20_000)]), 10_000);
}

#[test]
fn a_session_wrapped_on_both_sides_keeps_the_words_of_both_and_counts_its_minutes_once() {
    let Pair { mut robin, mut kim } = laid();
    kim.take(robin.book.document());
    for (side, name) in [(&mut robin, "robin"), (&mut kim, "kim")] {
        begin(side, "b", &format!("of-{name}"));
        side.note(&format!("note-{name}"), "s", &format!("What {name} heard"), None);
        side.wait();
        let author = side.me.clone();
        let keep = KeepCommand::Insight {
            id: id(&format!("insight-{name}")),
            session: id("s"),
            author,
            text: format!("What {name} saw"),
            from_note: None,
        };
        side.act(keep.into());
        side.act(SessionCommand::Wrap { session: id("s"), next: None }.into());
    }
    kim.take(robin.book.document());
    robin.take(kim.book.document());
    assert_eq!(robin.book.document(), kim.book.document());
    let session = robin.book.get::<Session>(&id("s")).unwrap();
    assert_eq!(session.state, SessionState::Wrapped);
    assert_eq!(robin.book.notes(&id("s")).len(), 2);
    assert_eq!(robin.book.children::<Insight>(&id("s")).len(), 2);
    assert!(robin.book.differences().clashes.is_empty(), "nobody is asked whether it is over");
    let (at, talk) = (now(&mut robin), robin.book.talk(&id("s")));
    assert!(!talk.is_running());
    let single = talk.spans[0].reach(at).1 - talk.spans[0].reach(at).0;
    assert!(talk.elapsed(&id("b"), at) < 2 * single, "counted twice");
}

#[test]
fn a_plan_goes_on_as_it_was_planned_and_two_who_go_on_alike_have_one() {
    let mut pair = laid();
    pair.robin.plan("next", "2026-05-28");
    begin(&mut pair.robin, "a", "span-1");
    urgent(&mut pair.robin, "u", 10);
    pair.exchange();
    let again = pair.robin.book.plan_again(&id("s"), &id("next"));
    let titles: Vec<&str> = again.iter().map(|(_, plan)| plan.title.as_str()).collect();
    assert_eq!(titles, ["Arrive", "Robin's turn", "Kim's turn", "Close"], "what was urgent is over");
    let minutes: Vec<u64> = again.iter().map(|(_, plan)| plan.minutes).collect();
    assert_eq!(minutes, [6, 22, 22, 3], "as they were planned");
    for side in [&mut pair.robin, &mut pair.kim] {
        let segments = side.book.plan_again(&id("s"), &id("next"));
        side.act(SegmentCommand::Lay { session: id("next"), segments, in_place: false }.into());
    }
    pair.exchange();
    assert_eq!(pair.robin.book.segments(&id("next")).len(), 4, "both laid the same");
    assert!(pair.robin.book.plan_again(&id("s"), &id("next")).is_empty(), "there is one already");
}
