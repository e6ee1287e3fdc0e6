//! The library, and what a facilitator prepares with it.

mod hand_out;
mod handouts;
mod home;
mod kit;
mod library;
mod orientation;
mod pairs;
mod present;
mod run_sheet;

pub use handouts::Handouts;
pub use home::Workshop;
pub use kit::Kit;
pub use library::Library;
pub use orientation::Orientation;
pub use pairs::Pairs;
pub use run_sheet::RunSheet;
