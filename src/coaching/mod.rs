//! The field: people who coach each other, as typed views over records, the
//! commands a person can give, and the questions one can ask.
//!
//! Views are total: any record, however odd, reads as something or as nothing,
//! and what a view does not know stays in the record untouched. Commands are
//! the one table of what a person can do ([`Command`]); each becomes a change.
//!
//! This room knows `replica` and nobody else; the time is passed in.

mod agenda;
mod anniversary;
mod appreciation;
mod book;
mod celebration;
mod clash_record;
mod command;
mod commitment;
mod commitment_command;
mod gladness;
mod goal;
mod goal_command;
mod goal_version;
mod handover;
mod kind;
pub mod library;
mod membership;
mod milestone;
mod momentum;
mod note;
mod obstacle;
mod order;
mod path;
mod pause;
mod pen;
mod person;
mod preferences;
mod preparation;
mod reflow;
mod refusal;
mod sample;
mod sample_growth;
mod sample_sheet;
mod segment;
mod segment_command;
mod series;
mod session;
mod sheet_command;
mod since;
mod small_win;
mod smart;
mod span;
mod survey;
mod talk;
mod template;
mod view;
mod wrap_records;

pub use agenda::{AgendaItem, AgendaState, total_minutes};
pub use anniversary::Anniversary;
pub use appreciation::{Appreciation, AppreciationCommand};
pub use book::{Book, Questions, Touched};
pub use celebration::Celebration;
pub use clash_record::{ClashRecord, Settlement};
pub use command::{Command, Direction, Moment, NewPerson, NewSession, Place};
pub use commitment::{Commitment, FollowThrough, MOST_CONFIDENCE, Outcome, SURE_ENOUGH};
pub use commitment_command::{CommitmentCommand, Promise};
pub use gladness::GladCommand;
pub use goal::{FOCUS_LIMIT, Goal, GoalKind, GoalState, read_tags};
pub use goal_command::{GoalCommand, GoalWords, Room};
pub use goal_version::GoalVersion;
pub use handover::{Given, Taken, Waiting};
pub use kind::{Field, Kind};
pub use membership::Membership;
pub use milestone::Milestone;
pub use momentum::{Momentum, Walk};
pub use note::Note;
pub use obstacle::Obstacle;
pub use order::{order_after, order_between};
pub use path::{Path, Stone};
pub use pause::Rest;
pub use person::{PENS, People, Person};
pub use preferences::{FOCUS_LIMITS, Preferences, Style};
pub use preparation::{Preparation, PreparationWords};
pub use reflow::reflow;
pub use refusal::{NAME_LIMIT, Refusal, TEXT_LIMIT, TITLE_LIMIT};
pub use sample::{SampleError, SampleScript, sample_workspace};
pub use segment::{Segment, SegmentPlan, segment_minutes, swapped};
pub use segment_command::SegmentCommand;
pub use series::{Rhythm, Series, SeriesPlan, Zones, occurrences};
pub use session::{Session, SessionState};
pub use sheet_command::SheetCommand;
pub use since::Win;
pub use small_win::{SmallWin, draw};
pub use smart::{Letter, Lexicon, Say, Wording, clear_letters, smart};
pub use span::{Shared, Span, covered, time_shared};
pub use survey::{SurveyAnswer, Trend, values_of};
pub use talk::Talk;
pub use template::{OwnTemplate, TemplateSegment};
pub use view::View;
pub use wrap_records::{Insight, Question};
