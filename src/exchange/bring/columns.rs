//! What the columns of a table hold, by their heads.

use super::names::Names;
use super::records::{Cell, rows};
use super::vocabulary::{Label, Vocabulary};

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    /// A day of a session.
    Day,
    /// Who.
    Who,
    /// Notes, perhaps of the person that the head names.
    Note(Option<usize>),
    /// Commitments.
    Action,
    /// By which day.
    Due,
    /// Whether it is done.
    Done,
    /// A goal.
    Goal,
    /// Why it matters.
    Why,
    /// Steps towards a goal.
    Milestone,
    /// A topic.
    Topic,
    /// The title of a session.
    Title,
    /// Something else.
    Other,
}

/// The columns below these heads.
pub(super) fn columns(head: &[Cell], words: &Vocabulary, names: &Names) -> Vec<Column> {
    let mut columns: Vec<Column> = head.iter().map(|cell| column(cell.words(), words, names)).collect();
    let has = |column: Column| columns.contains(&column);
    let has_text = columns
        .iter()
        .any(|it| matches!(it, Column::Note(_) | Column::Action | Column::Goal | Column::Topic));
    // What a name names, the other columns tell.
    let title = if has_text {
        if has(Column::Day) { Column::Title } else { Column::Other }
    } else if has(Column::Milestone) || has(Column::Why) {
        Column::Goal
    } else if has(Column::Due) || has(Column::Done) {
        Column::Action
    } else if has(Column::Day) {
        Column::Title
    } else {
        Column::Other
    };
    // The day of a task is the one by which it is to be done.
    let is_due = title == Column::Action && has(Column::Title) && !has(Column::Due);
    let mut is_first = true;
    for column in &mut columns {
        match column {
            Column::Title if is_first => {
                is_first = false;
                *column = title;
            }
            Column::Title => *column = Column::Other,
            Column::Day if is_due => *column = Column::Due,
            _ => {}
        }
    }
    columns
}

fn column(head: &str, words: &Vocabulary, names: &Names) -> Column {
    if let Some(who) = names.only(head) {
        return Column::Note(Some(who));
    }
    match words.label(head) {
        Some(Label::Goals) => Column::Goal,
        Some(Label::Commitments) => Column::Action,
        Some(Label::Notes) => Column::Note(None),
        Some(Label::Topics) => Column::Topic,
        Some(Label::Session | Label::Title) => Column::Title,
        Some(Label::Milestones) => Column::Milestone,
        Some(Label::Due) => Column::Due,
        Some(Label::Done) => Column::Done,
        Some(Label::Who) => Column::Who,
        Some(Label::Why) => Column::Why,
        Some(Label::Day) => Column::Day,
        Some(Label::Wins) | None => Column::Other,
    }
}

/// The longest head of a column, in bytes.
const LONGEST: usize = 60;

/// The rows of a text that is a table, the head first; nothing for other texts.
pub(super) fn csv(text: &str, words: &Vocabulary, names: &Names) -> Option<Vec<Vec<Cell>>> {
    let first = text.lines().find(|line| !line.trim().is_empty())?;
    if first.trim_start().starts_with(['#', '-', '*', '|', '>', '•']) {
        return None;
    }
    ['\t', ';', ','].into_iter().filter(|sign| first.contains(*sign)).find_map(|sign| {
        let rows = rows(text, sign);
        let (head, body) = rows.split_first()?;
        let is_head = head.len() >= 2 && head.iter().all(|cell| cell.words().len() <= LONGEST);
        let known = head.iter().filter(|cell| column(cell.words(), words, names) != Column::Other).count();
        let fitting = body.iter().filter(|row| row.len() == head.len()).count();
        let all = body.len();
        // In a sentence a blank follows the comma.
        let is_prose = first.contains(", ") && !first.contains('"') && known < head.len();
        let is_table = match known {
            0 => fitting == all && all >= 2 && head.len() >= 3,
            1 => fitting == all && (head.len() >= 3 || all >= 2),
            _ => fitting * 5 >= all * 4,
        };
        (is_head && all >= 1 && is_table && !is_prose).then_some(rows)
    })
}
