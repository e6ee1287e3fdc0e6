//! The library, and what a facilitator prepares with it.

mod as_participant;
mod choices;
mod collect;
mod hand_out;
mod handouts;
mod home;
mod kit;
mod library;
mod one;
mod orientation;
mod pairs;
mod plan_form;
mod present;
mod run_sheet;
mod whole_screen;

pub use collect::Collect;
pub use handouts::Handouts;
pub use home::Workshops;
pub use kit::Kit;
pub use library::Library;
pub use one::OneWorkshop;
pub use orientation::Orientation;
pub use pairs::Pairs;
pub use run_sheet::RunSheet;
