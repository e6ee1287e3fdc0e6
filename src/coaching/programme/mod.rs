//! Did the programme work? Numbers that a person hands over once, and what a
//! facilitator sees of them: groups only, never a person.

pub(in crate::coaching) mod slip;

pub use slip::{Band, Measure, Scale, Slip, SlipError, SlipOffer};
