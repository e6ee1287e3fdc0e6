//! Looking back alone: what one writes for oneself, letters to oneself, and
//! what of it comes to mind again. All of it is private.

pub(in crate::coaching) mod choices;
pub(in crate::coaching) mod letter;
mod look_back;
mod offer;
#[allow(clippy::module_inception, reason = "the record, in the folder of what belongs to it")]
pub(in crate::coaching) mod reflection;

pub use choices::{ChoicesCommand, ReflectionChoices};
pub use letter::{LetterCommand, LetterState, LetterToSelf, Until};
pub use look_back::{look_back, week_of};
pub use offer::ReflectionOffer;
pub use reflection::{Occasion, Reflection, ReflectionCommand, SharedAs};
