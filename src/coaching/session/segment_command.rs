//! What can be done with the segments of a session, before and while talking.

use serde_json::Value;

use super::segment::{Segment, SegmentPlan, roles_value};
use super::session::{Session, SessionState};
use super::span::Span;
use crate::coaching::record::command::Act;
use crate::coaching::record::declaration::Home;
use crate::coaching::record::order::order_after;
use crate::coaching::record::pen::Pen;
use crate::coaching::record::refusal::{Problem, Refusal, TITLE_LIMIT, fits};
use crate::replica::Id;

/// The fewest and the most minutes of a segment.
const SEGMENT_MINUTES: (u64, u64) = (1, 600);
/// How many prompts a segment has at most.
const PROMPTS: usize = 24;

/// What can be done with segments. Instants are the moment of the act.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "the fields are those of the views they write")]
pub enum SegmentCommand {
    /// Lays segments behind those that are there, or in their place.
    Lay {
        session: Id,
        segments: Vec<(Id, SegmentPlan)>,
        in_place: bool,
    },
    Edit {
        id: Id,
        plan: SegmentPlan,
    },
    /// Sets a segment aside, or takes it up again.
    Park {
        id: Id,
        is_parked: bool,
    },
    /// Starts a segment, or goes on with it; whatever runs stops. `span` names
    /// the stretch that begins.
    Begin {
        segment: Id,
        span: Id,
    },
    /// Stops the clock.
    Pause {
        session: Id,
    },
    /// Adds minutes to a segment, or takes some away.
    Adjust {
        segment: Id,
        by: i64,
    },
    /// This person brings something, in the place of who does: the two exchange
    /// their places, here and in the matching segments to come; `span` names the
    /// stretch that begins with it, if the segment runs.
    GiveTurn {
        segment: Id,
        person: Id,
        span: Id,
    },
    /// Arriving waits until after the first topic; `span` names the stretch that
    /// begins with it, if the segment was begun.
    PutOff {
        segment: Id,
        span: Id,
    },
    /// Something urgent comes in now; then the segment that it interrupts goes
    /// on. What is left makes room for it; what does not fit is set aside. What
    /// it does not use goes back when the next segment begins.
    Urgent {
        session: Id,
        id: Id,
        title: String,
        minutes: u64,
        span: Id,
    },
}

impl Act for SegmentCommand {
    fn home(&self) -> Home {
        Home::Shared
    }

    fn write(&self, pen: &mut Pen<'_>) -> Result<(), Refusal> {
        match self {
            Self::Lay { session, segments, in_place } => {
                pen.need::<Session>(session)?;
                if *in_place {
                    pen.book.segments(session).iter().for_each(|segment| pen.trash(&segment.id));
                }
                let mut last = pen.book.segments(session).pop().map(|last| last.order);
                for (id, plan) in segments {
                    let order = order_after(last.as_deref());
                    pen.put_id(id, Segment::SESSION, Some(session));
                    pen.put(id, Segment::ORDER, order.as_str());
                    pen.put_segment(id, plan)?;
                    last = Some(order);
                }
            }
            Self::Edit { id, plan } => {
                pen.need::<Segment>(id)?;
                pen.put_segment(id, plan)?;
            }
            Self::Park { id, is_parked } => {
                pen.need::<Segment>(id)?;
                pen.put(id, Segment::IS_PARKED, if *is_parked { "parked" } else { "open" });
                // It has its minutes again: nothing is owed to it.
                pen.put_yielded(id, 0);
            }
            Self::Begin { segment, span } => {
                let segment: Segment = pen.need(segment)?;
                let session = segment.session.clone().ok_or(Refusal::Gone)?;
                pen.start_if_ahead(&session)?;
                pen.give_back(&session, &segment.id);
                pen.end_spans(&session);
                pen.begin_span(span, &session, &segment);
            }
            Self::Pause { session } => {
                pen.need::<Session>(session)?;
                pen.end_spans(session);
            }
            Self::Adjust { segment, by } => {
                let segment: Segment = pen.need(segment)?;
                let length = i64::try_from(segment.length()).unwrap_or_default();
                let most = i64::try_from(SEGMENT_MINUTES.1).unwrap_or_default();
                let by = (*by).clamp(-length, (most - length).max(-length));
                pen.put(&segment.id, Segment::ADJUSTED, segment.adjusted.saturating_add(by));
            }
            Self::GiveTurn { segment, person, span } => pen.give_turn(segment, person, span)?,
            Self::PutOff { segment, span } => pen.put_off(segment, span)?,
            Self::Urgent { session, id, title, minutes, span } => {
                pen.insert_urgent(session, id, title, *minutes, span)?;
            }
        }
        Ok(())
    }
}

impl Pen<'_> {
    pub(in crate::coaching) fn put_segment(&mut self, id: &Id, plan: &SegmentPlan) -> Result<(), Refusal> {
        self.put_words(id, SegmentPlan::TITLE, &plan.title)?;
        self.put_as_typed(id, SegmentPlan::PURPOSE, &plan.purpose)?;
        self.put_minutes(id, SegmentPlan::MINUTES, plan.minutes, SEGMENT_MINUTES)?;
        self.put(id, SegmentPlan::MINIMUM, plan.minimum.min(plan.minutes));
        self.put(id, SegmentPlan::MODE, plan.mode.name());
        self.put(id, SegmentPlan::ROLES, roles_value(&plan.roles));
        let prompts = prompts_value(&plan.prompts).map_err(|it| Refusal::At(SegmentPlan::PROMPTS, it))?;
        self.put(id, SegmentPlan::PROMPTS, prompts);
        let tool = plan.tool.as_deref().map(|tool| fits(tool, TITLE_LIMIT)).transpose();
        self.put(id, SegmentPlan::TOOL, tool.map_err(|it| Refusal::At(SegmentPlan::TOOL, it))?);
        Ok(())
    }

    /// A session that is still ahead is under way once a segment of it runs.
    pub(super) fn start_if_ahead(&mut self, session: &Id) -> Result<(), Refusal> {
        let held: Session = self.need(session)?;
        if held.state.is_ahead() && held.state != SessionState::Live {
            self.put_state(session, SessionState::Live);
        }
        Ok(())
    }

    /// Ends every stretch of a session that runs.
    pub(in crate::coaching) fn end_spans(&mut self, session: &Id) {
        let talk = self.book.talk(session);
        for span in talk.spans.iter().filter(|span| span.ended.is_none()) {
            let end = talk.end_of(span, self.at);
            self.put(&span.id, Span::ENDED, end);
        }
    }

    pub(super) fn begin_span(&mut self, id: &Id, session: &Id, segment: &Segment) {
        self.put_id(id, Span::SESSION, Some(session));
        self.put_id(id, Span::SEGMENT, Some(&segment.id));
        self.put(id, Span::BEGAN, self.at);
        self.put(id, Span::ROLES, roles_value(&segment.plan.roles));
    }
}

/// Prompts as files hold them.
///
/// # Errors
/// When one of them is too long.
pub(in crate::coaching) fn prompts_value(prompts: &[String]) -> Result<Value, Problem> {
    let mut kept = Vec::new();
    for prompt in prompts.iter().take(PROMPTS) {
        if !prompt.trim().is_empty() {
            kept.push(Value::from(fits(prompt.trim(), TITLE_LIMIT)?));
        }
    }
    Ok(Value::Array(kept))
}
