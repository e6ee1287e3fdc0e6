//! Something urgent that comes in: the time that is made for it, and what of it
//! goes back.
//!
//! What gives way notes how many minutes it gave ([`Segment::yielded`]), and what
//! came in how many it was given ([`Segment::taken`]). So what it does not use
//! goes back to where it came from, and together the parts take what they took.

use super::reflow::reflow;
use super::segment::{Segment, SegmentPlan};
use super::session::Session;
use super::talk::{MINUTE, Talk};
use crate::coaching::record::book::Book;
use crate::coaching::record::pen::Pen;
use crate::coaching::record::refusal::Refusal;
use crate::replica::Id;

impl Book {
    /// The minutes that something urgent did not use, and that go back to the
    /// parts of the session when another one begins now.
    pub fn unused_minutes(&self, session: &Id, next: &Id, now: u64) -> u64 {
        let unused = unused(&self.talk(session), next, now).map_or(0, |(_, unused)| unused);
        let owed = self.segments(session).iter().fold(0_u64, |sum, it| sum.saturating_add(it.yielded));
        unused.min(owed)
    }
}

/// What is urgent and on, if another part begins, and what it did not use of the
/// minutes that the others gave.
fn unused<'a>(talk: &'a Talk, next: &Id, now: u64) -> Option<(&'a Segment, u64)> {
    let urgent = talk.current().filter(|it| it.id != *next && it.taken > 0)?;
    let used = talk.elapsed(&urgent.id, now).div_ceil(MINUTE);
    let unused = urgent.taken.saturating_sub(used);
    (unused > 0).then_some((urgent, unused))
}

impl Pen<'_> {
    pub(super) fn insert_urgent(
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
        let unspent = at.map_or(0, |at| whole_left(&talk, at, self.at));
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
        let left = left_for_rest(&talk, &held, at, self.at);
        let kept = self.make_room(&rest, left.saturating_sub(minutes));
        self.put(id, Segment::TAKEN, left.saturating_sub(kept));
        self.start_if_ahead(session)?;
        self.end_spans(session);
        let segment: Segment = Segment {
            id: id.clone(),
            session: Some(session.clone()),
            plan,
            adjusted: 0,
            is_parked: false,
            order: String::new(),
            yielded: 0,
            taken: 0,
        };
        self.begin_span(span, session, &segment);
        Ok(())
    }

    /// Fits what is to come into the minutes that are left for it; gives how
    /// many it takes together then.
    fn make_room(&mut self, rest: &[Rest<'_>], left: u64) -> u64 {
        let lengths: Vec<(u64, u64)> = rest.iter().map(|it| (it.minutes, it.minimum)).collect();
        let fitted = reflow(&lengths, left);
        for (Rest { segment, minutes, .. }, length) in rest.iter().zip(&fitted) {
            let given = minutes.saturating_sub(length.unwrap_or_default());
            match length {
                Some(_) => self.lengthen(segment, -signed(given)),
                None => self.put(&segment.id, Segment::IS_PARKED, "parked"),
            }
            self.put_yielded(&segment.id, segment.yielded.saturating_add(given));
        }
        fitted.into_iter().flatten().fold(0, u64::saturating_add)
    }

    /// What something urgent did not use goes back to the parts that gave it:
    /// first those that were set aside come back, as far as their fewest minutes
    /// fit, in the order of the plan; the rest is shared by what each gave.
    pub(super) fn give_back(&mut self, session: &Id, next: &Id) {
        let talk = self.book.talk(session);
        let Some((urgent, mut back)) = unused(&talk, next, self.at) else { return };
        let gave = |segment: &Segment| segment.yielded > 0 && segment.id != urgent.id;
        // What each still lacks, and what it has more than before.
        let mut owed: Vec<(Segment, u64, u64)> = Vec::new();
        for segment in self.book.segments(session).into_iter().filter(gave) {
            let lacks = segment.yielded;
            if !segment.is_parked {
                owed.push((segment, lacks, 0));
                continue;
            }
            let spent = segment.length().saturating_sub(whole_left(&talk, &segment, self.at));
            let fewest = segment.plan.minimum.saturating_sub(spent).clamp(1, lacks);
            if fewest <= back {
                back -= fewest;
                owed.push((segment, lacks - fewest, fewest));
            }
        }
        let lacking: Vec<(u64, u64)> = owed.iter().map(|(_, lacks, _)| (*lacks, 0)).collect();
        let all = lacking.iter().fold(0_u64, |sum, (lacks, _)| sum.saturating_add(*lacks));
        let still = reflow(&lacking, all.saturating_sub(back));
        for ((segment, lacks, first), still) in owed.iter().zip(still) {
            let still = still.unwrap_or(*lacks);
            let more = first.saturating_add(lacks.saturating_sub(still));
            if segment.is_parked {
                // It was set aside with all that was left of it.
                let left = whole_left(&talk, segment, self.at);
                self.put(&segment.id, Segment::IS_PARKED, "open");
                self.lengthen(segment, signed(more).saturating_sub(signed(left)));
            } else {
                self.lengthen(segment, signed(more));
            }
            self.put_yielded(&segment.id, still);
        }
        let used = talk.elapsed(&urgent.id, self.at).div_ceil(MINUTE);
        self.lengthen(urgent, -signed(urgent.length().saturating_sub(used)));
        self.put(&urgent.id, Segment::TAKEN, used.min(urgent.taken));
    }

    fn lengthen(&mut self, segment: &Segment, by: i64) {
        self.put(&segment.id, Segment::ADJUSTED, segment.adjusted.saturating_add(by));
    }

    /// Notes what a segment gave; one that never gave anything says nothing.
    pub(super) fn put_yielded(&mut self, id: &Id, minutes: u64) {
        if minutes > 0 || self.value(id, Segment::YIELDED).is_some() {
            self.put(id, Segment::YIELDED, minutes);
        }
    }
}

/// The whole minutes that are left of a segment.
fn whole_left(talk: &Talk, segment: &Segment, now: u64) -> u64 {
    u64::try_from(talk.left(segment, now)).unwrap_or_default() / MINUTE
}

fn signed(minutes: u64) -> i64 {
    i64::try_from(minutes).unwrap_or(i64::MAX)
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
