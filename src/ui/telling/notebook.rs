//! A whole partnership in words.

use super::{commitment, feedback, goal, list, on, said, session};
use crate::app::App;
use crate::coaching::{
    Appreciation, Book, Celebration, CheckIn, Commitment, Feedback, Goal, Session, SmallWin,
};
use crate::exchange::{Form, Telling};
use crate::i18n::t;
use crate::replica::Id;
use crate::ui::{check_in_words, words};

/// What two people share in words, the newest session first; what they say
/// about themselves on their cards, and answers to surveys, are left out.
pub fn notebook(app: App, book: &Book) -> String {
    let mut telling = Telling::new(Form::Markdown);
    telling.heading(1, &words::names(app, book.people().all()));
    list(&mut telling, 2, &t::agreement_title(), book.agreement().clauses.into_iter().map(|it| it.text));
    let goals: Vec<Goal> = book.goals();
    if !goals.is_empty() {
        telling.heading(2, &t::room_goals());
    }
    goals.iter().for_each(|it| goal::put(app, book, it, 3, &mut telling));
    let sessions = book.sessions();
    if !sessions.is_empty() {
        telling.heading(2, &t::room_sessions());
    }
    for it in sessions.iter().rev() {
        session::put(app, book, &it.id, 3, &mut telling);
    }
    let celebrations = book.celebrations();
    if !celebrations.is_empty() {
        telling.heading(2, &t::room_celebrations());
    }
    celebrations.iter().for_each(|it| celebration(app, book, it, &mut telling));
    let thanks = book.all::<Appreciation>().into_iter().filter(|it| it.session.is_none());
    list(&mut telling, 2, &t::tell_thanks(), thanks.map(|it| said(book, it.from.as_ref(), &it.why)));
    // That about a session stands there.
    let is_of_session =
        |about: &Id| book.session_of(about).is_some_and(|it| book.get::<Session>(&it.id).is_some());
    let mut given: Vec<Feedback> = book.feedback();
    given.retain(|it| !it.about.as_ref().is_some_and(is_of_session));
    list(&mut telling, 2, &t::feedback_title(), given.iter().map(|it| feedback(book, it)));
    let wins = book.all::<SmallWin>().into_iter();
    list(&mut telling, 2, &t::tell_wins(), wins.map(|it| said(book, it.author.as_ref(), &it.text)));
    let check_ins = book.all::<CheckIn>().into_iter().map(|it| {
        let lines = check_in_words::lines(&it.text, &it.need, &it.lines);
        on(app, &said(book, it.author.as_ref(), &lines.join("\n")), it.on)
    });
    list(&mut telling, 2, &t::check_ins_heading(), check_ins);
    // Those of a session or a goal stand there.
    let is_told = |it: &Commitment| {
        it.session.as_ref().is_some_and(|id| book.get::<Session>(id).is_some())
            || it.goal.as_ref().is_some_and(|id| book.get::<Goal>(id).is_some())
    };
    let commitments = book.commitments();
    let others = commitments.iter().filter(|it| !is_told(it)).map(|it| commitment(app, book, it));
    list(&mut telling, 2, &t::tell_commitments(), others);
    telling.finish()
}

fn celebration(app: App, book: &Book, it: &Celebration, telling: &mut Telling) {
    let milestone = it.milestone.as_ref().and_then(|id| book.get::<crate::coaching::Milestone>(id));
    let title = milestone.map_or_else(|| it.title.clone(), |milestone| milestone.title);
    telling.heading(3, &on(app, &title, it.on));
    [&it.happened, &it.matters, &it.helpers, &it.mark].into_iter().for_each(|words| telling.paragraph(words));
}
