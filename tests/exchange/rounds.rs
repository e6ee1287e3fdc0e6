//! Two who exchange files for fifty rounds and know nothing of each other in
//! between: everything ends up on both sides, and nothing private crosses.

use std::collections::BTreeSet;

use chrono::DateTime;
use serde_json::Value;
use turnwise::coaching::{
    Book, Command, HandedOver, HandoverCommand, Home, Kind, MembershipCommand, Moment, NewPerson,
    PeopleCommand, TransferName, Transfers,
};
use turnwise::exchange::{
    Backup, Content, File, Header, Held, Invitation, Known, LeftOut, Match, Outcome, Part, Place, Sender,
    UpdateLink, Whose, bring_together, plan, plan_invitation, plan_update,
};
use turnwise::replica::{
    Change, Clock, Device, Document, Id, Incoming, Load, Mint, Seen, Stamp, TRASHED, Tick, Undo, Writer,
    clashes,
};

use super::deeds::{Desk, kinds_at};
use crate::laws::history::stored;
use crate::laws::touching::fault_of_act;
use crate::torture::chance::{Chance, factor, run};

const MORNING: u64 = 1_777_791_600_000;
const DAY: u64 = 86_400_000;
const YEAR: u64 = 365 * DAY;
const ROUNDS: usize = 50;
/// Pairs in an ordinary run of the tests.
const PAIRS: u64 = 3;
/// Stands in every private text, and nowhere else.
const CANARY: &str = "CANARY";

/// A value somebody wrote: the record, the field, when, and what. The writer
/// gets another name when two partnerships are brought together, and with it
/// what a mark of the Trash says.
type Dot = (Id, String, Tick, String);

fn dot(id: &Id, field: &str, stamp: Stamp, value: &Value) -> Dot {
    let value = if field == TRASHED { String::new() } else { value.to_string() };
    (id.clone(), field.to_owned(), stamp.tick, value)
}

fn dots(document: &Document) -> BTreeSet<Dot> {
    let writes = document.records().flat_map(|(id, record)| record.writes().map(move |write| (id, write)));
    writes
        .flat_map(|(id, (stamp, write))| {
            write.set.iter().map(move |(field, value)| dot(id, field, *stamp, value))
        })
        .collect()
}

/// What lies in the fields that a change touches.
fn dots_of(change: &Change, document: &Document) -> BTreeSet<Dot> {
    let fields = change.touches().flat_map(|(id, fields)| fields.iter().map(move |field| (id, field)));
    fields
        .flat_map(|(id, field)| {
            let entries = stored(document, id).into_iter().flat_map(|record| record.entries(field));
            entries.map(move |entry| dot(id, field, entry.stamp, entry.value))
        })
        .collect()
}

/// What everyone wrote, and what somebody replaced while it lay before them.
/// It knows nothing of joins.
#[derive(Default)]
struct Oracle {
    written: BTreeSet<Dot>,
    replaced: BTreeSet<Dot>,
}

impl Oracle {
    fn note(&mut self, before: BTreeSet<Dot>, after: BTreeSet<Dot>) {
        self.replaced.extend(before.difference(&after).cloned());
        self.written.extend(after.difference(&before).cloned());
    }

    /// What must be there in the end, and nothing else.
    fn expected(&self) -> BTreeSet<Dot> {
        self.written.difference(&self.replaced).cloned().collect()
    }
}

/// One person at one browser.
struct Side {
    name: &'static str,
    me: Id,
    other: Id,
    book: Book,
    own: Book,
    clock: Clock,
    mint: Mint,
    loads: u64,
    /// By how much the wall clock is ahead, in milliseconds.
    ahead: i64,
    /// The texts of all files they saved, oldest first.
    files: Vec<String>,
    /// All updates they made, oldest first.
    updates: Vec<Vec<u8>>,
    /// How many updates came whose base was not here.
    without_base: usize,
    undo: Option<Undo>,
    words: usize,
}

fn id(text: &str) -> Id {
    text.parse().expect("a name")
}

impl Side {
    fn new(name: &'static str, number: u64, ahead: i64, seed: u64) -> Self {
        let mut mint = Mint::new(u128::from(seed) << 64 | u128::from(number));
        let (document, me, other) = (mint.id(MORNING), mint.id(MORNING), mint.id(MORNING));
        let writer = Writer { device: Device::new(mint.bits()), load: Load::new(number) };
        Self {
            name,
            me,
            other,
            book: Book::new(Document::new(document)),
            own: Book::private(Document::new(id("private"))),
            clock: Clock::new(writer),
            mint,
            loads: number,
            ahead,
            files: Vec::new(),
            updates: Vec::new(),
            without_base: 0,
            undo: None,
            words: 0,
        }
    }

    fn wall(&self, now: u64) -> u64 {
        now.saturating_add_signed(self.ahead)
    }

    fn moment(&mut self, now: u64) -> Moment {
        let at = self.wall(now);
        Moment { stamp: self.clock.next(at), by: Some(self.me.clone()), at }
    }

    /// Does what a command says, if it is not refused.
    fn try_act(&mut self, command: &Command, now: u64, oracle: &mut Oracle) {
        let moment = self.moment(now);
        if command.home() == Home::Private {
            if let Ok(change) = command.draft(&self.own, moment) {
                self.own.join(Incoming::Change(&change));
            }
        } else if let Ok(change) = command.draft(&self.book, moment) {
            self.undo = Some(Undo::of(&change, self.book.document()));
            self.join(&change, oracle);
        }
    }

    fn join(&mut self, change: &Change, oracle: &mut Oracle) {
        let before = dots_of(change, self.book.document());
        let document = self.book.document().clone();
        self.book.join(Incoming::Change(change));
        assert_eq!(fault_of_act(&document, self.book.document(), &[change.stamp()]), None);
        oracle.note(before, dots_of(change, self.book.document()));
    }

    fn start(&mut self, names: [&str; 2], oracle: &mut Oracle) {
        let persons = [(self.me.clone(), names[0]), (self.other.clone(), names[1])];
        let people = persons.into_iter().zip(0..).map(|((id, name), pen)| NewPerson {
            id,
            name: name.to_owned(),
            pen,
        });
        let document = self.book.document().id().clone();
        let start = PeopleCommand::Start { document, people: people.collect(), key: None }.into();
        self.try_act(&start, MORNING, oracle);
        // Nobody takes back that there is a partnership.
        self.undo = None;
    }

    /// Some hours of work, offline.
    fn work(&mut self, chance: &mut Chance, now: u64, oracle: &mut Oracle) {
        for second in 0..3 + chance.below(6) as u64 {
            let now = now + second * 1_000;
            self.words += 1;
            let is_private = chance.once_in(5);
            if !is_private && chance.once_in(9) {
                self.revert(now, oracle);
                continue;
            }
            let words = format!("{} {}", self.name, self.words);
            let new = [self.mint.id(self.wall(now)), self.mint.id(self.wall(now))];
            let today = DateTime::from_timestamp_millis(self.wall(now) as i64).expect("a day").date_naive();
            let words = if is_private { format!("{CANARY} {words}") } else { words };
            let desk = Desk { book: &self.book, me: &self.me, new, words, today };
            let command = if is_private {
                let session = self.book.sessions().pop().map(|session| session.id);
                desk.private(chance, self.book.document().id().clone(), session)
            } else {
                desk.shared(chance)
            };
            if let Some(command) = command {
                self.try_act(&command, now, oracle);
            }
        }
    }

    fn revert(&mut self, now: u64, oracle: &mut Oracle) {
        let Some(undo) = self.undo.take() else { return };
        for round in 0..undo.rounds() {
            let moment = self.moment(now);
            let change = self.book.way_back(&undo, round, moment);
            self.join(&change, oracle);
        }
    }

    /// The browser is closed and opened again.
    fn reload(&mut self) {
        self.loads += 100;
        let writer = Writer { load: Load::new(self.loads), ..self.clock.writer() };
        self.clock = Clock::new(writer);
        self.undo = None;
        self.observe();
    }

    fn observe(&mut self) {
        for document in [self.book.document(), self.own.document()] {
            if let Some(tick) = document.latest() {
                self.clock.observe_tick(tick);
            }
        }
    }

    fn header(&self, now: u64) -> Header {
        let from = Sender { person: self.me.clone(), name: self.name.to_owned() };
        Header { app: "0.1.0".into(), saved_at: self.wall(now), from: Some(from) }
    }

    /// Saves a file for the other.
    fn save(&mut self, now: u64) {
        let file = File::for_partner(self.book.document(), self.header(now)).expect("a partnership");
        let text = file.print().expect("it prints");
        assert!(!text.contains(CANARY), "nothing private is in {}'s file", self.name);
        self.files.push(text);
        let seen = self.book.document().seen().clone();
        let document = self.book.document().id().clone();
        let saved_at = self.wall(now);
        self.try_act(
            &HandoverCommand::NoteSent { document, seen, saved_at }.into(),
            now,
            &mut Oracle::default(),
        );
        let document = self.book.document();
        let (name, seen) = (TransferName::of_document(document), document.seen().clone());
        self.note(name, None, seen, Vec::new(), now);
    }

    fn transfers(&self) -> Transfers {
        self.own.transfers(self.book.document().id())
    }

    fn note(
        &mut self,
        name: TransferName,
        from: Option<Id>,
        seen: Seen,
        confirms: Vec<TransferName>,
        now: u64,
    ) {
        let document = self.book.document().id().clone();
        let handed = HandedOver { document, name, from, at: self.wall(now), seen, confirms };
        self.try_act(&HandoverCommand::NoteHandedOver(handed).into(), now, &mut Oracle::default());
    }

    /// Makes an update for the other.
    fn make_update(&mut self, now: u64) {
        let others = std::slice::from_ref(&self.other);
        let update = UpdateLink::new(self.book.document(), &self.me, others, &self.transfers());
        let bytes = update.pack();
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains(CANARY), "nothing private is in {}'s update", self.name);
        assert_eq!(UpdateLink::unpack(&bytes).as_ref(), Ok(&update));
        let seen = self.book.document().seen().clone();
        let names = update.confirms();
        self.note(update.name(), None, seen, names, now);
        self.updates.push(bytes);
    }

    /// Takes an update of the other, as the app does.
    fn take_update(&mut self, bytes: &[u8], now: u64) {
        let link = UpdateLink::unpack(bytes).expect("it reads");
        let known = [Known { place: Place::Shared, document: self.book.document() }];
        let Ok(plan) = plan_update(&known, &link, &self.transfers(), self.clock.writer().device) else {
            // They were not brought together yet.
            return;
        };
        for part in plan.parts {
            let update = part.update.expect("an update");
            let mut before = self.book.document().clone();
            before.join(Incoming::Update(&update));
            let kept = update.clone().received_by(self.book.document());
            self.book.join(Incoming::Update(&kept));
            assert_eq!(self.book.document(), &before, "as it is kept it does the same");
            if update.has_base() {
                let confirms = link.confirms();
                self.note(link.name(), Some(link.sender.clone()), update.seen().clone(), confirms, now);
            } else {
                self.without_base += 1;
            }
        }
        self.undo = None;
        self.observe();
    }

    /// Everything of this browser, as a text that goes to the wrong person.
    fn backup(&self, now: u64) -> String {
        let documents = [(Place::Private, &self.own), (Place::Shared, &self.book)];
        let documents = documents.map(|(place, book)| Held { place, document: book.document().clone() });
        let backup = Backup { documents: documents.into(), device: serde_json::Map::new() };
        File::full_backup(backup, self.header(now)).print().expect("it prints")
    }

    /// Opens what the other sent, and adds what is in it, as the app does.
    fn open(&mut self, text: &str, other: &Self, now: u64, oracle: &mut Oracle) {
        let file = File::read(text.as_bytes()).expect("it reads");
        let known = [
            Known { place: Place::Shared, document: self.book.document() },
            Known { place: Place::Private, document: self.own.document() },
        ];
        let plan = plan(&known, &file, Whose::Theirs);
        let of_file = file.documents().into_iter().find(|(place, _)| *place == Place::Shared);
        let is_partners = matches!(file.content, Content::Partnership(_));
        let (name, seen) = of_file
            .map(|(_, document)| (TransferName::of_document(document), document.seen().clone()))
            .expect("a file has a shared document");
        for part in plan.parts {
            match (&part.place, &part.outcome) {
                (Place::Private, outcome) => assert_eq!(*outcome, Outcome::LeftOut(LeftOut::Private)),
                _ if part.proposal.is_some() => self.agree(&part, now),
                _ => self.add(&part, other, now, oracle),
            }
        }
        if is_partners {
            self.note(name, Some(other.me.clone()), seen, Vec::new(), now);
        }
        self.observe();
    }

    /// The other brought both together, and that is right.
    fn agree(&mut self, part: &Part, now: u64) {
        let Some(proposed) = &part.proposal else { return };
        for (document, heir) in &proposed.aliases {
            let note =
                MembershipCommand::NoteTogether { document: document.clone(), heir: heir.clone() }.into();
            self.try_act(&note, now, &mut Oracle::default());
        }
        self.book = Book::new(proposed.part.after.clone());
        self.undo = None;
    }

    fn add(&mut self, part: &Part, other: &Self, now: u64, oracle: &mut Oracle) {
        match &part.outcome {
            Outcome::NothingNew { is_worth_joining } => {
                if *is_worth_joining {
                    self.book.join(Incoming::Whole(&part.incoming));
                }
            }
            Outcome::Update { locals } if locals.contains(&part.target) => {
                self.book.join(Incoming::Whole(&part.incoming));
            }
            Outcome::NewPartnership { .. } => {
                let matches = [
                    Match { first: self.me.clone(), second: other.other.clone() },
                    Match { first: self.other.clone(), second: other.me.clone() },
                ];
                let (mine, by, at) = (self.book.document(), Some(self.me.clone()), self.wall(now));
                let together =
                    bring_together(mine, &part.incoming, &matches, &mut self.clock, by, at).expect("two");
                oracle.note(BTreeSet::new(), dots_of(&together.change, &together.document));
                self.book = Book::new(together.document);
                let (document, heir) = (together.alias, self.book.document().id().clone());
                self.try_act(
                    &MembershipCommand::NoteTogether { document, heir }.into(),
                    now,
                    &mut Oracle::default(),
                );
            }
            outcome => panic!("{outcome:?}"),
        }
        self.undo = None;
    }
}

/// Fifty rounds, of which each is some hours apart from the other person.
fn fifty_rounds(chance: &mut Chance, robin: &mut Side, kim: &mut Side, oracle: &mut Oracle) {
    for round in 0..ROUNDS as u64 {
        let now = MORNING + (round + 20) * DAY;
        for side in [&mut *robin, &mut *kim] {
            if chance.once_in(3) {
                side.reload();
            }
            side.work(chance, now, oracle);
            side.save(now + DAY / 2);
            if chance.once_in(2) {
                side.make_update(now + DAY / 2);
            }
        }
        let later = now + DAY / 2 + 60_000;
        for to_kim in if chance.once_in(2) { [true, false] } else { [false, true] } {
            let (from, to) = if to_kim { (&*robin, &mut *kim) } else { (&*kim, &mut *robin) };
            match chance.below(8) {
                // It stays in somebody's downloads.
                0 | 1 => {}
                2 => to.open(chance.pick::<String>(&from.files), from, later, oracle),
                3 => to.open(&from.backup(later), from, later, oracle),
                4 | 5 if !from.updates.is_empty() => {
                    let newest = from.updates.last().expect("one is made");
                    let (first, then) = match chance.below(4) {
                        0 => (chance.pick(&from.updates), newest),
                        1 => (newest, chance.pick(&from.updates)),
                        _ => (newest, newest),
                    };
                    to.take_update(first, later);
                    to.take_update(then, later);
                }
                often => {
                    let newest = from.files.last().expect("one is saved");
                    for _ in 0..if often == 4 { 2 } else { 1 } {
                        to.open(newest, from, later, oracle);
                    }
                }
            }
        }
    }
}

/// Both save and open, until both have heard that the other has heard.
fn meet(robin: &mut Side, kim: &mut Side, oracle: &mut Oracle) {
    for round in 0..2 {
        let now = MORNING + (100 + round) * DAY;
        robin.save(now);
        kim.save(now);
        let texts = [&*robin, &*kim].map(|side| side.files.last().expect("one is saved").clone());
        robin.open(&texts[1], kim, now, oracle);
        kim.open(&texts[0], robin, now, oracle);
    }
}

fn assert_whole(robin: &Side, kim: &Side, oracle: &Oracle) {
    let (document, other) = (robin.book.document(), kim.book.document());
    assert_eq!(document, other, "both have the same");
    let (there, expected) = (dots(document), oracle.expected());
    let lost: Vec<_> = expected.difference(&there).collect();
    let back: Vec<_> = there.difference(&expected).collect();
    assert!(lost.is_empty() && back.is_empty(), "lost {lost:#?}\nback {back:#?}");
    // What is there and not shown waits in Review.
    let asked = clashes(document);
    for (id, record) in document.records() {
        for field in record.fields().into_iter().filter(|field| ![TRASHED, "order"].contains(field)) {
            let shown = record.entry(field).expect("a field has a value").value;
            for entry in record.entries(field).filter(|entry| entry.value != shown) {
                let is_asked = |value: &Value| {
                    asked.iter().any(|it| it.record == *id && it.field == field && it.losing.value == *value)
                };
                assert!(is_asked(entry.value), "{id} {field}: {} is neither shown nor asked", entry.value);
            }
        }
    }
    for side in [robin, kim] {
        let own = dots(side.own.document());
        assert!(own.iter().any(|dot| dot.3.contains(CANARY)), "{} wrote something private", side.name);
        let read = |kind: &str| Kind::parse(Home::Shared, kind).is_some();
        assert!(document.records().all(|(_, record)| read(&record.kind)), "all of it belongs to both");
        let heard = plan(
            &[
                Known { place: Place::Shared, document: side.book.document() },
                Known { place: Place::Private, document: side.own.document() },
            ],
            &File::read(side.files[0].as_bytes()).expect("it reads"),
            Whose::Theirs,
        );
        assert!(heard.is_nothing_new(), "their first file has nothing new for {}", side.name);
    }
    assert!(there.iter().all(|dot| !dot.3.contains(CANARY)), "nothing private crossed");
}

/// The kinds that these pairs had, for the end.
fn kinds(side: &Side) -> BTreeSet<String> {
    side.book.document().records().map(|(_, record)| record.kind.to_string()).collect()
}

fn assert_all_kinds(seen: &BTreeSet<String>) {
    let missing: Vec<_> = kinds_at(Home::Shared).filter(|kind| !seen.contains(*kind)).collect();
    assert!(missing.is_empty() || std::env::var_os("TURNWISE_ONE").is_some(), "never made: {missing:?}");
}

/// One of the two has a clock that is a year wrong.
fn wrong_clock(chance: &mut Chance) -> [i64; 2] {
    let year = YEAR as i64;
    *chance.pick(&[[year, 0], [-year, 0], [0, year], [0, -year]])
}

/// Two of whom one has a wrong clock, Kim having come in by Robin's link.
struct Invited {
    robin: Side,
    kim: Side,
    oracle: Oracle,
    invitation: Invitation,
}

fn invited(chance: &mut Chance) -> Invited {
    let (seed, ahead) = (chance.bits(), wrong_clock(chance));
    let mut robin = Side::new("Robin", 1, ahead[0], seed);
    let mut kim = Side::new("Kim", 2, ahead[1], seed);
    let mut oracle = Oracle::default();
    robin.start(["Robin", "Kim"], &mut oracle);
    let invitation = Invitation::new(robin.book.document(), &robin.me, &[]).expect("an invitation");
    let link = invitation.to_link().expect("a link");
    let invitation = Invitation::from_link(&link).expect("it reads");
    let part = plan_invitation(&[], &invitation).parts.remove(0);
    kim.book = Book::new(part.after);
    (kim.me, kim.other) = (robin.other.clone(), robin.me.clone());
    kim.observe();
    Invited { robin, kim, oracle, invitation }
}

#[test]
fn fifty_rounds_with_one_clock_a_year_wrong_lose_nothing_and_nothing_private_crosses() {
    let seen = std::cell::RefCell::new(BTreeSet::new());
    run("exchange::rounds::fifty_rounds", PAIRS * factor(), |chance| {
        let Invited { mut robin, mut kim, mut oracle, .. } = invited(chance);
        fifty_rounds(chance, &mut robin, &mut kim, &mut oracle);
        meet(&mut robin, &mut kim, &mut oracle);
        assert_whole(&robin, &kim, &oracle);
        seen.borrow_mut().extend(kinds(&robin));
    });
    assert_all_kinds(&seen.borrow());
}

/// Two who send links only, of which every third is lost. When the newest of both
/// have arrived, both have the same, and nothing was asked that need not be.
#[test]
fn fifty_rounds_of_links_alone_lose_nothing() {
    run("exchange::rounds::fifty_rounds_of_links", PAIRS * factor(), |chance| {
        let Invited { mut robin, mut kim, mut oracle, invitation } = invited(chance);
        let (name, seen) =
            (TransferName::of_document(&invitation.document), invitation.document.seen().clone());
        robin.note(name, None, seen.clone(), Vec::new(), MORNING);
        let from = Some(robin.me.clone());
        kim.note(name, from, seen, Vec::new(), MORNING);
        let hand = |from: &mut Side, to: &mut Side, now: u64, is_lost: bool| {
            from.make_update(now);
            if !is_lost {
                let newest = from.updates.last().expect("one is made").clone();
                to.take_update(&newest, now);
            }
        };
        for round in 0..ROUNDS as u64 {
            let now = MORNING + (round + 20) * DAY;
            for side in [&mut robin, &mut kim] {
                if chance.once_in(3) {
                    side.reload();
                }
                side.work(chance, now, &mut oracle);
            }
            hand(&mut robin, &mut kim, now + DAY / 2, chance.once_in(3));
            hand(&mut kim, &mut robin, now + DAY / 2 + 1_000, chance.once_in(3));
        }
        let now = MORNING + 100 * DAY;
        hand(&mut robin, &mut kim, now, false);
        hand(&mut kim, &mut robin, now + 1_000, false);
        assert_eq!((robin.without_base, kim.without_base), (0, 0), "all went on from what was here");
        let held = |side: &Side| dots(side.book.document());
        assert_eq!(held(&robin), held(&kim));
        assert_eq!(held(&robin), oracle.expected());
        assert_eq!(clashes(robin.book.document()), clashes(kim.book.document()));
    });
}

#[test]
fn a_pair_that_began_alone_on_both_sides_is_brought_together_and_loses_nothing() {
    let seen = std::cell::RefCell::new(BTreeSet::new());
    run("exchange::rounds::a_pair", PAIRS * factor(), |chance| {
        let (seed, ahead) = (chance.bits(), wrong_clock(chance));
        let mut robin = Side::new("Robin", 1, ahead[0], seed);
        let mut kim = Side::new("Kim", 2, ahead[1], seed);
        let mut oracle = Oracle::default();
        robin.start(["Robin", "Kim"], &mut oracle);
        kim.start(["Kim", "Robin"], &mut oracle);
        for day in 1..8 {
            robin.work(chance, MORNING + day * DAY, &mut oracle);
            kim.work(chance, MORNING + day * DAY, &mut oracle);
        }
        let now = MORNING + 9 * DAY;
        robin.save(now);
        kim.save(now);
        // The files cross, or one comes first.
        let first = [robin.files[0].clone(), kim.files[0].clone()];
        match chance.below(3) {
            0 => robin.open(&first[1], &kim, now, &mut oracle),
            1 => kim.open(&first[0], &robin, now, &mut oracle),
            _ => {
                robin.open(&first[1], &kim, now, &mut oracle);
                kim.open(&first[0], &robin, now, &mut oracle);
            }
        }
        fifty_rounds(chance, &mut robin, &mut kim, &mut oracle);
        meet(&mut robin, &mut kim, &mut oracle);
        assert_whole(&robin, &kim, &oracle);
        seen.borrow_mut().extend(kinds(&robin));
    });
    assert_all_kinds(&seen.borrow());
}
