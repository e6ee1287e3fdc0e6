//! What a person can do with any record, whatever its kind.

use std::collections::BTreeSet;

use super::goals::{Goal, Milestone};
use super::handover::Settlement;
use super::record::act::Direction;
use super::record::book::Book;
use super::record::command::Act;
use super::record::declaration::Home;
use super::record::kind::Kind;
use super::record::pen::Pen;
use super::record::refusal::Refusal;
use super::reflection::Reflection;
use super::session::{Agendas, Note, Segment};
use super::us::Clause;
use crate::replica::{Clash, Id, Record, gathered, unseen_edits};

/// What one does with any record.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs, reason = "each names a record")]
#[allow(clippy::large_enum_variant, reason = "one is made for an act, and never kept in numbers")]
pub enum RecordCommand {
    /// Moves a record within its list.
    Move {
        id: Id,
        direction: Direction,
    },
    Trash {
        id: Id,
    },
    Restore {
        id: Id,
    },
    /// Takes a draft or something of one's own out of the Trash.
    RestorePrivate {
        id: Id,
    },
    EmptyTrash,
    /// Empties the part of the Trash that is only one's own.
    EmptyPrivate,
    Settle {
        clash: Clash,
        settlement: Settlement,
    },
    /// A trashed record that someone had edited unseen stays in the Trash.
    LeaveInTrash {
        id: Id,
    },
}

impl Act for RecordCommand {
    fn home(&self) -> Home {
        match self {
            Self::RestorePrivate { .. } | Self::EmptyPrivate => Home::Private,
            Self::Move { .. }
            | Self::Trash { .. }
            | Self::Restore { .. }
            | Self::EmptyTrash
            | Self::Settle { .. }
            | Self::LeaveInTrash { .. } => Home::Shared,
        }
    }

    fn write(&self, pen: &mut Pen<'_>) -> Result<(), Refusal> {
        match self {
            Self::Move { id, direction } => move_in_list(pen, id, *direction),
            Self::Trash { id } | Self::LeaveInTrash { id } => pen.present(id).map(|()| pen.trash(id)),
            Self::Restore { id } | Self::RestorePrivate { id } => {
                pen.present(id).map(|()| pen.draft.restore(id))
            }
            Self::EmptyTrash => {
                // What someone edited unseen waits for an answer first.
                let waiting = unseen_edits(pen.book.document());
                for (id, _) in pen.book.trash() {
                    let is_asked = || pen.book.unseen_beneath(&id).is_some();
                    if waiting.iter().all(|edit| edit.record != id) && !is_asked() {
                        pen.draft.empty(&id);
                    }
                }
                Ok(())
            }
            Self::EmptyPrivate => {
                for id in own_words_to_empty(pen.book) {
                    pen.draft.empty(&id);
                }
                Ok(())
            }
            Self::Settle { clash, settlement } => pen.settle(clash, *settlement),
        }
    }
}

/// Is this something of one's own that is listed in the Trash? What the app
/// notes for itself is not: emptying leaves it alone.
fn is_own(kind: Kind) -> bool {
    kind.home() == Home::Private && (kind.declaration().is_found || kind == Kind::Letter)
}

impl Book {
    /// In one's own document: what one put away, the latest first. Drafts that
    /// were discarded or shared since, entries, letters, answers, templates:
    /// nobody else ever had them.
    pub fn own_trash(&self) -> Vec<(Id, &Record)> {
        let mut all = self.trash();
        all.retain(|(id, _)| self.kind_of(id).is_some_and(is_own));
        all
    }
}

/// What goes with the words in one's own part of the Trash: those that belong to
/// them, as the answers to a question that was put away, and the letter that an
/// entry was opened from, which holds the same words.
fn own_words_to_empty(book: &Book) -> BTreeSet<Id> {
    let mut all: BTreeSet<Id> = gathered(book.own_trash().into_iter().map(|(id, _)| id));
    let beneath: Vec<Id> = all.iter().flat_map(|id| book.beneath(id)).map(|(id, _)| id.clone()).collect();
    let letters = book.kept(Kind::Letter).map(|(id, _)| id);
    let letters = letters.filter(|id| all.contains(&Reflection::id_of_letter(id))).cloned();
    let letters: Vec<Id> = letters.collect();
    all.extend(beneath);
    all.extend(letters);
    all
}

/// Moves a record one place within its list.
fn move_in_list(pen: &mut Pen<'_>, id: &Id, direction: Direction) -> Result<(), Refusal> {
    let book = pen.book;
    let (order, places) = match book.kind_of(id) {
        Some(Kind::AgendaItem) => {
            let session = Agendas::of(book).whereabouts(id).ok_or(Refusal::Gone)?;
            return pen.move_topic(id, &session, direction);
        }
        Some(Kind::Milestone) => (Milestone::ORDER, pen.need::<Milestone>(id)?.places_beside(book)),
        Some(Kind::Segment) => (Segment::ORDER, pen.need::<Segment>(id)?.places_beside(book)),
        Some(Kind::Note) => (Note::ORDER, pen.need::<Note>(id)?.places_beside(book)),
        Some(Kind::Goal) => (Goal::ORDER, pen.need::<Goal>(id)?.places_beside(book)),
        Some(Kind::Clause) => (Clause::ORDER, pen.need::<Clause>(id)?.places_beside(book)),
        _ => return Err(Refusal::Gone),
    };
    pen.move_within(order, id, places, direction)
}
