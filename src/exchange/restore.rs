//! Restoring from a backup: first a pure plan, then an act. There are two ways,
//! both made of ordinary changes with new stamps, so that they reach the
//! partner too.

use std::collections::{BTreeMap, BTreeSet};

use super::file::{Content, File, Place};
use super::import::{Known, LeftOut};
use super::lineage::{Lineage, carried};
use super::preview::{Preview, RecordChange};
use crate::coaching::{Home, Kind, People, Policy, held, is_sample_name};
use crate::replica::{
    Authors, Change, Clock, Document, Id, Incoming, Overwritten, Restoration, RestoreAct, Undo,
};

/// What bringing a backup back would do. Making it changes nothing.
#[derive(Debug, Clone, PartialEq)]
pub struct RestorePlan {
    /// Which of the two acts.
    pub act: RestoreAct,
    /// When the backup was saved, in milliseconds since 1970.
    pub saved_at: u64,
    /// What each of its documents would do.
    pub parts: Vec<RestorePart>,
}

/// What one document of a backup would do.
#[derive(Debug, Clone, PartialEq)]
pub struct RestorePart {
    /// Where it belongs.
    pub place: Place,
    /// The document that it belongs to now: the heir, if two partnerships were
    /// brought together since.
    pub target: Id,
    /// What would happen.
    pub outcome: RestoreOutcome,
    /// What would differ.
    pub preview: Preview,
    /// The same, counted by kind of record.
    pub counts: BTreeMap<String, KindCounts>,
    /// What other people wrote since the backup, and what would be shown in its
    /// place. It must be shown before the act. It is not lost: it waits in
    /// Review, on both sides.
    pub overwritten: Vec<Overwritten>,
}

/// How many records of one kind would do what.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct KindCounts {
    /// Would come back.
    pub brought_back: usize,
    /// Would be changed back.
    pub changed_back: usize,
    /// Would go to the Trash.
    pub trashed: usize,
}

/// What would happen to a document.
#[derive(Debug, Clone, PartialEq)]
pub enum RestoreOutcome {
    /// Nothing: everything is as it was.
    Nothing,
    /// These changes would be written.
    Changes(Restoration),
    /// The document is not here at all: it comes back whole, as an import.
    Whole(Document),
    /// It is not for this version.
    LeftOut(LeftOut),
}

impl RestorePlan {
    /// Would nothing change?
    pub fn is_empty(&self) -> bool {
        self.parts
            .iter()
            .all(|part| matches!(part.outcome, RestoreOutcome::Nothing | RestoreOutcome::LeftOut(_)))
    }

    /// Everything of other people that has to be shown before the act.
    pub fn overwritten(&self) -> impl Iterator<Item = &Overwritten> {
        self.parts.iter().flat_map(|part| &part.overwritten)
    }
}

impl RestorePart {
    /// Applies the changes to a copy. Returns the resulting document, and the
    /// changes with their undo (to be undone in reverse order). `None` except for
    /// [`RestoreOutcome::Changes`].
    pub fn carry_out(
        &self,
        now: &Document,
        clock: &mut Clock,
        by: Option<&Id>,
        at: u64,
    ) -> Option<(Document, Vec<(Change, Undo)>)> {
        match &self.outcome {
            RestoreOutcome::Changes(changes) => Some(changes.carry_out(now, clock, by, at)),
            _ => None,
        }
    }
}

/// What restoring `backup` would do to the documents that are here. `me`
/// returns the person who owns this browser in a partnership, if known. `clock`
/// gives stamps later than all others; it is cloned, not advanced.
///
/// A file for a partner restores nothing: it can only be added.
pub fn plan_restore(
    act: RestoreAct,
    known: &[Known<'_>],
    backup: &File,
    me: &dyn Fn(&Id) -> Option<Id>,
    clock: &Clock,
) -> RestorePlan {
    let documents = match &backup.content {
        Content::Backup(_) => backup.documents(),
        Content::Partnership(_) => Vec::new(),
    };
    let agreed = Lineage::agreed(known);
    let mut parts: Vec<RestorePart> = Vec::new();
    let mut whole: Vec<(Place, Document, Option<&Document>)> = Vec::new();
    for (place, document) in documents {
        if matches!(place, Place::Other(_)) {
            parts.push(part(place, document.id().clone(), RestoreOutcome::LeftOut(LeftOut::Newer)));
            continue;
        }
        if place == Place::Shared && is_sample_name(document.id()) {
            parts.push(part(place, document.id().clone(), RestoreOutcome::LeftOut(LeftOut::Sample)));
            continue;
        }
        let names = agreed.names_of(document.id());
        let now = heir(known, &place, &names);
        let heirs = agreed.heirs_of(&names);
        let then = now.map_or_else(|| document.clone(), |now| carried(document, now.id(), &heirs));
        // Two partnerships that were brought together since are one now.
        match whole.iter_mut().find(|(of, other, _)| *of == place && other.id() == then.id()) {
            Some((_, other, _)) => drop(other.join(Incoming::Whole(&then))),
            None => whole.push((place, then, now)),
        }
    }
    parts.extend(whole.into_iter().map(|(place, then, now)| match now {
        Some(now) => plan_one(act, place, now, &then, me, clock),
        None => plan_whole(place, then),
    }));
    RestorePlan { act, saved_at: backup.header.saved_at, parts }
}

/// The document here that one of a backup belongs to now, which has had these
/// names.
fn heir<'a>(known: &[Known<'a>], place: &Place, names: &BTreeSet<Id>) -> Option<&'a Document> {
    let here = known.iter().filter(|known| known.place == *place).map(|known| known.document);
    here.into_iter().find(|here| names.contains(here.id()))
}

fn part(place: Place, target: Id, outcome: RestoreOutcome) -> RestorePart {
    let (preview, counts) = (Preview::default(), BTreeMap::new());
    RestorePart { place, target, outcome, preview, counts, overwritten: Vec::new() }
}

fn plan_whole(place: Place, then: Document) -> RestorePart {
    let target = then.id().clone();
    let preview = Preview::between(&Document::new(target.clone()), &then);
    let counts = counts(&preview);
    RestorePart { preview, counts, ..part(place, target, RestoreOutcome::Whole(then)) }
}

fn plan_one(
    act: RestoreAct,
    place: Place,
    now: &Document,
    then: &Document,
    me: &dyn Fn(&Id) -> Option<Id>,
    clock: &Clock,
) -> RestorePart {
    let (people, my_id) = (People::of(now), me(now.id()));
    let is_own = place != Place::Shared;
    let is_mine =
        |by: Option<&Id>| is_own || by.zip(my_id.as_ref()).is_some_and(|(by, me)| people.same(by, me));
    let home = if is_own { Home::Private } else { Home::Shared };
    let is_rewound =
        |kind: &str| Kind::parse(home, kind).is_none_or(|kind| !kind.declaration().stays_when_restored);
    let field = |kind: &str, name: &str| Kind::parse(home, kind).and_then(|kind| kind.field(name));
    let is_asked = |kind: &str, name: &str| field(kind, name).is_none_or(|it| it.policy() == Policy::Ask);
    let is_told = |kind: &str, name: &str| field(kind, name).is_none_or(|it| !it.is_folded());
    let authors = Authors {
        is_mine: &is_mine,
        is_rewound: &is_rewound,
        held: &held,
        is_asked: &is_asked,
        is_told: &is_told,
    };
    let changes = Restoration::plan(act, now, then, authors);
    if changes.is_empty() {
        return part(place, now.id().clone(), RestoreOutcome::Nothing);
    }
    let (after, _) = changes.carry_out(now, &mut clock.clone(), my_id.as_ref(), 0);
    let preview = Preview::between(now, &after);
    let (counts, overwritten) = (counts(&preview), changes.overwritten().to_vec());
    let outcome = RestoreOutcome::Changes(changes);
    RestorePart { preview, counts, overwritten, ..part(place, now.id().clone(), outcome) }
}

fn counts(preview: &Preview) -> BTreeMap<String, KindCounts> {
    let mut counts: BTreeMap<String, KindCounts> = BTreeMap::new();
    for record in &preview.records {
        let of_kind = counts.entry(record.kind.clone()).or_default();
        match record.change {
            RecordChange::New | RecordChange::Restored => of_kind.brought_back += 1,
            RecordChange::Changed | RecordChange::Same => of_kind.changed_back += 1,
            RecordChange::Trashed | RecordChange::Gone => of_kind.trashed += 1,
        }
    }
    counts
}
