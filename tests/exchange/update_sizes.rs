//! How large updates are: a session as a pair holds it, after many page loads.

use turnwise::coaching::library::{PlannedSegment, TemplatePack};
use turnwise::coaching::{
    AgendaCommand, AgendaState, CheckInLines, CommitmentCommand, CommitmentWords, HandedOver,
    HandoverCommand, NoteCommand, SegmentCommand, SegmentPlan, SessionCommand, SessionState, TopicWords,
    TransferName, WriteCheckIn,
};
use turnwise::exchange::{UpdateEnvelope, UpdateLink, deflate, limits};
use turnwise::replica::{Clock, Id, Load, Mint, Seen, Writer};

use crate::coaching::fixture::{MORNING, Side, day, id, new_session, pair};
use crate::torture::chance::Chance;

/// Fits nearly every messenger, in characters.
const SHORT: usize = 2_000;

/// What sealing adds: the start value and the tag of AES-GCM, in bytes.
const SEAL_BYTES: usize = 12 + 16;

/// Notes of 60 to 120 characters, no sentence of which comes twice: two of the
/// library's each.
fn prose() -> Vec<String> {
    let mut all = Vec::new();
    for text in [include_str!("../../content/questions.json"), include_str!("../../content/templates.json")] {
        gather(&serde_json::from_str(text).expect("content"), &mut all);
    }
    all.retain(|text| (30..60).contains(&text.chars().count()) && text.contains(' '));
    all.sort_by_key(|text| text.bytes().rev().collect::<Vec<u8>>());
    all.dedup();
    // Neighbours end alike: the two halves do not. What is taken first repeats no
    // sentence; what is taken after all of it pairs them anew.
    let (one, two) = all.split_at(all.len() / 2);
    let pairs = |shift: usize| {
        let two = two.iter().rev().cycle().skip(shift);
        one.iter().zip(two).map(|(one, two)| format!("{one} {two}")).collect::<Vec<_>>()
    };
    [pairs(7), pairs(0)].concat()
}

fn gather(json: &serde_json::Value, all: &mut Vec<String>) {
    match json {
        serde_json::Value::String(text) => all.push(text.clone()),
        serde_json::Value::Array(items) => items.iter().for_each(|item| gather(item, all)),
        serde_json::Value::Object(fields) => fields.values().for_each(|item| gather(item, all)),
        _ => {}
    }
}

struct Desk {
    side: Side,
    mint: Mint,
    prose: Vec<String>,
}

impl Desk {
    fn id(&mut self) -> Id {
        self.mint.id(self.side.now)
    }

    fn words(&mut self) -> String {
        self.prose.pop().expect("enough of it")
    }

    /// One session: three topics, a plan of an hour, thirty notes, five
    /// commitments, wrapped up with the next one.
    fn hold_a_session(&mut self, on: &str, next: &str) {
        let (session, then) = (self.id(), self.id());
        let kim = id("person-kim");
        self.side.act(
            SessionCommand::Plan(turnwise::coaching::NewSession {
                id: session.clone(),
                ..new_session("s", on)
            })
            .into(),
        );
        let mut topics = Vec::new();
        for number in 0..3 {
            let topic = self.id();
            let brought_by = if number == 1 { kim.clone() } else { self.side.me.clone() };
            let (title, wanted_outcome) = (self.words(), self.words());
            let words = TopicWords { title, brought_by, minutes: 15, wanted_outcome };
            self.side.act(AgendaCommand::Add { id: topic.clone(), session: session.clone(), words }.into());
            topics.push(topic);
        }
        let plans = TemplatePack::read(include_str!("../../content/templates.json")).expect("it reads");
        let plan = plans.templates.iter().find(|it| it.slug == "grow-solo").expect("a plan");
        let people = [self.side.me.clone(), kim];
        let segments: Vec<PlannedSegment> = plan.segments_for(&people, 0);
        let segments = segments.into_iter().map(|segment| (self.id(), SegmentPlan::from(segment))).collect();
        self.side.act(SegmentCommand::Lay { session: session.clone(), segments, in_place: false }.into());
        self.side
            .act(SessionCommand::SetState { session: session.clone(), state: SessionState::Live }.into());
        let mut after = None;
        for _ in 0..30 {
            self.side.now += 60_000;
            let (note, text, author) = (self.id(), self.words(), self.side.me.clone());
            let add = NoteCommand::Add { id: note.clone(), session: session.clone(), author, text, after };
            self.side.act(add.into());
            after = Some(note);
        }
        for topic in topics.into_iter().take(2) {
            let mark =
                AgendaCommand::Mark { id: topic, session: session.clone(), state: AgendaState::Discussed };
            self.side.act(mark.into());
        }
        for _ in 0..5 {
            let (commitment, what) = (self.id(), self.words());
            let words = CommitmentWords {
                owner: self.side.me.clone(),
                what,
                due: Some(day(next)),
                goal: None,
                first_step: String::new(),
                confidence: Some(7),
                lifts: String::new(),
                let_know: String::new(),
            };
            let session = Some(session.clone());
            self.side.act(CommitmentCommand::Make { id: commitment, words, session, from_note: None }.into());
        }
        let next = turnwise::coaching::NewSession { id: then, ..new_session("s", next) };
        self.side.act(SessionCommand::Wrap { session, next: Some(next) }.into());
    }

    /// What is new since this was seen, in bytes and as links: plain and sealed.
    fn sizes(&mut self, held: Option<&Seen>) -> (usize, usize, usize) {
        let document = self.side.book.document().clone();
        if let Some(seen) = held {
            let handed = HandedOver {
                document: document.id().clone(),
                name: TransferName::of(document.id(), b"a file of Kim's"),
                from: Some(id("person-kim")),
                at: self.side.now,
                seen: seen.clone(),
                confirms: Vec::new(),
            };
            self.side.act(HandoverCommand::NoteHandedOver(handed).into());
        }
        let transfers = self.side.own.transfers(document.id());
        let link = UpdateLink::new(&document, &self.side.me, &[id("person-kim")], &transfers);
        assert_eq!(link.base.len(), usize::from(held.is_some()));
        let bytes = link.pack();
        assert_eq!(UpdateLink::unpack(&bytes), Ok(link));
        let chars = |envelope: UpdateEnvelope| envelope.to_link().map_or(usize::MAX, |link| link.len());
        // Sealed bytes are like any of chance.
        let mut chance = Chance::new(7);
        let sealed = (0..deflate(&bytes).len() + SEAL_BYTES).map(|_| chance.byte()).collect();
        (bytes.len(), chars(UpdateEnvelope::Plain(bytes)), chars(UpdateEnvelope::Sealed(sealed)))
    }
}

/// Robin after 300 page loads of each side with an edit in each, all of it
/// exchanged.
fn after_many_loads() -> Desk {
    let mut pair = pair();
    pair.robin.goal("g", "Speak calmly");
    pair.exchange();
    for load in 0..300 {
        for side in [&mut pair.robin, &mut pair.kim] {
            let writer = Writer { load: Load::new(1_000 + load), ..side.clock.writer() };
            side.clock = Clock::new(writer);
            side.book.document().latest().into_iter().for_each(|tick| side.clock.observe_tick(tick));
            side.now += 86_400_000 / 2;
            side.why("g", &format!("For the {load} meetings of {}", side.me));
        }
        pair.exchange();
    }
    Desk { side: pair.robin, mint: Mint::new(u128::from(MORNING) << 64 | 9), prose: prose() }
}

#[test]
fn what_people_do_fits_a_link_and_a_busy_month_takes_a_file() {
    let say = |what: &str, (bytes, plain, sealed): (usize, usize, usize)| {
        let chars =
            |chars: usize| if chars == usize::MAX { "too long".to_owned() } else { chars.to_string() };
        println!(
            "exchange::update_sizes: {what}: {bytes} bytes packed, {} characters, sealed {}",
            chars(plain),
            chars(sealed)
        );
        sealed
    };
    // A notebook that has just begun: everything goes.
    let pair = pair();
    let mut new = Desk { side: pair.robin, mint: Mint::new(9), prose: prose() };
    assert!(say("first exchange", new.sizes(None)) <= SHORT);
    let mut desk = after_many_loads();
    let before = desk.side.book.document().seen().clone();
    let check_in = WriteCheckIn {
        id: desk.id(),
        author: desk.side.me.clone(),
        text: desk.words(),
        need: desk.words(),
        lines: CheckInLines::default(),
        commitment: None,
        on: day("2026-10-01"),
    };
    desk.side.act(check_in.into());
    // With the address of a host before it, it is still a code to scan.
    assert!(say("a word between sessions", desk.sizes(Some(&before))) < limits::QR_LARGE_BYTES / 2);
    let mut desk = after_many_loads();
    desk.hold_a_session("2026-10-08", "2026-10-22");
    assert!(say("a session", desk.sizes(Some(&before))) <= limits::UPDATE_CHARS);
    for (on, next) in
        [("2026-10-22", "2026-11-05"), ("2026-11-05", "2026-11-19"), ("2026-11-19", "2026-12-03")]
    {
        desk.hold_a_session(on, next);
    }
    assert_eq!(say("four sessions", desk.sizes(Some(&before))), usize::MAX, "a file takes that");
    let mut all = after_many_loads();
    assert_eq!(say("everything of two years", all.sizes(None)), usize::MAX);
}
