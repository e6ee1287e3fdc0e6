//! What people do with questions.

use crate::coaching::command::{Command, Place};
use crate::coaching::library::{DEEPEST, Phase};
use crate::coaching::questions::question_bank::{OwnQuestion, QuestionMark, QuestionUse};
use crate::coaching::record::kind::{Field, Kind};
use crate::coaching::record::pen::Pen;
use crate::coaching::record::refusal::{Refusal, TITLE_LIMIT, words};
use crate::replica::Id;

/// What people do with questions. Part of [`Command`].
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "the fields are those of the views they write")]
pub enum QuestionCommand {
    /// Puts a question on the table.
    Ask { question: Id, author: Id, round: u64, session: Option<Id> },
    /// Says that a question landed, or takes that back.
    Land { question: Id, author: Id, landed: bool },
    /// Private: gives a star, or takes it away.
    Star { question: Id, starred: bool },
    /// Private: a question is not for this partnership, or it is again.
    Hide { question: Id, document: Id, hidden: bool },
    /// Private: writes a question of one's own, or changes it.
    WriteOwn(OwnQuestion),
    /// Private: puts a question of one's own away.
    TrashOwn { id: Id },
}

impl From<QuestionCommand> for Command {
    fn from(command: QuestionCommand) -> Self {
        Self::Question(command)
    }
}

impl QuestionCommand {
    /// Which document this writes to.
    pub(in crate::coaching) fn place(&self) -> Place {
        match self {
            Self::Ask { .. } | Self::Land { .. } => Place::Shared,
            _ => Place::Private,
        }
    }

    pub(in crate::coaching) fn write(&self, pen: &mut Pen<'_>) -> Result<(), Refusal> {
        match self {
            Self::Ask { question, author, round, session } => {
                let id = put_use(pen, question, author, *round);
                pen.put(&id, Kind::QuestionUse, Field::Session, session.as_ref().map(Id::as_str));
            }
            Self::Land { question, author, landed: true } => {
                // What landed was asked, on the table or by heart.
                let round = pen.book.question_rounds().of(question).max(1);
                let id = put_use(pen, question, author, round);
                pen.put(&id, Kind::QuestionUse, Field::Landed, "on");
            }
            Self::Land { question, landed: false, .. } => take_back(pen, question),
            Self::Star { question, starred } => {
                let id = QuestionMark::star_of(question);
                pen.put(&id, Kind::QuestionMark, Field::Question, question.as_str());
                pen.put(&id, Kind::QuestionMark, Field::Starred, on_off(*starred));
            }
            Self::Hide { question, document, hidden } => {
                let id = QuestionMark::in_partnership(question, document);
                pen.put(&id, Kind::QuestionMark, Field::Question, question.as_str());
                pen.put(&id, Kind::QuestionMark, Field::Document, document.as_str());
                pen.put(&id, Kind::QuestionMark, Field::Hidden, on_off(*hidden));
            }
            Self::WriteOwn(OwnQuestion { id, text, topic, phase, depth }) => {
                let kind = Kind::OwnQuestion;
                pen.put(id, kind, Field::Text, words(text, TITLE_LIMIT)?);
                pen.put(id, kind, Field::Topic, topic.as_str());
                pen.put(id, kind, Field::Phase, Phase::name(*phase));
                pen.put(id, kind, Field::Depth, (*depth).clamp(1, DEEPEST));
                pen.bring_back(id);
            }
            Self::TrashOwn { id } => {
                pen.need::<OwnQuestion>(id)?;
                pen.draft.trash(id);
            }
        }
        Ok(())
    }
}

fn put_use(pen: &mut Pen<'_>, question: &Id, author: &Id, round: u64) -> Id {
    let (id, kind) = (QuestionUse::id_of(author, question, round), Kind::QuestionUse);
    pen.put(&id, kind, Field::Question, question.as_str());
    pen.put(&id, kind, Field::Author, author.as_str());
    pen.put(&id, kind, Field::Round, round);
    id
}

/// Whoever said that it landed: it is taken back for both, as it was said for
/// both.
fn take_back(pen: &mut Pen<'_>, question: &Id) {
    for asked in pen.book.all::<QuestionUse>() {
        let QuestionUse { question: Some(of), author: Some(author), round, landed: true, .. } = asked else {
            continue;
        };
        if of == *question {
            pen.put(&QuestionUse::id_of(&author, &of, round), Kind::QuestionUse, Field::Landed, "off");
        }
    }
}

fn on_off(wanted: bool) -> &'static str {
    if wanted { "on" } else { "off" }
}
