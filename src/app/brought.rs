//! What is brought to the page without a button: it leads to the page that
//! shows what is in it.

use leptos::prelude::*;

use super::context::App;
use super::notice::Said;
use super::recognise::may_be_ours;
use crate::browser::arriving::{self, Brought};
use crate::i18n::t;
use crate::route::Route;

impl App {
    /// What was brought and not looked at yet.
    pub fn brought(self) -> RwSignal<Option<Brought>> {
        self.brought
    }

    /// Says, beside what was said of the one that was opened, that more files
    /// were dropped with it.
    pub fn say_left_over(self) {
        let more = arriving::left_over();
        if more > 0 {
            let words = t::open_one_by_one(i64::from(more));
            self.said.update(|said| match said {
                Some(said) => said.words = format!("{} {words}", said.words),
                None => *said = Some(Said { words, undo: None }),
            });
        }
    }

    /// Takes what is dropped, pasted or opened by the system. Nothing of it is
    /// added before a person has seen it and says so.
    pub(super) fn take_what_is_brought(self) {
        let bring = move |brought| {
            self.brought.set(Some(brought));
            if !matches!(self.route.get_untracked(), Route::Open | Route::GetBack) {
                self.go(&Route::Open);
            }
        };
        arriving::receive(bring);
    }
}

/// Hears, from the first moment, what is dropped, pasted or opened by the
/// system; the notebook takes it when it is open.
pub fn listen_for_what_is_brought() {
    arriving::listen(may_be_ours, t::open_let_go);
}
