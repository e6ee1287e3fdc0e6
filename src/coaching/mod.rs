//! The field: people who coach each other, as typed views over records, the
//! commands a person can give, and the questions one can ask.
//!
//! Views are total: any record, however odd, reads as something or as nothing,
//! and what a view does not know stays in the record untouched. A kind of
//! record is declared once, by the struct that reads it (`#[derive(Kind)]`);
//! the list of kinds is in `record/kind.rs`. What a person can do is an enum
//! for each concept ([`Act`]); each becomes a change.
//!
//! This room knows `replica`, and of `i18n` the names of kinds and fields; the
//! time is passed in.

mod between;
mod celebrations;
mod check;
mod commitments;
mod feedback;
mod first_steps;
mod goals;
mod handover;
pub mod library;
mod people;
mod programme;
mod questions;
mod record;
mod record_command;
mod reflection;
mod sample;
mod session;
mod tools;
mod us;
mod workshop;

pub use between::*;
pub use celebrations::*;
pub use check::*;
pub use commitments::*;
pub use feedback::*;
pub use first_steps::FirstSteps;
pub use goals::*;
pub use handover::*;
pub use people::*;
pub use programme::*;
pub use questions::*;
pub use record::*;
pub use record_command::RecordCommand;
pub use reflection::*;
pub use sample::*;
pub use session::*;
pub use tools::*;
pub use us::*;
pub use workshop::*;
