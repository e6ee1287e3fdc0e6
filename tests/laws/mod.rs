//! The laws of merging, over random histories of several replicas.

mod history;
mod join;
mod stamps;
mod stored;
