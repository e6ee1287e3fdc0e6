//! The ring of backups in a vault of its own.
//!
//! They are not stored among the segments, so that a start does not read ten
//! whole backups. A backup is a sealed text like any other (see
//! [`super::segment`]). This module does not know what the text means; the
//! caller passes a function that checks it.

use super::backup::{BackupName, Holds};
use super::key::Key;
use super::kv::{KvError, Vault};
use super::ring::{NewBackup, RingPlan, plan_ring};
use super::segment::{Damage, seal, unseal};

/// What the keys of all backups start with.
pub const BACKUP_PREFIX: &str = "turnwise/1/backup/";

/// Why a backup was not made, or not read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BackupError {
    /// Backups cannot be stored in this browser now. The act that the backup was
    /// for has to wait until the person has saved a file.
    #[error("This browser does not keep backups now. Nothing was changed. Save a backup file first.")]
    FileFirst(#[source] KvError),
    /// The text differs from what is in memory. It was not stored, or was removed
    /// again.
    #[error("The backup did not hold what is here, so it was not kept. Everything is still here.")]
    Differs,
    /// The backups could not be read or written now.
    #[error("This browser's storage gave no answer about the backups. Nothing was changed. Try again.")]
    NoAnswer(#[source] KvError),
    /// The backup was deleted meanwhile.
    #[error("This backup is not there any more. Nothing was changed. Choose another one.")]
    Gone,
    /// It is there, and it is damaged.
    #[error("This backup is damaged. Nothing was changed. Choose another one.")]
    Damaged(#[source] Damage),
}

impl BackupError {
    /// Must the person save a file before the act that the backup was for?
    pub fn wants_a_file(&self) -> bool {
        matches!(self, Self::FileFirst(_) | Self::Differs | Self::NoAnswer(_))
    }
}

/// What to do with a backup when something in it is erased.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edit {
    /// Leave it unchanged.
    Keep,
    /// Delete it.
    Drop,
    /// Replace it; time and reason stay.
    Replace {
        /// The text.
        text: String,
        /// How much it holds.
        holds: Holds,
    },
}

/// The ring of backups.
#[derive(Debug, Clone)]
pub struct Backups<V> {
    vault: V,
}

impl<V: Vault> Backups<V> {
    /// The backups in this vault.
    pub fn new(vault: V) -> Self {
        Self { vault }
    }

    /// Every backup, the latest first. Only keys are read.
    ///
    /// # Errors
    /// [`BackupError::FileFirst`] where the vault is blocked, or
    /// [`BackupError::NoAnswer`].
    pub async fn list(&self) -> Result<Vec<BackupName>, BackupError> {
        let keys = self.vault.keys(BACKUP_PREFIX).await.map_err(refused)?;
        let mut names: Vec<BackupName> = keys.iter().filter_map(|key| name_of(key)).collect();
        names.sort_by(|a, b| b.cmp(a));
        Ok(names)
    }

    /// Stores a text as a backup if `is_same` says that it equals what is in
    /// memory. It counts only after the vault has returned the same text; only then
    /// are the backups deleted that it replaces.
    ///
    /// # Errors
    /// [`BackupError::FileFirst`] if it cannot be stored; [`BackupError::Differs`]
    /// if it differs from what is in memory. Existing backups are untouched.
    pub async fn keep(
        &self,
        new: NewBackup,
        text: &str,
        is_same: impl Fn(&str) -> bool,
    ) -> Result<BackupName, BackupError> {
        if !is_same(text) {
            return Err(BackupError::Differs);
        }
        let RingPlan { name, drop } = plan_ring(&self.list().await?, new);
        self.put(&name, text).await?;
        // A deletion that fails now is repeated with the next backup.
        let _ = self.remove(&drop).await;
        Ok(name)
    }

    async fn put(&self, name: &BackupName, text: &str) -> Result<(), BackupError> {
        let key = Key::Backup(name.clone()).to_string();
        let sealed = seal(&key, text);
        self.vault.put(&[(key.clone(), sealed)]).await.map_err(BackupError::FileFirst)?;
        let holds_it = self.read(name).await.is_ok_and(|read| read == text);
        if !holds_it {
            // A text that was not confirmed must not be listed as a backup.
            let _ = self.vault.remove(&[key]).await;
            return Err(BackupError::Differs);
        }
        Ok(())
    }

    /// The text of a backup, whole and undamaged.
    ///
    /// # Errors
    /// [`BackupError::Gone`], [`BackupError::Damaged`] or
    /// [`BackupError::NoAnswer`].
    pub async fn read(&self, name: &BackupName) -> Result<String, BackupError> {
        let key = Key::Backup(name.clone()).to_string();
        let sealed = self.vault.get(&key).await.map_err(BackupError::NoAnswer)?.ok_or(BackupError::Gone)?;
        unseal(&key, &sealed).map(str::to_owned).map_err(BackupError::Damaged)
    }

    /// Deletes backups.
    ///
    /// # Errors
    /// [`BackupError::NoAnswer`]; then all of them are still there.
    pub async fn remove(&self, names: &[BackupName]) -> Result<(), BackupError> {
        if names.is_empty() {
            return Ok(());
        }
        let keys: Vec<String> = names.iter().map(|name| Key::Backup(name.clone()).to_string()).collect();
        self.vault.remove(&keys).await.map_err(BackupError::NoAnswer)
    }

    /// Deletes everything in the database of the backups, also what this version
    /// does not know, and returns the count.
    ///
    /// # Errors
    /// [`BackupError::NoAnswer`]; then all of it is still there.
    pub async fn erase(&self) -> Result<usize, BackupError> {
        let keys = self.vault.keys(BACKUP_PREFIX).await.map_err(BackupError::NoAnswer)?;
        if !keys.is_empty() {
            self.vault.remove(&keys).await.map_err(BackupError::NoAnswer)?;
        }
        Ok(keys.len())
    }

    /// Removes something from every backup, for erasing. `edit` decides for each
    /// text. A backup that cannot be opened is deleted, because it may hold it too.
    /// A replacement is stored before the original is deleted. Returns how many
    /// were changed or deleted.
    ///
    /// # Errors
    /// Any [`BackupError`]; then some backups may still hold it, and the same
    /// can be asked again.
    pub async fn rewrite(&self, edit: impl Fn(&str) -> Edit) -> Result<usize, BackupError> {
        let keys = self.vault.keys(BACKUP_PREFIX).await.map_err(BackupError::NoAnswer)?;
        let mut touched = 0;
        for key in keys {
            let sealed = self.vault.get(&key).await.map_err(BackupError::NoAnswer)?;
            let Some(sealed) = sealed else { continue };
            let opened = name_of(&key).zip(unseal(&key, &sealed).ok());
            let edited = opened.map_or(Edit::Drop, |(_, text)| edit(text));
            match (edited, name_of(&key)) {
                (Edit::Keep, _) => continue,
                (Edit::Replace { text, holds }, Some(name)) => {
                    let name = BackupName { holds, ..name };
                    if edit(&text) != Edit::Keep {
                        return Err(BackupError::Differs);
                    }
                    self.put(&name, &text).await?;
                }
                (Edit::Replace { .. } | Edit::Drop, _) => {}
            }
            self.vault.remove(&[key]).await.map_err(BackupError::NoAnswer)?;
            touched += 1;
        }
        Ok(touched)
    }
}

fn name_of(key: &str) -> Option<BackupName> {
    match key.parse() {
        Ok(Key::Backup(name)) => Some(name),
        _ => None,
    }
}

fn refused(why: KvError) -> BackupError {
    match why {
        KvError::Blocked => BackupError::FileFirst(why),
        why => BackupError::NoAnswer(why),
    }
}
