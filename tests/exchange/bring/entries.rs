//! What was found in a document is kept by acts that are never refused, with all its
//! words, and is gone when they are taken back.

use proptest::prelude::*;
use turnwise::coaching::{Kind, Session, SessionState};
use turnwise::exchange::bring::{Brought, Into};
use turnwise::replica::{Id, Mint};

use super::made;
use super::words::{day, read, today};
use crate::coaching::fixture::{MORNING, Side, id, pair};

/// Keeps it in Robin's notebook; gives them with what was there before.
fn keep(found: &Brought) -> (Side, Vec<turnwise::replica::Undo>) {
    let mut robin = pair().robin;
    let people: Vec<Id> = vec![id("person-robin"), id("person-kim"), id("person-sam")];
    let mut mint = Mint::new(7);
    let mut into = Into {
        people: &people,
        me: &people[0],
        today: today(),
        start: &|day| day.and_hms_opt(17, 0, 0).expect("an hour").and_utc(),
        zone: "Europe/London",
        name: &mut || mint.id(MORNING),
    };
    let commands = found.commands(&mut into);
    let done = commands.into_iter().map(|command| robin.act(command)).collect();
    (robin, done)
}

/// Every text that was found.
fn texts(found: &Brought) -> Vec<String> {
    let mut all = Vec::new();
    for session in &found.sessions {
        all.push(session.title.clone());
        all.extend(session.topics.iter().map(|it| it.title.clone()));
        all.extend(session.notes.iter().map(|it| it.text.clone()));
        all.extend(session.commitments.iter().map(|it| it.what.clone()));
    }
    for goal in &found.goals {
        all.extend([goal.title.clone(), goal.why.clone()]);
        all.extend(goal.milestones.iter().map(|it| it.title.clone()));
    }
    all.extend(found.commitments.iter().map(|it| it.what.clone()));
    all.retain(|text| !text.trim().is_empty());
    all
}

fn check(found: &Brought) {
    let before = pair().robin.book;
    let (mut robin, done) = keep(found);
    let kept: Vec<String> = robin
        .book
        .document()
        .records()
        .flat_map(|(_, record)| record.writes())
        .flat_map(|(_, write)| write.set.values())
        .filter_map(|value| value.as_str().map(|text| text.trim().to_owned()))
        .collect();
    for text in texts(found) {
        assert!(kept.contains(&text.trim().to_owned()), "{text:?} is not kept");
    }
    for undo in done.iter().rev() {
        robin.undo(undo);
    }
    for kind in Kind::ALL {
        let count = |book: &turnwise::coaching::Book| {
            book.document().records().filter(|(_, it)| it.kind == kind.name() && it.is_kept()).count()
        };
        assert_eq!(count(&robin.book), count(&before), "{kind:?} stays");
    }
}

#[test]
fn the_documents_of_pairs_are_kept_and_taken_back() {
    let mut entries = 0;
    for path in std::fs::read_dir("tests/data/brought").expect("documents") {
        let text = std::fs::read_to_string(path.expect("a document").path()).expect("it reads");
        let found = read(&text);
        entries += texts(&found).len();
        check(&found);
    }
    assert!(entries > 100, "{entries}");
}

#[test]
fn sessions_before_today_were_held_and_those_ahead_are_planned() {
    let (robin, _) = keep(&read("# 2026-10-07\n- One thing\n\n# 2026-11-04\n- Another\n"));
    let mut sessions: Vec<(chrono::NaiveDate, SessionState)> = robin
        .book
        .all::<Session>()
        .into_iter()
        .filter_map(|session| Some((session.starts_at?.date_naive(), session.state)))
        .collect();
    sessions.sort_by_key(|(on, _)| *on);
    let expected = [(day("2026-10-07"), SessionState::Wrapped), (day("2026-11-04"), SessionState::Planned)];
    assert_eq!(sessions, expected);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn whatever_is_found_is_kept(text in made::document()) {
        check(&read(&text));
    }
}
