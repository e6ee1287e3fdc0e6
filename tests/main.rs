//! All tests, as one program: it links once, and each module shows one part of the promise.
//!
//! Those that drive a browser are in `browser`; `make fast` leaves them out.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop at once"
)]

mod browser;
mod claims;
mod coaching;
mod deeds;
mod exchange;
mod handlers;
mod house;
mod laws;
mod removing;
mod repeat;
mod seen;
mod storage;
mod strings;
mod torture;
