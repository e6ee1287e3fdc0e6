//! Kits: kept as they were written, read however odd they are, and never in a partner's document.

use proptest::prelude::*;
use serde_json::{Value, json};
use turnwise::coaching::library::Phase;
use turnwise::coaching::{
    Book, ClauseGroup, Command, Due, HandedClause, HandedQuestion, HandedTemplate, Home, Kind, Kit,
    KitChange, KitCommand, Membership, MembershipCommand, Moment, OwnKit, RecordCommand, Refusal, Rhythm, Schedule,
    TemplateSegment, View,
};
use turnwise::replica::{Clock, Device, Document, Incoming, Load, Writer};

use super::fixture::{MORNING, day, id};

/// A private document, and its owner's acts.
struct Private {
    book: Book,
    clock: Clock,
}

impl Private {
    fn new() -> Self {
        let clock = Clock::new(Writer { device: Device::new(1), load: Load::new(1) });
        Self { book: Book::private(Document::new(id("private"))), clock }
    }

    fn act(&mut self, command: &Command) -> Result<(), Refusal> {
        assert_eq!(command.home(), Home::Private, "a kit is nobody else's");
        let moment = Moment { stamp: self.clock.next(MORNING), by: None, at: MORNING };
        let change = command.draft(&self.book, moment)?;
        self.book.join(Incoming::Change(&change));
        Ok(())
    }
}

fn kit() -> Kit {
    let segment = TemplateSegment { title: "Arrive".to_owned(), minutes: 5, ..TemplateSegment::default() };
    Kit {
        title: "Autumn".to_owned(),
        welcome: "Come in.".to_owned(),
        contact: "Robin".to_owned(),
        clauses: vec![
            HandedClause::Library(id("of-the-library")),
            HandedClause::Own { group: ClauseGroup::Time, text: "We begin on time.".to_owned() },
        ],
        templates: vec![HandedTemplate::Own { title: "Ours".to_owned(), segments: vec![segment] }],
        questions: vec![
            HandedQuestion::Topic(id("wins")),
            HandedQuestion::Own {
                text: "What else?".to_owned(),
                topic: String::new(),
                phase: Phase::Options,
                depth: 2,
            },
        ],
        schedule: Some(Schedule {
            first: day("2026-10-01"),
            time: chrono::NaiveTime::from_hms_opt(17, 30, 0).unwrap(),
            zone: "Europe/Berlin".to_owned(),
            minutes: 60,
            every: Some(Rhythm::Weekly),
        }),
        survey: false,
        help: "The counselling service, second floor.".to_owned(),
        objectives: vec!["I ask before I advise".to_owned(), "I keep what I promise".to_owned()],
        half: Some(Due::Sessions(3)),
        end: Some(Due::Day(day("2026-12-18"))),
    }
}

#[test]
fn a_kit_is_kept_as_it_was_written_and_can_be_put_away_and_back() {
    let mut private = Private::new();
    private.act(&KitCommand::Write { id: id("autumn"), kit: kit() }.into()).unwrap();
    assert_eq!(private.book.all::<OwnKit>(), vec![OwnKit { id: id("autumn"), kit: kit(), handed_out: None }]);
    let other = Kit {
        schedule: None,
        welcome: String::new(),
        clauses: Vec::new(),
        help: String::new(),
        objectives: Vec::new(),
        half: None,
        ..kit()
    };
    private.act(&KitCommand::Write { id: id("autumn"), kit: other.clone() }.into()).unwrap();
    assert_eq!(private.book.get::<OwnKit>(&id("autumn")).unwrap().kit, other, "what was taken out is out");
    private.act(&KitCommand::Trash { id: id("autumn") }.into()).unwrap();
    assert!(private.book.all::<OwnKit>().is_empty());
    private.act(&RecordCommand::RestorePrivate { id: id("autumn") }.into()).unwrap();
    assert_eq!(private.book.all::<OwnKit>().len(), 1);
}

#[test]
fn what_is_written_anew_comes_out_of_the_trash() {
    let mut private = Private::new();
    private.act(&KitCommand::Write { id: id("autumn"), kit: kit() }.into()).unwrap();
    private.act(&KitCommand::Trash { id: id("autumn") }.into()).unwrap();
    private.act(&KitCommand::Write { id: id("autumn"), kit: kit() }.into()).unwrap();
    assert_eq!(private.book.all::<OwnKit>(), vec![OwnKit { id: id("autumn"), kit: kit(), handed_out: None }]);
}

#[test]
fn a_kit_with_too_much_or_nonsense_in_it_is_refused_and_nothing_is_written() {
    let mut private = Private::new();
    let long = "x".repeat(301);
    for bad in [
        Kit { title: long.clone(), ..kit() },
        Kit { clauses: vec![HandedClause::Own { group: ClauseGroup::Time, text: " ".to_owned() }], ..kit() },
        Kit { templates: vec![HandedTemplate::Own { title: "T".to_owned(), segments: Vec::new() }], ..kit() },
        Kit { clauses: vec![HandedClause::Library(id("one")); 201], ..kit() },
        Kit { objectives: vec!["One".to_owned(); 4], ..kit() },
        Kit { objectives: vec![String::new()], ..kit() },
        Kit { half: Some(Due::Sessions(0)), ..kit() },
        Kit { help: "x".repeat(20_001), ..kit() },
        Kit { schedule: kit().schedule.map(|it| Schedule { minutes: 4, ..it }), ..kit() },
    ] {
        assert!(private.act(&KitCommand::Write { id: id("k"), kit: bad }.into()).is_err());
    }
    assert!(private.book.document().is_empty());
}

#[test]
fn the_link_for_the_second_is_kept_beside_who_one_is() {
    let mut private = Private::new();
    let (document, link) = (id("theirs"), "#/in/1.x.y".to_owned());
    private
        .act(&MembershipCommand::Enter { document: document.clone(), me: Some(id("robin")) }.into())
        .unwrap();
    private
        .act(
            &MembershipCommand::KeepInvitation {
                document: document.clone(),
                link: link.clone(),
                whole: None,
            }
            .into(),
        )
        .unwrap();
    let membership: Membership = private.book.get(&Membership::id_of(&document)).unwrap();
    assert_eq!((membership.me, membership.invitation), (Some(id("robin")), Some(link)));
}

#[test]
fn a_kit_knows_what_changed_since_it_was_handed_out() {
    let mut private = Private::new();
    let kept = |private: &Private| private.book.get::<OwnKit>(&id("autumn")).unwrap();
    private.act(&KitCommand::Write { id: id("autumn"), kit: kit() }.into()).unwrap();
    assert_eq!(kept(&private).handed_out, None);
    private.act(&KitCommand::NoteHandedOut { id: id("autumn") }.into()).unwrap();
    assert_eq!(kept(&private).handed_out, Some(kit()));
    let clause = HandedClause::Own { group: ClauseGroup::Time, text: "We end on time.".to_owned() };
    let clauses = kit().clauses.into_iter().skip(1).chain([clause.clone(), clause]).collect();
    let now = Kit { clauses, help: String::new(), schedule: None, half: None, ..kit() };
    private.act(&KitCommand::Write { id: id("autumn"), kit: now.clone() }.into()).unwrap();
    let OwnKit { kit: written, handed_out, .. } = kept(&private);
    assert_eq!((&written, &handed_out), (&now, &Some(kit())), "what was handed out stays beside it");
    assert_eq!(
        written.changes_since(&handed_out.unwrap()),
        [KitChange::First, KitChange::Clauses(2, 1), KitChange::Objectives, KitChange::Contact]
    );
    assert_eq!(now.changes_since(&now), []);
    assert!(private.act(&KitCommand::NoteHandedOut { id: id("none") }.into()).is_err());
}

fn odd() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<u64>().prop_map(Value::from),
        ".{0,6}".prop_map(Value::from),
        Just(json!({ "library": "x" })),
        Just(json!({ "group": "time", "text": 7 })),
        Just(
            json!({ "first": "+262142-12-31", "time": "17:30", "zone": "UTC", "minutes": 60, "every": null })
        ),
        Just(
            json!({ "first": "2026-10-01", "time": "17:30", "zone": "UTC", "minutes": 60, "every": "daily" })
        ),
        Just(json!({ "title": "x", "segments": [{ "minutes": -1 }] })),
    ];
    leaf.prop_recursive(2, 8, 3, |inner| prop::collection::vec(inner, 0..3).prop_map(Value::from))
}

proptest! {
    #[test]
    fn a_kit_of_whatever_shape_reads_as_something(
        values in prop::collection::btree_map(
            prop::sample::select(vec!["title", "welcome", "clauses", "templates", "questions", "schedule", "survey", "objectives", "half", "end"]),
            odd(), 0..6,
        ),
    ) {
        let mut private = Private::new();
        let moment = private.clock.next(MORNING);
        let mut draft = turnwise::replica::Draft::new(private.book.document(), moment, None, MORNING);
        draft.set(&id("k"), Kind::Kit.name(), "state", "x");
        for (field, value) in values {
            draft.set(&id("k"), Kind::Kit.name(), field, value);
        }
        let change = draft.finish();
        private.book.join(Incoming::Change(&change));
        let record = private.book.document().record(&id("k")).unwrap();
        let read = OwnKit::of(&id("k"), record);
        prop_assert!(read.kit.schedule.is_none_or(|it| it.first == day("2026-10-01")));
    }
}
