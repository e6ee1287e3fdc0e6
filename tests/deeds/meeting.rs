//! Sessions: planned, held, wrapped up, missed.

use turnwise::coaching::{SegmentCommand, SegmentPlan, Session, SessionCommand, SessionState, Topic};
use turnwise::replica::{Draft, Id, Incoming};

use super::facts::{Aspect, Sort, Thing};
use super::world::{MORNING, Planted, World, id, say, say_over_all};
use crate::torture::chance::Chance;

/// The name of a session to come, what makes people plan it, and its day.
type Next = (Id, Option<(Thing, usize)>, u64);

impl World {
    /// The name of the next session after `after`: of the model, by what this
    /// person knows; nothing where that depends on whose clock is ahead.
    fn cause_of_next(&self, who: usize, after: Thing) -> Option<(Thing, usize)> {
        let knows = &self.people[who].knows;
        for number in 0.. {
            let cause = (after, number);
            let named = self.oracle.of_sort(Sort::Session).into_iter();
            let mut named = named.filter(|thing| self.oracle.things[thing.0].cause == Some(cause));
            let Some(session) = named.next() else { return Some(cause) };
            let is_ahead = |id: &Id| self.book(who).get::<Session>(id).is_some_and(|it| it.state.is_ahead());
            if !self.oracle.is_there(knows, session)? || is_ahead(&self.ids[&session]) {
                return Some(cause);
            }
        }
        None
    }

    /// Two who plan what comes after one session plan the same one.
    fn assert_cause(&self, name: &Id, cause: Option<(Thing, usize)>) {
        let Some(cause) = cause else { return };
        let named = self.oracle.of_sort(Sort::Session).into_iter();
        let named = named.filter(|thing| self.oracle.things[thing.0].cause == Some(cause));
        for thing in named {
            assert_eq!(self.ids[&thing], *name, "one session: {:#?}", self.path);
        }
        let known = self.things.get(name).and_then(|thing| self.oracle.things[thing.0].cause);
        assert!(known.is_none_or(|known| known == cause), "another session: {:#?}", self.path);
    }

    pub fn plan_one(&mut self, who: usize, chance: &mut Chance) -> Option<()> {
        let days = 1 + chance.below(40) as u64;
        let sessions = self.book(who).sessions();
        let held = sessions.iter().rfind(|session| session.state != SessionState::Missed);
        match self.book(who).name_of_planned() {
            Some(name) => {
                let after = held.map(|session| self.things[&session.id]);
                let cause = after.and_then(|after| self.cause_of_next(who, after));
                self.assert_cause(&name, cause);
                self.plan(who, name, cause, days);
            }
            None => {
                let name = self.new_id();
                self.plan(who, name, None, days);
            }
        }
        Some(())
    }

    fn next_of(&mut self, who: usize, after: Thing, chance: &mut Chance) -> Option<Next> {
        let name = self.book(who).name_of_next(&self.id_of(after));
        let cause = self.cause_of_next(who, after);
        self.assert_cause(&name, cause);
        let is_there = self.book(who).get::<Session>(&name).is_some();
        // Mostly a week or two later, as a rhythm has it.
        let start = self.book(who).get::<Session>(&self.id_of(after))?.starts_at?;
        let days = (start.timestamp() as u64).saturating_sub(MORNING / 1_000) / 86_400;
        let days = days + if chance.once_in(2) { 7 } else { 6 + chance.below(5) as u64 };
        (!is_there).then_some((name, cause, days))
    }

    pub fn plan_next(&mut self, who: usize, chance: &mut Chance) -> Option<()> {
        let after = self.session(who, chance, |_| true)?;
        let (name, cause, days) = self.next_of(who, after, chance)?;
        self.plan(who, name, cause, days);
        Some(())
    }

    pub fn lay(&mut self, who: usize, chance: &mut Chance) -> Option<()> {
        let session = self.session(who, chance, |session| session.state.is_ahead())?;
        let name = self.id_of(session);
        if !self.book(who).segments(&name).is_empty() {
            return None;
        }
        let template = id(if chance.below(3) == 2 { "template-b" } else { "template-a" });
        let parts = ["first".to_owned(), "second".to_owned()];
        let names = self.book(who).names_of_plan(&name, &template, &parts);
        let mut says = Vec::new();
        for (name, part) in names.iter().zip(&parts) {
            let segment = self.thing(name, Sort::Segment, vec![session]);
            says.push(say(segment, Aspect::Words, format!("{part} of {template}")));
        }
        let plan = |part: &String| SegmentPlan {
            title: format!("{part} of {template}"),
            minutes: 20,
            minimum: 5,
            ..SegmentPlan::default()
        };
        let segments = names.into_iter().zip(parts.iter().map(plan)).collect();
        self.act(who, "lay a plan", SegmentCommand::Lay { session: name, segments, in_place: true }, says);
        Some(())
    }

    pub fn start_one(&mut self, who: usize, chance: &mut Chance) -> Option<()> {
        let is_planned = |session: &Session| session.state == SessionState::Planned;
        let session = self.session(who, chance, is_planned)?;
        let says = self.state(who, session, SessionState::Live);
        let command = SessionCommand::SetState { session: self.id_of(session), state: SessionState::Live };
        self.act(who, "start", command, says);
        Some(())
    }

    pub fn wrap(&mut self, who: usize, chance: &mut Chance) -> Option<()> {
        let session = self.session(who, chance, |session| session.state.is_ahead())?;
        let name = self.id_of(session);
        let (mut next, mut says) = (None, Vec::new());
        if chance.once_in(2)
            && let Some((name, cause, days)) = self.next_of(who, session, chance)
        {
            let thing = self.thing(&name, Sort::Session, Vec::new());
            self.oracle.things[thing.0].cause = self.oracle.things[thing.0].cause.or(cause);
            let (new, meeting) = self.meeting(who, thing, days);
            says.extend(meeting);
            next = Some(new);
        }
        says.extend(self.state(who, session, SessionState::Wrapped));
        let moved = self.book(who).agenda(&name);
        let to = next.as_ref().map(|next| next.id.clone());
        self.act(
            who,
            if next.is_some() { "wrap with next" } else { "wrap" },
            SessionCommand::Wrap { session: name, next },
            says,
        );
        if self.planted == Planted::WrapWrites {
            let to = to.or_else(|| self.book(who).next_session().map(|session| session.id));
            to.into_iter().for_each(|to| self.move_topics(who, &moved, &to));
        }
        Some(())
    }

    /// Planted: what a wrap of an earlier version wrote into open topics.
    fn move_topics(&mut self, who: usize, topics: &[Topic], to: &Id) {
        let person = &mut self.people[who];
        for topic in topics.iter().filter(|topic| topic.is_waiting()) {
            let at = person.wall(self.now);
            let stamp = person.clock.next(at);
            let mut draft = Draft::new(person.book.document(), stamp, Some(person.me.clone()), at);
            draft.set(&topic.id, "agenda_item", "session", to.as_str());
            let change = draft.finish();
            person.book.join(Incoming::Change(&change));
        }
    }

    pub fn reopen(&mut self, who: usize, chance: &mut Chance) -> Option<()> {
        let session = self.session(who, chance, |session| session.state == SessionState::Wrapped)?;
        let says = self.state(who, session, SessionState::Live);
        self.act(who, "reopen", SessionCommand::Reopen { session: self.id_of(session) }, says);
        Some(())
    }

    pub fn miss(&mut self, who: usize, chance: &mut Chance) -> Option<()> {
        let session = self.session(who, chance, |session| session.state == SessionState::Planned)?;
        let name = self.id_of(session);
        if chance.once_in(2) {
            let mut says = vec![say_over_all(session, Aspect::State, Some("missed".to_owned()))];
            says.push(say(session, Aspect::CalledOff, "on"));
            self.act(who, "cancel", SessionCommand::Cancel { session: name }, says);
        } else {
            let says = self.state(who, session, SessionState::Missed);
            let state = SessionState::Missed;
            self.act(who, "miss", SessionCommand::SetState { session: name, state }, says);
        }
        Some(())
    }

    pub fn move_one(&mut self, who: usize, chance: &mut Chance) -> Option<()> {
        let movable =
            |session: &Session| matches!(session.state, SessionState::Planned | SessionState::Missed);
        let session = self.session(who, chance, movable)?;
        let (new, mut says) = self.meeting(who, session, 1 + chance.below(40) as u64);
        let is_missed = self.book(who).get::<Session>(&new.id)?.state == SessionState::Missed;
        if is_missed {
            says.extend(self.state(who, session, SessionState::Planned));
        }
        self.act(who, "move", SessionCommand::Move(new), says);
        Some(())
    }
}
