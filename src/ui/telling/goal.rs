//! A goal in words.

use super::{commitment, list, name, on};
use crate::app::App;
use crate::coaching::{Around, Book, Goal, Obstacle, Surroundings};
use crate::exchange::{Form, Telling};
use crate::i18n::t;
use crate::replica::Id;
use crate::ui::{about_words, words};

/// What stands on the page of a goal.
pub fn goal(app: App, book: &Book, id: &Id, form: Form) -> Option<String> {
    let mut telling = Telling::new(form);
    put(app, book, &book.get(id)?, 1, &mut telling);
    Some(telling.finish())
}

/// The same within a larger text, under a heading of this level.
pub(super) fn put(app: App, book: &Book, goal: &Goal, level: usize, telling: &mut Telling) {
    telling.heading(level, &goal.title);
    let owner = name(book, goal.owner.as_ref());
    telling.paragraph(
        &goal.target.map_or_else(|| owner.clone(), |day| t::tell_by(&owner, words::day(app, day))),
    );
    telling.paragraph(&goal.why);
    telling.paragraph(&goal.why_others);
    let milestones = book.milestones(&goal.id);
    if !milestones.is_empty() {
        telling.heading(level + 1, &t::tell_milestones());
    }
    for milestone in milestones {
        let words = match milestone.reached {
            Some(day) => t::tell_outcome(&milestone.title, t::tell_reached(words::day(app, day))),
            None => on(app, &milestone.title, milestone.due),
        };
        telling.item(0, &words);
        telling.item(1, &milestone.evidence);
    }
    let mut commitments = book.commitments();
    commitments.retain(|it| it.goal.as_ref() == Some(&goal.id));
    list(telling, level + 1, &t::tell_commitments(), commitments.iter().map(|it| commitment(app, book, it)));
    let obstacles = book.children::<Obstacle>(&goal.id).into_iter();
    list(
        telling,
        level + 1,
        &t::tell_obstacles(),
        obstacles.map(|it| if it.then.is_empty() { it.what } else { t::tell_if_then(it.what, it.then) }),
    );
    if let Some(around) = book.get::<Surroundings>(&Surroundings::id_of(&goal.id)) {
        let said = Around::ALL.into_iter().filter(|what| !around.get(*what).trim().is_empty());
        let line = |what| t::tell_said(about_words::around(what), around.get(what));
        list(telling, level + 1, &t::around_goal(), said.map(line));
    }
}
