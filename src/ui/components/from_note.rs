//! The way back to the note that something was made from.

use leptos::prelude::*;

use crate::app::App;
use crate::coaching::Note;
use crate::i18n::t;
use crate::replica::Id;
use crate::route::{Route, Stance};

/// A link to the notes of its session; nothing where the note is not there any
/// more.
pub fn from_note(app: App, note: Option<&Id>) -> Option<AnyView> {
    let note: Note = app.with_book(|book| book.get(note?)).flatten()?;
    let address = Route::Session(note.session?, Some(Stance::Talk)).to_string();
    let link = view! { <a class="button-text small no-print" href=address>{t::feedback_from_note()}</a> };
    Some(link.into_any())
}
