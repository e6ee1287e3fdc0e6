//! The field: people who coach each other, as typed views over records, the
//! commands a person can give, and the questions one can ask.
//!
//! Views are total: any record, however odd, reads as something or as nothing,
//! and what a view does not know stays in the record untouched. Commands are
//! the one table of what a person can do ([`Command`]); each becomes a change.
//!
//! This room knows `replica` and nobody else; the time is passed in.

mod agenda;
mod book;
mod celebration;
mod clash_record;
mod command;
mod commitment;
mod goal;
mod handover;
mod kind;
pub mod library;
mod membership;
mod milestone;
mod note;
mod order;
mod path;
mod pen;
mod person;
mod preparation;
mod reflow;
mod refusal;
mod sample;
mod sample_sheet;
mod segment;
mod segment_command;
mod series;
mod session;
mod sheet_command;
mod span;
mod survey;
mod talk;
mod template;
mod view;
mod wrap_records;

pub use agenda::{AgendaItem, AgendaState, total_minutes};
pub use book::{Book, Questions, Touched};
pub use celebration::Celebration;
pub use clash_record::{ClashRecord, Settlement};
pub use command::{Command, Direction, Moment, NewPerson, NewSession, Place};
pub use commitment::{Commitment, Outcome};
pub use goal::{FOCUS_LIMIT, Goal, GoalState};
pub use handover::{Given, Taken, not_yet_given};
pub use kind::{Field, Kind};
pub use membership::Membership;
pub use milestone::Milestone;
pub use note::Note;
pub use order::{order_after, order_between};
pub use path::{Path, Stone};
pub use person::{PENS, People, Person};
pub use preparation::{Preparation, PreparationWords};
pub use reflow::reflow;
pub use refusal::{NAME_LIMIT, Refusal, TEXT_LIMIT, TITLE_LIMIT};
pub use sample::{SampleError, SampleScript, sample_workspace};
pub use segment::{Segment, SegmentPlan, segment_minutes, swapped};
pub use segment_command::SegmentCommand;
pub use series::{Rhythm, Series, SeriesPlan, Zones, occurrences};
pub use session::{Session, SessionState};
pub use sheet_command::SheetCommand;
pub use span::{Shared, Span, covered, time_shared};
pub use survey::{SurveyAnswer, Trend, values_of};
pub use talk::Talk;
pub use template::{OwnTemplate, TemplateSegment};
pub use view::View;
pub use wrap_records::{Appreciation, Insight, Question};
