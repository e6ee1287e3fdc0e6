//! What was exchanged with a partner, and the differences that were settled.

pub(in crate::coaching) mod differences;
pub(in crate::coaching) mod exchanged;
pub(in crate::coaching) mod settled;

pub use differences::DifferenceQueue;
pub use exchanged::{HandoverCommand, LastReceived, LastSent, Waiting};
pub use settled::{ClashRecord, Settlement};
