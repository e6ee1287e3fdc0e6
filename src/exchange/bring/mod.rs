//! Brings a document that a pair already keeps into the notebook: which of its
//! lines are sessions, topics, notes, commitments and goals.
//!
//! It only reads. Every line that is not empty is part of an entry or is listed
//! as left out, and texts keep the words as they were typed.

mod brought;
mod columns;
mod content;
mod date_order;
mod dates;
mod ending;
mod entries;
mod gather;
mod goals;
mod heading;
mod headings;
mod inline;
mod line;
mod mark;
mod names;
mod promise;
mod reader;
mod records;
mod tables;
mod vocabulary;
mod words;

use chrono::NaiveDate;

pub use brought::{
    Brought, BroughtCommitment, BroughtGoal, BroughtMilestone, BroughtNote, BroughtSession, BroughtTopic,
    DateOrder, LINE, LeftOut, Reason, TEXT,
};
pub use entries::Into;
pub use names::Person;
pub use vocabulary::{Lists, Vocabulary};

use columns::csv;
use dates::Dates;
use line::Line;
use names::Names;
use reader::Reader;

/// The longest document, in characters.
pub const LONGEST: usize = 500_000;

/// The document has more than [`LONGEST`] characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooLong;

/// Reads a document. `people` are the people of the notebook: entries point to
/// their places in the list. Days without a year are near `today`. Where nothing in
/// the document shows it, 3/4/2026 is read with the month first if `is_month_first`.
///
/// # Errors
/// [`TooLong`] for more than [`LONGEST`] characters.
pub fn bring(
    text: &str,
    today: NaiveDate,
    people: &[Person<'_>],
    words: &Vocabulary,
    is_month_first: bool,
) -> Result<Brought, TooLong> {
    if text.chars().nth(LONGEST).is_some() {
        return Err(TooLong);
    }
    let text = line::clean(text);
    let date_order = date_order::order_of(&text);
    let is_month_first =
        date_order == DateOrder::MonthFirst || (date_order == DateOrder::Assumed && is_month_first);
    let dates = Dates { words, is_month_first, today };
    let names = Names::new(people);
    let lines = line::lines(&text);
    let gather = match csv(&text, words, &names) {
        Some(rows) => {
            let mut reader = Reader::new(&[], &dates, &names);
            if let Some((head, body)) = rows.split_first() {
                reader.rows(head, body);
            }
            reader.read()
        }
        None => Reader::new(&lines, &dates, &names).read(),
    };
    let mut brought = gather.brought;
    brought.date_order = date_order;
    list_missed(&mut brought, &lines, &gather.used);
    Ok(brought)
}

/// Lists the lines that no entry came from.
fn list_missed(brought: &mut Brought, lines: &[Line<'_>], used: &[usize]) {
    let mut is_used = vec![false; lines.last().map_or(0, |line| line.number) + 1];
    for line in brought.lines().chain(used.iter().copied()) {
        if let Some(used) = is_used.get_mut(line) {
            *used = true;
        }
    }
    for line in lines.iter().filter(|line| !line.text.is_empty()) {
        if is_used.get(line.number) == Some(&false) {
            let has_words = line.text.contains(char::is_alphanumeric) && !line::is_rule(line.text);
            let reason = if has_words { Reason::Missed } else { Reason::OnlyMarks };
            brought.left_out.push(LeftOut { line: line.number, text: line.text.to_owned(), reason });
        }
    }
    brought.left_out.sort_by_key(|left| left.line);
}

impl Brought {
    /// The lines of all entries and of what was left out, in no order; a line may
    /// come more than once.
    pub fn lines(&self) -> impl Iterator<Item = usize> {
        let of_sessions = self.sessions.iter().flat_map(|session| {
            let topics = session.topics.iter().flat_map(|topic| topic.lines.iter().copied());
            let notes = session.notes.iter().map(|note| note.line);
            let made = session.commitments.iter().map(|made| made.line);
            session.lines.iter().copied().chain(topics).chain(notes).chain(made)
        });
        let of_goals = self
            .goals
            .iter()
            .flat_map(|goal| goal.lines.iter().copied().chain(goal.milestones.iter().map(|step| step.line)));
        let made = self.commitments.iter().map(|made| made.line);
        of_sessions.chain(of_goals).chain(made).chain(self.left_out.iter().map(|left| left.line))
    }
}
