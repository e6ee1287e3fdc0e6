//! What arrived, in a few lines: how many of what, and what became of it. Each line
//! folds open to the words.

use leptos::prelude::*;

use super::preview::rows;
use crate::app::App;
use crate::coaching::{Appreciation, Book, Field, Kind, Read, Session};
use crate::exchange::{FieldPreview, Listing, RecordChange, RecordPreview};
use crate::i18n::{self, t};
use crate::replica::{Id, sorted_by_key};
use crate::ui::components::{Icon, icon};
use crate::ui::record_words;

/// Records that one line speaks of.
struct Line<'a> {
    kind: Kind,
    change: RecordChange,
    records: Vec<&'a RecordPreview>,
}

/// The lines, in the order in which kinds are declared; a session has one of its
/// own.
pub fn summary(app: App, book: &Book, records: &[RecordPreview]) -> Option<impl IntoView + use<>> {
    let lines = lines(book, records);
    let is_alone = lines.len() == 1;
    let view = |line: &Line<'_>| {
        let words = words(app, book, line);
        view! {
            <li>
                <details open=is_alone>
                    <summary>
                        {icon(Icon::Chevron)}
                        {words}
                    </summary>
                    {rows(app, book, &line.records)}
                </details>
            </li>
        }
    };
    let view = lines.iter().map(view).collect_view();
    (!lines.is_empty()).then(|| view! { <ul class="summary">{view}</ul> })
}

fn lines<'a>(book: &Book, records: &'a [RecordPreview]) -> Vec<Line<'a>> {
    let mut lines: Vec<Line<'a>> = Vec::new();
    for record in records.iter().filter(|record| record.listing(book.home()) == Listing::Listed) {
        let Some(kind) = Kind::parse(book.home(), &record.kind) else { continue };
        let is_same = |line: &&mut Line<'_>| line.kind == kind && line.change == record.change;
        match lines.iter_mut().find(is_same).filter(|_| kind != Kind::Session) {
            Some(line) => line.records.push(record),
            None => lines.push(Line { kind, change: record.change, records: vec![record] }),
        }
    }
    // What only differs is asked about below.
    lines.retain(|line| line.change != RecordChange::Same);
    let start = |line: &Line<'_>| {
        let record = book.document().record(&line.records.first()?.id)?;
        record.word(Session::STARTS_AT).filter(|_| line.kind == Kind::Session).map(str::to_owned)
    };
    sorted_by_key(lines, |line| (line.kind, start(line)))
}

fn words(app: App, book: &Book, line: &Line<'_>) -> String {
    let what = match (line.kind, line.records.as_slice()) {
        (Kind::Session, [record]) => return of_session(app, book, record),
        (kind, records) => kind.counted(i18n::count(records.len())),
    };
    let what = match line.change {
        RecordChange::New | RecordChange::Same => what,
        RecordChange::Changed => t::summary_changed(what),
        RecordChange::Restored => t::summary_restored(what),
        RecordChange::Trashed => t::summary_trashed(what),
        RecordChange::Gone => t::summary_gone(what),
    };
    let Some(me) = app.me_in(book.document().id()) else { return what };
    let mine = line.records.iter().filter(|record| is_mine(book, record, &me)).count();
    match mine {
        0 => what,
        _ if line.kind == Kind::Appreciation => t::summary_for_you(what, i18n::count(mine)),
        _ if mine == line.records.len() => t::summary_yours(what),
        _ => t::summary_some_yours(what, i18n::count(mine)),
    }
}

/// Does it belong to this person, or is it meant for them?
fn is_mine(book: &Book, record: &RecordPreview, me: &Id) -> bool {
    let Some(held) = book.document().record(&record.id) else { return false };
    let person = if record.kind == Kind::Appreciation.name() {
        held.value::<Option<Id>>(Appreciation::TO)
    } else {
        record_words::whose(book, held).map(|person| person.id)
    };
    person.is_some_and(|person| book.people().same(&person, me))
}

/// A session by its day, and where it stands, if that is new.
fn of_session(app: App, book: &Book, record: &RecordPreview) -> String {
    let day = record_words::title(app, book, &record.id);
    let is_of = |field: Field| move |it: &&FieldPreview| it.field == field.name();
    let state = record
        .told_fields()
        .find(is_of(Session::STATE))
        .and_then(|state| record_words::state(state.after.as_ref()?.as_str()?));
    match (record.change, state) {
        (RecordChange::Trashed, _) => t::summary_trashed(t::summary_session(day)),
        (RecordChange::Restored, _) => t::summary_restored(t::summary_session(day)),
        (RecordChange::Gone, _) => t::summary_gone(t::summary_session(day)),
        (_, Some(state)) => t::summary_session_state(day, state),
        (RecordChange::Changed, None) => t::summary_changed(t::summary_session(day)),
        (RecordChange::New | RecordChange::Same, None) => t::summary_session(day),
    }
}
