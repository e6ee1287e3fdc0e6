//! Backups: made by themselves and before what changes much, listed, looked
//! into, brought back and taken back.

use std::collections::BTreeSet;
use std::pin::Pin;

use leptos::prelude::*;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::context::App;
use super::notice::{Said, Way};
use crate::browser::{backups, clock, timer};
use crate::coaching::WorkspaceKind;
use crate::exchange::{
    File, PrintError, ReadError, RestoreOutcome, RestorePart, RestorePlan, names_of, plan_restore,
};
use crate::replica::{Arrived, Document, Id, Incoming, RestoreAct};
use crate::storage::{BackupError, BackupName, Edit, Holds, Import, NewBackup, Reason, is_due};

/// How long a page is left alone before it makes a backup by itself, in
/// milliseconds.
const SOON: u32 = 20_000;
/// How long the page has to show what was added before the backup of what was
/// there is written, in milliseconds.
const SHOWN_FIRST: u32 = 100;

/// Why a backup was not made, or not brought back. Nothing was changed.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum BackUpError {
    /// The backups could not be written or read.
    #[error(transparent)]
    Backups(#[from] BackupError),
    /// The text of the backup was not what is here.
    #[error(transparent)]
    Print(#[from] PrintError),
    /// The text of a backup cannot be read any more.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// What it would do is not any more what was shown.
    #[error("Something changed here meanwhile. Nothing was brought back. Look at it once more.")]
    Outdated(Box<RestorePlan>),
}

impl BackUpError {
    /// Is a person to save a file before what was to follow the backup?
    pub fn wants_a_file(&self) -> bool {
        match self {
            Self::Backups(error) => error.wants_a_file(),
            Self::Print(_) => true,
            Self::Read(_) | Self::Outdated(_) => false,
        }
    }
}

impl App {
    /// Every backup, the latest first: when, why, how many records and bytes.
    ///
    /// # Errors
    /// Where the browser has no place for backups, or does not answer.
    pub async fn list_backups(self) -> Result<Vec<BackupName>, BackupError> {
        backups::open().await.list().await
    }

    /// Makes a backup of this workspace now. Nothing is made of the sample or
    /// of an empty workspace.
    ///
    /// # Errors
    /// [`BackUpError::wants_a_file`] says whether a file is to be saved first
    /// ([`App::save_backup`]).
    pub async fn back_up(self, reason: Reason) -> Result<Option<BackupName>, BackUpError> {
        match self.what_to_keep() {
            Some(file) => keep(&file, reason).await.map(Some),
            None => Ok(None),
        }
    }

    fn what_to_keep(self) -> Option<File> {
        let is_own =
            self.kind.get_untracked() == WorkspaceKind::Own && self.preview.with_untracked(Option::is_none);
        let file = is_own.then(|| self.backup_file())?;
        (file.records() > 0).then_some(file)
    }

    /// Makes a backup after a while, if something changed since the last one
    /// and fewer than three were made today.
    pub(super) fn back_up_soon(self) {
        timer::after(SOON, move || {
            leptos::task::spawn_local(async move {
                // What cannot be kept now is kept next time; the list says how
                // old the last one is.
                if let Ok(making) = backup_if_due(self).await {
                    making.await;
                }
            });
        });
    }

    /// Makes a backup of what is here before something is added to it. Where
    /// the browser has no place for backups, it becomes a file.
    pub(super) fn back_up_before_import(self) {
        let Some(file) = self.what_to_keep() else { return };
        if !self.with_store(|store| store.health().vault) {
            // A browser that takes no file either has said so on the page.
            let _ = self.save_backup();
            return;
        }
        // The file holds what was here, whatever comes now: first the page is
        // shown, then the file is written and read back.
        leptos::task::spawn_local(async move {
            timer::sleep(SHOWN_FIRST).await;
            let _ = keep(&file, Reason::Import).await;
        });
    }

    /// What bringing this backup back would do. Nothing is changed.
    ///
    /// # Errors
    /// When the backup is gone or damaged.
    pub async fn plan_restore(self, name: &BackupName, act: RestoreAct) -> Result<RestorePlan, BackUpError> {
        let text = backups::open().await.read(name).await?;
        Ok(self.plan_restore_of(&File::read(text.as_bytes())?, act))
    }

    /// What bringing a backup file back would do. Nothing is changed.
    pub fn plan_restore_of(self, file: &File, act: RestoreAct) -> RestorePlan {
        let clock = self.workspace.with_value(|workspace| workspace.clock.clone());
        let me = |document: &Id| self.workspace.with_value(|workspace| workspace.standing(document).me);
        self.with_known(|known| plan_restore(act, known, file, &me, &clock))
    }

    /// A document as it would be after a restore, for looking at it.
    pub fn after_restore(self, part: &RestorePart) -> Option<Document> {
        match &part.outcome {
            RestoreOutcome::Whole(document) => Some(document.clone()),
            RestoreOutcome::Changes(_) => self.workspace.with_value(|workspace| {
                let now = workspace.shared.get(&part.target)?.document();
                let me = workspace.standing(&part.target).me;
                let mut clock = workspace.clock.clone();
                part.carry_out(now, &mut clock, me.as_ref(), clock::now()).map(|(after, _)| after)
            }),
            RestoreOutcome::Nothing | RestoreOutcome::LeftOut(_) => None,
        }
    }

    /// Brings a backup back as it was shown: first a backup of what is here,
    /// then the changes. `words` say so at the bottom, from where it can be
    /// taken back.
    ///
    /// # Errors
    /// [`BackUpError::Outdated`] holds the new plan to show, when something
    /// changed since `shown` was made; else why there is no backup. Nothing was
    /// changed then.
    pub async fn restore(
        self,
        name: &BackupName,
        shown: &RestorePlan,
        words: String,
    ) -> Result<(), BackUpError> {
        self.back_up(Reason::Restore).await?;
        let now = self.plan_restore(name, shown.act).await?;
        if now != *shown {
            return Err(BackUpError::Outdated(Box::new(now)));
        }
        let undo = self.bring_back(&now);
        self.tell(Said { words, undo });
        Ok(())
    }

    /// Brings back what a plan says. Gives how to take all of it back.
    fn bring_back(self, plan: &RestorePlan) -> Option<Way> {
        self.leave_sample_behind();
        let (mut changes, mut imports) = (Vec::new(), Vec::new());
        for part in &plan.parts {
            match &part.outcome {
                RestoreOutcome::Changes(_) => {
                    let at = clock::now();
                    let drafted = self.workspace.try_update_value(|workspace| {
                        let me = workspace.standing(&part.target).me;
                        let now = workspace.book_mut(&part.target)?.document().clone();
                        part.carry_out(&now, &mut workspace.clock, me.as_ref(), at)
                    });
                    for (change, undo) in drafted.flatten().map(|(_, done)| done).unwrap_or_default() {
                        self.commit(&part.target, &change);
                        changes.push((part.target.clone(), undo));
                    }
                }
                RestoreOutcome::Whole(document) => {
                    let id = self.new_id();
                    let import = Import {
                        file: "backup".to_owned(),
                        at: clock::now(),
                        by: None,
                        what: Arrived::Document(document.clone()),
                    };
                    self.ensure_document(document.id());
                    self.join(document.id(), |book| book.join(Incoming::Whole(document)));
                    self.with_store(|store| store.add_import(&id, &import));
                    imports.push((document.id().clone(), id));
                }
                RestoreOutcome::Nothing | RestoreOutcome::LeftOut(_) => {}
            }
        }
        if !imports.is_empty() {
            self.with_store(|store| store.renew_device());
        }
        self.open_something();
        self.wake_everything();
        match (changes.is_empty(), imports.is_empty()) {
            (true, true) => None,
            (false, true) => Some(Way::Changes(changes)),
            (true, false) => Some(Way::Imports(imports)),
            (false, false) => Some(Way::All(vec![Way::Changes(changes), Way::Imports(imports)])),
        }
    }

    /// Takes a partnership out of every backup, for erasing it. To be called
    /// with the document as it is, before it is erased. Says how many backups
    /// were changed or dropped.
    ///
    /// # Errors
    /// When not all of them could be changed; it can be asked again.
    pub async fn erase_from_backups(self, partnership: &Document) -> Result<usize, BackupError> {
        let names = self.with_known(|known| names_of(known, partnership.id()));
        backups::open().await.rewrite(|text| without(text, &names)).await
    }

    /// Takes all backups away, for erasing everything.
    ///
    /// # Errors
    /// When the browser does not answer; then all of them are still there.
    pub async fn erase_all_backups(self) -> Result<usize, BackupError> {
        backups::open().await.erase().await
    }
}

#[wasm_split(files, fallible)]
fn backup_if_due(app: App) -> Result<Making, SplitLoaderError> {
    Ok(Box::pin(async move {
        let Some(file) = app.what_to_keep() else { return };
        let there = backups::open().await.list().await.unwrap_or_default();
        if is_due(&there, clock::today(), holds(&file, 0)) {
            let _ = keep(&file, Reason::Change).await;
        }
    }))
}

/// A backup being made.
type Making = Pin<Box<dyn Future<Output = ()>>>;

fn holds(file: &File, bytes: usize) -> Holds {
    Holds { records: file.records(), bytes, print: file.content_print() }
}

async fn keep(file: &File, reason: Reason) -> Result<BackupName, BackUpError> {
    let text = file.print()?;
    let holds = holds(file, text.len());
    let new = NewBackup { at: clock::now(), day: clock::today(), reason, holds };
    // The text was read back and compared just now.
    Ok(backups::open().await.keep(new, &text, |_| true).await?)
}

/// What becomes of the text of a backup that may hold a partnership.
fn without(text: &str, names: &BTreeSet<Id>) -> Edit {
    let Ok(file) = File::read(text.as_bytes()) else {
        return Edit::Drop;
    };
    let Some(rest) = file.without(names) else {
        return Edit::Keep;
    };
    match rest.print() {
        Ok(text) if rest.records() > 0 => {
            let holds = holds(&rest, text.len());
            Edit::Replace { text, holds }
        }
        _ => Edit::Drop,
    }
}
