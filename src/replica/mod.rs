//! What merges: records, their fields, and the one way in.
//!
//! Everything a person does becomes a [`Change`]; everything that enters the
//! app (another tab, a file, a link, a backup) is a [`Change`], an [`Update`] or
//! a whole [`Document`], and all enter through [`Document::join`]. Join is
//! commutative, associative and idempotent, so order, repetition and staleness
//! do no harm.
//!
//! The state is a causal dot store (Almeida, Shoker, Baquero: "Delta state
//! replicated data types", 2018): a *dot* is one field written under one
//! [`Stamp`]; a document also says which stamps it has [`Seen`]. A dot that only
//! one side holds survives unless the other side had seen it and let it go.
//! Two dots of one field that survive together are a [`Clash`].
//!
//! This room knows nobody: no field of coaching, no storage, no browser, no
//! clock and no randomness.

mod arrived;
mod change;
mod clash;
mod document;
mod floor;
mod fragment;
mod gathered;
mod id;
mod printed;
mod record;
mod restore;
mod seen;
mod side_by_side;
mod stamp;
mod trash;
mod undo;
mod update;
mod wire;

pub use arrived::Arrived;
pub use change::{Change, Draft, Same};
pub use clash::{Clash, ClashSide, clashes, clashes_of, field_clashes};
pub use document::{
    Document, Incoming, Joined, Pending, join_in_causal_order, join_pending, join_what_is_ready,
};
pub use floor::{protect_from_floor, protect_update_from_floor};
pub use gathered::{gathered, sorted, sorted_by_key};
pub use id::{Id, IdError, Mint, derived_id, digest};
pub(crate) use record::Writes;
pub use record::{Entry, Fields, Name, Record, Write};
pub use restore::{Authors, Overwritten, Restoration, RestoreAct};
pub use seen::Seen;
pub use stamp::{Clock, Device, LATEST_MILLIS, Load, Stamp, StampError, Tick, Writer};
pub use trash::{KnownBeneath, TRASHED, TrashState, UnseenEdit, unseen_edits};
pub use undo::Undo;
pub use update::Update;
pub use wire::WireError;
