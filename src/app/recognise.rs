//! What a text is that was picked, dropped, pasted or opened by the system: a
//! link, a locked file, a kit, a workshop, or a file of a notebook. No page tells them
//! apart by itself.

use leptos::prelude::*;

use super::asking::asking_in;
use super::context::App;
use super::handing::KitError;
use super::incoming::ArrivalError;
use super::opened::{Locked, Opened};
use crate::exchange::{LinkError, LinkKind, ReadError, Sealed, Whose, find_link, link_kind};
use crate::route::Route;

/// A text longer than this is no pasted link.
const MOST_LINK_TEXT: usize = 8 * 1024;

/// Why nothing was opened. Nothing was changed.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum OpenError {
    /// It is no file or link of ours, or it cannot be read.
    #[error(transparent)]
    Arrival(#[from] ArrivalError),
    /// It is a kit, or something that only a newer version knows.
    #[error(transparent)]
    Kit(#[from] KitError),
}

impl From<ReadError> for OpenError {
    fn from(error: ReadError) -> Self {
        Self::Arrival(error.into())
    }
}

enum Recognised {
    /// A link, with a page of its own.
    Link(String),
    /// An invitation that somebody saved as a file: it has a preview like one.
    Invitation,
    /// A file behind a passphrase.
    Locked(Sealed),
    /// Whatever else there is: a file, or nothing of ours.
    File,
}

/// Looks at the outside of a text. `name` is that of its file; empty if it was
/// pasted.
fn recognise(name: &str, text: &str) -> Result<Recognised, ReadError> {
    // In a file a link is only words.
    let is_file = text.trim_start().starts_with('{');
    let link = (!is_file).then(|| find_link(text)).flatten();
    if let Some(link) = link {
        // A notebook in which somebody pasted a link is no link.
        let is_saved_link = link_kind(text).is_ok_and(|kind| kind != LinkKind::Invitation);
        if name.is_empty() || is_saved_link {
            return Ok(Recognised::Link(link));
        }
        if text.len() < MOST_LINK_TEXT {
            return Ok(Recognised::Invitation);
        }
    }
    Ok(Sealed::read(text.as_bytes())?.map_or(Recognised::File, Recognised::Locked))
}

/// Could a pasted text be a link or a file of ours? It is looked at closely
/// when it is opened.
pub(super) fn may_be_ours(text: &str) -> bool {
    // The rough look of a link, also of one that was encoded: this is part of the
    // first visit, which does not wait for what reads links.
    const LOOKS: [&str; 4] = ["/in/1", "%2Fin%2F1", "%2fin%2f1", "%252Fin%252F1"];
    let is_file = text.trim_start().starts_with('{');
    if is_file { text.contains("turnwise") } else { LOOKS.iter().any(|look| text.contains(look)) }
}

/// The page of a link of ours, in a text that somebody took for one.
///
/// # Errors
/// [`LinkError`].
pub fn route_in(text: &str) -> Result<Route, LinkError> {
    link_kind(text)?;
    find_link(text).map(|link| Route::parse(&link)).ok_or(LinkError::NotOurs)
}

impl App {
    /// What was opened last and waits for a person's word.
    pub fn opened(self) -> RwSignal<Opened> {
        self.opened
    }

    /// Reads what was picked, dropped or pasted, and leads to the page that
    /// shows it. Nothing is changed.
    ///
    /// # Errors
    /// [`OpenError`]; what was opened before is still there.
    pub async fn open_text(self, name: &str, text: &str, whose: Whose) -> Result<(), OpenError> {
        let opened = match recognise(name, text)? {
            Recognised::Link(link) => {
                self.go(&Route::parse(&link));
                return Ok(());
            }
            Recognised::Locked(sealed) => Opened::Locked(Locked { name: name.to_owned(), whose, sealed }),
            Recognised::Invitation => Opened::Arrival(Box::new(self.read_link(text)?)),
            Recognised::File => match self.read_file(name, text, whose) {
                Ok(arrival) => Opened::Arrival(Box::new(arrival)),
                Err(ReadError::UnknownKind { .. }) => {
                    if let Some(link) = self.slip_link_in(text)? {
                        self.go(&Route::parse(&link));
                        return Ok(());
                    }
                    match asking_in(text)? {
                        Some(opened) => opened,
                        // What it is the library tells: a kit names things of it.
                        None => self.read_prepared(text).await?,
                    }
                }
                Err(error) => return Err(error.into()),
            },
        };
        // One's own copy is looked at where it was asked for; the rest is none.
        let is_copy = matches!(opened, Opened::Arrival(_) | Opened::Locked(_));
        let is_shown_here = self.route.get_untracked() == Route::GetBack && is_copy;
        self.opened.set(opened);
        self.said.set(None);
        if !is_shown_here {
            self.go(&Route::Open);
        }
        Ok(())
    }

    /// What a facilitator prepared: a workshop, or a kit.
    async fn read_prepared(self, text: &str) -> Result<Opened, KitError> {
        match self.read_workshop(text).await? {
            Some(workshop) => Ok(Opened::Workshop(Box::new(workshop))),
            None => Ok(Opened::Kit(Box::new(self.read_kit(text).await?))),
        }
    }

    /// The kit that was opened is done with.
    pub fn close_kit(self) {
        if self.opened.with_untracked(|opened| matches!(opened, Opened::Kit(_))) {
            self.opened.set(Opened::Nothing);
        }
    }
}
