//! Preparation: what each person brings to a session, private until shared.

use crate::coaching::record::kind::{Field, Kind};
use crate::coaching::record::pen::Pen;
use crate::coaching::record::refusal::{Refusal, TEXT_LIMIT, fits};
use crate::coaching::record::view::{Read, View};
use crate::replica::{Id, Record, derived_id};

/// The three parts of a preparation.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PreparationWords {
    /// What happened since last time.
    pub since_last: String,
    /// What one brings.
    pub bring: String,
    /// What one needs from the other.
    pub need: String,
}

impl PreparationWords {
    /// Is nothing written?
    pub fn is_blank(&self) -> bool {
        [&self.since_last, &self.bring, &self.need].into_iter().all(|text| text.trim().is_empty())
    }
}

/// What one person brings to a session. The draft lives in the private
/// document; sharing makes another record in the partnership's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preparation {
    /// The record's name.
    pub id: Id,
    /// The session.
    pub session: Option<Id>,
    /// Whose it is.
    pub author: Option<Id>,
    /// Its words.
    pub words: PreparationWords,
}

impl View for Preparation {
    const KIND: Kind = Kind::Preparation;

    fn of(id: &Id, record: &Record) -> Self {
        Self {
            id: id.clone(),
            session: record.id(Field::Session),
            author: record.id(Field::Author),
            words: PreparationWords {
                since_last: record.string(Field::SinceLast),
                bring: record.string(Field::Bring),
                need: record.string(Field::Need),
            },
        }
    }
}

impl Preparation {
    /// The name of somebody's preparation of a session. The draft and the
    /// shared one bear it alike, each in its own document.
    pub fn id_of(session: &Id, author: &Id) -> Id {
        derived_id(session, &format!("preparation/{author}"))
    }
}

impl Pen<'_> {
    pub(in crate::coaching) fn put_preparation(
        &mut self,
        session: &Id,
        author: &Id,
        words: &PreparationWords,
    ) -> Result<(), Refusal> {
        let (id, kind) = (Preparation::id_of(session, author), Kind::Preparation);
        self.put(&id, kind, Field::Session, session.as_str());
        self.put(&id, kind, Field::Author, author.as_str());
        self.put(&id, kind, Field::SinceLast, fits(&words.since_last, TEXT_LIMIT)?);
        self.put(&id, kind, Field::Bring, fits(&words.bring, TEXT_LIMIT)?);
        self.put(&id, kind, Field::Need, fits(&words.need, TEXT_LIMIT)?);
        if self.book.document().record(&id).is_some_and(|record| !record.is_kept()) {
            self.draft.restore(&id);
        }
        Ok(())
    }
}
