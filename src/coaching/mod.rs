//! The field: people who coach each other, as typed views over records, the
//! commands a person can give, and the questions one can ask.
//!
//! Views are total: any record, however odd, reads as something or as nothing,
//! and what a view does not know stays in the record untouched. Commands are
//! the one table of what a person can do ([`Command`]); each becomes a change.
//!
//! This room knows `replica` and nobody else; the time is passed in.

mod agenda;
mod agreement;
mod book;
mod card;
mod celebration;
mod clash_record;
mod clause;
mod command;
mod commitment;
mod consent;
mod goal;
mod handover;
mod kind;
pub mod library;
mod membership;
mod milestone;
mod note;
mod order;
mod partnership;
mod path;
mod pen;
mod person;
mod refusal;
mod sample;
mod sample_us;
mod session;
mod us_command;
mod view;

pub use agenda::{AgendaItem, AgendaState, total_minutes};
pub use agreement::{Agreement, Assent, AssentState, Version};
pub use book::{Book, Questions, Touched};
pub use card::{Card, CardTopic};
pub use celebration::Celebration;
pub use clash_record::{ClashRecord, Settlement};
pub use clause::{Clause, ClauseGroup};
pub use command::{Command, Direction, Moment, NewPerson, NewSession, Place};
pub use commitment::{Commitment, Outcome};
pub use consent::Consent;
pub use goal::{FOCUS_LIMIT, Goal, GoalState};
pub use handover::{Given, Taken, not_yet_given};
pub use kind::{Field, Kind};
pub use membership::Membership;
pub use milestone::Milestone;
pub use note::Note;
pub use order::{order_after, order_between};
pub use partnership::{Mode, Partnership, PartnershipState};
pub use path::{Path, Stone};
pub use person::{MOST_PEOPLE, PENS, People, Person};
pub use refusal::{NAME_LIMIT, Refusal, TEXT_LIMIT, TITLE_LIMIT};
pub use sample::{SampleError, SampleScript, sample_workspace};
pub use session::{Session, SessionState};
pub use us_command::{NewClause, UsCommand};
pub use view::View;
