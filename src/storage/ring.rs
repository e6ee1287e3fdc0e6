//! The ring of backups: which ones stay when a new one is made.
//!
//! - Three of today, the last of each earlier day, ten in all.
//! - The last one before an import, before a restore and before a migration
//!   stays until the next of its reason. Earlier ones of the same reason count
//!   as ordinary backups of their day.
//! - A backup never replaces one that holds five times more: it starts a new
//!   generation, and the fullest backup of each of the two generations before
//!   stays.
//!
//! So at most five are pinned, and the rest of the ten are of the latest days.

use chrono::NaiveDate;

use super::backup::{BackupName, Holds, Reason};

/// Ordinary backups of one day that stay while it is today.
pub const OF_TODAY: usize = 3;
/// Backups that stay in all.
pub const IN_ALL: usize = 10;
/// Earlier generations whose fullest backup stays.
const GENERATIONS: usize = 2;

/// What making a backup does to the ring.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RingPlan {
    /// What the new one is called.
    pub name: BackupName,
    /// Backups to delete once the new one is confirmed.
    pub drop: Vec<BackupName>,
}

/// A backup to be made: when, why, and how much it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewBackup {
    /// Now, in milliseconds since 1970.
    pub at: u64,
    /// The local date.
    pub day: NaiveDate,
    /// Why it is made.
    pub reason: Reason,
    /// How much it holds.
    pub holds: Holds,
}

/// Is an automatic backup due? Not when there is nothing, when the last one
/// holds the same, or when three were made today.
pub fn is_due(there: &[BackupName], day: NaiveDate, holds: Holds) -> bool {
    let last = there.iter().max_by_key(|name| name.at);
    let of_today = there.iter().filter(|name| name.day == day && name.reason == Reason::Change).count();
    holds.records > 0 && last.is_none_or(|last| last.holds.print != holds.print) && of_today < OF_TODAY
}

/// The name of the new backup, and which existing ones are deleted.
pub fn plan_ring(there: &[BackupName], new: NewBackup) -> RingPlan {
    let name = name_of(there, new);
    let mut old: Vec<&BackupName> = there.iter().collect();
    old.sort_by(|a, b| b.cmp(a));
    let stays_for_its_own_sake = pinned(&old, &name);
    let (pinned, ordinary): (Vec<_>, Vec<_>) =
        old.into_iter().partition(|other| stays_for_its_own_sake.contains(other));
    // The new one takes one of the places, whatever its reason.
    let mut room = IN_ALL.saturating_sub(pinned.len() + 1);
    let mut of_today = usize::from(!new.reason.is_before_an_act());
    let mut last_day = None;
    let mut drop = Vec::new();
    for other in ordinary {
        let fits_its_day = if other.day == new.day {
            of_today += 1;
            of_today <= OF_TODAY
        } else {
            last_day.replace(other.day) != Some(other.day)
        };
        if fits_its_day && room > 0 {
            room -= 1;
        } else {
            drop.push(other.clone());
        }
    }
    RingPlan { name, drop }
}

/// A name later than all others, so that two of one millisecond differ, and
/// the generation that it belongs to.
fn name_of(there: &[BackupName], new: NewBackup) -> BackupName {
    let NewBackup { at, day, reason, holds } = new;
    let is_taken = |at: u64| there.iter().any(|other| other.at == at);
    let at = (at..).find(|at| !is_taken(*at)).unwrap_or(at);
    let generation = there.iter().map(|other| other.generation).max().unwrap_or_default();
    let is_shrunk = there
        .iter()
        .filter(|other| other.generation == generation)
        .any(|other| holds.is_shrunk_from(&other.holds));
    BackupName { at, day, reason, generation: generation.saturating_add(u32::from(is_shrunk)), holds }
}

/// The pinned backups; `old` is sorted, latest first.
fn pinned<'a>(old: &[&'a BackupName], new: &BackupName) -> Vec<&'a BackupName> {
    let mut pinned: Vec<&BackupName> = Vec::new();
    let acts = Reason::ALL.into_iter().filter(|reason| reason.is_before_an_act() && *reason != new.reason);
    pinned.extend(acts.filter_map(|reason| old.iter().find(|other| other.reason == reason)));
    let mut earlier: Vec<u32> = old.iter().map(|other| other.generation).collect();
    earlier.retain(|generation| *generation < new.generation);
    earlier.sort_unstable_by(|a, b| b.cmp(a));
    earlier.dedup();
    for generation in earlier.into_iter().take(GENERATIONS) {
        let of_it = old.iter().filter(|other| other.generation == generation);
        pinned.extend(of_it.max_by_key(|other| (other.holds.records, other.holds.bytes, other.at)));
    }
    pinned
}
