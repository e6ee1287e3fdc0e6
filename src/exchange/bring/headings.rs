//! What a heading does: it opens a session or a section, or names a person.

use super::brought::{LINE, Reason};
use super::gather::split;
use super::heading::{Form, LONGEST, Named, dated, named, year_only};
use super::line::Line;
use super::mark::{Marked, marked};
use super::reader::{Reader, Section};
use super::vocabulary::Label;
use super::words::after;

/// How many lines below a heading may hold its day.
const NEAR: usize = 12;

impl Reader<'_> {
    /// Reads a heading; whether the line is one.
    pub(super) fn heading(&mut self, at: usize, form: Form, text: &str, line: Line<'_>) -> bool {
        if text.len() > LONGEST {
            if form.is_sure() {
                self.unknown(form, text, line);
            }
            return form.is_sure();
        }
        if self.dated(form, text, line) {
            return true;
        }
        if let Some(year) = year_only(text, self.dates.words).filter(|_| form != Form::Toggle) {
            self.year = Some(year);
            self.rise(form);
            self.gather.leave_out(text, Reason::Label, line.number);
            return true;
        }
        let most = if form.is_sure() { 2 } else { usize::from(text.ends_with([':', '：'])) };
        // "Action: call" is no heading, though each of its words could be one.
        let is_whole = form != Form::Bare || !text.trim_end_matches(':').contains(':');
        let said = named(text, most, self.dates.words, self.names).filter(|_| is_whole);
        let is_free = said.is_none_or(|said| said.label == Label::Session);
        if form.is_sure() && is_free && self.has_day_below(at, form, text) {
            return true;
        }
        if let Some(found) = said
            && self.named(found, form, text, line)
        {
            return true;
        }
        // A name that stands alone above a list is the list's.
        let is_above_list = self.lines.get(at + 1).is_some_and(|next| marked(next.text, self.dates).is_item);
        let is_name = form != Form::Bare || text.ends_with([':', '：']) || is_above_list;
        if let Some(who) = self.names.only(text).filter(|_| is_name) {
            self.person(who, form, text, line);
            return true;
        }
        if form.is_sure() {
            self.unknown(form, text, line);
            return true;
        }
        false
    }

    /// Opens a session if the heading holds a day.
    fn dated(&mut self, form: Form, text: &str, line: Line<'_>) -> bool {
        if form == Form::Bare && self.label(text).is_some_and(|(label, ..)| label == Label::Day) {
            return false;
        }
        let Some((found, title)) = dated(text, form, self.is_after_gap, self.dates, self.names) else {
            return false;
        };
        // A line in a list of commitments may begin with a day of its own.
        let is_list = self.section.label != Label::Notes;
        if form == Form::Bare && is_list && !self.is_after_gap && self.dates.only(text).is_none() {
            return false;
        }
        let Some(on) = self.dates.past(found, self.year) else { return false };
        let said = named(&title, 0, self.dates.words, self.names).filter(|said| said.label != Label::Session);
        let is_same = self.gather.day() == Some(on);
        match said {
            Some(said) if is_same || said.label == Label::Goals => {
                return self.named(said, form, text, line);
            }
            _ => {}
        }
        let is_label = self.dates.words.label(&title).is_some_and(|label| label != Label::Session);
        let title = if is_label { "" } else { &title };
        if form == Form::Toggle {
            self.nest(line.indent);
        } else {
            self.leave_lists();
        }
        self.open_session(Some(on), title, line.number, form.level());
        if let Some(Named { label, who, .. }) = said {
            self.section = Section::new(label, form.level(), who);
        }
        true
    }

    /// Opens a section; whether the heading is one.
    fn named(&mut self, found: Named, form: Form, text: &str, line: Line<'_>) -> bool {
        let Named { label, who, is_numbered } = found;
        if label == Label::Session {
            // "Sessions" may stand above all of them, "Session 3" is one.
            let is_one = form.is_sure() && is_numbered && self.fresh_session().is_none();
            if is_one {
                self.leave_lists();
                self.open_session(None, text, line.number, form.level());
            }
            return is_one;
        }
        if label == Label::Milestones {
            let Some(goal) = self.goal.as_mut().filter(|_| self.section.label == Label::Goals) else {
                return false;
            };
            goal.takes_bullets |= form != Form::Toggle;
            self.gather.leave_out(text, Reason::Label, line.number);
            return true;
        }
        if form == Form::Toggle {
            self.nest(line.indent);
        } else {
            self.rise(form);
            self.leave_lists();
            if self.speaker.is_some_and(|(_, level)| form.level() <= level) {
                self.speaker = None;
            }
        }
        self.goal = None;
        self.section = Section::new(label, form.level(), who);
        if label == Label::Wins {
            // There is no place for these but the notes: there the heading tells.
            self.note(text, who, 0, line.number);
        } else {
            self.gather.leave_out(text, Reason::Label, line.number);
        }
        true
    }

    /// What follows is by or about this person.
    fn person(&mut self, who: usize, form: Form, text: &str, line: Line<'_>) {
        if form == Form::Toggle {
            self.nest(line.indent);
            self.section.who = Some(who);
        } else {
            self.rise(form);
            self.leave_lists();
            if form.is_sure() && form.level() <= self.section.level && form != Form::Bold {
                self.section = Section::NOTES;
            }
            self.section.who = None;
            self.speaker = Some((who, form.level()));
        }
        self.goal = None;
        self.gather.leave_out(text, Reason::Label, line.number);
    }

    /// A heading that says nothing known: a goal among goals, a title just under
    /// a day, otherwise a note.
    fn unknown(&mut self, form: Form, text: &str, line: Line<'_>) {
        self.leave_lists();
        let is_deeper = form.level() > self.section.level;
        if self.speaker.is_some_and(|(_, level)| form.level() <= level) {
            self.speaker = None;
        }
        if self.section.label == Label::Goals && is_deeper {
            self.begin_goal(None, text, &Marked::default(), line, true);
            return;
        }
        self.rise(form);
        if !is_deeper {
            self.section = Section::NOTES;
        }
        if let Some(session) = self.fresh_session() {
            let (title, rest) = split(text, LINE);
            session.title.push_str(title);
            session.lines.push(line.number);
            self.gather.note(rest, None, 0, line.number);
        } else if self.gather.session().is_some() || text.len() > LONGEST {
            self.note(text, None, 0, line.number);
        } else if let Some((title, line)) = self.pending.replace((text.to_owned(), line.number)) {
            self.gather.leave_out(&title, Reason::Title, line);
        }
    }

    /// A heading above the one of the session ends the session.
    fn rise(&mut self, form: Form) {
        if let Form::Marked(level) = form
            && level < self.session_level
            && self.session_level <= 6
        {
            self.gather.reopen(None);
            self.session_level = 9;
        }
    }

    /// Opens a session if the lines below the heading say its day, as a page of
    /// Notion does: `Date: October 14, 2026`.
    fn has_day_below(&mut self, at: usize, form: Form, text: &str) -> bool {
        let line = self.lines.get(at).map_or(0, |line| line.number);
        if self.section.label == Label::Goals && form.level() > self.section.level {
            return false;
        }
        let below = self.lines.iter().enumerate().skip(at + 1).filter(|(_, line)| !line.text.is_empty());
        for (place, below) in below.take(NEAR) {
            let found = marked(below.text, self.dates);
            if found.is_item || found.level.is_some() || below.text.starts_with(['*', '_', '|']) {
                return false;
            }
            let labelled = self.label(below.text).filter(|(label, ..)| *label == Label::Day);
            let value = match labelled {
                Some((_, _, value)) => value,
                None if self.dates.only(below.text).is_some() => below.text,
                // Another property of the page.
                None if is_property(below.text) => continue,
                None => return false,
            };
            let day = self.dates.at(value);
            let Some((day, on)) = day.and_then(|day| Some((day, self.dates.past(day, self.year)?))) else {
                return false;
            };
            let number = below.number;
            self.leave_lists();
            self.open_session(Some(on), text, line, form.level());
            if let Some(session) = self.gather.session() {
                session.lines.push(number);
            }
            self.beside_day(after(value, day.len), number);
            self.ahead = Some(place);
            return true;
        }
        false
    }

    /// Reads a line that is a session of its own, "14.10.: we talked about …";
    /// whether it is one.
    pub(super) fn log(&mut self, text: &str, found: &Marked<'_>, line: Line<'_>) -> bool {
        let is_free = self.is_log || self.gather.session().is_none();
        let is_place = found.boxed.is_none() && line.indent == 0 && self.section.label == Label::Notes;
        if !is_place || !is_free {
            return false;
        }
        let Some(day) = self.dates.at(text) else { return false };
        let rest = after(text, day.len).trim_start();
        let is_split = rest.starts_with([':', '–', '—', '|']) || rest.starts_with("- ");
        let words = rest.trim_start_matches([':', '–', '—', '-', '|', ' ']);
        let on = self.dates.past(day, self.year).filter(|_| is_split && !words.is_empty());
        let Some(on) = on else { return false };
        self.open_session(Some(on), "", line.number, 8);
        self.is_log = true;
        let inner = Marked { is_item: true, ..Marked::default() };
        self.content(words, &inner, 0, line);
        true
    }
}

/// Is this a line such as `Tags: career`?
fn is_property(text: &str) -> bool {
    text.split_once(':').is_some_and(|(name, _)| name.len() <= 40 && !name.contains(['.', '/']))
}
