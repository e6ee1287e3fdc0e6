//! Notes: a list one types into without thinking. One record per paragraph.

use leptos::prelude::*;

use super::marked::{Marked, MarkedWords};
use super::note_line::NoteLine;
use crate::app::App;
use crate::coaching::{Book, Kind, Note};
use crate::i18n::t;
use crate::replica::Id;
use crate::ui::components::person_choices;

/// Where the cursor should go next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    /// The line.
    pub line: Id,
    /// At its start rather than its end.
    pub at_start: bool,
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
    notes: Memo<Vec<(Id, Option<Id>)>>,
    blanks: RwSignal<Vec<Blank>>,
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
}

impl Lines {
    fn of(app: App, session: &Id) -> Self {
        let of = session.clone();
        let notes = app.watch(&[Kind::Note], move |book| authors_of(book, &of));
        Self {
            notes,
            blanks: RwSignal::new(vec![Blank { id: app.new_id(), after: None }]),
            wish: RwSignal::new(None),
            writer: RwSignal::new(app.my_id()),
            marked: RwSignal::new(None),
            made: RwSignal::new(None),
            depth: RwSignal::new(0),
            here: RwSignal::new(None),
            leaving: RwSignal::new(false),
        }
    }

    /// Every line in order: the notes, and the blank ones in their places.
    pub fn order(self) -> Vec<Id> {
        let notes = self.notes.get();
        let blanks = self.blanks.get();
        let is_note = |id: &Id| notes.iter().any(|(note, _)| note == id);
        let mut order = Vec::with_capacity(notes.len() + blanks.len());
        for (note, _) in &notes {
            order.push(note.clone());
            let behind = blanks.iter().filter(|blank| blank.after.as_ref() == Some(note));
            order.extend(behind.map(|blank| blank.id.clone()).filter(|id| !is_note(id)));
        }
        let last = blanks.iter().filter(|blank| blank.after.is_none());
        order.extend(last.map(|blank| blank.id.clone()).filter(|id| !is_note(id)));
        order
    }

    /// Who wrote a line first; for a blank one, who would.
    pub fn author(self, line: &Id) -> Option<Id> {
        let written = self
            .notes
            .with(|notes| notes.iter().find(|(id, _)| id == line).map(|(_, author)| author.clone()));
        written.unwrap_or_else(|| self.writer.get())
    }

    /// Does the line before this one have another author, or none?
    pub fn starts_new_author(self, line: &Id) -> bool {
        let order = self.order();
        let before = order.iter().take_while(|id| *id != line).last();
        before.is_none_or(|before| self.author(before) != self.author(line))
    }

    /// Is it on screen only?
    pub fn is_blank(self, line: &Id) -> bool {
        !self.notes.with(|notes| notes.iter().any(|(id, _)| id == line))
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
        self.wish.set(Some(Wish { line: next, at_start: true }));
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
        self.wish.set(Some(Wish { line: next, at_start: forward }));
        true
    }

    /// A blank line in the middle goes when nobody wrote in it.
    pub fn drop_blank(self, line: &Id) {
        self.blanks.update(|blanks| blanks.retain(|it| it.id != *line || it.after.is_none()));
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
    let session = StoredValue::new(session);
    view! {
        <section class="section" aria-labelledby="notes-heading">
            <h2 id="notes-heading">{t::session_notes()}</h2>
            <ul class="notes">
                <For each=move || lines.order() key=Clone::clone let:id>
                    <NoteLine id session=session.get_value() lines />
                </For>
            </ul>
            <MarkedWords session=session.get_value() lines />
            <p class="hint notes-keys">{t::sheet_note_keys()}</p>
            <fieldset class="field">
                <legend class="visually-hidden">{t::session_notes_writer()}</legend>
                <div class="choices choices-small">
                    <span class="hint" aria-hidden="true">{t::session_notes_writer()}</span>
                    {choices}
                </div>
            </fieldset>
        </section>
    }
}
