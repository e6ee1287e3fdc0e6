//! Words between two sessions.

use std::cell::RefCell;

use turnwise::coaching::{
    CheckIn, CheckInLines, Command, CommitmentCommand, CommitmentWords, MarkRead, Problem, Refusal,
    SessionCommand, SessionState, WriteCheckIn,
};
use turnwise::replica::Id;

use super::fixture::{Side, day, id, new_session, pair};

fn word(side: &Side, name: &str, text: &str, need: &str, about: Option<Id>) -> Command {
    let (id, author) = (id(name), side.me.clone());
    WriteCheckIn {
        id,
        author,
        text: text.into(),
        need: need.into(),
        lines: CheckInLines::default(),
        commitment: about,
        on: day("2026-05-12"),
    }
    .into()
}

/// What stands on Today, nothing of it read.
fn to_see(side: &Side) -> Vec<(CheckIn, bool)> {
    side.book.check_ins_to_see(Some(&side.me), day("2026-05-20"), |id| side.own.has_read(id))
}

fn texts(side: &Side) -> Vec<String> {
    to_see(side).into_iter().map(|(it, _)| it.text).collect()
}

#[test]
fn a_word_between_sessions_reaches_the_other_with_its_promise() {
    let mut pair = pair();
    let promise = id("promise");
    pair.robin.act(
        CommitmentCommand::Make {
            id: promise.clone(),
            session: None,
            words: CommitmentWords {
                owner: pair.robin.me.clone(),
                what: "Ask for feedback".into(),
                due: None,
                goal: None,
                first_step: String::new(),
                confidence: None,
                lifts: String::new(),
                let_know: String::new(),
            },
            from_note: None,
        }
        .into(),
    );
    let command = word(&pair.robin, "a", " It goes ", " Ask me on Friday ", Some(promise.clone()));
    pair.robin.act(command);
    pair.exchange();
    let all: Vec<CheckIn> = to_see(&pair.kim).into_iter().map(|(it, _)| it).collect();
    assert_eq!(all.len(), 1);
    assert_eq!((all[0].text.as_str(), all[0].need.as_str()), ("It goes", "Ask me on Friday"));
    assert_eq!((&all[0].author, &all[0].commitment), (&Some(id("person-robin")), &Some(promise)));
    assert_eq!(all[0].on, Some(day("2026-05-12")));
}

#[test]
fn no_words_are_refused_and_one_line_is_enough() {
    let mut pair = pair();
    let blank = word(&pair.robin, "a", " ", "\n", None);
    assert_eq!(pair.robin.try_act(&blank).err(), Some(Refusal::At(CheckIn::TEXT, Problem::Empty)));
    let one_line = word(&pair.robin, "b", "", "Ask me", None);
    assert!(pair.robin.try_act(&one_line).is_ok());
    let gone = word(&pair.robin, "c", "x", "", Some(id("nowhere")));
    assert_eq!(pair.robin.try_act(&gone).err(), Some(Refusal::Gone));
}

#[test]
fn a_wrap_closes_what_was_said_before_it() {
    let mut pair = pair();
    for (name, text) in [("a", "first"), ("b", "second")] {
        let command = word(&pair.robin, name, text, "", None);
        pair.robin.act(command);
    }
    assert_eq!(texts(&pair.robin), ["second", "first"], "the newest first");
    pair.robin.act(SessionCommand::Plan(new_session("s", "2026-05-14")).into());
    pair.robin.act(SessionCommand::SetState { session: id("s"), state: SessionState::Wrapped }.into());
    assert_eq!(texts(&pair.robin), [""; 0]);
    let command = word(&pair.robin, "c", "third", "", None);
    pair.robin.act(command);
    assert_eq!(texts(&pair.robin), ["third"]);
    pair.exchange();
    assert_eq!(texts(&pair.kim), ["third", "second", "first"], "Kim has read none of it");
}

#[test]
fn each_of_the_five_lines_can_stay_empty_and_one_is_enough() {
    let mut pair = pair();
    let command = |lines: CheckInLines| -> Command {
        let (id, author, on) = (id("five"), id("person-robin"), day("2026-05-12"));
        let (text, need, commitment) = (String::new(), String::new(), None);
        WriteCheckIn { id, author, text, need, lines, commitment, on }.into()
    };
    assert!(pair.robin.try_act(&command(CheckInLines::default())).is_err());
    let blank = CheckInLines { ask: " \n".into(), ..CheckInLines::default() };
    assert!(pair.robin.try_act(&command(blank)).is_err());
    let lines = CheckInLines { in_the_way: " The mornings ".into(), ..CheckInLines::default() };
    pair.robin.act(command(lines));
    pair.exchange();
    let (it, waits) = to_see(&pair.kim).pop().expect("it is there");
    let expected = CheckInLines { in_the_way: "The mornings".into(), ..CheckInLines::default() };
    assert_eq!((it.lines, waits), (expected, true));
}

#[test]
fn what_another_wrote_stays_until_it_is_read_whatever_was_wrapped_meanwhile() {
    let mut pair = pair();
    for (side, name) in [(&mut pair.robin, "mine"), (&mut pair.kim, "hers")] {
        let command = word(side, name, name, "", None);
        side.act(command);
    }
    pair.exchange();
    pair.robin.act(SessionCommand::Plan(new_session("s", "2026-05-14")).into());
    pair.robin.act(SessionCommand::SetState { session: id("s"), state: SessionState::Wrapped }.into());
    let waiting: Vec<(String, bool)> =
        to_see(&pair.robin).into_iter().map(|(it, waits)| (it.text, waits)).collect();
    assert_eq!(waiting, [("hers".to_owned(), true)], "one's own goes with the wrap");
    // Twice is once, and nothing of it is in the notebook.
    let before = pair.robin.book.document().clone();
    for _ in 0..2 {
        let mark = MarkRead { document: id("shared"), records: vec![id("hers")] };
        pair.robin.act(mark.into());
    }
    assert_eq!(texts(&pair.robin), [""; 0]);
    assert_eq!(*pair.robin.book.document(), before);
    pair.exchange();
    assert_eq!(texts(&pair.kim), ["mine"], "Kim has not read hers, and is not told");
}

fn wrap(side: &mut Side, session: &str, on: &str) {
    side.act(SessionCommand::Plan(new_session(session, on)).into());
    side.act(SessionCommand::SetState { session: id(session), state: SessionState::Wrapped }.into());
}

#[test]
fn what_was_written_before_the_last_but_one_session_waits_no_more() {
    let mut pair = pair();
    for (name, session) in [("a", Some("s")), ("b", Some("t")), ("c", None)] {
        let command = word(&pair.kim, name, name, "", None);
        pair.kim.act(command);
        pair.exchange();
        if let Some(session) = session {
            wrap(&mut pair.robin, session, "2026-05-14");
            pair.exchange();
        }
    }
    let asked = RefCell::new(Vec::new());
    let is_read = |id: &Id| {
        asked.borrow_mut().push(id.to_string());
        false
    };
    let side = &pair.robin;
    let all = side.book.check_ins_to_see(Some(&side.me), day("2026-05-20"), is_read);
    let all: Vec<(String, bool)> = all.into_iter().map(|(it, waits)| (it.text, waits)).collect();
    assert_eq!(all, [("c".to_owned(), true), ("b".to_owned(), true)]);
    assert_eq!(asked.into_inner(), ["c", "b"], "nobody looks for the marks of the others");
}

#[test]
fn before_there_were_two_sessions_the_newest_of_a_month_wait() {
    let mut pair = pair();
    for name in ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"] {
        let command = word(&pair.kim, name, name, "", None);
        pair.kim.act(command);
    }
    pair.exchange();
    let waiting = |side: &Side, today: &str| {
        let all = side.book.check_ins_to_see(Some(&side.me), day(today), |_| false);
        all.into_iter().filter(|(_, waits)| *waits).count()
    };
    assert_eq!((waiting(&pair.robin, "2026-05-20"), waiting(&pair.robin, "2026-06-12")), (10, 0));
    // One session later, too.
    wrap(&mut pair.robin, "s", "2026-05-14");
    assert_eq!((waiting(&pair.robin, "2026-05-20"), waiting(&pair.robin, "2026-06-12")), (10, 0));
    assert_eq!(to_see(&pair.robin).len(), 10);
}
