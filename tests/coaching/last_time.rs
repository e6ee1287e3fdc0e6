//! What is left of the session before this one.

use turnwise::coaching::{
    AppreciationCommand, Command, CommitmentCommand, KeepCommand, LastTime, NewSession, Outcome,
    RecordCommand, SessionCommand, SessionState,
};

use super::fixture::{Side, day, id, instant, new_session, pair, promise_words};

fn wrap(session: &str) -> Command {
    SessionCommand::Wrap { session: id(session), next: None }.into()
}

fn set(session: &str, state: SessionState) -> Command {
    SessionCommand::SetState { session: id(session), state }.into()
}

/// Days go by, so that the clock of the device is where the sessions are.
fn sleep(side: &mut Side, days: u64) {
    side.now += days * 24 * 3_600_000;
}

fn last(side: &Side, session: &str) -> Option<String> {
    side.book.last_time(&id(session)).map(|last| last.session.id.to_string())
}

#[test]
fn the_last_time_is_the_latest_that_was_held_before() {
    let mut side = pair().robin;
    side.plan("s1", "2026-05-10");
    assert_eq!(last(&side, "s1"), None, "before the first there is none");
    side.plan("s2", "2026-05-20");
    side.plan("s3", "2026-05-27");
    side.plan("s4", "2026-06-03");
    assert_eq!(last(&side, "s2"), None, "one that is planned was not held");
    sleep(&mut side, 8);
    side.act(wrap("s1"));
    assert_eq!(last(&side, "s2").as_deref(), Some("s1"));
    sleep(&mut side, 10);
    side.act(wrap("s2"));
    sleep(&mut side, 7);
    side.act(set("s3", SessionState::Missed));
    assert_eq!(last(&side, "s4").as_deref(), Some("s2"), "in the third nobody met");
    assert_eq!(last(&side, "s2").as_deref(), Some("s1"), "each knows the one before it");
    assert_eq!(last(&side, "s1"), None);
    side.act(set("s2", SessionState::Reviewed));
    assert_eq!(last(&side, "s4").as_deref(), Some("s2"), "looked back at, it was held as before");
    side.act(RecordCommand::Trash { id: id("s2") }.into());
    assert_eq!(last(&side, "s4").as_deref(), Some("s1"));
}

#[test]
fn one_that_was_called_off_or_is_under_way_is_not_the_last_time() {
    let mut side = pair().robin;
    side.plan("s1", "2026-05-04");
    side.plan("s2", "2026-05-05");
    side.plan("s3", "2026-05-06");
    side.act(SessionCommand::Cancel { session: id("s1") }.into());
    side.act(set("s2", SessionState::Live));
    assert_eq!(last(&side, "s3"), None);
}

#[test]
fn what_was_held_before_its_day_or_written_down_later_stands_where_it_was_held() {
    let mut side = pair().robin;
    side.plan("early", "2026-05-30");
    side.plan("now", "2026-05-12");
    side.act(wrap("early"));
    assert_eq!(last(&side, "now").as_deref(), Some("early"), "it was held, whatever day it stands on");
    // Somebody writes down an older one afterwards.
    sleep(&mut side, 7);
    side.plan("older", "2026-04-20");
    side.act(wrap("older"));
    assert_eq!(last(&side, "now").as_deref(), Some("early"));
    assert_eq!(last(&side, "early").as_deref(), Some("older"));
}

#[test]
fn zones_do_not_change_which_was_first() {
    let mut side = pair().robin;
    let at = |name: &str, start: &str, zone: &str| NewSession {
        starts_at: instant(start),
        zone: zone.to_owned(),
        ..new_session(name, "2026-05-04")
    };
    // On the wall of Auckland it is the fifth already, and still it was earlier.
    side.act(SessionCommand::Plan(at("auckland", "2026-05-04T20:00:00Z", "Pacific/Auckland")).into());
    side.act(SessionCommand::Plan(at("new-york", "2026-05-04T22:00:00Z", "America/New_York")).into());
    side.plan("next", "2026-05-11");
    sleep(&mut side, 3);
    side.act(wrap("new-york"));
    side.act(wrap("auckland"));
    assert_eq!(last(&side, "next").as_deref(), Some("new-york"));
}

#[test]
fn it_tells_notes_by_writer_and_what_is_open() {
    let mut pair = pair();
    pair.robin.plan("s1", "2026-05-04");
    pair.robin.plan("s2", "2026-05-11");
    pair.exchange();
    pair.kim.note("n2", "s1", "Kim began to write", None);
    pair.exchange();
    pair.robin.note("n1", "s1", "Robin wrote", None);
    pair.exchange();
    pair.kim.note("n3", "s1", "Kim went on", None);
    pair.kim.note("blank", "s1", "  ", None);
    pair.exchange();
    let robin = &mut pair.robin;
    let (me, kim) = (robin.me.clone(), id("person-kim"));
    let insight = KeepCommand::Insight {
        id: id("i1"),
        session: id("s1"),
        author: me.clone(),
        text: "I say yes too soon".to_owned(),
        from_note: None,
    };
    robin.act(insight.into());
    for name in ["open", "kept"] {
        let words = promise_words(me.clone(), name);
        let make = CommitmentCommand::Make { id: id(name), words, session: Some(id("s1")), from_note: None };
        robin.act(make.into());
    }
    let thank = AppreciationCommand::Thank {
        id: id("thanks"),
        from: me.clone(),
        to: kim.clone(),
        why: "You waited".to_owned(),
        session: Some(id("s1")),
    };
    robin.act(thank.into());
    let on = day("2026-05-05");
    robin.act(CommitmentCommand::Review { id: id("kept"), outcome: Outcome::Kept, on }.into());
    robin.act(wrap("s1"));

    let left: LastTime = robin.book.last_time(&id("s2")).expect("there was one");
    let notes = left.notes.iter().map(|(writer, notes)| {
        (writer.clone().unwrap(), notes.iter().map(|note| note.text.as_str()).collect::<Vec<_>>())
    });
    let mut notes: Vec<_> = notes.collect();
    notes.sort();
    assert_eq!(notes, [(kim, vec!["Kim began to write", "Kim went on"]), (me, vec!["Robin wrote"])]);
    assert_eq!(left.insights.len(), 1);
    assert_eq!(left.thanks.len(), 1);
    assert_eq!(left.commitments.iter().map(|it| it.what.as_str()).collect::<Vec<_>>(), ["open"]);
    assert!(!left.is_empty());
}
