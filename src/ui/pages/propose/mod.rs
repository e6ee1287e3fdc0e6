//! Times for a session: proposing some, choosing one, and taking the answer.

mod choose;
mod make;
mod times;

pub use choose::Proposed;
pub use make::Propose;
