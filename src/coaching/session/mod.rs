//! A session: agenda, parts, notes, clock, rhythm, preparation, what is kept of it.

pub(in crate::coaching) mod agenda;
pub(in crate::coaching) mod kept;
pub(in crate::coaching) mod note;
pub(in crate::coaching) mod preparation;
pub(in crate::coaching) mod reflow;
pub(in crate::coaching) mod segment;
pub(in crate::coaching) mod segment_command;
pub(in crate::coaching) mod series;
pub(in crate::coaching) mod session;
pub(in crate::coaching) mod sheet_command;
pub(in crate::coaching) mod span;
pub(in crate::coaching) mod survey;
pub(in crate::coaching) mod talk;
pub(in crate::coaching) mod template;

pub use agenda::{AgendaItem, AgendaState, total_minutes};
pub use kept::{Insight, Question};
pub use note::Note;
pub use preparation::{Preparation, PreparationWords};
pub use reflow::reflow;
pub use segment::{Segment, SegmentPlan, segment_minutes, swapped};
pub use segment_command::SegmentCommand;
pub use series::{Rhythm, Series, SeriesPlan, Zones, occurrences};
pub use session::{SESSION_MINUTES, Session, SessionState};
pub use sheet_command::SheetCommand;
pub use span::{Shared, Span, covered, time_shared};
pub use survey::{SurveyAnswer, Trend, values_of};
pub use talk::Talk;
pub use template::{OwnTemplate, TemplateSegment};
