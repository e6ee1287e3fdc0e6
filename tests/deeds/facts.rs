//! What was said, by whom, over what: a model of a notebook that knows nothing
//! of records, stamps or clocks.
//!
//! Each act says something of some things: facts. Whoever says it had facts in
//! front of them and says it over some of these. Handing a file over makes two
//! people know the same facts; what stands for a person is what they know,
//! without what was said over.

use std::collections::{BTreeMap, BTreeSet};

pub type Fact = usize;
pub type Knows = BTreeSet<Fact>;

/// Something that people speak of: a session, a topic, a note.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Thing(pub usize);

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sort {
    Session,
    Topic,
    /// Where a topic stands in a session it was not brought to.
    Place,
    Note,
    Segment,
    Promise,
    Goal,
    Stone,
    Celebration,
}

/// What is said of a thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Aspect {
    When,
    Minutes,
    State,
    CalledOff,
    /// Where a topic was discussed.
    Discussed,
    /// What became of a topic in the session it was brought to.
    Mark,
    /// Whether it was set aside in a session it goes on in.
    Aside,
    /// The words of it: a title, a note, a promise.
    Words,
    /// What happened, of a celebration.
    Happened,
    Outcome,
    Reached,
    /// The day of a celebration.
    On,
}

impl Aspect {
    /// Are two people asked who said different things of it apart?
    pub fn is_asked(self) -> bool {
        matches!(self, Self::When | Self::Minutes | Self::Words | Self::Happened | Self::Outcome)
    }

    /// The stages of it, where the furthest one holds.
    pub fn stages(self) -> Option<&'static [&'static str]> {
        match self {
            Self::State => Some(&["planned", "prepared", "missed", "live", "wrapped", "reviewed"]),
            Self::Mark => Some(&["open", "parked", "discussed"]),
            _ => None,
        }
    }

    /// What one reads where nothing was said.
    pub fn default(self) -> &'static str {
        match self {
            Self::State => "planned",
            Self::Mark | Self::Aside | Self::Outcome => "open",
            Self::CalledOff => "off",
            _ => "",
        }
    }

    /// What of a value decides whether two are the same: the instant and not
    /// the zone, the outcome and not the day it was said.
    pub fn head(self, value: Option<&str>) -> &str {
        let value = value.unwrap_or_else(|| self.default());
        value.split('|').next().unwrap_or_default()
    }
}

pub type Slot = (Thing, Aspect);

#[derive(Debug, Clone)]
pub struct Said {
    pub slot: Slot,
    /// Nothing where something was taken back to where nothing stood.
    pub value: Option<String>,
    pub over: Vec<Fact>,
    /// What this says once more, if it came back; itself otherwise.
    pub root: Fact,
    /// The act that said it.
    pub deed: usize,
    /// Whether it was said depends on whose clock is ahead.
    pub is_doubtful: bool,
    /// The thing itself was taken back: nothing is said of it any more.
    pub is_gone: bool,
}

#[derive(Debug, Clone)]
pub struct Named {
    pub sort: Sort,
    /// The things it belongs to, or names.
    pub names: Vec<Thing>,
    /// What made people speak of it, where that names it.
    pub cause: Option<(Thing, usize)>,
}

/// One act of a person.
#[derive(Debug, Clone, Default)]
pub struct Deed {
    pub facts: Vec<Fact>,
    /// What stood beside each fact and was not said over.
    pub beside: Vec<Vec<Fact>>,
    /// The things that were not there before.
    pub made: Vec<Thing>,
    /// Whether they were depends on whose clock is ahead.
    pub is_doubtful: bool,
}

/// What stands of an aspect, for somebody.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Standing {
    pub certain: Vec<Fact>,
    pub maybe: Vec<Fact>,
}

impl Standing {
    pub fn all(&self) -> impl Iterator<Item = Fact> + '_ {
        self.certain.iter().chain(&self.maybe).copied()
    }

    pub fn is_empty(&self) -> bool {
        self.certain.is_empty() && self.maybe.is_empty()
    }
}

#[derive(Debug, Clone, Default)]
pub struct Oracle {
    pub facts: Vec<Said>,
    pub slots: BTreeMap<Slot, Vec<Fact>>,
    pub things: Vec<Named>,
    /// How many acts there were.
    pub deeds: usize,
    /// It depends on whose clock is ahead what was said over what.
    pub is_vague: bool,
}

impl Oracle {
    pub fn thing(&mut self, sort: Sort, names: Vec<Thing>, cause: Option<(Thing, usize)>) -> Thing {
        self.things.push(Named { sort, names, cause });
        Thing(self.things.len() - 1)
    }

    pub fn of_sort(&self, sort: Sort) -> Vec<Thing> {
        (0..self.things.len()).map(Thing).filter(|thing| self.things[thing.0].sort == sort).collect()
    }

    pub fn value(&self, fact: Fact) -> Option<&str> {
        self.facts[fact].value.as_deref()
    }

    pub fn standing(&self, knows: &Knows, slot: Slot) -> Standing {
        let mut standing = Standing::default();
        let known: Vec<Fact> = self
            .slots
            .get(&slot)
            .into_iter()
            .flatten()
            .copied()
            .filter(|fact| knows.contains(fact))
            .collect();
        for fact in known.iter().copied().filter(|fact| !self.facts[*fact].is_gone) {
            let mut over = known.iter().map(|it| &self.facts[*it]).filter(|it| it.over.contains(&fact));
            let (mut is_over, mut may_be) = (false, self.facts[fact].is_doubtful);
            for said in over.by_ref() {
                if said.is_doubtful { may_be = true } else { is_over = true }
            }
            match (is_over, may_be) {
                (true, _) => {}
                (false, true) => standing.maybe.push(fact),
                (false, false) => standing.certain.push(fact),
            }
        }
        standing
    }

    fn aspects(&self, thing: Thing) -> impl Iterator<Item = Slot> + '_ {
        self.slots.range((thing, Aspect::When)..=(thing, Aspect::On)).map(|(slot, _)| *slot)
    }

    /// What stands of a thing, all aspects together.
    pub fn all_standing(&self, knows: &Knows, thing: Thing) -> Standing {
        let mut all = Standing::default();
        for slot in self.aspects(thing) {
            let standing = self.standing(knows, slot);
            all.certain.extend(standing.certain);
            all.maybe.extend(standing.maybe);
        }
        all
    }

    /// Is there such a thing, for somebody? `None` where that depends on whose
    /// clock is ahead.
    pub fn is_there(&self, knows: &Knows, thing: Thing) -> Option<bool> {
        let all = self.all_standing(knows, thing);
        let says = |facts: &[Fact]| facts.iter().any(|fact| self.facts[*fact].value.is_some());
        match (says(&all.certain), says(&all.maybe)) {
            (true, _) => Some(true),
            (false, true) => None,
            (false, false) => Some(false),
        }
    }

    /// Did somebody, as far as is known, take it back once?
    pub fn was_once_taken_back(&self, knows: &Knows, thing: Thing) -> bool {
        let mut said = self.aspects(thing).flat_map(|slot| &self.slots[&slot]);
        said.any(|fact| self.facts[*fact].is_gone && knows.contains(fact))
    }

    /// Was its making taken back, as far as somebody knows? What another one
    /// wrote into it stays, and stands in nothing.
    pub fn was_taken_back(&self, knows: &Knows, thing: Thing) -> bool {
        let made_by = match self.things[thing.0].sort {
            Sort::Place => Aspect::Aside,
            Sort::Celebration => Aspect::On,
            Sort::Segment => Aspect::Words,
            // Only one person can have made it, by saying when or what it is.
            _ => {
                let made = [Aspect::When, Aspect::Words].map(|aspect| (thing, aspect));
                let said = made.iter().filter_map(|slot| self.slots.get(slot)).flatten();
                let said = said.filter(|fact| knows.contains(fact));
                let comes_back = |fact: Fact| {
                    let Said { root, over, is_doubtful, is_gone, .. } = &self.facts[fact];
                    *root != fact && over.is_empty() && !is_doubtful && !is_gone
                };
                let newest = said.filter(|fact| self.facts[**fact].is_gone || comes_back(**fact)).max();
                return newest.is_some_and(|fact| self.facts[*fact].is_gone);
            }
        };
        self.standing(knows, (thing, made_by)).is_empty()
    }

    pub fn add(&mut self, mut said: Said) -> Fact {
        said.deed = self.deeds;
        let fact = self.facts.len();
        self.slots.entry(said.slot).or_default().push(fact);
        self.facts.push(said);
        fact
    }

    /// Says something anew.
    fn say(&mut self, deed: &mut Deed, slot: Slot, value: Option<&str>, over: Vec<Fact>, beside: Vec<Fact>) {
        let root = self.facts.len();
        let value = value.map(str::to_owned);
        let is_doubtful = false;
        deed.facts.push(self.add(Said { slot, value, over, root, deed: 0, is_doubtful, is_gone: false }));
        deed.beside.push(beside);
    }

    /// Notes which things an act makes: those that are not there before it.
    pub fn begin(&mut self, knows: &Knows, things: &[Thing]) -> Deed {
        self.deeds += 1;
        let mut deed = Deed::default();
        for thing in things {
            let all = self.all_standing(knows, *thing);
            if all.certain.is_empty() {
                deed.made.push(*thing);
                deed.is_doubtful |= !all.maybe.is_empty();
            }
        }
        deed
    }

    /// Somebody who is shown `shown` says something else: over what they are
    /// shown where people are asked, over all that stands otherwise.
    pub fn put(&mut self, deed: &mut Deed, knows: &Knows, slot: Slot, shown: Option<&str>, value: &str) {
        if shown == Some(value) {
            return;
        }
        let standing = self.standing(knows, slot);
        let head = slot.1.head(shown);
        let is_shown = |fact: &Fact| slot.1.head(self.value(*fact)) == head;
        let is_over = |fact: &Fact| !slot.1.is_asked() || is_shown(fact);
        let (over, beside): (Vec<Fact>, Vec<Fact>) = standing.all().partition(is_over);
        self.say(deed, slot, Some(value), over, beside);
    }

    /// Somebody says something over all that stands, unless all says so.
    pub fn put_over_all(&mut self, deed: &mut Deed, knows: &Knows, slot: Slot, value: Option<&str>) {
        let standing = self.standing(knows, slot);
        let is_said = |fact: &Fact| self.value(*fact) == value;
        let is_all_said = standing.certain.iter().all(is_said);
        let nothing = standing.certain.is_empty();
        if is_all_said && standing.maybe.iter().all(is_said) && (!nothing || value.is_none()) {
            return;
        }
        let is_doubtful = is_all_said && !(nothing && standing.maybe.is_empty());
        self.say(deed, slot, value, standing.all().collect(), Vec::new());
        if is_doubtful && let Some(said) = self.facts.last_mut() {
            said.is_doubtful = true;
        }
    }

    /// Answers a difference: over both sides of it.
    pub fn settle(
        &mut self,
        deed: &mut Deed,
        knows: &Knows,
        slot: Slot,
        sides: [&str; 2],
        value: Option<&str>,
    ) {
        let standing = self.standing(knows, slot);
        let is_side = |fact: &Fact| sides.contains(&slot.1.head(self.value(*fact)));
        let (over, beside): (Vec<Fact>, Vec<Fact>) = standing.all().partition(is_side);
        self.say(deed, slot, value, over, beside);
    }
}
