//! The path of a goal: its milestones as stones.

use crate::coaching::goals::milestone::Milestone;

/// A stone on the path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stone {
    /// Reached: filled.
    Reached,
    /// The next one: ringed.
    Next,
    /// Further ahead.
    Ahead,
}

/// How far a goal has been walked. Derived, never stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Path {
    /// The stones in their order.
    pub stones: Vec<Stone>,
}

impl Path {
    /// The path along these milestones, in their order.
    pub fn of(milestones: &[Milestone]) -> Self {
        let next = milestones.iter().position(|milestone| milestone.reached.is_none());
        let stones = milestones
            .iter()
            .enumerate()
            .map(|(at, milestone)| {
                if milestone.reached.is_some() {
                    Stone::Reached
                } else if Some(at) == next {
                    Stone::Next
                } else {
                    Stone::Ahead
                }
            })
            .collect();
        Self { stones }
    }

    /// How many stones are reached.
    pub fn reached(&self) -> usize {
        self.stones.iter().filter(|stone| **stone == Stone::Reached).count()
    }
}
