//! What a facilitator prepares and hands out: kits, and workshops with their
//! pairs and minutes.

pub(in crate::coaching) mod due;
pub(in crate::coaching) mod from_workshop;
pub(in crate::coaching) mod handed;
pub(in crate::coaching) mod kit;
pub(in crate::coaching) mod kit_changes;
pub(in crate::coaching) mod kit_value;
pub(in crate::coaching) mod pair_start;
pub(in crate::coaching) mod pairing;
pub(in crate::coaching) mod programme;
pub(in crate::coaching) mod room_plan;
pub(in crate::coaching) mod run_sheet;
// The folder has the name of its thing.
#[allow(clippy::module_inception, reason = "one concept a file, named after it")]
pub(in crate::coaching) mod workshop;
pub(in crate::coaching) mod workshop_command;

pub use due::{Due, MOST_SESSIONS};
pub use from_workshop::{WorkshopChoice, WorkshopGift, WorkshopPlan, WorkshopQuestion};
pub use handed::{Handed, HandedClause, HandedQuestion, HandedTemplate, MOST_SEGMENTS};
pub use kit::{Kit, KitCommand, MOST_IN_KIT, MOST_OBJECTIVES, OwnKit, Schedule, list_value};
pub use kit_changes::KitChange;
pub use pair_start::{Beginning, PairStart};
pub use pairing::{Group, MOST_IN_ROOM, MOST_ROUNDS, Pairing, Seat};
pub use programme::{Programme, ProgrammeCommand};
pub use room_plan::{RoomPlan, read_names};
pub use run_sheet::{BLOCK_MINUTES, Block, BlockPart, Laid, LaidState, MOST_BLOCKS, RunSheet};
pub use workshop::Workshop;
pub use workshop_command::WorkshopCommand;
