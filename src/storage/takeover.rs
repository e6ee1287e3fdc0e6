//! Whether a newer version of the program may replace the one that is open.
//! That reloads every window, so each is asked first whether it is ready.

use super::SaveState;

/// The state of a window that decides whether it may be reloaded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WindowState {
    /// Whether what was written is safe.
    pub saved: SaveState,
    /// Can at least one store be written?
    pub keeps: bool,
    /// Is there text in a form that was not submitted?
    pub has_unkept_words: bool,
    /// Are people talking, or is a workshop running?
    pub is_in_session: bool,
}

/// Whether a window may be reloaded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Readiness {
    /// It may: nothing would be lost, nobody disturbed.
    Ready,
    /// This browser stores nothing: what is in the window is nowhere else.
    Blocked,
    /// Something is not in both stores yet.
    NotSaved,
    /// A session is under way.
    InSession,
    /// Something was typed and is not stored yet.
    Unkept,
}

/// Why the newer version does not take over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Obstacle {
    /// This window is not ready.
    Here(Readiness),
    /// Another one is not.
    Elsewhere(Readiness),
    /// Another one does not answer.
    Silent,
}

impl WindowState {
    /// Whether the window may be reloaded; of several reasons against it, the
    /// gravest.
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

    /// The answer of a window of this version.
    pub fn answer(self, version: &str) -> String {
        format!("{version} {}", self.word())
    }

    /// Parses the answer of a window; `None` if only a newer version understands
    /// it.
    pub fn of_answer(answer: &str) -> Option<Self> {
        let (_, word) = answer.split_once(' ')?;
        Self::ALL.into_iter().find(|readiness| readiness.word() == word)
    }
}

/// May the newer version take over? `others` are the answers of all other open
/// windows; `None` for one that did not answer.
///
/// # Errors
/// [`Obstacle`]: why it may not.
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
