//! What the rows of a table become.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::brought::Reason;
use super::columns::{Column, columns};
use super::dates::Dates;
use super::ending::Ending;
use super::inline::plain;
use super::mark::marked;
use super::promise::promise;
use super::reader::Reader;
use super::records::{Cell, cells, is_divider};
use super::vocabulary::Label;
use super::words::after;

/// What was made of the rows above.
#[derive(Default)]
struct Seen {
    /// The places of sessions by day and title, and of goals by title.
    places: BTreeMap<(Option<NaiveDate>, String), usize>,
    goal: Option<usize>,
}

/// A row with what its columns say of its entries.
#[derive(Default)]
struct Row {
    day: Option<NaiveDate>,
    title: String,
    /// The lines of the title.
    lines: Vec<usize>,
    ending: Ending,
}

impl Reader<'_> {
    /// Reads a table of Markdown that begins at this line; where it ends.
    pub(super) fn table(&mut self, at: usize) -> Option<usize> {
        let line = self.lines.get(at).filter(|line| line.text.contains('|'))?;
        self.lines.get(at + 1).filter(|line| is_divider(line.text))?;
        let head = cells(*line);
        let body = self.lines.iter().skip(at + 2).take_while(|line| line.text.contains('|'));
        let rows: Vec<Vec<Cell>> = body.map(|line| cells(*line)).collect();
        let end = at + 2 + rows.len();
        let (open, section, level) = (self.gather.place(), self.section, self.session_level);
        self.rows(&head, &rows);
        // What follows is of no row, though the rows may have days of their own.
        self.gather.reopen(open);
        (self.section, self.session_level) = (section, level);
        Some(end)
    }

    /// Reads the rows below a head.
    pub(super) fn rows(&mut self, head: &[Cell], rows: &[Vec<Cell>]) {
        let columns = columns(head, self.dates.words, self.names);
        let said: Vec<&str> = head.iter().map(Cell::words).filter(|words| !words.is_empty()).collect();
        self.gather.leave_out(&said.join(", "), Reason::Label, head.first().map_or(1, |cell| cell.line));
        for (line, piece) in head.iter().flat_map(|cell| cell.pieces().skip(1)) {
            self.gather.leave_out(piece, Reason::Label, line);
        }
        let mut seen = Seen::default();
        for row in rows {
            self.row(head, &columns, row, &mut seen);
        }
    }

    fn row(&mut self, head: &[Cell], columns: &[Column], cells: &[Cell], seen: &mut Seen) {
        // Of several columns of a kind the first that is filled counts.
        let mut firsts: Vec<(Column, usize)> = Vec::new();
        for (at, (column, cell)) in columns.iter().zip(cells).enumerate() {
            let is_new = !firsts.iter().any(|(other, _)| other == column);
            if is_new && !cell.words().is_empty() {
                firsts.push((*column, at));
            }
        }
        let place = |wanted: Column| firsts.iter().find(|(column, _)| *column == wanted).map(|(_, at)| *at);
        let cell = |wanted: Column| place(wanted).and_then(|at| cells.get(at));
        let mut row = Row::default();
        if let Some(cell) = cell(Column::Title) {
            let pieces: Vec<&str> = cell.pieces().map(|(_, piece)| piece).collect();
            row.title = pieces.join(" ");
            row.lines = cell.pieces().map(|(line, _)| line).collect();
        }
        let day = cell(Column::Day).and_then(|cell| self.day_in(cell, None));
        row.day = day.map(|(day, ..)| day);
        self.session_of(&row, cell(Column::Day), seen);
        let base = self.endings().base;
        let due = cell(Column::Due).and_then(|cell| self.day_in(cell, Some(base)));
        let who = cell(Column::Who).and_then(|cell| self.names.only(cell.words()));
        let done = cell(Column::Done).and_then(|cell| self.state(cell.words()));
        row.ending = Ending { due: due.map(|(due, ..)| due), who, is_done: done == Some(true) };

        let has_goal = cell(Column::Goal).is_some();
        let has_step = cell(Column::Milestone).is_some() && (has_goal || seen.goal.is_some());
        let has_action = cell(Column::Action).is_some();
        let has_topic = cell(Column::Topic).is_some();
        let has_note = cell(Column::Note(None)).is_some();
        // A day to the left of a milestone is the one of its goal.
        let is_of_step = has_step && (!has_goal || place(Column::Due) > place(Column::Milestone));
        // The goal first: its milestones may stand in a column before it.
        let is_said = match cell(Column::Goal) {
            Some(cell) => self.goal_cell(cell, row.ending, has_action || is_of_step, seen),
            None => true,
        };
        let takes_day = (has_action || has_step || has_goal) && is_said;
        let takes_state = has_action || has_step || has_goal || has_topic;
        let takes_who = (has_action || has_goal || has_topic || has_note) && is_said;
        for (_, rest, line) in day.into_iter().chain(due.filter(|_| takes_day)) {
            self.beside_day(rest, line);
        }
        let mut others = Vec::new();
        for (at, cell) in cells.iter().enumerate() {
            let column = columns.get(at).copied().unwrap_or(Column::Other);
            let is_first = place(column) == Some(at);
            let is_placed = match column {
                Column::Title | Column::Day => is_first && row.day.is_some(),
                Column::Due => is_first && takes_day && due.is_some(),
                Column::Done => is_first && takes_state && done.is_some(),
                Column::Who => is_first && takes_who && who.is_some(),
                Column::Goal => is_first,
                Column::Why | Column::Milestone => seen.goal.is_some(),
                Column::Other => false,
                Column::Note(_) | Column::Action | Column::Topic => true,
            };
            if is_placed {
                let is_theirs = column != Column::Milestone || is_of_step;
                let due = row.ending.due.filter(|_| is_theirs);
                let is_done = row.ending.is_done && is_theirs;
                self.cell(column, cell, Ending { due, is_done, ..row.ending }, seen);
                self.gather.used.extend(cell.pieces().map(|(line, _)| line));
            } else {
                let name = head.get(at).map_or("", Cell::words);
                others.extend(cell.pieces().map(|(line, piece)| (line, named(name, piece))));
            }
        }
        let has_entry = takes_state || has_note || row.day.is_some();
        self.others(others, has_entry);
    }

    /// The day that a cell begins with, what follows it, and its line. Without a
    /// year it is the next one after `base`, or else in the past.
    fn day_in<'c>(&self, cell: &'c Cell, base: Option<NaiveDate>) -> Option<(NaiveDate, &'c str, usize)> {
        let (line, piece) = cell.pieces().next()?;
        let found = self.dates.at(piece)?;
        let day = match base {
            Some(base) => Dates::next(found, base)?,
            None => self.dates.past(found, self.year)?,
        };
        Some((day, after(cell.words(), found.len), line))
    }

    /// Opens the session of a row, or goes back to it.
    fn session_of(&mut self, row: &Row, day_cell: Option<&Cell>, seen: &mut Seen) {
        let Some(day) = row.day else {
            // A day that stands only in the first of some rows holds for all.
            if day_cell.is_some() || !row.title.is_empty() {
                self.gather.reopen(None);
            }
            return;
        };
        let key = (Some(day), row.title.clone());
        let known = seen.places.get(&key).copied();
        let line = day_cell.map_or(1, |cell| cell.line);
        let at = if let Some(at) = known {
            self.gather.reopen(Some(at));
            at
        } else {
            self.open_session(Some(day), &row.title, line, 8);
            self.gather.brought.sessions.len() - 1
        };
        seen.places.insert(key, at);
        if let Some(session) = self.gather.session() {
            let more = [line].into_iter().chain(row.lines.iter().copied());
            let more: Vec<usize> = more.filter(|it| session.lines.last() < Some(it)).collect();
            session.lines.extend(more);
        }
    }

    /// Adds what a cell says.
    fn cell(&mut self, column: Column, cell: &Cell, ending: Ending, seen: &Seen) {
        for (line, piece) in cell.pieces() {
            let found = marked(piece, self.dates);
            let text = plain(found.rest);
            // Only a commitment and its like have a box to keep.
            let is_kept = text.is_empty() || column == Column::Why && found.boxed.is_some();
            let text = if is_kept { piece } else { &text };
            let is_checked = found.boxed == Some(true);
            let (column, ending) = match column {
                Column::Note(who) if found.boxed.is_some() => {
                    (Column::Action, Ending { who: who.or(ending.who), ..ending })
                }
                column => (column, ending),
            };
            match column {
                Column::Note(who) => {
                    let who = who.or(ending.who);
                    let said = self.names.before_colon(text);
                    let said = said.filter(|(_, rest)| who.is_none() && !rest.is_empty());
                    let (who, text) = said.map_or((who, text), |(who, rest)| (Some(who), rest));
                    self.note(text, who, 0, line);
                }
                Column::Action => {
                    let found_end = promise(text, &self.endings());
                    // A day of its own beside the one of the row stays in the words.
                    let is_double = ending.due.is_some() && found_end.ending.due.is_some();
                    let is_double = is_double || ending.who.is_some() && found_end.ending.who.is_some();
                    let (what, own) = if is_double {
                        (text, Ending::default())
                    } else {
                        (found_end.what, found_end.ending)
                    };
                    let whole = Ending {
                        due: ending.due.or(own.due),
                        who: ending.who.or(own.who),
                        is_done: ending.is_done || own.is_done || is_checked,
                    };
                    self.gather.commitment(what, whole, line);
                }
                Column::Topic => {
                    self.note("", None, 0, line);
                    self.gather.topic(text, ending.who, ending.is_done || is_checked, line);
                }
                Column::Milestone => {
                    if let Some(goal) = seen.goal {
                        let is_done = ending.is_done || is_checked;
                        self.gather.milestone(goal, text, Ending { is_done, ..ending }, line);
                    }
                }
                Column::Why => {
                    if let Some(goal) = seen.goal {
                        self.gather.why(goal, text, line);
                    }
                }
                _ => {}
            }
        }
    }

    /// Begins the goal of a row, or goes back to it; whether it took what the row
    /// says. Of several lines the first is its title.
    fn goal_cell(&mut self, cell: &Cell, ending: Ending, is_above: bool, seen: &mut Seen) -> bool {
        // A day and a state belong to what stands under the goal, if anything does.
        let own = if is_above { Ending { due: None, is_done: false, ..ending } } else { ending };
        let mut pieces = cell.pieces();
        let Some((line, title)) = pieces.next() else { return true };
        let key = (None, plain(title));
        let known = seen.places.get(&key).copied();
        let at = known.unwrap_or_else(|| self.gather.goal(&key.1, own, line));
        seen.places.insert(key, at);
        seen.goal = Some(at);
        let mut is_said = true;
        if let Some(goal) = self.gather.goal_mut(at).filter(|_| known.is_some()) {
            goal.lines.push(line);
            // What a row says first of a goal holds.
            goal.target = goal.target.or(own.due);
            goal.owner = goal.owner.or(own.who);
            goal.is_done |= own.is_done;
            is_said = own.due.is_none_or(|due| goal.target == Some(due))
                && own.who.is_none_or(|who| goal.owner == Some(who));
        }
        for (line, piece) in pieces {
            self.gather.why(at, piece, line);
        }
        is_said
    }

    /// Whether a cell says done or not done; nothing if it says something else.
    fn state(&self, text: &str) -> Option<bool> {
        let is_checked = matches!(text, "✓" | "✔" | "✅" | "☑" | "x" | "X" | "[x]");
        if is_checked || self.dates.words.is(Label::Done, text) {
            return Some(true);
        }
        (self.dates.words.open.is(text) || matches!(text, "☐" | "[ ]" | "-")).then_some(false)
    }

    /// What no entry has a place for is a note where there is a session, or where
    /// the row says nothing else.
    fn others(&mut self, others: Vec<(usize, String)>, has_entry: bool) {
        let mut joined: Vec<(usize, String)> = Vec::new();
        for (line, text) in others {
            match joined.last_mut().filter(|last| last.0 == line) {
                Some(last) => {
                    last.1.push_str("; ");
                    last.1.push_str(&text);
                }
                None => joined.push((line, text)),
            }
        }
        for (line, text) in joined {
            if has_entry && self.gather.session().is_none() {
                self.gather.leave_out(&text, Reason::NoPlace, line);
            } else {
                self.note(&text, None, 0, line);
            }
        }
    }
}

fn named(name: &str, value: &str) -> String {
    if name.is_empty() { value.to_owned() } else { format!("{name}: {value}") }
}
