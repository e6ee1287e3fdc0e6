//! The app's state in signals, and the acts that change it.
//!
//! [`App`] is the one named context that components take. It holds the open
//! workspace, wakes the views that show what an act touched, and hands every
//! change to the store. Components read through [`App::watch`] and write
//! through [`App::act`]; nothing else changes a document.

mod act;
mod archive;
mod asking;
mod awake;
mod backups;
mod bowls;
mod bringing;
mod brought;
mod calendar;
mod context;
mod copy;
mod day;
mod device;
mod erase;
mod handing;
mod host;
mod incoming;
mod letters;
mod library;
mod locking;
mod look;
mod notice;
mod offline;
mod opened;
mod outgoing;
mod partnership;
mod preview;
mod program;
mod programme;
mod proposals;
mod recognise;
mod sample;
mod sealed_answers;
mod search;
mod searches;
mod sound;
mod start;
mod ticking;
mod undo;
mod updates;
mod waiting;
mod watch;
mod wide;
mod workshops;
mod workspace;

pub use archive::{ArchiveFile, ArchiveFileError, Closed};
pub use asking::Unsealed;
pub use awake::stay_awake;
pub use backups::BackUpError;
pub use brought::listen_for_what_is_brought;
pub use calendar::CalendarWish;
pub use context::{App, Later};
pub use handing::{HandedLink, KitError};
pub use incoming::{ArrivalError, Decision};
pub use locking::{LockError, LockedFile, ToLock};
pub use look::Look;
pub use notice::{Asks, Done, Said, Way, remove_words};
pub use offline::{Newer, Offline};
pub use opened::{Arrival, Locked, Opened};
pub use outgoing::{Holds, InvitationLink, InviteError, SaveError, Sent};
pub use proposals::Chosen;
pub use recognise::{OpenError, route_in};
pub use sample::SampleFailure;
pub use search::{Everything, FoundIn, Whose};
pub use start::open;
pub use ticking::ticking;
pub use updates::{NoUpdate, ReadyUpdate, SentBefore};
pub use wide::is_wide;
pub use workspace::Standing;

/// Why a file was not locked, or stays shut.
pub use crate::browser::sealing::SealError;
/// One's own workspace or the sample.
pub use crate::coaching::WorkspaceKind;
/// What of the stores the pages speak of.
pub use crate::storage::{
    AnswerDraft, ArchiveError, BackupName, Health, Obstacle, Quarantined, Readiness, Reason, Reminder, Room,
    SaveState, SavedSearch, export,
};
