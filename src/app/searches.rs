//! Searches that were saved under a name. They are a setting of this browser: no
//! file takes them along.

use leptos::prelude::*;

use super::context::App;
use super::notice::{Said, Way};
use crate::coaching::WorkspaceKind;
use crate::i18n::t;
use crate::storage::{SavedSearch, change_searches, put_search, read_searches};

/// The setting that holds them.
const OWN: &str = "searches";
/// The one that holds those of the sample, which go with it.
pub(super) const OF_SAMPLE: &str = "sample-searches";

impl App {
    /// The searches of this workspace, in the order they were saved; tracked.
    pub fn saved_searches(self) -> Vec<SavedSearch> {
        self.searches.track();
        let setting = self.with_store(|store| store.setting(self.searches_setting()));
        read_searches(&setting.unwrap_or_default())
    }

    /// Saves a search. It would take the place of one of the same name: ask first.
    pub fn save_search(self, search: SavedSearch) {
        self.change_searches(|all| put_search(all, search, None));
    }

    /// Forgets the search of this name, and says so. Gives the way back.
    pub fn forget_search(self, name: &str) -> Option<Way> {
        let place = untrack(|| self.saved_searches()).iter().position(|search| search.name == name)?;
        let mut forgotten = None;
        self.change_searches(|all| forgotten = Some(all.remove(place)));
        let way = Way::Search(place, forgotten?);
        self.tell(Said { words: t::find_said_removed(name), undo: Some(way.clone()) });
        Some(way)
    }

    pub(super) fn put_back_search(self, place: usize, search: SavedSearch) {
        self.change_searches(|all| put_search(all, search, Some(place)));
    }

    /// Another tab may have saved some.
    pub(super) fn hear_searches(self, name: &str) {
        if name == self.searches_setting() {
            self.searches.notify();
        }
    }

    fn change_searches(self, change: impl FnOnce(&mut Vec<SavedSearch>)) {
        let name = self.searches_setting();
        let setting = self.with_store(|store| store.setting_now(name)).unwrap_or_default();
        let text = change_searches(&setting, change);
        self.with_store(|store| store.put_setting(name, &text));
        self.searches.notify();
    }

    fn searches_setting(self) -> &'static str {
        match self.kind.get_untracked() {
            WorkspaceKind::Own => OWN,
            WorkspaceKind::Sample => OF_SAMPLE,
        }
    }
}
