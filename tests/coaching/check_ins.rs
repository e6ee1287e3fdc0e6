//! Words between two sessions.

use turnwise::coaching::{
    CheckIn, Command, CommitmentCommand, CommitmentWords, Problem, Refusal, SessionCommand, SessionState,
    WriteCheckIn,
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
        commitment: about,
        on: day("2026-05-12"),
    }
    .into()
}

fn texts(side: &Side) -> Vec<String> {
    side.book.check_ins_since_last_session().into_iter().map(|it| it.text).collect()
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
    let all: Vec<CheckIn> = pair.kim.book.check_ins_since_last_session();
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
    pair.exchange();
    assert_eq!(texts(&pair.kim), ["third"]);
}
