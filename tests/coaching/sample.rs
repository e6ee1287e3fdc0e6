//! The sample workspace is what a stranger sees first.

use std::collections::BTreeSet;

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeZone, Utc};
use turnwise::coaching::{
    AgendaState, Book, GoalState, Home, Kind, Outcome, Person, SampleError, SampleScript, SessionState,
    sample_workspace,
};
use turnwise::replica::{Clock, Device, Document, Id, Load, Mint, TRASHED, Writer, clashes};

use super::fixture::day;

const SCRIPT: &str = include_str!("../../content/sample.json");

/// Ordinary days, the ends of a year, and around a leap day.
const DAYS: [&str; 7] =
    ["2026-05-03", "2026-12-31", "2027-01-01", "2028-02-29", "2028-03-01", "2028-04-25", "2100-03-01"];

fn utc(day: NaiveDate, time: NaiveTime) -> Option<DateTime<Utc>> {
    Some(Utc.from_utc_datetime(&day.and_time(time)))
}

fn play(today: NaiveDate) -> (Document, Id) {
    let script = SampleScript::parse(SCRIPT).unwrap();
    let writer = Writer { device: Device::new(0x5a_3b_1e), load: Load::new(7) };
    let (mut mint, mut clock) = (Mint::new(99), Clock::new(writer));
    sample_workspace(&script, today, &utc, "Europe/London", &mut mint, &mut clock).unwrap()
}

fn book(today: NaiveDate) -> (Book, Id) {
    let (document, me) = play(today);
    (Book::new(document), me)
}

#[test]
fn it_plays_on_any_day_and_holds_what_it_promises() {
    for today in DAYS.map(day) {
        let (book, me) = book(today);
        let people = book.people();
        let names: BTreeSet<&str> = people.all().iter().map(|person| person.name.as_str()).collect();
        assert_eq!(names, BTreeSet::from(["Kim Example", "Robin Sample"]));
        assert_eq!(
            people.get(&me).map(|person| (person.name.as_str(), person.pen)),
            Some(("Robin Sample", 0))
        );

        let sessions = book.sessions();
        let held: Vec<_> = sessions.iter().filter(|s| s.state == SessionState::Wrapped).collect();
        assert_eq!((sessions.len(), held.len()), (7, 6), "six sessions held, one planned");
        for session in &held {
            assert!((3..=7).contains(&book.agenda(&session.id).len()), "an agenda of some items");
            assert!((5..=9).contains(&book.notes(&session.id).len()), "five to nine paragraphs");
            assert!(!book.commitments_from(&session.id).is_empty());
        }
        assert_eq!(book.celebrations().iter().filter(|c| !c.is_blank()).count(), 3);
        assert_eq!(book.celebrations().len(), 3, "no empty keepsakes");
        assert!(book.trash().is_empty());
        assert_eq!(clashes(book.document()), []);
    }
}

#[test]
fn both_partners_take_part_in_everything() {
    let (book, _) = book(day("2026-05-03"));
    let people = book.people();
    for Person { id, name, .. } in people.all() {
        let is_theirs = |other: &Option<Id>| other.as_ref() == Some(id);
        let goals: Vec<_> = book.goals().into_iter().filter(|goal| is_theirs(&goal.owner)).collect();
        assert!((2..=3).contains(&goals.len()), "{name} has two or three goals");
        let reached: usize = goals.iter().map(|goal| book.path(&goal.id).reached()).sum();
        assert!(reached >= 1, "{name} is on the way");
        for session in book.sessions() {
            assert!(book.agenda(&session.id).iter().any(|item| is_theirs(&item.brought_by)), "{name} brings");
            if session.state == SessionState::Wrapped {
                assert!(book.notes(&session.id).iter().any(|note| is_theirs(&note.author)), "{name} writes");
            }
        }
        let commitments: Vec<_> =
            book.commitments().into_iter().filter(|commitment| is_theirs(&commitment.owner)).collect();
        for outcome in [Outcome::Open, Outcome::Kept, Outcome::Partly, Outcome::Not] {
            let some = commitments.iter().any(|commitment| commitment.outcome == outcome);
            assert!(some || (name == "Robin Sample" && outcome == Outcome::Partly), "{name}: {outcome:?}");
        }
    }
    assert_eq!(book.goals().iter().filter(|goal| goal.state == GoalState::Parked).count(), 1);
    for goal in book.goals() {
        let milestones = book.milestones(&goal.id);
        assert!((3..=5).contains(&milestones.len()));
        assert!(milestones.iter().all(|stone| !stone.evidence.is_empty()));
    }
    let unkept = |outcome: Outcome| matches!(outcome, Outcome::Partly | Outcome::Not);
    assert!(book.commitments().iter().all(|c| !unkept(c.outcome) || !c.learned.is_empty()));
}

#[test]
fn what_was_open_moved_on_and_says_where_it_came_from() {
    let (book, _) = book(day("2026-05-03"));
    let sessions = book.sessions();
    let mut moved = 0;
    for (at, session) in sessions.iter().enumerate() {
        for item in book.agenda(&session.id) {
            if let Some(from) = item.from {
                assert_eq!(from, sessions[at - 1].id, "{} came from the session before", item.title);
                moved += 1;
            }
            if session.state == SessionState::Wrapped {
                let goes_on = item.state != AgendaState::Open || item.continued_in.is_some();
                assert!(goes_on, "{} is not left behind", item.title);
            }
        }
    }
    assert!(moved >= 4, "{moved} items moved on");
    let next = book.next_session().unwrap();
    assert!(book.agenda(&next.id).iter().any(|item| item.from.is_some()));
}

#[test]
fn it_lies_in_the_last_eight_weeks_and_the_next_session_lies_ahead() {
    for today in DAYS.map(day) {
        let (document, _) = play(today);
        let midnight = utc(today, NaiveTime::MIN).unwrap().timestamp_millis() as u64;
        let first = utc(today - Days::new(60), NaiveTime::MIN).unwrap().timestamp_millis() as u64;
        for (_, record) in document.records() {
            for (stamp, write) in record.writes() {
                let at = write.at.unwrap_or(stamp.tick.millis);
                assert!((first..midnight).contains(&at), "{at} is in the last weeks and before today");
                assert!(stamp.tick.millis < midnight, "no stamp lies ahead of the clock");
            }
        }
        let book = Book::new(document);
        let next = book.next_session().unwrap();
        assert_eq!(next.state, SessionState::Planned);
        assert_eq!(next.starts_at.unwrap().date_naive(), today + Days::new(2));
        let held = book.sessions();
        let held: Vec<NaiveDate> = held.iter().take(6).map(|s| s.starts_at.unwrap().date_naive()).collect();
        assert!(held.windows(2).all(|pair| (9..=10).contains(&(pair[1] - pair[0]).num_days())));
        assert!(held[5] < today && held[0] >= today - Days::new(56));
        let open: Vec<_> = book.commitments().into_iter().filter(|c| c.outcome == Outcome::Open).collect();
        let soon = today..=today + Days::new(7);
        assert!(open.len() >= 3 && open.iter().all(|c| c.due.is_none_or(|due| soon.contains(&due))));
    }
}

#[test]
fn the_same_seed_gives_the_same_document() {
    let today = day("2026-05-03");
    assert_eq!(play(today), play(today));
    assert_ne!(play(today).0, play(today.succ_opt().unwrap()).0, "another day, other dates");
}

#[test]
fn exclamation_marks_are_for_celebrations_only() {
    let (document, _) = play(day("2026-05-03"));
    for (id, record) in document.records().filter(|(_, record)| record.kind != "celebration") {
        for field in record.fields() {
            assert!(!record.text(field).unwrap_or_default().contains('!'), "{field} of {id}");
        }
    }
}

#[test]
fn a_script_that_is_damaged_or_speaks_of_strangers_is_refused_with_a_sentence() {
    assert!(matches!(SampleScript::parse("{\"people\": 3}"), Err(SampleError::Unreadable(_))));
    let stranger = SCRIPT.replacen("\"owner\": \"robin\"", "\"owner\": \"nobody\"", 1);
    let script = SampleScript::parse(&stranger).unwrap();
    let writer = Writer { device: Device::new(1), load: Load::new(1) };
    let (mut mint, mut clock) = (Mint::new(1), Clock::new(writer));
    let played = sample_workspace(&script, day("2026-05-03"), &utc, "UTC", &mut mint, &mut clock);
    assert_eq!(played.unwrap_err(), SampleError::Unknown("nobody".to_owned()));
}

/// What a record takes on average, and the bookkeeping of who has seen what.
#[test]
fn the_document_does_not_outgrow_its_budget() {
    const MOST: usize = 350;
    let (document, _) = play(day("2026-05-03"));
    let bytes = serde_json::to_vec(&document).unwrap().len();
    let bookkeeping = serde_json::to_vec(document.seen()).unwrap().len();
    let average = bytes / document.len();
    assert!(
        average <= MOST,
        "{average} bytes a record, where 306 were measured: {bytes} bytes, {} records",
        document.len()
    );
    assert!(bookkeeping <= 200, "{bookkeeping} bytes of bookkeeping");
}

/// What the app writes is what it declares.
#[test]
fn it_holds_no_kind_and_no_field_that_is_not_declared() {
    let (document, _) = play(day("2026-05-03"));
    let mut kinds = BTreeSet::new();
    for (id, record) in document.records() {
        let kind =
            Kind::parse(Home::Shared, &record.kind).unwrap_or_else(|| panic!("{} of {id}", record.kind));
        kinds.insert(kind);
        for field in record.fields() {
            assert!(field == TRASHED || kind.field(field).is_some(), "{kind}.{field}");
        }
    }
    assert!(kinds.len() > 12, "{kinds:?}");
}
