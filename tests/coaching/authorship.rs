//! Whose topics people talk about: a hint where it is lopsided, and none elsewhere.

use proptest::prelude::*;
use turnwise::coaching::{
    AgendaCommand, Book, NewPerson, PeopleCommand, SessionCommand, SessionState, TopicWords,
};
use turnwise::replica::{Document, Id};

use super::fixture::{Side, id, pair};
use crate::repeat::config;

const PEOPLE: [&str; 3] = ["person-robin", "person-kim", "person-ana"];

fn bring(side: &mut Side, session: &str, by: &str, count: usize) {
    for number in 0..count {
        let name = id(&format!("topic-{session}-{by}-{number}"));
        let words = TopicWords {
            title: format!("Topic {number}"),
            brought_by: id(by),
            minutes: 10,
            wanted_outcome: String::new(),
        };
        side.act(AgendaCommand::Add { id: name, session: id(session), words }.into());
    }
}

/// A session that was held, with so many topics of Robin, Kim and Ana.
fn held(side: &mut Side, name: &str, on: &str, counts: [usize; 3]) {
    side.plan(name, on);
    for (by, count) in PEOPLE.into_iter().zip(counts) {
        bring(side, name, by, count);
    }
    side.act(SessionCommand::SetState { session: id(name), state: SessionState::Wrapped }.into());
}

fn add_ana(side: &mut Side) {
    side.act(PeopleCommand::Add(NewPerson { id: id("person-ana"), name: "Ana".to_owned(), pen: 2 }).into());
}

fn most(side: &Side, session: &str) -> Option<String> {
    side.book.brings_most_topics(&id(session)).map(|person| person.name)
}

#[test]
fn it_is_said_only_where_one_brought_nearly_everything() {
    let mut side = pair().robin;
    side.plan("next", "2026-05-20");
    assert_eq!(most(&side, "next"), None, "nothing was brought yet");
    bring(&mut side, "next", "person-kim", 3);
    assert_eq!(most(&side, "next"), None, "three topics say little");
    bring(&mut side, "next", "person-robin", 1);
    assert_eq!(most(&side, "next").as_deref(), Some("Kim Example"), "three of four");
    let mut even = pair().robin;
    even.plan("next", "2026-05-20");
    for by in ["person-kim", "person-robin"] {
        bring(&mut even, "next", by, 6);
    }
    assert_eq!(most(&even, "next"), None, "a tie is no hint");
}

#[test]
fn two_sessions_before_count_and_what_went_on_counts_once() {
    let mut side = pair().robin;
    held(&mut side, "long-ago", "2026-04-01", [9, 0, 0]);
    held(&mut side, "before", "2026-05-01", [0, 2, 0]);
    held(&mut side, "last", "2026-05-08", [0, 1, 0]);
    side.plan("next", "2026-05-20");
    // What was left open stands on the next agenda too: still three topics.
    let on_it = side.book.agenda(&id("next")).len();
    assert!(on_it >= 3, "{on_it}");
    side.act(SessionCommand::SetState { session: id("next"), state: SessionState::Missed }.into());
    let mut fresh = pair().robin;
    held(&mut fresh, "last", "2026-05-08", [0, 3, 0]);
    fresh.plan("next", "2026-05-20");
    assert_eq!(most(&fresh, "next"), None, "three topics, however often they stand there");
    bring(&mut fresh, "next", "person-kim", 1);
    assert_eq!(most(&fresh, "next").as_deref(), Some("Kim Example"));
}

#[test]
fn alone_nothing_is_said_and_of_three_one_may_have_brought_most() {
    let mut alone = pair().robin;
    alone.book = Book::new(Document::new(id("shared")));
    let robin = NewPerson { id: id("person-robin"), name: "Robin".to_owned(), pen: 0 };
    alone.act(PeopleCommand::Start { document: id("shared"), people: vec![robin], key: None }.into());
    alone.plan("next", "2026-05-20");
    bring(&mut alone, "next", "person-robin", 8);
    assert_eq!(most(&alone, "next"), None);

    let mut three = pair().robin;
    add_ana(&mut three);
    three.plan("next", "2026-05-20");
    for (by, count) in PEOPLE.into_iter().zip([1, 1, 4]) {
        bring(&mut three, "next", by, count);
    }
    assert_eq!(most(&three, "next"), None, "four of six");
    bring(&mut three, "next", "person-nobody", 9);
    assert_eq!(most(&three, "next"), None, "whoever is unknown does not count");
    let mut lopsided = pair().robin;
    add_ana(&mut lopsided);
    lopsided.plan("next", "2026-05-20");
    for (by, count) in PEOPLE.into_iter().zip([1, 0, 4]) {
        bring(&mut lopsided, "next", by, count);
    }
    assert_eq!(most(&lopsided, "next").as_deref(), Some("Ana"));
}

proptest! {
    #![proptest_config(config(48))]

    /// Whatever was brought: whoever is named brought more than all others together.
    #[test]
    fn whoever_is_named_brought_most(counts in prop::array::uniform3(0..9usize)) {
        let mut side = pair().robin;
        add_ana(&mut side);
        side.plan("next", "2026-05-20");
        for (by, count) in PEOPLE.into_iter().zip(counts) {
            bring(&mut side, "next", by, count);
        }
        let total: usize = counts.iter().sum();
        match side.book.brings_most_topics(&id("next")) {
            None => prop_assert!(total < 4 || counts.iter().all(|count| count * 4 < total * 3)),
            Some(person) => {
                let at = PEOPLE.iter().position(|name| Id::as_str(&person.id) == *name).expect("one of them");
                prop_assert!(counts[at] * 2 > total && total >= 4);
            }
        }
    }
}
