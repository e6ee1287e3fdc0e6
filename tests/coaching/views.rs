//! Views are total: any record reads as something or as nothing, and what this
//! version does not know stays as it is.

use std::collections::BTreeMap;

use proptest::prelude::*;
use serde_json::{Value, json};
use turnwise::coaching::{
    AgendaState, AgreementCommand, Book, CardCommand, Command, CommitmentCommand, Direction, Field,
    ForEachView, GoalCommand, GoalState, Kind, MilestoneCommand, NoteCommand, Outcome, RecordCommand,
    Session, SessionCommand, Shape, Sought, View, WordIndex, total_minutes,
};
use turnwise::replica::{Document, Id, Incoming, Record, TRASHED, derived_id};

use super::declarations::{HOMES, names};
use super::fixture::{Shown, Side, Views, document_of, id, pair};
use crate::repeat::config;

const IDS: [&str; 6] = ["one", "two", "three", "four", "five", "shared"];

/// Plausible and impossible: other types, huge numbers, dates off the calendar.
fn odd_value() -> impl Strategy<Value = Value> {
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

/// What a field of this shape may well hold.
fn fitting_value(shape: Shape) -> BoxedStrategy<Value> {
    let one_of =
        |texts: &[&str]| prop::sample::select(texts.iter().map(|text| json!(text)).collect::<Vec<_>>());
    match shape {
        Shape::Person | Shape::Reference(_) => one_of(&IDS).boxed(),
        Shape::Line | Shape::Text | Shape::Words => "[a-z ,]{0,12}".prop_map(Value::from).boxed(),
        Shape::Day => one_of(&["2026-05-03", "9999-12-31", "0001-01-01"]).boxed(),
        Shape::Instant => one_of(&["2026-05-03T17:30:00Z", "2026-05-03T17:30:00+14:00"]).boxed(),
        Shape::Choice => {
            one_of(&["planned", "live", "wrapped", "open", "parked", "kept", "not", "focus", "done", "need"])
                .boxed()
        }
        Shape::Switch => one_of(&["on", "off"]).boxed(),
        Shape::Number | Shape::Minutes => (0..1_000u64).prop_map(Value::from).boxed(),
        Shape::Order => one_of(&["80", "8180", "c0"]).boxed(),
        Shape::List => prop::collection::vec("[a-z]{0,4}", 0..3).prop_map(Value::from).boxed(),
        Shape::Code => one_of(&["Europe/London", "08:30", "one", "digest"]).boxed(),
    }
}

/// Any value; as often as not, one that fits.
fn value_of(shape: Shape) -> impl Strategy<Value = Value> {
    prop_oneof![fitting_value(shape), odd_value()]
}

/// The fields of a record that says it is of this kind: its own, those of
/// others, the Trash's mark, and one of a newer version.
fn fields_of(own: Vec<Field>) -> impl Strategy<Value = Shown> {
    let all = || Kind::ALL.iter().flat_map(|kind| kind.fields());
    let named = |field: Field| (field.name(), field.shape());
    let others: Vec<_> =
        all().map(named).chain([(TRASHED, Shape::Code), ("of_a_newer_version", Shape::Code)]).collect();
    let own: Vec<_> = if own.is_empty() { others.clone() } else { own.into_iter().map(named).collect() };
    let field = prop_oneof![4 => prop::sample::select(own), 1 => prop::sample::select(others)];
    let field =
        field.prop_flat_map(|(name, shape)| value_of(shape).prop_map(move |value| (name.to_owned(), value)));
    prop::collection::vec(field, 1..12).prop_map(|fields| fields.into_iter().collect())
}

/// Records of any kind of both homes, and of none.
fn records() -> impl Strategy<Value = Vec<(String, String, Shown)>> {
    let mut kinds: Vec<(&str, Vec<Field>)> = Kind::ALL
        .iter()
        .flat_map(|kind| names(*kind).map(move |name| (name, kind.fields().collect())))
        .collect();
    kinds.extend([("of_a_newer_version", Vec::new()), ("", Vec::new())]);
    let record = (prop::sample::select(IDS.to_vec()), prop::sample::select(kinds)).prop_flat_map(
        |(id, (kind, own))| fields_of(own).prop_map(move |fields| (id.to_owned(), kind.to_owned(), fields)),
    );
    prop::collection::vec(record, 0..8)
}

/// Reads every record by the view of every kind, and checks what the book says
/// of it against the document itself.
struct ReadAll<'a>(&'a Book);

impl ForEachView for ReadAll<'_> {
    fn of<V: View>(&mut self) {
        let (book, kind) = (self.0, V::KIND);
        let is_shown =
            |record: &Record| Kind::parse(book.home(), &record.kind) == Some(kind) && record.is_kept();
        let shown: BTreeMap<&Id, &Record> =
            book.document().records().filter(|(_, record)| is_shown(record)).collect();
        assert_eq!(book.all::<V>().len(), shown.len(), "{kind}");
        assert_eq!(book.kept(kind).collect::<BTreeMap<_, _>>(), shown, "{kind}");
        assert_eq!(book.has_any(kind), !shown.is_empty(), "{kind}");
        for (name, _) in book.document().records() {
            assert_eq!(book.get::<V>(name).is_some(), shown.contains_key(name), "{kind} {name}");
            let belongs = |record: &&&Record| {
                let parent = kind.declaration().parent.and_then(|parent| record.text(parent));
                parent == Some(name.as_str())
            };
            let children = shown.values().filter(belongs).count();
            assert_eq!(book.children::<V>(name).len(), children, "{kind} of {name}");
        }
    }
}

/// Asks everything there is to ask.
fn ask_everything(book: &Book) {
    Kind::each_view(&mut ReadAll(book));
    let is_read = |record: &Record| Kind::parse(book.home(), &record.kind).is_some();
    let unread: Vec<&Id> =
        book.document().records().filter(|(_, record)| !is_read(record)).map(|(id, _)| id).collect();
    assert_eq!(book.unread().collect::<Vec<_>>(), unread);
    let index = WordIndex::of(book);
    let is_findable = |kind: &Kind| kind.declaration().is_found;
    let findable: usize =
        Kind::ALL.iter().filter(|kind| is_findable(kind)).map(|kind| book.kept(*kind).count()).sum();
    assert!(index.len() <= findable, "{} of {findable}", index.len());
    assert!(index.find(&Sought::words("a"), usize::MAX).found.iter().all(|found| is_findable(&found.kind)));
    let _ = book.plans_first_session();
    for session in book.sessions() {
        let _ = book.last_time(&session.id);
        let _ = (book.session_after(&session), session.starts_at_millis());
    }
    for name in IDS {
        let agenda = book.agenda(&id(name));
        let counted = agenda.iter().filter(|item| item.state != AgendaState::Parked);
        let minutes: u128 = counted.map(|item| u128::from(item.minutes)).sum();
        assert_eq!(u128::from(total_minutes(&agenda)), minutes.min(u128::from(u64::MAX)));
    }
    let (agreement, people) = (book.agreement(), book.people());
    assert_eq!(agreement.is_empty(), agreement.text().is_empty());
    assert!(agreement.versions().len() <= agreement.assents.len());
    for person in people.all() {
        let _ = agreement.state_of(&people, &person.id);
        assert!(person.pen < 6 && person.initials().chars().count() <= 6);
    }
    let views = Views::of(book);
    assert_eq!(views.sessions.len(), book.kept(Kind::Session).count());
    assert_eq!(views.goals.len(), book.kept(Kind::Goal).count());
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
    #![proptest_config(config(1_500))]

    #[test]
    fn any_record_can_be_asked_everything(records in records()) {
        for home in HOMES {
            ask_everything(&Book::at(home, document_of(&records)));
        }
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
        for home in HOMES {
            let mut book = Book::at(home, document_of(&a));
            book.join(Incoming::Whole(&document_of(&b)));
            ask_everything(&book);
            prop_assert_eq!(Views::of(&book), Views::of(&Book::at(home, book.document().clone())));
        }
    }

    #[test]
    fn fields_of_a_newer_version_stay_through_edits(value in odd_value()) {
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
