//! What happened of late, in few lines: to paste into a message.

use chrono::{Days, NaiveDate};

use super::{commitment, list, said};
use crate::app::App;
use crate::browser::clock;
use crate::coaching::{Book, Commitment, Insight, Outcome, Session, SmallWin};
use crate::exchange::{Form, Telling};
use crate::i18n::t;
use crate::replica::Id;
use crate::ui::words;

/// How far back a summary goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Period {
    /// From the last session on, that one included.
    LastSession,
    /// The last thirty days.
    Month,
    /// The last ninety days.
    Quarter,
}

impl Period {
    /// Every period, the shortest first.
    pub const ALL: [Self; 3] = [Self::LastSession, Self::Month, Self::Quarter];

    /// The first day of it.
    fn start(self, book: &Book) -> NaiveDate {
        let days_ago = |days| clock::today().checked_sub_days(Days::new(days)).unwrap_or_default();
        match self {
            Self::LastSession => {
                let held = book.sessions_held();
                held.last().and_then(day_of_session).unwrap_or_else(|| days_ago(30))
            }
            Self::Month => days_ago(30),
            Self::Quarter => days_ago(90),
        }
    }
}

fn day_of_session(session: &Session) -> Option<NaiveDate> {
    words::session_millis(session).map(clock::local_date)
}

/// "Since 3 May": sessions held, what was learned, commitments, kept and reached,
/// and when the next session is.
pub fn summary(app: App, book: &Book, period: Period) -> String {
    let start = period.start(book);
    let mut telling = Telling::new(Form::Message);
    telling.heading(1, &t::tell_since(words::names(app, book.people().all()), words::day(app, start)));
    let held: Vec<Session> = book.sessions_held();
    let held: Vec<&Session> = held.iter().filter(|it| day_of_session(it) >= Some(start)).collect();
    list(&mut telling, 2, &t::tell_talked(), held.iter().map(|it| talked(app, book, it)));
    let of_held = |session: Option<&Id>| session.is_some_and(|id| held.iter().any(|it| it.id == *id));
    let insights = book.all::<Insight>().into_iter().filter(|it| of_held(it.session.as_ref()));
    list(&mut telling, 2, &t::tell_insights(), insights.map(|it| said(book, it.author.as_ref(), &it.text)));
    let commitments = book.commitments();
    let of = |wanted: &dyn Fn(&Commitment) -> bool| -> Vec<String> {
        commitments.iter().filter(|it| wanted(it)).map(|it| commitment(app, book, it)).collect()
    };
    let is_new = |day: Option<NaiveDate>| day >= Some(start);
    list(
        &mut telling,
        2,
        &t::tell_kept(),
        of(&|it| it.outcome == Outcome::Kept && is_new(said_on(book, it))),
    );
    list(&mut telling, 2, &t::tell_reached_heading(), reached(app, book, start));
    let wins = book.all::<SmallWin>().into_iter().filter(|it| is_new(it.on));
    list(&mut telling, 2, &t::tell_wins(), wins.map(|it| said(book, it.author.as_ref(), &it.text)));
    list(&mut telling, 2, &t::tell_open(), of(&|it| it.outcome == Outcome::Open));
    if let Some(next) = book.session_to_come(clock::now()) {
        let hours = words::session_hours(app, &next).unwrap_or_default();
        telling.paragraph(&t::tell_next(words::session_day(app, &next), hours));
    }
    telling.finish()
}

/// A session in one line: its day and what was on the table.
fn talked(app: App, book: &Book, it: &Session) -> String {
    let titles: Vec<String> = book.agenda(&it.id).into_iter().map(|item| item.title).collect();
    let day = words::session_day(app, it);
    if titles.is_empty() { day } else { t::tell_said(day, titles.join(", ")) }
}

/// The day an outcome was said: the one that was noted, or that of the act.
fn said_on(book: &Book, it: &Commitment) -> Option<NaiveDate> {
    it.reviewed_on.or_else(|| {
        let entry = book.document().record(&it.id)?.entry(Commitment::OUTCOME.name())?;
        Some(clock::local_date(entry.at))
    })
}

fn reached(app: App, book: &Book, start: NaiveDate) -> Vec<String> {
    let goals = book.goals().into_iter();
    let milestones = goals.flat_map(|goal| {
        let owner = goal.owner.clone();
        book.milestones(&goal.id).into_iter().map(move |milestone| (owner.clone(), milestone))
    });
    milestones
        .filter(|(_, milestone)| milestone.reached >= Some(start))
        .map(|(owner, milestone)| {
            said(book, owner.as_ref(), &super::on(app, &milestone.title, milestone.reached))
        })
        .collect()
}
