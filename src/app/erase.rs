//! Erasing: one partnership, or everything that this browser keeps.

use leptos::prelude::*;

use super::context::App;
use crate::browser::drafts;
use crate::coaching::{Book, MembershipCommand};
use crate::replica::Id;
use crate::storage::{BackupError, RemoveError};

/// Why something was not erased, or not everywhere. It can be asked again.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum EraseError {
    /// The backups still hold it. Nothing else was erased.
    #[error(transparent)]
    Backups(#[from] BackupError),
    /// The stores did not let go of it.
    #[error(transparent)]
    Store(#[from] RemoveError),
}

impl App {
    /// Erases a partnership from this browser: here, in the backups, and in
    /// the other tabs. What the partner has stays with them; a file of theirs
    /// can be added again.
    ///
    /// # Errors
    /// [`EraseError`].
    pub async fn erase_partnership(self, document: &Id) -> Result<(), EraseError> {
        let here = self.with_partnership(document, |book| book.document().clone());
        if let Some(here) = here
            && self.with_store(|store| store.health().vault)
        {
            self.erase_from_backups(&here).await?;
        }
        let store = self.store.with_value(Clone::clone);
        store.erase_document(document).await?;
        // Private commands need nothing that could be missing. Before it goes:
        // afterwards another workspace may be open.
        let _ = self.act(&MembershipCommand::Leave { document: document.clone() }.into());
        self.replace(document, None);
        self.said.set(None);
        Ok(())
    }

    /// Erases everything that this browser keeps: both workspaces, backups,
    /// settings. Other tabs are told first. What is on the screen stays until
    /// all of it is gone, so that nobody takes half for the whole; the page is
    /// to be loaded anew afterwards.
    ///
    /// # Errors
    /// [`EraseError`]; what was erased until then stays erased, and is no
    /// longer shown.
    pub async fn erase_everything(self) -> Result<(), EraseError> {
        if self.with_store(|store| store.health().vault) {
            self.erase_all_backups().await?;
        }
        let all: Vec<Id> = self.workspace.with_value(|workspace| {
            let private = [&workspace.private].into_iter();
            let open = workspace.shared.values().chain(private).map(Book::document);
            open.chain(workspace.others.values()).map(|document| document.id().clone()).collect()
        });
        let store = self.store.with_value(Clone::clone);
        for (erased, document) in all.iter().enumerate() {
            if let Err(why) = store.erase_document(document).await {
                all.iter().take(erased).for_each(|document| self.replace(document, None));
                return Err(why.into());
            }
        }
        store.erase_rest().await?;
        drafts::forget(None);
        Ok(())
    }
}
