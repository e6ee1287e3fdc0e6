//! What was opened and waits for a person's word: one thing at a time.

use crate::coaching::{AskCard, Kit};
use crate::exchange::{File, Invitation, Owner, Plan, Sealed, SealedReply, UpdateLink, WholeWorkshop, Whose};

/// What was opened last.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Opened {
    /// Nothing, or it was added or put aside.
    #[default]
    Nothing,
    /// A file or an invitation, with what it would do.
    Arrival(Box<Arrival>),
    /// A locked file.
    Locked(Locked),
    /// A kit from a file.
    Kit(Box<Kit>),
    /// A workshop from a file.
    Workshop(Box<WholeWorkshop>),
    /// Questions from somebody's notebook, from a file.
    Ask(Box<AskCard>),
    /// An answer to such questions, from a file.
    Reply(Box<SealedReply>),
}

/// What was read, as it was read: the plan is made from it, and made anew when
/// the preview is shown again later.
#[derive(Debug, Clone, PartialEq)]
pub enum Source {
    /// A file, and whose it is.
    File(Box<File>, Whose),
    /// An invitation.
    Invitation(Box<Invitation>),
    /// An invitation for the second of a pair that begins from a kit: both make
    /// the same beginning, and nothing is handed over.
    Pair(Box<Invitation>),
    /// An update.
    Update(Box<UpdateLink>),
}

/// Something that arrived and waits for a person's word.
#[derive(Debug, Clone, PartialEq)]
pub struct Arrival {
    /// What was read.
    pub source: Source,
    /// The name of the file; none for a link.
    pub file: Option<String>,
    /// Who made it, as it says of itself.
    pub from: Option<String>,
    /// The browser it was saved in, if it is a full backup that tells.
    pub device: Option<String>,
    /// Whose it is, where it holds words that only its owner may see.
    pub owner: Option<Owner>,
    /// What it would do.
    pub plan: Plan,
    /// Settings of the browser it was saved in.
    pub settings: Vec<(String, String)>,
}

impl Arrival {
    /// Is it an update by link?
    pub fn is_update(&self) -> bool {
        matches!(self.source, Source::Update(_))
    }

    /// Is it one's own backup?
    pub fn is_own_backup(&self) -> bool {
        self.plan.is_backup && matches!(self.source, Source::File(_, Whose::Mine))
    }
}

/// A locked file that was brought and waits for its passphrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Locked {
    /// The name of the file; empty if it was pasted.
    pub name: String,
    /// Whose it is, as the page says where it was opened.
    pub whose: Whose,
    /// The file.
    pub sealed: Sealed,
}
