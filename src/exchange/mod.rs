//! What leaves and enters: files, the import plan, links and QR codes.
//!
//! - [`File`] is format 1.0: [`print`](File::print) makes the text of a file
//!   and reads it back before anyone may say that it was saved;
//!   [`read`](File::read) takes bytes from anywhere and gives a file or a
//!   [`ReadError`], and never more than [`limits`] allow.
//! - [`plan`] says what a file would do to the documents that are here. It
//!   changes nothing: the app joins [`Part::incoming`] when a person says so.
//! - [`plan_restore`] says what bringing a backup back would do, as changes
//!   that travel like any other.
//! - [`bring_together`] makes one partnership of two that both began alone.
//! - [`Handout`] is the content of a link that concerns no partnership yet: a
//!   template, questions, clauses, a kit.
//! - [`Sealed`] is a file behind a passphrase: its envelope and its limits.
//!   Encryption is done by the browser.
//! - [`HostFile`] is what whoever hosts the app says of themselves.
//! - [`Invitation`] is a small document that fits a link and a QR code.
//!
//! Nothing here reads a clock or randomness, and every text from outside is
//! either accepted as a whole or refused as a whole.

mod ask_file;
mod ask_link;
mod bill;
pub mod bring;
mod calendar;
mod calendar_export;
mod canonical;
mod columns;
mod file;
mod file_name;
mod handed_pack;
mod handout;
mod host_file;
mod import;
mod invitation;
mod keepsake;
mod kit_file;
pub mod limits;
mod lineage;
mod link;
mod ownership;
mod pack;
mod pack_words;
mod packed_records;
mod pair_invitation;
mod parse;
mod preview;
mod proposal;
mod qr;
mod read;
mod read_error;
mod restore;
mod sealed;
mod slip_file;
mod slip_link;
mod small_file;
mod table;
mod telling;
mod together;
mod update_link;
mod words;
mod workshop_file;

pub use ask_file::{ask_file, read_ask_file, read_reply_file, reply_file};
pub use ask_link::SealedReply;
pub use bill::{ForeignPart, foreign_parts};
pub use calendar::{Alarm, CalendarEntry, CalendarTime, calendar, changed_at};
pub use calendar_export::{CalendarExport, CalendarWords};
pub use file::{Backup, Content, File, Header, Held, Place, PrintError, Sender, Version};
pub use file_name::{
    archive_file_name, ask_file_name, backup_file_name, calendar_file_name, kit_file_name, locked_file_name,
    partner_file_name, reply_file_name, slip_file_name, text_file_name, workshop_file_name,
};
pub use handout::Handout;
pub use host_file::{HOST_FILE, HostFault, HostFile, HostWords};
pub use import::{Known, LeftOut, Outcome, Part, Plan, Proposed, Whose, plan, plan_invitation, plan_update};
pub use invitation::{Invitation, InvitationError};
pub use keepsake::{Drawing, KeepsakePicture, WIDTH as PICTURE_WIDTH, picture_file_name};
pub use kit_file::{kit_file, read_kit_file};
pub use lineage::names_of;
pub use link::{LinkError, LinkKind, deflate, find_link, inflate, link_kind};
pub use ownership::{Owner, owner_of};
pub use pair_invitation::{KitSource, PairInvitation};
pub use preview::{
    ClashValue, Counts, FieldClash, FieldPreview, Listing, Preview, RecordChange, RecordPreview, Side,
};
pub use proposal::{Answer, Proposal, TIMES as PROPOSED_TIMES, Talk};
pub use qr::{QrError, QrPicture};
pub use read::check_at_the_door;
pub use read_error::ReadError;
pub use restore::{KindCounts, RestoreOutcome, RestorePart, RestorePlan, plan_restore};
pub use sealed::{Lock, PhraseError, Sealed, check_phrase, pack, plain_phrase, unpack};
pub use slip_file::{read_slip_file, slip_file};
pub use table::table;
pub use telling::{Form, Telling};
pub use together::{Match, Together, TogetherError, bring_together, surviving};
pub use update_link::{Seal, UpdateEnvelope, UpdateLink};
pub use words::{Piece, PieceKind, word_diff};
pub use workshop_file::WholeWorkshop;
