//! Days with failing stores: whichever fault, at whichever operation, no
//! acknowledged value is lost.
//!
//! `TURNWISE_TORTURE=100` runs a hundred times as many random days, and
//! `TURNWISE_SEED=7` other ones.

mod days;
mod oracle;
pub mod sim;
mod world;
