//! Two and three people who exchange nothing but links: lost ones, late ones, twice
//! the same, to some of the others alone, and taken back. In the end all read the
//! same, and every word is there.

use std::collections::{BTreeMap, BTreeSet};

use turnwise::coaching::{HandedOver, HandoverCommand, NewPerson, PeopleCommand, TransferName};
use turnwise::exchange::{Known, Place, UpdateLink, plan_update};
use turnwise::replica::{Id, Incoming};

use crate::coaching::fixture::{Side, another_device, id, pair};
use crate::torture::chance::{self, Chance};

const RUNS: u64 = 20_000;
/// How much happens in one run.
const STEPS: u64 = 24;
/// Rounds in which everybody's link reaches everybody: the first brings what was
/// lost, the second what stands in those, the third what they confirm.
pub const ROUNDS: usize = 3;

pub struct Circle {
    pub sides: Vec<Side>,
    /// What went out, and from whom.
    links: Vec<(usize, Vec<u8>)>,
    /// Notes that were written, by name.
    written: BTreeMap<String, String>,
    lacked: usize,
}

impl Circle {
    /// So many people of one notebook, with one session.
    pub fn of(count: usize) -> Self {
        let mut pair = pair();
        if count == 3 {
            let sam = NewPerson { id: id("person-sam"), name: "Sam Third".to_owned(), pen: 2 };
            pair.robin.act(PeopleCommand::Add(sam).into());
        }
        pair.robin.plan("s", "2026-05-10");
        pair.exchange();
        let mut sides = vec![pair.robin, pair.kim];
        if count == 3 {
            let sam = another_device(3, &sides[0]);
            sides.push(Side { me: id("person-sam"), ..sam });
        }
        Self { sides, links: Vec::new(), written: BTreeMap::new(), lacked: 0 }
    }

    fn write(&mut self, who: usize, chance: &mut Chance) {
        let side = &mut self.sides[who];
        side.wait();
        if chance.below(3) == 0 || self.written.is_empty() {
            let (name, text) =
                (format!("n-{who}-{}", self.written.len()), format!("words {}", self.written.len()));
            side.note(&name, "s", &text, None);
            self.written.insert(name, text);
        } else {
            let goal = format!("g-{}", chance.below(2));
            let title = format!("title {} of {who}", side.now);
            let _ = side.try_act(&crate::coaching::fixture::goal_command(id(&goal), side.me.clone(), &title));
        }
    }

    /// An update for all others.
    pub fn send(&mut self, who: usize) -> Vec<u8> {
        let others: Vec<Id> = self.sides.iter().map(|side| side.me.clone()).collect();
        let side = &mut self.sides[who];
        let others: Vec<Id> = others.into_iter().filter(|other| *other != side.me).collect();
        let document = side.book.document().clone();
        let link = UpdateLink::new(&document, &side.me, &others, &side.own.transfers(document.id()));
        let bytes = link.pack();
        let names = link.confirms();
        note(side, link.name(), None, document.seen().clone(), names);
        bytes
    }

    /// Everybody's update reaches everybody.
    pub fn all_to_all(&mut self) {
        let count = self.sides.len();
        let links: Vec<Vec<u8>> = (0..count).map(|who| self.send(who)).collect();
        for (who, link) in (0..count).flat_map(|who| links.iter().map(move |link| (who, link))) {
            self.take(who, link);
        }
    }

    /// Adds an update.
    pub fn take(&mut self, who: usize, bytes: &[u8]) {
        let link = UpdateLink::unpack(bytes).expect("it reads back");
        let side = &mut self.sides[who];
        if link.sender == side.me {
            return;
        }
        let document = side.book.document().clone();
        let known = [Known { place: Place::Shared, document: &document }];
        let transfers = side.own.transfers(document.id());
        let plan = plan_update(&known, &link, &transfers, side.clock.writer().device)
            .expect("it is of this notebook");
        let part = plan.parts.first().expect("one part");
        let update = part.update.clone().expect("an update");
        let kept = (*update).clone().received_by(&document);
        side.book.join(Incoming::Update(&kept));
        if let Some(tick) = side.book.document().latest() {
            side.clock.observe_tick(tick);
        }
        if part.lacks_base() {
            self.lacked += 1;
        } else {
            let confirms = link.confirms();
            note(side, link.name(), Some(&link.sender), update.seen().clone(), confirms);
        }
    }
}

fn note(
    side: &mut Side,
    name: TransferName,
    from: Option<&Id>,
    seen: turnwise::replica::Seen,
    confirms: Vec<TransferName>,
) {
    let document = side.book.document().id().clone();
    let handed = HandedOver { document, name, from: from.cloned(), at: side.now, seen, confirms };
    side.act(HandoverCommand::NoteHandedOver(handed).into());
}

fn live(count: usize, chance: &mut Chance) -> usize {
    let mut circle = Circle::of(count);
    let anyone = |chance: &mut Chance| chance.below(count);
    for _ in 0..STEPS {
        match chance.below(5) {
            0 | 1 => {
                let who = anyone(chance);
                circle.write(who, chance);
            }
            2 | 3 => {
                let from = anyone(chance);
                let link = circle.send(from);
                for who in 0..count {
                    if chance.below(3) > 0 {
                        circle.take(who, &link);
                    }
                }
                circle.links.push((from, link));
            }
            // One that lay somewhere, or comes twice.
            _ if !circle.links.is_empty() => {
                let at = chance.below(circle.links.len());
                let (_, link) = circle.links[at].clone();
                circle.take(anyone(chance), &link);
            }
            _ => {}
        }
    }
    let before_end = circle.lacked;
    for _ in 0..ROUNDS {
        circle.all_to_all();
    }
    assert_eq!(circle.lacked, before_end, "what goes on from what all have is never in want of it");
    let first = circle.sides[0].book.document();
    for side in &circle.sides {
        // What they know of having seen may differ where all that a third one wrote was
        // written over.
        assert!(side.book.document().records().eq(first.records()), "all read the same");
    }
    for (name, text) in &circle.written {
        let record = first.record(&id(name)).unwrap_or_else(|| panic!("{name} is gone"));
        assert_eq!(record.text("text"), Some(text.as_str()));
    }
    let unconfirmed: BTreeSet<usize> = (0..count)
        .filter(|who| {
            let side = &circle.sides[*who];
            let others: Vec<Id> =
                circle.sides.iter().map(|other| other.me.clone()).filter(|other| *other != side.me).collect();
            let transfers = side.own.transfers(first.id());
            transfers.base(&others, first.seen()).is_empty()
        })
        .collect();
    assert!(count > 2 || unconfirmed.is_empty(), "{unconfirmed:?} do not know what the others have");
    circle.lacked
}

#[test]
fn pairs_who_exchange_links_alone_read_the_same() {
    chance::run("exchange::updates_of_several::pairs", RUNS * chance::factor() / 20, |chance| {
        assert_eq!(live(2, chance), 0, "a pair is never in want of what a link goes on from");
    });
}

#[test]
fn three_who_exchange_links_alone_read_the_same() {
    chance::run("exchange::updates_of_several::three", RUNS * chance::factor() / 40, |chance| {
        live(3, chance);
    });
}

#[test]
fn whoever_only_receives_can_say_so_once_and_nothing_goes_to_and_fro() {
    let mut circle = Circle::of(2);
    let is_due = |circle: &Circle, who: usize| {
        let side = &circle.sides[who];
        let document = side.book.document();
        side.own.transfers(document.id()).is_confirmation_due(document.seen())
    };
    assert!(!is_due(&circle, 0) && !is_due(&circle, 1), "nothing came");
    circle.sides[0].note("n", "s", "words", None);
    let link = circle.send(0);
    assert!(!is_due(&circle, 0));
    circle.take(1, &link);
    assert!(is_due(&circle, 1));
    let answer = circle.send(1);
    assert!(UpdateLink::unpack(&answer).expect("it reads back").is_empty(), "there is nothing new in it");
    assert!(!is_due(&circle, 1), "it is said");
    let kim = &circle.sides[1];
    let of_kim = kim.own.transfers(kim.book.document().id());
    let robin = [circle.sides[0].me.clone()];
    assert_eq!(of_kim.waits_for(&robin), Vec::new(), "what tells nothing new needs no answer itself");
    circle.sides[1].note("n-2", "s", "more", None);
    circle.send(1);
    let kim = &circle.sides[1];
    let of_kim = kim.own.transfers(kim.book.document().id());
    assert_eq!(of_kim.waits_for(&robin), robin, "what does tell something waits");
    circle.take(0, &answer);
    let robin = &circle.sides[0];
    let others = [circle.sides[1].me.clone()];
    let transfers = robin.own.transfers(robin.book.document().id());
    assert_eq!(transfers.waits_for(&others), Vec::new(), "it is known to have arrived");
    assert!(!is_due(&circle, 0), "and that asks for no answer");
}
