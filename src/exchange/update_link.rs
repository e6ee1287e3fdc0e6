//! An update as it travels: what is new, what it goes on from by name, and what
//! its maker has by name.
//!
//! What a maker had seen would fill a link by itself after some hundred page
//! loads. So it is told by the names of what was handed over before
//! ([`Transfers`]), which both ends keep with what had been seen then, and only
//! what came after is written out: in full, so that a link that comes later than
//! the next one brings nothing back.

use std::collections::{BTreeMap, BTreeSet};

use super::columns::{pack_names, pack_rows, unpack_names, unpack_rows};
use super::link::{self, LinkError, LinkKind};
use super::pack::{Packer, Unpacker};
use super::packed_records::{pack_stamps, places, stamps_of, unpack_stamps};
use super::read::{check_document, check_shared_name};
use crate::coaching::{Book, NotebookKey, Partnership, TransferName, Transfers};
use crate::replica::{Device, Document, Id, Record, Seen, Stamp, Tick, Update, Writer, gathered};

/// Not sealed: its words can be read by whoever sees the link.
const PLAIN: u8 = 0;
/// Sealed with a key of the notebook.
const SEALED: u8 = 1;

/// The most names of what was handed over before, in one update.
const MOST_NAMES: usize = 32;

/// An update on its way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UpdateLink {
    /// The notebook it is of.
    pub document: Id,
    /// Who made it.
    pub sender: Id,
    /// What it goes on from: whoever lacks any of it lacks a part. With nothing
    /// here it holds everything.
    pub base: Vec<TransferName>,
    /// What its maker has besides.
    pub beside: Vec<TransferName>,
    /// What its maker had seen beyond what the base says.
    rest: Seen,
    /// The writes in it that the base has, too.
    known: BTreeSet<Stamp>,
    records: Vec<(Id, Record)>,
}

/// What is in the link of an update.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UpdateEnvelope {
    /// The update itself, as [`UpdateLink::pack`] gives it.
    Plain(Vec<u8>),
    /// The same, deflated and sealed with a key of its notebook.
    Sealed(Vec<u8>),
}

/// How an update may travel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seal {
    /// Sealed with a key that all others have.
    With(NotebookKey),
    /// As it is: there is no key yet that all others have.
    Open,
    /// Not as a link: it would tell the key to whoever sees it. A file brings it.
    NotByLink,
}

impl UpdateLink {
    /// How this update of a notebook may travel, if the browser can seal.
    /// `transfers` is what was handed over before.
    pub fn seal(&self, book: &Book, transfers: &Transfers, can_seal: bool) -> Seal {
        let there = transfers.seen_by(&self.base);
        let mut keys = book.keys().into_iter();
        match keys.find(|held| held.is_first || there.has(&held.stamp)).filter(|_| can_seal) {
            Some(held) => Seal::With(held.key),
            None if self.tells_key() => Seal::NotByLink,
            None => Seal::Open,
        }
    }

    fn tells_key(&self) -> bool {
        let of_notebook = self.records.iter().filter(|(id, _)| *id == self.document);
        of_notebook.flat_map(|(_, record)| record.entries(Partnership::KEY.name())).next().is_some()
    }

    /// What is new in a document for these others, made by `sender`. `transfers`
    /// is what was handed over of it before.
    pub fn new(document: &Document, sender: &Id, others: &[Id], transfers: &Transfers) -> Self {
        let seen = document.seen();
        let base = transfers.base(others, seen);
        let beside = transfers.beside(&base, seen);
        let goes_on_from = transfers.seen_by(&base);
        let update = Update::since(document, &goes_on_from);
        Self {
            document: document.id().clone(),
            sender: sender.clone(),
            rest: seen.since(&goes_on_from),
            known: update.known().clone(),
            records: update.records().map(|(id, record)| (id.clone(), record.clone())).collect(),
            base,
            beside,
        }
    }

    /// Is there nothing new in it?
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }

    /// What its maker says by name to have. To whoever sent it, that confirms it.
    pub fn confirms(&self) -> Vec<TransferName> {
        self.base.iter().chain(&self.beside).copied().collect()
    }

    /// When the last of it was written; nothing if nothing is in it.
    pub fn latest(&self) -> Option<Tick> {
        self.records.iter().flat_map(|(_, record)| record.writes()).map(|(stamp, _)| stamp.tick).max()
    }

    /// What it is called at both ends.
    pub fn name(&self) -> TransferName {
        TransferName::of(&self.document, &self.pack())
    }

    /// The update for whoever holds `document` and was handed `transfers`: without
    /// its base where they lack any of that. `mine` is the device it is read on.
    ///
    /// What it says of itself to have been seen is believed of devices of its maker
    /// alone, and never of this one: said of others, it could make words vanish
    /// that are still on their way.
    ///
    /// # Errors
    /// When it holds a record twice.
    pub fn read_by(
        &self,
        transfers: &Transfers,
        document: &Document,
        mine: Device,
    ) -> Result<Update, LinkError> {
        let says = transfers.has_all(&self.base, document.seen()).then(|| {
            let mut says = transfers.seen_by(&self.base);
            says.merge(&transfers.seen_by(&self.beside));
            let of_maker = self.devices_of_maker(document);
            says.merge(&self.rest.of_devices(|device| device != mine && of_maker.contains(&device)));
            says
        });
        Update::from_parts(self.document.clone(), says, self.known.clone(), self.records.clone())
            .map_err(|_| LinkError::Damaged)
    }

    /// The devices on which its maker wrote, as far as is known.
    fn devices_of_maker(&self, document: &Document) -> BTreeSet<Device> {
        let here = document.records().map(|(_, record)| record);
        let all = here.chain(self.records.iter().map(|(_, record)| record)).flat_map(Record::writes);
        gathered(
            all.filter(|(_, write)| write.by.as_ref() == Some(&self.sender))
                .map(|(stamp, _)| stamp.writer.device),
        )
    }

    /// Its bytes, to be sealed or not.
    pub fn pack(&self) -> Vec<u8> {
        let records: Vec<(&Id, &Record)> = self.records.iter().map(|(id, record)| (id, record)).collect();
        let writes = || records.iter().flat_map(|(_, record)| record.writes()).map(|(_, write)| write);
        // What other records are named by; what is no name of ours stays a text.
        let texts = writes().flat_map(|write| write.set.values()).filter_map(|value| value.as_str());
        let ids = texts.filter_map(|text| text.parse().ok()).filter(|id: &Id| id.to_bytes().is_some());
        let told = records.iter().map(|(id, _)| (*id).clone());
        let told = told.chain(writes().filter_map(|write| write.by.clone())).chain(ids);
        let others: BTreeSet<Id> =
            gathered(told.chain([self.sender.clone()]).filter(|id| *id != self.document));
        let names: Vec<Id> = std::iter::once(self.document.clone()).chain(others).collect();

        let all_stamps = stamps_of(records.iter().map(|(_, record)| *record));
        let mut pack = Packer::apart();
        pack_stamps(&mut pack, &all_stamps, |stamp| self.known.contains(stamp));
        pack_names(&mut pack, &names, &all_stamps.iter().copied().collect::<Vec<_>>());
        pack.name(&self.sender);
        for list in [&self.base, &self.beside] {
            pack.number(list.len() as u64);
            list.iter().for_each(|name| pack.raw(&name.to_bytes()));
        }
        pack_seen(&mut pack, &self.rest);
        pack_rows(&mut pack, &records, &places(&all_stamps));
        pack.finish()
    }

    /// Reads its bytes.
    ///
    /// # Errors
    /// When they are damaged, or of a newer version.
    pub fn unpack(bytes: &[u8]) -> Result<Self, LinkError> {
        let mut pack = Unpacker::apart(bytes)?;
        let marked = unpack_stamps(&mut pack)?;
        let stamps: Vec<Stamp> = marked.iter().map(|(stamp, _)| *stamp).collect();
        let document = unpack_names(&mut pack, &stamps)?;
        let sender = pack.name()?;
        let (base, beside) = (transfer_names(&mut pack)?, transfer_names(&mut pack)?);
        let rest = unpack_seen(&mut pack)?;
        let records = unpack_rows(&mut pack, &stamps)?;
        if !pack.is_done() {
            return Err(LinkError::Newer);
        }
        check_shared_name(&document).map_err(|_| LinkError::Damaged)?;
        let known = gathered(marked.iter().filter(|(_, is_known)| *is_known).map(|(stamp, _)| *stamp));
        let link = Self { document, sender, base, beside, rest, known, records };
        let all = stamps_of(link.records.iter().map(|(_, record)| record));
        let is_honest = stamps.iter().all(|stamp| all.contains(stamp));
        let is_good = link.as_document().is_ok_and(|read| check_document(&read).is_ok());
        // The same has one form, so that both ends give it one name.
        if is_honest && is_good && link.pack() == bytes { Ok(link) } else { Err(LinkError::Damaged) }
    }

    /// All of it as a document: to check and to look at, never to be joined.
    ///
    /// # Errors
    /// When two records have one name.
    pub fn as_document(&self) -> Result<Document, LinkError> {
        let parts = (self.document.clone(), self.rest.clone(), self.records.clone());
        Document::from_parts(parts.0, parts.1, parts.2).map_err(|_| LinkError::Damaged)
    }
}

impl UpdateEnvelope {
    /// The link, from `#/in/` on; it goes after the address of the app.
    ///
    /// # Errors
    /// [`LinkError::TooLong`] when it takes more than such a link may: use a file.
    pub fn to_link(&self) -> Result<String, LinkError> {
        let (mark, bytes) = match self {
            Self::Plain(bytes) => (PLAIN, bytes),
            Self::Sealed(bytes) => (SEALED, bytes),
        };
        let body: Vec<u8> = std::iter::once(mark).chain(bytes.iter().copied()).collect();
        link::encode(LinkKind::Update, &body)
    }

    /// Reads the first link in a text.
    ///
    /// # Errors
    /// A [`LinkError`] for everything else.
    pub fn from_link(text: &str) -> Result<Self, LinkError> {
        let (LinkKind::Update, body) = link::decode(text)? else { return Err(LinkError::NotOurs) };
        match body.split_first() {
            Some((&PLAIN, bytes)) => Ok(Self::Plain(bytes.to_vec())),
            Some((&SEALED, bytes)) => Ok(Self::Sealed(bytes.to_vec())),
            Some(_) => Err(LinkError::Newer),
            None => Err(LinkError::Damaged),
        }
    }
}

fn transfer_names(pack: &mut Unpacker<'_>) -> Result<Vec<TransferName>, LinkError> {
    let count = pack.count()?;
    if count > MOST_NAMES {
        return Err(LinkError::Damaged);
    }
    (0..count).map(|_| Ok(TransferName::from_bytes(pack.bytes()?))).collect()
}

fn pack_seen(pack: &mut Packer, seen: &Seen) {
    let (floors, loads, singles) = seen.entries();
    let tick = |pack: &mut Packer, tick: &Tick| {
        pack.number(tick.millis);
        pack.number(u64::from(tick.count));
    };
    pack.number(floors.len() as u64);
    for (device, at) in floors {
        pack.raw(&device.to_bytes());
        tick(pack, at);
    }
    pack.number(loads.len() as u64);
    for (writer, at) in loads {
        pack.writer(*writer);
        tick(pack, at);
    }
    pack.number(singles.len() as u64);
    for stamp in singles {
        pack.writer(stamp.writer);
        tick(pack, &stamp.tick);
    }
}

fn unpack_seen(pack: &mut Unpacker<'_>) -> Result<Seen, LinkError> {
    let mut floors = BTreeMap::new();
    for _ in 0..pack.count()? {
        let device = Device::from_bytes(pack.bytes()?);
        floors.insert(device, pack.tick(0)?);
    }
    let mut loads = BTreeMap::new();
    for _ in 0..pack.count()? {
        let writer: Writer = pack.writer()?;
        loads.insert(writer, pack.tick(0)?);
    }
    let mut singles = BTreeSet::new();
    for _ in 0..pack.count()? {
        let writer = pack.writer()?;
        singles.insert(Stamp { tick: pack.tick(0)?, writer });
    }
    Ok(Seen::from_entries(floors, loads, singles))
}
