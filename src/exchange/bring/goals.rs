//! Lines under a heading of goals.

use super::brought::{LINE, Reason};
use super::line::Line;
use super::mark::Marked;
use super::reader::Reader;
use super::vocabulary::Label;

/// The goal that the next lines may belong to.
pub(super) struct OpenGoal {
    /// Its place in the list of goals.
    at: usize,
    indent: usize,
    /// Are bullets its milestones also where they are not nested?
    pub(super) takes_bullets: bool,
    /// Do other lines say why it matters also where they are not nested?
    takes_texts: bool,
}

impl Reader<'_> {
    /// Reads a line under a heading of goals.
    pub(super) fn in_goals(&mut self, text: &str, found: &Marked<'_>, line: Line<'_>) {
        if let Some((label, who, value)) = self.label(text) {
            if label == Label::Goals {
                return self.begin_goal(who, value, found, line, false);
            }
            if self.of_goal(label, value, line.number) {
                return;
            }
            // "Status: on track" is about the goal, whatever it says.
            let is_about = matches!(label, Label::Due | Label::Day | Label::Who | Label::Done);
            if let Some(goal) = self.goal.as_ref().filter(|_| is_about && found.boxed.is_none()) {
                return self.gather.why(goal.at, text, line.number);
            }
        }
        let is_bullet = found.is_item || found.boxed.is_some();
        let open = self.goal.as_ref();
        let inside = open.filter(|goal| {
            line.indent > goal.indent || if is_bullet { goal.takes_bullets } else { goal.takes_texts }
        });
        let at = inside.map(|goal| goal.at);
        match at {
            Some(_) if self.dates.words.label(text.trim_end_matches(':')) == Some(Label::Milestones) => {
                self.gather.leave_out(text, Reason::Label, line.number);
            }
            Some(at) if is_bullet => self.milestone(at, text, found.boxed, line.number),
            Some(at) => self.gather.why(at, text, line.number),
            // An introduction, or more than a goal says.
            None if !is_bullet && (text.ends_with(':') || text.chars().nth(LINE).is_some()) => {
                self.goal = None;
                self.note(text, self.who(), 0, line.number);
            }
            None => self.begin_goal(None, text, found, line, false),
        }
    }

    /// Begins a goal; what follows belongs to it.
    pub(super) fn begin_goal(
        &mut self,
        who: Option<usize>,
        text: &str,
        found: &Marked<'_>,
        line: Line<'_>,
        is_heading: bool,
    ) {
        let (title, mut ending) = self.promised_by(who, text);
        ending.is_done |= found.boxed == Some(true);
        let at = self.gather.goal(&title, ending, line.number);
        let takes_bullets = is_heading || !(found.is_item || found.boxed.is_some());
        self.goal = Some(OpenGoal { at, indent: line.indent, takes_bullets, takes_texts: is_heading });
    }

    /// Reads a line that says something of the goal, "Why: …"; whether it is one.
    pub(super) fn of_goal(&mut self, label: Label, value: &str, line: usize) -> bool {
        let Some(at) = self.goal.as_ref().map(|goal| goal.at) else { return false };
        let day = self.dates.only(value).and_then(|day| super::dates::Dates::next(day, self.endings().base));
        let who = self.names.only(value);
        let is_done = self.dates.words.is(Label::Done, value);
        if label == Label::Why {
            self.gather.why(at, value, line);
            return true;
        }
        if label == Label::Milestones {
            self.milestone(at, value, None, line);
            return true;
        }
        let around = self.who();
        let Some(goal) = self.gather.goal_mut(at) else { return false };
        // Only the owner that a heading gave may be another one.
        let is_open = goal.owner.is_none() || goal.owner == around || goal.owner == who;
        match label {
            Label::Due | Label::Day if day.is_some() && goal.target.is_none() => goal.target = day,
            Label::Who if who.is_some() && is_open => goal.owner = who,
            Label::Done if is_done => goal.is_done = true,
            _ => return false,
        }
        goal.lines.push(line);
        true
    }

    fn milestone(&mut self, at: usize, text: &str, boxed: Option<bool>, line: usize) {
        let (cut, mut ending) = self.endings().take(text);
        // A milestone is its goal's owner's: another name stays in the words.
        let title = if ending.who.is_some() { text } else { cut };
        ending.is_done |= boxed == Some(true);
        self.gather.milestone(at, title, ending, line);
    }
}
