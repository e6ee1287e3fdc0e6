//! What went out to partners and came in from them, each by its name, with what
//! had been seen then. Private.
//!
//! An update goes on from a state that the other one has. Which that is follows
//! from here: whoever sent something has all that it says to have been seen, and
//! so does whoever named what I sent in something of theirs. A file that was saved
//! is not believed to have arrived.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use serde_json::Value;

use super::exchanged::{json, seen};
use crate::coaching::record::book::Book;
use crate::coaching::record::kind::Kind;
use crate::coaching::record::pen::Pen;
use crate::coaching::record::value::{is_on, on_off};
use crate::replica::{Document, Id, Seen, derived_id, digest, gathered, sorted_by_key};

/// How many of each direction are kept. Those that the latest go on from stay: whoever
/// hears rarely from the other goes on from the same for long.
const SLOTS: u32 = 16;

/// The name of something that was handed over: eight bytes of its digest, so that
/// both ends call it the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct TransferName(u64);

impl TransferName {
    /// The name of these bytes within a document.
    pub fn of(document: &Id, bytes: &[u8]) -> Self {
        Self(u64::from_be_bytes(digest(document, bytes)))
    }

    /// The name of a file or an invitation with this document.
    pub fn of_document(document: &Document) -> Self {
        Self::of(document.id(), &serde_json::to_vec(document).unwrap_or_default())
    }

    /// Eight bytes.
    pub fn to_bytes(self) -> [u8; 8] {
        self.0.to_be_bytes()
    }

    /// The name in eight bytes.
    pub fn from_bytes(bytes: [u8; 8]) -> Self {
        Self(u64::from_be_bytes(bytes))
    }
}

impl fmt::Display for TransferName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

impl FromStr for TransferName {
    type Err = std::num::ParseIntError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        u64::from_str_radix(text, 16).map(Self)
    }
}

/// One thing that was handed over: a file, an invitation, an update.
#[derive(Debug, Clone, PartialEq, Eq, Kind)]
#[kind("transfer", private, stays, folded, label(kind_other))]
pub struct Transfer {
    /// The record's name.
    pub id: Id,
    /// The notebook it is of.
    #[field(code, folded, newest)]
    pub document: Option<Id>,
    /// Its name.
    #[field(code, with(name), folded, newest)]
    pub name: Option<TransferName>,
    /// Did it go out from here?
    #[field(name("sent"), switch, with(is_on), folded, newest)]
    pub is_sent: bool,
    /// The persons who have it: who sent it, or who confirmed it.
    #[field(code, with(names), folded, newest)]
    pub held_by: BTreeSet<Id>,
    /// When it went out or came in, in milliseconds since 1970.
    #[field(folded, newest)]
    pub at: Option<u64>,
    /// What whoever made it had seen.
    #[field(code, with(seen), folded, newest)]
    pub seen: Seen,
    /// What it names: what its maker said to have.
    #[field(code, with(names), folded, newest)]
    pub confirms: BTreeSet<TransferName>,
}

fn name(value: Option<&Value>) -> Option<TransferName> {
    value?.as_str()?.parse().ok()
}

/// Names that stand in one text with blanks between them.
fn names<T: FromStr + Ord>(value: Option<&Value>) -> BTreeSet<T> {
    let all = value.and_then(Value::as_str).into_iter().flat_map(str::split_whitespace);
    gathered(all.filter_map(|name| name.parse::<T>().ok()))
}

/// What is noted of something that was handed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandedOver {
    /// The notebook it is of.
    pub document: Id,
    /// Its name.
    pub name: TransferName,
    /// Who sent it; nobody if it went out from here.
    pub from: Option<Id>,
    /// When, in milliseconds since 1970.
    pub at: u64,
    /// What whoever made it had seen, as far as it is known here.
    pub seen: Seen,
    /// Names of what its maker says to have. To whoever sent it, that confirms it.
    pub confirms: Vec<TransferName>,
}

impl HandedOver {
    pub(super) fn write(&self, pen: &mut Pen<'_>) {
        let transfers = pen.book.transfers(&self.document);
        if let Some(from) = &self.from {
            transfers.confirm(pen, from, &self.confirms);
        }
        let is_sent = self.from.is_none();
        let id = transfers.slot(&self.document, self.name, is_sent);
        let held_by: Vec<&str> = self.from.iter().map(Id::as_str).collect();
        pen.put_id(&id, Transfer::DOCUMENT, Some(&self.document));
        pen.put(&id, Transfer::NAME, self.name.to_string());
        pen.put(&id, Transfer::IS_SENT, on_off(is_sent));
        pen.put(&id, Transfer::HELD_BY, held_by.join(" "));
        pen.put(&id, Transfer::AT, self.at);
        pen.put(&id, Transfer::SEEN, json(&self.seen));
        let confirms: Vec<String> = self.confirms.iter().map(TransferName::to_string).collect();
        pen.put(&id, Transfer::CONFIRMS, confirms.join(" "));
    }
}

/// All that was handed over of one notebook, newest first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Transfers {
    all: Vec<Transfer>,
}

impl Transfers {
    /// All of them, newest first.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Transfer> + Clone {
        self.all.iter()
    }

    /// The one of this name.
    pub fn get(&self, name: TransferName) -> Option<&Transfer> {
        self.iter().find(|transfer| transfer.name == Some(name))
    }

    /// The newest of what all these persons have, each once: what an update for
    /// them goes on from. `seen` is what has been seen here; what was taken back
    /// meanwhile is in none of them.
    pub fn base(&self, others: &[Id], seen: &Seen) -> Vec<TransferName> {
        let is_held = |transfer: &&Transfer| others.iter().all(|other| transfer.held_by.contains(other));
        let usable = || self.iter().filter(is_held).filter(|transfer| seen.includes(&transfer.seen));
        let fullest = [true, false].map(|is_sent| fullest(usable().filter(|it| it.is_sent == is_sent)));
        fullest.into_iter().flatten().filter_map(|transfer| transfer.name).collect()
    }

    /// What tells most of what came from each, where it is not in the base: so that
    /// everybody of several hears that it arrived.
    pub fn beside(&self, base: &[TransferName], seen: &Seen) -> Vec<TransferName> {
        let received = || self.iter().filter(|it| !it.is_sent && seen.includes(&it.seen));
        let senders: BTreeSet<&BTreeSet<Id>> = gathered(received().map(|transfer| &transfer.held_by));
        let of = |sender: &BTreeSet<Id>| fullest(received().filter(|it| it.held_by == *sender));
        let names = senders.into_iter().filter_map(|sender| of(sender)?.name);
        names.filter(|name| !base.contains(name)).collect()
    }

    /// What had been seen by whoever has all of these, as far as they are known
    /// here.
    pub fn seen_by(&self, names: &[TransferName]) -> Seen {
        let mut seen = Seen::default();
        names.iter().filter_map(|name| self.get(*name)).for_each(|transfer| seen.merge(&transfer.seen));
        seen
    }

    /// Is all of this here, as it was? `seen` is what has been seen here.
    pub fn has_all(&self, names: &[TransferName], seen: &Seen) -> bool {
        names.iter().all(|name| self.get(*name).is_some_and(|transfer| seen.includes(&transfer.seen)))
    }

    /// What was sent and tells all that any other tells: not an invitation that was
    /// looked at again.
    pub fn newest_sent(&self) -> Option<&Transfer> {
        fullest(self.iter().filter(|transfer| transfer.is_sent))
    }

    /// Did something come that nothing which was sent tells to be here? `seen` is
    /// what has been seen here.
    pub fn is_confirmation_due(&self, seen: &Seen) -> bool {
        let is_told = |came: &Transfer| self.newest_sent().is_some_and(|sent| sent.seen.includes(&came.seen));
        self.iter().any(|it| !it.is_sent && seen.includes(&it.seen) && !is_told(it))
    }

    /// Whoever of these has not confirmed the newest of what was sent; nobody if
    /// nothing was sent. What tells a person nothing that they do not have, since
    /// it only confirms, is not waited for.
    pub fn waits_for(&self, others: &[Id]) -> Vec<Id> {
        let newest = self.newest_sent();
        let is_held = |other: &&Id| {
            newest.is_none_or(|newest| {
                newest.held_by.contains(*other) || self.known_to(other).includes(&newest.seen)
            })
        };
        others.iter().filter(|other| !is_held(other)).cloned().collect()
    }

    /// What a person has seen, as far as it is known here.
    fn known_to(&self, person: &Id) -> Seen {
        let mut seen = Seen::default();
        self.iter().filter(|it| it.held_by.contains(person)).for_each(|it| seen.merge(&it.seen));
        seen
    }

    /// Whoever names what went out from here has it.
    fn confirm(&self, pen: &mut Pen<'_>, who: &Id, names: &[TransferName]) {
        for transfer in self.iter() {
            let is_named = transfer.is_sent && transfer.name.is_some_and(|name| names.contains(&name));
            if is_named && !transfer.held_by.contains(who) {
                let mut held_by: Vec<&str> = transfer.held_by.iter().map(Id::as_str).collect();
                held_by.push(who.as_str());
                pen.put(&transfer.id, Transfer::HELD_BY, held_by.join(" "));
            }
        }
    }

    /// Where one is noted: where it was noted before, in a place that is free, or
    /// over the oldest that nothing goes on from.
    fn slot(&self, document: &Id, name: TransferName, is_sent: bool) -> Id {
        let of_way = || self.iter().filter(|transfer| transfer.is_sent == is_sent);
        if let Some(same) = of_way().find(|transfer| transfer.name == Some(name)) {
            return same.id.clone();
        }
        let way = if is_sent { "sent" } else { "received" };
        let slot = |number: u32| derived_id(document, &format!("transfer/{way}/{number}"));
        let is_free = |id: &Id| !self.iter().any(|transfer| transfer.id == *id);
        // Only of the latest: else what is old and named once would stay, and what was
        // sent a moment ago and is not named yet would go.
        let mut senders = BTreeSet::new();
        let latest = self.iter().filter(|it| senders.insert((it.is_sent, &it.held_by)));
        let named: BTreeSet<TransferName> =
            gathered(latest.flat_map(|transfer| transfer.confirms.iter().copied()));
        let is_held = |transfer: &&Transfer| !transfer.held_by.is_empty();
        let held = fullest(of_way().filter(is_held)).map(|transfer| &transfer.id);
        let is_wanted = |transfer: &Transfer| {
            transfer.name.is_some_and(|name| named.contains(&name)) || Some(&transfer.id) == held
        };
        let old = || of_way().rev();
        let free = (0..SLOTS).map(slot).find(is_free);
        let unwanted = || old().find(|transfer| !is_wanted(transfer)).or(old().next());
        free.or_else(|| unwanted().map(|transfer| transfer.id.clone())).unwrap_or_else(|| slot(0))
    }
}

/// The one of these that tells all that any other tells; the first of several. What
/// comes late tells less than what came before it.
fn fullest<'a>(all: impl Iterator<Item = &'a Transfer> + Clone) -> Option<&'a Transfer> {
    let tells_less =
        |one: &Transfer, other: &Transfer| other.seen.includes(&one.seen) && !one.seen.includes(&other.seen);
    let mut candidates = all.clone();
    candidates.find(|one| !all.clone().any(|other| tells_less(one, other)))
}

impl Book {
    /// What was handed over of a notebook; to be asked of the private document.
    pub fn transfers(&self, document: &Id) -> Transfers {
        let mut all: Vec<Transfer> = self.all();
        all.retain(|transfer| transfer.document.as_ref() == Some(document));
        Transfers { all: sorted_by_key(all, |transfer| Reverse(transfer.at)) }
    }
}
