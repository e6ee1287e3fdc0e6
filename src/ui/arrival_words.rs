//! Why something cannot be added or saved: what happened, what is safe, what
//! to do next.

use crate::app::{App, ArrivalError, InviteError, KitError, OpenError, SaveError};
use crate::browser::files::FileError;
use crate::exchange::{LinkError, ReadError, limits};
use crate::i18n::{self, t};

/// The partner's name, or a word for them where there is none yet.
fn partner(app: App) -> String {
    use leptos::prelude::GetUntracked;
    let name = app.partner_name().get_untracked();
    if name.is_empty() { t::arrive_your_partner() } else { name }
}

/// Why something that arrived cannot be added.
pub fn arrival_error(app: App, error: &ArrivalError) -> String {
    match error {
        ArrivalError::Read(error) => read_error(app, error),
        ArrivalError::Link(error) => link_error(app, error),
        ArrivalError::Together(_) => t::arrive_one_already(),
        ArrivalError::NotFetched => t::handed_not_fetched(),
    }
}

/// Why a file is not read.
pub fn read_error(app: App, error: &ReadError) -> String {
    let count = i18n::count::<usize>;
    match error {
        ReadError::Empty => t::file_empty(partner(app)),
        ReadError::NotJson { .. } => t::file_not_json(),
        ReadError::NotOurs => t::file_not_ours(),
        ReadError::CutShort { .. } => t::file_cut_short(partner(app)),
        ReadError::Damaged | ReadError::DuplicateKey { .. } | ReadError::NumberLost { .. } => {
            t::file_damaged(partner(app))
        }
        ReadError::Newer { version, .. } => t::file_newer(version.to_string()),
        ReadError::UnknownKind { .. } => t::file_unknown_kind(),
        ReadError::TooLarge { .. } => t::file_too_large(count(limits::FILE_BYTES / 1024 / 1024)),
        ReadError::TooManyRecords { .. } => t::file_too_many(count(limits::RECORDS)),
        ReadError::TooManyPeople { .. } => t::file_too_many_people(count(limits::PEOPLE)),
        ReadError::FutureStamp { .. } => t::file_future(partner(app)),
        ReadError::Weakened { .. } => t::file_weakened(partner(app)),
        ReadError::TooMuchWork { .. } => t::file_too_much_work(partner(app)),
        ReadError::TooDeep
        | ReadError::TooManyValues
        | ReadError::TooManyFields { .. }
        | ReadError::TextTooLong { .. }
        | ReadError::Malformed { .. } => t::file_malformed(partner(app)),
    }
}

/// Why nothing was opened.
pub fn open_error(app: App, error: &OpenError) -> String {
    match error {
        OpenError::Arrival(error) => arrival_error(app, error),
        OpenError::Kit(error) => kit_error(app, error),
    }
}

/// Why a kit cannot be opened.
pub fn kit_error(app: App, error: &KitError) -> String {
    match error {
        KitError::NotFetched => t::kit_not_fetched(),
        KitError::NotThere => t::kit_not_there(),
        KitError::Read(error) => read_error(app, error),
    }
}

/// Why a link is not opened.
pub fn link_error(app: App, error: &LinkError) -> String {
    match error {
        LinkError::NotOurs => t::link_not_ours(),
        LinkError::CutShort => t::link_cut_short(partner(app)),
        LinkError::Damaged => t::link_damaged(partner(app)),
        LinkError::Newer => t::link_newer(),
        LinkError::NotHere => t::link_not_here(),
        LinkError::NoKey => t::link_no_key(partner(app)),
        LinkError::TooLong => t::link_too_long(),
    }
}

/// Why a picked file cannot be read at all.
pub fn file_error(app: App, error: &FileError) -> String {
    match error {
        FileError::TooLarge { .. } => {
            let most = limits::FILE_BYTES / 1024 / 1024;
            t::file_too_large(i18n::count(most))
        }
        FileError::NotText => t::file_not_json(),
        FileError::Unreadable(_) => t::file_unreadable(partner(app)),
        FileError::Blocked(_) => t::file_blocked(),
    }
}

/// Why a file could not be saved.
pub fn save_error(error: &SaveError) -> String {
    match error {
        SaveError::NothingOpen => t::save_nothing_open(),
        SaveError::Print(_) => t::save_differs(),
        SaveError::File(_) => t::file_blocked(),
    }
}

/// Says how a file was saved, or why not, in the line at the bottom.
pub fn say_saved(app: App, saved: Result<String, SaveError>) {
    app.say(match saved {
        Ok(name) => t::share_saved_as(name),
        Err(error) => save_error(&error),
    });
}

/// Why there is no invitation link.
pub fn invite_error(app: App, error: &InviteError) -> String {
    match error {
        InviteError::WhoAmI => t::invite_who(),
        InviteError::Invitation(_) => t::invite_nothing(),
        InviteError::Link(error) => link_error(app, error),
    }
}
