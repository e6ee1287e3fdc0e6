//! The entries as they are found, within the limits of a notebook.

use chrono::NaiveDate;

use super::brought::{
    Brought, BroughtCommitment, BroughtGoal, BroughtMilestone, BroughtNote, BroughtSession, BroughtTopic,
    LINE, LeftOut, Reason, TEXT,
};
use super::ending::Ending;
use super::words::{after, before};

/// The most notes that may be the head of an e-mail.
const FEW: usize = 6;

/// What was found until now, and the session that is open.
#[derive(Default)]
pub(super) struct Gather {
    pub(super) brought: Brought,
    /// Lines that say something of an entry on another line.
    pub(super) used: Vec<usize>,
    open: Option<usize>,
    /// The session of what stands under no day.
    undated: Option<usize>,
}

impl Gather {
    /// Opens a session; what is too long for its title becomes its first note.
    pub(super) fn open(&mut self, on: Option<NaiveDate>, title: &str, line: usize) -> usize {
        let (title, rest) = split(title, LINE);
        let at = self.brought.sessions.len();
        let session =
            BroughtSession { on, title: title.to_owned(), lines: vec![line], ..BroughtSession::default() };
        self.brought.sessions.push(session);
        self.open = Some(at);
        self.note(rest, None, 0, line);
        at
    }

    /// The place of the session that is open.
    pub(super) fn place(&self) -> Option<usize> {
        self.open
    }

    /// Goes back to a session.
    pub(super) fn reopen(&mut self, at: Option<usize>) {
        self.open = at;
    }

    /// The session that is open.
    pub(super) fn session(&mut self) -> Option<&mut BroughtSession> {
        self.brought.sessions.get_mut(self.open?)
    }

    /// The day of the session that is open.
    pub(super) fn day(&self) -> Option<NaiveDate> {
        self.brought.sessions.get(self.open?)?.on
    }

    /// Is there a session of what stands under no day?
    pub(super) fn has_undated(&self) -> bool {
        self.undated.is_some()
    }

    /// Begins the session of what stands under no day.
    pub(super) fn begin_undated(&mut self, title: &str, line: usize) {
        let at = self.open(None, title, line);
        self.reopen(None);
        self.undated = Some(at);
    }

    /// Gives a day to the session of what stands under no day, if there are only
    /// a few notes in it, and opens it; whether it did.
    pub(super) fn date_undated(&mut self, on: NaiveDate, line: usize) -> bool {
        let Some(at) = self.undated else { return false };
        let Some(session) = self.brought.sessions.get_mut(at) else { return false };
        let is_head = session.topics.is_empty() && session.notes.len() <= FEW;
        if is_head {
            session.on = Some(on);
            session.lines.push(line);
            self.undated = None;
            self.open = Some(at);
        }
        is_head
    }

    /// The session that takes a note.
    fn notes_of(&mut self) -> Option<&mut BroughtSession> {
        let at = self.open.or(self.undated).unwrap_or(self.brought.sessions.len());
        if at == self.brought.sessions.len() {
            self.brought.sessions.push(BroughtSession::default());
            self.undated = Some(at);
        }
        self.brought.sessions.get_mut(at)
    }

    /// Adds a note, in parts if it is too long for one; nothing for no words.
    pub(super) fn note(&mut self, text: &str, who: Option<usize>, depth: u8, line: usize) {
        let mut rest = text.trim();
        let Some(session) = Some(()).filter(|()| !rest.is_empty()).and_then(|()| self.notes_of()) else {
            return;
        };
        while !rest.is_empty() {
            let (part, left) = split(rest, TEXT);
            session.notes.push(BroughtNote { text: part.to_owned(), who, depth, line });
            rest = left;
        }
    }

    /// Adds a topic.
    pub(super) fn topic(&mut self, title: &str, who: Option<usize>, is_discussed: bool, line: usize) {
        let (title, rest) = split(title.trim(), LINE);
        let title = title.to_owned();
        if let Some(session) = self.notes_of() {
            session.topics.push(BroughtTopic { title, who, is_discussed, lines: vec![line] });
        }
        self.note(rest, who, 1, line);
    }

    /// Adds a commitment, to the session that is open if there is one.
    pub(super) fn commitment(&mut self, what: &str, ending: Ending, line: usize) {
        let (what, rest) = split(what.trim(), LINE);
        let Ending { due, who: owner, is_done } = ending;
        let made = BroughtCommitment { what: what.to_owned(), owner, due, is_done, line };
        match self.session() {
            Some(session) => session.commitments.push(made),
            None => self.brought.commitments.push(made),
        }
        self.note(rest, owner, 1, line);
    }

    /// Adds a goal; its place in the list.
    pub(super) fn goal(&mut self, title: &str, ending: Ending, line: usize) -> usize {
        let (title, rest) = split(title.trim(), LINE);
        let Ending { due: target, who: owner, is_done } = ending;
        let lines = vec![line];
        let title = title.to_owned();
        self.brought.goals.push(BroughtGoal {
            title,
            owner,
            target,
            is_done,
            lines,
            ..BroughtGoal::default()
        });
        let at = self.brought.goals.len() - 1;
        self.why(at, rest, line);
        at
    }

    /// A goal that was added.
    pub(super) fn goal_mut(&mut self, at: usize) -> Option<&mut BroughtGoal> {
        self.brought.goals.get_mut(at)
    }

    /// Adds to why a goal matters; to the notes if there is no room.
    pub(super) fn why(&mut self, at: usize, text: &str, line: usize) {
        let text = text.trim();
        let Some(goal) = self.brought.goals.get_mut(at).filter(|_| !text.is_empty()) else { return };
        // Bytes are never fewer than characters, and quick to count.
        if goal.why.len() + text.len() < TEXT {
            if !goal.why.is_empty() {
                goal.why.push('\n');
            }
            goal.why.push_str(text);
            if goal.lines.last() != Some(&line) {
                goal.lines.push(line);
            }
        } else {
            let who = goal.owner;
            self.note(text, who, 0, line);
        }
    }

    /// Adds a milestone to a goal.
    pub(super) fn milestone(&mut self, goal: usize, title: &str, ending: Ending, line: usize) {
        let (title, rest) = split(title.trim(), LINE);
        let Ending { due, is_done: is_reached, .. } = ending;
        let made = BroughtMilestone { title: title.to_owned(), due, is_reached, line };
        if let Some(goal) = self.brought.goals.get_mut(goal) {
            goal.milestones.push(made);
        }
        self.why(goal, rest, line);
    }

    /// Lists what becomes no entry.
    pub(super) fn leave_out(&mut self, text: &str, reason: Reason, line: usize) {
        self.brought.left_out.push(LeftOut { line, text: text.trim().to_owned(), reason });
    }
}

/// The text up to so many characters, and the rest; between words if there is a
/// blank in the second half of what fits.
pub(super) fn split(text: &str, most: usize) -> (&str, &str) {
    if text.len() <= most {
        return (text, "");
    }
    let Some((end, _)) = text.char_indices().nth(most) else { return (text, "") };
    let head = before(text, end);
    // A blank just behind what fits is the best place.
    let at_blank = after(text, end).starts_with(char::is_whitespace);
    let blank = head.rfind(char::is_whitespace).filter(|at| *at > end / 2);
    let cut = if at_blank { end } else { blank.unwrap_or(end) };
    (before(text, cut).trim_end(), after(text, cut).trim_start())
}
