//! Carry-over is shown, not written: where a person finds each topic after two
//! wrapped apart, and beside what earlier versions of the program wrote.

use serde_json::json;
use turnwise::coaching::{
    AgendaCommand, AgendaItem, AgendaPlace, AgendaState, Direction, NewSession, RecordCommand,
    SessionCommand, SessionState, Topic, TopicWords,
};
use turnwise::replica::{Draft, derived_id};

use super::fixture::{Pair, Side, id, new_session, pair};

fn mark(side: &mut Side, topic: &str, session: &str, state: AgendaState) {
    side.act(AgendaCommand::Mark { id: id(topic), session: id(session), state }.into());
}

fn set(side: &mut Side, session: &str, state: SessionState) {
    side.act(SessionCommand::SetState { session: id(session), state }.into());
}

fn wrap(side: &mut Side, session: &str, next: Option<NewSession>) {
    side.act(SessionCommand::Wrap { session: id(session), next }.into());
}

fn on(side: &Side, session: &str, topic: &str) -> Option<Topic> {
    side.book.agenda(&id(session)).into_iter().find(|it| it.id == id(topic))
}

/// Two topics on the agenda of a session that both have.
fn planned() -> Pair {
    let mut pair = pair();
    pair.robin.plan("s1", "2026-05-10");
    pair.robin.bring("talk", "s1", "Talk with my manager");
    pair.robin.bring("rest", "s1", "A week of rest");
    pair.exchange();
    pair
}

/// What a program of today's version writes when it moves a topic.
fn moved_by_an_older_program(side: &mut Side, topic: &str, to: &str) {
    let moment = side.moment();
    let mut draft = Draft::new(side.book.document(), moment.stamp, moment.by, moment.at);
    let from = side.book.get::<AgendaItem>(&id(topic)).unwrap().session.unwrap();
    for (field, value) in
        [("moved_from", json!(from)), ("carried", json!(1)), ("session", json!(to)), ("order", json!("80"))]
    {
        draft.set(&id(topic), "agenda_item", field, value);
    }
    side.join(&draft.finish());
}

/// The same, when it says what became of one.
fn marked_by_an_older_program(side: &mut Side, topic: &str, state: &str) {
    let moment = side.moment();
    let mut draft = Draft::new(side.book.document(), moment.stamp, moment.by, moment.at);
    draft.set(&id(topic), "agenda_item", "state", state);
    side.join(&draft.finish());
}

#[test]
fn a1_what_one_discussed_stays_with_the_held_session_though_both_wrapped() {
    let mut pair = planned();
    let next = NewSession { id: derived_id(&id("s1"), "next"), ..new_session("s2", "2026-05-24") };
    for side in [&mut pair.robin, &mut pair.kim] {
        set(side, "s1", SessionState::Live);
    }
    mark(&mut pair.robin, "talk", "s1", AgendaState::Discussed);
    mark(&mut pair.robin, "rest", "s1", AgendaState::Discussed);
    for side in [&mut pair.robin, &mut pair.kim] {
        wrap(side, "s1", Some(next.clone()));
    }
    pair.exchange();
    for side in [&pair.robin, &pair.kim] {
        assert_eq!(side.agenda("s1"), ["talk", "rest"], "the held session keeps them");
        let states = side.book.agenda(&id("s1")).into_iter().map(|topic| (topic.state, topic.continued_in));
        assert!(states.into_iter().all(|it| it == (AgendaState::Discussed, None)));
        assert!(side.agenda(next.id.as_str()).is_empty(), "nothing is left for the next one");
        assert_eq!(side.views().clashes, [], "and nobody is asked");
    }
}

#[test]
fn a1_in_whatever_order_files_come_and_with_a_third_device() {
    let mut pair = planned();
    let mut tablet = super::fixture::another_device(3, &pair.kim);
    mark(&mut pair.robin, "talk", "s1", AgendaState::Discussed);
    wrap(&mut pair.robin, "s1", None);
    wrap(&mut pair.kim, "s1", None);
    pair.kim.plan("s2", "2026-05-24");
    wrap(&mut tablet, "s1", Some(new_session("s2", "2026-05-24")));
    let files = [&pair.robin, &pair.kim, &tablet].map(|side| side.book.document().clone());
    for order in [[0, 1, 2], [2, 1, 0], [1, 0, 2]] {
        let mut side = super::fixture::another_device(9, &pair.robin);
        order.iter().for_each(|at| side.take(&files[*at]));
        assert_eq!(side.agenda("s2"), ["rest"], "{order:?}");
        assert_eq!(on(&side, "s1", "talk").unwrap().state, AgendaState::Discussed);
        assert_eq!(on(&side, "s1", "rest").unwrap().continued_in, Some(id("s2")));
    }
}

#[test]
fn a_wrap_and_a_reopening_write_nothing_into_topics() {
    let mut side = planned().robin;
    side.plan("s2", "2026-05-24");
    let topics = |side: &Side| {
        let kept = side.book.document().records().filter(|(_, record)| record.kind == "agenda_item");
        kept.map(|(id, record)| (id.clone(), record.clone())).collect::<Vec<_>>()
    };
    let (before, agenda) = (topics(&side), side.agenda("s1"));
    wrap(&mut side, "s1", None);
    assert_eq!(topics(&side), before);
    assert_eq!(side.agenda("s2"), ["talk", "rest"]);
    side.act(SessionCommand::Reopen { session: id("s1") }.into());
    assert_eq!(topics(&side), before);
    assert_eq!(side.agenda("s1"), agenda);
    assert!(side.agenda("s2").is_empty(), "it is exactly as it was");
}

#[test]
fn a_topic_can_be_said_discussed_in_the_held_session_afterwards() {
    let mut side = planned().robin;
    side.plan("s2", "2026-05-24");
    wrap(&mut side, "s1", None);
    mark(&mut side, "talk", "s1", AgendaState::Discussed);
    assert_eq!(side.agenda("s2"), ["rest"]);
    assert_eq!(on(&side, "s1", "talk").unwrap().state, AgendaState::Discussed);
    mark(&mut side, "talk", "s1", AgendaState::Open);
    assert_eq!(side.agenda("s2"), ["talk", "rest"], "open again, it goes on");
}

#[test]
fn a_topic_discussed_two_sessions_later_leaves_its_trace_on_each() {
    let mut side = planned().robin;
    wrap(&mut side, "s1", Some(new_session("s2", "2026-05-24")));
    set(&mut side, "s2", SessionState::Missed);
    side.plan("s3", "2026-06-07");
    set(&mut side, "s3", SessionState::Live);
    mark(&mut side, "talk", "s3", AgendaState::Discussed);
    wrap(&mut side, "s3", Some(new_session("s4", "2026-06-21")));
    let trace = ["s1", "s2", "s3", "s4"]
        .map(|session| on(&side, session, "talk").map(|it| (it.state, it.continued_in, it.carried)));
    assert_eq!(
        trace,
        [
            Some((AgendaState::Open, Some(id("s2")), 0)),
            Some((AgendaState::Open, Some(id("s3")), 1)),
            Some((AgendaState::Discussed, None, 2)),
            None,
        ]
    );
    assert_eq!(side.agenda("s4"), ["rest"]);
}

#[test]
fn set_aside_in_one_session_it_goes_no_further_until_it_is_taken_up() {
    let mut side = planned().robin;
    wrap(&mut side, "s1", Some(new_session("s2", "2026-05-24")));
    mark(&mut side, "talk", "s2", AgendaState::Parked);
    assert_eq!(on(&side, "s1", "talk").unwrap().state, AgendaState::Open, "there it was only left open");
    wrap(&mut side, "s2", Some(new_session("s3", "2026-06-07")));
    assert_eq!(side.agenda("s3"), ["rest"]);
    assert_eq!(on(&side, "s2", "talk").unwrap().state, AgendaState::Parked);
    mark(&mut side, "talk", "s2", AgendaState::Open);
    assert_eq!(side.agenda("s3"), ["talk", "rest"]);
}

#[test]
fn a_place_is_written_only_when_someone_changes_it_there() {
    let mut pair = planned();
    wrap(&mut pair.robin, "s1", Some(new_session("s2", "2026-05-24")));
    pair.robin.bring("new", "s2", "Something new");
    let places = |side: &Side| side.book.all::<AgendaPlace>().len();
    assert_eq!((places(&pair.robin), pair.robin.agenda("s2")), (0, ids(["talk", "rest", "new"])));

    let words = TopicWords {
        title: "A week of rest".into(),
        brought_by: id("person-robin"),
        minutes: 25,
        wanted_outcome: String::new(),
    };
    pair.robin.act(AgendaCommand::Edit { id: id("rest"), session: id("s2"), words }.into());
    assert_eq!(places(&pair.robin), 1);
    assert_eq!(on(&pair.robin, "s2", "rest").unwrap().minutes, 25);
    assert_eq!(on(&pair.robin, "s1", "rest").unwrap().minutes, 10, "the held session keeps its minutes");

    pair.exchange();
    for (side, direction) in [(&mut pair.robin, Direction::Down), (&mut pair.kim, Direction::Down)] {
        side.act(AgendaCommand::Move { id: id("talk"), session: id("s2"), direction }.into());
        assert_eq!(side.agenda("s2"), ["rest", "talk", "new"]);
        assert_eq!(side.agenda("s1"), ["talk", "rest"], "the held one keeps its order");
    }
    pair.exchange();
    assert_eq!(pair.robin.agenda("s2"), ["rest", "talk", "new"]);
    // The order it was given goes on with it.
    wrap(&mut pair.robin, "s2", Some(new_session("s3", "2026-06-07")));
    assert_eq!(pair.robin.agenda("s3"), ["rest", "talk", "new"]);
}

fn ids<const N: usize>(names: [&str; N]) -> Vec<String> {
    names.map(str::to_owned).to_vec()
}

#[test]
fn every_topic_can_be_moved_to_every_place_of_an_agenda_it_goes_on_in() {
    let mut side = planned().robin;
    wrap(&mut side, "s1", Some(new_session("s2", "2026-05-24")));
    side.bring("new", "s2", "Something new");
    side.bring("newer", "s2", "Something newer");
    for topic in ["new", "talk", "newer", "rest"] {
        for (direction, step) in [(Direction::Up, -1), (Direction::Down, 1)] {
            for _ in 0..4 {
                let before = side.agenda("s2");
                let at = before.iter().position(|it| it == topic).unwrap();
                side.act(AgendaCommand::Move { id: id(topic), session: id("s2"), direction }.into());
                let mut wanted = before;
                let to = at.saturating_add_signed(step).min(wanted.len() - 1);
                wanted.swap(at, to);
                assert_eq!(side.agenda("s2"), wanted);
            }
        }
    }
}

#[test]
fn a_session_held_before_its_day_leaves_its_topics_to_the_next_all_the_same() {
    let mut side = planned().robin;
    side.plan("s2", "2026-05-09");
    wrap(&mut side, "s1", None);
    assert_eq!(side.agenda("s2"), ["talk", "rest"]);
}

#[test]
fn a_next_session_that_is_put_away_gives_its_topics_to_the_one_after() {
    let mut side = planned().robin;
    wrap(&mut side, "s1", Some(new_session("s2", "2026-05-24")));
    side.plan("s3", "2026-06-07");
    side.act(RecordCommand::Trash { id: id("s2") }.into());
    assert_eq!(side.agenda("s3"), ["talk", "rest"]);
    side.act(RecordCommand::Restore { id: id("s2") }.into());
    assert_eq!((side.agenda("s2"), side.agenda("s3")), (ids(["talk", "rest"]), Vec::new()));
    // Called off before its time, it leaves them to the one after, too.
    side.act(SessionCommand::Cancel { session: id("s2") }.into());
    assert_eq!(side.agenda("s3"), ["talk", "rest"]);
}

#[test]
fn what_todays_version_moved_reads_as_before() {
    let mut side = planned().robin;
    side.plan("s2", "2026-05-24");
    set(&mut side, "s1", SessionState::Wrapped);
    moved_by_an_older_program(&mut side, "talk", "s2");
    moved_by_an_older_program(&mut side, "rest", "s2");
    assert!(side.agenda("s1").is_empty());
    let talk = on(&side, "s2", "talk").unwrap();
    assert_eq!((talk.from, talk.carried, talk.state), (Some(id("s1")), 1, AgendaState::Open));
    marked_by_an_older_program(&mut side, "talk", "discussed");
    assert_eq!(on(&side, "s2", "talk").unwrap().state, AgendaState::Discussed);
    set(&mut side, "s2", SessionState::Wrapped);
    side.plan("s3", "2026-06-07");
    assert_eq!(side.agenda("s3"), ["rest"]);
    assert_eq!(on(&side, "s3", "rest").unwrap().carried, 2, "what was counted goes on counting");
    marked_by_an_older_program(&mut side, "rest", "parked");
    assert!(side.agenda("s3").is_empty());
}

#[test]
fn a_topic_that_an_older_program_moved_while_a_newer_one_discussed_it_was_discussed_in_the_held_session() {
    for newer_is_first in [true, false] {
        let mut pair = planned();
        pair.robin.plan("s2", "2026-05-24");
        pair.exchange();
        for side in [&mut pair.robin, &mut pair.kim] {
            set(side, "s1", SessionState::Live);
        }
        let newer = |side: &mut Side| {
            mark(side, "talk", "s1", AgendaState::Discussed);
            wrap(side, "s1", None);
        };
        let older = |side: &mut Side| {
            set(side, "s1", SessionState::Wrapped);
            moved_by_an_older_program(side, "talk", "s2");
            moved_by_an_older_program(side, "rest", "s2");
        };
        if newer_is_first {
            newer(&mut pair.robin);
            older(&mut pair.kim);
        } else {
            older(&mut pair.kim);
            pair.robin.wait();
            newer(&mut pair.robin);
        }
        pair.exchange();
        for side in [&pair.robin, &pair.kim] {
            let talk = on(side, "s1", "talk").expect("it is on the held session");
            assert_eq!((talk.state, talk.continued_in), (AgendaState::Discussed, None));
            assert_eq!(side.agenda("s2"), ["rest"], "what was moved by the older one alone stays moved");
        }
    }
}

#[test]
fn what_an_older_program_opened_again_is_open() {
    let mut side = planned().robin;
    mark(&mut side, "talk", "s1", AgendaState::Discussed);
    marked_by_an_older_program(&mut side, "talk", "open");
    assert_eq!(on(&side, "s1", "talk").unwrap().state, AgendaState::Open);
    mark(&mut side, "talk", "s1", AgendaState::Discussed);
    assert_eq!(on(&side, "s1", "talk").unwrap().state, AgendaState::Discussed);
}

#[test]
fn a_yes_beats_a_no_that_did_not_know_of_it() {
    let mut pair = planned();
    mark(&mut pair.robin, "talk", "s1", AgendaState::Discussed);
    pair.exchange();
    mark(&mut pair.kim, "talk", "s1", AgendaState::Open);
    pair.robin.wait();
    mark(&mut pair.robin, "talk", "s1", AgendaState::Open);
    mark(&mut pair.robin, "talk", "s1", AgendaState::Discussed);
    pair.exchange();
    assert_eq!(on(&pair.kim, "s1", "talk").unwrap().state, AgendaState::Discussed);
    mark(&mut pair.kim, "talk", "s1", AgendaState::Open);
    pair.exchange();
    assert_eq!(on(&pair.robin, "s1", "talk").unwrap().state, AgendaState::Open, "who knew of it decides");
}
