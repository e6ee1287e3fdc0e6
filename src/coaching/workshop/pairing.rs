//! Who works with whom in a workshop: groups for several rounds, so that nobody
//! meets somebody twice as long as that can be had, and the odd place falls on
//! different people.
//!
//! Pairs begin as those of a round-robin tournament in a circle: everybody meets
//! everybody once, in as many rounds as there are people (one fewer for an even
//! number). Larger groups begin as the rings of a wheel that turn past each other.
//! What else is wanted is found by swaps, in [`super::seating`].

use super::seating::{Board, sizes, twos};

/// People in a workshop, by their place in the list of names.
pub type Seat = usize;

/// Those who work together in a round.
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

    /// Do these two meet here?
    pub fn joins(&self, (one, other): (Seat, Seat)) -> bool {
        self.has(one) && self.has(other)
    }
}

/// Who should meet whom, by theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Meet {
    /// Themes do not count.
    #[default]
    Anyone,
    /// Those with the same theme.
    Like,
    /// Those with different themes.
    Unlike,
}

impl Meet {
    /// Every way.
    pub const ALL: [Self; 3] = [Self::Anyone, Self::Like, Self::Unlike];

    /// The name in records.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Anyone => "anyone",
            Self::Like => "like",
            Self::Unlike => "unlike",
        }
    }

    /// The way of this name; of one that this version does not know, the usual.
    pub fn named(name: &str) -> Self {
        Self::ALL.into_iter().find(|way| way.name() == name).unwrap_or_default()
    }
}

/// What is wanted of the groups.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// How many work together: two, three or four.
    pub size: usize,
    /// Those who must not meet.
    pub apart: Vec<(Seat, Seat)>,
    /// The theme of each person, by a number, if they have one.
    pub themes: Vec<Option<usize>>,
    /// Whether those of one theme meet.
    pub meet: Meet,
}

impl Wanted {
    /// Groups of so many, and nothing else.
    pub fn of_size(size: usize) -> Self {
        Self { size, apart: Vec::new(), themes: Vec::new(), meet: Meet::Anyone }
    }

    /// How many of those who must not meet do.
    pub(super) fn broken(&self, groups: &[Vec<Seat>]) -> usize {
        let meet = |(one, other): &&(Seat, Seat)| {
            groups.iter().any(|group| group.contains(one) && group.contains(other))
        };
        self.apart.iter().filter(meet).count()
    }

    /// Do the themes of these two go together? Whoever has none suits everybody.
    pub(super) fn suits(&self, one: Seat, other: Seat) -> bool {
        let theme = |seat: Seat| self.themes.get(seat).copied().flatten();
        match (self.meet, theme(one).zip(theme(other))) {
            (Meet::Anyone, _) | (_, None) => true,
            (Meet::Like, Some((one, other))) => one == other,
            (Meet::Unlike, Some((one, other))) => one != other,
        }
    }
}

/// The groups of each round.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Pairing(Vec<Vec<Group>>);

/// Most people of a plan of rounds.
pub const MOST_IN_ROOM: usize = 200;
/// Most rounds of a plan.
pub const MOST_ROUNDS: usize = 50;
/// How many work together at least and at most, where the number comes out even.
pub const GROUP_SIZES: std::ops::RangeInclusive<usize> = 2..=4;

impl Pairing {
    /// Plans rounds for so many people. `order` shuffles them: it gives a
    /// number below the one it is asked with, and nothing else decides. In pairs
    /// nobody meets anybody twice in fewer rounds than there are people (an even
    /// number), or in half as many (an odd one; one round fewer with 5 people),
    /// unless some must not meet; after that, as few as the search finds.
    ///
    /// Below two people there is nobody to work with, and no round; above
    /// [`MOST_IN_ROOM`] and [`MOST_ROUNDS`] it is as if there were so many.
    pub fn plan(
        people: usize,
        rounds: usize,
        wanted: &Wanted,
        mut order: impl FnMut(usize) -> usize,
    ) -> Self {
        let (people, rounds) = (people.min(MOST_IN_ROOM), rounds.min(MOST_ROUNDS));
        if people < 2 {
            return Self(Vec::new());
        }
        let seats = shuffled(people, &mut order);
        let round = |round: usize| {
            let places =
                if wanted.size == 2 { circle(people, round) } else { wheel(people, round, wanted.size) };
            let seat = |at: usize| seats.get(at).copied().unwrap_or(at);
            places.into_iter().map(|group| group.into_iter().map(seat).collect()).collect()
        };
        let mut board = Board::of(people, wanted, (0..rounds).map(round).collect(), &mut order);
        board.settle_all();
        Self::of_groups(board.into_rounds())
    }

    fn of_groups(rounds: Vec<Vec<Vec<Seat>>>) -> Self {
        let round = |groups: Vec<Vec<Seat>>| {
            let mut groups: Vec<Group> = groups.into_iter().map(Group::of).collect();
            groups.retain(|group| !group.places().is_empty());
            groups.sort();
            groups
        };
        Self(rounds.into_iter().map(round).collect())
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

    /// How many sit in each group, for so many people.
    pub fn group_sizes(people: usize, size: usize) -> Vec<usize> {
        sizes(people, size)
    }

    /// How many meetings are of two who had met before.
    pub fn repeats(&self) -> usize {
        let mut met: Vec<(Seat, Seat)> = self.0.iter().flatten().flat_map(|group| twos(&group.0)).collect();
        met.sort_unstable();
        let all = met.len();
        met.dedup();
        all - met.len()
    }

    /// The rounds, each with its groups.
    pub fn all(&self) -> &[Vec<Group>] {
        &self.0
    }

    /// The rounds with those who are there. A round in which somebody is missing
    /// or new, or two meet who must not, changes as little as it can; the others
    /// stay as they are. A round follows from itself, from those before it as they
    /// became and those after it as they were made: who comes or leaves later
    /// changes nothing before.
    #[must_use]
    pub fn for_those(
        self,
        people: usize,
        wanted: &Wanted,
        is_there: impl Fn(Seat, usize) -> bool,
        mut order: impl FnMut(usize) -> usize,
    ) -> Self {
        let people = people.min(MOST_IN_ROOM);
        let made: Vec<Vec<Vec<Seat>>> =
            self.0.iter().map(|groups| groups.iter().map(|group| group.0.clone()).collect()).collect();
        let mut board = Board::of(people, wanted, made.clone(), &mut order);
        for (round, groups) in made.into_iter().enumerate() {
            let here: Vec<Seat> = (0..people).filter(|seat| is_there(*seat, round)).collect();
            let mut sitting: Vec<Seat> = groups.iter().flatten().copied().collect();
            sitting.sort_unstable();
            if sitting != here {
                board.settle_changed(round, seated(groups, &here, wanted.size));
            } else if wanted.broken(&groups) > 0 {
                board.settle_apart(round, wanted);
            }
        }
        Self::of_groups(board.into_rounds())
    }
}

fn shuffled(people: usize, order: &mut impl FnMut(usize) -> usize) -> Vec<Seat> {
    let mut seats: Vec<Seat> = (0..people).collect();
    for last in (1..people).rev() {
        seats.swap(last, order(last + 1).min(last));
    }
    seats
}

/// The pairs of a round in a circle. The one who is left over meets the one in
/// the middle of it; with an odd number there is none, and they join a pair.
fn circle(people: usize, round: usize) -> Vec<Vec<Seat>> {
    let around = if people.is_multiple_of(2) { people - 1 } else { people };
    let round = round % around;
    let other_of = |at: usize| (2 * round + around - at) % around;
    let mut pairs: Vec<Vec<Seat>> =
        (0..around).map(|at| vec![at, other_of(at)]).filter(|pair| pair.first() < pair.last()).collect();
    if around < people {
        pairs.push(vec![round, around]);
    } else if let Some(first) = pairs.first_mut() {
        first.push(round);
    }
    pairs
}

/// The groups of a round on a wheel: as many rings as people in a group, each
/// turned one place further than the one inside it.
fn wheel(people: usize, round: usize, size: usize) -> Vec<Vec<Seat>> {
    let many = sizes(people, size).len().max(1);
    let mut groups = vec![Vec::new(); many];
    for seat in 0..people {
        if let Some(group) = groups.get_mut((seat % many + round * (seat / many)) % many) {
            group.push(seat);
        }
    }
    groups
}

/// The groups with those who are here in them: who is gone leaves, and who has no
/// group finds one, so that the sizes are right again.
fn seated(groups: Vec<Vec<Seat>>, here: &[Seat], size: usize) -> Vec<Vec<Seat>> {
    let mut groups: Vec<Vec<Seat>> = groups;
    groups.iter_mut().for_each(|group| group.retain(|seat| here.binary_search(seat).is_ok()));
    groups.sort_by_key(|group| std::cmp::Reverse(group.len()));
    let sizes = sizes(here.len(), size);
    groups.resize(groups.len().max(sizes.len()), Vec::new());
    let mut free: Vec<Seat> =
        here.iter().copied().filter(|seat| !groups.iter().any(|group| group.contains(seat))).collect();
    for (at, group) in groups.iter_mut().enumerate() {
        let fits = sizes.get(at).copied().unwrap_or_default();
        free.extend(group.drain(fits.min(group.len())..));
    }
    for (group, fits) in groups.iter_mut().zip(&sizes) {
        let lack = fits.saturating_sub(group.len()).min(free.len());
        group.extend(free.drain(..lack));
    }
    groups.retain(|group| !group.is_empty());
    groups
}
