//! What waits for a person's answer: where two wrote different things.

use crate::coaching::record::book::Book;
use crate::coaching::record::kind::Kind;
use crate::replica::{Clash, Id, UnseenEdit, clashes, unseen_edits};

/// The differences that wait for an answer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DifferenceQueue {
    /// Fields that two people wrote without knowing of each other.
    pub clashes: Vec<Clash>,
    /// Records in the Trash that someone edited without knowing.
    pub unseen: Vec<UnseenEdit>,
}

impl DifferenceQueue {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.clashes.len() + self.unseen.len()
    }

    /// Is nothing asked?
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

impl Book {
    /// What waits for an answer, the same for both partners. Records of
    /// answers ([`Kind::Clash`]) ask nothing themselves: two people who
    /// answered one question apart would else be asked about their answers.
    /// Nor is anybody asked about a record that is not read here: an answer
    /// could not be written.
    pub fn differences(&self) -> DifferenceQueue {
        let asks = |id: &Id| self.kind_of(id).is_some_and(|kind| kind != Kind::Clash);
        DifferenceQueue {
            clashes: clashes(self.document()).into_iter().filter(|clash| asks(&clash.record)).collect(),
            unseen: unseen_edits(self.document()).into_iter().filter(|edit| asks(&edit.record)).collect(),
        }
    }
}
