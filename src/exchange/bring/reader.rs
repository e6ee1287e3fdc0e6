//! Reads the lines of a document one after the other.

use super::brought::{BroughtSession, Reason};
use super::dates::Dates;
use super::ending::Endings;
use super::gather::Gather;
use super::goals::OpenGoal;
use super::heading::Form;
use super::inline::plain;
use super::line::{Line, is_rule, is_underline};
use super::mark::{Marked, bold_only, marked};
use super::names::Names;
use super::promise::start;
use super::vocabulary::Label;

/// Which kind of entry the lines become now.
#[derive(Debug, Clone, Copy)]
pub(super) struct Section {
    pub(super) label: Label,
    /// The level of its heading.
    pub(super) level: u8,
    /// Whose the entries are if they do not say it.
    pub(super) who: Option<usize>,
    /// What was in it until now.
    pub(super) held: Held,
}

/// What a section held until now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Held {
    Nothing,
    /// Lines that are no bullets.
    Lines,
    /// At least one bullet.
    Items,
}

impl Section {
    /// Notes by nobody in particular.
    pub(super) const NOTES: Self = Self::new(Label::Notes, 9, None);

    /// A section that begins.
    pub(super) const fn new(label: Label, level: u8, who: Option<usize>) -> Self {
        Self { label, level, who, held: Held::Nothing }
    }
}

/// A bullet whose nested bullets are a section of their own.
struct Scope {
    indent: usize,
    /// The section around it.
    around: Section,
    /// How many bullets are around what is in it.
    base: usize,
}

/// Where in the document the reader is.
pub(super) struct Reader<'a> {
    pub(super) lines: &'a [Line<'a>],
    pub(super) dates: &'a Dates<'a>,
    pub(super) names: &'a Names,
    pub(super) gather: Gather,
    pub(super) section: Section,
    pub(super) goal: Option<OpenGoal>,
    /// The level of the heading that opened the session.
    pub(super) session_level: u8,
    /// Was the session opened by a line that is also its only note?
    pub(super) is_log: bool,
    /// Whose words follow, and the level of the heading that says so.
    pub(super) speaker: Option<(usize, u8)>,
    /// The year that a heading said.
    pub(super) year: Option<i32>,
    /// A heading that may become the title of what stands under no day.
    pub(super) pending: Option<(String, usize)>,
    /// A line that was read ahead.
    pub(super) ahead: Option<usize>,
    /// The first line with words.
    first: Option<usize>,
    /// Is the line before this one empty, or a rule?
    pub(super) is_after_gap: bool,
    scopes: Vec<Scope>,
    /// The indents of the bullets around this line.
    indents: Vec<usize>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(lines: &'a [Line<'a>], dates: &'a Dates<'a>, names: &'a Names) -> Self {
        Self {
            lines,
            dates,
            names,
            gather: Gather::default(),
            section: Section::NOTES,
            goal: None,
            session_level: 9,
            is_log: false,
            speaker: None,
            year: None,
            pending: None,
            ahead: None,
            first: lines.iter().position(|line| !line.text.is_empty()),
            is_after_gap: true,
            scopes: Vec::new(),
            indents: Vec::new(),
        }
    }

    /// Reads all lines.
    pub(super) fn read(mut self) -> Gather {
        let mut fences = self.lines.iter().filter(|line| is_fence(line.text)).count();
        let mut is_code = false;
        let mut at = 0;
        while let Some(line) = self.lines.get(at).copied() {
            if is_fence(line.text) {
                fences -= 1;
                // One that is never closed is no beginning.
                is_code = !is_code && fences > 0;
                let language = line.text.trim_matches(['`', '~']);
                if !language.is_empty() {
                    self.gather.leave_out(language, Reason::Label, line.number);
                }
                at += 1;
            } else if is_code {
                self.note(line.text, None, 0, line.number);
                at += 1;
            } else if self.ahead == Some(at) {
                at += 1;
            } else if line.text.is_empty() || is_rule(line.text) {
                self.is_after_gap = true;
                at += 1;
            } else if let Some(end) = self.table(at) {
                at = end;
            } else {
                at += 1 + usize::from(self.line(at, line));
                self.is_after_gap = false;
            }
        }
        if let Some((title, line)) = self.pending.take() {
            self.gather.leave_out(&title, Reason::Title, line);
        }
        self.gather
    }

    /// Reads a line; whether the next one only marks it as a heading.
    fn line(&mut self, at: usize, line: Line<'a>) -> bool {
        let found = marked(line.text, self.dates);
        let text = plain(found.rest);
        if text.is_empty() {
            self.gather.leave_out(line.text, Reason::OnlyMarks, line.number);
            return false;
        }
        let next = self.lines.get(at + 1).map_or("", |next| next.text);
        let is_free = !found.is_item && found.boxed.is_none();
        let is_underlined =
            is_free && found.level.is_none() && line.indent < 4 && self.is_after_gap && is_underline(next);
        let has_nested = found.is_item && self.has_nested(at);
        let form = if let Some(level) = found.level.or(is_underlined.then_some(2)) {
            Some(Form::Marked(level))
        } else if is_free && bold_only(found.rest).is_some() {
            Some(Form::Bold)
        } else if found.is_item && found.boxed.is_none() && has_nested {
            Some(Form::Toggle)
        } else {
            is_free.then_some(Form::Bare)
        };
        let depth = self.enter(line.indent, found.is_item);
        let form = form.filter(|_| found.boxed.is_none());
        let is_heading = form.is_some_and(|form| self.heading(at, form, &text, line));
        if !is_heading && !self.log(&text, &found, line) && !self.is_first_title(at, &text, form) {
            if self.speaker.is_some_and(|(_, level)| level == 8) && is_free && self.is_after_gap {
                self.speaker = None;
            }
            if has_nested && self.is_group(&text, &found) {
                self.note(&text, None, depth, line.number);
                self.nest(line.indent);
            } else {
                self.content(&text, &found, depth, line);
            }
        }
        is_underlined
    }

    /// Leaves the lists that a line with this indent is not in; how deep it is.
    fn enter(&mut self, indent: usize, is_item: bool) -> u8 {
        while self.indents.last().is_some_and(|last| *last >= indent) {
            self.indents.pop();
        }
        while self.scopes.last().is_some_and(|scope| scope.indent >= indent) {
            if let Some(scope) = self.scopes.pop() {
                self.section = scope.around;
                self.goal = None;
            }
        }
        let base = self.scopes.last().map_or(0, |scope| scope.base);
        let depth = self.indents.len().saturating_sub(base) + usize::from(self.section.label == Label::Wins);
        if is_item {
            self.indents.push(indent);
        }
        u8::try_from(depth).unwrap_or(u8::MAX)
    }

    /// What is nested under this bullet is a section of its own.
    pub(super) fn nest(&mut self, indent: usize) {
        self.scopes.push(Scope { indent, around: self.section, base: self.indents.len() });
    }

    /// Forgets all lists: a heading ends them.
    pub(super) fn leave_lists(&mut self) {
        self.scopes.clear();
        self.indents.clear();
        self.goal = None;
    }

    /// Is the next line with words nested under this one?
    fn has_nested(&self, at: usize) -> bool {
        let indent = self.lines.get(at).map_or(0, |line| line.indent);
        let rest = self.lines.get(at + 1..).unwrap_or_default();
        rest.iter().find(|line| !line.text.is_empty()).is_some_and(|line| line.indent > indent)
    }

    /// Is this bullet the name of a group of commitments or topics?
    fn is_group(&self, text: &str, found: &Marked<'_>) -> bool {
        let is_list = matches!(self.section.label, Label::Commitments | Label::Topics);
        is_list && found.boxed.is_none() && text.ends_with(':')
    }

    /// Takes the first line for the title of the document if it stands alone.
    fn is_first_title(&mut self, at: usize, text: &str, form: Option<Form>) -> bool {
        let is_alone = self.lines.get(at + 1).is_none_or(|next| next.text.is_empty() || is_rule(next.text));
        if self.first != Some(at) || self.label(text).is_some() {
            return false;
        }
        let is_short = text.len() <= 80 && !text.ends_with(['.', '!', '?']);
        let is_title = form == Some(Form::Bare) && is_short && is_alone && at + 1 < self.lines.len();
        let line = self.lines.get(at).map_or(0, |line| line.number);
        if is_title && start(text, self.names, self.dates.words, false).is_none() {
            self.pending = Some((text.to_owned(), line));
            return true;
        }
        false
    }

    /// Lists what stands beside a day, such as a time.
    pub(super) fn beside_day(&mut self, rest: &str, line: usize) {
        for (line, part) in (line..).zip(rest.split('\n')) {
            if part.contains(char::is_alphanumeric) {
                self.gather.leave_out(part, Reason::BesideDay, line);
            }
        }
    }

    /// Opens a session under a heading of this level.
    pub(super) fn open_session(
        &mut self,
        on: Option<chrono::NaiveDate>,
        title: &str,
        line: usize,
        level: u8,
    ) {
        if let Some((title, line)) = self.pending.take() {
            self.gather.leave_out(&title, Reason::Title, line);
        }
        self.gather.open(on, title, line);
        self.session_level = level;
        self.section = Section::NOTES;
        self.speaker = None;
        self.is_log = false;
    }

    /// Whose a line is that does not say it.
    pub(super) fn who(&self) -> Option<usize> {
        self.section.who.or(self.speaker.map(|(who, _)| who))
    }

    /// Adds a note.
    pub(super) fn note(&mut self, text: &str, who: Option<usize>, depth: u8, line: usize) {
        self.settle();
        self.gather.note(text, who, depth, line);
    }

    pub(super) fn endings(&self) -> Endings<'a> {
        let base = self.gather.day().unwrap_or(self.dates.today);
        Endings { dates: self.dates, names: self.names, base }
    }

    /// The heading that waits becomes the title of what stands under no day, if
    /// something does.
    pub(super) fn settle(&mut self) {
        if self.gather.session().is_some() {
            return;
        }
        let Some((title, line)) = self.pending.take() else { return };
        if self.gather.has_undated() {
            self.gather.note(&title, None, 0, line);
        } else {
            self.gather.begin_undated(&title, line);
        }
    }

    /// Is the session open and still without any words?
    pub(super) fn fresh_session(&mut self) -> Option<&mut BroughtSession> {
        self.gather.session().filter(|session| session.title.is_empty() && session.is_empty())
    }
}

/// Does this line begin or end a part that is to stay as it is?
fn is_fence(text: &str) -> bool {
    text.starts_with("```") || text.starts_with("~~~")
}
