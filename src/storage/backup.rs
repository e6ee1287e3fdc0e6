//! The name of a backup. Its key says when it was made, why, and how much it
//! holds, so that backups can be listed without reading them.

use std::fmt;

use chrono::NaiveDate;

/// Why a backup was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// Automatic, because something had changed: at most three a day.
    Change,
    /// A person asked for it.
    Asked,
    /// Before something was imported.
    Import,
    /// Before an earlier state was brought back.
    Restore,
}

impl Reason {
    /// Every reason.
    pub const ALL: [Self; 4] = [Self::Change, Self::Asked, Self::Import, Self::Restore];

    /// The word in keys.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Change => "change",
            Self::Asked => "asked",
            Self::Import => "import",
            Self::Restore => "restore",
        }
    }

    /// Was it made before an act? The latest of each such reason is kept until
    /// the next of its reason.
    pub const fn is_before_an_act(self) -> bool {
        matches!(self, Self::Import | Self::Restore)
    }

    fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.name() == name)
    }
}

/// How much a backup holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Holds {
    /// Records of all documents, those in the Trash too.
    pub records: usize,
    /// Bytes of its text.
    pub bytes: usize,
    /// A checksum over the documents alone: two backups with the same one hold
    /// the same, though they were made at different times.
    pub print: u32,
}

impl Holds {
    /// Does `other` hold more than five times as much as this?
    pub fn is_shrunk_from(&self, other: &Self) -> bool {
        let is_less = |mine: usize, theirs: usize| mine.saturating_mul(SHRINKING) < theirs;
        is_less(self.records, other.records) || is_less(self.bytes, other.bytes)
    }
}

/// A backup that holds so many times less than another does not take its place.
const SHRINKING: usize = 5;

/// The name of a backup, from which its key is made.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BackupName {
    /// When it was made, in milliseconds since 1970.
    pub at: u64,
    /// The local date at that time.
    pub day: NaiveDate,
    /// Why it was made.
    pub reason: Reason,
    /// Counts up whenever a backup holds five times less than one before it;
    /// see [`super::plan_ring`].
    pub generation: u32,
    /// How much it holds.
    pub holds: Holds,
}

impl BackupName {
    /// The name that these parts of a key make, if they make one.
    pub(super) fn parse(parts: &[&str]) -> Option<Self> {
        let [at, day, reason, generation, records, bytes, print] = parts else {
            return None;
        };
        Some(Self {
            at: at.parse().ok()?,
            day: day.parse().ok()?,
            reason: Reason::parse(reason)?,
            generation: generation.parse().ok()?,
            holds: Holds {
                records: records.parse().ok()?,
                bytes: bytes.parse().ok()?,
                print: u32::from_str_radix(print, 16).ok()?,
            },
        })
    }
}

/// As in keys: `AT/DAY/REASON/GENERATION/RECORDS/BYTES/PRINT`.
impl fmt::Display for BackupName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { at, day, reason, generation, holds } = self;
        let Holds { records, bytes, print } = holds;
        let (day, reason) = (day.to_string(), reason.name());
        write!(f, "{at}/{day}/{reason}/{generation}/{records}/{bytes}/{print:08x}")
    }
}
