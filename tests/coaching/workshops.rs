//! Several workshops, each with rounds and minutes of its own, and the first one, of which an earlier version
//! kept only those.

use serde_json::json;
use turnwise::coaching::{Block, Book, RecordCommand, RoomPlan, RunSheet, View, Workshop, WorkshopCommand};
use turnwise::replica::{Document, Id, Undo, derived_id};
use turnwise::route::{Route, WorkshopPage};

use super::fixture::{Shown, Side, day, document_of, id, pair};

const TODAY: &str = "2026-12-01";

fn private() -> Side {
    let mut side = pair().robin;
    side.book = Book::private(Document::new(id("private")));
    side
}

/// What an earlier version kept, under the names that it gave.
fn of_earlier_version() -> Book {
    let fields =
        |fields: serde_json::Value| -> Shown { fields.as_object().unwrap().clone().into_iter().collect() };
    let nothing = Id::from_bytes([0; 16]);
    let plan = json!({"text": "Ann\nBen", "names": ["Ann", "Ben"], "groups": [[[0, 1]]], "away": []});
    let block = json!({"id": "a", "title": "Welcome", "words": "", "minutes": 10, "least": 5});
    let sheet = json!({"time": "14:00", "blocks": [block]});
    Book::private(document_of(&[
        (derived_id(&nothing, "room plan").to_string(), RoomPlan::KIND.to_string(), fields(plan)),
        (derived_id(&nothing, "run sheet").to_string(), RunSheet::KIND.to_string(), fields(sheet)),
    ]))
}

#[test]
fn what_an_earlier_version_kept_belongs_to_the_first_workshop() {
    let book = of_earlier_version();
    let first = Workshop::first_id();
    assert_eq!(book.workshops(day(TODAY)), [Workshop::unnamed(first.clone())]);
    let plan: RoomPlan = book.get(&RoomPlan::id_of(&first)).unwrap();
    assert_eq!(plan.names, ["Ann", "Ben"]);
    let sheet: RunSheet = book.get(&RunSheet::id_of(&first)).unwrap();
    assert_eq!(sheet.blocks[0].title, "Welcome");
    // Its addresses lead there, too.
    let pages = ["pairs", "run", "handouts"].into_iter().zip(WorkshopPage::ALL);
    for (old, page) in pages {
        let route = Route::Workshop(first.clone(), Some(page));
        assert_eq!(Route::parse(&format!("#/workshop/{old}")), route);
        assert_eq!(Route::parse(&route.to_string()), route);
    }
    assert_eq!(Route::parse(&format!("#/workshop/{first}/other")), Route::Unknown);

    // Its title makes it a record, and nothing else of it changes.
    let mut side = private();
    side.book = book;
    let workshop = Workshop { title: "Autumn".to_owned(), ..Workshop::unnamed(first.clone()) };
    side.act(WorkshopCommand::Write(workshop.clone()).into());
    assert_eq!(side.book.workshops(day(TODAY)), [workshop]);
    assert_eq!(side.book.get::<RoomPlan>(&RoomPlan::id_of(&first)), Some(plan));
}

#[test]
fn there_is_no_workshop_before_anything_is_kept() {
    let side = private();
    assert_eq!(side.book.workshops(day(TODAY)), []);
    assert_eq!(side.book.workshop(&Workshop::first_id()), None);
}

#[test]
fn the_first_workshop_can_be_put_away_before_it_has_a_title() {
    let mut side = private();
    side.book = of_earlier_version();
    let first = Workshop::first_id();
    let put_away = |side: &mut Side| -> Vec<Undo> {
        let commands = WorkshopCommand::put_away(&side.book, &Workshop::first_id());
        commands.into_iter().map(|command| side.act(command)).collect()
    };
    let undo = put_away(&mut side);
    assert_eq!(side.book.workshops(day(TODAY)), []);
    undo.iter().rev().for_each(|undo| side.undo(undo));
    assert_eq!(side.book.workshops(day(TODAY)).len(), 1);
    put_away(&mut side);
    side.act(RecordCommand::RestorePrivate { id: first.clone() }.into());
    assert_eq!(side.book.workshops(day(TODAY)).len(), 1);
    assert!(side.book.get::<RunSheet>(&RunSheet::id_of(&first)).is_some());
}

#[test]
fn two_workshops_have_rounds_and_minutes_of_their_own() {
    let mut side = private();
    for (name, title) in [("one", "Monday"), ("two", "Friday")] {
        let workshop =
            Workshop { title: title.to_owned(), day: Some(day("2026-12-07")), ..Workshop::unnamed(id(name)) };
        side.act(WorkshopCommand::Write(workshop).into());
    }
    side.act(WorkshopCommand::KeepPlan(RoomPlan::empty(&id("one")).remade("4", 2, 1)).into());
    let block =
        Block { id: "a".to_owned(), title: "Close".to_owned(), minutes: 5, least: 5, ..Block::default() };
    side.act(WorkshopCommand::KeepSheet(RunSheet::empty(&id("two")).with(block)).into());
    assert_eq!(side.book.get::<RoomPlan>(&RoomPlan::id_of(&id("one"))).unwrap().names.len(), 4);
    assert_eq!(side.book.get::<RoomPlan>(&RoomPlan::id_of(&id("two"))), None);
    assert_eq!(side.book.get::<RunSheet>(&RunSheet::id_of(&id("one"))), None);
    let titles: Vec<String> =
        side.book.workshops(day(TODAY)).into_iter().map(|workshop| workshop.title).collect();
    assert_eq!(titles, ["Monday", "Friday"]);
}

#[test]
fn the_next_workshop_stands_first_and_those_that_are_over_last() {
    let mut side = private();
    let days = [
        ("over", Some("2026-11-30")),
        ("long over", Some("2026-03-01")),
        ("some day", None),
        ("next year", Some("2027-02-01")),
        ("today", Some(TODAY)),
    ];
    for (at, (title, on)) in days.into_iter().enumerate() {
        let workshop = Workshop {
            title: title.to_owned(),
            day: on.map(day),
            ..Workshop::unnamed(id(&format!("w{at}")))
        };
        side.act(WorkshopCommand::Write(workshop).into());
    }
    let titles: Vec<String> =
        side.book.workshops(day(TODAY)).into_iter().map(|workshop| workshop.title).collect();
    assert_eq!(titles, ["today", "next year", "some day", "over", "long over"]);
}

/// A workshop in the middle of its day, with somebody who did not come.
fn running() -> Side {
    let mut side = private();
    let workshop = Workshop {
        title: "Autumn".to_owned(),
        day: Some(day(TODAY)),
        kit: Some(id("kit")),
        ..Workshop::unnamed(id("one"))
    };
    side.act(WorkshopCommand::Write(workshop).into());
    let plan = RoomPlan::empty(&id("one")).remade("Ann\nBen\nCem\nDag", 3, 7);
    side.act(WorkshopCommand::KeepPlan(plan.missing(1, 1)).into());
    let block = |id: &str| Block {
        id: id.to_owned(),
        title: id.to_owned(),
        minutes: 10,
        least: 5,
        ..Block::default()
    };
    let sheet = RunSheet::empty(&id("one")).with(block("open")).with(block("close"));
    side.act(WorkshopCommand::KeepSheet(sheet.begun("open", 0, 0).ended(60_000)).into());
    side
}

#[test]
fn a_duplicate_has_the_kit_and_the_minutes_and_nothing_of_the_day() {
    for with_people in [false, true] {
        let mut side = running();
        let duplicate = WorkshopCommand::Duplicate { id: id("two"), of: id("one"), with_people };
        let undo = side.act(duplicate.into());
        let made = side.book.workshop(&id("two")).unwrap();
        assert_eq!((made.title.as_str(), made.day, made.kit), ("Autumn", None, Some(id("kit"))));
        let (before, sheet): (RunSheet, RunSheet) = (
            side.book.get(&RunSheet::id_of(&id("one"))).unwrap(),
            side.book.get(&RunSheet::id_of(&id("two"))).unwrap(),
        );
        assert_eq!(sheet.minutes(), before.minutes());
        assert!(!sheet.has_begun() && sheet.until.is_none() && sheet.ended.is_none());
        let plan: Option<RoomPlan> = side.book.get(&RoomPlan::id_of(&id("two")));
        assert_eq!(plan.is_some(), with_people);
        let before: RoomPlan = side.book.get(&RoomPlan::id_of(&id("one"))).unwrap();
        assert!(plan.is_none_or(|plan| plan.away.is_empty() && plan.rounds == before.rounds));

        // What one does with it leaves the other as it is.
        side.act(WorkshopCommand::KeepSheet(sheet.without("open")).into());
        let one: RunSheet = side.book.get(&RunSheet::id_of(&id("one"))).unwrap();
        assert_eq!(one.blocks.len(), 2);
        side.act(WorkshopCommand::Trash { id: id("two") }.into());
        assert_eq!(side.book.workshops(day(TODAY)).len(), 1);
        side.undo(&undo);
        assert!(side.book.workshop(&id("one")).is_some());
    }
}
