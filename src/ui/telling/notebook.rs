//! A whole partnership in words.

use super::{goal, list, on, said, session};
use crate::app::App;
use crate::coaching::{Appreciation, Book, Celebration, Goal};
use crate::exchange::{Form, Telling};
use crate::i18n::t;
use crate::ui::words;

/// Everything two people share, the newest session first.
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
    telling.finish()
}

fn celebration(app: App, book: &Book, it: &Celebration, telling: &mut Telling) {
    let milestone = it.milestone.as_ref().and_then(|id| book.get::<crate::coaching::Milestone>(id));
    let title = milestone.map_or_else(|| it.title.clone(), |milestone| milestone.title);
    telling.heading(3, &on(app, &title, it.on));
    [&it.happened, &it.matters, &it.helpers, &it.mark].into_iter().for_each(|words| telling.paragraph(words));
}
