//! An import is first a pure plan; the app joins [`Part::incoming`] when the
//! person confirms.

use std::collections::BTreeMap;

use super::file::{Content, File, Header, Place};
use super::invitation::Invitation;
use super::lineage::{Lineage, carried};
use super::link::LinkError;
use super::preview::Preview;
use super::update_link::UpdateLink;
use crate::coaching::{Home, Transfers, is_sample_name};
use crate::replica::{
    Device, Document, Id, Incoming, Tick, Update, protect_from_floor, protect_update_from_floor,
};

/// A document that is here.
#[derive(Debug, Clone)]
pub struct Known<'a> {
    /// Where it belongs.
    pub place: Place,
    /// The document.
    pub document: &'a Document,
}

/// Whose file it is, as stated by the person who opens it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// Their own backup: private documents and the library are restored too.
    Mine,
    /// Another's: private documents and the library are left out, always.
    Theirs,
}

/// What a file would do. Making it changes nothing.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// Who made the file and when; none for a link.
    pub header: Option<Header>,
    /// Is it a full backup?
    pub is_backup: bool,
    /// What each of its documents would do.
    pub parts: Vec<Part>,
}

/// What one document of a file would do.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// Where it belongs.
    pub place: Place,
    /// Its id in the file.
    pub origin: Id,
    /// The id of the document to join it into. It differs from `origin` if two
    /// partnerships were brought together.
    pub target: Id,
    /// What to join into `target`: the document of the file under that id. Use
    /// this, never the document of the file itself. Of an update it is what it
    /// holds, to look at.
    pub incoming: Document,
    /// What to join instead, if it is an update.
    pub update: Option<Box<Update>>,
    /// The document `target` after the join.
    pub after: Document,
    /// What would happen.
    pub outcome: Outcome,
    /// What would differ.
    pub preview: Preview,
    /// What it says of notebooks that are apart here.
    pub proposal: Option<Box<Proposed>>,
}

/// Notebooks that are apart here are one, as a file says. Whoever wrote it may
/// propose that; it happens only when the owner of this browser says so.
#[derive(Debug, Clone, PartialEq)]
pub struct Proposed {
    /// The notebooks here that would be brought together with the file's.
    pub with: Vec<Id>,
    /// What adding the file would do then.
    pub part: Part,
    /// The names that would be no more, each with what it would become; to be
    /// noted as one's own act.
    pub aliases: Vec<(Id, Id)>,
}

/// What would happen to the documents here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Everything in it is here already: the same file again, an older one, or
    /// one's own.
    NothingNew {
        /// Nothing visible changes, but it is joined, because it tells what the other
        /// side has seen.
        is_worth_joining: bool,
    },
    /// A document that is here would be brought up to date.
    Update {
        /// The documents here that belong to it. Usually this is the target alone. If a
        /// partner has brought two partnerships together, it is one or two under their
        /// old ids: they are joined into the target and then removed.
        locals: Vec<Id>,
    },
    /// A partnership that is not here. The app asks: a new one, or "This is
    /// ours: bring together" with one of these.
    NewPartnership {
        /// The partnerships that are here.
        others: Vec<Id>,
    },
    /// A document of one's own that is not here: it comes back.
    NewDocument,
    /// It is not added.
    LeftOut(LeftOut),
}

/// Why a document of a file is not added.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LeftOut {
    /// It is private to somebody else.
    Private,
    /// It belongs to a place that only a newer version knows.
    Newer,
    /// It is the sample of a browser, which is no notebook of anybody's.
    Sample,
}

impl Plan {
    /// Would the import add nothing?
    pub fn is_nothing_new(&self) -> bool {
        self.parts.iter().all(|part| matches!(part.outcome, Outcome::NothingNew { .. } | Outcome::LeftOut(_)))
    }
}

impl Part {
    /// The latest tick of `device` that the sender had seen: they have everything
    /// that it wrote up to then.
    pub fn newest_of(&self, device: Device) -> Option<Tick> {
        self.incoming.seen().latest_of(device)
    }

    /// Is it an update whose base is not here? Then only what is new in it is
    /// added, and a file has the rest.
    pub fn lacks_base(&self) -> bool {
        self.update.as_ref().is_some_and(|update| !update.has_base())
    }

    /// When the newest write in it was made, in milliseconds since 1970.
    pub fn newest_at(&self) -> Option<u64> {
        self.incoming
            .records()
            .flat_map(|(_, record)| record.writes())
            .map(|(stamp, write)| write.at.unwrap_or(stamp.tick.millis))
            .max()
    }
}

/// What `file` would do to the documents that are here. Nothing is changed.
pub fn plan(known: &[Known<'_>], file: &File, whose: Whose) -> Plan {
    let parts = file
        .documents()
        .into_iter()
        .map(|(place, document)| match (&place, whose) {
            (Place::Shared, _) if is_sample_name(document.id()) => left_out(place, document, LeftOut::Sample),
            (Place::Shared, _) => plan_shared(known, document),
            (Place::Private | Place::Library, Whose::Mine) => plan_own(known, place, document),
            (Place::Private | Place::Library, Whose::Theirs) => left_out(place, document, LeftOut::Private),
            (Place::Other(_), _) => left_out(place, document, LeftOut::Newer),
        })
        .collect();
    let is_backup = matches!(file.content, Content::Backup(_));
    Plan { header: Some(file.header.clone()), is_backup, parts }
}

/// What an invitation would do to the documents that are here.
pub fn plan_invitation(known: &[Known<'_>], invitation: &Invitation) -> Plan {
    let document = &invitation.document;
    let part = if is_sample_name(document.id()) {
        left_out(Place::Shared, document, LeftOut::Sample)
    } else {
        plan_shared(known, document)
    };
    Plan { header: None, is_backup: false, parts: vec![part] }
}

/// What an update would do to its notebook, if that is here. `transfers` is what
/// was handed over of it before, and `mine` the device it is opened on.
///
/// # Errors
/// [`LinkError::NotHere`] when the notebook is not here, or is one that nobody
/// shares; [`LinkError::Damaged`] when it holds something twice.
pub fn plan_update(
    known: &[Known<'_>],
    link: &UpdateLink,
    transfers: &Transfers,
    mine: Device,
) -> Result<Plan, LinkError> {
    let of_it = |known: &&Known<'_>| known.place == Place::Shared && *known.document.id() == link.document;
    let local = known.iter().find(of_it).filter(|known| !is_sample_name(known.document.id()));
    let before = local.ok_or(LinkError::NotHere)?.document;
    let update = protect_update_from_floor(before, &link.read_by(transfers, before, mine)?);
    let mut after = before.clone();
    after.join(Incoming::Update(&update));
    let preview = Preview::between(before, &after);
    let outcome = match preview.is_silent(Home::Shared) {
        true => Outcome::NothingNew { is_worth_joining: after != *before },
        false => Outcome::Update { locals: vec![before.id().clone()] },
    };
    let part = Part {
        place: Place::Shared,
        origin: before.id().clone(),
        target: before.id().clone(),
        incoming: update.as_document(),
        update: Some(Box::new(update)),
        after,
        outcome,
        preview,
        proposal: None,
    };
    Ok(Plan { header: None, is_backup: false, parts: vec![part] })
}

fn left_out(place: Place, document: &Document, why: LeftOut) -> Part {
    Part {
        place,
        origin: document.id().clone(),
        target: document.id().clone(),
        incoming: document.clone(),
        update: None,
        after: document.clone(),
        outcome: Outcome::LeftOut(why),
        preview: Preview::default(),
        proposal: None,
    }
}

fn plan_own(known: &[Known<'_>], place: Place, document: &Document) -> Part {
    let local = known.iter().find(|known| known.place == place && known.document.id() == document.id());
    let locals: Vec<&Document> = local.map(|known| known.document).into_iter().collect();
    plan_into(place, document, document.id().clone(), &locals, &BTreeMap::new(), Outcome::NewDocument)
}

fn plan_shared(known: &[Known<'_>], document: &Document) -> Part {
    let shared: Vec<&Document> =
        known.iter().filter(|known| known.place == Place::Shared).map(|known| known.document).collect();
    let agreed = Lineage::agreed(known);
    let mut part = plan_as(&agreed, &shared, document);
    let claimed = agreed.with_claims(shared.iter().copied().chain([document]));
    let (names, more) = (agreed.names_of(document.id()), claimed.names_of(document.id()));
    let with: Vec<Id> = shared
        .iter()
        .map(|local| local.id())
        .filter(|local| more.contains(local) && !names.contains(local))
        .cloned()
        .collect();
    if !with.is_empty() {
        let then = plan_as(&claimed, &shared, document);
        let (known_heirs, heirs) = (agreed.heirs_of(&more), claimed.heirs_of(&more));
        let gone = more.iter().filter(|name| **name != then.target && !known_heirs.contains_key(*name));
        // What a name became by its own word, so that it is carried over as on
        // the other side; whatever that says, it is the target in the end.
        let heir = |name: &Id| heirs.get(name).unwrap_or(&then.target).clone();
        let aliases = gone.map(|name| (name.clone(), heir(name))).collect();
        part.proposal = Some(Box::new(Proposed { with, part: then, aliases }));
    }
    part
}

/// What a document would do if these names were one notebook.
fn plan_as(lineage: &Lineage, shared: &[&Document], document: &Document) -> Part {
    let one = lineage.names_of(document.id());
    let locals: Vec<&Document> = shared.iter().filter(|local| one.contains(local.id())).copied().collect();
    // The smallest id survives, whoever brings them together first.
    let target = match one.first() {
        Some(smallest) if !locals.is_empty() => smallest.clone(),
        _ => document.id().clone(),
    };
    let others = shared.iter().map(|local| local.id().clone()).collect();
    let heirs = lineage.heirs_of(&one);
    plan_into(Place::Shared, document, target, &locals, &heirs, Outcome::NewPartnership { others })
}

fn plan_into(
    place: Place,
    document: &Document,
    target: Id,
    locals: &[&Document],
    heirs: &BTreeMap<Id, Id>,
    if_unknown: Outcome,
) -> Part {
    let mut before = Document::new(target.clone());
    for local in locals {
        before.join(Incoming::Whole(&carried(local, &target, heirs)));
    }
    // Writes that only a floor claims to have been replaced are kept.
    let incoming = protect_from_floor(&before, &carried(document, &target, heirs));
    let mut after = before.clone();
    after.join(Incoming::Whole(&incoming));
    let preview = Preview::between(&before, &after);
    let is_under_its_name = locals.iter().any(|local| **local == before);
    let outcome = if locals.is_empty() {
        if_unknown
    } else if is_under_its_name && preview.is_silent(place.home()) {
        Outcome::NothingNew { is_worth_joining: after != before }
    } else {
        Outcome::Update { locals: locals.iter().map(|local| local.id().clone()).collect() }
    };
    let origin = document.id().clone();
    Part { place, origin, target, incoming, update: None, after, outcome, preview, proposal: None }
}
