//! What a session is called beside its date, and which one was held last.

use turnwise::coaching::library::closing_template;
use turnwise::coaching::{AgendaCommand, AgendaState, Session, SessionCommand, SessionName, SessionState};

use super::fixture::{Side, id, new_session, pair};

fn name(side: &Side, session: &str) -> Option<SessionName> {
    side.book.session_name(&side.book.get(&id(session)).unwrap())
}

fn topic(title: &str) -> Option<SessionName> {
    Some(SessionName::Topic(title.to_owned()))
}

#[test]
fn the_first_topic_names_a_session_and_what_was_talked_about_comes_before() {
    let mut side = pair().robin;
    side.plan("s1", "2026-05-10");
    side.bring("rest", "s1", "A week of rest");
    side.bring("talk", "s1", "Talk with my manager");
    assert_eq!(name(&side, "s1"), topic("A week of rest"));
    let discussed = AgendaState::Discussed;
    side.act(AgendaCommand::Mark { id: id("talk"), session: id("s1"), state: discussed }.into());
    assert_eq!(name(&side, "s1"), topic("Talk with my manager"));
    side.act(SessionCommand::Wrap { session: id("s1"), next: Some(new_session("s2", "2026-05-24")) }.into());
    assert_eq!(name(&side, "s1"), topic("Talk with my manager"), "a held one keeps its name");
    assert_eq!(name(&side, "s2"), topic("A week of rest"), "what goes on names the next");
}

#[test]
fn without_topics_the_first_is_called_so_and_others_have_their_date_alone() {
    let mut side = pair().robin;
    side.plan("missed", "2026-05-03");
    side.plan("s1", "2026-05-10");
    side.plan("s2", "2026-05-17");
    assert_eq!(name(&side, "missed"), Some(SessionName::First));
    assert_eq!(name(&side, "s1"), None);
    side.act(SessionCommand::SetState { session: id("missed"), state: SessionState::Missed }.into());
    assert_eq!(name(&side, "missed"), None);
    assert_eq!(name(&side, "s1"), Some(SessionName::First));
    assert_eq!(name(&side, "s2"), None);
}

#[test]
fn a_closing_session_is_called_so_whatever_stands_on_it() {
    let mut side = pair().robin;
    side.plan("s", "2026-05-14");
    side.bring("rest", "s", "A week of rest");
    side.act(SessionCommand::FollowTemplate { session: id("s"), template: closing_template() }.into());
    assert_eq!(name(&side, "s"), Some(SessionName::Closing));
}

#[test]
fn the_last_that_was_wrapped_is_known_whatever_day_it_stands_on() {
    let mut side = pair().robin;
    for (session, day) in [("s1", "2026-05-10"), ("s2", "2026-05-17"), ("s3", "2026-05-24")] {
        side.plan(session, day);
    }
    for session in ["s2", "s1"] {
        side.act(SessionCommand::Wrap { session: id(session), next: None }.into());
    }
    let last = |side: &Side| {
        let mut all = side.book.sessions();
        all.retain(|it: &Session| side.book.is_last_over(&it.id));
        all.into_iter().map(|it| it.id).collect::<Vec<_>>()
    };
    assert_eq!(last(&side), [id("s1")]);
    side.act(SessionCommand::Reopen { session: id("s1") }.into());
    assert_eq!(last(&side), [id("s2")]);
}
