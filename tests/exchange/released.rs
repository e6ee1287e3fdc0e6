//! Files that the program of commit b3286d9, which is on people's devices, and
//! this one exchanged. They are in `tests/data/released` and never written anew.
//!
//! Each was made by a small program against the library of its commit, with the
//! commands of its app, one a minute, from 2026-05-03T09:00Z on. A name says who
//! wrote in turn; the last one saved it with `File::for_partner`.
//!
//! - `old`: Robin starts with Kim, plans `first` (10 May), brings `told`, `left`
//!   and `aside`, sets `goal` with `stone`; starts `first`, marks `told` discussed
//!   and `aside` parked, writes `note`, makes `promise`, reaches `stone`; wraps up
//!   with `second` (24 May) as the next, which moves `left` there; brings `fresh`
//!   to `second`. `PRIVATE-old-backup` is the full backup of that.
//! - `old-new`: Kim, with this program, reads `old`; brings `passing` to `first`,
//!   which is over, so that it goes on in `second`; starts `second`, marks `left`
//!   discussed and `passing` parked there, brings `later`, writes `note-kim`, says
//!   that `promise` was kept.
//! - `old-new-old`: Robin reads `old-new`; edits `note-kim`, says that `promise`
//!   was kept in part, brings `urgent` to `second`, wraps it up with `third`
//!   (7 June), which moves what is open.
//! - `new`: Robin, with this program, starts anew; `first` with `told`, `left`,
//!   `aside` (parked) and `open`, and `promise`.
//! - `new-old`: Kim, with b3286d9, reads `new`; starts `first` at half past six,
//!   marks `told` discussed, writes `note-kim`, wraps up with the next session,
//!   which moves `left` and `open`.
//! - `new-marks-early` and `-late`: Robin, who has not seen that, starts `first`,
//!   marks `left` discussed, writes `note-robin` and wraps up: before Kim, or after.
//! - `new-old-hears-early` and `-late`: Kim reads that one, edits `note-kim` and
//!   says that `promise` was kept.

use std::collections::BTreeMap;
use std::path::Path;

use turnwise::coaching::{AgendaState, Book, Commitment, Milestone, Outcome, Session, SessionState};
use turnwise::exchange::{File, Place};
use turnwise::replica::{Document, Id, Incoming, derived_id};

use AgendaState::{Discussed, Open, Parked};

fn id(text: &str) -> Id {
    text.parse().expect("a name")
}

fn text_of(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/released");
    std::fs::read_to_string(folder.join(format!("{name}.turnwise.json"))).expect("a fixture")
}

fn document(name: &str) -> Document {
    let file = File::read(text_of(name).as_bytes()).expect("it reads");
    let documents = file.documents().into_iter();
    documents
        .filter(|(place, _)| *place == Place::Shared)
        .map(|(_, it)| it.clone())
        .next()
        .expect("a notebook")
}

/// What somebody has who added these, in this order.
fn book(names: &[&str]) -> Book {
    let mut joined = document(names[0]);
    names[1..].iter().for_each(|name| drop(joined.join(Incoming::Whole(&document(name)))));
    Book::new(joined)
}

/// The topics on an agenda, and what became of each.
fn agenda(book: &Book, session: &Id) -> BTreeMap<String, AgendaState> {
    let topics = book.agenda(session).into_iter();
    topics.map(|topic| (topic.id.to_string(), topic.state)).collect()
}

fn topics(all: &[(&str, AgendaState)]) -> BTreeMap<String, AgendaState> {
    all.iter().map(|(name, state)| ((*name).to_owned(), *state)).collect()
}

fn state(book: &Book, session: &Id) -> SessionState {
    book.get::<Session>(session).expect("a session").state
}

fn notes(book: &Book, session: &Id) -> Vec<String> {
    book.notes(session).into_iter().map(|note| note.text).collect()
}

/// Is all that `one` says in `all`, or knowingly replaced there?
fn has_all_of(all: &str, one: &str) -> bool {
    let mut joined = document(all);
    joined.join(Incoming::Whole(&document(one)));
    joined == document(all)
}

#[test]
fn what_the_released_program_moved_reads_as_before() {
    let book = book(&["old"]);
    assert_eq!(agenda(&book, &id("first")), topics(&[("told", Discussed), ("aside", Parked)]));
    assert_eq!(agenda(&book, &id("second")), topics(&[("left", Open), ("fresh", Open)]));
    let left = book.agenda(&id("second")).into_iter().find(|topic| topic.id == id("left")).unwrap();
    assert_eq!((left.from, left.carried), (Some(id("first")), 1));
    assert_eq!(state(&book, &id("first")), SessionState::Wrapped);
    assert_eq!(notes(&book, &id("first")), ["She listened"]);
    let reached = book.get::<Milestone>(&id("stone")).unwrap().reached;
    assert_eq!(reached.map(|day| day.to_string()).as_deref(), Some("2026-05-10"));
    assert_eq!(book.celebrations().len(), 1);
    assert!(book.differences().is_empty());
    assert_eq!(document("PRIVATE-old-backup"), document("old"), "its backup has the same");
}

#[test]
fn all_files_are_printed_again_as_they_were() {
    for name in
        ["PRIVATE-old-backup", "old", "old-new", "old-new-old", "new", "new-old", "new-old-hears-late"]
    {
        let file = File::read(text_of(name).as_bytes()).expect("it reads");
        assert_eq!(file.print().expect("it prints"), text_of(name), "{name}");
    }
}

#[test]
fn the_released_program_goes_on_from_a_file_of_this_one_and_loses_nothing() {
    assert!(has_all_of("old-new-old", "old-new") && has_all_of("old-new", "old"));
    for order in [["old-new", "old-new-old"], ["old-new-old", "old-new"]] {
        let book = book(&order);
        assert_eq!(
            agenda(&book, &id("first")),
            topics(&[("told", Discussed), ("aside", Parked), ("passing", Open)])
        );
        let second = agenda(&book, &id("second"));
        assert_eq!(second.get("left"), Some(&Discussed), "where it was talked about");
        assert_eq!(second.get("passing"), Some(&Parked), "where this program set it aside");
        let third = topics(&[("fresh", Open), ("later", Open), ("urgent", Open)]);
        assert_eq!(agenda(&book, &id("third")), third);
        assert_eq!(state(&book, &id("second")), SessionState::Wrapped);
        assert_eq!(notes(&book, &id("second")), ["Twice, and it was easier"]);
        assert_eq!(book.get::<Commitment>(&id("promise")).unwrap().outcome, Outcome::Partly);
        assert!(book.differences().is_empty(), "{:?}", book.differences());
    }
}

#[test]
fn a_topic_that_the_released_program_moved_while_this_one_marked_it_discussed_is_discussed_where_it_was() {
    let next = derived_id(&id("first"), "next");
    for marks in ["new-marks-early", "new-marks-late"] {
        for order in [[marks, "new-old"], ["new-old", marks]] {
            let book = book(&order);
            assert_eq!(
                agenda(&book, &id("first")),
                topics(&[("told", Discussed), ("left", Discussed), ("aside", Parked)]),
                "{order:?}"
            );
            assert_eq!(agenda(&book, &next), topics(&[("open", Open)]), "{order:?}");
            assert_eq!(state(&book, &id("first")), SessionState::Wrapped);
            let mut notes = notes(&book, &id("first"));
            notes.sort();
            assert_eq!(notes, ["She listened", "Three of seven"]);
            assert!(book.differences().is_empty(), "{order:?}: {:?}", book.differences());
        }
    }
}

#[test]
fn the_released_program_hears_what_this_one_marked_and_loses_nothing() {
    let next = derived_id(&id("first"), "next");
    for which in ["early", "late"] {
        let (marks, hears) = (format!("new-marks-{which}"), format!("new-old-hears-{which}"));
        assert!(has_all_of(&hears, &marks) && has_all_of(&hears, "new-old"), "{which}");
        for order in [[marks.as_str(), hears.as_str()], [hears.as_str(), marks.as_str()]] {
            let book = book(&order);
            assert_eq!(agenda(&book, &id("first")).get("left"), Some(&Discussed), "{which}");
            assert_eq!(agenda(&book, &next), topics(&[("open", Open)]), "{which}");
            assert!(notes(&book, &id("first")).contains(&"She listened, and asked".to_owned()));
            assert_eq!(book.get::<Commitment>(&id("promise")).unwrap().outcome, Outcome::Kept);
            assert!(book.differences().is_empty(), "{which}: {:?}", book.differences());
        }
    }
}
