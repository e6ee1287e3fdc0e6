//! A goal's milestones, drawn and in words.

use leptos::prelude::*;

use crate::coaching::{Milestone, Path};
use crate::i18n::{self, t};
use crate::ui::components::{PathSize, path_view};

/// The milestones of a goal, in their order, and what one says of them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Steps(pub Vec<Milestone>);

impl Steps {
    /// The first milestone that is not reached.
    pub fn next(&self) -> Option<&Milestone> {
        self.0.iter().find(|milestone| milestone.reached.is_none())
    }

    /// How far it is, and what comes next.
    pub fn in_words(&self) -> String {
        if self.0.is_empty() {
            return t::goals_path_none();
        }
        let count = i18n::count::<usize>;
        let walked = t::goals_path(count(Path::of(&self.0).reached()), count(self.0.len()));
        match self.next() {
            Some(next) => t::goals_path_next(walked, &next.title),
            None => walked,
        }
    }

    /// What comes next, in a line.
    pub fn next_in_words(&self) -> String {
        match self.next() {
            Some(next) => t::goals_next(&next.title),
            None if self.0.is_empty() => t::goals_no_milestone(),
            None => t::goals_all_reached(),
        }
    }
}

/// Draws the path of a goal, with the words that say the same.
pub fn goal_path(steps: &Steps, size: PathSize) -> impl IntoView + use<> {
    path_view(&Path::of(&steps.0), size, Some(steps.in_words()))
}
