//! When to remind a person to save a backup file: after a week or twenty
//! changes, and not before the time they asked for.

/// What is known about the backup files that a person saved.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct CopyState {
    /// When a full backup was saved last, in milliseconds since 1970.
    pub saved_at: Option<u64>,
    /// How many acts are in no full backup.
    pub changes: usize,
    /// When the first of them was done, in milliseconds since 1970.
    pub since: Option<u64>,
    /// A person asked not to be reminded before this, in milliseconds since
    /// 1970.
    pub later: Option<u64>,
    /// Does the browser remove stored data after some days without a visit, and has
    /// a session been wrapped since the last backup file?
    pub is_short_lived: bool,
}

/// A week, in milliseconds.
const WEEK: u64 = 7 * 24 * 60 * 60 * 1000;
/// After so many changes a backup file is due.
const MANY: usize = 20;
/// How long "Later" is, in milliseconds.
const LATER: u64 = 3 * 24 * 60 * 60 * 1000;

/// Why a backup file should be saved now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reminder {
    /// The browser removes stored data after some days without a visit.
    ShortLived,
    /// Twenty changes are in no backup file.
    Many,
    /// The first of the changes is a week old.
    Week,
}

impl CopyState {
    /// Another act, done at this time.
    pub fn add(&mut self, at: u64) {
        self.changes += 1;
        self.since = Some(self.since.map_or(at, |since| since.min(at)));
    }

    /// A full backup was saved at this time: the count starts again.
    pub fn saved(&mut self, at: u64) {
        *self = Self { saved_at: Some(at), ..Self::default() };
    }

    /// The reminder to show now, if any.
    pub fn reminder(&self, now: u64) -> Option<Reminder> {
        let is_snoozed = self.later.is_some_and(|later| now < later && later - now <= LATER);
        if self.changes == 0 || is_snoozed {
            return None;
        }
        let is_old = self.since.is_some_and(|since| now.saturating_sub(since) >= WEEK);
        match () {
            () if self.is_short_lived => Some(Reminder::ShortLived),
            () if self.changes >= MANY => Some(Reminder::Many),
            () if is_old => Some(Reminder::Week),
            () => None,
        }
    }

    /// When "Later" ends.
    pub fn later_than(now: u64) -> u64 {
        now.saturating_add(LATER)
    }
}
