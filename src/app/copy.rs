//! What is in no copy yet that a person saved, kept as acts happen.

use leptos::prelude::*;

use super::context::App;
use crate::browser::store::Store;
use crate::browser::{clock, keeping};
use crate::coaching::{Book, Session, SessionState, WorkspaceKind};
use crate::replica::{Change, Id, Record};
use crate::storage::{CopyState, Reminder};

/// When a full backup was saved last.
const SAVED: &str = "last-backup";
/// Until when a person does not want to be reminded.
const LATER: &str = "copy-later";

impl App {
    /// What is known of the copies of one's own workspace. The sample needs
    /// none.
    pub fn copy(self) -> RwSignal<CopyState> {
        self.copy
    }

    /// The reminder to show now, if any. A preview needs none.
    pub fn reminder(self) -> Option<Reminder> {
        let is_own = self.kind.get() == WorkspaceKind::Own && !self.is_preview();
        self.day.track();
        let reminder = self.copy.with(|copy| copy.reminder(clock::now()));
        reminder.filter(|_| is_own)
    }

    /// "Later": for some days nothing is said.
    pub fn remind_later(self) {
        let later = CopyState::later_than(clock::now());
        self.with_store(|store| store.put_setting(LATER, &later.to_string()));
        self.copy.update(|copy| copy.later = Some(later));
    }

    /// A full backup was handed to the browser.
    pub(super) fn copy_saved(self) {
        let now = clock::now();
        self.with_store(|store| store.put_setting(SAVED, &now.to_string()));
        self.copy.update(|copy| copy.saved(now));
    }

    /// Another tab saved one, or chose "Later".
    pub(super) fn hear_copy_setting(self, name: &str) {
        if name == SAVED || name == LATER {
            self.look_at_copy();
        }
    }

    /// Counts one more act that is in no saved copy yet.
    pub(super) fn note_unsaved_change(self, document: &Id, change: &Change, at: u64) {
        let is_wanted = self.workspace.with_value(|workspace| {
            let private = Some(&workspace.private).filter(|private| private.document().id() == document);
            let book = workspace.shared.get(document).or(private);
            book.is_some_and(|book| book.is_act_of_a_person(change))
        });
        if is_wanted {
            self.copy.update(|copy| copy.add(at));
            self.look_whether_it_is_short_lived();
        }
    }

    /// Looks through everything: at start, and when documents came or went.
    pub(super) fn look_at_copy(self) {
        let number = |name: &str| self.with_store(|store| store.setting(name)?.parse().ok());
        let mut copy = CopyState { saved_at: number(SAVED), later: number(LATER), ..CopyState::default() };
        let devices = self.with_store(Store::devices);
        let acts: Vec<u64> = self.workspace.with_value(|workspace| {
            let books = workspace.shared.values().chain([&workspace.private]);
            books.flat_map(|book| book.acts_since(&devices, copy.saved_at).into_values()).collect()
        });
        for at in acts {
            copy.add(at);
        }
        self.copy.set(copy);
        self.look_whether_it_is_short_lived();
    }

    /// Has a session been wrapped since the last copy, in a browser that
    /// forgets?
    fn look_whether_it_is_short_lived(self) {
        if !keeping::forgets_after_a_week() {
            return;
        }
        let saved_at = self.copy.with_untracked(|copy| copy.saved_at).unwrap_or_default();
        let touched = |record: &Record| {
            record.writes().map(|(stamp, write)| write.at.unwrap_or(stamp.tick.millis)).max()
        };
        let is_wrapped = |book: &Book| {
            book.sessions_held().into_iter().any(|session: Session| {
                let record = book.document().record(&session.id);
                session.state == SessionState::Wrapped && record.and_then(touched) > Some(saved_at)
            })
        };
        let is_short_lived = self.workspace.with_value(|all| all.shared.values().any(is_wrapped));
        if self.copy.with_untracked(|copy| copy.is_short_lived) != is_short_lived {
            self.copy.update(|copy| copy.is_short_lived = is_short_lived);
        }
    }
}
