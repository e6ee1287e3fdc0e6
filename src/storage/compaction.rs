//! Compaction: many segments of one document become one snapshot.
//!
//! A plan is made from what the stores hold, never from memory, so a snapshot
//! cannot claim what is not stored. It names the texts to write and exactly the
//! segments that they contain. It is parsed and compared with the segments
//! before it is returned.
//!
//! What stays a segment of its own: the newest import, because it can be
//! undone, with every change that depends on it; and whatever is damaged in
//! either store. Once those changes are longer than [`ON_IMPORT_LIMIT`],
//! everything is folded.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::key::Key;
use super::kv::{Pair, units};
use super::load::{Reading, Texts, by_key};
use super::segment::{Content, open};
use super::snapshot::{KV_LIMIT, Snapshots, split};
use crate::replica::{
    Arrived, Change, Device, Document, Id, Incoming, Pending, Stamp, Tick, Update, join_pending,
    join_what_is_ready,
};

/// A journal shorter than this, in UTF-16 units, is not compacted.
pub const JOURNAL_LIMIT: usize = 256 * 1024;

/// When the changes that depend on the newest import are longer than this, in
/// UTF-16 units, the import is folded too.
pub const ON_IMPORT_LIMIT: usize = 512 * 1024;

/// Page loads of one's own device are folded when they ended longer ago than
/// this, in milliseconds: 30 days.
pub const SETTLED_AFTER: u64 = 30 * 86_400_000;

/// What a compaction would write and remove.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The parts of the snapshot.
    pub put: Vec<Pair>,
    /// The keys of the segments that it contains.
    pub inputs: Vec<String>,
    /// Is it short enough for `localStorage`?
    pub in_kv: bool,
}

impl Plan {
    /// How long the snapshot is, in UTF-16 units, keys included.
    pub fn units(&self) -> usize {
        self.put.iter().map(|(key, text)| units(key) + units(text)).sum()
    }
}

/// Is the journal long enough to be compacted? `sizes` are the keys of one
/// document with the UTF-16 units of their texts; `vault_only` says that its
/// snapshot is in the vault only.
pub fn is_worth_compacting(sizes: &[(String, usize)], vault_only: bool) -> bool {
    let (journal, snapshot) = measure(sizes);
    let snapshot = if vault_only { snapshot.max(KV_LIMIT) } else { snapshot };
    journal > JOURNAL_LIMIT.max(snapshot / 4)
}

/// The UTF-16 units of what would be folded (journal and all imports but the
/// newest), and of the snapshots.
pub fn measure(sizes: &[(String, usize)]) -> (usize, usize) {
    let (mut journal, mut snapshot) = (0, 0);
    let mut newest: Option<(Id, usize)> = None;
    for (key, size) in sizes {
        match key.parse() {
            Ok(Key::Journal { .. }) => journal += size,
            Ok(Key::Snapshot { .. }) => snapshot += size,
            Ok(Key::Import { id, .. } | Key::Update { id, .. }) => {
                journal += size;
                // Names of imports sort by time.
                newest = newest.max(Some((id, *size)));
            }
            _ => {}
        }
    }
    (journal - newest.map_or(0, |(_, size)| size), snapshot)
}

/// One stored text that could be opened.
struct Held {
    key: String,
    content: Content,
    /// Are all its copies intact and equal?
    is_clean: bool,
}

/// How to make one snapshot, called `name`, of what the stores hold of a
/// document; `None` if there is nothing to fold. `settled` is this device, and
/// the tick before which its page loads are folded into one entry.
pub fn plan(document: &Id, reading: &Reading, name: &Id, settled: Option<(Device, Tick)>) -> Option<Plan> {
    let shelf = Shelf::read(document, reading);
    let folded = match shelf.fold(document, false) {
        folded if folded.left > ON_IMPORT_LIMIT => shelf.fold(document, true),
        folded => folded,
    };
    let Folded { document: mut made, inputs, apart, .. } = folded;
    // A single snapshot has nothing to fold.
    if inputs.iter().all(|held| matches!(held.content, Content::Part(_))) {
        return None;
    }
    if let Some((device, before)) = settled.filter(|_| shelf.is_all_clean)
        && let Some(tick) = made.seen().settled(device, apart.bound(device, before, &made))
    {
        made.raise_floor(device, tick);
    }
    let put = split(&made, name).ok()?;
    if !is_true(&made, &put, &inputs) {
        return None;
    }
    let inputs = inputs.into_iter().map(|held| held.key.clone()).collect();
    let mut plan = Plan { put, inputs, in_kv: false };
    plan.in_kv = plan.units() <= KV_LIMIT;
    Some(plan)
}

/// What the stores hold of one document.
struct Shelf {
    held: Vec<Held>,
    /// Snapshots with a damaged part: their other parts are not folded either.
    hurt: BTreeSet<Id>,
    is_all_clean: bool,
}

/// Segments that are not folded into the snapshot.
struct Apart<'a> {
    import: Option<Cow<'a, Document>>,
    pending: Pending,
}

impl Apart<'_> {
    /// The limit for the floor of `device`: its earliest tick among the segments
    /// that are not folded, or `before`. A higher floor would claim to have seen
    /// what the snapshot does not contain.
    fn bound(&self, device: Device, before: Tick, made: &Document) -> Tick {
        let changes = self.pending.changes.iter().map(Change::stamp);
        let import = self.import.iter().flat_map(|import| import.records());
        let import = import.flat_map(|(_, record)| record.writes()).map(|(stamp, _)| *stamp);
        let updates = self.pending.updates.iter().flat_map(Update::writes).map(|(_, stamp, _)| *stamp);
        let came = import.chain(updates).filter(|stamp| !made.seen().has(stamp));
        let beside = changes.chain(came);
        let of_device = beside.filter(|stamp| stamp.writer.device == device).map(|stamp| stamp.tick);
        of_device.min().map_or(before, |tick| tick.min(before))
    }
}

struct Folded<'a> {
    apart: Apart<'a>,
    document: Document,
    inputs: Vec<&'a Held>,
    /// The UTF-16 units of the changes that were left as they are.
    left: usize,
}

impl Shelf {
    fn read(document: &Id, reading: &Reading) -> Self {
        let mut shelf = Self { held: Vec::new(), hurt: BTreeSet::new(), is_all_clean: true };
        for Texts { key, kv, vault } in by_key(reading) {
            let Ok(name) = key.parse::<Key>() else { continue };
            if name.document() != Some(document) {
                continue;
            }
            let texts: Vec<&str> = kv.into_iter().chain(vault).collect();
            let opened: Vec<_> = texts.iter().map(|text| open(key, text)).collect();
            let is_clean =
                opened.iter().all(Result::is_ok) && texts.iter().all(|text| texts.first() == Some(text));
            shelf.is_all_clean &= is_clean;
            match (opened.into_iter().find_map(Result::ok), name) {
                (Some((_, content)), _) => {
                    shelf.held.push(Held { key: key.to_owned(), content, is_clean });
                }
                (None, Key::Snapshot { id, .. }) => {
                    shelf.hurt.insert(id);
                }
                (None, _) => {}
            }
        }
        shelf
    }

    fn newest_import(&self) -> Option<&str> {
        let imports = self.held.iter().filter_map(|held| match &held.content {
            Content::Import(import) => Some((import.at, held.key.as_str())),
            _ => None,
        });
        imports.max().map(|(_, key)| key)
    }

    /// Joins everything but the newest import and what was written on it; or
    /// everything, as loading does.
    fn fold(&self, document: &Id, everything: bool) -> Folded<'_> {
        let apart = self.newest_import().filter(|_| !everything);
        let mut made = Document::new(document.clone());
        let mut snapshots = Snapshots::default();
        let (mut inputs, mut imports, mut pending) = (Vec::new(), Vec::new(), Pending::default());
        for held in &self.held {
            match &held.content {
                Content::Part(part) => {
                    let Ok(Key::Snapshot { id, part: number, .. }) = held.key.parse() else { continue };
                    let is_hurt = self.hurt.contains(&id);
                    if everything || !is_hurt {
                        snapshots.take(id, number, (**part).clone());
                    }
                    if !is_hurt {
                        inputs.push(held);
                    }
                }
                Content::Import(import) if apart != Some(held.key.as_str()) => match &import.what {
                    Arrived::Document(document) => {
                        imports.push(document);
                        inputs.push(held);
                    }
                    Arrived::Update(update) => pending.updates.push(update.clone()),
                },
                Content::Change(change) => pending.changes.push(change.clone()),
                _ => {}
            }
        }
        for whole in snapshots.documents().iter().chain(imports) {
            made.join(Incoming::Whole(whole));
        }
        let left = if everything {
            join_pending(&mut made, pending);
            Pending::default()
        } else {
            join_what_is_ready(&mut made, pending).1
        };
        let stamps: BTreeSet<Stamp> = left.changes.iter().map(Change::stamp).collect();
        let is_folded = |held: &&Held| match &held.content {
            Content::Change(change) => !stamps.contains(&change.stamp()),
            Content::Import(import) if apart != Some(held.key.as_str()) => match &import.what {
                Arrived::Update(update) => !left.updates.contains(update),
                Arrived::Document(_) => false,
            },
            _ => false,
        };
        inputs.extend(self.held.iter().filter(is_folded));
        inputs.retain(|held| held.is_clean);
        let units_of = |change: &Change| serde_json::to_string(change).map_or(0, |text| units(&text));
        let beside = self.held.iter().find_map(|held| match &held.content {
            Content::Import(import) if apart == Some(held.key.as_str()) => Some(import.what.held()),
            _ => None,
        });
        Folded {
            document: made,
            inputs,
            left: left.changes.iter().map(units_of).sum(),
            apart: Apart { import: beside, pending: left },
        }
    }
}

/// Parses the texts: do they give the document, and does it contain each input?
fn is_true(document: &Document, put: &[Pair], inputs: &[&Held]) -> bool {
    let mut snapshots = Snapshots::default();
    for (key, text) in put {
        match open(key, text) {
            Ok((Key::Snapshot { id, part, .. }, Content::Part(content))) => {
                snapshots.take(id, part, *content);
            }
            _ => return false,
        }
    }
    let [read] = snapshots.documents().try_into().unwrap_or_else(|_| [Document::new(document.id().clone())]);
    if read != *document {
        return false;
    }
    let mut again = read;
    for held in inputs {
        match &held.content {
            Content::Part(part) => again.join(Incoming::Whole(&part.fragment)),
            Content::Import(import) => again.join(import.what.incoming()),
            Content::Change(change) => again.join(Incoming::Change(change)),
            _ => return false,
        };
    }
    again == *document
}
