//! The invitation for the others of a group that begins from a kit: its people,
//! the first stamp, and the kit or its name. Each device derives the same
//! document from it as the first, and a checksum verifies that.

use super::invitation::Invitation;
use super::link::{self, LinkError, LinkKind};
use super::pack::{Packer, Unpacker};
use super::read::{check_document, check_shared_name};
use crate::checksum::Checksum;
use crate::coaching::library::Shelf;
use crate::coaching::{Beginning, Kind, Kit, MOST_PEOPLE, PairStart, Refusal, Zones};
use crate::replica::{Document, Id, Record, Tick};

/// Where the other devices get the kit from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KitSource {
    /// It is in the link itself.
    Here(Box<Kit>),
    /// Its first part is, or its first session alone; the rest comes with the
    /// first update.
    First(Box<Kit>),
    /// It is a file beside the app, with this name.
    Hosted(String),
    /// Nowhere: it did not fit, and its content comes with the first file.
    None,
}

/// An invitation for the others of a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PairInvitation {
    /// Who begins, and when.
    pub start: PairStart,
    /// Where the kit is.
    pub kit: KitSource,
    /// The checksum of the document that follows.
    pub print: u32,
}

const NOWHERE: u64 = 0;
const HERE: u64 = 1;
const HOSTED: u64 = 2;
const FIRST: u64 = 3;

/// The most stamps that a beginning takes.
const STAMPS: u32 = 16;

impl PairInvitation {
    /// The invitation to a partnership with this beginning. `kit` is the kit or
    /// where it is; of the first part of one, the beginning is what that gives.
    pub fn new(start: PairStart, kit: KitSource, beginning: &Beginning) -> Self {
        Self { start, kit, print: print(&beginning.document) }
    }

    /// The link, from `#/in/` on.
    ///
    /// # Errors
    /// [`LinkError::TooLong`] when it takes more than a link may.
    pub fn to_link(&self) -> Result<String, LinkError> {
        let mut pack = Packer::default();
        pack.raw(&self.start.document.to_bytes().unwrap_or_default());
        pack.writer(self.start.writer);
        pack.number(self.start.tick.millis);
        pack.number(u64::from(self.start.tick.count));
        pack.list(&self.start.people, |pack, (name, pen)| {
            pack.word(name);
            pack.number(*pen);
        });
        pack.raw(&self.print.to_be_bytes());
        match &self.kit {
            KitSource::None => pack.number(NOWHERE),
            KitSource::Here(kit) => {
                pack.number(HERE);
                pack.kit(kit);
            }
            KitSource::First(kit) => {
                pack.number(FIRST);
                pack.kit(kit);
            }
            KitSource::Hosted(name) => {
                pack.number(HOSTED);
                pack.word(name);
            }
        }
        link::encode(LinkKind::Pair, &pack.finish())
    }

    /// The invitation in a text that holds a link. `shelf` is the library of
    /// this version.
    ///
    /// # Errors
    /// A [`LinkError`] for everything else, never another content.
    pub fn from_link(text: &str, shelf: &Shelf) -> Result<Self, LinkError> {
        let body = body_of(text)?;
        let mut pack = Unpacker::new(&body);
        let (start, print) = unpack_start(&mut pack)?;
        let kit = match pack.number()? {
            NOWHERE => KitSource::None,
            HERE => KitSource::Here(Box::new(pack.kit(shelf)?)),
            FIRST => KitSource::First(Box::new(pack.kit(shelf)?)),
            HOSTED => KitSource::Hosted(hosted(pack.word()?)?),
            _ => return Err(LinkError::Newer),
        };
        if !pack.is_done() {
            return Err(LinkError::Newer);
        }
        let invitation = Self { start, kit, print };
        // The names must give a valid partnership.
        let alone = invitation.start.alone().map_err(|_| LinkError::Damaged)?;
        check_document(&alone.document).map_err(|_| LinkError::Damaged)?;
        check_shared_name(alone.document.id()).map_err(|_| LinkError::Damaged)?;
        Ok(invitation)
    }

    /// The document that the second begins with, as an invitation, and whether it
    /// is complete. `kit` is the kit that `self.kit` names; `None` if it could not
    /// be fetched. If the kit was changed since, or the strings are in another
    /// language, the derived document differs: then the two begin with their names
    /// only, and the rest comes with the first file.
    ///
    /// # Errors
    /// When the names are missing or too long.
    pub fn invitation(
        &self,
        kit: Option<&Kit>,
        shelf: &Shelf,
        zones: &dyn Zones,
    ) -> Result<(Invitation, bool), Refusal> {
        let has_all = !matches!(self.kit, KitSource::First(_));
        let fits = |beginning: &Beginning| print(&beginning.document) == self.print;
        let whole = kit.filter(|_| has_all).and_then(|kit| self.start.with(kit, shelf, zones).ok());
        // Links of earlier versions tell of nothing else.
        let first = |kit: &Kit| self.start.with_first(kit, shelf, zones).ok();
        let told = whole.filter(fits).map(|whole| (whole, true));
        let told = told.or_else(|| kit.and_then(first).filter(fits).map(|first| (first, false)));
        let (beginning, is_whole) = match told {
            Some(told) => told,
            None => (self.start.alone()?, false),
        };
        Ok((Invitation { document: beginning.document, inviter: self.start.person(0) }, is_whole))
    }

    /// Are the people and sessions of the document still as this link has them? If
    /// not, an ordinary invitation is better.
    pub fn is_current(link: &str, document: &Document) -> bool {
        let Ok(body) = body_of(link) else { return false };
        let Ok((start, _)) = unpack_start(&mut Unpacker::new(&body)) else { return false };
        let told = [Kind::Partnership, Kind::Person, Kind::Session].map(Kind::name);
        has_only_the_beginning(&start, document, |record| told.contains(&record.kind.as_str()))
    }

    /// Is nothing in the document but what the kit of this link made?
    pub fn is_untouched(link: &str, document: &Document) -> bool {
        let start = body_of(link).and_then(|body| unpack_start(&mut Unpacker::new(&body)));
        start.is_ok_and(|(start, _)| has_only_the_beginning(&start, document, |_| true))
    }
}

/// Is everything in these records of the document from when it began?
fn has_only_the_beginning(start: &PairStart, document: &Document, of: impl Fn(&Record) -> bool) -> bool {
    let from_kit = start.tick.count..start.tick.count.saturating_add(STAMPS);
    let mut writes =
        document.records().map(|(_, record)| record).filter(|it| of(it)).flat_map(Record::writes);
    start.document == *document.id()
        && writes.all(|(stamp, _)| {
            stamp.writer == start.writer
                && stamp.tick.millis == start.tick.millis
                && from_kit.contains(&stamp.tick.count)
        })
}

fn body_of(text: &str) -> Result<Vec<u8>, LinkError> {
    match link::decode(text)? {
        (LinkKind::Pair, body) => Ok(body),
        _ => Err(LinkError::NotOurs),
    }
}

fn unpack_start(pack: &mut Unpacker<'_>) -> Result<(PairStart, u32), LinkError> {
    let document = Id::from_bytes(pack.bytes()?);
    let writer = pack.writer()?;
    let tick: Tick = pack.tick(0)?;
    let people = pack.list(|pack| Ok((pack.word()?, pack.number()?)))?;
    if tick.count > u32::MAX - STAMPS {
        return Err(LinkError::Damaged);
    }
    if people.len() < 2 || people.len() > MOST_PEOPLE {
        return Err(LinkError::Damaged);
    }
    Ok((PairStart { document, people, writer, tick }, u32::from_be_bytes(pack.bytes()?)))
}

/// A name that stays within the folder of kits.
fn hosted(name: String) -> Result<String, LinkError> {
    match crate::route::Route::parse(&format!("#/kit/{name}")) {
        crate::route::Route::HostedKit(same) if same == name => Ok(name),
        _ => Err(LinkError::Damaged),
    }
}

/// A checksum over the document; equal documents have equal bytes.
fn print(document: &Document) -> u32 {
    Checksum::of(serde_json::to_string(document).unwrap_or_default())
}
