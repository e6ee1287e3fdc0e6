//! How things are kept: segments, loading, the ledger, and what survives when
//! a store fails.

mod backups;
pub mod fakes;
mod faults;
mod ledger;
mod loading;
mod reminder;
mod bookkeeping;
mod fakes;
mod named;
mod segments;
mod snapshots;
mod taking_away;
mod torture;
