//! What is said in a session and about it: topics, notes, commitments, goals,
//! and answers to differences.

use turnwise::coaching::{
    AgendaCommand, AgendaPlace, AgendaState, Celebration, CelebrationCommand, Commitment, CommitmentCommand,
    Milestone, MilestoneCommand, Note, NoteCommand, Outcome, RecordCommand, Settlement, TopicWords,
};

use super::facts::{Aspect, Sort};
use super::seeing::{aspect_of, text_of};
use super::steps::one;
use super::world::{Say, World, say, say_over_all};
use crate::torture::chance::Chance;

impl World {
    pub fn mark(&mut self, who: usize, chance: &mut Chance) -> Option<()> {
        let shown = self.topic(who, chance).filter(|topic| topic.continued_in.is_none())?;
        let states = [AgendaState::Open, AgendaState::Parked, AgendaState::Discussed, AgendaState::Discussed];
        let state = *chance.pick(&states);
        if shown.state == state {
            return None;
        }
        let (topic, session) = (self.things[&shown.id], self.things[&shown.session]);
        let (is_discussed, is_parked) = (state == AgendaState::Discussed, state == AgendaState::Parked);
        let discussed = is_discussed.then(|| session.0.to_string());
        let mark = if is_parked && !shown.is_own { AgendaState::Open } else { state };
        let mut says = vec![
            say_over_all(topic, Aspect::Discussed, discussed),
            say_over_all(topic, Aspect::Mark, Some(mark.name().to_owned())),
        ];
        let place = AgendaPlace::id_of(&shown.session, &shown.id);
        if !shown.is_own && (is_parked || self.book(who).document().record(&place).is_some()) {
            let place = self.thing(&place, Sort::Place, vec![session, topic]);
            says.push(say(place, Aspect::Aside, if is_parked { "parked" } else { "open" }));
        }
        let name = match state {
            AgendaState::Open => "mark open",
            AgendaState::Parked => "mark parked",
            AgendaState::Discussed => "mark discussed",
        };
        self.act(who, name, AgendaCommand::Mark { id: shown.id, session: shown.session, state }, says);
        Some(())
    }

    pub fn retitle(&mut self, who: usize, chance: &mut Chance) -> Option<()> {
        let topic = self.topic(who, chance).filter(|topic| topic.is_own)?;
        let title = self.words(who);
        let brought_by = topic.brought_by.clone()?;
        let words = TopicWords { brought_by, minutes: topic.minutes, ..self.topic_words(who, &title) };
        let thing = self.things[&topic.id];
        let command = AgendaCommand::Edit { id: topic.id, session: topic.session, words };
        self.act(who, "edit topic", command, vec![say(thing, Aspect::Words, title)]);
        Some(())
    }

    pub fn note(&mut self, who: usize, chance: &mut Chance) -> Option<()> {
        let session = self.session(who, chance, |_| true)?;
        let (name, text) = (self.new_id(), self.words(who));
        let note = self.thing(&name, Sort::Note, vec![session]);
        let author = self.people[who].me.clone();
        let session = self.id_of(session);
        let add = NoteCommand::Add { id: name, session, author, text: text.clone(), after: None };
        self.act(who, "note", add, vec![say(note, Aspect::Words, text)]);
        Some(())
    }

    pub fn edit_note(&mut self, who: usize, chance: &mut Chance) -> Option<()> {
        let note: Note = one(chance, &self.book(who).all())?;
        let text = self.words(who);
        let thing = self.things[&note.id];
        let edit = NoteCommand::Edit { id: note.id, text: text.clone() };
        self.act(who, "edit note", edit, vec![say(thing, Aspect::Words, text)]);
        Some(())
    }

    pub fn tick(&mut self, who: usize, chance: &mut Chance) -> Option<()> {
        let promise: Commitment = one(chance, &self.book(who).all())?;
        let outcome = *chance.pick(&[Outcome::Open, Outcome::Kept, Outcome::Kept, Outcome::Not]);
        if promise.outcome == outcome {
            return None;
        }
        let on = self.people[who].today(self.now);
        let day = if outcome == Outcome::Open { String::new() } else { on.to_string() };
        let says = vec![say(self.things[&promise.id], Aspect::Outcome, format!("{}|{day}", outcome.name()))];
        let name = match outcome {
            Outcome::Open => "tick open",
            Outcome::Kept => "tick kept",
            _ => "tick not",
        };
        self.act(who, name, CommitmentCommand::Review { id: promise.id, outcome, on }, says);
        Some(())
    }

    pub fn reach(&mut self, who: usize, chance: &mut Chance) -> Option<()> {
        let stone: Milestone = one(chance, &self.book(who).all())?;
        let on = self.people[who].today(self.now);
        let thing = self.things[&stone.id];
        let celebration = Celebration::id_of(&stone.id);
        let marked_on = self.book(who).get::<Celebration>(&celebration).and_then(|it| it.on);
        if [stone.reached, marked_on].contains(&Some(on)) {
            return None;
        }
        let names = self.oracle.things[thing.0].names.iter().copied().chain([thing]).collect();
        let celebration = self.thing(&celebration, Sort::Celebration, names);
        let says: Vec<Say> =
            vec![say(thing, Aspect::Reached, on.to_string()), say(celebration, Aspect::On, on.to_string())];
        self.act(who, "reach", MilestoneCommand::Reach { id: stone.id, on }, says);
        Some(())
    }

    pub fn celebrate(&mut self, who: usize, chance: &mut Chance) -> Option<()> {
        let celebration: Celebration = one(chance, &self.book(who).all())?;
        let happened = self.words(who);
        let thing = self.things[&celebration.id];
        let write = CelebrationCommand::Write {
            id: celebration.id,
            happened: happened.clone(),
            matters: celebration.matters,
            helpers: celebration.helpers,
            mark: celebration.mark,
        };
        self.act(who, "celebrate", write, vec![say(thing, Aspect::Happened, happened)]);
        Some(())
    }

    pub fn settle(&mut self, who: usize, chance: &mut Chance) -> Option<()> {
        let clash = one(chance, &self.book(who).differences().clashes)?;
        let (thing, aspect) = (self.things[&clash.record], aspect_of(&clash.kind, &clash.field)?);
        let sides = [&clash.current.value, &clash.losing.value].map(|value| text_of(aspect, value));
        let is_text = matches!(aspect, Aspect::Words | Aspect::Happened) && sides.iter().all(Option::is_some);
        let settlement = match chance.below(3) {
            0 => Settlement::Losing,
            1 if is_text => Settlement::Both,
            _ => Settlement::Current,
        };
        self.path.push(format!("{who} settle {settlement:?}: {} {} {sides:?}", clash.record, clash.field));
        let knows = self.people[who].knows.clone();
        let mut deed = self.oracle.begin(&knows, &[]);
        let heads = [0, 1].map(|side: usize| aspect.head(sides[side].as_deref()).to_owned());
        let name = clash.record.clone();
        let (done, undo) =
            self.people[who].act(&RecordCommand::Settle { clash, settlement }.into(), self.now);
        // What was said by that is read where it is shown now.
        let expected = match settlement {
            Settlement::Current => heads[0].clone(),
            Settlement::Losing => heads[1].clone(),
            Settlement::Both => format!("{}\n{}", heads[0], heads[1]),
        };
        let value = self.people[who].shown(&name, aspect);
        assert_eq!(aspect.head(value.as_deref()), expected, "as it was settled: {:#?}", self.path);
        let sides = [heads[0].as_str(), heads[1].as_str()];
        self.oracle.settle(&mut deed, &knows, (thing, aspect), sides, value.as_deref());
        self.close(who, "settle", done, undo, deed);
        Some(())
    }
}
