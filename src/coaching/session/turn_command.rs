//! Whose turn it is, and what that changes in the parts to come.

use super::segment::{Segment, SegmentPlan, exchanged, is_held_by, roles_value};
use crate::coaching::library::{Mode, Role};
use crate::coaching::record::book::Book;
use crate::coaching::record::pen::Pen;
use crate::coaching::record::refusal::Refusal;
use crate::coaching::tools::Tool;
use crate::replica::Id;

impl Segment {
    /// Who brings something in it: is coached, or asks.
    pub fn bringer(&self) -> Option<&Id> {
        let brings = |(_, role): &&(Id, Role)| matches!(role, Role::Coachee | Role::Mentee);
        self.plan.roles.iter().find(brings).map(|(person, _)| person)
    }

    /// Who gives their place to this person: who brings something, or the other
    /// one of two.
    fn gives_place_to(&self, person: &Id) -> Option<&Id> {
        let mut others = self.plan.roles.iter().map(|(other, _)| other).filter(|other| *other != person);
        self.bringer().or_else(|| others.next()).filter(|other| *other != person)
    }
}

impl Book {
    /// The segments to come in which those who exchange their places in this one
    /// exchange them, too: those that the same people hold. None where one of
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

    /// The part behind which this one stands when it is put off until after the
    /// first topic: the last of the first turn to come. None where arriving is
    /// not what it is for, or no turn comes.
    pub fn first_turn_after(&self, segment: &Segment) -> Option<Segment> {
        if segment.plan.tool.as_deref() != Some(Tool::Arrival.name()) {
            return None;
        }
        let talk = self.talk(segment.session.as_ref()?);
        let mut later = talk.segments.into_iter().skip_while(|other| other.id != segment.id).skip(1);
        let is_turn = |part: &Segment| part.plan.mode != Mode::Feedback && part.bringer().is_some();
        let first = later.find(is_turn)?;
        let same = later.take_while(|part| part.plan.roles == first.plan.roles);
        Some(same.last().unwrap_or(first))
    }
}

impl Pen<'_> {
    /// The person takes the place of the one who brings something, who takes
    /// theirs, here and in the matching segments to come: so whose turn is still
    /// to come has it later.
    pub(super) fn give_turn(&mut self, segment: &Id, person: &Id, span: &Id) -> Result<(), Refusal> {
        let mut segment: Segment = self.need(segment)?;
        let session = segment.session.clone().ok_or(Refusal::Gone)?;
        let Some(before) = segment.gives_place_to(person).cloned() else { return Ok(()) };
        let talk = self.book.talk(&session);
        // Stamped also where nothing changes: of two that were given apart, the
        // one that was given last holds in all parts.
        for later in self.book.swapped_along(&segment) {
            let roles = exchanged(&later.plan.roles, &before, person);
            self.stamp(&later.id, SegmentPlan::ROLES, roles_value(&roles));
        }
        segment.plan.roles = exchanged(&segment.plan.roles, &before, person);
        self.stamp(&segment.id, SegmentPlan::ROLES, roles_value(&segment.plan.roles));
        let runs = |running: &Segment| running.id == segment.id && talk.is_running();
        if talk.current().is_some_and(runs) {
            self.end_spans(&session);
            self.begin_span(span, &session, &segment);
        }
        Ok(())
    }

    /// Puts arriving off until after the first topic; what follows begins, if
    /// this one was begun.
    pub(super) fn put_off(&mut self, segment: &Id, span: &Id) -> Result<(), Refusal> {
        let segment: Segment = self.need(segment)?;
        let session = segment.session.clone().ok_or(Refusal::Gone)?;
        let last = self.book.first_turn_after(&segment).ok_or(Refusal::Gone)?;
        let talk = self.book.talk(&session);
        let others = self.book.segments(&session).into_iter().filter(|other| other.id != segment.id);
        let places: Vec<(Id, String)> = others.map(|other| (other.id, other.order)).collect();
        let at = places.iter().position(|(other, _)| *other == last.id).ok_or(Refusal::Gone)?;
        self.place_at(Segment::ORDER, &segment.id, &places, at + 1);
        let is_on = talk.was_begun(&segment.id) && talk.current().is_some_and(|it| it.id == segment.id);
        if let Some(next) = talk.next(&segment.id).filter(|_| is_on) {
            self.end_spans(&session);
            self.begin_span(span, &session, next);
        }
        Ok(())
    }
}
