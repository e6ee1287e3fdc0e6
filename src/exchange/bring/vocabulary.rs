//! The words of a language by which headings, labels and dates are recognised.

use super::words::Words;

/// What a heading, a label before a colon or the head of a column says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Label {
    /// Goals.
    Goals,
    /// Commitments.
    Commitments,
    /// Notes.
    Notes,
    /// Things to talk about.
    Topics,
    /// A session.
    Session,
    /// What went well.
    Wins,
    /// Steps towards a goal.
    Milestones,
    /// By which day.
    Due,
    /// Whether it is done.
    Done,
    /// Who.
    Who,
    /// Why.
    Why,
    /// The day.
    Day,
    /// A title.
    Title,
}

/// The words as they stand in a file of strings: each a list of lower-case words
/// or phrases separated by commas.
#[derive(Debug, Clone, Copy)]
pub struct Lists<'a> {
    /// Headings of goals: "goal, goals, objectives".
    pub goals: &'a str,
    /// Headings of commitments, and what may stand before one: "todo, action,
    /// next steps".
    pub commitments: &'a str,
    /// Headings of notes: "notes, summary".
    pub notes: &'a str,
    /// Headings of topics: "agenda, topics".
    pub topics: &'a str,
    /// Names of a session: "session, meeting, 1:1".
    pub sessions: &'a str,
    /// Headings of what went well: "wins, highlights".
    pub wins: &'a str,
    /// Headings of steps towards a goal: "milestone, milestones".
    pub milestones: &'a str,
    /// What stands before a day by which: "by, due, until".
    pub due: &'a str,
    /// Heads of a column of states, and words for done: "done, status, yes".
    pub done: &'a str,
    /// Words for not done yet: "open, no, not started".
    pub open: &'a str,
    /// Whose it is: "owner, who".
    pub who: &'a str,
    /// Why it matters: "why, reason".
    pub why: &'a str,
    /// The day: "day, date".
    pub day: &'a str,
    /// Heads of a column of titles: "title, name".
    pub title: &'a str,
    /// What follows a name in a promise: "will, i'll, is going to".
    pub will: &'a str,
    /// What follows a name in a list of commitments only: "to, should".
    pub shall: &'a str,
    /// What may stand inside a date: "of, the, on".
    pub between: &'a str,
    /// The days of the week, long and short, in any order.
    pub weekdays: &'a str,
    /// The months from January on, each long and short: "october, oct".
    pub months: [&'a str; 12],
}

/// The words, ready to be looked for.
#[derive(Debug, Clone)]
pub struct Vocabulary {
    labels: [(Label, Words); 13],
    pub(super) open: Words,
    pub(super) will: Words,
    pub(super) shall: Words,
    pub(super) between: Words,
    pub(super) weekdays: Words,
    months: [Words; 12],
}

impl Vocabulary {
    /// The vocabulary of these lists. A list may be empty: then nothing is
    /// recognised by it.
    pub fn new(lists: &Lists<'_>) -> Self {
        let labels = [
            (Label::Goals, lists.goals),
            (Label::Commitments, lists.commitments),
            (Label::Notes, lists.notes),
            (Label::Topics, lists.topics),
            (Label::Session, lists.sessions),
            (Label::Wins, lists.wins),
            (Label::Milestones, lists.milestones),
            (Label::Due, lists.due),
            (Label::Done, lists.done),
            (Label::Who, lists.who),
            (Label::Why, lists.why),
            (Label::Day, lists.day),
            (Label::Title, lists.title),
        ];
        Self {
            labels: labels.map(|(label, list)| (label, Words::new(list))),
            open: Words::new(lists.open),
            will: Words::new(lists.will),
            shall: Words::new(lists.shall),
            between: Words::new(lists.between),
            weekdays: Words::new(lists.weekdays),
            months: lists.months.map(Words::new),
        }
    }

    /// The label that the text begins with, and its bytes. The longest one is
    /// meant.
    pub(super) fn label_at(&self, text: &str) -> Option<(Label, usize)> {
        let found = self.labels.iter().filter_map(|(label, words)| Some((*label, words.at_start(text)?)));
        // Of two equally long ones the first is meant.
        found.reduce(|best, other| if other.1 > best.1 { other } else { best })
    }

    /// The label that is the whole text.
    pub(super) fn label(&self, text: &str) -> Option<Label> {
        let text = text.trim();
        self.label_at(text).filter(|(_, len)| *len == text.len()).map(|(label, _)| label)
    }

    /// Is the text a word for this?
    pub(super) fn is(&self, label: Label, text: &str) -> bool {
        self.words(label).is_some_and(|words| words.is(text))
    }

    /// The words for this.
    pub(super) fn words(&self, label: Label) -> Option<&Words> {
        self.labels.iter().find(|(other, _)| *other == label).map(|(_, words)| words)
    }

    /// The month that the text begins with, 1 to 12, and its bytes.
    pub(super) fn month_at(&self, text: &str) -> Option<(u32, usize)> {
        let found = (1..).zip(&self.months).filter_map(|(month, words)| Some((month, words.at_start(text)?)));
        found.max_by_key(|(_, len)| *len)
    }
}
