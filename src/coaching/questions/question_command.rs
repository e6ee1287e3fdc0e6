//! What people do with questions.

use super::question_bank::{OwnQuestion, QuestionMark, QuestionUse};
use crate::coaching::library::{DEEPEST, Phase};
use crate::coaching::record::command::Act;
use crate::coaching::record::declaration::Home;
use crate::coaching::record::pen::Pen;
use crate::coaching::record::refusal::Refusal;
use crate::coaching::record::value::on_off;
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

impl Act for QuestionCommand {
    fn home(&self) -> Home {
        match self {
            Self::Ask { .. } | Self::Land { .. } => Home::Shared,
            Self::Star { .. } | Self::Hide { .. } | Self::WriteOwn(_) | Self::TrashOwn { .. } => {
                Home::Private
            }
        }
    }

    fn write(&self, pen: &mut Pen<'_>) -> Result<(), Refusal> {
        match self {
            Self::Ask { question, author, round, session } => {
                let id = put_use(pen, question, author, *round);
                pen.put_id(&id, QuestionUse::SESSION, session.as_ref());
            }
            Self::Land { question, author, landed: true } => {
                // What landed was asked, on the table or by heart.
                let round = pen.book.question_rounds().of(question).max(1);
                let id = put_use(pen, question, author, round);
                pen.put(&id, QuestionUse::LANDED, on_off(true));
            }
            Self::Land { question, landed: false, .. } => take_back(pen, question),
            Self::Star { question, starred } => {
                let id = QuestionMark::star_of(question);
                pen.put_id(&id, QuestionMark::QUESTION, Some(question));
                pen.put(&id, QuestionMark::STARRED, on_off(*starred));
            }
            Self::Hide { question, document, hidden } => {
                let id = QuestionMark::in_partnership(question, document);
                pen.put_id(&id, QuestionMark::QUESTION, Some(question));
                pen.put_id(&id, QuestionMark::DOCUMENT, Some(document));
                pen.put(&id, QuestionMark::HIDDEN, on_off(*hidden));
            }
            Self::WriteOwn(OwnQuestion { id, text, topic, phase, depth }) => {
                pen.put_words(id, OwnQuestion::TEXT, text)?;
                pen.put(id, OwnQuestion::TOPIC, topic.as_str());
                pen.put(id, OwnQuestion::PHASE, Phase::name(*phase));
                pen.put(id, OwnQuestion::DEPTH, (*depth).clamp(1, DEEPEST));
                pen.bring_back(id);
            }
            Self::TrashOwn { id } => {
                pen.need::<OwnQuestion>(id)?;
                pen.trash(id);
            }
        }
        Ok(())
    }
}

fn put_use(pen: &mut Pen<'_>, question: &Id, author: &Id, round: u64) -> Id {
    let id = QuestionUse::id_of(author, question, round);
    pen.put_id(&id, QuestionUse::QUESTION, Some(question));
    pen.put_id(&id, QuestionUse::AUTHOR, Some(author));
    pen.put(&id, QuestionUse::ROUND, round);
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
            pen.put(&QuestionUse::id_of(&author, &of, round), QuestionUse::LANDED, on_off(false));
        }
    }
}
