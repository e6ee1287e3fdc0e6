//! What a facilitator prepares and hands out: kits, and workshops with their
//! pairs and minutes.

pub(in crate::coaching) mod due;
mod fitting;
pub(in crate::coaching) mod handed;
pub(in crate::coaching) mod kit;
pub(in crate::coaching) mod names;
pub(in crate::coaching) mod pair_start;
pub(in crate::coaching) mod pairing;
pub(in crate::coaching) mod programme;
pub(in crate::coaching) mod room_plan;
pub(in crate::coaching) mod run_sheet;
pub(in crate::coaching) mod seating;
// The folder has the name of its thing.
#[allow(clippy::module_inception, reason = "one concept a file, named after it")]
pub(in crate::coaching) mod workshop;
pub(in crate::coaching) mod workshop_command;

pub use due::{Due, MOST_SESSIONS};
pub use handed::{Handed, HandedClause, HandedQuestion, HandedTemplate, MOST_SEGMENTS};
pub use kit::{Kit, KitCommand, MOST_IN_KIT, MOST_OBJECTIVES, OwnKit, Schedule, list_value};
pub use names::{Listed, read_list, read_name, read_names};
pub use pair_start::{Beginning, PairStart};
pub use pairing::{GROUP_SIZES, Group, MOST_IN_ROOM, MOST_ROUNDS, Meet, Pairing, Seat, Wanted};
pub use programme::{Programme, ProgrammeCommand};
pub use room_plan::RoomPlan;
pub use run_sheet::{BLOCK_MINUTES, Block, BlockPart, Laid, LaidState, MOST_BLOCKS, RunSheet};
pub use workshop::Workshop;
pub use workshop_command::WorkshopCommand;
