//! What was exchanged with a partner, and the differences that were settled.

pub(in crate::coaching) mod exchanged;
pub(in crate::coaching) mod settled;

pub use exchanged::{Given, Taken, Waiting};
pub use settled::{ClashRecord, Settlement};
