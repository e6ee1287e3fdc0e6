//! The search for who sits with whom: groups of one round after the other are
//! changed by swaps until what is wanted holds as far as it can be had.
//!
//! What counts, each more than all that a swap can change of what follows it:
//! those who must not meet; the odd place, taken by those who had it least; two
//! who meet again; groups that stay as they were; themes. One round is settled
//! at a time, with all others as they are. So what is over is never touched, and
//! a full circle of pairs, in which nothing repeats, stays a full circle.
//!
//! The work is bounded by [`MOST_WORK`] looks at a swap in all and
//! [`Board::PATIENCE`] tries in vain in a round, whatever is asked for.

use super::pairing::{Seat, Wanted};

/// The most looks at a swap for one plan. 200 people in 50 rounds, with themes and
/// 20 who must not meet, took half a second as WebAssembly, built for size; the
/// hardest of small rooms 0.8 s.
const MOST_WORK: usize = 4_000_000;

/// Nobody's group.
const NOWHERE: usize = usize::MAX;

const APART: i64 = 1 << 24;
const ODD: i64 = 1 << 13;
const AGAIN: i64 = 1 << 6;
const MOVED: i64 = 1 << 2;
const THEME: i64 = 1;

/// A number for each two people.
struct Table {
    people: usize,
    cells: Vec<u32>,
}

impl Table {
    fn of(people: usize) -> Self {
        Self { people, cells: vec![0; people * people] }
    }

    fn get(&self, one: Seat, other: Seat) -> u32 {
        self.cells.get(one * self.people + other).copied().unwrap_or_default()
    }

    fn change(&mut self, one: Seat, other: Seat, change: impl Fn(u32) -> u32) {
        for at in [one * self.people + other, other * self.people + one] {
            if let Some(cell) = self.cells.get_mut(at) {
                *cell = change(*cell);
            }
        }
    }
}

/// Each two of a group.
pub(super) fn twos(group: &[Seat]) -> impl Iterator<Item = (Seat, Seat)> {
    let all = group.iter().enumerate();
    all.flat_map(|(at, &one)| group.iter().skip(at + 1).map(move |&other| (one, other)))
}

/// How many sit in each group. Where the number does not come out even, some sit
/// with one more or with one fewer, whichever concerns fewer people; nobody sits
/// alone, as long as there is somebody to sit with.
pub(super) fn sizes(people: usize, size: usize) -> Vec<usize> {
    let size = size.max(1);
    let (full, rest) = (people / size, people % size);
    let is_larger_better = size == 2 || rest * (size + 1) <= (size - rest) * (size - 1);
    let many = if full >= rest.max(1) && is_larger_better { full } else { full + 1 };
    let of = |at: usize| people / many + usize::from(at < people % many);
    (0..many).map(of).filter(|size| *size > 0).collect()
}

/// Rounds on a table, with what is wanted of them.
pub(super) struct Board<'a> {
    people: usize,
    size: usize,
    /// What a meeting costs whenever it is.
    wanted: Table,
    /// How often each two meet, in all rounds.
    met: Table,
    rounds: Vec<Vec<Vec<Seat>>>,
    work: usize,
    order: &'a mut dyn FnMut(usize) -> usize,
}

/// A change of one round, and what it costs.
#[derive(Clone, Copy)]
enum Step {
    Swap(Seat, Seat),
    Move(Seat, usize),
}

/// One round while it is settled.
struct Round {
    groups: Vec<Vec<Seat>>,
    /// Each person's group.
    at: Vec<usize>,
    /// Each person's group before anything changed, if that counts.
    before: Vec<usize>,
    /// What the odd place costs each person; nothing where it stays whose it is.
    odd: Option<Vec<i64>>,
}

impl<'a> Board<'a> {
    /// So many tries in a round that bring nothing end the search there.
    const PATIENCE: usize = 60;

    pub(super) fn of(
        people: usize,
        wanted: &Wanted,
        rounds: Vec<Vec<Vec<Seat>>>,
        order: &'a mut dyn FnMut(usize) -> usize,
    ) -> Self {
        let mut board = Self {
            people,
            size: wanted.size,
            wanted: Table::of(people),
            met: Table::of(people),
            rounds,
            work: MOST_WORK,
            order,
        };
        let (theme, apart) = (1, 2);
        for (one, other) in twos(&(0..people).collect::<Vec<_>>()) {
            if !wanted.suits(one, other) {
                board.wanted.change(one, other, |_| theme);
            }
        }
        for (one, other) in &wanted.apart {
            board.wanted.change(*one, *other, |_| apart);
        }
        let all: Vec<_> = board.rounds.iter().flatten().flat_map(|group| twos(group)).collect();
        all.into_iter().for_each(|(one, other)| board.met.change(one, other, |times| times + 1));
        board
    }

    /// The rounds as they are now.
    pub(super) fn into_rounds(self) -> Vec<Vec<Vec<Seat>>> {
        self.rounds
    }

    /// Settles every round, and then all of them again as long as that helps.
    pub(super) fn settle_all(&mut self) {
        for round in 0..self.rounds.len() {
            self.settle(round, Some(self.odd_before(round)), Vec::new());
        }
        let mut best = (self.cost(), self.rounds.clone());
        let mut in_vain = 0;
        while best.0 > 0 && in_vain < 4 && self.work > 0 {
            for round in 0..self.rounds.len() {
                self.settle(round, None, Vec::new());
            }
            let cost = self.cost();
            in_vain += 1;
            if cost < best.0 {
                best = (cost, self.rounds.clone());
                in_vain = 0;
            }
        }
        self.rounds = best.1;
    }

    /// Settles one round anew with these groups, of which as much stays as can.
    pub(super) fn settle_changed(&mut self, round: usize, groups: Vec<Vec<Seat>>) {
        self.put(round, groups);
        let kept = self.rounds.get(round).map(|groups| self.places(groups));
        self.settle(round, Some(self.odd_before(round)), kept.unwrap_or_default());
    }

    /// Settles one round anew in which some meet who must not. Where that brings
    /// nothing, it stays as it was.
    pub(super) fn settle_apart(&mut self, round: usize, wanted: &Wanted) {
        let Some(made) = self.rounds.get(round).cloned() else { return };
        self.settle_changed(round, made.clone());
        if self.rounds.get(round).is_some_and(|groups| wanted.broken(groups) >= wanted.broken(&made)) {
            self.put(round, made);
        }
    }

    /// Puts other groups into a round.
    fn put(&mut self, round: usize, groups: Vec<Vec<Seat>>) {
        let Some(place) = self.rounds.get_mut(round) else { return };
        let old = std::mem::replace(place, groups);
        let new = place.iter().flat_map(|group| twos(group)).collect::<Vec<_>>();
        for (one, other) in old.iter().flat_map(|group| twos(group)) {
            self.met.change(one, other, |times| times.saturating_sub(1));
        }
        for (one, other) in new {
            self.met.change(one, other, |times| times + 1);
        }
    }

    fn places(&self, groups: &[Vec<Seat>]) -> Vec<usize> {
        let mut at = vec![NOWHERE; self.people];
        for (group, seats) in groups.iter().enumerate() {
            for seat in seats {
                if let Some(place) = at.get_mut(*seat) {
                    *place = group;
                }
            }
        }
        at
    }

    /// What the odd place costs each person in this round: how often they had it
    /// before more than who had it least.
    fn odd_before(&self, round: usize) -> Vec<i64> {
        let mut times = vec![0_i64; self.people];
        let odd = self.rounds.iter().take(round).flatten().filter(|group| group.len() != self.size);
        for seat in odd.flatten() {
            if let Some(times) = times.get_mut(*seat) {
                *times += ODD;
            }
        }
        times
    }

    /// What all meetings cost.
    fn cost(&self) -> i64 {
        let again = |times: u32| i64::from(times) * i64::from(times.saturating_sub(1)) / 2 * AGAIN;
        let of = |(one, other): (Seat, Seat)| {
            let times = self.met.get(one, other);
            i64::from(times) * self.always(one, other) + again(times)
        };
        twos(&(0..self.people).collect::<Vec<_>>()).map(of).sum()
    }

    fn always(&self, one: Seat, other: Seat) -> i64 {
        match self.wanted.get(one, other) {
            0 => 0,
            1 => THEME,
            _ => APART,
        }
    }

    fn settle(&mut self, round: usize, odd: Option<Vec<i64>>, before: Vec<usize>) {
        let Some(groups) = self.rounds.get(round).cloned() else { return };
        self.put(round, Vec::new());
        let at = self.places(&groups);
        let mut now = Round { groups, at, before, odd };
        let mut cost = self.round_cost(&now);
        let mut best = (cost, now.groups.clone());
        let mut in_vain = 0;
        let mut last = None;
        while in_vain < Self::PATIENCE && self.work > 0 {
            let unhappy: Vec<Seat> =
                now.groups.iter().flatten().copied().filter(|seat| self.is_unhappy(&now, *seat)).collect();
            if unhappy.is_empty() {
                break;
            }
            in_vain += 1;
            let first = self.first_in_turn(&now, &unhappy);
            let from = if first.is_empty() || (self.order)(4) == 0 { &unhappy } else { &first };
            let Some(somebody) = from.get((self.order)(from.len())).copied() else { break };
            let Some((change, step)) = self.best_step(&now, somebody, last) else { continue };
            // A step that costs a little may lead out of a corner.
            if change > 0 && (self.order)(8) > 0 {
                continue;
            }
            cost += change;
            now.go(step);
            last = Some(step);
            if cost < best.0 {
                best = (cost, now.groups.clone());
                in_vain = 0;
            }
        }
        self.put(round, best.1);
    }

    /// What two cost who sit together in this round.
    fn meeting(&self, now: &Round, one: Seat, other: Seat) -> i64 {
        let again = i64::from(self.met.get(one, other)) * AGAIN;
        let moved =
            if now.before.is_empty() || now.before.get(one) == now.before.get(other) { 0 } else { MOVED };
        self.always(one, other) + again + moved
    }

    fn with(&self, now: &Round, somebody: Seat, group: &[Seat], without: Seat) -> i64 {
        let others = group.iter().filter(|seat| **seat != without && **seat != somebody);
        others.map(|other| self.meeting(now, somebody, *other)).sum()
    }

    fn odd_place(now: &Round, seat: Seat) -> i64 {
        now.odd.as_ref().and_then(|odd| odd.get(seat)).copied().unwrap_or_default()
    }

    fn is_odd(&self, size: usize) -> bool {
        size != self.size
    }

    fn round_cost(&self, now: &Round) -> i64 {
        let of = |group: &Vec<Seat>| {
            let meetings: i64 = twos(group).map(|(one, other)| self.meeting(now, one, other)).sum();
            meetings + self.odd_cost(now, group.iter().copied(), group.len())
        };
        now.groups.iter().map(of).sum()
    }

    fn odd_cost(&self, now: &Round, group: impl Iterator<Item = Seat>, size: usize) -> i64 {
        if self.is_odd(size) { group.map(|seat| Self::odd_place(now, seat)).sum() } else { 0 }
    }

    fn is_unhappy(&self, now: &Round, seat: Seat) -> bool {
        let Some(group) = now.group_of(seat) else { return false };
        self.with(now, seat, group, seat) > 0 || self.is_odd(group.len()) && Self::odd_place(now, seat) > 0
    }

    /// Those in an odd place that somebody else had less often.
    fn first_in_turn(&self, now: &Round, unhappy: &[Seat]) -> Vec<Seat> {
        let (odd, usual): (Vec<_>, Vec<_>) = now.groups.iter().partition(|group| self.is_odd(group.len()));
        let least = usual.into_iter().flatten().map(|seat| Self::odd_place(now, *seat)).min();
        let is_first = |seat: &&Seat| least.is_some_and(|least| Self::odd_place(now, **seat) > least);
        unhappy
            .iter()
            .filter(is_first)
            .filter(|seat| odd.iter().any(|group| group.contains(seat)))
            .copied()
            .collect()
    }

    /// The best that can be done with one person.
    fn best_step(&mut self, now: &Round, one: Seat, last: Option<Step>) -> Option<(i64, Step)> {
        let (mine, mine_at) = (now.group_of(one)?, *now.at.get(one)?);
        let with_mine = self.with(now, one, mine, one);
        let mut best: Option<(i64, Step)> = None;
        let mut equal = 0;
        let mut look = |change: i64, step: Step, order: &mut dyn FnMut(usize) -> usize| {
            if best.is_none_or(|(least, _)| change < least) {
                (best, equal) = (Some((change, step)), 1);
            } else if best.is_some_and(|(least, _)| change == least) {
                equal += 1;
                if order(equal) == 0 {
                    best = Some((change, step));
                }
            }
        };
        for (at, theirs) in now.groups.iter().enumerate().filter(|(at, _)| *at != mine_at) {
            let (is_odd, is_theirs_odd) = (self.is_odd(mine.len()), self.is_odd(theirs.len()));
            if is_odd != is_theirs_odd && now.odd.is_none() {
                continue;
            }
            self.work = self.work.saturating_sub(theirs.len());
            let with_theirs = self.with(now, one, theirs, one);
            for other in theirs.iter().copied() {
                if matches!(last, Some(Step::Swap(a, b)) if (a, b) == (one, other) || (b, a) == (one, other))
                {
                    continue;
                }
                let gone = self.meeting(now, one, other);
                let change = with_theirs - gone + self.with(now, other, mine, one)
                    - with_mine
                    - self.with(now, other, theirs, other);
                let odd = Self::odd_place(now, other) - Self::odd_place(now, one);
                let odd = odd * (i64::from(is_odd) - i64::from(is_theirs_odd));
                look(change + odd, Step::Swap(one, other), self.order);
            }
            if theirs.len() + 1 == mine.len() {
                let left = mine.iter().copied().filter(|seat| *seat != one);
                let joined = theirs.iter().copied().chain([one]);
                let before = self.odd_cost(now, mine.iter().copied(), mine.len())
                    + self.odd_cost(now, theirs.iter().copied(), theirs.len());
                let after = self.odd_cost(now, left, theirs.len()) + self.odd_cost(now, joined, mine.len());
                look(with_theirs - with_mine + after - before, Step::Move(one, at), self.order);
            }
        }
        best
    }
}

impl Round {
    fn group_of(&self, seat: Seat) -> Option<&Vec<Seat>> {
        self.groups.get(*self.at.get(seat)?)
    }

    fn go(&mut self, step: Step) {
        match step {
            Step::Swap(one, other) => {
                let (Some(&here), Some(&there)) = (self.at.get(one), self.at.get(other)) else { return };
                self.take(one, here, there);
                self.take(other, there, here);
            }
            Step::Move(one, there) => {
                let Some(&here) = self.at.get(one) else { return };
                self.take(one, here, there);
            }
        }
    }

    fn take(&mut self, seat: Seat, from: usize, to: usize) {
        if let Some(group) = self.groups.get_mut(from) {
            group.retain(|other| *other != seat);
        }
        if let Some(group) = self.groups.get_mut(to) {
            group.push(seat);
        }
        if let Some(at) = self.at.get_mut(seat) {
            *at = to;
        }
    }
}
