//! Whether the rest of a goal lies open, and the places in it that an address
//! leads to.

use std::cell::RefCell;

use leptos::prelude::*;

use crate::app::App;
use crate::browser::page;
use crate::coaching::{Commitment, Outcome};
use crate::replica::Id;

thread_local! {
    /// The goals whose fold was left open, for this visit of the app: whoever
    /// comes back finds the place again.
    static UNFOLDED: RefCell<Vec<Id>> = const { RefCell::new(Vec::new()) };
}

/// Which form of a list is open: none, the one for a new row, or a row's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Open {
    /// None.
    Nothing,
    /// The one for a new row.
    New,
    /// The one of this row.
    Of(Id),
}

/// Whether the fold is open, and which forms in it are.
#[derive(Clone, Copy)]
pub struct More {
    /// Whether it lies open.
    pub is_open: RwSignal<bool>,
    /// The form of a milestone.
    pub milestone: RwSignal<Open>,
    /// The form of an obstacle.
    pub obstacle: RwSignal<Open>,
}

impl More {
    /// As it was left; open where the address leads to something in it.
    pub fn of(app: App, goal: &Id, at: Option<&Id>) -> Self {
        let was_open = UNFOLDED.with_borrow(|unfolded| unfolded.contains(goal));
        let is_within = at.is_some_and(|at| is_within(app, at));
        Self {
            is_open: RwSignal::new(was_open || is_within),
            milestone: RwSignal::new(Open::Nothing),
            obstacle: RwSignal::new(Open::Nothing),
        }
    }

    /// Notes whether it was left open.
    pub fn leave(self, goal: &Id, is_open: bool) {
        UNFOLDED.with_borrow_mut(|unfolded| {
            unfolded.retain(|it| it != goal);
            unfolded.extend(is_open.then(|| goal.clone()));
        });
        self.is_open.set(is_open);
    }

    /// Opens the form of a new milestone.
    pub fn add_milestone(self) {
        self.is_open.set(true);
        self.milestone.set(Open::New);
    }

    /// Is that form open?
    pub fn is_adding_milestone(self) -> Memo<bool> {
        Memo::new(move |_| self.milestone.get() == Open::New)
    }
}

/// Does this stand in the fold? What is promised and open stands above it.
fn is_within(app: App, at: &Id) -> bool {
    let commitment = app.with_book(|book| book.get::<Commitment>(at)).flatten();
    commitment.is_none_or(|it| it.outcome != Outcome::Open)
}

/// Goes to what the address names, once the page is there and its heading has
/// had the focus.
pub fn land(at: &Id) {
    let place = place_of(at);
    page::after_paint(move || {
        page::after_paint(move || {
            page::focus(&place);
        });
    });
}

/// The id of the element that shows a record.
pub fn place_of(id: &Id) -> String {
    format!("at-{id}")
}
