//! What is here as tables for a spreadsheet.

use chrono::NaiveDate;

use super::{name, state};
use crate::app::App;
use crate::browser::clock;
use crate::coaching::{Agendas, Book, CANCELLED, SessionState, time_text};
use crate::exchange::table;
use crate::i18n::t;
use crate::ui::words;

/// What a table is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Table {
    /// A line for each session.
    Sessions,
    /// A line for each commitment.
    Commitments,
    /// A line for each goal.
    Goals,
}

impl Table {
    /// Every table.
    pub const ALL: [Self; 3] = [Self::Sessions, Self::Commitments, Self::Goals];

    /// What it is called, on the page and in the name of its file.
    pub fn title(self) -> String {
        match self {
            Self::Sessions => t::room_sessions(),
            Self::Commitments => t::tell_commitments(),
            Self::Goals => t::room_goals(),
        }
    }
}

/// A table as a file. Days stand as 2026-05-03, so that a spreadsheet of any
/// language sorts them.
pub fn table_of(app: App, book: &Book, what: Table) -> String {
    match what {
        Table::Sessions => sessions(app, book),
        Table::Commitments => commitments(book),
        Table::Goals => goals(book),
    }
}

fn day(day: Option<NaiveDate>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}

fn sessions(app: App, book: &Book) -> String {
    let head = [
        t::table_day(),
        t::table_time(),
        t::table_zone(),
        t::table_minutes(),
        t::table_state(),
        t::table_people(),
        t::tell_agenda(),
        t::table_commitments(),
    ];
    let people = words::names(app, book.people().all());
    let agendas = Agendas::of(book);
    let rows = book.sessions().into_iter().map(|it| {
        let start = words::session_millis(&it);
        let titles: Vec<String> = agendas.agenda(&it.id).into_iter().map(|item| item.title).collect();
        vec![
            day(start.map(clock::local_date)),
            start.map(|start| time_text(clock::local_time(start))).unwrap_or_default(),
            if start.is_some() { clock::zone() } else { String::new() },
            it.minutes.to_string(),
            state(match it.state {
                SessionState::Missed if it.is_cancelled => CANCELLED,
                state => state.name(),
            }),
            people.clone(),
            titles.join("\n"),
            book.commitments_from(&it.id).len().to_string(),
        ]
    });
    table(&head, rows)
}

fn commitments(book: &Book) -> String {
    let head = [
        t::table_who(),
        t::table_what(),
        t::table_due(),
        t::table_first_step(),
        t::table_let_know(),
        t::table_confidence(),
        t::table_outcome(),
        t::table_learned(),
        t::table_goal(),
    ];
    let rows = book.commitments().into_iter().map(|it| {
        let goal = it.goal.as_ref().and_then(|id| book.get::<crate::coaching::Goal>(id));
        vec![
            name(book, it.owner.as_ref()),
            it.what,
            day(it.due),
            it.first_step,
            it.let_know,
            it.confidence.map(|sure| sure.to_string()).unwrap_or_default(),
            state(it.outcome.name()),
            it.learned,
            goal.map(|goal| goal.title).unwrap_or_default(),
        ]
    });
    table(&head, rows)
}

fn goals(book: &Book) -> String {
    let head = [
        t::table_who(),
        t::table_goal(),
        t::table_why(),
        t::table_due(),
        t::table_state(),
        t::table_milestones(),
        t::table_reached(),
    ];
    let rows = book.goals().into_iter().map(|it| {
        let milestones = book.milestones(&it.id);
        vec![
            name(book, it.owner.as_ref()),
            it.title,
            it.why,
            day(it.target),
            state(it.state.name()),
            milestones.len().to_string(),
            milestones.iter().filter(|it| it.reached.is_some()).count().to_string(),
        ]
    });
    table(&head, rows)
}
