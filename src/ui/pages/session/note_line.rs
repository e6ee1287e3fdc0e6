//! One line of the notes, and the keys that lead out of it.

use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;

use super::marked::Marked;
use super::note_list::{Lines, Place, Reshaped, Wish};
use crate::app::{App, Way};
use crate::browser::{flush, page};
use crate::coaching::{
    Command, Direction, MOST_PASTED, Note, NoteCommand, Person, RecordCommand, pasted_lines,
};
use crate::i18n::{count, t};
use crate::replica::Id;
use crate::ui::components::{LiveText, LiveTextShape, badge, while_here};
use crate::ui::words;

/// The most steps a line stands in.
const DEEPEST: u64 = 3;

/// An `li` for `ul.notes`.
#[component]
pub fn NoteLine(id: Id, session: Id, lines: Lines) -> impl IntoView {
    let app = App::here();
    let of = id.clone();
    let text = app.watch_record(id.clone(), move |book| {
        book.get::<Note>(&of).map(|note| note.text).unwrap_or_default()
    });
    let people = app.people();
    let field = NodeRef::<html::Textarea>::new();
    let margin = NodeRef::<html::Span>::new();
    let line = StoredValue::new(id.clone());
    let author: Memo<Option<Person>> = Memo::new(move |_| {
        let author = line.with_value(|line| lines.author(line))?;
        people.with(|people| people.get(&author).cloned())
    });
    let is_last_blank = Memo::new(move |_| line.with_value(|line| lines.is_last_blank(line)));
    let starts_new_author = Memo::new(move |_| line.with_value(|line| lines.starts_new_author(line)));
    follow_wishes(line, lines, text, field);
    let of = id.clone();
    let kept_depth = app.watch_record(id.clone(), move |book| {
        book.get::<Note>(&of).map(|note| note.indent).unwrap_or_default()
    });
    let depth = move || {
        let is_next = line.with_value(|line| lines.is_blank(line)) && lines.is_here(line);
        if is_next { lines.depth.get() } else { kept_depth.get() }
    };
    let marks = move || {
        let marked = field.get_untracked().and_then(|field| {
            let (start, end) = (field.selection_start().ok()??, field.selection_end().ok()??);
            let text = field.value();
            let words = upto(from(&text, start), end.saturating_sub(start)).trim().to_owned();
            (!words.is_empty()).then(|| Marked { note: line.get_value(), text: words })
        });
        let marked = marked.filter(|_| untrack(|| line.with_value(|line| !lines.is_blank(line))));
        let is_made = marked.is_some() && lines.made.with_untracked(|made| *made == marked);
        if !is_made && lines.marked.with_untracked(|before| *before != marked) {
            lines.marked.set(marked);
        }
    };

    let of = session.clone();
    let keep = move |text: String| keep(app, lines, &line.get_value(), &session, text);
    let keep = StoredValue::new(keep);
    let keys = move || Keys { app, lines, line: line.get_value(), session: of.clone(), field, margin };
    let keys = StoredValue::new(keys);
    let on_key = move |event: KeyboardEvent| keys.with_value(|keys| keys().heard(&event));
    let on_break = move |()| keys.with_value(|keys| keys().enter());
    let on_paste = move |text: String| keys.with_value(|keys| keys().paste(&text));
    let left = move |_| {
        let id = line.get_value();
        let field = field.try_get_untracked().flatten();
        let is_empty = field.is_some_and(|field| field.value().trim().is_empty());
        if is_empty && untrack(|| lines.is_blank(&id)) {
            lines.drop_blank(&id);
        }
    };
    let pen = move || author.with(|author| author.as_ref().map(|author| author.pen.to_string()));
    let name = Signal::derive(move || {
        let name = author.with(|author| author.as_ref().map(|it| it.name.clone()).unwrap_or_default());
        if is_last_blank.get() { t::session_note_new(name) } else { t::session_note_by(name) }
    });
    let example = is_last_blank.get_untracked().then(t::session_note_example).unwrap_or_default();
    view! {
        <li
            class="note"
            class:note-new=move || is_last_blank.get()
            data-pen=pen
            data-depth=move || depth().to_string()
            on:focusout=while_here(left)
            on:focusin=while_here(move |_| {
                lines.leaving.set(false);
                lines.here.set(Some(line.get_value()));
            })
            on:select=while_here(move |_| marks())
            on:keyup=while_here(move |_| marks())
            on:mouseup=while_here(move |_| marks())
        >
            <LiveText
                value=text
                keep=move |text| keep.with_value(|keep| keep(text))
                id=format!("note-{id}")
                name=name
                example=example
                shape=LiveTextShape::Note
                on_key=on_key
                on_break=on_break
                on_paste=on_paste
                node=field
            />
            <span class="note-by" node_ref=margin>
                {move || {
                    starts_new_author.get().then(|| author.with(|author| author.as_ref().map(badge)))
                }}
            </span>
        </li>
    }
}

/// Keeps the words of a line; the first ones make it a record.
fn keep(app: App, lines: Lines, line: &Id, session: &Id, text: String) -> Option<String> {
    let is_blank = untrack(|| lines.is_blank(line));
    if is_blank && text.trim().is_empty() {
        return None;
    }
    let command = if is_blank {
        NoteCommand::Add {
            id: line.clone(),
            session: session.clone(),
            author: lines.writer.get_untracked()?,
            text,
            after: lines.place(line),
        }
        .into()
    } else {
        NoteCommand::Edit { id: line.clone(), text }.into()
    };
    let refused = app.act(&command).err();
    let depth = lines.depth.get_untracked();
    if refused.is_none() && is_blank && depth > 0 {
        // It has just been made: it can be moved in.
        let _ = app.act(&NoteCommand::Indent { id: line.clone(), indent: depth }.into());
    }
    lines.keep_one_at_the_end(app);
    refused.map(|refused| words::refusal(&refused))
}

/// Puts the cursor here when the list wishes so.
fn follow_wishes(line: StoredValue<Id>, lines: Lines, text: Memo<String>, field: NodeRef<html::Textarea>) {
    Effect::new(move || {
        let wish = lines.wish.get();
        let Some(wish) = wish.filter(|wish| line.with_value(|line| wish.line == *line)) else {
            return;
        };
        let Some(field) = field.get() else {
            return;
        };
        lines.wish.set(None);
        let _ = field.focus();
        let at = match wish.at {
            Place::Start => 0,
            Place::End => length_of(&field.value()),
            Place::Behind(letters) => letters,
        };
        let _ = field.set_selection_range(at, at);
        // The words of a line that has just appeared or changed are put in
        // after this, and the cursor would stand behind them.
        if wish.at != Place::End && field.value() != text.get_untracked() {
            page::after(0, move || {
                let _ = field.set_selection_range(at, at);
            });
        }
    });
}

/// The keys that a line hears.
struct Keys {
    app: App,
    lines: Lines,
    line: Id,
    session: Id,
    field: NodeRef<html::Textarea>,
    margin: NodeRef<html::Span>,
}

impl Keys {
    /// Whether the key was taken.
    fn heard(&self, event: &KeyboardEvent) -> bool {
        let key = event.key();
        if event.ctrl_key() || event.meta_key() {
            let is_undo = matches!(key.as_str(), "z" | "Z") && !event.shift_key() && !event.alt_key();
            let is_taken = is_undo && self.take_back();
            if is_taken {
                // The page has a meaning for this key too.
                event.stop_propagation();
            }
            return is_taken;
        }
        match (key.as_str(), event.shift_key(), event.alt_key()) {
            ("Tab", is_back, false) => return self.indent(!is_back),
            ("ArrowUp", false, true) => return self.reorder(Direction::Up),
            ("ArrowDown", false, true) => return self.reorder(Direction::Down),
            (_, true, _) | (_, _, true) => return false,
            _ => {}
        }
        match key.as_str() {
            "Escape" => {
                self.lines.leaving.set(true);
                false
            }
            "Enter" => self.enter(),
            "Backspace" => self.backspace(),
            "ArrowUp" => self.is_at_edge(false) && self.lines.step(&self.line, false),
            "ArrowDown" => self.is_at_edge(true) && self.lines.step(&self.line, true),
            _ => false,
        }
    }

    /// Moves the line in or out by one step. At either end, and on a line
    /// without words, the key does what it does everywhere: it leads on.
    fn indent(&self, further: bool) -> bool {
        // What was typed makes the line a record first.
        flush::now();
        let is_blank = untrack(|| self.lines.is_blank(&self.line));
        if self.lines.leaving.get_untracked() || (is_blank && self.lines.depth.get_untracked() == 0) {
            return false;
        }
        let note = || self.app.with_book(|book| book.get::<Note>(&self.line)).flatten();
        let now = if is_blank { self.lines.depth.get_untracked() } else { note().map_or(0, |it| it.indent) };
        let is_first = untrack(|| self.lines.order().first() == Some(&self.line));
        let to = if further { now + 1 } else { now.saturating_sub(1) };
        if to == now || to > DEEPEST || (further && is_first) {
            return false;
        }
        self.lines.depth.set(to);
        if !is_blank {
            // A line that is gone takes the cursor along.
            let indent = NoteCommand::Indent { id: self.line.clone(), indent: to }.into();
            let (text, start, _) = self.text().unwrap_or_default();
            let before = Wish { line: self.line.clone(), at: Place::Behind(start) };
            self.reshape(&indent, self.line.clone(), text, before);
        }
        true
    }

    /// Moves the line up or down in the list; the cursor goes with it.
    fn reorder(&self, direction: Direction) -> bool {
        if untrack(|| self.lines.is_blank(&self.line)) {
            return false;
        }
        flush::now();
        let place = self.text().map(|(_, start, _)| start).unwrap_or_default();
        let _ = self.app.act(&RecordCommand::Move { id: self.line.clone(), direction }.into());
        let field = self.field;
        page::after_paint(move || {
            if let Some(field) = field.try_get_untracked().flatten() {
                let _ = field.focus();
                let _ = field.set_selection_range(place, place);
            }
        });
        true
    }

    /// The next line; what stands behind the cursor goes there.
    fn enter(&self) -> bool {
        let Some((text, start, end)) = self.text() else {
            return false;
        };
        if text.trim().is_empty() {
            return true;
        }
        // What was typed is kept first, so that the draft holds nothing more
        // than the record.
        flush::now();
        let (head, rest) = (upto(&text, start), from(&text, end));
        let depth = self.app.with_book(|book| book.get::<Note>(&self.line)).flatten();
        self.lines.depth.set(depth.map_or(0, |note| note.indent));
        if rest.trim().is_empty() {
            self.lines.open_behind(self.app, &self.line);
            return true;
        }
        self.split(head.trim_end(), vec![rest.trim_start().to_owned()], Place::Start, start);
        true
    }

    /// Several lines from elsewhere become as many notes.
    fn paste(&self, text: &str) -> bool {
        let mut lines = pasted_lines(text);
        let Some((held, start, end)) = self.text().filter(|_| lines.len() > 1) else {
            return false;
        };
        if lines.len() > MOST_PASTED {
            let (count, most) = (count(lines.len()), count(MOST_PASTED));
            self.app.say(t::session_note_too_many(count, most));
            return true;
        }
        flush::now();
        let made = untrack(|| self.lines.is_blank(&self.line)).then(|| self.make());
        if made.as_ref().is_some_and(Option::is_none) {
            return true;
        }
        let head = format!("{}{}", upto(&held, start), lines.remove(0));
        let behind = lines.last().map_or(0, |last| length_of(last));
        if let Some(last) = lines.last_mut() {
            last.push_str(from(&held, end));
        }
        let is_split = self.split(&head, lines, Place::Behind(behind), start);
        if let Some(made) = made.flatten().filter(|_| is_split) {
            // The line that was made for them goes with them.
            self.lines.reshaped.update_value(|all| {
                if let Some(last) = all.pop() {
                    let way = Way::All(vec![made, last.way]);
                    all.push(Reshaped { way, ..last });
                }
            });
        }
        true
    }

    /// A blank line becomes a record, for words that follow at once; gives how
    /// that is taken back.
    fn make(&self) -> Option<Way> {
        let author = self.lines.writer.get_untracked()?;
        let add = NoteCommand::Add {
            id: self.line.clone(),
            session: self.session.clone(),
            author,
            text: String::new(),
            after: self.lines.place(&self.line),
        };
        let made = self.app.act_with_way(&add.into()).ok().flatten();
        self.lines.keep_one_at_the_end(self.app);
        made
    }

    /// What follows `head` becomes lines of their own, by the same author; the
    /// cursor, which was at `start`, goes to a place in the last of them.
    fn split(&self, head: &str, rest: Vec<String>, at: Place, start: u32) -> bool {
        let rest: Vec<(Id, String)> = rest.into_iter().map(|text| (self.app.new_id(), text)).collect();
        let Some((last, words)) = rest.last().cloned() else {
            return false;
        };
        let command = NoteCommand::Split { id: self.line.clone(), head: head.to_owned(), rest };
        let before = Wish { line: self.line.clone(), at: Place::Behind(start) };
        let is_done = self.reshape(&command.into(), last.clone(), words, before);
        if is_done {
            self.lines.wish.set(Some(Wish { line: last, at }));
        }
        is_done
    }

    /// Does something to the shape of the list, after which the cursor is in
    /// `line`, that holds `text`. True if it was done; what was refused is said.
    fn reshape(&self, command: &Command, line: Id, text: String, before: Wish) -> bool {
        match self.app.act_with_way(command) {
            Ok(way) => {
                let done = way.map(|way| Reshaped { way, line, text, before });
                self.lines.reshaped.update_value(|all| all.extend(done));
                true
            }
            Err(refusal) => {
                self.app.say(words::refusal(&refusal));
                false
            }
        }
    }

    /// Takes back what was done to the shape of the list last, if nothing was
    /// typed since; else the key is the browser's.
    fn take_back(&self) -> bool {
        let text = self.text().map(|(text, ..)| text).unwrap_or_default();
        let is_here = |last: &Reshaped| last.line == self.line && last.text == text;
        let last = self.lines.reshaped.try_update_value(|all| all.pop_if(|last| is_here(last))).flatten();
        let Some(last) = last else {
            return false;
        };
        flush::now();
        self.app.take_back_silently(&last.way);
        let wish = self.lines.renewed(self.app, last.before);
        self.lines.wish.set(Some(wish));
        true
    }

    /// An empty line goes, and the cursor stands at the end of the one before.
    fn backspace(&self) -> bool {
        let is_empty = self.text().is_some_and(|(text, ..)| text.is_empty());
        let order = untrack(|| self.lines.order());
        let before = order.iter().take_while(|id| **id != self.line).last().cloned();
        let Some(before) = before.filter(|_| is_empty && self.lines.step(&self.line, false)) else {
            return false;
        };
        if untrack(|| self.lines.is_blank(&self.line)) {
            self.lines.drop_blank(&self.line);
        } else {
            // Nothing stands in it that could be missed.
            let trash = RecordCommand::Trash { id: self.line.clone() }.into();
            let text = self.app.with_book(|book| book.get::<Note>(&before)).flatten();
            let here = Wish { line: self.line.clone(), at: Place::Start };
            self.reshape(&trash, before, text.map(|note| note.text).unwrap_or_default(), here);
        }
        true
    }

    /// At the first or last character, or anywhere in a line that is one row
    /// high.
    fn is_at_edge(&self, at_end: bool) -> bool {
        let Some((text, start, end)) = self.text() else {
            return false;
        };
        if start != end {
            return false;
        }
        let is_at_end = if at_end { end == length_of(&text) } else { start == 0 };
        let row = self.margin.get_untracked().map_or(0, |margin| margin.client_height());
        let height = self.field.get_untracked().map_or(0, |field| field.client_height());
        is_at_end || height < row * 3 / 2
    }

    /// The text and the cursor, in UTF-16 units as the browser counts.
    fn text(&self) -> Option<(String, u32, u32)> {
        let field = self.field.get_untracked()?;
        let start = field.selection_start().ok().flatten()?;
        let end = field.selection_end().ok().flatten()?;
        Some((field.value(), start, end))
    }
}

fn length_of(text: &str) -> u32 {
    u32::try_from(text.encode_utf16().count()).unwrap_or(u32::MAX)
}

/// The text before a place that is counted in UTF-16 units.
fn upto(text: &str, place: u32) -> &str {
    text.get(..byte_of(text, place)).unwrap_or_default()
}

/// The text from such a place on.
fn from(text: &str, place: u32) -> &str {
    text.get(byte_of(text, place)..).unwrap_or_default()
}

fn byte_of(text: &str, place: u32) -> usize {
    let mut units = 0;
    for (byte, letter) in text.char_indices() {
        if units >= place {
            return byte;
        }
        units += u32::try_from(letter.len_utf16()).unwrap_or(2);
    }
    text.len()
}
