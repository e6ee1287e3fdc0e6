//! Goals: the list of them, one of them, and what both show.

mod form;
mod list;
mod momentum;
mod one;
mod path;
mod room;
mod smart;

pub use list::Goals;
pub use one::Goal;
