//! Goals, their milestones, obstacles and versions, and what stands around them.

pub(in crate::coaching) mod goal;
pub(in crate::coaching) mod goal_command;
pub(in crate::coaching) mod goal_version;
pub(in crate::coaching) mod milestone;
pub(in crate::coaching) mod milestone_command;
pub(in crate::coaching) mod momentum;
pub(in crate::coaching) mod obstacle;
pub(in crate::coaching) mod path;
pub(in crate::coaching) mod smart;
pub(in crate::coaching) mod surroundings;

pub use goal::{Goal, GoalKind, GoalState, GoalWords, read_tags};
pub use goal_command::{GoalCommand, WhenFocusIsFull};
pub use goal_version::GoalVersion;
pub use milestone::Milestone;
pub use milestone_command::{MilestoneCommand, MilestoneWords};
pub use momentum::{Momentum, Walk};
pub use obstacle::{Obstacle, ObstacleCommand};
pub use path::{Path, Stone};
pub use smart::{Letter, Lexicon, Say, Wording, clear_letters, smart};
pub use surroundings::{Around, Surroundings, SurroundingsCommand};
