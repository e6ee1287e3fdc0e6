//! What can be done with the segments of a session, before and while talking.

use serde_json::Value;

use super::reflow::reflow;
use super::segment::{Segment, SegmentPlan, is_held_by, roles_value, swapped_among};
use super::session::{Session, SessionState};
use super::span::Span;
use super::talk::Talk;
use crate::coaching::record::book::Book;
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
    /// Everyone takes the next role, here and in the matching segments to come;
    /// `span` names the stretch that begins with it, if the segment runs.
    Swap {
        segment: Id,
        span: Id,
    },
    /// Something urgent comes in now; then the segment that it interrupts goes
    /// on. What is left makes room for it; what does not fit is set aside.
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
            }
            Self::Begin { segment, span } => {
                let segment: Segment = pen.need(segment)?;
                let session = segment.session.clone().ok_or(Refusal::Gone)?;
                pen.start_if_ahead(&session)?;
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
            Self::Swap { segment, span } => pen.swap(segment, span)?,
            Self::Urgent { session, id, title, minutes, span } => {
                pen.insert_urgent(session, id, title, *minutes, span)?;
            }
        }
        Ok(())
    }
}

impl Book {
    /// The segments to come whose roles a [swap](SegmentCommand::Swap) in this
    /// one changes, too: those that the same people hold. None where one of
    /// those to come was begun (something urgent in between, or a part gone back
    /// to): the turns stay.
    pub fn swapped_along(&self, segment: &Segment) -> Vec<Segment> {
        let Some(session) = &segment.session else { return Vec::new() };
        let (talk, all) = (self.talk(session), self.segments(session).into_iter());
        let mut later: Vec<Segment> = all.skip_while(|other| other.id != segment.id).skip(1).collect();
        if later.iter().any(|later| talk.was_begun(&later.id)) {
            return Vec::new();
        }
        let people: Vec<Id> = segment.plan.roles.iter().map(|(person, _)| person.clone()).collect();
        later.retain(|later| is_held_by(&later.plan.roles, &people));
        later
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
    fn start_if_ahead(&mut self, session: &Id) -> Result<(), Refusal> {
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

    fn begin_span(&mut self, id: &Id, session: &Id, segment: &Segment) {
        self.put_id(id, Span::SESSION, Some(session));
        self.put_id(id, Span::SEGMENT, Some(&segment.id));
        self.put(id, Span::BEGAN, self.at);
        self.put(id, Span::ROLES, roles_value(&segment.plan.roles));
    }

    fn swap(&mut self, segment: &Id, span: &Id) -> Result<(), Refusal> {
        let mut segment: Segment = self.need(segment)?;
        let session = segment.session.clone().ok_or(Refusal::Gone)?;
        let people: Vec<Id> = segment.plan.roles.iter().map(|(person, _)| person.clone()).collect();
        let talk = self.book.talk(&session);
        for later in self.book.swapped_along(&segment) {
            let roles = swapped_among(&people, &later.plan.roles);
            self.put(&later.id, SegmentPlan::ROLES, roles_value(&roles));
        }
        segment.plan.roles = swapped_among(&people, &segment.plan.roles);
        self.put(&segment.id, SegmentPlan::ROLES, roles_value(&segment.plan.roles));
        let runs = |running: &Segment| running.id == segment.id && talk.is_running();
        if talk.current().is_some_and(runs) {
            self.end_spans(&session);
            self.begin_span(span, &session, &segment);
        }
        Ok(())
    }

    fn insert_urgent(
        &mut self,
        session: &Id,
        id: &Id,
        title: &str,
        minutes: u64,
        span: &Id,
    ) -> Result<(), Refusal> {
        let held: Session = self.need(session)?;
        let talk = self.book.talk(session);
        let current = talk.current().cloned();
        // It is nobody's turn: it takes no topic, and nobody's minutes.
        let plan = SegmentPlan { title: title.to_owned(), minutes, minimum: minutes, ..Default::default() };
        self.put_segment(id, &plan)?;
        self.put_id(id, Segment::SESSION, Some(session));

        // Before the one that it interrupts, which then goes on; behind one
        // whose time was up; before the first start, before all.
        let at = current.as_ref().filter(|_| talk.has_begun());
        let unspent = at.map_or(0, |at| u64::try_from(talk.left(at, self.at) / 60_000).unwrap_or_default());
        let all = self.book.segments(session).into_iter();
        let all: Vec<(Id, String)> = all.map(|segment| (segment.id, segment.order)).collect();
        let place = at.and_then(|at| all.iter().position(|(other, _)| *other == at.id));
        self.place_at(Segment::ORDER, id, &all, place.map_or(0, |at| at + usize::from(unspent == 0)));

        let mut rest: Vec<Rest<'_>> = Vec::new();
        if let Some(at) = at.filter(|_| unspent > 0) {
            let spent = at.length().saturating_sub(unspent);
            rest.push(Rest {
                segment: at,
                minutes: unspent,
                minimum: at.plan.minimum.saturating_sub(spent).max(1),
            });
        }
        let behind = talk.segments.iter().skip_while(|segment| at.is_some_and(|at| segment.id != at.id));
        let behind = behind.skip(usize::from(at.is_some()));
        rest.extend(behind.map(|segment| Rest {
            segment,
            minutes: segment.length(),
            minimum: segment.plan.minimum,
        }));
        self.make_room(&rest, left_for_rest(&talk, &held, at, self.at).saturating_sub(minutes));
        self.start_if_ahead(session)?;
        self.end_spans(session);
        let segment: Segment = Segment {
            id: id.clone(),
            session: Some(session.clone()),
            plan,
            adjusted: 0,
            is_parked: false,
            order: String::new(),
        };
        self.begin_span(span, session, &segment);
        Ok(())
    }

    /// Fits what is to come into the minutes that are left for it.
    fn make_room(&mut self, rest: &[Rest<'_>], left: u64) {
        let lengths: Vec<(u64, u64)> = rest.iter().map(|it| (it.minutes, it.minimum)).collect();
        for (Rest { segment, minutes, .. }, length) in rest.iter().zip(reflow(&lengths, left)) {
            match length {
                Some(length) => {
                    let by = i64::try_from(minutes.saturating_sub(length)).unwrap_or(i64::MAX);
                    self.put(&segment.id, Segment::ADJUSTED, segment.adjusted.saturating_sub(by));
                }
                None => self.put(&segment.id, Segment::IS_PARKED, "parked"),
            }
        }
    }
}

/// What is to come of a segment: the minutes that are left of it, and the
/// fewest it can do with.
struct Rest<'a> {
    segment: &'a Segment,
    minutes: u64,
    minimum: u64,
}

/// The whole minutes that are left for what follows, from now to the end that
/// the segments had: those of what follows, and what is unspent of the one
/// that is interrupted. Nothing was talked yet: the session's own length.
fn left_for_rest(talk: &Talk, held: &Session, at: Option<&Segment>, now: u64) -> u64 {
    let Some(at) = at else {
        let planned = talk.segments.iter().fold(0_u64, |sum, segment| sum.saturating_add(segment.length()));
        return planned.max(held.minutes);
    };
    let behind = talk.segments.iter().skip_while(|segment| segment.id != at.id).skip(1);
    let behind = behind.fold(0_u64, |sum, segment| sum.saturating_add(segment.length()));
    let unspent = talk.left(at, now) / 60_000;
    if unspent < 0 {
        behind.saturating_sub(unspent.unsigned_abs())
    } else {
        behind.saturating_add(unspent.unsigned_abs())
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
