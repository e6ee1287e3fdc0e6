//! Persistence: immutable, uniquely named, checksummed segments in
//! `localStorage`, mirrored to a durable vault (`IndexedDB`), and joined at
//! start.
//!
//! Invariants, each with its test under `tests/storage/`:
//! - Nothing is written before loading is complete, and a text that could not
//!   be opened is never overwritten. It is copied to quarantine and counted.
//! - Nothing outside `turnwise/1/` is read, written or removed; data of a newer
//!   format makes this version read-only.
//! - [`SaveState::Saved`] is said only while both stores have everything.
//! - What is removed stays removed, even if a store fails half-way; a tab that
//!   missed it brings nothing back.
//! - A snapshot is made from what is stored, never from memory, and only
//!   segments that it contains are removed. A part claims to have seen no more
//!   than it holds.
//! - Nothing a person wrote is ever removed to free space.
//!
//! This module is pure: the stores are the traits [`Kv`] and [`Vault`], and
//! `browser` drives the [`Ledger`] that writes them. Backups are in a vault of
//! their own ([`Backups`]).

mod answer_drafts;
mod archive;
mod backup;
mod backups;
mod commit;
mod compaction;
mod device_name;
mod drafts;
mod erased;
mod health;
mod in_app;
mod key;
mod kv;
mod ledger;
mod load;
mod news;
mod quarantine;
mod reminder;
mod removal;
mod ring;
mod room;
mod searches;
mod segment;
mod settings;
mod snapshot;
mod takeover;

pub use answer_drafts::{AnswerDraft, answer_draft, put_answer_draft};
pub use archive::{ArchiveError, Archived};
pub use backup::{BackupName, Holds, Reason};
pub use backups::{BACKUP_PREFIX, BackupError, Backups, Edit};
pub use commit::{Batch, Commits, SaveState};
pub use compaction::{
    JOURNAL_LIMIT, ON_IMPORT_LIMIT, Plan, SETTLED_AFTER, is_worth_compacting, measure, plan,
};
pub use device_name::{DeviceWords, device_words};
pub use drafts::{PageDrafts, drafts_key, drafts_prefix};
pub use health::Health;
pub use in_app::in_app_browser;
pub use key::{FAMILY, Key, KeyError, PREFIX, document_prefix, is_newer, is_ours, is_setting_name};
pub use kv::{Kv, KvError, Pair, Vault, units};
pub use ledger::{Compacted, Later, Ledger, RemoveError};
pub use load::{Damaged, ImportFact, Loaded, Place, Reading, load};
pub use news::{Message, News};
pub use quarantine::{Quarantined, export};
pub use reminder::{CopyState, Reminder};
pub use ring::{IN_ALL, NewBackup, OF_TODAY, RingPlan, is_due, plan_ring};
pub use room::{BALLAST, NoRoom, QUOTA, Room};
pub use searches::{SavedSearch, change_searches, put_search, read_searches};
pub use segment::{
    Content, Damage, Import, Setting, open, quarantine_key, quarantine_text, read_quarantine, seal,
    seal_json, unseal,
};
pub use settings::Settings;
pub use snapshot::{KV_LIMIT, PART_LIMIT, Part, split};
pub use takeover::{Obstacle, Readiness, WindowState, may_take_over};
