//! Loading: from everything that lies in the two stores to documents.
//!
//! Nothing here writes. Every segment that can be opened is joined, from
//! whichever store has it; what cannot be opened is listed and left alone.

use std::collections::{BTreeMap, BTreeSet};

use super::key::{Key, is_newer, is_ours};
use super::kv::Pair;
use super::removal;
use super::segment::{Content, Damage, Import, Setting, open};
use super::settings::Settings;
use crate::replica::{Change, Document, Id, Incoming, join_in_causal_order};

/// What was read from the two stores; `None` for one that gave no answer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reading {
    /// What `localStorage` holds.
    pub kv: Option<Vec<Pair>>,
    /// What the vault holds.
    pub vault: Option<Vec<Pair>>,
}

/// One of the two stores.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// `localStorage`.
    Kv,
    /// The vault.
    Vault,
}

/// A kept text that could not be opened. It stays where it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Damaged {
    /// Where it lies.
    pub place: Place,
    /// Under which key.
    pub key: String,
    /// The text as it was found.
    pub raw: String,
    /// What is wrong with it.
    pub why: Damage,
}

/// What is known of an import besides its document.
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
    /// The imports of each document, oldest first.
    pub imports: BTreeMap<Id, Vec<ImportFact>>,
    /// What could not be opened and is whole in neither store.
    pub damaged: Vec<Damaged>,
    /// What could not be opened in one store, but is whole in the other.
    pub spared: Vec<Damaged>,
    /// The settings of this browser.
    pub settings: Settings,
    /// Is there data of a newer version of the app? Then nothing is written.
    pub newer: bool,
    /// Segments that the vault has and `localStorage` lacks.
    pub missing_in_kv: Vec<Pair>,
    /// Segments that `localStorage` has and the vault lacks.
    pub missing_in_vault: Vec<Pair>,
    /// Keys that were to be taken away and are still there.
    pub leftovers: BTreeSet<String>,
    /// The lists that name them.
    pub removal_lists: BTreeSet<String>,
    /// Every key that was looked at.
    pub known: BTreeSet<String>,
}

impl Loaded {
    /// The latest import of a document.
    pub fn last_import(&self, document: &Id) -> Option<&ImportFact> {
        self.imports.get(document)?.last()
    }

    /// What a setting of this browser is set to.
    pub fn setting(&self, name: &str) -> Option<&str> {
        self.settings.get(name)
    }
}

/// Opens and joins everything that was read.
pub fn load(reading: &Reading) -> Loaded {
    let mut loaded = Loaded::default();
    let found = by_key(reading, &mut loaded);
    let gone = find_removals(&found, &mut loaded);
    let mut parts: BTreeMap<Id, Parts> = BTreeMap::new();
    for (key, texts) in &found {
        if gone.contains(*key) {
            loaded.leftovers.insert((*key).to_owned());
            continue;
        }
        loaded.known.insert((*key).to_owned());
        for (name, content) in open_both(key, texts, reading, &mut loaded) {
            take(name, content, &mut parts, &mut loaded);
        }
    }
    for (id, parts) in parts {
        let (document, facts) = parts.join(id.clone());
        loaded.imports.insert(id.clone(), facts);
        loaded.documents.insert(id, document);
    }
    loaded
}

/// The texts of one key in the two stores.
#[derive(Default)]
struct Texts<'a> {
    kv: Option<&'a str>,
    vault: Option<&'a str>,
}

fn by_key<'a>(reading: &'a Reading, loaded: &mut Loaded) -> BTreeMap<&'a str, Texts<'a>> {
    let mut found: BTreeMap<&str, Texts<'_>> = BTreeMap::new();
    for (key, text) in reading.kv.iter().flatten() {
        loaded.newer |= is_newer(key);
        if is_ours(key) {
            found.entry(key).or_default().kv = Some(text);
        }
    }
    for (key, text) in reading.vault.iter().flatten() {
        loaded.newer |= is_newer(key);
        if is_ours(key) {
            found.entry(key).or_default().vault = Some(text);
        }
    }
    found
}

/// The keys that a removal list names.
fn find_removals(found: &BTreeMap<&str, Texts<'_>>, loaded: &mut Loaded) -> BTreeSet<String> {
    let mut gone = BTreeSet::new();
    for (key, texts) in found.iter().filter(|(key, _)| removal::is_list(key)) {
        for text in [texts.kv, texts.vault].into_iter().flatten() {
            if let Ok((_, Content::Setting(setting))) = open(key, text) {
                gone.extend(removal::read(&setting));
                loaded.removal_lists.insert((*key).to_owned());
            }
        }
    }
    gone
}

/// Opens what the two stores hold under one key, and notes what is damaged
/// and what one of them lacks.
fn open_both(key: &str, texts: &Texts<'_>, reading: &Reading, loaded: &mut Loaded) -> Vec<(Key, Content)> {
    let mut opened = Vec::new();
    let mut damaged = Vec::new();
    let mut whole: Option<(Place, &str)> = None;
    for (place, text) in [(Place::Kv, texts.kv), (Place::Vault, texts.vault)] {
        let Some(text) = text else { continue };
        if whole.is_some_and(|(_, other)| other == text) {
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
    loaded.spared.extend(damaged);
    let is_closed = opened.iter().any(|(_, content)| *content == Content::Closed);
    if !is_closed && !removal::is_list(key) {
        let pair = (key.to_owned(), text.to_owned());
        if texts.kv.is_none() && reading.kv.is_some() {
            loaded.missing_in_kv.push(pair);
        } else if texts.vault.is_none() && reading.vault.is_some() {
            loaded.missing_in_vault.push(pair);
        }
    }
    opened
}

/// What a document is joined from.
#[derive(Default)]
struct Parts {
    changes: Vec<Change>,
    imports: BTreeMap<Id, Vec<Import>>,
}

impl Parts {
    /// Whole documents first: then what followed on them finds its ground.
    fn join(self, id: Id) -> (Document, Vec<ImportFact>) {
        let mut document = Document::new(id);
        let mut facts: Vec<ImportFact> = Vec::new();
        for (id, versions) in self.imports {
            for import in &versions {
                document.join(Incoming::Whole(&import.document));
            }
            facts.extend(versions.first().map(|import| ImportFact::of(id, import)));
        }
        facts.sort_by(|a, b| (a.at, &a.id).cmp(&(b.at, &b.id)));
        join_in_causal_order(&mut document, self.changes);
        (document, facts)
    }
}

fn take(name: Key, content: Content, parts: &mut BTreeMap<Id, Parts>, loaded: &mut Loaded) {
    match (name, content) {
        (Key::Journal { document, .. }, Content::Change(change)) => {
            parts.entry(document).or_default().changes.push(change);
        }
        (Key::Import { document, id }, Content::Import(import)) => {
            parts.entry(document).or_default().imports.entry(id).or_default().push(*import);
        }
        (Key::Device { name, turn }, Content::Setting(Setting { count, value }))
            if !removal::is_list_name(&name) =>
        {
            loaded.settings.take(&name, turn, count, value);
        }
        _ => {}
    }
}
