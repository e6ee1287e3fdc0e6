//! Updates by link: what they carry, and what is refused.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use turnwise::coaching::{Book, Command, HandedOver, HandoverCommand, Moment, TransferName, Transfers};
use turnwise::exchange::{
    Known, LinkError, Outcome, Part, Place, UpdateEnvelope, UpdateLink, deflate, inflate, limits, plan_update,
};
use turnwise::replica::{Device, Document, Draft, Id, Incoming, Load, Seen, Stamp, Tick, Writer};

use super::partners::{Browser, MORNING, id};
use crate::torture::chance::Chance;

/// Somebody at a browser who notes what is handed over.
struct Side {
    browser: Browser,
    own: Book,
}

impl Side {
    fn of(browser: Browser) -> Self {
        Self { browser, own: Book::private(Document::new(id("private"))) }
    }

    fn transfers(&self) -> Transfers {
        self.own.transfers(self.browser.document.id())
    }

    fn note(&mut self, name: TransferName, from: Option<&Id>, seen: &Seen, confirms: Vec<TransferName>) {
        let document = self.browser.document.id().clone();
        let stamp = self.browser.clock.next(MORNING);
        let at = stamp.tick.millis + u64::from(stamp.tick.count);
        let handed = HandedOver { document, name, from: from.cloned(), at, seen: seen.clone(), confirms };
        let note = Command::from(HandoverCommand::NoteHandedOver(handed));
        let change = note.draft(&self.own, Moment { stamp, by: None, at }).expect("a note");
        self.own.join(Incoming::Change(&change));
    }

    fn send(&mut self) -> UpdateLink {
        let (document, others) = (&self.browser.document, [self.browser.other.clone()]);
        let link = UpdateLink::new(document, &self.browser.me, &others, &self.transfers());
        let seen = document.seen().clone();
        let names = link.confirms();
        self.note(link.name(), None, &seen, names);
        link
    }

    fn look_at(&self, link: &UpdateLink) -> Result<Part, LinkError> {
        let known = [Known { place: Place::Shared, document: &self.browser.document }];
        let device = self.browser.clock.writer().device;
        plan_update(&known, link, &self.transfers(), device).map(|mut plan| plan.parts.remove(0))
    }

    fn take(&mut self, link: &UpdateLink) -> Part {
        let part = self.look_at(link).expect("it is of this notebook");
        let update = part.update.clone().expect("an update");
        self.browser.document.join(Incoming::Update(&update));
        if let Some(tick) = update.latest() {
            self.browser.clock.observe_tick(tick);
        }
        if !part.lacks_base() {
            let confirms = link.confirms();
            self.note(link.name(), Some(&link.sender), update.seen(), confirms);
        }
        part
    }

    fn note_text(&mut self, session: &Id, text: &str) {
        let (note, author) = (self.browser.id(), self.browser.me.clone());
        self.browser.act(|draft| {
            draft.set(&note, "note", "session", session.as_str());
            draft.set(&note, "note", "author", author.as_str());
            draft.set(&note, "note", "text", text);
        });
    }

    fn texts(&self) -> BTreeSet<String> {
        let writes = self.browser.document.records().flat_map(|(_, record)| record.writes());
        let values = writes.flat_map(|(_, write)| write.set.values());
        values.filter_map(Value::as_str).map(str::to_owned).collect()
    }
}

/// Two with one notebook, of which Kim has Robin's file.
fn two() -> (Side, Side) {
    let robin = Browser::start(1, ["Robin", "Kim"]);
    let kim = robin.second(2);
    let (mut robin, mut kim) = (Side::of(robin), Side::of(kim));
    let document = robin.browser.document.clone();
    let name = TransferName::of_document(&document);
    robin.note(name, None, document.seen(), Vec::new());
    let from = robin.browser.me.clone();
    kim.note(name, Some(&from), document.seen(), Vec::new());
    // Robin hears that it arrived.
    robin.take(&kim.send());
    (robin, kim)
}

#[test]
fn what_is_new_comes_and_is_confirmed_by_the_answer() {
    let (mut robin, mut kim) = two();
    let session = robin.browser.session();
    robin.note_text(&session, "Speak slower");
    let part = {
        let link = robin.send();
        kim.take(&link)
    };
    assert!(matches!(part.outcome, Outcome::Update { .. }) && !part.lacks_base());
    assert!(kim.texts().contains("Speak slower"));
    let others = [robin.browser.other.clone()];
    assert_eq!(robin.transfers().waits_for(&others), others, "nobody said that it arrived");
    kim.note_text(&session, "And wait for the answer");
    robin.take(&kim.send());
    assert_eq!(robin.transfers().waits_for(&others), Vec::new());
    // What Kim has is not sent once more.
    robin.note_text(&session, "A third");
    let next = robin.send();
    let read = next.as_document().expect("it reads");
    let texts: Vec<&str> = read.records().filter_map(|(_, record)| record.text("text")).collect();
    assert_eq!(texts, ["A third"]);
}

#[test]
fn the_same_link_again_says_nothing_new_and_an_older_one_brings_nothing_back() {
    let (mut robin, mut kim) = two();
    let goal = robin.browser.goal("Walk more");
    let first = robin.send();
    robin.browser.act(|draft| draft.set(&goal, "goal", "title", "Walk a lot more"));
    let second = robin.send();
    kim.take(&second);
    for link in [&second, &first, &second] {
        let part = kim.take(link);
        assert!(matches!(part.outcome, Outcome::NothingNew { .. }), "{:?}", part.outcome);
    }
    let record = kim.browser.document.record(&goal).expect("the goal");
    assert_eq!(record.entries("title").count(), 1, "nothing is asked");
    assert_eq!(record.text("title"), Some("Walk a lot more"));
}

#[test]
fn without_the_base_what_is_new_is_added_and_said_to_be_a_part() {
    let (mut robin, mut kim) = two();
    let mut other = Side::of(kim.browser.clone());
    let goal = robin.browser.goal("Walk more");
    kim.take(&robin.send());
    robin.take(&kim.send());
    robin.browser.act(|draft| draft.set(&goal, "goal", "why", "For my knees"));
    // A second browser of Kim never had the first.
    let part = other.take(&robin.send());
    assert!(part.lacks_base());
    assert!(other.texts().contains("For my knees"));
    assert_eq!(other.transfers().iter().count(), 0, "what is a part is not confirmed");
    // The file has the rest.
    other.browser.join(&robin.browser.document);
    assert_eq!(other.browser.document.record(&goal), robin.browser.document.record(&goal));
}

#[test]
fn what_was_taken_back_is_confirmed_no_more() {
    let (mut robin, mut kim) = two();
    let before = kim.browser.document.clone();
    robin.browser.goal("Walk more");
    let link = robin.send();
    kim.take(&link);
    kim.browser.document = before;
    kim.browser.goal("Sleep more");
    let answer = kim.send();
    assert!(!answer.base.contains(&link.name()) && !answer.beside.contains(&link.name()));
    robin.take(&answer);
    let other = vec![robin.browser.other.clone()];
    assert_eq!(robin.transfers().waits_for(&other), other);
    // So it is sent once more, and comes back.
    kim.take(&robin.send());
    assert!(kim.texts().contains("Walk more"));
}

#[test]
fn of_a_notebook_that_is_not_here_it_is_refused() {
    let (mut robin, _) = two();
    robin.browser.goal("Walk more");
    let stranger = Side::of(Browser::start(7, ["Sam", "Alex"]));
    assert_eq!(stranger.look_at(&robin.send()).map(|_| ()), Err(LinkError::NotHere));
}

#[test]
fn a_link_cut_at_any_place_or_changed_anywhere_is_refused_or_the_same() {
    let (mut robin, _) = two();
    robin.browser.goal("Walk more");
    let update = robin.send();
    let link = UpdateEnvelope::Plain(update.pack()).to_link().expect("it fits");
    let read = |text: &str| match UpdateEnvelope::from_link(text)? {
        UpdateEnvelope::Plain(bytes) => UpdateLink::unpack(&bytes),
        UpdateEnvelope::Sealed(_) => Err(LinkError::NoKey),
    };
    assert_eq!(read(&link), Ok(update.clone()));
    for at in 0..link.len() {
        assert!(read(&link[..at]).is_err(), "cut at {at}");
        for letter in ["A", "z", "0", ".", "!"] {
            let changed = format!("{}{letter}{}", &link[..at], &link[at + 1..]);
            assert!(read(&changed).is_err() || read(&changed) == Ok(update.clone()), "{changed}");
        }
    }
    // The bytes alone, as they are under a seal that was opened.
    let bytes = update.pack();
    for at in 0..bytes.len() {
        assert!(UpdateLink::unpack(&bytes[..at]).is_err(), "cut at {at}");
        for bit in 0..8 {
            let mut changed = bytes.clone();
            changed[at] ^= 1 << bit;
            // Read or refused; what is read has one form.
            if let Ok(read) = UpdateLink::unpack(&changed) {
                assert_eq!(read.pack(), changed);
            }
        }
    }
}

#[test]
fn a_bomb_is_refused_at_the_cap() {
    let bomb = deflate(&vec![0; 64 * limits::LINK_INFLATED_BYTES]);
    assert_eq!(inflate(&bomb), Err(LinkError::TooLong));
    let nearly = vec![7; limits::LINK_INFLATED_BYTES];
    assert_eq!(inflate(&deflate(&nearly)), Ok(nearly));
    let mut chance = Chance::new(1);
    let noise = (0..4_000).map(|_| chance.byte()).collect();
    assert_eq!(UpdateEnvelope::Sealed(noise).to_link(), Err(LinkError::TooLong));
}

/// The same, which says besides to have seen what it never held.
fn claiming(honest: &UpdateLink, seen: Seen) -> UpdateLink {
    let mut document = honest.as_document().expect("it reads");
    document.join(Incoming::Whole(&Document::whole(id("nothing"), seen, [])));
    UpdateLink::new(&document, &honest.sender, &[], &Transfers::default())
}

#[test]
fn what_somebody_claims_to_have_seen_makes_nothing_of_others_vanish() {
    let (mut robin, mut kim) = two();
    let goal = robin.browser.goal("Mine, and not sent");
    kim.browser.goal("From Kim");
    let honest = kim.send();
    // Kim says to have seen all that Robin and a third person will write.
    let far = Tick { millis: MORNING + 40 * 31_557_600_000, count: 0 };
    let sam = Writer { device: Device::new(33), load: Load::new(3) };
    let mut seen = Seen::default();
    seen.raise_floor(robin.browser.clock.writer().device, far);
    seen.raise_floor(sam.device, far);
    seen.add_up_to(Stamp { tick: far, writer: sam });
    let part = robin.take(&claiming(&honest, seen));
    assert!(!part.lacks_base(), "it names no base, so it claims to be everything");
    assert!(robin.texts().contains("From Kim"));
    let mut from_sam = Document::new(robin.browser.document.id().clone());
    let stamp = Stamp { tick: Tick { millis: MORNING + 5, count: 0 }, writer: sam };
    let mut draft = Draft::new(&from_sam, stamp, None, MORNING);
    draft.set(&id("sams"), "goal", "title", json!("From Sam"));
    let change = draft.finish();
    from_sam.join(Incoming::Change(&change));
    robin.browser.join(&from_sam);
    robin.browser.act(|draft| draft.set(&goal, "goal", "why", "Written later"));
    for words in ["From Sam", "Written later", "Mine, and not sent"] {
        assert!(robin.texts().contains(words), "{words} has vanished");
    }
}
