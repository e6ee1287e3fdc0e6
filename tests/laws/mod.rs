//! The laws of merging, over random histories of several replicas.

mod history;
mod join;
mod order;
mod stamps;
mod stored;
