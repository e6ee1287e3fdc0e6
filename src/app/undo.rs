//! Taking back: what the line at the bottom, the history under the saved mark
//! and the key offer.

use leptos::prelude::*;

use super::context::App;
use super::notice::{Asks, Done, Said, Way};
use crate::coaching::{Book, Kind, Policy, Session, SessionName, held};
use crate::i18n::t;
use crate::replica::{Id, Record, Undo};

/// How many acts the history offers to take back.
const REMEMBERED: usize = 8;

impl App {
    /// Says what was done in the line at the bottom, and remembers how it is
    /// taken back.
    pub fn tell(self, said: Said) {
        if let Some(way) = &said.undo {
            self.remember(Done { words: Some(said.words.clone()), way: Some(way.clone()) });
        }
        self.said.set(Some(said));
    }

    /// Remembers an act of which nothing is said, so that the key takes back
    /// this one and not what was done before it. Bookkeeping is no act of a
    /// person.
    pub(super) fn remember_silently(self, document: Id, undo: Undo) {
        let is_seen = |book: &Book| {
            let mut kinds = undo.records().into_iter().filter_map(|id| book.kind_of(id));
            Ok(kinds.any(|kind| !kind.declaration().is_folded))
        };
        if self.with_document(&document, is_seen) == Ok(true) {
            self.remember(Done { words: None, way: Some(Way::Change(document, undo)) });
        }
    }

    fn remember(self, done: Done) {
        let added = done.way.iter().flat_map(Way::imports).map(|(document, _)| document.clone());
        let added: Vec<Id> = added.collect();
        self.history.update(|all| {
            for earlier in all.iter_mut() {
                let mut imports = earlier.way.iter().flat_map(Way::imports);
                if imports.any(|(document, _)| added.contains(document)) {
                    earlier.way = None;
                }
            }
            all.insert(0, done);
            for is_listed in [true, false] {
                let mut count = 0;
                all.retain(|done| {
                    count += usize::from(done.words.is_some() == is_listed);
                    done.words.is_some() != is_listed || count <= REMEMBERED
                });
            }
        });
    }

    /// What was done lately on this page, the latest first.
    pub fn history(self) -> RwSignal<Vec<Done>> {
        self.history
    }

    /// The session that an act was about, with its name, if it was about one.
    pub fn session_of_act(self, way: &Way) -> Option<(Option<SessionName>, Session)> {
        let of = |(document, undo): (&Id, &Undo)| {
            let named = |book: &Book| {
                let session = undo.records().into_iter().find_map(|id| book.session_of(id));
                Ok(session.map(|session| (book.session_name(&session), session)))
            };
            self.with_document(document, named).ok().flatten()
        };
        match way {
            Way::Change(document, undo) => of((document, undo)),
            Way::Changes(changes) => changes.iter().find_map(|(document, undo)| of((document, undo))),
            Way::All(ways) => ways.iter().find_map(|way| self.session_of_act(way)),
            Way::Told(way) => self.session_of_act(way),
            Way::Imports(_) | Way::Search(..) => None,
        }
    }

    /// Takes something back, as soon as the part of the program that can do it
    /// is there. Where words that were written since stay, that is said first,
    /// and asked.
    pub fn undo(self, way: &Way) {
        self.undo_later(way.clone(), Asks::IfWordsStay);
    }

    fn undo_later(self, way: Way, asks: Asks) {
        self.said.set(None);
        (self.later.undo)(self, way, asks);
    }

    /// The same, in that part.
    pub fn undo_now(self, way: &Way, asks: Asks) {
        match way {
            Way::Told(way) => self.take_back(way),
            way if way.imports().is_empty() => self.take_back(way),
            way => self.undo_added(way.clone(), asks),
        }
    }

    /// Takes back the latest that can be. Of what was added it is asked.
    pub fn undo_last(self) {
        let latest = self.history.with_untracked(|all| all.iter().find_map(|done| done.way.clone()));
        match latest {
            Some(way) => self.undo_later(way, Asks::Always),
            None => self.say(t::undo_nothing()),
        }
    }

    /// Takes an act back, and says so.
    pub fn take_back(self, way: &Way) {
        let of = |done: &Done| done.way.as_ref() == Some(way);
        let words = self.history.with_untracked(|all| all.iter().find(|done| of(done))?.words.clone());
        self.history.update(|all| all.retain(|done| !of(done)));
        let said = words.map_or_else(t::undo_done_last, t::undo_done);
        if way.imports().is_empty() {
            self.say(said.clone());
        }
        self.undo_way(way, &said);
    }

    /// The same without a word: one sees what it does.
    pub fn take_back_silently(self, way: &Way) {
        self.history.update(|all| all.retain(|done| done.way.as_ref() != Some(way)));
        self.undo_way(way, "");
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

    fn undo_way(self, way: &Way, said: &str) {
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
            Way::Imports(imports) => self.undo_imports(imports.clone(), said.to_owned()),
            Way::Search(place, search) => self.put_back_search(*place, search.clone()),
            Way::All(ways) => ways.iter().rev().for_each(|way| self.undo_way(way, said)),
            Way::Told(way) => self.undo_way(way, said),
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
