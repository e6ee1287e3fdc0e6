//! What is here, in words for other programs: a message, a Markdown file, a
//! spreadsheet. It is made from the open partnership alone; nothing private
//! can be in it.

mod goal;
mod hand_on;
mod notebook;
mod session;
mod summary;
mod tables;
mod take_along;

use chrono::NaiveDate;

use crate::app::App;
use crate::coaching::{Book, Commitment, Feedback, Outcome};
use crate::exchange::Telling;
use crate::i18n::t;
use crate::replica::Id;
use crate::ui::{record_words, words};

pub use goal::goal;
pub use hand_on::HandOn;
pub use notebook::notebook;
pub use session::session;
pub use summary::{Period, summary};
pub use tables::{Table, table_of};
pub use take_along::{TakeAlong, copy, save};

/// The name of a person; nothing where nobody is named.
fn name(book: &Book, person: Option<&Id>) -> String {
    person.map(|id| record_words::name(book, id)).unwrap_or_default()
}

/// "Kim: words", or the words alone.
fn said(book: &Book, person: Option<&Id>, words: &str) -> String {
    let name = name(book, person);
    if name.is_empty() { words.to_owned() } else { t::tell_said(name, words) }
}

/// A list under a heading; nothing where it would be empty.
fn list(telling: &mut Telling, level: usize, heading: &str, items: impl IntoIterator<Item = String>) {
    let mut items = items.into_iter().filter(|item| !item.trim().is_empty()).peekable();
    if items.peek().is_none() {
        return;
    }
    telling.heading(level, heading);
    items.for_each(|item| telling.item(0, &item));
}

/// A commitment in one line: whose, what, by when, how it came out or
/// how the others hear when it slips.
fn commitment(app: App, book: &Book, it: &Commitment) -> String {
    let what = match it.due {
        Some(due) => t::tell_by(&it.what, words::day(app, due)),
        None => it.what.clone(),
    };
    let what = match it.outcome {
        Outcome::Open if it.let_know.is_empty() => what,
        Outcome::Open => t::tell_let_know(what, &it.let_know),
        outcome => t::tell_outcome(what, state(outcome.name())),
    };
    said(book, it.owner.as_ref(), &what)
}

/// Feedback in one line: from whom, to whom, its words.
fn feedback(book: &Book, it: &Feedback) -> String {
    let (from, to) = (name(book, it.from.as_ref()), name(book, it.to.as_ref()));
    let parts: Vec<&str> = it.words.said().map(|(_, text)| text).collect();
    t::feedback_tell(from, to, parts.join("\n"))
}

/// What a state or an outcome is called.
fn state(name: &str) -> String {
    record_words::state(name).unwrap_or_default()
}

/// "What (14 May)", or what alone.
fn on(app: App, what: &str, day: Option<NaiveDate>) -> String {
    match day {
        Some(day) => t::tell_on(what, words::day(app, day)),
        None => what.to_owned(),
    }
}
