//! Looking around: one tap in, one tap out, never mixed with one's own.

use leptos::prelude::*;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::context::App;
use super::workspace::Workspace;
use super::{bowls, searches};
use crate::browser::clock;
use crate::browser::drafts;
use crate::browser::page;
use crate::coaching::{
    HandoverCommand, MembershipCommand, Refusal, SampleDocument, SampleScript, WorkspaceKind, sample_journal,
    sample_workspace,
};
use crate::replica::{Arrived, Document, Seen};
use crate::storage::Import;

/// Why the sample could not be opened.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SampleFailure {
    /// The file could not be fetched: no network on a first visit, say.
    #[error("The sample data could not be fetched. Nothing was changed. Try again when you are online.")]
    NotFetched,
    /// The file was fetched and makes no sense.
    #[error("The sample data is damaged. Nothing was changed.")]
    Damaged,
}

/// The two of the sample exchanged files last this long ago.
const EXCHANGED_MILLIS_AGO: u64 = 2 * 24 * 60 * 60 * 1000;

/// What a file of two days ago had seen, and when it was saved.
fn last_exchange(document: &Document) -> Option<(Seen, u64)> {
    let before = clock::now().saturating_sub(EXCHANGED_MILLIS_AGO);
    let writes = document.records().flat_map(|(_, record)| record.writes());
    let last = writes.map(|(stamp, _)| *stamp).filter(|stamp| stamp.tick.millis <= before).max()?;
    let mut seen = Seen::default();
    seen.add_up_to(last);
    Some((seen, before))
}

/// The setting that says that the pages of the sample explain themselves no more.
const NOTES: &str = "sample-notes";

/// The settings that belong to the sample, and go with it.
const OF_SAMPLE: [&str; 3] = [NOTES, searches::OF_SAMPLE, bowls::OF_SAMPLE];

impl From<SplitLoaderError> for SampleFailure {
    fn from(_: SplitLoaderError) -> Self {
        Self::NotFetched
    }
}

#[wasm_split(files, fallible)]
fn play(app: App, text: String) -> Result<(), SampleFailure> {
    app.play(&text)
}

impl App {
    /// Opens the sample workspace.
    ///
    /// # Errors
    /// When the sample data cannot be fetched or played.
    pub async fn enter_sample(self) -> Result<(), SampleFailure> {
        let text = page::fetch_text("content/sample.json").await.map_err(|_| SampleFailure::NotFetched)?;
        play(self, text).await
    }

    fn play(self, text: &str) -> Result<(), SampleFailure> {
        let script = SampleScript::parse(text).map_err(|_| SampleFailure::Damaged)?;
        let to_utc = |date, time| clock::instant(clock::utc_millis(date, time));
        let played = self.workspace.try_update_value(|workspace| {
            let (mint, clock) = (&mut workspace.mint, &mut workspace.clock.clone());
            sample_workspace(&script, clock::today(), &to_utc, &clock::zone(), mint, clock)
        });
        let (document, me) = played.and_then(Result::ok).ok_or(SampleFailure::Damaged)?;
        let journal = self
            .workspace
            .try_update_value(|workspace| sample_journal(&script, clock::today(), &mut workspace.mint));

        let id = document.id().clone();
        let what = Arrived::Document(document.clone());
        let import = Import { file: "sample".to_owned(), at: clock::now(), by: None, what };
        let import_id = self.new_id();
        self.with_store(|store| {
            store.add_import(&import_id, &import);
            store.put_setting("workspace", "sample");
        });
        self.sort_into(WorkspaceKind::Sample);
        // What was done in one's own is not undone in the sample.
        self.said.set(None);
        self.history.set(Vec::new());
        let exchanged = last_exchange(&document);
        self.add_document(document);
        self.open.set(Some(id.clone()));
        let enter = MembershipCommand::Enter { document: id.clone(), me: Some(me) }.into();
        // Private commands need nothing that could be missing.
        let _: Result<(), Refusal> = self.act(&enter);
        for entry in journal.and_then(Result::ok).into_iter().flatten() {
            let _ = self.act_for_good(&entry.into());
        }
        if let Some((seen, saved_at)) = exchanged {
            let _ = self.act(
                &HandoverCommand::NoteSent { document: id.clone(), seen: seen.clone(), saved_at }.into(),
            );
            let taken = HandoverCommand::NoteReceived {
                document: id,
                seen,
                saved_at,
                has_mine_until: Some(saved_at),
            }
            .into();
            let _ = self.act(&taken);
        }
        self.wake_everything();
        Ok(())
    }

    /// Leaves the sample: its documents go, one's own come back as they were.
    pub async fn leave_sample(self) {
        let leaving = self.look_at_own();
        let store = self.store.with_value(Clone::clone);
        for document in leaving {
            drafts::forget(Some(document.id().as_str()));
            // What cannot be removed now is not shown any more, and is removed
            // at the next try.
            let _ = store.erase_sample(&document).await;
        }
    }

    /// Do the pages of the sample explain themselves no more?
    pub fn hides_sample_notes(self) -> bool {
        self.with_store(|store| store.setting(NOTES)).is_some_and(|it| !it.is_empty())
    }

    /// Lets them explain themselves no more, until the sample is left.
    pub fn hide_sample_notes(self) {
        self.with_store(|store| store.put_setting(NOTES, "hidden"));
    }

    /// Before something of one's own is made or added: the sample is left.
    pub(super) fn leave_sample_behind(self) {
        if self.kind.get_untracked() == WorkspaceKind::Sample {
            leptos::task::spawn_local(self.leave_sample());
        }
    }

    /// Shows one's own workspace, and forgets the documents of the sample. Gives
    /// them, to be taken out of the stores. They are known by themselves: what
    /// this tab shows may have been written by another one.
    fn look_at_own(self) -> Vec<SampleDocument> {
        let leaving = self.workspace.with_value(Workspace::sample_documents);
        self.with_store(|store| {
            store.put_setting("workspace", "own");
            let left = OF_SAMPLE.into_iter().filter(|name| store.setting(name).is_some());
            left.for_each(|name| store.put_setting(name, ""));
        });
        self.workspace.update_value(|workspace| {
            for document in &leaving {
                workspace.replace(document.id(), None);
            }
        });
        self.sort_into(WorkspaceKind::Own);
        self.said.set(None);
        self.history.set(Vec::new());
        self.open_something();
        self.wake_everything();
        leaving
    }

    /// After something was taken back in the private document: which notebooks
    /// are shown may be another matter now.
    pub(super) fn sort_again(self) {
        let is_sorted = self.workspace.with_value(Workspace::is_sorted);
        if !is_sorted {
            let open = self.open.get_untracked();
            self.sort_into(self.kind.get_untracked());
            self.open.set(open);
            self.open_something();
            self.wake_everything();
        }
    }

    pub(super) fn sort_into(self, kind: WorkspaceKind) {
        self.workspace.update_value(|workspace| {
            let empty = Workspace::sort(
                kind,
                std::collections::BTreeMap::new(),
                workspace.clock.clone(),
                workspace.mint.clone(),
            );
            let (documents, clock, mint) = std::mem::replace(workspace, empty).into_documents();
            *workspace = Workspace::sort(kind, documents, clock, mint);
        });
        self.kind.set(kind);
        let open = self.workspace.with_value(|workspace| workspace.shared.keys().next().cloned());
        self.open.set(open);
    }

    /// A document joins the workspace, as a partnership of it.
    pub(super) fn add_document(self, document: Document) {
        self.ensure_document(document.id());
        self.join(&document.id().clone(), |book| book.join(crate::replica::Incoming::Whole(&document)));
    }
}
