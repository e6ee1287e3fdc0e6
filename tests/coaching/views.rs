//! Views are total: any record reads as something or as nothing, and what this
//! version does not know stays as it is.

use proptest::prelude::*;
use serde_json::{Value, json};
use turnwise::coaching::{
    AgendaItem, AgreementCommand, Assent, Book, Card, CardCommand, Celebration, ClashRecord, Clause, Command,
    Commitment, CommitmentCommand, Consent, Direction, Goal, GoalCommand, GoalState, Kind, LastReceived,
    LastSent, Membership, Milestone, MilestoneCommand, Note, NoteCommand, Outcome, Partnership, Person,
    RecordCommand, Session, SessionCommand, View, total_minutes,
};
use turnwise::replica::{Document, Incoming, derived_id};

use super::fixture::{Shown, Side, Views, document_of, id, pair};

const IDS: [&str; 6] = ["one", "two", "three", "four", "five", "shared"];

const FIELDS: [&str; 52] = [
    "name",
    "pen",
    "same_as",
    "starts_at",
    "zone",
    "minutes",
    "state",
    "session",
    "title",
    "brought_by",
    "wanted_outcome",
    "order",
    "moved_from",
    "text",
    "author",
    "owner",
    "what",
    "due",
    "outcome",
    "learned",
    "why",
    "target",
    "goal",
    "milestone",
    "evidence",
    "reached",
    "happened",
    "matters",
    "helpers",
    "mark",
    "on",
    "document",
    "me",
    "seen",
    "saved_at",
    "has_mine_until",
    "record",
    "field",
    "dropped",
    "dropped_by",
    "settled",
    "mode",
    "review_on",
    "since",
    "boundary",
    "group",
    "library",
    "person",
    "digest",
    "topic",
    "trashed",
    "of_a_newer_version",
];

/// Plausible and impossible: other types, huge numbers, dates off the calendar.
fn value() -> impl Strategy<Value = Value> {
    let odd = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        ".{0,12}".prop_map(Value::from),
        "[0-9a-f]{0,8}".prop_map(Value::from),
        prop::sample::select(IDS.to_vec()).prop_map(Value::from),
        prop::sample::select(vec![
            "9999-12-31",
            "+262142-12-31",
            "-0001-02-30",
            "2026-05-03",
            "9999-12-31T23:59:60Z",
            "2026-05-03T17:30:00+14:00",
            "planned",
            "wrapped",
            "open",
            "parked",
            "kept",
            "80",
            "8180",
            "\u{202e}txet",
            "👩🏽\u{200d}💻",
        ])
        .prop_map(Value::from),
        Just(json!({ "known": ["1.0.000000000001.000001", 7, null] })),
        Just(json!({ "known": "nobody", "emptied": true })),
        Just(json!({ "floors": { "x": "y" } })),
    ];
    odd.prop_recursive(3, 12, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..3).prop_map(Value::from),
            prop::collection::btree_map("[a-z]{1,4}", inner, 0..3)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

fn records() -> impl Strategy<Value = Vec<(String, String, Shown)>> {
    let mut kinds: Vec<&str> = Kind::ALL.iter().map(|kind| kind.name()).collect();
    kinds.extend(["of_a_newer_version", ""]);
    let fields = prop::collection::btree_map(prop::sample::select(FIELDS.to_vec()), value(), 1..12);
    let record = (prop::sample::select(IDS.to_vec()), prop::sample::select(kinds), fields).prop_map(
        |(id, kind, fields)| {
            let fields = fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
            (id.to_owned(), kind.to_owned(), fields)
        },
    );
    prop::collection::vec(record, 0..8)
}

fn read_all<V: View>(book: &Book) -> usize {
    let all = book.all::<V>().len();
    let ids = || book.document().records().map(|(id, _)| id);
    let one_by_one = ids().filter_map(|id| book.get::<V>(id)).count();
    let children: usize = ids().map(|id| book.children::<V>(id).len()).sum();
    assert!(one_by_one == all && children <= all, "{all} {one_by_one} {children}");
    all
}

/// Asks everything there is to ask, and gives how many views there are.
fn ask_everything(book: &Book) -> usize {
    let counts = [
        read_all::<Person>(book),
        read_all::<Session>(book),
        read_all::<AgendaItem>(book),
        read_all::<Note>(book),
        read_all::<Commitment>(book),
        read_all::<Goal>(book),
        read_all::<Milestone>(book),
        read_all::<Celebration>(book),
        read_all::<ClashRecord>(book),
        read_all::<Membership>(book),
        read_all::<LastSent>(book),
        read_all::<LastReceived>(book),
        read_all::<Clause>(book),
        read_all::<Assent>(book),
        read_all::<Consent>(book),
        read_all::<Card>(book),
        read_all::<Partnership>(book),
    ];
    for session in book.sessions() {
        let _ = (book.session_after(&session), session.starts_at_millis());
    }
    for name in IDS {
        assert!(total_minutes(&book.agenda(&id(name))) < u64::MAX || !book.agenda(&id(name)).is_empty());
    }
    let (agreement, people) = (book.agreement(), book.people());
    assert_eq!(agreement.is_empty(), agreement.text().is_empty());
    assert!(agreement.versions().len() <= agreement.assents.len());
    for person in people.all() {
        let _ = agreement.state_of(&people, &person.id);
        assert!(person.pen < 6 && person.initials().chars().count() <= 6);
    }
    let views = Views::of(book);
    assert_eq!(views.sessions.len(), counts[1]);
    assert_eq!(views.goals.len(), counts[5]);
    counts.iter().sum()
}

/// Commands that an app may well give to such records.
fn commands() -> Vec<Command> {
    let each = |id_text: &str| {
        let id = id(id_text);
        vec![
            RecordCommand::Move { id: id.clone(), direction: Direction::Up }.into(),
            RecordCommand::Move { id: id.clone(), direction: Direction::Down }.into(),
            SessionCommand::Wrap { session: id.clone(), next: None }.into(),
            SessionCommand::Plan(super::fixture::new_session("new", "2026-05-09")).into(),
            GoalCommand::SetState { id: id.clone(), state: GoalState::Parked }.into(),
            MilestoneCommand::Reach { id: id.clone(), on: super::fixture::day("2026-05-03") }.into(),
            MilestoneCommand::Unreach { id: id.clone() }.into(),
            CommitmentCommand::Review {
                id: id.clone(),
                outcome: Outcome::Not,
                on: super::fixture::day("2026-05-04"),
            }
            .into(),
            CommitmentCommand::Learn { id: id.clone(), learned: "Later".into() }.into(),
            NoteCommand::Add {
                id: derived_id(&id, "note"),
                session: id.clone(),
                author: id.clone(),
                text: "A paragraph".into(),
                after: Some(id.clone()),
            }
            .into(),
            RecordCommand::Trash { id: id.clone() }.into(),
            RecordCommand::LeaveInTrash { id: id.clone() }.into(),
            AgreementCommand::EditClause { id: id.clone(), text: "A rule".into() }.into(),
            CardCommand::DropDraft { id: id.clone() }.into(),
            RecordCommand::Restore { id }.into(),
        ]
    };
    let mut all: Vec<Command> = IDS.iter().flat_map(|id| each(id)).collect();
    all.push(RecordCommand::EmptyTrash.into());
    all
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_record_can_be_asked_everything(records in records()) {
        let document = document_of(&records);
        let (all, views) = (document.len(), ask_everything(&Book::new(document)));
        prop_assert!(views <= all);
    }

    #[test]
    fn any_record_takes_commands_and_is_undone(
        records in records(),
        picks in prop::collection::vec(any::<prop::sample::Index>(), 1..6),
    ) {
        let mut side = pair().robin;
        side.take(&document_of(&records));
        let commands = commands();
        for pick in picks {
            let command = pick.get(&commands);
            let before = side.views();
            let Ok(undo) = side.try_act(command) else {
                prop_assert_eq!(side.views(), before, "a refused command writes nothing");
                continue;
            };
            ask_everything(&side.book);
            let after = side.book.document().clone();
            side.undo(&undo);
            prop_assert_eq!(side.views(), before, "{:?}", command);
            side.take(&after);
        }
    }

    /// The index is kept by what each join touched; it must not drift.
    #[test]
    fn the_index_after_joins_is_that_of_a_book_opened_afresh(a in records(), b in records()) {
        let mut book = Book::new(document_of(&a));
        book.join(Incoming::Whole(&document_of(&b)));
        ask_everything(&book);
        prop_assert_eq!(Views::of(&book), Views::of(&Book::new(book.document().clone())));
    }

    #[test]
    fn fields_of_a_newer_version_stay_through_edits(value in value()) {
        let fields = Shown::from([
            ("title".to_owned(), json!("Walk more")),
            ("owner".to_owned(), json!("person-robin")),
            ("levels".to_owned(), value.clone()),
        ]);
        let mut side = pair().robin;
        side.take(&document_of(&[
            ("goal".to_owned(), "goal".to_owned(), fields),
            ("new".to_owned(), "feeling".to_owned(), Shown::from([("colour".to_owned(), value.clone())])),
        ]));
        side.why("goal", "For my knees");
        side.act(GoalCommand::SetState { id: id("goal"), state: GoalState::Done }.into());
        side.act(RecordCommand::Trash { id: id("goal") }.into());
        side.act(RecordCommand::Restore { id: id("goal") }.into());
        let document: Document =
            serde_json::from_str(&serde_json::to_string(side.book.document()).unwrap()).unwrap();
        let goal = document.record(&id("goal")).and_then(|record| record.entry("levels"));
        prop_assert_eq!(goal.map(|entry| entry.value), Some(&value));
        let new = document.record(&id("new")).unwrap();
        let colour = new.entry("colour").map(|entry| entry.value);
        prop_assert_eq!((new.kind.as_str(), colour), ("feeling", Some(&value)));
    }
}

#[test]
fn odd_values_read_as_their_empty_value() {
    let fields = |pairs: &[(&str, Value)]| -> Shown {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect()
    };
    let side = |records: &[(String, String, Shown)]| -> Side {
        let mut side = pair().robin;
        side.take(&document_of(records));
        side
    };
    let records = [
        (
            "s".to_owned(),
            "session".to_owned(),
            fields(&[("starts_at", json!(12)), ("minutes", json!(-5)), ("state", json!("postponed"))]),
        ),
        (
            "i".to_owned(),
            "agenda_item".to_owned(),
            fields(&[
                ("session", json!("s")),
                ("minutes", json!(u64::MAX)),
                ("brought_by", json!("not a name!")),
            ]),
        ),
        (
            "j".to_owned(),
            "agenda_item".to_owned(),
            fields(&[("session", json!("s")), ("minutes", json!(u64::MAX)), ("title", json!(["a"]))]),
        ),
    ];
    let side = side(&records);
    let session: Session = side.book.get(&id("s")).unwrap();
    assert_eq!((session.starts_at, session.minutes), (None, 0));
    assert_eq!(side.book.next_session(), Some(session), "without a start it is still there");
    let agenda = side.book.agenda(&id("s"));
    assert_eq!(agenda.iter().map(|item| item.title.as_str()).collect::<Vec<_>>(), ["", ""]);
    assert_eq!(agenda[0].brought_by, None);
    assert_eq!(total_minutes(&agenda), u64::MAX, "a sum that does not fit stops at the most");
}
