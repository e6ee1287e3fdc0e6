//! A session in words.

use super::{commitment, feedback, list, said, state};
use crate::app::App;
use crate::coaching::{AgendaState, Appreciation, Asking, Book, CoachingWish, Insight, Question};
use crate::exchange::{Form, Telling};
use crate::i18n::t;
use crate::replica::Id;
use crate::ui::{asking_words, words};

/// What stands on a session's sheet: agenda, notes, what is kept of it. What
/// one prepares for oneself is private and not in it.
pub fn session(app: App, book: &Book, id: &Id, form: Form) -> Option<String> {
    let mut telling = Telling::new(form);
    put(app, book, id, 1, &mut telling)?;
    Some(telling.finish())
}

/// The same within a larger text, under a heading of this level.
pub(super) fn put(app: App, book: &Book, id: &Id, level: usize, telling: &mut Telling) -> Option<()> {
    let it: crate::coaching::Session = book.get(id)?;
    telling.heading(level, &words::session_title(app, book, &it));
    let people = words::names(app, book.people().all());
    let hours = words::session_hours(app, &it);
    telling.paragraph(&hours.map_or_else(|| people.clone(), |hours| t::tell_with(&people, hours)));
    let agenda = book.agenda(id).into_iter().map(|item| {
        let on = item.continued_in.and_then(|on| words::session_millis(&book.get(&on)?));
        let title = match (item.state, on) {
            (AgendaState::Open, Some(on)) => {
                t::tell_outcome(item.title, t::session_item_continued(words::day_of(app, on)))
            }
            (AgendaState::Open, None) => item.title,
            (dealt_with, _) => t::tell_outcome(item.title, state(dealt_with.name())),
        };
        said(book, item.brought_by.as_ref(), &title)
    });
    list(telling, level + 1, &t::tell_agenda(), agenda);
    let notes = book.notes(id);
    if notes.iter().any(|note| !note.text.trim().is_empty()) {
        telling.heading(level + 1, &t::tell_notes());
    }
    // Never deeper than one step below the line before it, or it were none of the list.
    let mut deepest = 0;
    for note in notes {
        let depth = usize::try_from(note.indent).unwrap_or_default().min(deepest);
        let text = if depth == 0 { said(book, note.author.as_ref(), &note.text) } else { note.text.clone() };
        telling.item(depth, if note.text.trim().is_empty() { &note.text } else { &text });
        if !note.text.trim().is_empty() {
            deepest = depth + 1;
        }
    }
    let insights = book.children::<Insight>(id).into_iter();
    list(
        telling,
        level + 1,
        &t::tell_insights(),
        insights.map(|it| said(book, it.author.as_ref(), &it.text)),
    );
    let questions = book.children::<Question>(id).into_iter();
    list(telling, level + 1, &t::tell_questions(), questions.map(|it| it.text));
    let commitments = book.commitments_from(id);
    list(telling, level + 1, &t::tell_commitments(), commitments.iter().map(|it| commitment(app, book, it)));
    let askings = book.askings_of(id);
    list(telling, level + 1, &t::asking_heading(), askings.iter().map(|it| asking(app, book, it)));
    let thanks = book.children::<Appreciation>(id).into_iter();
    list(telling, level + 1, &t::tell_thanks(), thanks.map(|it| said(book, it.from.as_ref(), &it.why)));
    let wishes = book.children::<CoachingWish>(id).into_iter();
    list(telling, level + 1, &t::wish_heading(), wishes.map(|it| said(book, it.from.as_ref(), &it.text)));
    let given = book.feedback_on_session(id);
    list(telling, level + 1, &t::feedback_title(), given.iter().map(|it| feedback(book, it)));
    Some(())
}

/// "Request: Kim to Robin: words. Yes · 14 May: words".
fn asking(app: App, book: &Book, it: &Asking) -> String {
    let asked = t::tell_said(asking_words::between(&book.people(), it), it.text());
    let Some(answered) = asking_words::answered(app, it) else { return asked };
    let answer = if it.answer().is_empty() { answered } else { t::tell_said(answered, it.answer()) };
    format!("{asked}\n{answer}")
}
