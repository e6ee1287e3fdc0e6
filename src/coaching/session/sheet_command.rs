//! What can be done on a session's sheet beyond the first table of commands:
//! segments, preparation, what is kept at the wrap, templates and series.

use chrono::NaiveDate;
use serde_json::json;

use crate::coaching::command::{Command, NewSession, Place};
use crate::coaching::record::kind::{Field, Kind};
use crate::coaching::record::pen::{Pen, day};
use crate::coaching::record::refusal::{Refusal, TEXT_LIMIT, fits, words};
use crate::coaching::session::agenda::AgendaItem;
use crate::coaching::session::note::Note;
use crate::coaching::session::preparation::PreparationWords;
use crate::coaching::session::segment_command::SegmentCommand;
use crate::coaching::session::series::{Series, SeriesPlan};
use crate::coaching::session::session::Session;
use crate::coaching::session::survey::MOST;
use crate::coaching::session::template::TemplateSegment;
use crate::replica::{Id, TRASHED};

/// How deep a note can stand.
const DEEPEST: u64 = 3;

/// What can be done on a session's sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "the fields are those of the views they write")]
pub enum SheetCommand {
    Segment(SegmentCommand),
    /// Keeps a draft of one's preparation; only this browser has it.
    DraftPreparation {
        session: Id,
        author: Id,
        words: PreparationWords,
    },
    /// Puts the draft away, once it is shared.
    PutDraftAway {
        draft: Id,
    },
    /// Writes one's preparation where the partner will have it.
    SharePreparation {
        session: Id,
        author: Id,
        words: PreparationWords,
    },
    KeepInsight {
        id: Id,
        session: Id,
        author: Id,
        text: String,
        from_note: Option<Id>,
    },
    KeepQuestion {
        id: Id,
        session: Id,
        author: Id,
        text: String,
        from_note: Option<Id>,
    },
    /// Says which note a record was made from.
    LinkToNote {
        record: Id,
        note: Id,
    },
    Answer {
        id: Id,
        document: Id,
        session: Id,
        author: Id,
        on: NaiveDate,
        item: String,
        value: Option<u64>,
        text: String,
    },
    IndentNote {
        id: Id,
        indent: u64,
    },
    /// Says that an item comes first, or does no longer.
    PutFirst {
        id: Id,
        is_first: bool,
    },
    /// An item that has been open for long stays, says who brought it.
    KeepItem {
        id: Id,
        session: Id,
    },
    SaveTemplate {
        id: Id,
        title: String,
        segments: Vec<TemplateSegment>,
    },
    TrashTemplate {
        id: Id,
    },
    /// Says which template of the library a session follows.
    FollowTemplate {
        session: Id,
        template: Id,
    },
    StartSeries {
        id: Id,
        plan: SeriesPlan,
        first: NewSession,
    },
    EndSeries {
        id: Id,
    },
    /// Leaves one session of a series out: it is put away before it is there.
    SkipOccurrence {
        session: NewSession,
    },
}

impl From<SheetCommand> for Command {
    fn from(command: SheetCommand) -> Self {
        Self::Sheet(command)
    }
}

impl From<SegmentCommand> for Command {
    fn from(command: SegmentCommand) -> Self {
        Self::Sheet(SheetCommand::Segment(command))
    }
}

impl SheetCommand {
    /// Which document this writes to.
    pub fn place(&self) -> Place {
        match self {
            Self::DraftPreparation { .. }
            | Self::PutDraftAway { .. }
            | Self::Answer { .. }
            | Self::SaveTemplate { .. }
            | Self::TrashTemplate { .. } => Place::Private,
            _ => Place::Shared,
        }
    }

    pub(in crate::coaching) fn write(&self, pen: &mut Pen<'_>) -> Result<(), Refusal> {
        match self {
            Self::Segment(command) => command.write(pen),
            Self::DraftPreparation { session, author, words } => pen.put_preparation(session, author, words),
            Self::SharePreparation { session, author, words } => {
                pen.need::<Session>(session)?;
                pen.put_preparation(session, author, words)
            }
            Self::PutDraftAway { draft: id } | Self::TrashTemplate { id } => {
                pen.present(id).map(|()| pen.draft.trash(id))
            }
            Self::KeepInsight { id, session, author, text, from_note } => {
                pen.put_kept(Kind::Insight, id, session, author, text, from_note.as_ref())
            }
            Self::KeepQuestion { id, session, author, text, from_note } => {
                pen.put_kept(Kind::Question, id, session, author, text, from_note.as_ref())
            }
            Self::LinkToNote { .. }
            | Self::IndentNote { .. }
            | Self::PutFirst { .. }
            | Self::KeepItem { .. } => self.write_lists(pen),
            Self::Answer { .. } => self.write_answer(pen),
            Self::SaveTemplate { id, title, segments } => pen.put_template(id, title, segments),
            Self::FollowTemplate { session, template } => {
                pen.need::<Session>(session)?;
                pen.put(session, Kind::Session, Field::Library, template.as_str());
                Ok(())
            }
            Self::StartSeries { id, plan, first } => {
                pen.put_series(id, plan)?;
                pen.put_session(first)?;
                let held = pen.held_items();
                pen.carry(&held, &first.id);
                Ok(())
            }
            Self::EndSeries { id } => {
                pen.need::<Series>(id)?;
                pen.put(id, Kind::Series, Field::State, "ended");
                Ok(())
            }
            Self::SkipOccurrence { session } => {
                pen.put_session(session)?;
                // Whoever puts it away knows what this same act wrote of it.
                pen.draft.settle(&session.id, TRASHED, json!({ "known": [] }));
                Ok(())
            }
        }
    }

    fn write_lists(&self, pen: &mut Pen<'_>) -> Result<(), Refusal> {
        match self {
            Self::LinkToNote { record, note } => {
                pen.present(record)?;
                pen.put(record, Kind::Commitment, Field::FromNote, note.as_str());
            }
            Self::IndentNote { id, indent } => {
                pen.need::<Note>(id)?;
                pen.put(id, Kind::Note, Field::Indent, (*indent).min(DEEPEST));
            }
            Self::PutFirst { id, is_first } => {
                pen.need::<AgendaItem>(id)?;
                pen.put(id, Kind::AgendaItem, Field::Priority, is_first.then_some("first"));
            }
            Self::KeepItem { id, session } => {
                pen.need::<AgendaItem>(id)?;
                pen.put(id, Kind::AgendaItem, Field::StillWanted, session.as_str());
            }
            _ => {}
        }
        Ok(())
    }

    fn write_answer(&self, pen: &mut Pen<'_>) -> Result<(), Refusal> {
        if let Self::Answer { id, document, session, author, on, item, value, text } = self {
            let kind = Kind::SurveyAnswer;
            pen.put(id, kind, Field::Document, document.as_str());
            pen.put(id, kind, Field::Session, session.as_str());
            pen.put(id, kind, Field::Author, author.as_str());
            pen.put(id, kind, Field::On, day(*on)?);
            pen.put(id, kind, Field::Item, item.as_str());
            pen.put(id, kind, Field::Value, value.map(|value| value.min(MOST)));
            if !text.trim().is_empty() {
                pen.put(id, kind, Field::Text, fits(text, TEXT_LIMIT)?);
            }
        }
        Ok(())
    }
}

impl Pen<'_> {
    fn put_kept(
        &mut self,
        kind: Kind,
        id: &Id,
        session: &Id,
        author: &Id,
        text: &str,
        from_note: Option<&Id>,
    ) -> Result<(), Refusal> {
        self.put(id, kind, Field::Session, session.as_str());
        self.put(id, kind, Field::Author, author.as_str());
        self.put(id, kind, Field::Text, words(text, TEXT_LIMIT)?);
        self.put(id, kind, Field::FromNote, from_note.map(Id::as_str));
        Ok(())
    }
}
