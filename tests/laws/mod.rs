//! The laws of merging, over random histories of several replicas.

pub mod history;
pub mod join;
mod order;
mod floors;
mod history;
mod join;
mod stamps;
mod stored;
