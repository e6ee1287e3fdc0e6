//! What the partner does not have yet, kept as acts happen.

use leptos::prelude::*;

use super::context::App;
use crate::coaching::{Book, Kind, LastReceived, LastSent, Touched, Waiting};
use crate::replica::Id;

impl App {
    /// The last file saved for the partner of the open partnership.
    pub fn given(self) -> Memo<Option<LastSent>> {
        self.watch_private(&[Kind::Given], move |private| {
            let open = self.open.get()?;
            private.get(&LastSent::id_of(&open))
        })
    }

    /// The last file added from the partner of the open partnership.
    pub fn taken(self) -> Memo<Option<LastReceived>> {
        self.watch_private(&[Kind::Taken], move |private| {
            let open = self.open.get()?;
            private.get(&LastReceived::id_of(&open))
        })
    }

    /// What the partner of the open partnership does not have yet.
    pub fn waiting(self) -> RwSignal<Waiting> {
        self.waiting
    }

    /// Counts what the partner does not have again, after a join: only the
    /// touched records, or everything when a file was given or taken.
    pub(super) fn refresh_unsent(self, document: &Id, touched: &Touched) {
        if touched.kinds.contains(&Kind::Given) || touched.kinds.contains(&Kind::Taken) {
            return self.recount_unsent();
        }
        if self.open.get_untracked().as_ref() == Some(document) && !touched.records.is_empty() {
            self.with_book(|book| {
                self.waiting.update(|waiting| waiting.update(book.document(), &touched.records));
            });
        }
    }

    /// Counts it from scratch: another partnership is open, or it was rebuilt.
    pub(super) fn recount_unsent(self) {
        let read = |book: &Book| {
            self.with_private(|private| {
                let document = book.document();
                let given: Option<LastSent> = private.get(&LastSent::id_of(document.id()));
                let taken: Option<LastReceived> = private.get(&LastReceived::id_of(document.id()));
                Waiting::of(document, given.as_ref(), taken.as_ref())
            })
        };
        self.waiting.set(self.with_book(read).unwrap_or_default());
    }
}
