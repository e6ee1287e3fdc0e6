//! Questions to people outside of the notebook: the card on its way there, and
//! the sealed answer on its way back.

use leptos::prelude::*;

use super::context::App;
use super::handing::HandedLink;
use super::opened::Opened;
use crate::browser::files::{self, FileError};
use crate::browser::{clock, page, sealing};
use crate::coaching::{Ask, AskCard, AskCommand, AskReply, NewAsk, Refusal, Reply};
use crate::exchange::{
    LinkError, QrPicture, ReadError, SealedReply, ask_file, ask_file_name, read_ask_file, read_reply_file,
    reply_file, reply_file_name,
};
use crate::replica::Id;
use crate::storage::{AnswerDraft, answer_draft, put_answer_draft};

/// The setting that holds answers that are not sent yet. No file takes it along.
const DRAFTS: &str = "answer-drafts";

/// What came of opening an answer.
#[derive(Debug, Clone, PartialEq)]
pub enum Unsealed {
    /// Its words, and what they answer.
    Open(Box<Ask>, Reply),
    /// What it answers is not in this browser.
    NotHere,
    /// This browser, at this address, cannot open anything sealed.
    CannotOpen,
    /// It does not open with the key of its question: it was changed, or made by
    /// somebody who does not have the card.
    StaysShut,
    /// A newer version wrote it.
    Newer,
}

impl App {
    /// Asks somebody outside, under a key of its own. Gives the name of the record.
    ///
    /// # Errors
    /// When something is missing or too long.
    pub fn ask_outside(self, ask: NewAsk, words: String) -> Result<Id, Refusal> {
        let key = sealing::new_key().map_err(|_| Refusal::Gone)?;
        let (id, document) = (self.new_id(), self.open_document().get_untracked());
        let made = AskCommand::Make { id: id.clone(), ask, document, key, on: clock::today() };
        self.act_and_say(&made.into(), words).map(|()| id)
    }

    /// The address that brings some questions to whom is asked.
    ///
    /// # Errors
    /// When it would be too long.
    pub fn link_to_ask(self, card: &AskCard) -> Result<HandedLink, LinkError> {
        let url = format!("{}{}", page::base_url(), card.to_link()?);
        Ok(HandedLink { picture: QrPicture::of(&url).ok(), large: QrPicture::large(&url).ok(), url })
    }

    /// Saves some questions as a file; gives its name.
    ///
    /// # Errors
    /// When the browser does not take it.
    pub fn save_ask(self, card: &AskCard) -> Result<String, FileError> {
        let name = ask_file_name(&card.asker);
        files::download(&name, &ask_file(card)).map(|()| name)
    }

    /// Seals an answer for whoever asked; nothing where this browser cannot.
    pub async fn seal_reply(self, card: &AskCard, reply: &Reply) -> Option<SealedReply> {
        let sealed = sealing::seal_bytes(card.key, &reply.pack()).await.ok()?;
        Some(SealedReply { ask: card.id.clone(), asker: card.asker.clone(), sealed })
    }

    /// The address that brings an answer back.
    ///
    /// # Errors
    /// When it would be too long.
    pub fn link_to_reply(self, reply: &SealedReply) -> Result<String, LinkError> {
        Ok(format!("{}{}", page::base_url(), reply.to_link()?))
    }

    /// Saves an answer as a file; gives its name.
    ///
    /// # Errors
    /// When the browser does not take it.
    pub fn save_reply(self, reply: &SealedReply) -> Result<String, FileError> {
        let name = reply_file_name(&reply.asker);
        files::download(&name, &reply_file(reply)).map(|()| name)
    }

    /// A question that was asked from this browser, also one that was put away.
    pub fn asked_here(self, ask: &Id) -> Option<Ask> {
        self.with_private(|own| own.asked(ask))
    }

    /// Is this answer kept already?
    pub fn is_reply_kept(self, ask: &Id, reply: &Reply) -> bool {
        self.with_private(|own| own.get::<AskReply>(&AskReply::id_of(ask, reply)).is_some())
    }

    /// Opens an answer, where what it answers was asked. Nothing is changed.
    pub async fn open_reply(self, reply: &SealedReply) -> Unsealed {
        let Some((ask, key)) = self.asked_here(&reply.ask).and_then(|ask| Some((ask.clone(), ask.key?)))
        else {
            return Unsealed::NotHere;
        };
        if !sealing::is_possible() {
            return Unsealed::CannotOpen;
        }
        let Ok(bytes) = sealing::open_bytes(key, &reply.sealed).await else { return Unsealed::StaysShut };
        match Reply::unpack(&bytes) {
            Ok(words) => Unsealed::Open(Box::new(ask), words),
            Err(LinkError::Newer) => Unsealed::Newer,
            Err(_) => Unsealed::StaysShut,
        }
    }

    /// What was written in this browser to some questions and not sent yet.
    pub fn answer_draft(self, ask: &Id) -> AnswerDraft {
        let setting = self.with_store(|store| store.setting_now(DRAFTS)).unwrap_or_default();
        answer_draft(&setting, ask.as_str()).unwrap_or_default()
    }

    /// Keeps it; without words it is forgotten.
    pub fn keep_answer_draft(self, ask: &Id, draft: AnswerDraft) {
        let setting = self.with_store(|store| store.setting_now(DRAFTS)).unwrap_or_default();
        let text = put_answer_draft(&setting, ask.as_str(), draft);
        if text != setting {
            self.with_store(|store| store.put_setting(DRAFTS, &text));
        }
    }
}

/// Questions, or an answer to some, in the text of a file; nothing if it is
/// another file.
///
/// # Errors
/// When it is one that cannot be read.
pub(super) fn asking_in(text: &str) -> Result<Option<Opened>, ReadError> {
    if let Some(card) = read_ask_file(text.as_bytes())? {
        return Ok(Some(Opened::Ask(Box::new(card))));
    }
    let reply = read_reply_file(text.as_bytes())?;
    Ok(reply.map(|reply| Opened::Reply(Box::new(reply))))
}
