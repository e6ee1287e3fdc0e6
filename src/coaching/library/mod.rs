//! The library: what is handed out with the app. Session templates, clauses
//! for an agreement, questions for a talk and for after it, cues, starters, the
//! orientation, and what to practise on.
//!
//! The words live in `content/*.json`, one file for each pack and language,
//! and are fetched when they are needed. Here they are read and checked, and a
//! template is laid out for the people of a session. A pack that is damaged is
//! refused whole; members that this version does not know are passed over.

mod clause;
mod content_error;
mod cue;
mod feedback_words;
mod orientation;
mod pack;
mod planned;
mod practice;
mod prompt;
mod question;
mod role;
mod shelf;
mod survey;
mod template;

pub use clause::{ClauseGroup, ClauseOption, ClausePack};
pub use content_error::ContentError;
pub use cue::{
    BoundaryCard, CelebrationIdeas, CelebrationStyle, Cue, CuePack, FeedbackPart, FeedbackStarters,
    ModeLines, RoleCard,
};
pub use feedback_words::FeedbackWordPack;
pub use orientation::{OrientationCard, OrientationPack, PracticeStep};
pub use planned::{PlannedSegment, RoleHeld};
pub use practice::{CaseStudy, PracticePack, Scene};
pub use prompt::{Prompt, PromptOccasion, PromptPack};
pub use question::{DEEPEST, LibraryQuestion, Phase, QuestionPack, QuestionTopic};
pub use role::{Mode, Role, Seat};
pub use shelf::{Shelf, Sort};
pub use survey::{Asked, MOST_ITEMS, OpenLine, Side, SurveyItem, SurveyPack};
pub use template::{
    MOST_MINUTES, MOST_PEOPLE, Occasion, Repeat, ShortForm, Template, TemplatePack, TemplateSegment,
    closing_template, fills,
};
