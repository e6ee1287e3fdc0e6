//! Notes: one record per paragraph, so that partners collide inside one
//! paragraph only.

use crate::coaching::record::book::Book;
use crate::coaching::record::command::Act;
use crate::coaching::record::declaration::Home;
use crate::coaching::record::kind::Kind;
use crate::coaching::record::pen::{Pen, Places};
use crate::coaching::record::refusal::Refusal;
use crate::replica::{Id, sorted};

/// One paragraph of a session's notes.
#[derive(Debug, Clone, PartialEq, Eq, Kind)]
#[kind("note", shared, found, refine(Note::in_depth))]
pub struct Note {
    /// The record's name.
    pub id: Id,
    /// The session it belongs to.
    #[field(of(Session), parent)]
    pub session: Option<Id>,
    /// Who wrote it first.
    #[field(person, author, folded)]
    pub author: Option<Id>,
    /// The words.
    #[field(text)]
    pub text: String,
    /// The place in the list.
    #[field(order, newest)]
    pub order: String,
    /// How deep it stands under the one before it: 0 to 3.
    #[field(newest, folded)]
    pub indent: u64,
}

/// How deep a note can stand under the one before it.
const DEEPEST: u64 = 3;

impl Note {
    fn in_depth(&mut self) {
        self.indent = self.indent.min(DEEPEST);
    }

    /// The notes of its session, in order.
    pub(in crate::coaching) fn places_beside(&self, book: &Book) -> Places {
        let notes = self.session.as_ref().map(|session| book.notes(session)).unwrap_or_default();
        notes.into_iter().map(|note| (note.id, note.order)).collect()
    }
}

impl Book {
    /// The notes of a session, in order.
    pub fn notes(&self, session: &Id) -> Vec<Note> {
        sorted(self.children(session), |a: &Note, b: &Note| (&a.order, &a.id).cmp(&(&b.order, &b.id)))
    }
}

/// What one does with a note.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "the fields are those of the view they write")]
pub enum NoteCommand {
    /// Adds a note right after another one, or at the end.
    Add {
        id: Id,
        session: Id,
        author: Id,
        text: String,
        after: Option<Id>,
    },
    Edit {
        id: Id,
        text: String,
    },
    Indent {
        id: Id,
        indent: u64,
    },
    /// Words become several notes: the first stay in this one, the others
    /// follow it, each with a name of its own.
    Split {
        id: Id,
        head: String,
        rest: Vec<(Id, String)>,
    },
}

/// How many lines one paste makes notes of.
pub const MOST_PASTED: usize = 200;

/// What is put before a line to mark it as one of a list.
const BULLETS: [char; 14] =
    ['•', '·', '◦', '▪', '▫', '●', '○', '■', '□', '‣', '⁃', '\u{f0b7}', '\u{a7}', '*'];

/// The lines of a text from elsewhere, without blank ones, and without the
/// bullets and numbers that a word processor puts before them.
pub fn pasted_lines(text: &str) -> Vec<String> {
    let lines = text.split(['\n', '\r', '\u{b}', '\u{2028}', '\u{2029}']);
    lines.map(without_bullet).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

fn without_bullet(line: &str) -> &str {
    let line = line.trim();
    let Some((mark, words)) = line.split_once(char::is_whitespace) else {
        let is_bullet = line.chars().all(|mark| BULLETS.contains(&mark));
        return if is_bullet { "" } else { line };
    };
    // A word processor sets a tab after what it counts with; a person who
    // begins a line with a dash or a number may mean it.
    let is_tabbed = line.get(mark.len()..).is_some_and(|rest| rest.starts_with('\t'));
    let is_bullet = mark.chars().all(|mark| BULLETS.contains(&mark));
    let is_mark = is_count(mark) || matches!(mark, "o" | "-" | "–" | "—");
    if is_bullet || matches!(mark, "-" | "–") || (is_tabbed && is_mark) { words.trim_start() } else { line }
}

/// A number, or one letter, before a full stop or a bracket. More letters are a
/// word.
fn is_count(mark: &str) -> bool {
    let Some(count) = mark.strip_suffix(['.', ')']) else { return false };
    let mut letters = count.chars();
    match letters.next() {
        Some(first) if first.is_alphabetic() => letters.next().is_none(),
        Some(_) => count.chars().all(|digit| digit.is_ascii_digit()),
        None => false,
    }
}

impl Act for NoteCommand {
    fn home(&self) -> Home {
        Home::Shared
    }

    fn write(&self, pen: &mut Pen<'_>) -> Result<(), Refusal> {
        match self {
            Self::Add { id, session, author, text, after } => {
                pen.put_id(id, Note::SESSION, Some(session));
                pen.put_id(id, Note::AUTHOR, Some(author));
                pen.put(id, Note::TEXT, "");
                pen.put_as_typed(id, Note::TEXT, text)?;
                let notes = pen.book.notes(session);
                let at = after.as_ref().and_then(|after| notes.iter().position(|note| note.id == *after));
                let at = at.map_or(notes.len(), |before| before + 1);
                let notes = notes.into_iter().map(|note| (note.id, note.order)).collect();
                pen.place_at(Note::ORDER, id, &notes, at);
            }
            Self::Edit { id, text } => {
                pen.need::<Note>(id)?;
                pen.put_as_typed(id, Note::TEXT, text)?;
            }
            Self::Indent { id, indent } => {
                pen.need::<Note>(id)?;
                pen.put(id, Note::INDENT, (*indent).min(DEEPEST));
            }
            Self::Split { id, head, rest } => {
                let note: Note = pen.need(id)?;
                let session = note.session.ok_or(Refusal::Gone)?;
                pen.put_as_typed(id, Note::TEXT, head)?;
                let mut list: Vec<Id> = pen.book.notes(&session).into_iter().map(|note| note.id).collect();
                let mut at = list.iter().position(|other| other == id).ok_or(Refusal::Gone)?;
                for (new, text) in rest {
                    at += 1;
                    pen.put_id(new, Note::SESSION, Some(&session));
                    pen.put_id(new, Note::AUTHOR, note.author.as_ref());
                    pen.put(new, Note::TEXT, "");
                    pen.put_as_typed(new, Note::TEXT, text)?;
                    if note.indent > 0 {
                        pen.put(new, Note::INDENT, note.indent);
                    }
                    // Those before it may have moved all of them.
                    let order = |id: &Id| pen.draft.get(id, Note::ORDER.name()).and_then(|it| it.as_str());
                    let place = |id: &Id| (id.clone(), order(id).unwrap_or_default().to_owned());
                    let places: Places = list.iter().map(place).collect();
                    pen.place_at(Note::ORDER, new, &places, at);
                    list.insert(at, new.clone());
                }
            }
        }
        Ok(())
    }
}
