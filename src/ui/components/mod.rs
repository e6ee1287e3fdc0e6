//! Parts that several pages share.

mod blank_sheet;
mod boundary_card;
mod commitment_form;
mod commitment_review;
mod commitment_row;
mod copy_reminder;
mod dialog;
mod field;
mod icon;
mod live_text;
mod move_buttons;
mod page;
mod path_view;
mod person_tag;
mod saved_state;
mod undo_line;
mod way_on;
mod when_fields;

pub use blank_sheet::{BlankSheet, SheetPart};
pub use boundary_card::BoundaryCard;
pub use commitment_form::CommitmentForm;
pub use commitment_row::CommitmentRow;
pub use copy_reminder::CopyReminder;
pub use dialog::Dialog;
pub use field::{Field, FieldProblem};
pub use icon::{Icon, icon, logo};
pub use live_text::{LiveText, LiveTextShape};
pub use move_buttons::MoveButtons;
pub use page::{Eyebrow, Page};
pub use path_view::{PathSize, path_view};
pub use person_tag::{badge, badges, person_choices, person_tag};
pub use saved_state::SavedState;
pub use undo_line::UndoLine;
pub use way_on::WayOn;
pub use when_fields::{When, WhenFields};
