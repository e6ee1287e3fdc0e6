//! What people do, drawn by chance from what they are shown.

use turnwise::coaching::{Goal, Session, Topic};

use super::check::Counted;
use super::facts::Thing;
use super::world::{Planted, World};
use crate::torture::chance::Chance;

/// One of these, if there are any.
pub fn one<T: Clone>(chance: &mut Chance, all: &[T]) -> Option<T> {
    (!all.is_empty()).then(|| chance.pick(all).clone())
}

impl World {
    /// One step of somebody; nothing where there is nothing to do it to.
    pub fn step(&mut self, chance: &mut Chance) -> Option<()> {
        self.now += 60_000 * (1 + chance.below(600) as u64);
        let who = chance.below(self.people.len());
        match chance.below(48) {
            0 | 1 => self.plan_one(who, chance),
            2 | 3 => self.plan_next(who, chance),
            4 => self.lay(who, chance),
            5 => self.start_one(who, chance),
            6..=10 => self.mark(who, chance),
            11 | 12 => {
                let session = self.session(who, chance, |_| true)?;
                let title = self.words(who);
                self.add_topic(who, session, &title);
                Some(())
            }
            13 => self.retitle(who, chance),
            14 | 15 => self.note(who, chance),
            16 => self.edit_note(who, chance),
            17 | 18 => self.wrap(who, chance),
            19 => self.reopen(who, chance),
            20 => self.miss(who, chance),
            21 => self.move_one(who, chance),
            22 => {
                let session = self.session(who, chance, |_| true);
                let what = self.words(who);
                self.promise(who, session, &what);
                Some(())
            }
            23 | 24 => self.tick(who, chance),
            25 => {
                let title = self.words(who);
                self.goal(who, &title);
                Some(())
            }
            26 => {
                let goal: Goal = one(chance, &self.book(who).all())?;
                let (goal, title) = (self.things[&goal.id], self.words(who));
                self.stone(who, goal, &title);
                Some(())
            }
            27 => self.reach(who, chance),
            28 => self.celebrate(who, chance),
            29..=31 => self.settle(who, chance),
            32..=37 => {
                let others: Vec<usize> = (0..self.people.len()).filter(|other| *other != who).collect();
                let to = *chance.pick(&others);
                let older = chance.once_in(4).then(|| chance.below(self.people[who].files.len()));
                let as_text = chance.once_in(6);
                let name = if as_text {
                    "file as text"
                } else if older.is_some_and(|at| at < self.people[who].files.len()) {
                    "older file"
                } else {
                    "file"
                };
                self.hand_over(who, to, older, as_text);
                *self.done.entry(name).or_default() += 1;
                Some(())
            }
            38 => {
                let saved = self.people[who].save();
                self.people[who].files.push(saved);
                Some(())
            }
            39 | 40 => self.take_back(who, chance),
            41 => self.take_import_back(who),
            42 => self.back_up(who),
            _ => self.bring_back(who),
        }
    }

    pub fn words(&mut self, who: usize) -> String {
        self.made += 1;
        format!("words {} of {who}", self.made)
    }

    pub fn session(
        &self,
        who: usize,
        chance: &mut Chance,
        is_wanted: impl Fn(&Session) -> bool,
    ) -> Option<Thing> {
        let mut all = self.book(who).sessions();
        all.retain(is_wanted);
        one(chance, &all).map(|session| self.things[&session.id])
    }

    pub fn topic(&self, who: usize, chance: &mut Chance) -> Option<Topic> {
        let sessions = self.book(who).sessions();
        let session = one(chance, &sessions)?;
        one(chance, &self.book(who).agenda(&session.id))
    }

    fn take_back(&mut self, who: usize, chance: &mut Chance) -> Option<()> {
        let length = self.people[who].history.len();
        let back = chance.below(length.min(8));
        // Mostly the newest.
        let at = length.checked_sub(1 + if chance.once_in(3) { back } else { 0 })?;
        if chance.once_in(3) {
            self.back_up(who)?;
        }
        let (undo, deed) = self.people[who].history.remove(at);
        self.path.push(format!("{who} takes back act {at} of {length}"));
        let knows = self.people[who].knows.clone();
        let facts = self.oracle.take_back(&deed, &knows);
        self.leave_unsure(who, &facts);
        self.people[who].take_back(&undo, self.now);
        self.people[who].knows_too(facts);
        *self.done.entry("undo an act").or_default() += 1;
        self.assert_found(who)
    }

    fn take_import_back(&mut self, who: usize) -> Option<()> {
        let is_unclear = self.people[who].import.as_ref()?.is_unclear;
        if self.oracle.is_vague || is_unclear {
            *self.done.entry("import left as it is").or_default() += 1;
            return None;
        }
        let spares = self.planted != Planted::UndoTakesLaterWords;
        let import = self.people[who].without_import(spares)?;
        self.path.push(format!("{who} takes back the newest import"));
        let person = &mut self.people[who];
        let (before, since) = (&import.knows_before, &import.knows_since);
        let (knows, unsure) = self.oracle.without_import(&person.knows, before, since);
        person.knows = knows;
        person.unsure.extend(unsure);
        *self.done.entry("undo an import").or_default() += 1;
        self.assert_found(who)
    }

    fn back_up(&mut self, who: usize) -> Option<()> {
        let saved = self.people[who].save();
        self.people[who].backup = Some(saved);
        *self.done.entry("backup").or_default() += 1;
        Some(())
    }

    /// Brings back what is missing, from one's own backup.
    fn bring_back(&mut self, who: usize) -> Option<()> {
        let backup = self.people[who].backup.clone()?;
        let said = self.oracle.bring_missing_back(&self.people[who].knows, &backup.knows)?;
        self.path.push(format!("{who} brings back what is missing"));
        self.people[who].bring_back(&backup, self.now);
        self.people[who].knows_too(said);
        *self.done.entry("bring back").or_default() += 1;
        self.assert_found(who)
    }

    /// What was taken back is so at once, and not only when all have met.
    fn assert_found(&self, who: usize) -> Option<()> {
        if self.planted == Planted::Nothing
            && let Some(fault) = self.fault_for(who, &mut Counted::default())
        {
            panic!("{fault}\nafter {:#?}", self.path);
        }
        Some(())
    }
}
