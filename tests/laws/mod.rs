//! The laws of merging, over random histories of several replicas.

mod clashing;
mod early;
mod floors;
mod following;
mod forged;
pub mod history;
pub mod join;
mod order;
mod stamps;
mod stored;
pub mod touching;
mod updates;
