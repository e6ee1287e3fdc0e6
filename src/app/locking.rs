//! Files behind a passphrase: made, saved or sent, and opened.

use super::context::App;
use super::outgoing::{PartnerFile, SaveError, Sent};
use crate::browser::sealing::{self, SealError};
use crate::browser::{clock, files};
use crate::exchange::{Sealed, backup_file_name, locked_file_name};

/// What is to be locked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ToLock {
    /// The file for the partner.
    Partner,
    /// The full backup.
    Backup,
}

/// A locked file that was opened again and compared, ready to go out.
#[derive(Debug, Clone)]
pub struct LockedFile {
    name: String,
    text: String,
    /// What a partner gets by it; none for a backup.
    given: Option<PartnerFile>,
}

impl LockedFile {
    /// What it will be called.
    pub fn name(&self) -> &str {
        &self.name
    }
}

/// Why a locked file was not made. Nothing was changed.
#[derive(Debug, Clone, thiserror::Error)]
pub enum LockError {
    /// There is nothing to lock.
    #[error(transparent)]
    Save(#[from] SaveError),
    /// It was not locked.
    #[error(transparent)]
    Seal(#[from] SealError),
}

impl App {
    /// Can files be locked and opened in this browser, at this address?
    pub fn can_lock(self) -> bool {
        sealing::is_possible()
    }

    /// Makes the file for the partner or the full backup, locks it, and opens
    /// it again to compare. Nothing is saved yet.
    ///
    /// # Errors
    /// [`LockError`].
    pub async fn lock(self, what: ToLock, partner: String, phrase: String) -> Result<LockedFile, LockError> {
        let (name, text, given) = match what {
            ToLock::Partner => {
                let file = self.partner_file(&partner)?;
                (file.name.clone(), file.text.clone(), Some(file))
            }
            ToLock::Backup => {
                let text = self.backup_file().print().map_err(SaveError::from)?;
                (backup_file_name(clock::today()), text, None)
            }
        };
        let text = sealing::seal(&text, &phrase).await?;
        Ok(LockedFile { name: locked_file_name(&name), text, given })
    }

    /// Hands a locked file to the browser to keep. Gives its name.
    ///
    /// # Errors
    /// When the browser does not take it.
    pub fn save_locked(self, file: &LockedFile) -> Result<String, SaveError> {
        files::download(&file.name, &file.text)?;
        match &file.given {
            Some(given) => self.note_given(given),
            None => self.copy_saved(),
        }
        Ok(file.name.clone())
    }

    /// Hands a locked file to another app on this device; where that cannot
    /// be, it is kept as a download. Nothing if the person thought better of
    /// it.
    ///
    /// # Errors
    /// When the browser does not take it.
    pub async fn send_locked(self, file: &LockedFile) -> Result<Option<Sent>, SaveError> {
        let sent = files::share(&file.name, &file.text).await?;
        let sent = Sent::of(sent, &file.name);
        if let (Some(_), Some(given)) = (&sent, &file.given) {
            self.note_given(given);
        }
        Ok(sent)
    }

    /// Opens a locked file. What is in it goes the ordinary way in then.
    ///
    /// # Errors
    /// [`SealError`]; nothing was changed, and it can be tried again.
    pub async fn unlock(self, sealed: &Sealed, phrase: &str) -> Result<String, SealError> {
        sealing::open(sealed, phrase).await
    }
}
