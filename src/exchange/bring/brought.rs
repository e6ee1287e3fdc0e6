//! What was found in a document. Nothing of it is kept yet.

use chrono::NaiveDate;

/// The most characters of a title, or of what a commitment says.
pub const LINE: usize = 300;

/// The most characters of a note.
pub const TEXT: usize = 20_000;

/// All that was found, in the order of the document. Line numbers begin at 1.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Brought {
    /// The sessions with what was said in them.
    pub sessions: Vec<BroughtSession>,
    /// The goals with their milestones.
    pub goals: Vec<BroughtGoal>,
    /// The commitments that belong to no session.
    pub commitments: Vec<BroughtCommitment>,
    /// What became no entry.
    pub left_out: Vec<LeftOut>,
    /// How dates such as 3/4/2026 were read.
    pub date_order: DateOrder,
}

/// Which number comes first in dates of numbers only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum DateOrder {
    /// There is no date for which it matters.
    #[default]
    Unseen,
    /// The day, and the document shows it.
    DayFirst,
    /// The month, and the document shows it.
    MonthFirst,
    /// Taken as the reader writes them; nothing in the document shows it.
    Assumed,
}

/// A session, or the notes that stand under no day.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct BroughtSession {
    /// The day; `None` if the document does not say it.
    pub on: Option<NaiveDate>,
    /// The title without the day; may be empty. At most [`LINE`] characters.
    pub title: String,
    /// What was to be talked about.
    pub topics: Vec<BroughtTopic>,
    /// What was written down.
    pub notes: Vec<BroughtNote>,
    /// What was promised in it.
    pub commitments: Vec<BroughtCommitment>,
    /// The lines of its heading.
    pub lines: Vec<usize>,
}

impl BroughtSession {
    /// Is nothing under its heading yet?
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.topics.is_empty() && self.notes.is_empty() && self.commitments.is_empty()
    }
}

/// Something to talk about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BroughtTopic {
    /// What, in at most [`LINE`] characters.
    pub title: String,
    /// Whose it is: a place in the list of people.
    pub who: Option<usize>,
    /// Is its box checked?
    pub is_discussed: bool,
    /// The lines it came from.
    pub lines: Vec<usize>,
}

/// A line that was written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BroughtNote {
    /// The words, at most [`TEXT`] characters.
    pub text: String,
    /// Who said it: a place in the list of people.
    pub who: Option<usize>,
    /// How deep it stands in a list; 0 is not nested.
    pub depth: u8,
    /// The line it came from.
    pub line: usize,
}

/// Something that somebody said they would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BroughtCommitment {
    /// What, in at most [`LINE`] characters.
    pub what: String,
    /// Whose it is: a place in the list of people.
    pub owner: Option<usize>,
    /// By which day.
    pub due: Option<NaiveDate>,
    /// Is it marked as done?
    pub is_done: bool,
    /// The line it came from.
    pub line: usize,
}

/// Something that somebody wants to reach.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct BroughtGoal {
    /// What is wanted, in at most [`LINE`] characters.
    pub title: String,
    /// Whose it is: a place in the list of people.
    pub owner: Option<usize>,
    /// Why it matters, and what else was written under it; lines are separated by
    /// `\n`. At most [`TEXT`] characters.
    pub why: String,
    /// The day it is aimed at.
    pub target: Option<NaiveDate>,
    /// Is it marked as done?
    pub is_done: bool,
    /// The steps on the way.
    pub milestones: Vec<BroughtMilestone>,
    /// The lines of the title, the why and the target.
    pub lines: Vec<usize>,
}

/// A step on the way to a goal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BroughtMilestone {
    /// What, in at most [`LINE`] characters.
    pub title: String,
    /// By which day.
    pub due: Option<NaiveDate>,
    /// Is it marked as reached?
    pub is_reached: bool,
    /// The line it came from.
    pub line: usize,
}

/// A line, or a part of one, that became no entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// The line.
    pub line: usize,
    /// Its words.
    pub text: String,
    /// Why it became none.
    pub reason: Reason,
}

/// Why something became no entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// It only says what the lines after it are: a heading such as "Goals", the
    /// head of a table.
    Label,
    /// The title of the document, with nothing of its own under it.
    Title,
    /// It stands beside a day and is not part of it, such as a time.
    BesideDay,
    /// A cell of a table that no entry has a place for.
    NoPlace,
    /// There are no words in it: a rule, an empty bullet.
    OnlyMarks,
    /// It was passed over. Reported so that it is not lost; no document should
    /// give it.
    Missed,
}
