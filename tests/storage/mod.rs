//! How things are kept: segments, loading, the ledger, and what survives when
//! a store fails.

mod backups;
pub mod fakes;
mod faults;
mod ledger;
mod loading;
mod reminder;
mod segments;
mod torture;
