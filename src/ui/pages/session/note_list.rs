//! Notes: a list one types into without thinking. One record per paragraph.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::marked::{Marked, MarkedWords};
use super::note_line::NoteLine;
use crate::app::{App, Way};
use crate::browser::page;
use crate::coaching::{Book, Kind, Note};
use crate::i18n::t;
use crate::replica::{Id, sorted};
use crate::ui::components::{WhoSees, person_choices};

/// The id of the list.
const LIST: &str = "notes";

/// Where the cursor should go next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    /// The line.
    pub line: Id,
    /// Where in it.
    pub at: Place,
}

/// A place in a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Before its first letter.
    Start,
    /// Behind its last one.
    End,
    /// Behind so many, in UTF-16 units as the browser counts.
    Behind(u32),
}

/// A line that was split, joined or moved in, and how that is taken back.
#[derive(Debug, Clone)]
pub struct Reshaped {
    /// How.
    pub way: Way,
    /// The line that held the cursor afterwards, and what stood in it.
    pub line: Id,
    /// As long as it stands there, nothing was typed since.
    pub text: String,
    /// Where the cursor was before.
    pub before: Wish,
}

/// A line that is on screen and not yet a record: it becomes one with its
/// first word.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Blank {
    id: Id,
    /// The line it stands behind; none is the end of the list.
    after: Option<Id>,
}

/// The lines of one list, and where the cursor goes; shared by all of them.
#[derive(Clone, Copy)]
pub struct Lines {
    /// The notes, by name, with their authors.
    authors: Memo<Vec<(Id, Option<Id>)>>,
    blanks: RwSignal<Vec<Blank>>,
    /// Every line in order.
    order: Memo<Vec<Id>>,
    /// The lines whose author is not that of the line before.
    firsts: Memo<Vec<Id>>,
    /// Where the cursor should go next.
    pub wish: RwSignal<Option<Wish>>,
    /// Who writes what comes next.
    pub writer: RwSignal<Option<Id>>,
    /// The words that are marked in a line.
    pub marked: RwSignal<Option<Marked>>,
    /// The words that something has just been made of: they ask no more.
    pub made: RwSignal<Option<Marked>>,
    /// How deep the next new line stands.
    pub depth: RwSignal<u64>,
    /// The line that holds the cursor.
    pub here: RwSignal<Option<Id>>,
    /// After Escape the next Tab leads on, out of the list.
    pub leaving: RwSignal<bool>,
    /// What was done to the shape of the list here, the last one last.
    pub reshaped: StoredValue<Vec<Reshaped>>,
}

impl Lines {
    fn of(app: App, session: &Id) -> Self {
        let of = session.clone();
        let notes = app.watch(&[Kind::Note], move |book| authors_of(book, &of));
        let blanks = RwSignal::new(vec![Blank { id: app.new_id(), after: None }]);
        let writer = RwSignal::new(app.my_id());
        // Each is made once for all lines: there may be thousands.
        let authors = Memo::new(move |_| sorted(notes.get(), |one, other| one.0.cmp(&other.0)));
        let order = Memo::new(move |_| notes.with(|notes| blanks.with(|blanks| in_order(notes, blanks))));
        let firsts = Memo::new(move |_| {
            let writer = writer.get();
            authors.with(|authors| order.with(|order| first_ones(order, authors, writer.as_ref())))
        });
        Self {
            authors,
            blanks,
            order,
            firsts,
            wish: RwSignal::new(None),
            writer,
            marked: RwSignal::new(None),
            made: RwSignal::new(None),
            depth: RwSignal::new(0),
            here: RwSignal::new(None),
            leaving: RwSignal::new(false),
            reshaped: StoredValue::new(Vec::new()),
        }
    }

    /// Every line in order: the notes, and the blank ones in their places.
    pub fn order(self) -> Vec<Id> {
        self.order.get()
    }

    /// Who wrote a line first; for a blank one, who would.
    pub fn author(self, line: &Id) -> Option<Id> {
        let written = self.authors.with(|authors| written_by(authors, line).cloned());
        written.unwrap_or_else(|| self.writer.get())
    }

    /// Does the line before this one have another author, or none?
    pub fn starts_new_author(self, line: &Id) -> bool {
        self.firsts.with(|firsts| firsts.binary_search(line).is_ok())
    }

    /// Is it on screen only?
    pub fn is_blank(self, line: &Id) -> bool {
        self.authors.with(|authors| written_by(authors, line).is_none())
    }

    /// Is it the blank line at the end that invites to write?
    pub fn is_last_blank(self, line: &Id) -> bool {
        self.is_blank(line)
            && self.blanks.with(|blanks| blanks.iter().any(|it| it.id == *line && it.after.is_none()))
    }

    /// Is the cursor in this line, or on its way to it?
    pub fn is_here(self, line: StoredValue<Id>) -> bool {
        self.here.with(|here| line.with_value(|line| here.as_ref() == Some(line)))
    }

    /// The line that a blank one stands behind.
    pub fn place(self, line: &Id) -> Option<Id> {
        self.blanks
            .with_untracked(|blanks| blanks.iter().find(|it| it.id == *line).and_then(|it| it.after.clone()))
    }

    /// A new blank line behind `line`, with the cursor in it. The one that is
    /// there already will do.
    pub fn open_behind(self, app: App, line: &Id) {
        let order = untrack(|| self.order());
        let next = order.iter().skip_while(|id| *id != line).nth(1).cloned();
        let next = next.filter(|next| untrack(|| self.is_blank(next)));
        let next = next.unwrap_or_else(|| {
            let id = app.new_id();
            self.blanks.update(|blanks| blanks.push(Blank { id: id.clone(), after: Some(line.clone()) }));
            id
        });
        self.wish.set(Some(Wish { line: next, at: Place::Start }));
    }

    /// Puts the cursor into the line that invites to write.
    fn write_next(self) {
        let line = untrack(|| self.order()).pop();
        self.wish.set(line.map(|line| Wish { line, at: Place::End }));
    }

    /// Puts the cursor into the line before or after this one.
    pub fn step(self, line: &Id, forward: bool) -> bool {
        let order = untrack(|| self.order());
        let next = if forward {
            order.iter().skip_while(|id| *id != line).nth(1)
        } else {
            order.iter().take_while(|id| *id != line).last()
        };
        let Some(next) = next.cloned() else {
            return false;
        };
        let at = if forward { Place::Start } else { Place::End };
        self.wish.set(Some(Wish { line: next, at }));
        true
    }

    /// A blank line in the middle goes when nobody wrote in it.
    pub fn drop_blank(self, line: &Id) {
        self.blanks.update(|blanks| blanks.retain(|it| it.id != *line || it.after.is_none()));
    }

    /// A place for the cursor after something was taken back. A line that is
    /// no record any more is not written again: another one takes its place.
    pub fn renewed(self, app: App, wish: Wish) -> Wish {
        if untrack(|| !self.is_blank(&wish.line)) {
            return wish;
        }
        self.blanks.update(|blanks| blanks.retain(|blank| blank.id != wish.line));
        self.keep_one_at_the_end(app);
        let last = untrack(|| self.order()).pop();
        last.map_or(wish, |line| Wish { line, at: Place::Start })
    }

    /// After a blank line at the end became a note, there is a new one.
    pub fn keep_one_at_the_end(self, app: App) {
        let is_there = untrack(|| {
            let blanks = self.blanks.get();
            blanks.iter().any(|blank| blank.after.is_none() && self.is_blank(&blank.id))
        });
        if !is_there {
            let id = app.new_id();
            self.blanks.update(|blanks| blanks.push(Blank { id, after: None }));
        }
    }
}

/// The notes, and the blank lines in their places.
fn in_order(notes: &[(Id, Option<Id>)], blanks: &[Blank]) -> Vec<Id> {
    let is_note = |id: &Id| notes.iter().any(|(note, _)| note == id);
    let blanks: Vec<&Blank> = blanks.iter().filter(|blank| !is_note(&blank.id)).collect();
    let mut order = Vec::with_capacity(notes.len() + blanks.len());
    for (note, _) in notes {
        order.push(note.clone());
        let behind = blanks.iter().filter(|blank| blank.after.as_ref() == Some(note));
        order.extend(behind.map(|blank| blank.id.clone()));
    }
    let last = blanks.iter().filter(|blank| blank.after.is_none());
    order.extend(last.map(|blank| blank.id.clone()));
    order
}

/// The author of a note; the notes stand by name here.
fn written_by<'a>(authors: &'a [(Id, Option<Id>)], line: &Id) -> Option<&'a Option<Id>> {
    let at = authors.binary_search_by(|(note, _)| note.cmp(line)).ok()?;
    authors.get(at).map(|(_, author)| author)
}

/// The lines before which another author wrote, or nobody, by name.
fn first_ones(order: &[Id], authors: &[(Id, Option<Id>)], writer: Option<&Id>) -> Vec<Id> {
    let author = |line: &Id| written_by(authors, line).map_or(writer, Option::as_ref);
    let mut before = None;
    let mut firsts = Vec::new();
    for line in order {
        let now = Some(author(line));
        if before != now {
            firsts.push(line.clone());
        }
        before = now;
    }
    sorted(firsts, Ord::cmp)
}

fn authors_of(book: &Book, session: &Id) -> Vec<(Id, Option<Id>)> {
    book.notes(session).into_iter().map(|Note { id, author, .. }| (id, author)).collect()
}

/// The notes of a session.
#[component]
pub fn Notes(session: Id) -> impl IntoView {
    let app = App::here();
    let lines = Lines::of(app, &session);
    let people = app.people();
    let choices =
        move || person_choices("note-writer", people.with(|people| people.all().to_vec()), lines.writer);
    // Whoever taps a name writes next; by key one goes through the names first.
    let chosen = move |event: MouseEvent| {
        if event.detail() > 0 {
            lines.write_next();
        }
    };
    let session = StoredValue::new(session);
    // Where the list scrolls by itself, the line that one writes next is seen.
    page::after_paint(|| page::scroll_to_end(LIST));
    view! {
        <section class="section notes-section" aria-labelledby="notes-heading">
            <div class="notes-head">
                <h2 id="notes-heading">{t::session_notes()}</h2>
                <WhoSees of=Kind::Note />
                <fieldset class="notes-writer">
                    <legend class="visually-hidden">{t::session_notes_writer()}</legend>
                    <div class="choices choices-small" on:click=chosen>
                        {choices}
                    </div>
                </fieldset>
            </div>
            <ul class="notes" id=LIST>
                <For each=move || lines.order() key=Clone::clone let:id>
                    <NoteLine id session=session.get_value() lines />
                </For>
            </ul>
            <MarkedWords session=session.get_value() lines />
            <p class="hint notes-keys">{t::sheet_note_keys()}</p>
        </section>
    }
}
