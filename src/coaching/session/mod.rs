//! A session: agenda, parts, notes, clock, rhythm, preparation, what is kept of it.

mod again;
pub(in crate::coaching) mod agenda;
pub(in crate::coaching) mod agenda_place;
mod call_link;
pub(in crate::coaching) mod carry_over;
pub(in crate::coaching) mod cause;
pub(in crate::coaching) mod filling;
pub(in crate::coaching) mod kept;
mod last_time;
pub(in crate::coaching) mod name;
pub(in crate::coaching) mod note;
pub(in crate::coaching) mod preparation;
pub(in crate::coaching) mod reflow;
pub(in crate::coaching) mod segment;
pub(in crate::coaching) mod segment_command;
pub(in crate::coaching) mod series;
#[allow(clippy::module_inception, reason = "the record of a session, in the folder of what belongs to one")]
pub(in crate::coaching) mod session;
pub(in crate::coaching) mod session_command;
pub(in crate::coaching) mod since;
pub(in crate::coaching) mod span;
pub(in crate::coaching) mod survey;
pub(in crate::coaching) mod talk;
pub(in crate::coaching) mod template;

pub use agenda::{AgendaCommand, AgendaItem, AgendaState, TOPIC_MINUTES, TopicWords, total_minutes};
pub use agenda_place::AgendaPlace;
pub use call_link::call_link;
pub use carry_over::{Agendas, Topic};
pub use filling::{Filling, Portion};
pub use kept::{Insight, KeepCommand, Question};
pub use last_time::LastTime;
pub use name::{SessionName, SessionNames};
pub use note::{MOST_PASTED, Note, NoteCommand, pasted_lines};
pub use preparation::{Preparation, PreparationCommand, PreparationDraft, PreparationWords};
pub use reflow::reflow;
pub use segment::{Segment, SegmentPlan, segment_minutes, swapped_among};
pub use segment_command::SegmentCommand;
pub use series::{Rhythm, Series, SeriesPlan, Zones, occurrences, zone_of_offset};
pub use session::{CANCELLED, Moved, SESSION_MINUTES, Session, SessionState, is_cancelled};
pub use session_command::{NewSession, SessionCommand};
pub use since::Win;
pub use span::{Shared, Span, covered, time_shared};
pub use survey::{AnswerSurvey, SurveyAnswer, Trend, values_of};
pub use talk::{PartTool, Talk};
pub use template::{OwnTemplate, TemplateCommand, TemplateSegment};
