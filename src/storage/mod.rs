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
//! - What is taken away stays away, though a store fails half-way.
//!
//! This room is pure: the stores are the traits [`Kv`] and [`Vault`], and the
//! browser room drives the [`Ledger`] that writes them. Backups lie in a vault
//! of their own ([`Backups`]). Compaction and the quota have their keys
//! reserved ([`Key::Snapshot`]) and come later.

mod backup;
mod backups;
mod commit;
mod health;
mod key;
mod kv;
mod ledger;
mod load;
mod news;
mod reminder;
mod removal;
mod ring;
mod segment;
mod settings;

pub use backup::{BackupName, Holds, Reason};
pub use backups::{BACKUP_PREFIX, BackupError, Backups, Edit};
pub use commit::{Batch, Commits, SaveState};
pub use health::Health;
pub use key::{Key, KeyError, PREFIX, document_prefix, is_newer, is_ours, is_setting_name};
pub use kv::{Kv, KvError, Pair, Vault, units};
pub use ledger::{Ledger, RemoveError};
pub use load::{Damaged, ImportFact, Loaded, Place, Reading, load};
pub use news::{Message, News};
pub use reminder::{CopyState, Reminder};
pub use ring::{IN_ALL, NewBackup, OF_TODAY, RingPlan, is_due, plan_ring};
pub use segment::{
    Content, Damage, Import, Setting, open, quarantine_key, quarantine_text, seal, seal_json, unseal,
};
pub use settings::Settings;
