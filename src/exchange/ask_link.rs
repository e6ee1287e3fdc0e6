//! Questions to somebody outside of a notebook, as a link, and their answer,
//! sealed with the key that came with the questions. Neither link writes anything
//! by being opened.

use super::link::{self, LinkError, LinkKind, deflate, inflate};
use super::pack::{Packer, Unpacker};
use crate::coaching::{ASKED_QUESTIONS, AskCard, NAME_LIMIT, NotebookKey, Reply};
use crate::replica::Id;

/// An answer on its way. Whose it is can be read; its words only by whoever asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedReply {
    /// The question it answers.
    pub ask: Id,
    /// Who asked, by name.
    pub asker: String,
    /// The answer, as [`Reply::pack`] gives it, sealed.
    pub sealed: Vec<u8>,
}

impl AskCard {
    /// The link, from `#/in/` on.
    ///
    /// # Errors
    /// When it would be too long.
    pub fn to_link(&self) -> Result<String, LinkError> {
        let mut pack = Packer::default();
        pack.names(std::slice::from_ref(&self.id));
        pack.raw(&self.key.to_bytes());
        [&self.asker, &self.why, &self.goal].into_iter().for_each(|text| pack.text_bytes(text));
        pack.number(self.questions.len() as u64);
        self.questions.iter().for_each(|question| pack.text_bytes(question));
        link::encode(LinkKind::Ask, &pack.finish())
    }

    /// Reads the first link in a text.
    ///
    /// # Errors
    /// A [`LinkError`]; one of another kind is not ours.
    pub fn from_link(text: &str) -> Result<Self, LinkError> {
        let (LinkKind::Ask, body) = link::decode(text)? else { return Err(LinkError::NotOurs) };
        let mut pack = Unpacker::new(&body);
        let id = pack.names()?;
        let key = NotebookKey::from_bytes(pack.bytes()?);
        let (asker, why, goal) = (text_in(&mut pack)?, text_in(&mut pack)?, text_in(&mut pack)?);
        let count = pack.count()?;
        let questions = (0..count.min(ASKED_QUESTIONS.1 + 1)).map(|_| text_in(&mut pack));
        let questions = questions.collect::<Result<Vec<_>, _>>()?;
        let card = Self { id, key, asker, why, goal, questions };
        if !card.is_whole() {
            return Err(LinkError::Damaged);
        }
        if pack.is_done() { Ok(card) } else { Err(LinkError::Newer) }
    }
}

impl Reply {
    /// Its bytes, to be sealed.
    pub fn pack(&self) -> Vec<u8> {
        let Self { name, answers } = self.trimmed();
        let mut pack = Packer::default();
        pack.text_bytes(&name);
        pack.number(answers.len() as u64);
        answers.iter().for_each(|answer| pack.text_bytes(answer));
        deflate(&pack.finish())
    }

    /// Reads its bytes, once the seal is broken.
    ///
    /// # Errors
    /// When they are damaged, of a newer version, or more than is kept.
    pub fn unpack(bytes: &[u8]) -> Result<Self, LinkError> {
        let bytes = inflate(bytes)?;
        let mut pack = Unpacker::new(&bytes);
        let name = text_in(&mut pack)?;
        let count = pack.count()?;
        let answers = (0..count.min(ASKED_QUESTIONS.1 + 1)).map(|_| text_in(&mut pack));
        let reply = Self { name, answers: answers.collect::<Result<Vec<_>, _>>()? };
        if !reply.fits() || reply.is_blank() {
            return Err(LinkError::Damaged);
        }
        if pack.is_done() { Ok(reply) } else { Err(LinkError::Newer) }
    }
}

impl SealedReply {
    /// The link, from `#/in/` on.
    ///
    /// # Errors
    /// When it would be too long: use a file.
    pub fn to_link(&self) -> Result<String, LinkError> {
        let mut pack = Packer::default();
        pack.names(std::slice::from_ref(&self.ask));
        pack.text_bytes(&self.asker);
        pack.number(self.sealed.len() as u64);
        pack.raw(&self.sealed);
        link::encode(LinkKind::Reply, &pack.finish())
    }

    /// Reads the first link in a text.
    ///
    /// # Errors
    /// A [`LinkError`]; one of another kind is not ours.
    pub fn from_link(text: &str) -> Result<Self, LinkError> {
        let (LinkKind::Reply, body) = link::decode(text)? else { return Err(LinkError::NotOurs) };
        let mut pack = Unpacker::new(&body);
        let (ask, asker) = (pack.names()?, text_in(&mut pack)?);
        let length = pack.count()?;
        let sealed = pack.bytes_of(length)?;
        let reply = Self { ask, asker, sealed };
        if !reply.is_whole() {
            return Err(LinkError::Damaged);
        }
        if pack.is_done() { Ok(reply) } else { Err(LinkError::Newer) }
    }

    pub(super) fn is_whole(&self) -> bool {
        !self.sealed.is_empty() && self.asker.chars().count() <= NAME_LIMIT
    }
}

fn text_in(pack: &mut Unpacker<'_>) -> Result<String, LinkError> {
    let length = pack.count()?;
    pack.text_of(length)
}
