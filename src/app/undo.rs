//! Taking back: what the line at the bottom, the history under the saved mark
//! and the key offer.

use leptos::prelude::*;

use super::context::App;
use super::notice::{Done, Said, Way};
use crate::coaching::{Kind, Policy, held};
use crate::i18n::t;
use crate::replica::{Id, Record, Undo};

/// How many acts the history offers to take back.
const REMEMBERED: usize = 8;

impl App {
    /// Says what was done in the line at the bottom, and remembers how it is
    /// taken back.
    pub(super) fn tell(self, said: Said) {
        if let Some(way) = &said.undo {
            self.history.update(|all| {
                let added: Vec<_> = way.imports().into_iter().map(|(document, _)| document.clone()).collect();
                for done in all.iter_mut() {
                    let mut imports = done.way.iter().flat_map(Way::imports);
                    if imports.any(|(document, _)| added.contains(document)) {
                        done.way = None;
                    }
                }
                all.insert(0, Done { words: said.words.clone(), way: said.undo.clone() });
                all.truncate(REMEMBERED);
            });
        }
        self.said.set(Some(said));
    }

    /// What was done lately on this page, the latest first.
    pub fn history(self) -> RwSignal<Vec<Done>> {
        self.history
    }

    /// Takes something back, as soon as the part of the program that can do it
    /// is there. Where words that were written since stay, that is said first,
    /// and asked.
    pub fn undo(self, way: &Way) {
        self.said.set(None);
        (self.later.undo)(self, way.clone());
    }

    /// The same, in that part.
    pub fn undo_now(self, way: &Way) {
        match way {
            Way::Told(way) => self.take_back(way),
            way if way.imports().is_empty() => self.take_back(way),
            way => self.undo_added(way.clone()),
        }
    }

    /// Takes back the latest that can be.
    pub fn undo_last(self) {
        let latest = self.history.with_untracked(|all| all.iter().find_map(|done| done.way.clone()));
        match latest {
            Some(way) => self.undo(&way),
            None => self.say(t::undo_nothing()),
        }
    }

    /// Takes an act back that the line at the bottom may not speak of.
    pub fn take_back(self, way: &Way) {
        self.history.update(|all| all.retain(|done| done.way.as_ref() != Some(way)));
        self.undo_way(way);
    }

    /// Another one may have done the same: then it stays as it is, and that is
    /// said.
    fn say_if_made_too(self, document: &Id, undo: &Undo) {
        let by = self.with_document(document, |book| {
            let mut records = undo.records().into_iter().filter_map(|id| book.document().record(id));
            let by = records.find_map(furthest_of_another);
            Ok(by.and_then(|by| book.people().get(&by).map(|person| person.name.clone())))
        });
        if let Ok(Some(name)) = by {
            self.say(t::undo_made_too(name));
        }
    }

    fn undo_way(self, way: &Way) {
        match way {
            Way::Change(document, undo) => {
                self.revert(document, undo);
                self.say_if_made_too(document, undo);
            }
            Way::Changes(changes) => {
                for (document, undo) in changes.iter().rev() {
                    self.revert(document, undo);
                }
                self.sort_again();
            }
            Way::Imports(imports) => self.undo_imports(imports.clone()),
            Way::All(ways) => ways.iter().rev().for_each(|way| self.undo_way(way)),
            Way::Told(way) => self.undo_way(way),
        }
    }
}

/// Whose value holds in a record although a later one was just written: of a
/// stage that somebody else reached, too.
fn furthest_of_another(record: &Record) -> Option<Id> {
    let fields = Kind::of_record(record)?.fields();
    let mut stages = fields.filter(|field| matches!(field.policy(), Policy::Furthest(_) | Policy::Earliest));
    stages.find_map(|field| {
        let (held, latest) = (held(record, field.name())?, record.entry(field.name())?);
        (held.stamp != latest.stamp && held.by != latest.by).then(|| held.by.cloned()).flatten()
    })
}
