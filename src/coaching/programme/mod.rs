//! Did the programme work? Numbers that a person hands over once, and what a
//! facilitator sees of them: groups only, never a person.

pub(in crate::coaching) mod answer;
pub(in crate::coaching) mod bowl;
pub(in crate::coaching) mod mail;
pub(in crate::coaching) mod offers;
pub(in crate::coaching) mod open_bowl;
pub(in crate::coaching) mod own_slip;
pub(in crate::coaching) mod slip;
pub(in crate::coaching) mod slip_of;
pub(in crate::coaching) mod totals;

pub use answer::{AnswerProgramme, Asked, ProgrammeAnswer, Rated};
pub use bowl::{Bowl, BowlCommand};
pub use mail::{mail_address, mail_link};
pub use offers::offers_due;
pub use open_bowl::{MOST_SLIPS, NotDropped, OpenBowl};
pub use own_slip::{OwnSlip, SlipCommand, SlipState};
pub use slip::{Band, Measure, Scale, Slip, SlipError, SlipOffer};
pub use totals::{LEAST_SLIPS, Total, Totals};
