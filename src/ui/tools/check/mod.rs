//! The check of how the people are doing: answered apart, seen together.

mod answering;
mod change;
mod sheet;
mod side_by_side;

pub use sheet::{CheckSheet, KINDS as CHECK_KINDS};
