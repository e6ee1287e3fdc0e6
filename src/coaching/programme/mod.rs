//! Did the programme work? Numbers that a person hands over once, and what a
//! facilitator sees of them: groups only, never a person.

pub(in crate::coaching) mod bowl;
pub(in crate::coaching) mod open_bowl;
pub(in crate::coaching) mod slip;
pub(in crate::coaching) mod totals;

pub use bowl::{Bowl, BowlCommand};
pub use open_bowl::{MOST_SLIPS, NotDropped, OpenBowl};
pub use slip::{Band, Measure, Scale, Slip, SlipError, SlipOffer};
pub use totals::{LEAST_SLIPS, Total, Totals};
