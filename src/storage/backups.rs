//! The ring of backups in a vault of its own.
//!
//! They do not lie among the segments: nobody wants to read ten whole backups
//! at each start. A backup is a sealed text like any other (see
//! [`super::segment`]); what the text means is not for this room to know, so
//! whoever asks for one hands over the means to check it.

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
    /// There is no place for backups in this browser now: what is to follow
    /// waits until a person has saved a file.
    #[error("This browser does not keep backups now. Nothing was changed. Save a backup file first.")]
    FileFirst(#[source] KvError),
    /// The text is not what is in memory. It was not kept, or taken away again.
    #[error("The backup did not hold what is here, so it was not kept. Everything is still here.")]
    Differs,
    /// The backups could not be read or written now.
    #[error("This browser's storage gave no answer about the backups. Nothing was changed. Try again.")]
    NoAnswer(#[source] KvError),
    /// There is no such backup any more.
    #[error("This backup is not there any more. Nothing was changed. Choose another one.")]
    Gone,
    /// It is there, and it is damaged.
    #[error("This backup is damaged. Nothing was changed. Choose another one.")]
    Damaged(#[source] Damage),
}

impl BackupError {
    /// Is a file to be saved before what was to follow the backup?
    pub fn wants_a_file(&self) -> bool {
        matches!(self, Self::FileFirst(_) | Self::Differs | Self::NoAnswer(_))
    }
}

/// What is to become of a backup when something in it is to be erased.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edit {
    /// It stays as it is.
    Keep,
    /// It goes.
    Drop,
    /// This takes its place, under its time and reason.
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

    /// Keeps a text as a backup, if `is_same` finds in it what is in memory. It
    /// counts only after the vault has given back the very same text; only then
    /// go those whose place it takes.
    ///
    /// # Errors
    /// [`BackupError::FileFirst`] where there is no place for it;
    /// [`BackupError::Differs`] when it does not hold what is in memory. The
    /// backups that were there are there.
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
        // Those that do not go now go with the next backup.
        let _ = self.remove(&drop).await;
        Ok(name)
    }

    async fn put(&self, name: &BackupName, text: &str) -> Result<(), BackupError> {
        let key = Key::Backup(name.clone()).to_string();
        let sealed = seal(&key, text);
        self.vault.put(&[(key.clone(), sealed)]).await.map_err(BackupError::FileFirst)?;
        let holds_it = self.read(name).await.is_ok_and(|read| read == text);
        if !holds_it {
            // It must not be taken for a backup.
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

    /// Takes backups away.
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

    /// Takes away everything that lies among the backups, also what this
    /// version does not know, and says how much that was.
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

    /// Takes something out of every backup, for erasing. `edit` says for each
    /// text what becomes of it. A backup that cannot be opened may hold it as
    /// well as any other, so it goes. A replacement stands before the original
    /// goes. Says how many were changed or dropped.
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
