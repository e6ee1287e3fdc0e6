//! Between two sessions: what one person asks of another until the next one,
//! what somebody who was coached would like done differently, and what was read.

mod asking;
pub(in crate::coaching) mod coaching_wish;
pub(in crate::coaching) mod inquiry;
pub(in crate::coaching) mod read_mark;
pub(in crate::coaching) mod request;

pub use asking::Asking;
pub use coaching_wish::{CoachingWish, CoachingWishCommand};
pub use inquiry::{Inquiry, InquiryCommand};
pub use read_mark::{MarkRead, ReadMark};
pub use request::{Request, RequestCommand, RequestReply};
