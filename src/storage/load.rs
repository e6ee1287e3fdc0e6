//! Loading: makes the documents from everything in the two stores.
//!
//! Nothing here writes. Every segment that can be opened is joined, from
//! whichever store has it; damaged ones are listed and left alone.

use std::collections::{BTreeMap, BTreeSet};

use super::key::{Key, is_newer, is_ours};
use super::kv::{Pair, units};
use super::segment::{Content, Damage, Import, Setting, is_later, open};
use super::settings::Settings;
use super::snapshot::{KV_LIMIT, Snapshots};
use super::{erased, removal};
use crate::replica::{Arrived, Document, Id, Incoming, Pending, gathered, join_pending};

/// What was read from the two stores; `None` for one that gave no answer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reading {
    /// What `localStorage` holds.
    pub kv: Option<Vec<Pair>>,
    /// What the vault holds.
    pub vault: Option<Vec<Pair>>,
    /// Keys under which the vault holds the same text as `localStorage`.
    pub in_both: Vec<String>,
}

impl Reading {
    /// What was read from each store.
    pub fn of(kv: Option<Vec<Pair>>, vault: Option<Vec<Pair>>) -> Self {
        Self { kv, vault, in_both: Vec::new() }
    }
}

/// One of the two stores.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// `localStorage`.
    Kv,
    /// The vault.
    Vault,
}

/// A stored text that could not be opened. It is left where it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Damaged {
    /// The store it is in.
    pub place: Place,
    /// Its key.
    pub key: String,
    /// The text as it was found.
    pub raw: String,
    /// What is wrong with it.
    pub why: Damage,
}

/// An import without its document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportFact {
    /// The import's name.
    pub id: Id,
    /// The name of the file, or what it was instead of one.
    pub file: String,
    /// When it came in, in milliseconds since 1970.
    pub at: u64,
    /// The person who made the file, if it says so.
    pub by: Option<Id>,
}

impl ImportFact {
    /// The facts of an import that has this name.
    pub fn of(id: Id, import: &Import) -> Self {
        Self { id, file: import.file.clone(), at: import.at, by: import.by.clone() }
    }
}

/// Everything that the stores hold, opened.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Loaded {
    /// The documents by name.
    pub documents: BTreeMap<Id, Document>,
    /// The imports, with the document each belongs to.
    pub imports: Vec<(Id, ImportFact)>,
    /// What could not be opened and is intact in neither store.
    pub damaged: Vec<Damaged>,
    /// What could not be opened in one store, but is intact in the other.
    pub spared: Vec<Damaged>,
    /// The settings of this browser.
    pub settings: Settings,
    /// Is there data of a newer version of the app? Then nothing is written.
    pub newer: bool,
    /// Segments that the vault has and `localStorage` lacks.
    pub missing_in_kv: Vec<Pair>,
    /// Segments that `localStorage` has and the vault lacks.
    pub missing_in_vault: Vec<Pair>,
    /// Keys on a removal list that still exist.
    pub leftovers: BTreeSet<String>,
    /// The removal lists.
    pub removal_lists: BTreeSet<String>,
    /// Documents that were erased: nothing of them is opened.
    pub erased: BTreeSet<Id>,
    /// Documents whose snapshot is too long for `localStorage` and is in the vault
    /// only.
    pub vault_only: BTreeSet<Id>,
    /// Every key that was looked at.
    pub known: BTreeSet<String>,
}

impl Loaded {
    /// The latest import of a document.
    pub fn last_import(&self, document: &Id) -> Option<&ImportFact> {
        let facts = self.imports.iter().filter(|(id, _)| id == document).map(|(_, fact)| fact);
        facts.max_by_key(|fact| fact.at)
    }

    /// What a setting of this browser is set to.
    pub fn setting(&self, name: &str) -> Option<&str> {
        self.settings.get(name)
    }
}

/// Opens and joins everything that was read.
pub fn load(reading: &Reading) -> Loaded {
    // Keys that both stores have are in the list of `localStorage`.
    let keys = || reading.kv.iter().chain(&reading.vault).flatten().map(|(key, _)| key);
    let mut loaded = Loaded { newer: keys().any(|key| is_newer(key)), ..Loaded::default() };
    let found = by_key(reading);
    let gone = find_removals(&found, &mut loaded);
    find_erased(&found, &mut loaded);
    let mut parts = Vec::new();
    for texts in &found {
        let of_erased = || {
            let key: Option<Key> = texts.key.parse().ok();
            key.as_ref().and_then(Key::document).is_some_and(|document| loaded.erased.contains(document))
        };
        if gone.contains(texts.key) || of_erased() {
            loaded.leftovers.insert(texts.key.to_owned());
            continue;
        }
        loaded.known.insert(texts.key.to_owned());
        for (name, content) in open_both(texts, reading, &mut loaded) {
            take(name, content, &mut parts, &mut loaded);
        }
    }
    let long = long_snapshots(&found);
    loaded.missing_in_kv.retain(|(key, _)| match key.parse() {
        Ok(Key::Snapshot { document, id, .. }) => !long.contains(&(document, id)),
        _ => true,
    });
    loaded.vault_only = long.into_iter().map(|(document, _)| document).collect();
    for parts in parts {
        let document = parts.join();
        loaded.documents.insert(document.id().clone(), document);
    }
    loaded
}

/// The texts of one key in the two stores.
#[derive(Debug, Clone, Copy)]
pub(super) struct Texts<'a> {
    pub(super) key: &'a str,
    pub(super) kv: Option<&'a str>,
    pub(super) vault: Option<&'a str>,
}

/// Our keys in order, each with its texts.
pub(super) fn by_key(reading: &Reading) -> Vec<Texts<'_>> {
    let mut found: Vec<Texts<'_>> = Vec::new();
    for (key, text) in reading.kv.iter().flatten() {
        found.push(Texts { key, kv: Some(text), vault: None });
    }
    for (key, text) in reading.vault.iter().flatten() {
        found.push(Texts { key, kv: None, vault: Some(text) });
    }
    let in_both: BTreeSet<&str> = gathered(reading.in_both.iter().map(String::as_str));
    for texts in found.iter_mut().filter(|texts| in_both.contains(texts.key)) {
        texts.vault = texts.vault.or(texts.kv);
    }
    found.retain(|texts| is_ours(texts.key));
    found.sort_unstable_by_key(|texts| texts.key);
    found.dedup_by(|next, first| {
        let is_same = next.key == first.key;
        if is_same {
            first.kv = first.kv.or(next.kv);
            first.vault = first.vault.or(next.vault);
        }
        is_same
    });
    found
}

/// The snapshots whose parts together are too long for `localStorage`, by
/// document and name.
fn long_snapshots(found: &[Texts<'_>]) -> BTreeSet<(Id, Id)> {
    let mut sizes: BTreeMap<(Id, Id), usize> = BTreeMap::new();
    for texts in found {
        if let (Ok(Key::Snapshot { document, id, .. }), Some(text)) =
            (texts.key.parse(), texts.vault.or(texts.kv))
        {
            *sizes.entry((document, id)).or_default() += units(texts.key) + units(text);
        }
    }
    sizes.into_iter().filter(|(_, size)| *size > KV_LIMIT).map(|(name, _)| name).collect()
}

/// The documents with a mark of erasure. Of two versions of a mark the later
/// one counts.
fn find_erased(found: &[Texts<'_>], loaded: &mut Loaded) {
    let mut marks = Settings::default();
    let mut names = BTreeSet::new();
    for texts in found.iter().filter(|texts| erased::is_mark_key(texts.key)) {
        let Ok(Key::Device { name, turn }) = texts.key.parse() else { continue };
        for Setting { count, value } in
            [texts.kv, texts.vault].into_iter().flatten().filter_map(|text| erased::read(texts.key, text))
        {
            marks.take(&name, turn, count, value);
        }
        names.insert(name);
    }
    loaded.erased = names.iter().filter_map(|name| erased::document_of(marks.get(name)?)).collect();
}

/// The keys that a removal list names.
fn find_removals(found: &[Texts<'_>], loaded: &mut Loaded) -> BTreeSet<String> {
    let mut gone = BTreeSet::new();
    for texts in found.iter().filter(|texts| removal::is_list(texts.key)) {
        for text in [texts.kv, texts.vault].into_iter().flatten() {
            if let Ok((_, Content::Setting(setting))) = open(texts.key, text) {
                gone.extend(removal::read(&setting));
                loaded.removal_lists.insert(texts.key.to_owned());
            }
        }
    }
    gone
}

/// Opens what the two stores hold under one key, and notes what is damaged
/// and what one of them lacks.
fn open_both(texts: &Texts<'_>, reading: &Reading, loaded: &mut Loaded) -> Vec<(Key, Content)> {
    let key = texts.key;
    let mut opened = Vec::new();
    let mut damaged = Vec::new();
    let mut whole: Option<(Place, &str)> = None;
    for (place, text) in [(Place::Kv, texts.kv), (Place::Vault, texts.vault)] {
        let Some(text) = text else { continue };
        if whole.is_some_and(|(_, other)| std::ptr::eq(other, text) || other == text) {
            continue;
        }
        match open(key, text) {
            Ok(found) => {
                opened.push(found);
                whole = Some((place, text));
            }
            Err(why) => damaged.push(Damaged { place, key: key.to_owned(), raw: text.to_owned(), why }),
        }
    }
    if let Ok(Key::Device { name, turn }) = key.parse()
        && !damaged.is_empty()
    {
        loaded.settings.pass_over(&name, turn);
    }
    let Some((_, text)) = whole else {
        loaded.damaged.extend(damaged);
        return opened;
    };
    let damaged_nowhere = damaged.is_empty();
    loaded.spared.extend(damaged);
    let is_closed = opened.iter().any(|(_, content)| *content == Content::Closed);
    if !is_closed && !removal::is_list(key) {
        // Copied only if the other store lacks it: it may be megabytes.
        let copy = |text: &str| (key.to_owned(), text.to_owned());
        if texts.kv.is_none() && reading.kv.is_some() {
            loaded.missing_in_kv.push(copy(text));
        } else if texts.vault.is_none() && reading.vault.is_some() {
            loaded.missing_in_vault.push(copy(text));
        } else if damaged_nowhere && let (Some(kv), Some(vault)) = (texts.kv, texts.vault) {
            // Of a setting that differs, the later version goes to the store
            // that has the earlier one.
            if is_later(key, kv, vault) {
                loaded.missing_in_vault.push(copy(kv));
            } else if is_later(key, vault, kv) {
                loaded.missing_in_kv.push(copy(vault));
            }
        }
    }
    opened
}

/// The parts that a document is joined from.
struct Parts {
    document: Id,
    snapshots: Snapshots,
    imports: Vec<Document>,
    pending: Pending,
}

impl Parts {
    /// The parts of one document. A linear search: there are few documents.
    fn of<'a>(document: &Id, all: &'a mut Vec<Self>) -> Option<&'a mut Self> {
        if !all.iter().any(|parts| parts.document == *document) {
            all.push(Self {
                document: document.clone(),
                snapshots: Snapshots::default(),
                imports: Vec::new(),
                pending: Pending::default(),
            });
        }
        all.iter_mut().find(|parts| parts.document == *document)
    }

    /// Whole documents first: changes and updates may depend on them.
    fn join(self) -> Document {
        let mut wholes = self.snapshots.documents().into_iter().chain(self.imports);
        // The first one need not be joined to an empty document.
        let mut document = wholes.next().unwrap_or_else(|| Document::new(self.document));
        for whole in wholes {
            document.join(Incoming::Whole(&whole));
        }
        join_pending(&mut document, self.pending);
        document
    }
}

fn take(name: Key, content: Content, all: &mut Vec<Parts>, loaded: &mut Loaded) {
    match (name, content) {
        (Key::Journal { document, .. }, Content::Change(change)) => {
            if let Some(parts) = Parts::of(&document, all) {
                parts.pending.changes.push(change);
            }
        }
        (Key::Import { document, id } | Key::Update { document, id }, Content::Import(import)) => {
            let fact = ImportFact::of(id, &import);
            if let Some(parts) = Parts::of(&document, all) {
                match import.what {
                    Arrived::Document(document) => parts.imports.push(document),
                    Arrived::Update(update) => parts.pending.updates.push(update),
                }
            }
            // Two versions of one import are one import.
            if !loaded.imports.iter().any(|(_, other)| other.id == fact.id) {
                loaded.imports.push((document, fact));
            }
        }
        (Key::Snapshot { document, id, part }, Content::Part(content)) => {
            if let Some(parts) = Parts::of(&document, all) {
                parts.snapshots.take(id, part, *content);
            }
        }
        (Key::Device { name, turn }, Content::Setting(Setting { count, value }))
            if !removal::is_list_name(&name) =>
        {
            loaded.settings.take(&name, turn, count, value);
        }
        _ => {}
    }
}
