//! Who works with whom in a workshop: pairs for several rounds, so that nobody
//! meets somebody twice as long as that can be had.
//!
//! The pairs are those of a round-robin tournament in a circle: everybody
//! meets everybody once, in as many rounds as there are people (one fewer for
//! an even number). With an odd number the one who is left over joins a pair;
//! which one is chosen so that those three would not meet in another round.

use std::collections::BTreeMap;

/// People in a workshop, by their place in the list of names.
pub type Seat = usize;

/// Those who work together in a round: two, or three when the number is odd.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Group(Vec<Seat>);

impl Group {
    fn of(mut places: Vec<Seat>) -> Self {
        places.sort_unstable();
        Self(places)
    }

    /// The people, by place.
    pub fn places(&self) -> &[Seat] {
        &self.0
    }

    /// Is this person in it?
    pub fn has(&self, place: Seat) -> bool {
        self.0.contains(&place)
    }

    /// Each two who meet here.
    fn meetings(&self) -> impl Iterator<Item = (Seat, Seat)> {
        let all = self.0.iter().enumerate();
        all.flat_map(|(at, &one)| self.0.iter().skip(at + 1).map(move |&other| (one, other)))
    }
}

/// The groups of each round.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Pairing(Vec<Vec<Group>>);

/// Most people of a plan of rounds.
pub const MOST_IN_ROOM: usize = 200;
/// Most rounds of a plan.
pub const MOST_ROUNDS: usize = 50;

impl Pairing {
    /// Plans rounds for so many people. `order` shuffles them: it gives a
    /// number below the one it is asked with. Nobody meets anybody twice in
    /// fewer rounds than there are people (an even number), or in half as many
    /// (an odd one; one round fewer with 5 and 13 people); after that,
    /// as few as a look at each round by itself finds.
    ///
    /// Below two people there is nobody to work with, and no round; above
    /// [`MOST_IN_ROOM`] and [`MOST_ROUNDS`] it is as if there were so many.
    pub fn plan(people: usize, rounds: usize, mut order: impl FnMut(usize) -> usize) -> Self {
        let (people, rounds) = (people.min(MOST_IN_ROOM), rounds.min(MOST_ROUNDS));
        if people < 2 {
            return Self(Vec::new());
        }
        let seats = shuffled(people, &mut order);
        let seat = |at: usize| seats.get(at).copied().unwrap_or(at);
        // With an odd number nobody is the last seat: whom it meets is left over.
        let around = if people.is_multiple_of(2) { people - 1 } else { people };
        let in_circle = |round: usize| {
            let pairs = (0..around).map(move |at| (at, (2 * round + around - at) % around));
            pairs
                .filter(|(one, other)| one < other)
                .map(|(one, other)| Group::of(vec![seat(one), seat(other)]))
        };
        let circle: Vec<Vec<Group>> = (0..rounds).map(|round| in_circle(round % around).collect()).collect();
        let over = |round: usize| seat(round % around);
        if people.is_multiple_of(2) {
            // The one in the middle of the circle.
            let middle = seat(people - 1);
            let with_middle = |(round, mut groups): (usize, Vec<Group>)| {
                groups.push(Group::of(vec![over(round), middle]));
                groups.sort();
                groups
            };
            return Self(circle.into_iter().enumerate().map(with_middle).collect());
        }
        // Which pair is looked at first decides between equals: the first way
        // that repeats nothing, or the one that repeats least.
        let in_pairs = Met::of(circle.iter().flatten());
        let ways = (0..around).map(|first| {
            let mut met = in_pairs.clone();
            let mut repeats = 0;
            let join = |(round, groups): (usize, &Vec<Group>)| {
                let mut groups = groups.clone();
                let many = groups.len().max(1);
                groups.rotate_left(first % many);
                repeats += join_best(&mut groups, over(round), &met).unwrap_or_default();
                met.add(over(round), &groups);
                groups.sort();
                groups
            };
            let plan = Self(circle.iter().enumerate().map(join).collect());
            (repeats, plan)
        });
        let mut best: Option<(usize, Self)> = None;
        for way in ways {
            let is_better = best.as_ref().is_none_or(|(least, _)| way.0 < *least);
            if is_better {
                best = Some(way);
            }
            if best.as_ref().is_some_and(|(least, _)| *least == 0) {
                break;
            }
        }
        best.map_or_else(|| Self(Vec::new()), |(_, plan)| plan)
    }

    /// Rounds as they were kept. Who is in no list of so many people, or twice
    /// in one round, is left out of it.
    pub fn of_rounds(rounds: Vec<Vec<Vec<Seat>>>, people: usize) -> Self {
        let round = |groups: Vec<Vec<Seat>>| {
            let mut is_free: Vec<bool> = (0..people).map(|_| true).collect();
            let mut take = |seat: &Seat| is_free.get_mut(*seat).is_some_and(std::mem::take);
            let groups = groups.into_iter().map(|group| group.into_iter().filter(|it| take(it)).collect());
            groups.map(Group::of).filter(|group| !group.places().is_empty()).collect()
        };
        Self(rounds.into_iter().take(MOST_ROUNDS).map(round).collect())
    }

    /// How many meetings are of two who had met before.
    pub fn repeats(&self) -> usize {
        Met::of(self.0.iter().flatten()).0.into_values().map(|times| times.saturating_sub(1)).sum()
    }

    /// The rounds, each with its groups.
    pub fn all(&self) -> &[Vec<Group>] {
        &self.0
    }

    /// Somebody is not there from a round on (0 is the first). Only the group
    /// they were in is changed: two who are left of three go on as a pair, one
    /// who is left alone takes the third of a group of three, or else joins the
    /// pair they have met least.
    pub fn without(mut self, absent: Seat, from: usize) -> Self {
        for round in from..self.0.len() {
            let others = self.0.iter().enumerate().filter(|(at, _)| *at != round);
            let met = Met::of(others.flat_map(|(_, groups)| groups));
            let Some(groups) = self.0.get(round) else { continue };
            let (mut rest, theirs): (Vec<Group>, Vec<Group>) =
                groups.iter().cloned().partition(|group| !group.has(absent));
            let left: Vec<Seat> =
                theirs.iter().flat_map(Group::places).copied().filter(|place| *place != absent).collect();
            match left.as_slice() {
                [] => {}
                [alone] => join_or_split(&mut rest, *alone, &met),
                several => rest.push(Group::of(several.to_vec())),
            }
            rest.sort();
            if let Some(groups) = self.0.get_mut(round) {
                *groups = rest;
            }
        }
        self
    }
}

fn shuffled(people: usize, order: &mut impl FnMut(usize) -> usize) -> Vec<Seat> {
    let mut seats: Vec<Seat> = (0..people).collect();
    for last in (1..people).rev() {
        seats.swap(last, order(last + 1).min(last));
    }
    seats
}

/// How often each two meet.
#[derive(Clone)]
struct Met(BTreeMap<(Seat, Seat), usize>);

impl Met {
    fn of<'a>(groups: impl Iterator<Item = &'a Group>) -> Self {
        let mut met = Self(BTreeMap::new());
        groups.flat_map(Group::meetings).for_each(|pair| met.note(pair));
        met
    }

    fn note(&mut self, pair: (Seat, Seat)) {
        *self.0.entry(pair).or_default() += 1;
    }

    fn times(&self, one: Seat, other: Seat) -> usize {
        self.0.get(&(one.min(other), one.max(other))).copied().unwrap_or_default()
    }

    /// Somebody joined one of these groups.
    fn add(&mut self, somebody: Seat, groups: &[Group]) {
        let theirs = groups.iter().filter(|group| group.has(somebody)).flat_map(Group::meetings);
        theirs.filter(|(one, other)| *one == somebody || *other == somebody).for_each(|pair| self.note(pair));
    }
}

/// Puts somebody into the pair whose two they have met least; gives how often
/// they had, `None` if there is no pair.
fn join_best(groups: &mut [Group], somebody: Seat, met: &Met) -> Option<usize> {
    let cost =
        |group: &Group| -> usize { group.places().iter().map(|seat| met.times(*seat, somebody)).sum() };
    let pairs = groups.iter_mut().filter(|group| group.places().len() == 2);
    let (least, best) = pairs.map(|group| (cost(group), group)).min_by_key(|(cost, _)| *cost)?;
    *best = Group::of(best.places().iter().copied().chain([somebody]).collect());
    Some(least)
}

/// One who is left alone: a group of three gives one of them, else a pair
/// takes them in.
fn join_or_split(groups: &mut Vec<Group>, alone: Seat, met: &Met) {
    let three = groups.iter().position(|group| group.places().len() > 2);
    if let Some(group) = three.and_then(|at| groups.get_mut(at)) {
        let third = group.places().iter().copied().min_by_key(|seat| met.times(*seat, alone));
        if let Some(third) = third {
            *group = Group::of(group.places().iter().copied().filter(|place| *place != third).collect());
            groups.push(Group::of(vec![third, alone]));
        }
    } else if groups.is_empty() {
        groups.push(Group::of(vec![alone]));
    } else {
        let _ = join_best(groups, alone, met);
    }
}
