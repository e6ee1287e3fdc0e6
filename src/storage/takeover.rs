//! Whether a newer version of the program may take the place of the one that
//! is open. That loads every window anew, so each says first how it stands.

use super::SaveState;

/// What of a window counts when it is to be loaded anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WindowState {
    /// Whether what was written is safe.
    pub saved: SaveState,
    /// Does any of the two stores keep something?
    pub keeps: bool,
    /// Does a form hold words that are no command yet?
    pub has_unkept_words: bool,
    /// Are people talking, or is a workshop running?
    pub is_in_session: bool,
}

/// How a window stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Readiness {
    /// Nothing would be lost and nobody disturbed.
    Ready,
    /// This browser keeps nothing: what is in the window is nowhere else.
    Blocked,
    /// Something is not in both stores yet.
    NotSaved,
    /// A session is under way.
    InSession,
    /// Something was typed that is not kept yet.
    Unkept,
}

/// Why the newer version does not take over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Obstacle {
    /// This window is not ready.
    Here(Readiness),
    /// Another one is not.
    Elsewhere(Readiness),
    /// Another one does not answer: how it stands is not known.
    Silent,
}

impl WindowState {
    /// How the window stands: the gravest reason against, if there is one.
    pub fn readiness(self) -> Readiness {
        match self {
            Self { keeps: false, .. } => Readiness::Blocked,
            Self { saved, .. } if saved != SaveState::Saved => Readiness::NotSaved,
            Self { is_in_session: true, .. } => Readiness::InSession,
            Self { has_unkept_words: true, .. } => Readiness::Unkept,
            _ => Readiness::Ready,
        }
    }
}

impl Readiness {
    const ALL: [Self; 5] = [Self::Ready, Self::Blocked, Self::NotSaved, Self::InSession, Self::Unkept];

    const fn word(self) -> &'static str {
        match self {
            Self::Ready => "ready",
            Self::Blocked => "blocked",
            Self::NotSaved => "not-saved",
            Self::InSession => "in-session",
            Self::Unkept => "unkept",
        }
    }

    /// What a window of this version answers when it is asked.
    pub fn answer(self, version: &str) -> String {
        format!("{version} {}", self.word())
    }

    /// What a window answered. Nothing, where it was silent or says what only
    /// a newer version understands.
    pub fn of_answer(answer: &str) -> Option<Self> {
        let (_, word) = answer.split_once(' ')?;
        Self::ALL.into_iter().find(|readiness| readiness.word() == word)
    }
}

/// May the newer version take over? `others` are all other windows that are
/// open; one that did not answer is `None`.
///
/// # Errors
/// [`Obstacle`]: why nothing happens.
pub fn may_take_over(own: Readiness, others: &[Option<Readiness>]) -> Result<(), Obstacle> {
    if own != Readiness::Ready {
        return Err(Obstacle::Here(own));
    }
    // What is known says more than silence.
    let known = others.iter().flatten().find(|other| **other != Readiness::Ready);
    match known {
        Some(other) => Err(Obstacle::Elsewhere(*other)),
        None if others.contains(&None) => Err(Obstacle::Silent),
        None => Ok(()),
    }
}
