//! Proof at scale: the same laws over far more cases than a person waits for.
//!
//! `cargo test` runs a small count. `TURNWISE_TORTURE=FACTOR` multiplies the
//! counts, `TURNWISE_SEED=SEED` starts elsewhere, and each failure prints the
//! one command that repeats it.

pub mod chance;
mod files;
pub mod histories;
mod mutate;
mod small_model;
mod stores;
