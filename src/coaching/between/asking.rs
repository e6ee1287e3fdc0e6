//! What one person has asked of another, as pages list it: a question to carry,
//! or a request. Each stands there until it is answered.

use chrono::NaiveDate;

use super::inquiry::Inquiry;
use super::request::{Request, RequestReply};
use crate::coaching::record::book::Book;
use crate::coaching::record::declaration::Field;
use crate::coaching::record::kind::Kind;
use crate::coaching::record::view::Read;
use crate::coaching::session::session::Session;
use crate::replica::{Id, Stamp, sorted_by_key};

/// A question to carry, or a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asking {
    /// A question that somebody carries.
    Inquiry(Inquiry),
    /// Something that somebody is asked to do.
    Request(Request),
}

impl Asking {
    /// The kinds of record that these, and who of the people one is oneself,
    /// are read from.
    pub const KINDS: &'static [Kind] =
        &[Kind::Inquiry, Kind::Request, Kind::Session, Kind::Person, Kind::Membership];

    /// The kind of its record.
    pub const fn kind(&self) -> Kind {
        match self {
            Self::Inquiry(_) => Kind::Inquiry,
            Self::Request(_) => Kind::Request,
        }
    }

    /// The record's name.
    pub const fn id(&self) -> &Id {
        match self {
            Self::Inquiry(it) => &it.id,
            Self::Request(it) => &it.id,
        }
    }

    /// What is asked.
    pub fn text(&self) -> &str {
        match self {
            Self::Inquiry(it) => &it.text,
            Self::Request(it) => &it.text,
        }
    }

    /// Who is asked.
    pub const fn asked_of(&self) -> Option<&Id> {
        match self {
            Self::Inquiry(it) => it.asked_of.as_ref(),
            Self::Request(it) => it.asked_of.as_ref(),
        }
    }

    /// Who asks.
    pub const fn asked_by(&self) -> Option<&Id> {
        match self {
            Self::Inquiry(it) => it.asked_by.as_ref(),
            Self::Request(it) => it.asked_by.as_ref(),
        }
    }

    /// The session it came from.
    pub const fn session(&self) -> Option<&Id> {
        match self {
            Self::Inquiry(it) => it.session.as_ref(),
            Self::Request(it) => it.session.as_ref(),
        }
    }

    /// What was said to a request.
    pub const fn reply(&self) -> Option<RequestReply> {
        match self {
            Self::Inquiry(_) => None,
            Self::Request(it) => it.reply,
        }
    }

    /// The words of the answer; may be empty.
    pub fn answer(&self) -> &str {
        match self {
            Self::Inquiry(it) => &it.answer,
            Self::Request(it) => &it.reply_words,
        }
    }

    /// The day of the answer.
    pub const fn answered_on(&self) -> Option<NaiveDate> {
        match self {
            Self::Inquiry(it) => it.answered_on,
            Self::Request(it) => it.replied_on,
        }
    }

    /// Does it wait for an answer?
    pub fn is_open(&self) -> bool {
        match self {
            Self::Inquiry(it) => it.answer.trim().is_empty(),
            Self::Request(it) => it.reply.is_none(),
        }
    }

    /// The field that says that it was answered.
    const fn answering(&self) -> Field {
        match self {
            Self::Inquiry(_) => Inquiry::ANSWER,
            Self::Request(_) => Request::REPLY,
        }
    }
}

impl Book {
    /// What people asked of each other in a session, in the order in which
    /// they did.
    pub fn askings_of(&self, session: &Id) -> Vec<Asking> {
        in_order(self.children(session), self.children(session))
    }

    /// What waits for a word of this person, wherever it came from.
    pub fn askings_for(&self, person: &Id) -> Vec<Asking> {
        let people = self.people();
        let mut open = self.askings();
        open.retain(|it| it.is_open() && it.asked_of().is_some_and(|of| people.same(of, person)));
        open
    }

    /// What a session opens with: what is open, and what was answered since
    /// people last closed a session. What was asked in the session itself is
    /// new, and not here. A session that is over has none.
    pub fn askings_since(&self, session: &Id) -> Vec<Asking> {
        if self.get::<Session>(session).is_none_or(|it| it.state.is_over()) {
            return Vec::new();
        }
        let last = self.last_wrap();
        let mut list = self.askings();
        list.retain(|it| {
            it.session() != Some(session) && (it.is_open() || self.written_in(it.id(), it.answering()) > last)
        });
        list
    }

    fn askings(&self) -> Vec<Asking> {
        in_order(self.all(), self.all())
    }

    fn written_in(&self, id: &Id, field: Field) -> Option<Stamp> {
        self.document().record(id)?.written(field)
    }
}

/// Both in one list: later names sort later.
fn in_order(inquiries: Vec<Inquiry>, requests: Vec<Request>) -> Vec<Asking> {
    let inquiries = inquiries.into_iter().map(Asking::Inquiry);
    let all = inquiries.chain(requests.into_iter().map(Asking::Request)).collect();
    sorted_by_key(all, |it: &Asking| it.id().clone())
}
