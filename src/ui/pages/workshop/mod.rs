//! The library, and what a facilitator prepares with it.

mod handouts;
mod home;
mod hosted_kit;
mod kit;
mod library;
mod pairs;
mod run_sheet;

pub use handouts::Handouts;
pub use home::Workshop;
pub use hosted_kit::HostedKit;
pub use kit::Kit;
pub use library::Library;
pub use pairs::Pairs;
pub use run_sheet::RunSheet;
