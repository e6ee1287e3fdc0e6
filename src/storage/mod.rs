//! How things are kept: immutable, uniquely named, checksummed segments in
//! `localStorage`, mirrored to a vault that is durable (`IndexedDB`), and joined
//! at start.
//!
//! Invariants, each with its test under `tests/storage/`:
//! - Nothing is written before loading is complete, and a text that could not
//!   be opened is never overwritten. It is copied to quarantine and counted.
//! - Nothing outside `turnwise/1/` is read, written or taken away; a newer
//!   format beside it makes this version read-only.
//! - [`SaveState::Saved`] is said only while both stores have everything.
//! - What is taken away stays away, though a store fails half-way; a tab that
//!   did not hear of it brings nothing back.
//! - A snapshot is made from what is kept, never from memory, and only what is
//!   in it is taken away. A part of it claims no more than it holds.
//! - Nothing of value is taken away to make room.
//!
//! This room is pure: the stores are the traits [`Kv`] and [`Vault`], and the
//! browser room drives the [`Ledger`] that writes them. Backups lie in a vault
//! of their own ([`Backups`]).

mod archive;
mod backup;
mod backups;
mod commit;
mod compaction;
mod device_name;
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
mod segment;
mod settings;
mod snapshot;
mod takeover;

pub use archive::{ArchiveError, Archived};
pub use backup::{BackupName, Holds, Reason};
pub use backups::{BACKUP_PREFIX, BackupError, Backups, Edit};
pub use commit::{Batch, Commits, SaveState};
pub use compaction::{
    JOURNAL_LIMIT, ON_IMPORT_LIMIT, Plan, SETTLED_AFTER, is_worth_compacting, measure, plan,
};
pub use device_name::{DeviceWords, device_words};
pub use health::Health;
pub use in_app::in_app_browser;
pub use key::{FAMILY, Key, KeyError, PREFIX, document_prefix, is_newer, is_ours, is_setting_name};
pub use kv::{Kv, KvError, Pair, Vault, units};
pub use ledger::{Compacted, Ledger, RemoveError};
pub use load::{Damaged, ImportFact, Loaded, Place, Reading, load};
pub use news::{Message, News};
pub use quarantine::{Quarantined, export};
pub use reminder::{CopyState, Reminder};
pub use ring::{IN_ALL, NewBackup, OF_TODAY, RingPlan, is_due, plan_ring};
pub use room::{BALLAST, NoRoom, QUOTA, Room};
pub use segment::{
    Content, Damage, Import, Setting, open, quarantine_key, quarantine_text, read_quarantine, seal,
    seal_json, unseal,
};
pub use settings::Settings;
pub use snapshot::{KV_LIMIT, PART_LIMIT, Part, split};
pub use takeover::{Obstacle, Readiness, WindowState, may_take_over};
