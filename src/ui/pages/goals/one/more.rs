//! The rest of a goal, under one fold: what it holds, then what it could hold.

use std::cell::RefCell;

use leptos::ev::Event;
use leptos::prelude::*;

use super::Shown;
use super::change::ThisGoal;
use super::commitments::{Earlier, Linked};
use super::history::History;
use super::milestones::Milestones;
use super::obstacles::Obstacles;
use super::smart::Smart;
use super::why::Others;
use crate::app::App;
use crate::browser::page;
use crate::coaching::{Commitment, Kind, Outcome};
use crate::i18n::t;
use crate::replica::Id;
use crate::ui::components::{Icon, icon, while_here};
use crate::ui::telling::{self, TakeAlong};

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
    is_open: RwSignal<bool>,
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
    let found = app.with_book(|book| match book.kind_of(at)? {
        Kind::Commitment => Some(book.get::<Commitment>(at)?.outcome != Outcome::Open),
        _ => Some(true),
    });
    found.flatten().unwrap_or_default()
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

/// The fold, with all that stands in it.
#[component]
pub fn Rest(shown: Shown, linked: Linked, more: More) -> impl IntoView {
    let app = App::here();
    let fold = move |event: Event| {
        let is_open = page::is_unfolded(&event);
        UNFOLDED.with_borrow_mut(|unfolded| {
            let goal = shown.id.get_value();
            unfolded.retain(|it| *it != goal);
            unfolded.extend(is_open.then_some(goal));
        });
        more.is_open.set(is_open);
    };
    view! {
        <details class="more" prop:open=more.is_open on:toggle=while_here(fold)>
            <summary>{icon(Icon::Chevron)} {t::goal_more()}</summary>
            <div class="stack">
                <div class="spread">
                    <div class="stack">
                        <Milestones shown=shown open=more.milestone />
                        <Obstacles shown=shown open=more.obstacle />
                    </div>
                    <div class="stack">
                        <Earlier shown=shown linked=linked />
                        <Others shown=shown />
                        <Smart shown=shown />
                        <History shown=shown />
                    </div>
                </div>
                <ThisGoal shown=shown />
                <TakeAlong
                    title=shown.title
                    text=move |form| {
                        app.with_book(|book| telling::goal(app, book, &shown.id.get_value(), form)).flatten()
                    }
                />
            </div>
        </details>
    }
}
