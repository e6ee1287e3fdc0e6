//! What the line at the bottom says: what happened, and how to take it back.

use crate::i18n::t;
use crate::replica::{Id, Undo};
use crate::storage::{RemoveError, SavedSearch};

/// How an act is taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Way {
    /// By a compensating change to this document.
    Change(Id, Undo),
    /// By compensating changes to these documents, the last one first.
    Changes(Vec<(Id, Undo)>),
    /// By taking imports away and rebuilding: nothing travels, and the file
    /// can be added again. Each is named by its document and its own name.
    Imports(Vec<(Id, Id)>),
    /// By saving this search again, at its place.
    Search(usize, SavedSearch),
    /// In all of these ways, the last one first.
    All(Vec<Way>),
    /// In this way, after it was said what stays.
    Told(Box<Way>),
}

impl Way {
    /// The imports that it takes away.
    pub fn imports(&self) -> Vec<&(Id, Id)> {
        match self {
            Self::Imports(imports) => imports.iter().collect(),
            Self::All(ways) => ways.iter().flat_map(Self::imports).collect(),
            Self::Told(way) => way.imports(),
            Self::Change(..) | Self::Changes(_) | Self::Search(..) => Vec::new(),
        }
    }
}

/// When taking back a file that was added is asked about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asks {
    /// Where words that were written since stay.
    IfWordsStay,
    /// In any case: who presses a key has not read what it would take back.
    Always,
}

/// One line: what happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// In words.
    pub words: String,
    /// How it can be taken back, if it can.
    pub undo: Option<Way>,
}

impl Said {
    /// Does it ask, and nothing has happened yet?
    pub fn is_question(&self) -> bool {
        matches!(self.undo, Some(Way::Told(_)))
    }
}

/// Something that was done, and can be taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    /// In words; none where nothing was said of it. It is not listed then, and
    /// the key takes it back all the same.
    pub words: Option<String>,
    /// How it is taken back; none where something else was added after it, so
    /// that only the backup of before has everything as it was.
    pub way: Option<Way>,
}

/// Why something was not taken away: what happened, what is safe, what to do
/// next.
pub fn remove_words(error: &RemoveError) -> String {
    match error {
        RemoveError::NotRead(_) => t::remove_not_read(),
        RemoveError::NotRemoved(_) => t::remove_not_removed(),
        RemoveError::NotShown(_) => t::remove_not_shown(),
        RemoveError::Settled => t::remove_settled(),
        RemoveError::Earlier => t::remove_earlier(),
        RemoveError::Newer => t::remove_newer(),
    }
}
