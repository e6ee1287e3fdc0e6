//! Which of the blocks ahead there is time for, and how long each of them is.
//!
//! All get shorter before one is left out. Linked blocks are turns of one
//! thing: a turn that one person gets and another does not is unfair, so they
//! are equal to the minute, and come or go together. Once the first of them was
//! begun, the others keep what it was given as long as the rest can give way,
//! and are the last to go. What must happen goes only when nothing else is left
//! to go.

use crate::coaching::session::reflow::reflow;

/// A block that is to come.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wanted<'a> {
    /// How long it is to be.
    pub(super) minutes: u64,
    /// The fewest minutes it can do with.
    pub(super) least: u64,
    /// What linked blocks have in common; empty for one that stands alone.
    pub(super) link: &'a str,
    /// What it is worth.
    pub(super) rank: Rank,
}

/// What a block is worth when there is not enough time; the first stays
/// longest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    /// Somebody had this turn already.
    Promised,
    /// It must happen.
    Must,
    /// It can be left out.
    Other,
    /// Somebody went without this turn already.
    Gone,
}

/// What comes or goes together: a block, or all that are linked.
struct Unit<'a> {
    link: &'a str,
    places: Vec<usize>,
    minutes: u64,
    least: u64,
    rank: Rank,
}

impl Unit<'_> {
    /// What all of it takes when each block takes so many minutes.
    fn all(&self, minutes: u64) -> u64 {
        u64::try_from(self.places.len()).unwrap_or(u64::MAX).saturating_mul(minutes)
    }

    fn is_linked(&self) -> bool {
        self.places.len() > 1
    }

    /// What each of its blocks can give up.
    fn spare(&self) -> u64 {
        self.minutes - self.least
    }
}

/// Fits blocks into the minutes that are left: how long each is, or nothing
/// for one that there is no time for. The order stays.
pub(super) fn fit(blocks: &[Wanted<'_>], left: u64) -> Vec<Option<u64>> {
    let mut kept = with_time(units(blocks), left);
    shorten(&mut kept, left);
    let of = |place: usize| kept.iter().find(|unit| unit.places.contains(&place)).map(|unit| unit.minutes);
    (0..blocks.len()).map(of).collect()
}

/// What all units take together.
fn sum(units: &[Unit<'_>], each: impl Fn(&Unit<'_>) -> u64) -> u64 {
    units.iter().map(|unit| unit.all(each(unit))).sum()
}

/// What comes or goes together, each at the place of its first block.
fn units<'a>(blocks: &[Wanted<'a>]) -> Vec<Unit<'a>> {
    let mut units: Vec<Unit<'a>> = Vec::new();
    for (place, block) in blocks.iter().enumerate().filter(|(_, block)| block.rank != Rank::Gone) {
        let linked = units.iter_mut().find(|unit| !unit.link.is_empty() && unit.link == block.link);
        if let Some(unit) = linked {
            unit.places.push(place);
            // Only a sheet that somebody else wrote has other minutes in one of them.
            unit.minutes = unit.minutes.min(block.minutes);
            unit.least = unit.least.max(block.least).min(unit.minutes);
            unit.rank = unit.rank.min(block.rank);
        } else {
            let least = block.least.min(block.minutes);
            let (link, minutes, rank) = (block.link, block.minutes, block.rank);
            units.push(Unit { link, places: vec![place], minutes, least, rank });
        }
    }
    units
}

/// What there is time for, in order: first what is worth most, then what comes
/// first. Where something that must happen does not fit, nothing else stays.
fn with_time(mut units: Vec<Unit<'_>>, left: u64) -> Vec<Unit<'_>> {
    fn fits(unit: &Unit<'_>, free: &mut u64) -> bool {
        let rest = free.checked_sub(unit.all(unit.least));
        *free = rest.unwrap_or(*free);
        rest.is_some()
    }
    let mut free = left;
    units.sort_by_key(|unit| unit.rank);
    let (must, other): (Vec<_>, Vec<_>) = units.into_iter().partition(|unit| unit.rank != Rank::Other);
    let count = must.len();
    let mut kept: Vec<Unit<'_>> = must.into_iter().filter(|unit| fits(unit, &mut free)).collect();
    let is_short = kept.len() < count;
    for unit in kept.iter_mut().filter(|unit| unit.rank == Rank::Promised) {
        let each = free.checked_div(unit.all(1)).unwrap_or_default().min(unit.spare());
        free -= unit.all(each);
        unit.least += each;
    }
    if !is_short {
        kept.extend(other.into_iter().filter(|unit| fits(unit, &mut free)));
    }
    kept.sort_by_key(|unit| unit.places.first().copied());
    kept
}

/// Makes them as short as they have to be. Each gives up in proportion to what
/// it can spare. Linked blocks give whole minutes each, so that less than one
/// minute for each of them may stay free.
fn shorten(units: &mut [Unit<'_>], left: u64) {
    let cut = sum(units, |unit| unit.minutes).saturating_sub(left);
    let spare = sum(units, |unit| unit.spare());
    let (mut linked, mut alone): (Vec<_>, Vec<_>) = units.iter_mut().partition(|unit| unit.is_linked());
    for unit in &mut linked {
        unit.minutes -= cut.saturating_mul(unit.spare()).checked_div(spare).unwrap_or_default();
    }
    let taken = |linked: &[&mut Unit<'_>]| linked.iter().map(|unit| unit.all(unit.minutes)).sum::<u64>();
    let least: u64 = alone.iter().map(|unit| unit.least).sum();
    // What the others cannot give is given by those that have most to spare.
    while taken(&linked) + least > left {
        let most = linked.iter_mut().max_by_key(|unit| unit.spare());
        let Some(unit) = most.filter(|unit| unit.spare() > 0) else { break };
        unit.minutes -= 1;
    }
    let wanted: Vec<(u64, u64)> = alone.iter().map(|unit| (unit.minutes, unit.least)).collect();
    let fitted = reflow(&wanted, left.saturating_sub(taken(&linked)));
    for (unit, minutes) in alone.iter_mut().zip(fitted) {
        unit.minutes = minutes.unwrap_or(unit.least);
    }
}
