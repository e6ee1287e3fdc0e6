//! What was exchanged with a partner, and the differences that were settled.

pub(in crate::coaching) mod differences;
pub(in crate::coaching) mod exchanged;
pub(in crate::coaching) mod in_calendar;
pub(in crate::coaching) mod later_words;
pub(in crate::coaching) mod settled;
pub(in crate::coaching) mod told;
pub(in crate::coaching) mod transfers;
mod unsaved;

pub use differences::{DifferenceQueue, UnseenBeneath};
pub use exchanged::{HandoverCommand, LastReceived, LastSent, Waiting};
pub use in_calendar::InCalendar;
pub use later_words::later_words;
pub use settled::{ClashRecord, Settlement};
pub use told::{is_field_told, is_new_told, is_told_of};
pub use transfers::{HandedOver, Transfer, TransferName, Transfers};
