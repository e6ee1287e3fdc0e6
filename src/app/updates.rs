//! Updates by link: what is new is made ready, sealed and noted; what comes is
//! opened and planned.

use leptos::prelude::*;

use super::context::App;
use super::incoming::ArrivalError;
use super::opened::{Arrival, Source};
use crate::browser::{clock, intl, page, sealing};
use crate::coaching::{
    HandedOver, HandoverCommand, Kind, NotebookKey, PartnershipCommand, TransferName, Transfers,
};
use crate::exchange::{
    Header, LinkError, Plan, QrPicture, Seal, Sender, UpdateEnvelope, UpdateLink, check_at_the_door, deflate,
    inflate, plan_update,
};
use crate::replica::{Id, Seen};

/// The longest address that nearly every messenger takes, in characters.
const SHORT: usize = 2_000;

/// What is new, as a link that can be sent at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadyUpdate {
    /// The whole address.
    pub url: String,
    /// Can only those read it who have the notebook?
    pub is_sealed: bool,
    /// The same as a picture, if it is short enough for a phone.
    pub picture: Option<QrPicture>,
    update: UpdateLink,
    seen: Seen,
}

impl ReadyUpdate {
    /// Is nothing in it but that what came is here?
    pub fn only_confirms(&self) -> bool {
        self.update.is_empty()
    }

    /// Does it fit nearly every messenger?
    pub fn is_short(&self) -> bool {
        self.url.chars().count() <= SHORT
    }
}

/// What went out last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SentBefore {
    /// When, in milliseconds since 1970.
    pub at: u64,
    /// Whoever has not confirmed it, by name, in one breath; `None` when all have.
    pub waits_for: Option<String>,
}

/// Why there is no link of what is new. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoUpdate {
    /// No notebook is open, or nobody said who they are in it.
    #[error("Open a notebook and say who you are in it first. Nothing was changed.")]
    NothingOpen,
    /// The others have everything.
    #[error("There is nothing new. Nothing was changed.")]
    NothingNew,
    /// It would tell the key that later links are sealed with.
    #[error("The first exchange goes by a file. Nothing was changed.")]
    FileFirst,
    /// It does not fit.
    #[error(transparent)]
    Link(#[from] LinkError),
}

impl App {
    /// Makes what is new for the others of the open notebook ready to be sent:
    /// before anybody presses a button, because some browsers refuse to share
    /// after waiting.
    ///
    /// # Errors
    /// [`NoUpdate`]; nothing was noted.
    pub async fn ready_update(self) -> Result<ReadyUpdate, NoUpdate> {
        let me = self.my_id().ok_or(NoUpdate::NothingOpen)?;
        let made = self.with_book(|book| {
            let people = book.people();
            let others: Vec<Id> = people.others(&me).map(|person| person.id.clone()).collect();
            let transfers = self.with_private(|private| private.transfers(book.document().id()));
            let update = UpdateLink::new(book.document(), &me, &others, &transfers);
            let seal = update.seal(book, &transfers, sealing::is_possible());
            let seen = book.document().seen().clone();
            let is_wanted = !update.is_empty() || transfers.is_confirmation_due(&seen);
            (update, seal, seen, is_wanted)
        });
        let (update, seal, seen, is_wanted) = made.ok_or(NoUpdate::NothingOpen)?;
        if !is_wanted {
            return Err(NoUpdate::NothingNew);
        }
        let bytes = update.pack();
        let envelope = match seal {
            Seal::NotByLink => return Err(NoUpdate::FileFirst),
            Seal::Open => UpdateEnvelope::Plain(bytes),
            Seal::With(key) => {
                let sealed = sealing::seal_bytes(key, &deflate(&bytes)).await;
                UpdateEnvelope::Sealed(sealed.map_err(|_| NoUpdate::FileFirst)?)
            }
        };
        let is_sealed = matches!(envelope, UpdateEnvelope::Sealed(_));
        let url = format!("{}{}", page::base_url(), envelope.to_link()?);
        let picture = QrPicture::large(&url).ok();
        Ok(ReadyUpdate { url, is_sealed, picture, update, seen })
    }

    /// Notes that an update went out. It is not believed to have arrived until the
    /// others say so.
    pub fn note_update_sent(self, ready: &ReadyUpdate) {
        let (document, seen, saved_at) = (ready.update.document.clone(), ready.seen.clone(), clock::now());
        self.note_update_shown(ready);
        // Notes about what went out; it is out already.
        let _ = self.act(&HandoverCommand::NoteSent { document, seen, saved_at }.into());
    }

    /// Notes that an update can be seen: whoever scans it may answer.
    pub fn note_update_shown(self, ready: &ReadyUpdate) {
        let ReadyUpdate { update, seen, .. } = ready;
        self.note_handed_over(&update.document, update.name(), None, seen.clone(), update.confirms());
    }

    /// Notes by name what went out or came in (`from` somebody), what whoever made it
    /// had seen, and what they say to have.
    pub(super) fn note_handed_over(
        self,
        document: &Id,
        name: TransferName,
        from: Option<Id>,
        seen: Seen,
        confirms: Vec<TransferName>,
    ) {
        let handed = HandedOver { document: document.clone(), name, from, at: clock::now(), seen, confirms };
        // A note about what is out or in already.
        let _ = self.act(&HandoverCommand::NoteHandedOver(handed).into());
    }

    /// What was sent last; nothing if nothing was.
    pub fn sent(self) -> Memo<Option<SentBefore>> {
        let (given, partners) = (self.given(), self.partners());
        let transfers = self.transfers();
        Memo::new(move |_| {
            // An invitation that was only looked at is nothing sent.
            given.with(Option::is_some).then_some(())?;
            transfers.with(|transfers| {
                let at = transfers.newest_sent()?.at?;
                let names: Vec<String> = partners.with(|all| {
                    let ids: Vec<Id> = all.iter().map(|person| person.id.clone()).collect();
                    let waits_for = transfers.waits_for(&ids);
                    let missing = all.iter().filter(|person| waits_for.contains(&person.id));
                    missing.map(|person| person.name.clone()).collect()
                });
                let waits_for = (!names.is_empty()).then(|| intl::list(self.tag(), &names));
                Some(SentBefore { at, waits_for })
            })
        })
    }

    /// What was handed over of the open notebook.
    pub fn transfers(self) -> Memo<Transfers> {
        self.watch_private(&[Kind::Transfer], move |private| {
            self.open.get().map(|open| private.transfers(&open)).unwrap_or_default()
        })
    }

    /// Reads the link of an update, with a key of any notebook here. Nothing is
    /// changed.
    ///
    /// # Errors
    /// When it was cut short, is damaged, newer, or of a notebook that is not here.
    pub async fn read_update_link(self, text: &str) -> Result<Arrival, ArrivalError> {
        let bytes = match UpdateEnvelope::from_link(text)? {
            UpdateEnvelope::Plain(bytes) => bytes,
            UpdateEnvelope::Sealed(sealed) => inflate(&self.opened_by_any_key(&sealed).await?)?,
        };
        let update = UpdateLink::unpack(&bytes)?;
        check_at_the_door([&update.as_document()?], clock::now())?;
        let plan = self.plan_update(&update)?;
        let from = plan.header.as_ref().and_then(|header| header.from.as_ref()).map(|from| from.name.clone());
        let source = Source::Update(Box::new(update));
        Ok(Arrival { from, source, file: None, device: None, owner: None, plan, settings: Vec::new() })
    }

    pub(super) fn plan_update(self, update: &UpdateLink) -> Result<Plan, LinkError> {
        let mine = self.with_store(|store| store.writer().device);
        let transfers = self.with_private(|private| private.transfers(&update.document));
        let plan = self.with_known(|known| plan_update(known, update, &transfers, mine))?;
        let sender = self.with_partnership(&update.document, |book| {
            let people = book.people();
            people
                .get(&update.sender)
                .map(|person| Sender { person: person.id.clone(), name: person.name.clone() })
        });
        let saved_at = update.latest().map(|tick| tick.millis).unwrap_or_default();
        let header = Header { app: String::new(), saved_at, from: sender.flatten() };
        Ok(Plan { header: Some(header), ..plan })
    }

    async fn opened_by_any_key(self, sealed: &[u8]) -> Result<Vec<u8>, LinkError> {
        let keys: Vec<NotebookKey> = self.workspace.with_value(|workspace| {
            workspace.shared.values().flat_map(|book| book.keys()).map(|held| held.key).collect()
        });
        for key in keys {
            if let Ok(bytes) = sealing::open_bytes(key, sealed).await {
                return Ok(bytes);
            }
        }
        Err(LinkError::NoKey)
    }

    /// Before something leaves that brings the whole notebook: it brings a key,
    /// too, so that what follows can be sealed.
    pub(super) fn give_key(self) {
        let has_none = self.with_book(|book| book.keys().is_empty()).unwrap_or_default();
        if let Some(key) = has_none.then(sealing::new_key).and_then(Result::ok) {
            // Without one, updates go as they are, and say so. It is no act of a person:
            // taken back, what was sealed with it could not be opened any more.
            let _ = self.draft_and_commit(&PartnershipCommand::GiveKey { key }.into());
        }
    }
}
