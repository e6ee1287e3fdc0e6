//! Where a talk stands: which segment runs, and how much of it is left.
//!
//! Nothing here is stored. It follows from instants in records, so that it is
//! right to the second after a reload, a night's sleep or on a second device.

use crate::coaching::record::book::Book;
use crate::coaching::session::segment::Segment;
use crate::coaching::session::session::{Session, SessionState};
use crate::coaching::session::span::{Span, covered};
use crate::coaching::tools::Tool;
use crate::replica::{Id, sorted};

/// After so many milliseconds beyond a segment's length nobody sits at the
/// table any more: a stretch that was never ended ends with the segment.
const FORGOTTEN: u64 = 10 * 60_000;
/// A minute, in milliseconds.
pub(super) const MINUTE: u64 = 60_000;

/// The segments of a session that are not parked, and what was talked.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Talk {
    /// In order, without those that were set aside.
    pub segments: Vec<Segment>,
    /// Those that were set aside.
    pub parked: Vec<Segment>,
    /// The stretches that were talked, earliest first.
    pub spans: Vec<Span>,
}

/// The tool that a segment holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartTool {
    /// Its name in the plan.
    pub name: String,
    /// The tool, if this version knows it.
    pub tool: Option<Tool>,
    /// Which of the talk's segments with this tool it is, counted from 0.
    pub nth: usize,
}

impl Talk {
    /// The segment that is on: the one that runs, or was last paused; before
    /// the first start, the first.
    pub fn current(&self) -> Option<&Segment> {
        let last = |running: bool| {
            let spans = self.spans.iter().filter(|span| !running || span.ended.is_none());
            let mut spans = spans.filter_map(|span| self.segment(span.segment.as_ref()?));
            spans.next_back()
        };
        last(true).or_else(|| last(false)).or_else(|| self.segments.first())
    }

    /// The tool of the segment that is on.
    pub fn tool(&self) -> Option<PartTool> {
        let current = self.current()?;
        let name = current.plan.tool.as_ref().filter(|name| !name.is_empty())?;
        let before = self.segments.iter().take_while(|segment| segment.id != current.id);
        let nth = before.filter(|segment| segment.plan.tool.as_ref() == Some(name)).count();
        Some(PartTool { name: name.clone(), tool: Tool::parse(name), nth })
    }

    /// Is a segment running now?
    pub fn is_running(&self) -> bool {
        self.spans.iter().any(|span| span.ended.is_none())
    }

    /// Has anything been talked yet?
    pub fn has_begun(&self) -> bool {
        !self.spans.is_empty()
    }

    /// The segment of this name, unless it is parked.
    pub fn segment(&self, id: &Id) -> Option<&Segment> {
        self.segments.iter().find(|segment| segment.id == *id)
    }

    /// The segment after this one.
    pub fn next(&self, id: &Id) -> Option<&Segment> {
        self.segments.iter().skip_while(|segment| segment.id != *id).nth(1)
    }

    /// Was it talked in already?
    pub fn was_begun(&self, id: &Id) -> bool {
        self.spans.iter().any(|span| span.segment.as_ref() == Some(id))
    }

    /// The segment before this one.
    pub fn previous(&self, id: &Id) -> Option<&Segment> {
        self.segments.iter().take_while(|segment| segment.id != *id).last()
    }

    /// How long a segment has been talked, in milliseconds. Two devices that
    /// were at it at once count once.
    pub fn elapsed(&self, id: &Id, now: u64) -> u64 {
        let spans = self.spans.iter().filter(|span| span.segment.as_ref() == Some(id));
        covered(spans.map(|span| span.reach(now)))
    }

    /// What is left of a segment, in milliseconds; below zero it is over.
    pub fn left(&self, segment: &Segment, now: u64) -> i64 {
        let length = i64::try_from(segment.length().saturating_mul(MINUTE)).unwrap_or(i64::MAX);
        length.saturating_sub(i64::try_from(self.elapsed(&segment.id, now)).unwrap_or(i64::MAX))
    }

    /// When a stretch that runs is to end if it is ended now: now, or with its
    /// segment if that was over long ago.
    pub fn end_of(&self, span: &Span, now: u64) -> u64 {
        let segment = span.segment.as_ref().and_then(|id| self.segment(id));
        let length = segment.map_or(0, |segment| segment.length().saturating_mul(MINUTE));
        let end = span.began.saturating_add(length);
        if now > end.saturating_add(FORGOTTEN) { end } else { now.max(span.began) }
    }

    /// The stretches, with every one that still runs ended now.
    pub fn ended(&self, now: u64) -> Vec<Span> {
        let end = |span: &Span| Some(span.ended.unwrap_or_else(|| self.end_of(span, now)));
        self.spans.iter().map(|span| Span { ended: end(span), ..span.clone() }).collect()
    }
}

impl Book {
    /// The segments of a session, in order, parked ones too.
    pub fn segments(&self, session: &Id) -> Vec<Segment> {
        let by_order = |a: &Segment, b: &Segment| (&a.order, &a.id).cmp(&(&b.order, &b.id));
        sorted(self.children(session), by_order)
    }

    /// Where the talk of a session stands.
    pub fn talk(&self, session: &Id) -> Talk {
        let (parked, segments) = self.segments(session).into_iter().partition(|segment| segment.is_parked);
        let by_start = |a: &Span, b: &Span| (a.began, &a.id).cmp(&(b.began, &b.id));
        Talk { segments, parked, spans: sorted(self.children(session), by_start) }
    }

    /// Is a stretch of any session running at `now`, in milliseconds since
    /// 1970? One that nobody ended is over some minutes after its segment.
    pub fn is_talking(&self, now: u64) -> bool {
        self.sessions_ahead().iter().any(|session| self.is_talked(&session.id, now))
    }

    /// Is a stretch of this session running at `now`?
    pub(super) fn is_talked(&self, session: &Id, now: u64) -> bool {
        let talk = self.talk(session);
        let mut running = talk.spans.iter().filter(|span| span.ended.is_none());
        running.any(|span| talk.end_of(span, now) >= now)
    }

    /// Is this session being held where it is shown? `is_at_talk` says that
    /// its sheet shows the talk.
    pub fn is_under_way(&self, session: &Id, is_at_talk: bool) -> bool {
        let session: Option<Session> = self.get(session);
        session.is_some_and(|it| it.state == SessionState::Live || (is_at_talk && it.state.is_ahead()))
    }
}
