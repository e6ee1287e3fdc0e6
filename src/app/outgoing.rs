//! What leaves: partner files, full backups, invitations.

use leptos::prelude::*;
use serde_json::{Map, Value};

use super::context::App;
use crate::browser::files::{self, FileError, Shared};
use crate::browser::{clock, page};
use crate::coaching::{Book, HandoverCommand, TransferName, WorkspaceKind};
use crate::exchange::{
    Backup, File, Header, Held, Invitation, InvitationError, LinkError, Place, PrintError, QrPicture, Sender,
    backup_file_name, partner_file_name,
};
use crate::replica::{Id, Seen};

/// Settings of this browser that a full backup takes along.
pub(super) const KEPT_SETTINGS: [&str; 5] = ["theme", "locale", "text", "clock", "calm"];

/// Why a file could not be made. Nothing was changed.
#[derive(Debug, Clone, thiserror::Error)]
pub enum SaveError {
    /// No partnership is open.
    #[error("No partnership is open, so there is nothing to save. Nothing was changed.")]
    NothingOpen,
    /// The file was made, read back, and is not what is here.
    #[error(transparent)]
    Print(#[from] PrintError),
    /// The browser did not take it.
    #[error(transparent)]
    File(#[from] FileError),
}

/// An invitation, ready to hand out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvitationLink {
    /// The whole address.
    pub url: String,
    /// The same as a picture, if it is short enough for a phone.
    pub picture: Option<QrPicture>,
    /// What is in the link beside the people and the next session.
    pub holds: Holds,
    /// The invitations that can be seen; none for the second of a pair that begins
    /// from a kit.
    told: Vec<Invitation>,
}

/// What an invitation brings beside the people and the next session, as far as it
/// fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Holds {
    /// The plan of that session.
    pub plan: bool,
    /// The draft of the agreement.
    pub agreement: bool,
}

/// Why there is no invitation link.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum InviteError {
    /// Nobody said yet who they are here.
    #[error("Say who you are first. Nothing was changed.")]
    WhoAmI,
    /// The document holds no invitation.
    #[error(transparent)]
    Invitation(#[from] InvitationError),
    /// It does not fit a link.
    #[error(transparent)]
    Link(#[from] LinkError),
}

/// The file for the partner, made and read back.
#[derive(Debug, Clone)]
pub(super) struct PartnerFile {
    pub(super) name: String,
    pub(super) text: String,
    document: Id,
    transfer: TransferName,
    seen: Seen,
    saved_at: u64,
}

/// What became of a file that was to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sent {
    /// Another app has it.
    HandedOver,
    /// It was saved under this name.
    Saved(String),
}

impl Sent {
    /// Nothing if the person thought better of it.
    pub(super) fn of(shared: Shared, name: &str) -> Option<Self> {
        match shared {
            Shared::Cancelled => None,
            Shared::HandedOver => Some(Self::HandedOver),
            Shared::Downloaded => Some(Self::Saved(name.to_owned())),
        }
    }
}

impl App {
    /// Makes the file for the partner, reads it back, and hands it to the
    /// browser to keep. It holds the open partnership and, by construction,
    /// nothing else. Gives the file's name.
    ///
    /// # Errors
    /// When there is nothing to save, or the browser does not take it.
    pub fn save_for_partner(self, partner: &str) -> Result<String, SaveError> {
        let file = self.partner_file(partner)?;
        files::download(&file.name, &file.text)?;
        self.note_given(&file);
        Ok(file.name)
    }

    /// Makes the same file and hands it to another app on this device, such as
    /// a messenger; where that cannot be, it is kept as a download. Nothing if
    /// the person thought better of it.
    ///
    /// # Errors
    /// When there is nothing to send, or the browser does not take it.
    pub async fn send_to_partner(self, partner: String) -> Result<Option<Sent>, SaveError> {
        let file = self.partner_file(&partner)?;
        let sent = Sent::of(files::share(&file.name, &file.text).await?, &file.name);
        if sent.is_some() {
            self.note_given(&file);
        }
        Ok(sent)
    }

    pub(super) fn note_given(self, file: &PartnerFile) {
        let PartnerFile { document, transfer, seen, saved_at, .. } = file.clone();
        self.note_handed_over(&document, transfer, None, seen.clone(), Vec::new());
        // A note about the file; the file itself is out already.
        let _ = self.act(&HandoverCommand::NoteSent { document, seen, saved_at }.into());
    }

    /// Notes that an invitation can be seen: whoever takes it may answer.
    pub fn note_invited(self, link: &InvitationLink) {
        for Invitation { document, .. } in &link.told {
            let (name, seen) = (TransferName::of_document(document), document.seen().clone());
            self.note_handed_over(document.id(), name, None, seen, Vec::new());
        }
    }

    pub(super) fn partner_file(self, partner: &str) -> Result<PartnerFile, SaveError> {
        self.give_key();
        let header = self.header();
        let saved_at = header.saved_at;
        let made = self.with_book(|book| {
            let document = book.document();
            let text = File::for_partner(document, header)?.print()?;
            let transfer = TransferName::of_document(document);
            Ok::<_, PrintError>((text, document.id().clone(), transfer, document.seen().clone()))
        });
        let (text, document, transfer, seen) = made.ok_or(SaveError::NothingOpen)??;
        let name = partner_file_name(partner, clock::today());
        Ok(PartnerFile { name, text, document, transfer, seen, saved_at })
    }

    /// Makes a full backup of this workspace: everything, the private
    /// document too. Gives the file's name.
    ///
    /// # Errors
    /// When the browser does not take it.
    pub fn save_backup(self) -> Result<String, SaveError> {
        let text = self.backup_file().print()?;
        let name = backup_file_name(clock::today());
        files::download(&name, &text)?;
        self.copy_saved();
        Ok(name)
    }

    /// The same from where the part of the program that writes files may not be
    /// there yet; says how it went.
    pub fn save_backup_later(self) {
        (self.later.save_backup)(self);
    }

    /// Everything of this workspace, the private document too.
    pub(super) fn backup_file(self) -> File {
        let documents = self.workspace.with_value(|workspace| {
            let held = |place: Place, book: &Book| Held { place, document: book.document().clone() };
            let shared = workspace.shared.values().map(|book| held(Place::Shared, book));
            shared.chain([held(Place::Private, &workspace.private)]).collect()
        });
        let mut device: Map<String, Value> = self.with_store(|store| {
            KEPT_SETTINGS
                .into_iter()
                .filter_map(|name| Some((name.to_owned(), store.setting(name)?.into())))
                .collect()
        });
        // Whence, for whoever has copies of several; it is never taken over.
        device.insert(super::device::NAME.to_owned(), self.device_name().into());
        let backup = Backup { documents, device };
        File::full_backup(backup, self.header())
    }

    /// The invitation to the open partnership, with its next session.
    ///
    /// # Errors
    /// When nobody said yet who they are here, or it does not fit a link.
    pub fn invitation(self) -> Result<InvitationLink, InviteError> {
        let me = self.my_id().ok_or(InviteError::WhoAmI)?;
        if let Some((link, code)) = self.pair_invitation() {
            let [url, code] = [link, code].map(|link| format!("{}{link}", page::base_url()));
            let (picture, holds) = (QrPicture::of(&code).ok(), Holds::default());
            return Ok(InvitationLink { picture, url, holds, told: Vec::new() });
        }
        let made = self.with_book(|book| {
            let me = book.people().get(&me).map(|me| me.id.clone()).unwrap_or(me);
            richest(book, &me).and_then(|rich| Ok((rich, bare(book, &me)?)))
        });
        let ((link, invitation, holds), bare) = made.ok_or(InviteError::WhoAmI)??;
        let url = format!("{}{link}", page::base_url());
        // What is scanned across a table is as short as it can be; the rest follows.
        let picture =
            bare.to_link().ok().and_then(|link| QrPicture::of(&format!("{}{link}", page::base_url())).ok());
        Ok(InvitationLink { url, picture, holds, told: vec![invitation, bare] })
    }

    /// Before an invitation is made: it brings a key.
    pub fn prepare_to_invite(self) {
        if self.pair_invitation().is_none() {
            self.give_key();
        }
    }

    fn header(self) -> Header {
        let me = self.my_id().and_then(|me| self.with_book(|book| book.people().get(&me).cloned()).flatten());
        Header {
            app: env!("CARGO_PKG_VERSION").to_owned(),
            saved_at: clock::now(),
            from: me.map(|me| Sender { person: me.id, name: me.name }),
        }
    }

    /// The name of the workspace that is open, in the settings.
    pub(super) fn workspace_name(self) -> &'static str {
        if self.kind.get_untracked() == WorkspaceKind::Sample { "sample" } else { "own" }
    }
}

/// The invitation that brings most of what fits a link: the plan of the next
/// session and the draft of the agreement.
fn richest(book: &Book, me: &Id) -> Result<(String, Invitation, Holds), InviteError> {
    let next: Vec<Id> = book.session_to_come(clock::now()).map(|session| session.id).into_iter().collect();
    let plan: Vec<Id> =
        next.iter().flat_map(|session| book.segments(session)).map(|segment| segment.id).collect();
    let clauses: Vec<Id> = book.agreement().clauses.into_iter().map(|clause| clause.id).collect();
    let (plan_is_there, clauses_are_there) = (!plan.is_empty(), !clauses.is_empty());
    let tries = [(true, true), (false, true), (true, false)];
    let tries = tries.map(|(plan, agreement)| Holds {
        plan: plan && plan_is_there,
        agreement: agreement && clauses_are_there,
    });
    for holds in tries {
        let more = [(holds.plan, &plan), (holds.agreement, &clauses)];
        let more = more.into_iter().filter(|(holds, _)| *holds).flat_map(|(_, all)| all);
        let extras: Vec<Id> = next.iter().chain(more).cloned().collect();
        let invitation = Invitation::new(book.document(), me, &extras)?;
        let has_all = extras.iter().all(|id| invitation.document.record(id).is_some());
        if let Some(link) = invitation.to_link().ok().filter(|_| has_all) {
            return Ok((link, invitation, holds));
        }
    }
    let invitation = bare(book, me)?;
    Ok((invitation.to_link()?, invitation, Holds::default()))
}

/// The people and the next session.
fn bare(book: &Book, me: &Id) -> Result<Invitation, InvitationError> {
    let next: Vec<Id> = book.session_to_come(clock::now()).map(|session| session.id).into_iter().collect();
    Invitation::new(book.document(), me, &next)
}
