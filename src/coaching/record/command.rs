//! A command: what a person does, as a plain value that becomes a change.

use std::any::Any;
use std::fmt::Debug;
use std::sync::Arc;

use super::act::Moment;
use super::base::Base;
use super::book::Book;
use super::declaration::Home;
use super::kind::Kind;
use super::pen::Pen;
use super::policy::reads_the_same;
use super::refusal::Refusal;
use crate::replica::{Change, Draft, TRASHED};

/// What one can do with one concept: an enum beside its records.
pub trait Act: Any + Debug + Send + Sync {
    /// Which document this writes to.
    fn home(&self) -> Home;

    /// Writes it.
    ///
    /// # Errors
    /// When words are missing or too long, minutes or days make no sense, or
    /// the record is not there any more.
    fn write(&self, pen: &mut Pen<'_>) -> Result<(), Refusal>;
}

/// What a person can do: an act of any concept.
///
/// The names of new records are made by the caller, so that a command is a
/// plain value: the same one drafted twice writes the same records. It is
/// reached through its trait and not through a list of all acts, so that the
/// code of an act comes with the page that has a button for it.
#[derive(Debug, Clone)]
pub struct Command(Arc<dyn Act>);

impl<T: Act> From<T> for Command {
    fn from(act: T) -> Self {
        Self(Arc::new(act))
    }
}

impl Command {
    /// The act, if it is one of this concept.
    pub fn get<T: Act>(&self) -> Option<&T> {
        let act: &dyn Any = &*self.0;
        act.downcast_ref()
    }

    /// Which document this writes to.
    pub fn home(&self) -> Home {
        self.0.home()
    }

    /// Drafts the change that this command makes to `book`.
    ///
    /// # Errors
    /// When words are missing or too long, minutes or days make no sense, the
    /// record is not there any more, or it does not belong into this book.
    /// Nothing has been written then.
    pub fn draft(&self, book: &Book, moment: Moment) -> Result<Change, Refusal> {
        self.draft_from(book, moment, &Base::Now)
    }

    /// The same, of one who has had `base` in front of them: what they did not
    /// touch is not written, and what came since is not written over.
    ///
    /// # Errors
    /// As [`Command::draft`].
    pub fn draft_from(&self, book: &Book, moment: Moment, base: &Base) -> Result<Change, Refusal> {
        let mut pen = pen(book, moment, base);
        self.0.write(&mut pen)?;
        pen.decide_whole();
        pen.go_on_beneath();
        let change = pen.draft.finish();
        is_at_home(&change, book.home()).then_some(change).ok_or(Refusal::Misplaced)
    }

    /// What a form shows that is filled now, and would give this command if
    /// nobody touched it.
    pub fn form_base(&self, book: &Book, moment: Moment) -> Base {
        let mut pen = pen(book, moment, &Base::Now);
        let is_written = self.0.write(&mut pen).is_ok();
        let Pen { draft, named, .. } = pen;
        let unedited = is_written.then(|| draft.finish());
        Base::of_form(book.document(), &named, unedited.as_ref())
    }
}

fn pen<'a>(book: &'a Book, moment: Moment, base: &'a Base) -> Pen<'a> {
    let Moment { stamp, by, at } = moment;
    let draft = Draft::new(book.document(), stamp, by, at).reading(reads_the_same);
    Pen { book, base, draft, at, named: Vec::new() }
}

/// Does everything that this change wrote live in a document of this home? So
/// a private record cannot be written where a partner reads it, whatever a
/// command says of itself. To the Trash a record may go wherever it is.
pub fn is_at_home(change: &Change, home: Home) -> bool {
    change.touches().all(|(id, _)| {
        let Some(record) = change.record(id) else { return true };
        let mut writes = record.writes().filter(|(stamp, _)| **stamp == change.stamp());
        let is_written = writes.any(|(_, write)| write.set.keys().any(|field| field != TRASHED));
        !is_written || Kind::parse(home, &record.kind).is_some()
    })
}
