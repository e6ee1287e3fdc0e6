//! The library, and what a facilitator prepares with it.

mod as_participant;
mod collect;
mod hand_out;
mod handouts;
mod home;
mod kit;
mod library;
mod one;
mod pairs;
mod present;
mod run_sheet;

pub use collect::Collect;
pub use handouts::Handouts;
pub use home::Workshops;
pub use kit::Kit;
pub use library::Library;
pub use one::OneWorkshop;
pub use pairs::Pairs;
pub use run_sheet::RunSheet;
