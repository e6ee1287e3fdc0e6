//! The wrap of a session: what is left open goes on, and nothing is written
//! into it.

use turnwise::coaching::{
    AgendaCommand, AgendaItem, AgendaState, Command, NewSession, RecordCommand, Session, SessionCommand,
    SessionState, Topic,
};
use turnwise::replica::derived_id;

use super::fixture::{Pair, Side, id, new_session, pair};

/// A session with an agenda of four: two open, one discussed, one parked.
fn before_the_wrap() -> Pair {
    let mut pair = pair();
    pair.robin.plan("s1", "2026-05-10");
    for name in ["open-1", "talked", "open-2", "parked"] {
        pair.robin.bring(name, "s1", "A matter");
    }
    pair.robin.act(SessionCommand::SetState { session: id("s1"), state: SessionState::Live }.into());
    pair.robin.act(
        AgendaCommand::Mark { id: id("talked"), session: id("s1"), state: AgendaState::Discussed }.into(),
    );
    pair.robin
        .act(AgendaCommand::Mark { id: id("parked"), session: id("s1"), state: AgendaState::Parked }.into());
    pair.exchange();
    pair
}

fn wrap(next: Option<NewSession>) -> Command {
    SessionCommand::Wrap { session: id("s1"), next }.into()
}

/// The next session as two devices would both name it.
fn derived_next() -> NewSession {
    NewSession { id: derived_id(&id("s1"), "next"), ..new_session("s2", "2026-05-20") }
}

/// A topic as it stands on the agenda of a session.
fn on(side: &Side, session: &str, name: &str) -> Topic {
    let agenda = side.book.agenda(&id(session)).into_iter();
    agenda.into_iter().find(|topic| topic.id == id(name)).unwrap_or_else(|| panic!("{name} on {session}"))
}

fn state(side: &Side, session: &str) -> SessionState {
    side.book.get::<Session>(&id(session)).unwrap().state
}

#[test]
fn open_topics_go_on_in_the_next_session_and_say_where_they_came_from() {
    let mut side = before_the_wrap().robin;
    side.plan("s2", "2026-05-20");
    side.bring("waiting", "s2", "Already there");
    side.act(wrap(None));
    assert_eq!(state(&side, "s1"), SessionState::Wrapped);
    assert_eq!(side.agenda("s1"), ["open-1", "talked", "open-2", "parked"], "the held one keeps its agenda");
    assert_eq!(on(&side, "s1", "open-1").continued_in, Some(id("s2")));
    assert_eq!(on(&side, "s1", "talked").continued_in, None);
    assert_eq!(side.agenda("s2"), ["open-1", "open-2", "waiting"], "first, in the order they had");
    assert_eq!(on(&side, "s2", "open-1").from, Some(id("s1")));
    assert_eq!(on(&side, "s2", "waiting").from, None);
    assert_eq!(side.book.next_session().map(|next| next.id), Some(id("s2")));
}

#[test]
fn the_wrap_may_plan_the_next_session() {
    let mut side = before_the_wrap().robin;
    side.plan("later", "2026-06-20");
    side.act(wrap(Some(new_session("s2", "2026-05-20"))));
    assert_eq!(side.agenda("s2"), ["open-1", "open-2"]);
    assert!(side.agenda("later").is_empty());
}

#[test]
fn items_do_not_move_to_a_session_that_lies_before_or_is_wrapped_or_trashed() {
    let mut side = before_the_wrap().robin;
    side.plan("earlier", "2026-05-01");
    side.plan("wrapped", "2026-05-12");
    side.act(SessionCommand::SetState { session: id("wrapped"), state: SessionState::Wrapped }.into());
    side.plan("trashed", "2026-05-13");
    side.act(RecordCommand::Trash { id: id("trashed") }.into());
    side.plan("right", "2026-05-21");
    side.plan("far", "2026-05-22");
    side.act(wrap(None));
    assert_eq!(side.agenda("right"), ["open-1", "open-2"]);
}

#[test]
fn without_a_next_session_items_are_held_until_one_is_planned() {
    let mut side = before_the_wrap().robin;
    side.act(wrap(None));
    assert_eq!(side.agenda("s1"), ["open-1", "talked", "open-2", "parked"], "held");
    assert_eq!(side.book.next_session(), None);
    let planned = side.plan("s2", "2026-05-20");
    assert_eq!(side.agenda("s2"), ["open-1", "open-2"]);
    assert_eq!(on(&side, "s2", "open-2").from, Some(id("s1")));
    side.undo(&planned);
    assert_eq!(side.agenda("s1"), ["open-1", "talked", "open-2", "parked"], "held again");
    side.plan("s3", "2026-05-21");
    assert_eq!(side.agenda("s3"), ["open-1", "open-2"]);
}

#[test]
fn an_item_that_moves_twice_names_the_session_it_came_from_last() {
    let mut side = before_the_wrap().robin;
    side.act(wrap(Some(new_session("s2", "2026-05-20"))));
    let next = Some(new_session("s3", "2026-05-30"));
    side.act(SessionCommand::Wrap { session: id("s2"), next }.into());
    assert_eq!(side.agenda("s3"), ["open-1", "open-2"]);
    assert_eq!(on(&side, "s3", "open-1").from, Some(id("s2")));
    assert_eq!(on(&side, "s3", "open-1").carried, 2);
    assert_eq!(on(&side, "s2", "open-1").continued_in, Some(id("s3")));
}

#[test]
fn undo_brings_everything_back_exactly() {
    for next in [None, Some(derived_next())] {
        let mut side = before_the_wrap().robin;
        if next.is_none() {
            side.plan("s2", "2026-05-20");
            side.bring("waiting", "s2", "Already there");
        }
        let before = side.views();
        let undo = side.act(wrap(next));
        assert_ne!(side.views(), before);
        side.undo(&undo);
        assert_eq!(side.views(), before);
        assert_eq!(state(&side, "s1"), SessionState::Live);
        side.act(wrap(Some(derived_next())));
        assert_eq!(side.agenda(derived_next().id.as_str()), ["open-1", "open-2"], "and it can be done again");
    }
}

#[test]
fn an_undone_wrap_travels_to_the_partner() {
    let mut pair = before_the_wrap();
    let before = pair.kim.views();
    let undo = pair.robin.act(wrap(Some(derived_next())));
    pair.exchange();
    assert_ne!(pair.kim.views(), before);
    pair.robin.undo(&undo);
    pair.exchange();
    assert_eq!(pair.kim.views(), before);
}

#[test]
fn undo_leaves_what_the_partner_did_since_to_the_moved_items() {
    let mut pair = before_the_wrap();
    let undo = pair.robin.act(wrap(Some(derived_next())));
    pair.exchange();
    let state = AgendaState::Discussed;
    let session = derived_next().id;
    pair.kim.act(AgendaCommand::Mark { id: id("open-1"), session, state }.into());
    pair.exchange();
    pair.robin.undo(&undo);
    assert_eq!(pair.robin.agenda("s1"), ["open-1", "talked", "open-2", "parked"]);
    let item: AgendaItem = pair.robin.book.get(&id("open-1")).unwrap();
    assert_eq!(item.discussed_in, Some(derived_next().id), "Kim's mark stays");
}

#[test]
fn two_devices_that_wrap_apart_make_one_next_session() {
    let mut pair = before_the_wrap();
    pair.robin.act(wrap(Some(derived_next())));
    pair.kim.act(wrap(Some(derived_next())));
    pair.exchange();
    let planned: Vec<Session> = pair
        .kim
        .book
        .sessions()
        .into_iter()
        .filter(|session| session.state == SessionState::Planned)
        .collect();
    assert_eq!(planned.len(), 1);
    assert_eq!(pair.kim.agenda(planned[0].id.as_str()), ["open-1", "open-2"], "each item once");
    assert_eq!(pair.kim.views().clashes, [], "they agree, so nobody is asked");
}

#[test]
fn two_devices_that_chose_other_times_still_make_one_session_and_are_asked() {
    let mut pair = before_the_wrap();
    pair.robin.act(wrap(Some(derived_next())));
    let other_day = NewSession { id: derived_next().id, ..new_session("s2", "2026-05-22") };
    pair.kim.act(wrap(Some(other_day)));
    pair.exchange();
    assert_eq!(pair.robin.book.sessions().len(), 2);
    let clashes = pair.robin.views().clashes;
    assert_eq!(clashes.iter().map(|(_, field, ..)| field.as_str()).collect::<Vec<_>>(), ["starts_at"]);
}

/// Robin wraps and has no next session; Kim, apart, plans one.
#[test]
fn an_item_held_while_the_partner_planned_is_picked_up_by_the_session_they_planned() {
    let mut pair = before_the_wrap();
    pair.robin.act(wrap(None));
    pair.kim.plan("s2", "2026-05-20");
    pair.exchange();
    pair.robin.act(SessionCommand::SetState { session: id("s2"), state: SessionState::Live }.into());
    assert_eq!(pair.robin.agenda("s2"), ["open-1", "open-2"]);
    assert_eq!(on(&pair.robin, "s2", "open-1").from, Some(id("s1")));
}
