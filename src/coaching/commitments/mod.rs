//! Commitments and what became of them, and check-ins between sessions.

pub(in crate::coaching) mod check_in;
pub(in crate::coaching) mod commitment;
pub(in crate::coaching) mod commitment_command;

pub use check_in::{CheckIn, CheckInLines, WriteCheckIn};
pub use commitment::{Commitment, FollowThrough, MOST_CONFIDENCE, Outcome, SURE_ENOUGH};
pub use commitment_command::{CommitmentCommand, CommitmentWords};
