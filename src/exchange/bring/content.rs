//! Lines that are no headings: topics, notes and commitments.

use super::brought::LINE;
use super::ending::Ending;
use super::heading::Form;
use super::line::Line;
use super::mark::Marked;
use super::promise::{Promise, Start, promise, start};
use super::reader::{Held, Reader, Section};
use super::vocabulary::Label;
use super::words::{after, before};

impl Reader<'_> {
    /// Reads what is no heading.
    pub(super) fn content(&mut self, text: &str, found: &Marked<'_>, depth: u8, line: Line<'_>) {
        if self.section.label == Label::Goals {
            return self.in_goals(text, found, line);
        }
        if self.labelled(text, found, depth, line) {
            return;
        }
        let is_item = found.is_item || found.boxed.is_some();
        let is_line = (is_item || text.chars().nth(LINE).is_none()) && !self.is_past_list(text, is_item);
        match self.section.label {
            Label::Topics if depth == 0 && is_line => self.topic(None, text, found.boxed, line.number),
            Label::Commitments if found.boxed.is_some() || depth == 0 && is_line => {
                self.commitment(text, found.boxed, line.number);
            }
            _ if found.boxed.is_some() => self.commitment(text, found.boxed, line.number),
            _ => match start(text, self.names, self.dates.words, false) {
                Some(Start { is_promise: true, .. }) => self.commitment(text, None, line.number),
                Some(Start { who, rest, .. }) => self.note(rest, Some(who), depth, line.number),
                None => self.note(text, self.who(), depth, line.number),
            },
        }
    }

    /// Is this a paragraph below a list, and no part of it? It ends a section whose
    /// heading is a line as others.
    fn is_past_list(&mut self, text: &str, is_item: bool) -> bool {
        let held = self.section.held;
        let is_past = match held {
            Held::Nothing => false,
            Held::Lines => self.section.level == Form::Bare.level() && text.ends_with('.'),
            Held::Items => true,
        };
        if is_past && !is_item && self.is_after_gap {
            if self.section.level >= Form::Bold.level() {
                self.section = Section::NOTES;
            }
            return true;
        }
        self.section.held = if is_item {
            Held::Items
        } else if held == Held::Nothing {
            Held::Lines
        } else {
            held
        };
        false
    }

    /// Reads a line such as "Action: book a room"; whether it is one.
    fn labelled(&mut self, text: &str, found: &Marked<'_>, depth: u8, line: Line<'_>) -> bool {
        let Some((label, who, value)) = self.label(text) else { return false };
        match label {
            Label::Commitments => {
                let (what, mut ending) = self.promised_by(who, value);
                ending.is_done |= found.boxed == Some(true);
                self.gather.commitment(&what, ending, line.number);
            }
            Label::Topics => self.topic(who, value, found.boxed, line.number),
            Label::Notes => self.note(value, who.or(self.who()), depth, line.number),
            Label::Goals => self.begin_goal(who, value, found, line, false),
            Label::Why | Label::Milestones if self.goal.is_some() => {
                return self.of_goal(label, value, line.number);
            }
            Label::Day if !found.is_item => return self.day_line(value, line.number),
            _ => return false,
        }
        true
    }

    /// The label that a line begins with, the name in brackets after it, and what
    /// follows the colon.
    pub(super) fn label<'t>(&self, text: &'t str) -> Option<(Label, Option<usize>, &'t str)> {
        let (label, len) = self.dates.words.label_at(text)?;
        let rest = after(text, len).trim_start();
        let has_owner = matches!(label, Label::Commitments | Label::Topics | Label::Notes | Label::Goals);
        let bracket = rest.strip_prefix('(').filter(|_| has_owner).and_then(|inside| {
            let (who, len) = self.names.at(inside)?;
            Some((who, after(inside, len).strip_prefix(')')?.trim_start()))
        });
        let (who, rest) = bracket.map_or((None, rest), |(who, rest)| (Some(who), rest));
        let value = rest.strip_prefix([':', '：']).or_else(|| {
            // "TODO send it" needs no colon.
            let word = before(text, len);
            let is_loud = word.contains(char::is_uppercase) && !word.contains(char::is_lowercase);
            (label == Label::Commitments && is_loud && len > 1).then_some(rest)
        })?;
        Some((label, who, value.trim())).filter(|(.., value)| value.contains(char::is_alphanumeric))
    }

    /// Reads the day of a session that has none yet; whether it is that.
    fn day_line(&mut self, value: &str, line: usize) -> bool {
        let Some(found) = self.dates.at(value) else { return false };
        let Some(on) = self.dates.past(found, self.year) else { return false };
        if let Some(session) = self.gather.session() {
            if session.on.is_some() || !session.is_empty() {
                return false;
            }
            session.on = Some(on);
            session.lines.push(line);
        } else if !self.is_after_gap && self.gather.date_undated(on, line) {
            // The lines just above it are the head of the same e-mail.
            self.session_level = 8;
        } else {
            self.open_session(Some(on), "", line, 8);
        }
        self.beside_day(after(value, found.len), line);
        true
    }

    fn topic(&mut self, who: Option<usize>, text: &str, boxed: Option<bool>, line: usize) {
        self.settle();
        let (title, mut ending) = self.promised_by(who, text);
        ending.is_done |= boxed == Some(true);
        if ending.due.is_some() {
            // A topic has no day of its own: then the words stay together.
            self.gather.topic(text, who.or(self.who()), boxed == Some(true), line);
        } else {
            self.gather.topic(&title, ending.who, ending.is_done, line);
        }
    }

    fn commitment(&mut self, text: &str, boxed: Option<bool>, line: usize) {
        let (what, mut ending) = self.promised_by(None, text);
        ending.is_done |= boxed == Some(true);
        self.gather.commitment(&what, ending, line);
    }

    /// What a commitment or a goal says, with its owner: `who` if they are known
    /// already, else who is named in it, else whose the section is.
    pub(super) fn promised_by(&self, who: Option<usize>, text: &str) -> (String, Ending) {
        if who.is_none() {
            let Promise { what, mut ending } = promise(text, &self.endings());
            ending.who = ending.who.or(self.who());
            return (what.to_owned(), ending);
        }
        let (what, ending) = self.endings().take(text);
        if ending.who.is_some_and(|other| Some(other) != who) {
            return (text.to_owned(), Ending { who, ..Ending::default() });
        }
        (what.to_owned(), Ending { who, ..ending })
    }
}
