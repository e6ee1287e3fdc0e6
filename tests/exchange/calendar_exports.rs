//! A calendar that is given every file shows what is true.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};
use icalendar::parser::{read_calendar, unfold};
use proptest::prelude::*;
use turnwise::coaching::{
    Book, Commitment, CommitmentCommand, CommitmentWords, HandoverCommand, NewSession, Outcome,
    PartnershipCommand, PartnershipState, RecordCommand, Rhythm, Series, SeriesPlan, SessionCommand,
    SessionState, Zones,
};
use turnwise::exchange::{CalendarEntry, CalendarExport, CalendarTime, CalendarWords, calendar};
use turnwise::replica::Id;

use crate::coaching::fixture::{Side, another_device, day, id, instant, pair, promise_words};
use crate::repeat::config;

/// Nobody moves a clock.
struct NoZones;

impl Zones for NoZones {
    fn instant(&self, _: &str, local: NaiveDateTime) -> Option<DateTime<Utc>> {
        Some(local.and_utc())
    }
}

struct Words;

impl CalendarWords for Words {
    fn session(&self) -> String {
        "Session with Kim".to_owned()
    }
    fn missed(&self) -> String {
        "You didn't meet: session with Kim".to_owned()
    }
    fn commitment(&self, what: &str) -> String {
        format!("Due: {what}")
    }
    fn kept(&self, what: &str) -> String {
        format!("Kept: {what}")
    }
    fn follow_up(&self, days: u64) -> String {
        format!("{days} days on")
    }
    fn cancelled(&self, title: &str) -> String {
        format!("Cancelled: {title}")
    }
    fn gone(&self) -> String {
        "No longer planned".to_owned()
    }
}

const TODAY: &str = "2026-05-03";

fn with_export<T>(side: &Side, with_agenda: bool, read: impl FnOnce(&CalendarExport<'_>) -> T) -> T {
    export_of((&side.book, &side.own), &side.me, with_agenda, read)
}

/// The same of a notebook and one's own document.
pub fn export_of<T>(
    (book, private): (&Book, &Book),
    me: &Id,
    with_agenda: bool,
    read: impl FnOnce(&CalendarExport<'_>) -> T,
) -> T {
    let today = day(TODAY);
    let now = today.and_time(NaiveTime::MIN).and_utc().timestamp_millis();
    read(&CalendarExport {
        book,
        private,
        me: Some(me),
        now: u64::try_from(now).unwrap(),
        today,
        base_url: "https://example.org/a/",
        zones: &NoZones,
        words: &Words,
        with_agenda,
        alarm: None,
    })
}

/// Saves a file, as the app does.
pub(super) fn export(side: &mut Side, with_agenda: bool) -> String {
    let (entries, notes) = with_export(side, with_agenda, |export| {
        let entries = export.all();
        let notes = export.notes(&entries);
        (entries, notes)
    });
    side.act(HandoverCommand::NoteInCalendar(notes).into());
    calendar(&entries)
}

/// What a calendar holds of an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Held {
    sequence: u32,
    properties: BTreeMap<String, String>,
}

impl Held {
    fn get(&self, name: &str) -> &str {
        self.properties.get(name).map(String::as_str).unwrap_or_default()
    }

    fn is_shown(&self) -> bool {
        self.get("STATUS") != "CANCELLED"
    }
}

/// A calendar: keyed by UID, it keeps the highest SEQUENCE and honours STATUS.
#[derive(Debug, Clone, Default)]
struct Calendar(BTreeMap<String, Held>);

impl Calendar {
    fn take(&mut self, file: &str) {
        let unfolded = unfold(file);
        let read = read_calendar(&unfolded).expect("another parser reads it");
        for component in &read.components {
            let properties: BTreeMap<String, String> = component
                .properties
                .iter()
                .map(|property| (property.name.to_string(), property.val.to_string()))
                .collect();
            let sequence: u32 = properties["SEQUENCE"].parse().unwrap();
            let uid = properties["UID"].clone();
            if self.0.get(&uid).is_none_or(|held| held.sequence <= sequence) {
                let before = self.0.insert(uid, Held { sequence, properties: properties.clone() });
                // What says something else has another number.
                let telling = ["DTSTART", "STATUS"];
                if let Some(before) = before.filter(|before| before.sequence == sequence) {
                    for name in telling {
                        assert_eq!(before.get(name), properties[name], "{properties:?}");
                    }
                }
            } else {
                panic!("a lower number: {properties:?} after {:?}", self.0[&uid]);
            }
        }
    }

    fn of(&self, uid: &Id) -> &Held {
        &self.0[&format!("{uid}@turnwise")]
    }

    /// What it shows from today on: names and starts.
    fn shown(&self) -> BTreeSet<(String, String)> {
        let shown = self.0.iter().filter(|(_, held)| held.is_shown());
        let all = shown.map(|(uid, held)| (uid.clone(), held.get("DTSTART").to_owned()));
        all.filter(|(_, start)| start.as_str() >= "20260503").collect()
    }
}

fn start_of(entry: &CalendarTime) -> String {
    match entry {
        CalendarTime::At(at, _) => at.format("%Y%m%dT%H%M%SZ").to_string(),
        CalendarTime::On(day) => day.format("%Y%m%d").to_string(),
    }
}

/// What is true, without a look at what was saved.
fn truth(side: &Side) -> BTreeSet<(String, String)> {
    let partnership = side.book.partnership();
    let is_closed = partnership.state == PartnershipState::Closed;
    let mut all: BTreeSet<(String, String)> = BTreeSet::new();
    let mut add = |id: &Id, time: CalendarTime| all.insert((format!("{id}@turnwise"), start_of(&time)));
    for session in side.book.sessions() {
        let held = matches!(session.state, SessionState::Wrapped | SessionState::Reviewed);
        if session.state.is_ahead() && !is_closed || held {
            add(&session.id, CalendarTime::At(session.starts_at.unwrap(), session.minutes));
        }
    }
    if partnership.goes_on() {
        for series in side.book.series() {
            for on in side.book.open_days(&series, day(TODAY), 12) {
                let session = series.occurrence(on, &NoZones).unwrap();
                add(&session.id, CalendarTime::At(session.starts_at, session.minutes));
            }
        }
    }
    if !is_closed {
        for it in side.book.open_commitments_of(&side.me) {
            let mut root = it.clone();
            while let Some(before) = root.follows.clone().and_then(|id| {
                let record = side.book.document().record(&id)?;
                let before = <Commitment as turnwise::coaching::View>::of(&id, record);
                (before.outcome == Outcome::Renegotiated).then_some(before)
            }) {
                root = before;
            }
            if let Some(due) = it.due {
                add(&root.id, CalendarTime::On(due));
            }
        }
    }
    if let Some(since) = partnership.since.filter(|_| is_closed) {
        for days in [30, 90] {
            let name = turnwise::replica::derived_id(side.book.document().id(), &format!("follow-up/{days}"));
            add(&name, CalendarTime::On(since + TimeDelta::days(days)));
        }
    }
    all.retain(|(_, start)| start.as_str() >= "20260503");
    all
}

fn session(name: &str, on: &str) -> NewSession {
    NewSession {
        id: id(name),
        starts_at: instant(&format!("{on}T17:30:00Z")),
        zone: "UTC".to_owned(),
        minutes: 60,
    }
}

fn series_plan() -> SeriesPlan {
    SeriesPlan {
        every: Rhythm::Weekly,
        starts_on: day("2026-05-05"),
        time: NaiveTime::from_hms_opt(17, 0, 0).unwrap(),
        zone: "UTC".to_owned(),
        minutes: 60,
        month_day: None,
    }
}

fn start_series(side: &mut Side) -> Series {
    let plan = series_plan();
    let series = Series { id: id("series"), plan: Some(plan.clone()), is_ended: false };
    let first = series.occurrence(plan.starts_on, &NoZones).unwrap();
    side.act(SessionCommand::StartSeries { id: id("series"), plan, first }.into());
    series
}

fn commit(side: &mut Side, name: &str, due: &str) {
    let words = CommitmentWords { due: Some(day(due)), ..promise_words(side.me.clone(), "Ask Ana") };
    side.act(CommitmentCommand::Make { id: id(name), words, session: None, from_note: None }.into());
}

#[test]
fn c3_a_rhythm_that_ended_leaves_the_calendar() {
    let mut side = pair().robin;
    let series = start_series(&mut side);
    let mut calendar = Calendar::default();
    calendar.take(&export(&mut side, false));
    assert!(calendar.shown().len() > 10);
    side.act(SessionCommand::EndSeries { id: id("series") }.into());
    calendar.take(&export(&mut side, false));
    assert_eq!(calendar.shown(), truth(&side));
    let gone = calendar.of(&series.session_on(day("2026-05-12")));
    assert_eq!((gone.get("STATUS"), gone.get("TRANSP")), ("CANCELLED", "TRANSPARENT"));
    assert_eq!(gone.get("SUMMARY"), "Cancelled: Session with Kim");
    // And once more: it stays as it is.
    let before = calendar.clone().0;
    calendar.take(&export(&mut side, false));
    assert_eq!(calendar.0, before);
}

#[test]
fn c3_a_day_that_was_skipped_and_a_session_that_was_put_away_leave_the_calendar() {
    let mut side = pair().robin;
    let series = start_series(&mut side);
    side.act(SessionCommand::Plan(session("s", "2026-05-20")).into());
    let mut calendar = Calendar::default();
    calendar.take(&export(&mut side, false));
    let skipped = series.occurrence(day("2026-05-12"), &NoZones).unwrap();
    side.act(SessionCommand::SkipOccurrence { session: skipped.clone() }.into());
    side.act(RecordCommand::Trash { id: id("s") }.into());
    calendar.take(&export(&mut side, false));
    assert!(!calendar.of(&skipped.id).is_shown() && !calendar.of(&id("s")).is_shown());
    assert_eq!(calendar.shown(), truth(&side));
    side.act(RecordCommand::Restore { id: id("s") }.into());
    calendar.take(&export(&mut side, false));
    assert!(calendar.of(&id("s")).is_shown(), "what comes back is shown again");
}

#[test]
fn c4_the_number_never_falls_with_the_topics_and_without() {
    let mut side = pair().robin;
    side.act(SessionCommand::Plan(session("s", "2026-05-20")).into());
    let mut calendar = Calendar::default();
    side.wait();
    side.bring("item", "s", "A topic");
    calendar.take(&export(&mut side, true));
    let first = calendar.of(&id("s")).sequence;
    calendar.take(&export(&mut side, false));
    assert_eq!(calendar.of(&id("s")).sequence, first);
    side.wait();
    side.act(RecordCommand::Trash { id: id("item") }.into());
    calendar.take(&export(&mut side, true));
    assert!(calendar.of(&id("s")).sequence > first);
}

#[test]
fn c4_the_number_grows_when_what_another_session_left_open_goes_on_here() {
    let mut side = pair().robin;
    side.act(SessionCommand::Plan(session("s", "2026-05-20")).into());
    side.act(SessionCommand::Plan(session("next", "2026-05-27")).into());
    side.bring("item", "s", "A topic");
    let mut calendar = Calendar::default();
    calendar.take(&export(&mut side, true));
    let first = calendar.of(&id("next")).sequence;
    side.wait();
    side.act(SessionCommand::Wrap { session: id("s"), next: None }.into());
    calendar.take(&export(&mut side, true));
    assert!(calendar.of(&id("next")).sequence > first);
    assert!(calendar.of(&id("next")).get("DESCRIPTION").contains("A topic"));
}

#[test]
fn c4_the_number_is_the_same_on_every_device() {
    let mut side = pair().robin;
    start_series(&mut side);
    side.bring("item", "s", "A topic");
    commit(&mut side, "c", "2026-05-09");
    let other = another_device(9, &side);
    let numbers = |side: &Side, with_agenda| {
        with_export(side, with_agenda, |export| {
            export.all().iter().map(|it| (it.record.clone(), it.sequence())).collect::<BTreeMap<_, _>>()
        })
    };
    assert_eq!(numbers(&side, true), numbers(&other, false));
}

#[test]
fn c5_a_commitment_on_another_day_is_the_same_entry_moved() {
    let mut side = pair().robin;
    commit(&mut side, "c", "2026-05-09");
    let mut calendar = Calendar::default();
    calendar.take(&export(&mut side, false));
    for due in ["2026-05-16", "2026-05-23"] {
        let open = side.book.open_commitments_of(&side.me).remove(0).id;
        side.wait();
        side.act(CommitmentCommand::Renegotiate { id: open, due: Some(day(due)), on: day(TODAY) }.into());
        calendar.take(&export(&mut side, false));
        assert_eq!(calendar.0.len(), 1);
        assert_eq!(calendar.of(&id("c")).get("DTSTART"), due.replace('-', ""));
    }
    let open = side.book.open_commitments_of(&side.me).remove(0).id;
    side.wait();
    side.act(CommitmentCommand::Review { id: open, outcome: Outcome::Kept, on: day(TODAY) }.into());
    calendar.take(&export(&mut side, false));
    let kept = calendar.of(&id("c"));
    assert_eq!(
        (kept.is_shown(), kept.get("SUMMARY"), kept.get("TRANSP")),
        (false, "Kept: Ask Ana", "TRANSPARENT")
    );
}

#[test]
fn a_commitment_opened_again_is_one_entry_and_what_was_agreed_in_its_place_is_gone() {
    let mut side = pair().robin;
    commit(&mut side, "c", "2026-05-09");
    let mut calendar = Calendar::default();
    for due in ["2026-05-16", "2026-05-23"] {
        let open = side.book.open_commitments_of(&side.me).remove(0).id;
        side.act(CommitmentCommand::Renegotiate { id: open, due: Some(day(due)), on: day(TODAY) }.into());
    }
    calendar.take(&export(&mut side, false));
    side.act(CommitmentCommand::Review { id: id("c"), outcome: Outcome::Open, on: day(TODAY) }.into());
    let open: Vec<Id> = side.book.open_commitments_of(&side.me).into_iter().map(|it| it.id).collect();
    assert_eq!(open, [id("c")]);
    calendar.take(&export(&mut side, false));
    assert_eq!(calendar.shown(), truth(&side));
    // Another day is agreed once more: what was put away under that name is open.
    let due = Some(day("2026-05-30"));
    side.act(CommitmentCommand::Renegotiate { id: id("c"), due, on: day(TODAY) }.into());
    let open = side.book.open_commitments_of(&side.me);
    assert_eq!(open.iter().map(|it| it.due).collect::<Vec<_>>(), [due]);
    calendar.take(&export(&mut side, false));
    assert_eq!((calendar.shown(), calendar.shown().len()), (truth(&side), 1));
}

/// One opens the first again while the other agrees on yet another day.
#[test]
fn two_open_commitments_of_one_row_are_two_entries() {
    let mut pair = pair();
    commit(&mut pair.robin, "c", "2026-05-09");
    let again = |side: &mut Side, of: &Id, due: &str| {
        side.act(
            CommitmentCommand::Renegotiate { id: of.clone(), due: Some(day(due)), on: day(TODAY) }.into(),
        );
    };
    again(&mut pair.robin, &id("c"), "2026-05-16");
    pair.exchange();
    pair.robin.act(CommitmentCommand::Review { id: id("c"), outcome: Outcome::Open, on: day(TODAY) }.into());
    again(&mut pair.kim, &Commitment::successor_of(&id("c")), "2026-05-23");
    pair.exchange();
    let mut calendar = Calendar::default();
    calendar.take(&export(&mut pair.robin, false));
    assert_eq!((calendar.shown(), calendar.shown().len()), (truth(&pair.robin), 2));
}

#[test]
fn c5_a_commitment_in_the_trash_leaves_the_calendar() {
    let mut side = pair().robin;
    commit(&mut side, "c", "2026-05-09");
    let mut calendar = Calendar::default();
    calendar.take(&export(&mut side, false));
    side.wait();
    side.act(RecordCommand::Trash { id: id("c") }.into());
    calendar.take(&export(&mut side, false));
    assert!(!calendar.of(&id("c")).is_shown());
}

#[test]
fn c9_a_missed_session_says_so_leaves_its_time_free_and_has_its_link_in_the_words() {
    let mut side = pair().robin;
    side.act(SessionCommand::Plan(session("s", "2026-05-02")).into());
    side.act(SessionCommand::SetState { session: id("s"), state: SessionState::Missed }.into());
    let mut calendar = Calendar::default();
    calendar.take(&export(&mut side, false));
    let missed = calendar.of(&id("s"));
    assert_eq!(missed.get("SUMMARY"), "You didn't meet: session with Kim");
    assert_eq!((missed.get("STATUS"), missed.get("TRANSP")), ("CANCELLED", "TRANSPARENT"));
    assert!(missed.get("DESCRIPTION").contains("https://example.org/a/#/session/s"), "{missed:?}");
    assert_eq!(missed.get("URL"), "https://example.org/a/#/session/s");
}

#[test]
fn a_cancelled_session_says_so_and_not_that_nobody_met() {
    let mut side = pair().robin;
    side.act(SessionCommand::Plan(session("s", "2026-05-10")).into());
    let mut calendar = Calendar::default();
    calendar.take(&export(&mut side, false));
    side.act(SessionCommand::Cancel { session: id("s") }.into());
    calendar.take(&export(&mut side, false));
    let cancelled = calendar.of(&id("s"));
    assert_eq!(cancelled.get("SUMMARY"), "Cancelled: Session with Kim");
    assert_eq!((cancelled.get("STATUS"), cancelled.get("TRANSP")), ("CANCELLED", "TRANSPARENT"));
}

#[test]
fn the_place_of_a_session_is_in_its_entry() {
    let mut side = pair().robin;
    side.act(SessionCommand::Plan(session("s", "2026-05-20")).into());
    let place = "https://calls.example/j/123".to_owned();
    side.act(SessionCommand::SetPlace { session: id("s"), place: place.clone() }.into());
    let mut calendar = Calendar::default();
    calendar.take(&export(&mut side, false));
    let entry = calendar.of(&id("s"));
    assert_eq!(entry.get("LOCATION"), place);
    assert!(entry.get("DESCRIPTION").contains(&place));
}

#[test]
fn a_call_is_joined_by_links_that_can_only_call() {
    use turnwise::coaching::call_link;
    let good = [
        ("https://zoom.example/j/1?pwd=x", "https://zoom.example/j/1?pwd=x"),
        ("Zoom: <https://zoom.example/j/1>.", "https://zoom.example/j/1"),
        ("tel:+34600000000", "tel:+34600000000"),
        ("zoommtg://zoom.example/join?confno=1", "zoommtg://zoom.example/join?confno=1"),
        ("call me: TEL:112", "TEL:112"),
    ];
    for (place, link) in good {
        assert_eq!(call_link(place), Some(link), "{place}");
    }
    for place in [
        "",
        "At the lake",
        "javascript:alert(1)",
        "data:text/html,x",
        "http://plain.example",
        "file:///etc/passwd",
        "https://",
        "https:// x",
        "xhttps://a.example",
        "java\u{0}script:alert(1)",
        "blob:https://a.example",
    ] {
        assert_eq!(call_link(place), None, "{place}");
    }
}

/// What happens between two files.
#[derive(Debug, Clone)]
enum Act {
    Plan(u8, u8),
    Move(u8, u8),
    State(u8, SessionState),
    Trash(u8),
    Restore(u8),
    Bring(u8),
    Series,
    EndSeries,
    Skip(u8),
    PlanNext(u8),
    Commit(u8, u8),
    Renegotiate(u8, u8),
    Review(u8, Outcome),
    Stand(PartnershipState),
    UndoLast,
    Export(bool),
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let (one, on) = (0u8..3, 4u8..28);
    let state = prop_oneof![
        Just(SessionState::Planned),
        Just(SessionState::Live),
        Just(SessionState::Wrapped),
        Just(SessionState::Missed)
    ];
    let outcome = prop_oneof![Just(Outcome::Kept), Just(Outcome::Not), Just(Outcome::Open)];
    let standing = prop_oneof![
        Just(PartnershipState::Open),
        Just(PartnershipState::Paused),
        Just(PartnershipState::Closed)
    ];
    let act = prop_oneof![
        3 => (one.clone(), on.clone()).prop_map(|(name, on)| Act::Plan(name, on)),
        2 => (one.clone(), on.clone()).prop_map(|(name, on)| Act::Move(name, on)),
        2 => (one.clone(), state).prop_map(|(name, state)| Act::State(name, state)),
        2 => (0u8..6).prop_map(Act::Trash),
        2 => (0u8..6).prop_map(Act::Restore),
        1 => one.clone().prop_map(Act::Bring),
        1 => Just(Act::Series),
        1 => Just(Act::EndSeries),
        1 => (0u8..6).prop_map(Act::Skip),
        1 => (0u8..6).prop_map(Act::PlanNext),
        3 => (one.clone(), on.clone()).prop_map(|(name, on)| Act::Commit(name, on)),
        2 => (one.clone(), on).prop_map(|(name, on)| Act::Renegotiate(name, on)),
        2 => (one, outcome).prop_map(|(name, outcome)| Act::Review(name, outcome)),
        1 => standing.prop_map(Act::Stand),
        1 => Just(Act::UndoLast),
        5 => any::<bool>().prop_map(Act::Export),
    ];
    prop::collection::vec(act, 1..40)
}

fn name_of(name: u8) -> Id {
    id(&if name < 3 { format!("s{name}") } else { format!("c{}", name - 3) })
}

fn on(day_of_month: u8) -> String {
    format!("2026-05-{day_of_month:02}")
}

proptest! {
    #![proptest_config(config(96))]
    #[test]
    fn a_calendar_shows_what_is_true_after_any_series_of_files(acts in acts()) {
        let mut side = pair().robin;
        let mut calendar = Calendar::default();
        let mut undo = None;
        for act in acts.into_iter().chain([Act::Export(false)]) {
            side.wait();
            let series = Series { id: id("series"), plan: Some(series_plan()), is_ended: false };
            let week = |week: u8| day("2026-05-05") + TimeDelta::days(7 * i64::from(week));
            let command = match act {
                Act::Plan(name, day) => SessionCommand::Plan(session(name_of(name).as_str(), &on(day))).into(),
                Act::Move(name, day) => SessionCommand::Move(session(name_of(name).as_str(), &on(day))).into(),
                Act::State(name, state) => SessionCommand::SetState { session: name_of(name), state }.into(),
                Act::Trash(name) => RecordCommand::Trash { id: name_of(name) }.into(),
                Act::Restore(name) => RecordCommand::Restore { id: name_of(name) }.into(),
                Act::Bring(name) => {
                    if side.book.get::<turnwise::coaching::Session>(&name_of(name)).is_some() {
                        undo = Some(side.bring("item", name_of(name).as_str(), "A topic"));
                    }
                    continue;
                }
                Act::Series => {
                    if side.book.document().record(&id("series")).is_none() {
                        start_series(&mut side);
                    }
                    continue;
                }
                Act::EndSeries => SessionCommand::EndSeries { id: id("series") }.into(),
                Act::Skip(at) | Act::PlanNext(at) => {
                    let days = side.book.series();
                    let is_open = days.iter().any(|it| side.book.open_days(it, day(TODAY), 12).contains(&week(at)));
                    if !is_open {
                        continue;
                    }
                    let session = series.occurrence(week(at), &NoZones).unwrap();
                    match act {
                        Act::Skip(_) => SessionCommand::SkipOccurrence { session }.into(),
                        _ => SessionCommand::Plan(session).into(),
                    }
                }
                Act::Commit(name, due) => {
                    if side.book.document().record(&id(&format!("c{name}"))).is_none() {
                        commit(&mut side, &format!("c{name}"), &on(due));
                    }
                    continue;
                }
                Act::Renegotiate(name, due) => {
                    let open = side.book.open_commitments_of(&side.me);
                    let Some(open) = open.get(usize::from(name)) else { continue };
                    let due = Some(day(&on(due)));
                    CommitmentCommand::Renegotiate { id: open.id.clone(), due, on: day(TODAY) }.into()
                }
                Act::Review(name, outcome) => {
                    let id = id(&format!("c{name}"));
                    CommitmentCommand::Review { id, outcome, on: day(TODAY) }.into()
                }
                Act::Stand(state) => PartnershipCommand::SetState { state, on: day(TODAY) }.into(),
                Act::UndoLast => {
                    if let Some(undo) = undo.take() {
                        side.undo(&undo);
                    }
                    continue;
                }
                Act::Export(with_agenda) => {
                    calendar.take(&export(&mut side, with_agenda));
                    prop_assert_eq!(calendar.shown(), truth(&side).into_iter().filter(|it| {
                        // What was held before any file was saved needs no entry.
                        calendar.0.contains_key(&it.0) || !is_over(&side, &it.0)
                    }).collect());
                    continue;
                }
            };
            if let Ok(done) = side.try_act(&command) {
                undo = Some(done);
            }
        }
    }
}

fn is_over(side: &Side, uid: &str) -> bool {
    let sessions = side.book.sessions();
    sessions.iter().any(|it| uid == format!("{}@turnwise", it.id) && it.state.is_over())
}

#[test]
fn a_calendar_file_is_asked_for_while_there_is_something_to_take_out() {
    let mut side = pair().robin;
    let has_any = |side: &Side| with_export(side, false, |export| export.has_any());
    assert!(!has_any(&side));
    side.act(SessionCommand::Plan(session("s", "2026-05-20")).into());
    assert!(has_any(&side));
    export(&mut side, false);
    side.act(RecordCommand::Trash { id: id("s") }.into());
    assert!(has_any(&side), "the calendar still shows it");
    export(&mut side, false);
    assert!(!has_any(&side), "it was taken out");
}

#[test]
fn a_partner_who_never_saved_a_file_crosses_nothing_out_that_is_not_theirs() {
    let mut pair = pair();
    commit(&mut pair.robin, "c", "2026-05-09");
    export(&mut pair.robin, false);
    pair.kim.take(pair.robin.book.document());
    let entries: Vec<CalendarEntry> = with_export(&pair.kim, false, |export| export.all());
    assert!(entries.is_empty(), "{entries:?}");
    let _: NaiveDate = day(TODAY);
}
