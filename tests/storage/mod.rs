//! Persistence: segments, loading, the ledger, and what survives when a store
//! fails.

mod answer_drafts;
mod backups;
mod bookkeeping;
mod device_name;
mod drafts;
pub mod fakes;
mod faults;
mod ledger;
mod loading;
mod named;
mod reminder;
mod searches;
mod segments;
mod snapshots;
mod takeover;
mod taking_away;
mod taking_back;
mod torture;
