//! An invitation: a small part of a partnership with its ids and stamps, so
//! that whoever adds it has the same document.

use std::collections::{BTreeMap, BTreeSet};

use super::link::{self, LinkError, LinkKind};
use super::pack::{Packer, Unpacker};
use super::packed_records::{pack_records, unpack_records};
use super::read::{check_document, check_shared_name};
use crate::replica::{Document, Id, Record, Seen, Stamp, TrashState, gathered};

/// An invitation to a partnership.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// A part of the document: the partnership record, the persons, and other
    /// chosen records. It claims to have seen only what it contains completely, so
    /// that later files join without a clash.
    pub document: Document,
    /// The person who invites.
    pub inviter: Id,
}

/// Why there is no invitation. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum InvitationError {
    /// The document has no partnership record of the same id.
    #[error("This document is not a partnership, so nobody can be invited to it. Nothing was changed.")]
    NotAPartnership,
    /// The one who invites is not a person in it.
    #[error("The person who invites is not in this partnership. Say who you are first. Nothing was changed.")]
    NoInviter,
}

impl Invitation {
    /// An invitation by `inviter` to the partnership `document`. `extras` are
    /// further records, such as the next session. A record that shares a change
    /// with a record that is left out is left out too: half a change would look as
    /// if the other half had been deleted.
    ///
    /// # Errors
    /// When the document is not a partnership, or the inviter not a person in
    /// it.
    pub fn new(document: &Document, inviter: &Id, extras: &[Id]) -> Result<Self, InvitationError> {
        if document.record(document.id()).is_none() {
            return Err(InvitationError::NotAPartnership);
        }
        let is_kept = |record: &Record| record.trash_state() == TrashState::Kept;
        let needed: BTreeSet<&Id> = gathered(
            document
                .records()
                .filter(|(id, record)| *id == document.id() || (is_kept(record) && is_someone(record)))
                .map(|(id, _)| id),
        );
        if !needed.contains(inviter) || inviter == document.id() {
            return Err(InvitationError::NoInviter);
        }
        let mut told = needed.clone();
        told.extend(extras.iter().filter(|id| document.record(id).is_some_and(is_kept)));

        let holders = holders(document);
        let is_whole =
            |stamp: &Stamp, told: &BTreeSet<&Id>| holders.get(stamp).is_some_and(|all| all.is_subset(told));
        loop {
            let half: Vec<&Id> = told
                .iter()
                .copied()
                .filter(|id| {
                    !needed.contains(id) && !stamps(document, id).all(|stamp| is_whole(stamp, &told))
                })
                .collect();
            if half.is_empty() {
                break;
            }
            told.retain(|id| !half.contains(id));
        }
        let whole: BTreeSet<Stamp> = gathered(
            told.iter().flat_map(|id| stamps(document, id)).filter(|stamp| is_whole(stamp, &told)).copied(),
        );
        let records = told.iter().filter_map(|id| Some(((*id).clone(), document.record(id)?.clone())));
        let document = Document::from_parts(document.id().clone(), exactly(whole), records)
            .map_err(|_| InvitationError::NotAPartnership)?;
        Ok(Self { document, inviter: inviter.clone() })
    }

    /// The persons in it, by id, with their names.
    pub fn persons(&self) -> impl Iterator<Item = (&Id, &str)> {
        self.document
            .records()
            .filter(|(_, record)| is_someone(record))
            .map(|(id, record)| (id, record.text("name").unwrap_or_default()))
    }

    /// The name of the person who invites.
    pub fn inviter_name(&self) -> &str {
        self.document.record(&self.inviter).and_then(|record| record.text("name")).unwrap_or_default()
    }

    /// The session in it, if there is one.
    pub fn session(&self) -> Option<(&Id, &Record)> {
        self.document.records().find(|(_, record)| record.kind == "session")
    }

    /// The link, from `#/in/` on; it goes after the address of the app.
    ///
    /// # Errors
    /// [`LinkError::TooLong`] when it takes more than a link may: use a file.
    pub fn to_link(&self) -> Result<String, LinkError> {
        link::encode(LinkKind::Invitation, &self.pack())
    }

    /// Reads the invitation in the first link of a text.
    ///
    /// # Errors
    /// A [`LinkError`] for everything else. Use [`link_kind`](super::link_kind)
    /// first if it may be another kind of link.
    pub fn from_link(text: &str) -> Result<Self, LinkError> {
        match link::decode(text)? {
            (LinkKind::Invitation, body) => Self::unpack(&body),
            _ => Err(LinkError::NotOurs),
        }
    }

    fn pack(&self) -> Vec<u8> {
        let records: Vec<(&Id, &Record)> = self.document.records().collect();
        let mut names = vec![self.document.id().clone()];
        names.extend(records.iter().map(|(id, _)| (*id).clone()).filter(|id| id != self.document.id()));
        let told: BTreeSet<Id> = gathered(names.iter().cloned());
        let writers_by: BTreeSet<&Id> = gathered(
            records.iter().flat_map(|(_, record)| record.writes()).filter_map(|(_, write)| write.by.as_ref()),
        );
        names.extend(writers_by.into_iter().filter(|by| !told.contains(by)).cloned());

        let mut pack = Packer::default();
        pack.names(&names);
        pack.name(&self.inviter);
        pack_records(&mut pack, &names, &records, |stamp| self.document.seen().has(stamp));
        pack.finish()
    }

    fn unpack(body: &[u8]) -> Result<Self, LinkError> {
        let mut pack = Unpacker::new(body);
        let name = pack.names()?;
        let inviter = pack.name()?;
        let (stamps, records) = unpack_records(&mut pack)?;
        if !pack.is_done() {
            return Err(LinkError::Newer);
        }
        let whole = stamps.iter().filter(|(_, is_whole)| *is_whole).map(|(stamp, _)| *stamp);
        let document =
            Document::from_parts(name, exactly(gathered(whole)), records).map_err(|_| LinkError::Damaged)?;
        check_document(&document).map_err(|_| LinkError::Damaged)?;
        check_shared_name(document.id()).map_err(|_| LinkError::Damaged)?;
        let invitation = Self { document, inviter };
        // To have seen a write without holding it means that it was deleted, which an invitation never
        // claims.
        let held: BTreeSet<Stamp> = gathered(
            invitation.document.records().flat_map(|(_, record)| record.writes()).map(|(stamp, _)| *stamp),
        );
        let is_honest = stamps.iter().all(|(stamp, _)| held.contains(stamp));
        let is_inviter_told = invitation.persons().any(|(id, _)| *id == invitation.inviter);
        let is_partnership = invitation.document.record(invitation.document.id()).is_some();
        if is_honest && is_inviter_told && is_partnership { Ok(invitation) } else { Err(LinkError::Damaged) }
    }
}

/// A person who was not matched with another one (`same_as`).
fn is_someone(record: &Record) -> bool {
    record.kind == "person" && record.text("same_as").is_none()
}

fn stamps<'a>(document: &'a Document, id: &Id) -> impl Iterator<Item = &'a Stamp> {
    document.record(id).into_iter().flat_map(Record::writes).map(|(stamp, _)| stamp)
}

/// The records that each stamp occurs in.
fn holders(document: &Document) -> BTreeMap<Stamp, BTreeSet<&Id>> {
    let mut holders: BTreeMap<Stamp, BTreeSet<&Id>> = BTreeMap::new();
    for (id, record) in document.records() {
        for (stamp, _) in record.writes() {
            holders.entry(*stamp).or_default().insert(id);
        }
    }
    holders
}

/// A context of exactly these stamps.
fn exactly(stamps: BTreeSet<Stamp>) -> Seen {
    let mut seen = Seen::default();
    for stamp in stamps {
        seen.add_single(stamp);
    }
    seen
}
