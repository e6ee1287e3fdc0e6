//! Putting a closed partnership away: a file with everything of it, then it
//! leaves this browser. Opening the file brings it back.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::context::App;
use super::outgoing::SaveError;
use crate::browser::{clock, files};
use crate::coaching::{Kind, MembershipCommand, PartnershipState, WorkspaceKind};
use crate::exchange::{File, Header, PrintError, archive_file_name};
use crate::replica::{Document, Id, Incoming};
use crate::storage::{ArchiveError, Archived, RemoveError};

/// A partnership of this workspace that has ended.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Closed {
    /// Its document.
    pub document: Id,
    /// The names of the others in it.
    pub label: String,
    /// Since which day, if that was noted.
    pub since: Option<NaiveDate>,
}

/// A file of a whole partnership that was handed to the browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArchiveFile {
    /// The name of the file.
    pub name: String,
    /// What it gave when it was read again.
    holds: Document,
}

impl ArchiveFile {
    /// The document that it holds.
    pub fn document(&self) -> &Id {
        self.holds.id()
    }
}

/// Why there is no file of a partnership. Nothing was changed.
#[derive(Debug, Clone, thiserror::Error)]
pub enum ArchiveFileError {
    /// The stores could not be read.
    #[error(transparent)]
    NotRead(#[from] RemoveError),
    /// The file was not made, or the browser did not take it.
    #[error(transparent)]
    NotSaved(#[from] SaveError),
}

impl App {
    /// The partnerships of one's own workspace that have ended; tracked.
    pub fn closed_partnerships(self) -> Memo<Vec<Closed>> {
        Memo::new(move |_| {
            self.follow(&[Kind::Partnership, Kind::Person, Kind::Membership]);
            if self.kind.get() != WorkspaceKind::Own {
                return Vec::new();
            }
            let ended: Vec<(Id, Option<NaiveDate>)> = self.workspace.with_value(|workspace| {
                let stand = workspace.shared.iter().map(|(document, book)| (document, book.partnership()));
                let ended = stand.filter(|(_, it)| it.state == PartnershipState::Closed);
                ended.map(|(document, it)| (document.clone(), it.since)).collect()
            });
            let closed = |(document, since)| Closed { label: self.label_of(&document), document, since };
            ended.into_iter().map(closed).collect()
        })
    }

    /// Makes a file of everything that is kept of a partnership, reads it
    /// back, and hands it to the browser. Nothing is taken away.
    ///
    /// # Errors
    /// [`ArchiveFileError`].
    pub async fn save_archive(self, closed: &Closed) -> Result<ArchiveFile, ArchiveFileError> {
        let store = self.store.with_value(Clone::clone);
        // From the stores, since that is what has to be in the file; what is
        // only on the screen goes along, and then nothing is put away.
        let kept = store.read_kept(&closed.document).await?;
        let mut whole = kept.ok_or(SaveError::NothingOpen)?;
        self.with_partnership(&closed.document, |book| {
            whole.join(Incoming::Whole(book.document()));
        });
        let (text, holds) = printed(&whole, self.archive_header()).map_err(SaveError::Print)?;
        let name = archive_file_name(&closed.label, clock::today());
        files::download(&name, &text).map_err(SaveError::File)?;
        Ok(ArchiveFile { name, holds })
    }

    /// Takes a partnership out of this browser. To be called only when the
    /// person has said that they have the file. What is private stays, and so
    /// do backups that were made before.
    ///
    /// # Errors
    /// [`ArchiveError`]; the partnership is still here then.
    pub async fn put_away(self, saved: &ArchiveFile) -> Result<(), ArchiveError> {
        let document = saved.holds.id();
        let store = self.store.with_value(Clone::clone);
        store.put_away(&Archived::acknowledged(saved.holds.clone())).await?;
        self.replace(document, None);
        // Private commands need nothing that could be missing.
        let _ = self.act(&MembershipCommand::Leave { document: document.clone() }.into());
        Ok(())
    }

    /// Nobody sent it: who opens it again must not take it for a file of the
    /// partner's.
    fn archive_header(self) -> Header {
        Header { app: env!("CARGO_PKG_VERSION").to_owned(), saved_at: clock::now(), from: None }
    }
}

/// The text of the file, and what it gives when it is read again.
fn printed(whole: &Document, header: Header) -> Result<(String, Document), PrintError> {
    let text = File::for_partner(whole, header)?.print()?;
    let read = File::read(text.as_bytes()).map_err(PrintError::Unreadable)?;
    let holds = read.documents().first().map(|(_, document)| (*document).clone());
    Ok((text, holds.ok_or(PrintError::Differs)?))
}
