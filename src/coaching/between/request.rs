//! A request from one person to another, and the answer to it. No is an answer
//! like any other.

use chrono::NaiveDate;

use crate::coaching::record::command::Act;
use crate::coaching::record::declaration::Home;
use crate::coaching::record::kind::Kind;
use crate::coaching::record::pen::Pen;
use crate::coaching::record::refusal::{Problem, Refusal};
use crate::coaching::record::value::Choice;
use crate::coaching::session::session::Session;
use crate::replica::Id;

/// What can be said to a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Choice)]
pub enum RequestReply {
    /// It will be done as asked.
    Yes,
    /// It will not.
    No,
    /// Something else is offered, in words.
    AnotherWay,
}

/// What one person asks of another.
#[derive(Debug, Clone, PartialEq, Eq, Kind)]
#[kind("request", shared, found)]
pub struct Request {
    /// The record's name; later ones sort later.
    pub id: Id,
    /// What is asked.
    #[field(line)]
    pub text: String,
    /// Who is asked.
    #[field(person, owner, label(field_asked_of))]
    pub asked_of: Option<Id>,
    /// Who asks.
    #[field(person, label(field_asked_by))]
    pub asked_by: Option<Id>,
    /// The session it came from.
    #[field(of(Session), parent)]
    pub session: Option<Id>,
    /// The answer; none while it is open. What was said to it goes with it:
    /// of two answers that were given apart, neither is mixed with the other.
    #[field(group("reply"))]
    pub reply: Option<RequestReply>,
    /// What was said to it; may be empty.
    #[field(text, group("reply"))]
    pub reply_words: String,
    /// The day that was said.
    #[field(group("reply"), folded)]
    pub replied_on: Option<NaiveDate>,
}

/// What one does with a request.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "the fields are those of the view they write")]
pub enum RequestCommand {
    Ask {
        id: Id,
        session: Id,
        asked_by: Id,
        asked_of: Id,
        text: String,
    },
    /// Answers it, or answers it anew.
    Reply {
        id: Id,
        reply: RequestReply,
        words: String,
        on: NaiveDate,
    },
}

impl Act for RequestCommand {
    fn home(&self) -> Home {
        Home::Shared
    }

    fn write(&self, pen: &mut Pen<'_>) -> Result<(), Refusal> {
        match self {
            Self::Ask { id, session, asked_by, asked_of, text } => {
                pen.need::<Session>(session)?;
                pen.put_words(id, Request::TEXT, text)?;
                // Of oneself one asks nothing: nobody is named yet.
                if pen.book.people().same(asked_by, asked_of) {
                    return Err(Refusal::At(Request::ASKED_OF, Problem::Empty));
                }
                pen.put_id(id, Request::ASKED_OF, Some(asked_of));
                pen.put_id(id, Request::ASKED_BY, Some(asked_by));
                pen.put_id(id, Request::SESSION, Some(session));
                Ok(())
            }
            Self::Reply { id, reply, words, on } => {
                pen.need::<Request>(id)?;
                // Another way needs to be named; yes and no say enough.
                if *reply == RequestReply::AnotherWay {
                    pen.put_words(id, Request::REPLY_WORDS, words)?;
                } else {
                    pen.put_text(id, Request::REPLY_WORDS, words)?;
                }
                pen.put(id, Request::REPLY, reply.name());
                pen.put_day(id, Request::REPLIED_ON, Some(*on))
            }
        }
    }
}
