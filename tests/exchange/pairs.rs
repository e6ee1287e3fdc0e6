//! A room of thirty people who open one kit: fifteen documents, and nothing to settle.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDateTime, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;
use proptest::prelude::*;
use serde_json::json;
use turnwise::coaching::library::{Phase, Shelf, Sort};
use turnwise::coaching::{
    AgreementCommand, Book, Clause, ClauseGroup, Command, Due, GoalCommand, GoalWords, HandedClause,
    HandedQuestion, HandedTemplate, Kit, Moment, PairStart, PeopleCommand, Rhythm, Schedule, Session,
    TemplateSegment, WhenFocusIsFull, WorkshopPlan, WorkshopQuestion, Zones,
};
use turnwise::exchange::{
    File, Handout, Header, Invitation, KitSource, Known, LinkError, Outcome, PairInvitation, Place,
    QrPicture, Sender, plan_invitation,
};
use turnwise::replica::{Clock, Device, Document, Id, Incoming, Load, Mint, Writer, clashes, unseen_edits};

use super::handouts::{shelf, usual_kit};
use super::partners::{MORNING, observe};
use crate::repeat::config;

/// The zone database.
struct Database;

impl Zones for Database {
    fn instant(&self, zone: &str, local: NaiveDateTime) -> Option<DateTime<Utc>> {
        let zone: Tz = zone.parse().ok()?;
        let at = |local: NaiveDateTime| zone.from_local_datetime(&local).earliest();
        at(local).or_else(|| at(local + TimeDelta::hours(1))).map(|at| at.with_timezone(&Utc))
    }
}

/// One that knows no zone: nothing can be planned.
struct NoZones;

impl Zones for NoZones {
    fn instant(&self, _: &str, _: NaiveDateTime) -> Option<DateTime<Utc>> {
        None
    }
}

/// A phone with one document on it.
struct Phone {
    book: Book,
    clock: Clock,
    me: Id,
    now: u64,
}

fn mint(number: u64) -> Mint {
    Mint::new(u128::from(number) << 64 | 99)
}

fn writer(mint: &mut Mint) -> Writer {
    Writer { device: Device::new(mint.bits()), load: Load::new(mint.bits()) }
}

fn start(number: u64, names: &[&str]) -> PairStart {
    let mut mint = mint(number);
    let writer = writer(&mut mint);
    let tick = Clock::new(writer).next(MORNING + number).tick;
    let people = names.iter().map(|name| (*name).to_owned()).zip(0..).collect();
    PairStart { document: mint.id(MORNING + number), people, writer, tick }
}

impl Phone {
    /// The first of a pair: opens the kit, types two names, and has the link
    /// for the second.
    fn first(number: u64, names: &[&str], kit: &Kit, shelf: &Shelf) -> (Self, String) {
        let start = start(number, names);
        let beginning = start.with(kit, shelf, &Database).expect("a beginning");
        let (me, writer) = (start.person(0), start.writer);
        let link = PairInvitation::new(start, KitSource::Here(Box::new(kit.seed())), &beginning);
        let mut phone = Self {
            book: Book::new(Document::new(beginning.document.id().clone())),
            clock: Clock::new(writer),
            me,
            now: MORNING + 60_000,
        };
        for change in &beginning.changes {
            phone.book.join(Incoming::Change(change));
        }
        assert_eq!(phone.book.document(), &beginning.document, "one by one or at once");
        observe(&mut phone.clock, phone.book.document());
        (phone, link.to_link().expect("a link"))
    }

    /// The second: scans the code and says who they are.
    fn second(number: u64, link: &str, shelf: &Shelf) -> Self {
        Self::further(number, 1, link, shelf)
    }

    /// One more of a group, at this place among its names.
    fn further(number: u64, at: usize, link: &str, shelf: &Shelf) -> Self {
        let invitation = PairInvitation::from_link(link, shelf).expect("an invitation");
        let KitSource::Here(kit) = &invitation.kit else { panic!("the kit is in the link") };
        let (told, is_whole) = invitation.invitation(Some(kit), shelf, &Database).expect("it fits");
        assert!(is_whole);
        let plan = plan_invitation(&[], &told);
        assert!(matches!(plan.parts[0].outcome, Outcome::NewPartnership { .. }));
        let mut mint = mint(number);
        let mut clock = Clock::new(writer(&mut mint));
        observe(&mut clock, &told.document);
        Self {
            book: Book::new(plan.parts[0].after.clone()),
            clock,
            me: invitation.start.person(at),
            now: MORNING,
        }
    }

    fn act(&mut self, command: &Command) {
        self.now += 1_000;
        let moment = Moment { stamp: self.clock.next(self.now), by: Some(self.me.clone()), at: self.now };
        let change = command.draft(&self.book, moment).expect("a change");
        self.book.join(Incoming::Change(&change));
    }

    fn file(&self) -> File {
        let from = Sender { person: self.me.clone(), name: "X".to_owned() };
        let header = Header { app: "0.1.0".to_owned(), saved_at: self.now, from: Some(from) };
        File::for_partner(self.book.document(), header).expect("a file")
    }

    fn open(&mut self, file: &File) {
        let text = file.print().expect("it prints");
        for (_, document) in File::read(text.as_bytes()).expect("it reads").documents() {
            observe(&mut self.clock, document);
            self.book.join(Incoming::Whole(document));
        }
    }
}

fn asks_nothing(phone: &Phone) {
    assert!(clashes(phone.book.document()).is_empty());
    assert!(unseen_edits(phone.book.document()).is_empty());
}

const NAMES: [[&str; 2]; 15] = [
    ["Robin", "Kim"],
    ["Ada", "Ben"],
    ["Cleo", "Dan"],
    ["Robin", "Kim"],
    ["שירה", "Noor"],
    ["Eli", "Fay"],
    ["Gus", "Hal"],
    ["Ida", "Jan"],
    ["Kai", "Lea"],
    ["Mia", "Ned"],
    ["Ole", "Pia"],
    ["Quin", "Rae"],
    ["Sam", "Tea"],
    ["Uma", "Vic"],
    ["Wilhelminaxy", "Maximilianus"],
];

#[test]
fn thirty_people_with_one_kit_make_fifteen_documents_and_nothing_to_settle() {
    let (shelf, kit) = (shelf(), usual_kit());
    let handed = Handout::Kit(Box::new(kit.clone())).to_link().expect("a link");
    let mut documents = BTreeSet::new();
    for (number, names) in (1u64..).zip(NAMES) {
        let Ok(Handout::Kit(opened)) = Handout::from_link(&handed, &shelf) else { panic!("a kit") };
        let (mut first, link) = Phone::first(number, &names, &opened, &shelf);
        let mut second = Phone::second(number + 100, &link, &shelf);
        assert_eq!(first.book.document(), second.book.document(), "the same to the last byte");
        documents.insert(first.book.document().id().clone());

        assert_eq!(first.book.agreement().clauses.len(), kit.clauses.len());
        let session = second.book.next_session().expect("the first session is planned");
        assert!(!second.book.segments(&session.id).is_empty(), "with its plan");
        assert!(!second.book.series().is_empty());

        // Both go on at once, then hand each other one file.
        let clause = first.book.agreement().clauses[0].id.clone();
        first.act(&AgreementCommand::EditClause { id: clause, text: "In our own words.".to_owned() }.into());
        let goal = session.id.clone();
        second.act(
            &GoalCommand::Set {
                id: turnwise::replica::derived_id(&goal, "goal"),
                words: GoalWords {
                    owner: second.me.clone(),
                    title: "Speak calmly".to_owned(),
                    why: String::new(),
                    target: None,
                    why_others: String::new(),
                    tags: Vec::new(),
                    kind: None,
                },
                focus: WhenFocusIsFull::Keep,
            }
            .into(),
        );
        let (of_first, of_second) = (first.file(), second.file());
        first.open(&of_second);
        second.open(&of_first);
        assert_eq!(first.book.document(), second.book.document(), "equal after one exchange");
        assert_eq!(second.book.agreement().clauses[0].text, "In our own words.");
        asks_nothing(&first);
        asks_nothing(&second);
    }
    assert_eq!(documents.len(), 15);
}

#[test]
fn the_second_of_a_pair_scans_a_code_for_phones() {
    let base = "https://someone-with-a-name.example.org/turnwise/index.html?";
    let (_, link) = Phone::first(1, &["Maximilianus", "Wilhelminaxy"], &usual_kit(), &shelf());
    let url = format!("{base}{link}");
    assert!(QrPicture::of(&url).is_ok(), "{} bytes", url.len());
}

/// Words in another language, a kit beside the app that was changed since, a
/// calendar that says otherwise: the two still begin together.
#[test]
fn another_library_or_kit_gives_the_names_alone_and_the_rest_with_the_first_file() {
    let (shelf, kit) = (shelf(), usual_kit());
    let (mut first, link) = Phone::first(1, &["Robin", "Kim"], &kit, &shelf);
    let invitation = PairInvitation::from_link(&link, &shelf).expect("an invitation");
    let mut other = shelf.clone();
    other.clauses.groups[0].clauses[0].text.push_str(" And so on.");
    let shorter = Kit { clauses: kit.clauses[1..].to_vec(), ..kit.seed() };
    let cases: [(Option<&Kit>, &Shelf, &dyn Zones); 4] = [
        (Some(&kit), &other, &Database),
        (Some(&shorter), &shelf, &Database),
        (Some(&kit), &shelf, &NoZones),
        (None, &shelf, &Database),
    ];
    for (kit, shelf, zones) in cases {
        let (told, is_whole) = invitation.invitation(kit, shelf, zones).expect("names");
        assert!(!is_whole);
        let book = Book::new(told.document.clone());
        assert_eq!(book.people().all().len(), 2);
        assert!(book.agreement().clauses.is_empty() && book.sessions().is_empty());
        let mut second = Phone {
            book,
            clock: Clock::new(writer(&mut mint(7))),
            me: invitation.start.person(1),
            now: MORNING,
        };
        observe(&mut second.clock, &told.document);
        second.act(&PeopleCommand::Rename { person: second.me.clone(), name: "Kim X.".to_owned() }.into());
        let (of_first, of_second) = (first.file(), second.file());
        second.open(&of_first);
        let mut back = Book::new(first.book.document().clone());
        back.join(Incoming::Whole(of_second.documents()[0].1));
        assert_eq!(back.document(), second.book.document());
        assert_eq!(second.book.agreement().clauses.len(), usual_kit().clauses.len());
        asks_nothing(&second);
    }
    asks_nothing(&first);
    first.act(&PeopleCommand::Rename { person: first.me.clone(), name: "Robin S.".to_owned() }.into());
    assert!(
        !PairInvitation::is_current(&link, first.book.document()),
        "an ordinary invitation tells more now"
    );
}

/// Both took the hint to be first: two partnerships, to be brought together by
/// hand as any two. Then one opens the other's code after all.
#[test]
fn whoever_was_first_too_still_gets_the_partners_partnership_beside_their_own() {
    let (shelf, kit) = (shelf(), usual_kit());
    let (first, link) = Phone::first(1, &["Robin", "Kim"], &kit, &shelf);
    let (also, _) = Phone::first(2, &["Kim", "Robin"], &kit, &shelf);
    let invitation = PairInvitation::from_link(&link, &shelf).expect("an invitation");
    let KitSource::Here(seed) = &invitation.kit else { panic!("the kit is in the link") };
    let (told, _) = invitation.invitation(Some(seed), &shelf, &Database).expect("it fits");
    let known = [Known { place: Place::Shared, document: also.book.document() }];
    let plan = plan_invitation(&known, &told);
    assert!(matches!(&plan.parts[0].outcome, Outcome::NewPartnership { others } if others.len() == 1));
    let again = [Known { place: Place::Shared, document: first.book.document() }];
    assert!(
        plan_invitation(&again, &told).is_nothing_new(),
        "the code of one's own partnership adds nothing"
    );
}

#[test]
fn a_day_that_is_over_comes_back_with_its_rhythm_or_not_at_all() {
    let (shelf, start) = (shelf(), start(1, &["Robin", "Kim"]));
    let schedule = usual_kit().schedule.expect("a schedule");
    let session = |schedule: Schedule| -> Option<Session> {
        let kit = Kit { schedule: Some(schedule), ..usual_kit() };
        Book::new(start.with(&kit, &shelf, &Database).expect("it").document).next_session()
    };
    let old = "2026-04-29".parse().expect("a day");
    let again = session(Schedule { first: old, ..schedule.clone() }).expect("fourteen days later");
    assert_eq!(again.starts_at.expect("a start").to_rfc3339(), "2026-05-13T15:30:00+00:00");
    assert_eq!(session(Schedule { first: old, every: None, ..schedule.clone() }), None);
    let once = session(Schedule { every: None, ..schedule }).expect("it");
    assert_eq!(once.minutes, 60);
    assert_eq!(json!(once.template), json!(usual_kit().templates[0].to_id()));
}

#[test]
fn tonight_is_today_where_the_pair_is_though_it_is_tomorrow_in_utc() {
    let (shelf, start) = (shelf(), start(1, &["Robin", "Kim"]));
    // At nine in the morning of 3 May in UTC it is ten in the evening before there.
    let schedule = Schedule {
        first: "2026-05-02".parse().expect("a day"),
        time: chrono::NaiveTime::from_hms_opt(23, 0, 0).expect("a time"),
        zone: "Pacific/Pago_Pago".to_owned(),
        every: None,
        ..usual_kit().schedule.expect("a schedule")
    };
    let planned = |schedule: Schedule| {
        let kit = Kit { schedule: Some(schedule), ..usual_kit() };
        Book::new(start.with(&kit, &shelf, &Database).expect("it").document).next_session()
    };
    let session = planned(schedule.clone()).expect("tonight");
    assert_eq!(session.starts_at.expect("a start").to_rfc3339(), "2026-05-03T10:00:00+00:00");
    let yesterday = "2026-05-01".parse().expect("a day");
    assert_eq!(planned(Schedule { first: yesterday, ..schedule }), None);
}

trait ToId {
    fn to_id(&self) -> Option<Id>;
}

impl ToId for turnwise::coaching::HandedTemplate {
    fn to_id(&self) -> Option<Id> {
        turnwise::coaching::Handed::library(self).map(|(_, id)| id.clone())
    }
}

#[test]
fn what_both_take_from_the_library_later_is_what_the_kit_gave() {
    let (shelf, kit) = (shelf(), usual_kit());
    let (first, _) = Phone::first(1, &["Robin", "Kim"], &kit, &shelf);
    let HandedClause::Library(library) = &kit.clauses[0] else { panic!("of the library") };
    let id = Clause::id_of(first.book.document().id(), library);
    assert!(first.book.get::<Clause>(&id).is_some());
    let own = HandedClause::Own { group: ClauseGroup::Time, text: "We begin on time.".to_owned() };
    let kit = Kit { clauses: vec![own.clone()], survey: false, schedule: None, ..kit };
    let (first, _) = Phone::first(1, &["Robin", "Kim"], &kit, &shelf);
    let taken: Clause = first.book.get(&own.id_in(first.book.document().id())).expect("the clause");
    assert_eq!((taken.group, taken.text.as_str()), (ClauseGroup::Time, "We begin on time."));
    assert!(first.book.partnership().skips_survey);
}

#[test]
fn the_name_of_a_hosted_kit_stays_in_its_folder() {
    let (shelf, start) = (shelf(), start(1, &["Robin", "Kim"]));
    let beginning = start.with(&usual_kit(), &shelf, &Database).expect("it");
    for (name, is_fine) in
        [("autumn-2026", true), ("../secret", false), ("A", false), ("", false), ("a/b", false)]
    {
        let source = KitSource::Hosted(name.to_owned());
        let invitation = PairInvitation::new(start.clone(), source, &beginning);
        let read = PairInvitation::from_link(&invitation.to_link().expect("a link"), &shelf);
        if is_fine {
            assert_eq!(read, Ok(invitation));
        } else {
            assert_eq!(read, Err(LinkError::Damaged), "{name}");
        }
    }
}

#[test]
fn a_code_for_the_second_cut_anywhere_is_cut_short() {
    let shelf = shelf();
    let (_, link) = Phone::first(1, &["Robin", "Kim"], &usual_kit(), &shelf);
    for length in 5..link.len() {
        assert_eq!(PairInvitation::from_link(&link[..length], &shelf), Err(LinkError::CutShort));
        assert_eq!(Invitation::from_link(&link[..length]), Err(LinkError::CutShort));
    }
    assert_eq!(Invitation::from_link(&link), Err(LinkError::NotOurs));
    assert_eq!(Handout::from_link(&link, &shelf), Err(LinkError::NotOurs));
}

proptest! {
    #![proptest_config(config(300))]

    #[test]
    fn a_forged_code_for_the_second_is_refused_or_holds_a_partnership(
        bytes in prop::collection::vec(any::<u8>(), 0..200), edits in prop::collection::vec((any::<u16>(), any::<u8>()), 1..4),
    ) {
        let shelf = shelf();
        let (_, link) = Phone::first(1, &["Robin", "Kim"], &usual_kit(), &shelf);
        let mut changed = super::handouts::payload(&link);
        for (at, byte) in edits {
            let at = 1 + usize::from(at) % (changed.len() - 1);
            changed[at] = byte;
        }
        let mut random = vec![b'p'];
        random.extend(bytes);
        for payload in [changed, random] {
            if let Ok(read) = PairInvitation::from_link(&super::handouts::packed(&payload), &shelf) {
                let kit = match &read.kit { KitSource::Here(kit) => Some(&**kit), _ => None };
                let (told, _) = read.invitation(kit, &shelf, &Database).expect("names that fit");
                prop_assert!(told.document.record(told.document.id()).is_some());
                prop_assert!(told.document.latest().is_some_and(|tick| tick.millis < 7_258_118_400_000));
            }
        }
    }

    /// The library as it is: whatever is chosen of it fits, and both make the
    /// same of it.
    #[test]
    fn any_choice_of_clauses_begins_alike(chosen in prop::collection::btree_set(0usize..32, 0..32)) {
        let shelf = shelf();
        let all = shelf.ids(Sort::Clause);
        let clauses = chosen.iter().filter_map(|at| all.get(*at)).cloned().map(HandedClause::Library).collect();
        let kit = Kit { clauses, ..usual_kit() };
        let (first, link) = Phone::first(3, &["Robin", "Kim"], &kit, &shelf);
        let second = Phone::second(4, &link, &shelf);
        prop_assert_eq!(first.book.document(), second.book.document());
    }
}

/// A kit with something of everything, in the facilitator's own words too.
fn full_kit() -> Kit {
    let part = |title: &str| TemplateSegment {
        title: title.to_owned(),
        minutes: 20,
        minimum: 5,
        roles: vec!["coach".to_owned(), "coachee".to_owned()],
        ..TemplateSegment::default()
    };
    let usual = usual_kit();
    let own = HandedTemplate::Own { title: "Our hour".to_owned(), segments: vec![part("One"), part("Two")] };
    let mut questions = usual.questions.clone();
    questions.push(HandedQuestion::Own {
        text: "What would the river say?".to_owned(),
        topic: String::new(),
        phase: Phase::Options,
        depth: 2,
    });
    Kit {
        templates: usual.templates.iter().cloned().chain([own]).collect(),
        questions,
        survey: false,
        help: "The counselling service, second floor.".to_owned(),
        objectives: vec!["I ask before I advise".to_owned(), "I keep what I promise".to_owned()],
        half: Some(Due::Sessions(3)),
        end: "2026-12-18".parse().ok().map(Due::Day),
        ..usual
    }
}

const GROUP: [&str; 6] = ["Robin", "Kim", "Ada", "Ben", "Cleo", "Dan"];

#[test]
fn everything_a_kit_holds_is_on_every_device_of_a_group_of_any_size() {
    let (shelf, kit) = (shelf(), full_kit());
    for size in 2..=GROUP.len() {
        let (first, link) = Phone::first(1, &GROUP[..size], &kit, &shelf);
        for (at, name) in GROUP.iter().enumerate().take(size).skip(1) {
            let further = Phone::further(10 + at as u64, at, &link, &shelf);
            assert_eq!(further.book.document(), first.book.document(), "the same to the last byte");
            let bytes = |phone: &Phone| serde_json::to_string(phone.book.document()).expect("JSON");
            assert_eq!(bytes(&further), bytes(&first));
            assert_eq!(further.book.people().get(&further.me).expect("a person").name, *name);
            has_everything(&further.book, &kit, &shelf, size);
        }
    }
}

fn has_everything(book: &Book, kit: &Kit, shelf: &Shelf, size: usize) {
    assert_eq!(book.people().all().len(), size);
    let programme = book.programme().expect("what the kit says of its programme");
    assert_eq!((programme.title, programme.contact), (kit.title.clone(), kit.contact.clone()));
    assert_eq!((programme.help, programme.objectives), (kit.help.clone(), kit.objectives.clone()));
    assert_eq!((programme.half, programme.end), (kit.half, kit.end));
    assert_eq!(book.agreement().clauses.len(), kit.clauses.len());
    let questions: Vec<WorkshopQuestion> = book.all();
    assert_eq!(questions.len(), 1);
    assert_eq!(questions[0].text, "What would the river say?");
    let plans: Vec<WorkshopPlan> = book.all();
    assert_eq!((plans.len(), plans[0].title.as_str()), (1, "Our hour"));
    let topic = shelf.questions.packs.first().expect("a topic");
    let chosen = book.workshop_choices(&shelf.questions);
    assert!(topic.questions.iter().all(|question| chosen.contains(&question.id())));
    assert!(book.partnership().skips_survey);
    let session = book.next_session().expect("the first session is planned");
    let people: Vec<Id> = book.people().all().iter().map(|person| person.id.clone()).collect();
    let turns = kit.templates[0].plans(&people, shelf).len();
    assert!(turns >= size, "a turn for each");
    assert_eq!(book.segments(&session.id).len(), turns, "the plan is laid for all of them");
    assert!(!book.series().is_empty(), "with its rhythm");
}

/// What does not fit the code lies in the notebook of the first.
#[test]
fn whoever_began_with_a_part_of_the_kit_has_the_rest_with_the_first_file() {
    let (shelf, kit) = (shelf(), full_kit());
    let start = start(1, &["Robin", "Kim", "Ada"]);
    let whole = start.with(&kit, &shelf, &Database).expect("a beginning");
    for part in [Some(kit.first_part()), Some(kit.first_session()), None] {
        let (source, begun) = match &part {
            Some(part) => (
                KitSource::First(Box::new(part.clone())),
                start.with_first(part, &shelf, &Database).expect("a part of it"),
            ),
            None => (KitSource::None, whole.clone()),
        };
        let link = PairInvitation::new(start.clone(), source, &begun).to_link().expect("a link");
        let invitation = PairInvitation::from_link(&link, &shelf).expect("an invitation");
        let (told, is_whole) = invitation.invitation(part.as_ref(), &shelf, &Database).expect("it fits");
        assert!(!is_whole);
        let book = Book::new(told.document.clone());
        assert_eq!(book.people().all().len(), 3);
        assert_eq!(book.next_session().is_some(), part.is_some());

        // Then by file, in either direction and with words of one's own.
        let mut clock = Clock::new(writer(&mut mint(8)));
        observe(&mut clock, &told.document);
        let me = invitation.start.person(2);
        let mut third = Phone { book, clock, me: me.clone(), now: MORNING };
        third.act(&PeopleCommand::Rename { person: me, name: "Ada L.".to_owned() }.into());
        let mut first = Phone {
            book: Book::new(whole.document.clone()),
            clock: Clock::new(start.writer),
            me: start.person(0),
            now: MORNING,
        };
        observe(&mut first.clock, &whole.document);
        let (of_first, of_third) = (first.file(), third.file());
        third.open(&of_first);
        first.open(&of_third);
        assert_eq!(third.book.document(), first.book.document());
        has_everything(&third.book, &kit, &shelf, 3);
        asks_nothing(&third);
        asks_nothing(&first);
    }
}

#[test]
fn a_notebook_is_untouched_until_somebody_writes_in_it() {
    let (shelf, kit) = (shelf(), full_kit());
    let (mut first, link) = Phone::first(1, &["Robin", "Kim"], &kit, &shelf);
    let (other, _) = Phone::first(2, &["Robin", "Kim"], &kit, &shelf);
    assert!(PairInvitation::is_untouched(&link, first.book.document()));
    assert!(!PairInvitation::is_untouched(&link, other.book.document()), "it is another notebook");
    assert!(!PairInvitation::is_untouched("#/in/nothing", first.book.document()));
    let clause = first.book.agreement().clauses[0].id.clone();
    first.act(&AgreementCommand::EditClause { id: clause, text: "In our own words.".to_owned() }.into());
    assert!(!PairInvitation::is_untouched(&link, first.book.document()));
}

/// The page of a kit and "Begin" ask the same.
#[test]
fn the_date_that_a_kit_shows_is_the_date_that_a_group_begins_with() {
    let (shelf, start) = (shelf(), start(1, &["Robin", "Kim"]));
    let now = i64::try_from(start.tick.millis).ok().and_then(DateTime::from_timestamp_millis).expect("now");
    for day in ["2026-04-29", "2026-05-03", "2026-06-01"] {
        for every in [None, Some(Rhythm::Weekly), Some(Rhythm::Monthly)] {
            let usual = usual_kit().schedule.expect("a schedule");
            let schedule = Schedule { first: day.parse().expect("a day"), every, ..usual };
            let shown = schedule.begins(now, &Database).map(|(_, start)| start);
            let kit = Kit { schedule: Some(schedule), ..usual_kit() };
            let begun = Book::new(start.with(&kit, &shelf, &Database).expect("it").document).next_session();
            assert_eq!(begun.and_then(|session| session.starts_at), shown, "{day} {every:?}");
        }
    }
}
