//! Preparation: what each person brings to a session, private until shared.

use super::session::Session;
use crate::coaching::record::command::Act;
use crate::coaching::record::declaration::{Home, Part};
use crate::coaching::record::draft::draft_of;
use crate::coaching::record::kind::Kind;
use crate::coaching::record::pen::Pen;
use crate::coaching::record::refusal::Refusal;
use crate::replica::{Id, derived_id};

/// The three parts of a preparation.
#[derive(Debug, Clone, PartialEq, Eq, Default, Part)]
#[part(Preparation)]
pub struct PreparationWords {
    /// What happened since last time.
    #[field(text)]
    pub since_last: String,
    /// What one brings.
    #[field(text)]
    pub bring: String,
    /// What one needs from the other.
    #[field(text)]
    pub need: String,
}

impl PreparationWords {
    /// Is nothing written?
    pub fn is_blank(&self) -> bool {
        self.parts().next().is_none()
    }

    /// What is written, one part after the other, for a place of a line or two.
    pub fn in_short(&self) -> String {
        self.parts().collect::<Vec<_>>().join(" · ")
    }

    fn parts(&self) -> impl Iterator<Item = &str> {
        let all = [&self.since_last, &self.bring, &self.need];
        all.into_iter().map(|text| text.trim()).filter(|text| !text.is_empty())
    }
}

/// What one person brings to a session, where the partners have it.
#[derive(Debug, Clone, PartialEq, Eq, Kind)]
#[kind("preparation", shared, found)]
pub struct Preparation {
    /// The record's name.
    pub id: Id,
    /// The session.
    #[field(of(Session), parent)]
    pub session: Option<Id>,
    /// Whose it is.
    #[field(person, owner, folded)]
    pub author: Option<Id>,
    /// Its words.
    #[field(part)]
    pub words: PreparationWords,
}

impl Preparation {
    /// The name of somebody's preparation of a session. The draft and the
    /// shared one bear it alike, each in its own document.
    pub fn id_of(session: &Id, author: &Id) -> Id {
        derived_id(session, &format!("preparation/{author}"))
    }
}

draft_of! {
    /// What one person brings to a session, before it is shared.
    PreparationDraft of Preparation, "preparation_draft", formerly "preparation"
}

/// What one does with a preparation.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "the fields are those of the views they write")]
pub enum PreparationCommand {
    Draft {
        session: Id,
        author: Id,
        words: PreparationWords,
    },
    /// Puts a draft away, after it was shared or given up.
    DropDraft {
        draft: Id,
    },
    Share {
        session: Id,
        author: Id,
        words: PreparationWords,
    },
}

impl Act for PreparationCommand {
    fn home(&self) -> Home {
        match self {
            Self::Draft { .. } | Self::DropDraft { .. } => Home::Private,
            Self::Share { .. } => Home::Shared,
        }
    }

    fn write(&self, pen: &mut Pen<'_>) -> Result<(), Refusal> {
        match self {
            Self::Draft { session, author, words } => {
                put(pen, Kind::PreparationDraft, session, author, words)
            }
            Self::DropDraft { draft } => pen.present(draft).map(|()| pen.trash(draft)),
            Self::Share { session, author, words } => {
                pen.need::<Session>(session)?;
                put(pen, Kind::Preparation, session, author, words)
            }
        }
    }
}

fn put(
    pen: &mut Pen<'_>,
    kind: Kind,
    session: &Id,
    author: &Id,
    words: &PreparationWords,
) -> Result<(), Refusal> {
    let id = Preparation::id_of(session, author);
    pen.put_id(&id, Preparation::SESSION.of(kind), Some(session));
    pen.put_id(&id, Preparation::AUTHOR.of(kind), Some(author));
    pen.put_as_typed(&id, PreparationWords::SINCE_LAST.of(kind), &words.since_last)?;
    pen.put_as_typed(&id, PreparationWords::BRING.of(kind), &words.bring)?;
    pen.put_as_typed(&id, PreparationWords::NEED.of(kind), &words.need)?;
    pen.bring_back(&id);
    Ok(())
}
