//! What taking back means for facts.

use std::collections::BTreeSet;

use super::facts::{Deed, Fact, Knows, Oracle, Said, Slot, Thing};

impl Oracle {
    /// Takes an act back: what it was said over stands again, unless somebody
    /// has gone on since. Later words keep what they stand in. Gives the new
    /// facts.
    pub fn take_back(&mut self, deed: &Deed, knows: &Knows) -> Vec<Fact> {
        let before = self.facts.len();
        self.deeds += 1;
        let kept: Vec<(Thing, Option<bool>)> =
            deed.made.iter().map(|thing| (*thing, self.has_later_words(deed, *thing, knows))).collect();
        for (fact, beside) in deed.facts.iter().zip(&deed.beside) {
            let made = kept.iter().find(|(thing, _)| *thing == self.facts[*fact].slot.0);
            match made {
                Some((_, Some(true))) => self.leave_to_others(*fact, knows),
                Some((_, Some(false))) => self.withdraw(*fact, knows, deed.is_doubtful),
                Some((_, None)) => self.withdraw(*fact, knows, true),
                None => self.bring_back(*fact, beside, knows),
            }
        }
        (before..self.facts.len()).collect()
    }

    /// What stands of this fact, as it is or as it came back.
    fn own(&self, fact: Fact, knows: &Knows) -> (Vec<Fact>, Vec<Fact>) {
        let root = self.facts[fact].root;
        let standing = self.standing(knows, self.facts[fact].slot);
        standing.all().partition(|other| self.facts[*other].root == root)
    }

    /// Did somebody write into what an act made, or into something that names
    /// it, since?
    fn has_later_words(&self, deed: &Deed, thing: Thing, knows: &Knows) -> Option<bool> {
        let is_own =
            |fact: &Fact| deed.facts.iter().any(|own| self.facts[*own].root == self.facts[*fact].root);
        let says = |fact: &&Fact| self.facts[**fact].value.is_some() && !is_own(fact);
        let all = self.all_standing(knows, thing);
        let mut may_be = all.maybe.iter().any(|fact| says(&fact));
        if all.certain.iter().any(|fact| says(&fact)) {
            return Some(true);
        }
        for other in (0..self.things.len()).map(Thing).filter(|other| !deed.made.contains(other)) {
            if self.names(other, knows).contains(&thing) {
                match self.is_there(knows, other) {
                    Some(true) => return Some(true),
                    Some(false) => {}
                    None => may_be = true,
                }
            }
        }
        if may_be { None } else { Some(false) }
    }

    /// The things that a thing names.
    pub fn names(&self, thing: Thing, knows: &Knows) -> Vec<Thing> {
        if self.is_there(knows, thing) == Some(false) || self.was_taken_back(knows, thing) {
            return Vec::new();
        }
        let mut names = self.things[thing.0].names.clone();
        for fact in self.standing(knows, (thing, super::facts::Aspect::Discussed)).all() {
            names.extend(self.value(fact).and_then(|value| value.parse().ok()).map(Thing));
        }
        names
    }

    /// Of something that others wrote into, what they said too is theirs.
    fn leave_to_others(&mut self, fact: Fact, knows: &Knows) {
        let (own, others) = self.own(fact, knows);
        let slot = self.facts[fact].slot;
        let says = |other: &Fact| self.facts[*other].value.is_some();
        if !own.is_empty() && others.iter().any(says) {
            let certain = self.standing(knows, slot).certain;
            let is_doubtful = !others.iter().any(|other| says(other) && certain.contains(other));
            let root = self.facts.len();
            self.add(Said { slot, value: None, over: own, root, deed: 0, is_doubtful, is_gone: true });
        }
    }

    fn withdraw(&mut self, fact: Fact, knows: &Knows, is_doubtful: bool) {
        let (own, _) = self.own(fact, knows);
        let slot = self.facts[fact].slot;
        let over = own.into_iter().chain([fact]).collect();
        let root = self.facts.len();
        self.add(Said { slot, value: None, over, root, deed: 0, is_doubtful, is_gone: true });
    }

    fn bring_back(&mut self, fact: Fact, beside: &[Fact], knows: &Knows) {
        let (own, others) = self.own(fact, knows);
        if own.is_empty() {
            return;
        }
        let Said { slot, over: before, .. } = self.facts[fact].clone();
        let is_new = |other: &&Fact| !beside.contains(other) && !before.contains(other);
        // Whose value is shown, theirs or this one, depends on the clocks; where
        // nothing stood before, this one goes.
        let is_beside = !before.is_empty() && others.iter().any(|other| is_new(&other));
        let is_doubtful = is_beside || self.facts[fact].is_doubtful;
        let over: Vec<Fact> = own.iter().copied().chain([fact]).chain(before.iter().copied()).collect();
        let is_first = before.is_empty();
        if is_first {
            let root = self.facts.len();
            // Nothing is said where others say something.
            let is_gone = others.iter().any(|other| self.facts[*other].value.is_some());
            self.add(Said { slot, value: None, over: over.clone(), root, deed: 0, is_doubtful, is_gone });
        }
        for earlier in before {
            let Said { value, root, is_gone, .. } = self.facts[earlier].clone();
            let is_doubtful = is_doubtful || self.facts[earlier].is_doubtful;
            if !is_gone {
                self.add(Said { slot, value, over: over.clone(), root, deed: 0, is_doubtful, is_gone });
            }
        }
        // What others say is said once more, in their name, so that it stays in
        // its place. Which of several, and whether, depends on the clocks.
        let said: BTreeSet<&str> =
            others.iter().filter_map(|other| self.facts[*other].value.as_deref()).collect();
        let is_certain = is_first && said.len() == 1 && !is_doubtful;
        for other in others {
            let Said { value, root, .. } = self.facts[other].clone();
            let over = if is_certain { vec![other] } else { Vec::new() };
            let is_doubtful = !is_certain || self.facts[other].is_doubtful;
            self.is_vague |= is_doubtful;
            self.add(Said { slot, value, over, root, deed: 0, is_doubtful, is_gone: false });
        }
    }

    /// What somebody knows who takes an import back: what they knew before it
    /// and said since, and all of those things that they wrote into since, with
    /// what these name, and the whole of each act that they said something over.
    /// The second are those facts that stay without the rest of the act that said
    /// them.
    pub fn without_import(&self, now: &Knows, before: &Knows, since: &Knows) -> (Knows, Knows) {
        // What was still said when the file came.
        let said_over = now.iter().filter(|fact| !since.contains(fact));
        let said_over: BTreeSet<Fact> = said_over.flat_map(|fact| self.facts[*fact].over.clone()).collect();
        let said_in = |deed: usize| {
            let said = now.iter().filter(|fact| !said_over.contains(fact));
            let said = said.filter(move |fact| self.facts[**fact].deed == deed);
            said.map(|fact| self.facts[*fact].slot.0).collect::<Vec<_>>()
        };
        let mut waiting: Vec<Thing> = since.iter().map(|fact| self.facts[*fact].slot.0).collect();
        let mut spared: Vec<Thing> = Vec::new();
        while let Some(thing) = waiting.pop() {
            if spared.contains(&thing) || self.is_there(now, thing) == Some(false) {
                continue;
            }
            spared.push(thing);
            waiting.extend(self.names(thing, now));
            // What was said over a part of an act leaves all of that act.
            let own = since.iter().filter(|fact| self.facts[**fact].slot.0 == thing);
            let over = own.flat_map(|fact| &self.facts[*fact].over).filter(|fact| !before.contains(fact));
            waiting.extend(over.flat_map(|fact| said_in(self.facts[*fact].deed)));
        }
        let stays = now.iter().filter(|fact| spared.contains(&self.facts[**fact].slot.0));
        let stays: Knows =
            stays.copied().filter(|fact| !before.contains(fact) && !since.contains(fact)).collect();
        let is_whole =
            |fact: &Fact| said_in(self.facts[*fact].deed).iter().all(|thing| spared.contains(thing));
        let unsure = stays.iter().copied().filter(|fact| !is_whole(fact)).collect();
        (before.iter().chain(since).chain(&stays).copied().collect(), unsure)
    }

    /// What somebody says who brings back what is missing: of each thing that is
    /// not there and was there then, all that stood. Nothing where it depends on
    /// the clocks what is there.
    pub fn bring_missing_back(&mut self, now: &Knows, then: &Knows) -> Option<Vec<Fact>> {
        let all: Vec<Thing> = (0..self.things.len()).map(Thing).collect();
        let mut missing = Vec::new();
        for thing in all {
            if self.is_there(then, thing)? && !self.is_there(now, thing)? {
                missing.push(thing);
            }
        }
        if missing.is_empty() || self.is_vague {
            return None;
        }
        let before = self.facts.len();
        self.deeds += 1;
        let slots: Vec<Slot> = self.slots.keys().copied().filter(|slot| missing.contains(&slot.0)).collect();
        for slot in slots {
            if !self.standing(now, slot).is_empty() {
                continue;
            }
            for fact in self.standing(then, slot).all().collect::<Vec<_>>() {
                self.add(Said { over: Vec::new(), ..self.facts[fact].clone() });
            }
        }
        Some((before..self.facts.len()).collect())
    }
}
