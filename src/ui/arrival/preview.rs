//! What one document of a file would change, in groups.

use leptos::prelude::*;

use super::summary::summary;
use super::{book_of, moment};
use crate::app::App;
use crate::coaching::{Book, Person, UnseenBeneath};
use crate::exchange::{
    ClashValue, FieldClash, FieldPreview, Listing, Part, Piece, PieceKind, Preview, RecordChange,
    RecordPreview, Side, word_diff,
};
use crate::i18n::{self, t};
use crate::replica::Id;
use crate::ui::components::person_tag;
use crate::ui::{record_words, words};

/// How many records of a group are shown before "and more".
const SHOWN: usize = 60;

/// The groups of one document.
#[component]
pub fn PartPreview(
    /// The document.
    part: Part,
    /// Say whose notebook it is: where a file holds several.
    named: bool,
) -> impl IntoView {
    let app = App::here();
    let book = book_of(&part);
    let names = words::names(app, book.people().all());
    let unlisted = unlisted(&book, &part.preview);
    let Preview { records, beneath, .. } = part.preview;
    let summary = summary(app, &book, &records);
    let clashing: Vec<&RecordPreview> = records
        .iter()
        .filter(|record| !record.clashes.is_empty() || !record.edited_in_trash.is_empty())
        .filter(|record| is_told(&book, record))
        .collect();
    let clashing = clash_group(app, &book, &clashing, &beneath);
    view! {
        {named.then(|| view! { <h2>{t::arrival_partnership_of(names)}</h2> })}
        {summary}
        {clashing}
        {unlisted}
    }
}

/// The records of a preview in these groups; an empty group is not shown.
pub fn record_groups(
    app: App,
    book: &Book,
    records: &[RecordPreview],
    groups: impl IntoIterator<Item = (String, RecordChange)>,
) -> Vec<AnyView> {
    let groups = groups.into_iter().map(|(title, change)| {
        let of_group: Vec<&RecordPreview> =
            records.iter().filter(|record| record.change == change && is_told(book, record)).collect();
        group(app, book, title, &of_group).into_any()
    });
    groups.collect()
}

fn is_told(book: &Book, record: &RecordPreview) -> bool {
    record.listing(book.home()) == Listing::Listed
}

/// What is not listed, counted: bookkeeping, and what this version does not
/// show.
fn unlisted(book: &Book, preview: &Preview) -> impl IntoView + use<> {
    let count = |listing: Listing| i18n::count(preview.count_told(book.home(), listing));
    let (folded, unread) = (count(Listing::Folded), count(Listing::Unread));
    view! {
        {(folded > 0).then(|| view! { <p class="quiet">{t::arrival_folded(folded)}</p> })}
        {(unread > 0).then(|| view! { <p class="quiet">{t::arrival_unread(unread)}</p> })}
    }
}

fn group(app: App, book: &Book, title: String, records: &[&RecordPreview]) -> Option<impl IntoView + use<>> {
    if records.is_empty() {
        return None;
    }
    let rows = rows(app, book, records);
    let count = i18n::number(i18n::count(records.len()));
    Some(view! {
        <section class="section">
            <h2>{title} " " <span class="count">{count}</span></h2>
            {rows}
        </section>
    })
}

/// The words of these records.
pub(super) fn rows(app: App, book: &Book, records: &[&RecordPreview]) -> impl IntoView + use<> {
    let rows: Vec<_> = records.iter().take(SHOWN).map(|record| row(app, book, record)).collect();
    let more = records.len().saturating_sub(SHOWN);
    view! {
        <ul class="changes">{rows}</ul>
        {(more > 0).then(|| view! { <p class="quiet">{t::arrival_more(i18n::count(more))}</p> })}
    }
}

fn author(book: &Book, by: Option<&Id>) -> Option<Person> {
    let people = book.people();
    people.get(by?).cloned()
}

fn row(app: App, book: &Book, record: &RecordPreview) -> impl IntoView + use<> {
    let owner = book.document().record(&record.id).and_then(|it| record_words::whose(book, it));
    let writer = author(book, record.writer());
    let kind = record_words::kind(&record.kind);
    let label = match (&owner, &writer) {
        (Some(owner), Some(writer)) if owner.id != writer.id => {
            t::arrival_kind_of_by(kind, &owner.name, &writer.name)
        }
        (Some(person), _) | (None, Some(person)) => t::arrival_kind_by(kind, &person.name),
        (None, None) => kind,
    };
    let pen = owner.or(writer).map(|person| person.pen.to_string());
    let fields: Vec<_> = match record.change {
        RecordChange::Changed => record.told_fields().map(|it| field_words(app, book, record, it)).collect(),
        _ => Vec::new(),
    };
    view! {
        <li class:pen-rule=pen.is_some() data-pen=pen>
            <p class="change-title" dir="auto">{record_words::title(app, book, &record.id)}</p>
            <p class="change-kind">{label}</p>
            {fields}
        </li>
    }
}

fn field_words(app: App, book: &Book, record: &RecordPreview, field: &FieldPreview) -> impl IntoView + use<> {
    let before = record_words::value(app, book, &record.kind, &field.field, field.before.as_ref());
    let after = record_words::value(app, book, &record.kind, &field.field, field.after.as_ref());
    let label =
        t::arrival_field(record_words::kind(&record.kind), record_words::field(&record.kind, &field.field));
    view! {
        <p class="change-kind">{label}</p>
        <p class="change-text" dir="auto">{pieces(&word_diff(&before, &after))}</p>
    }
}

/// Words that stay, go and come.
pub fn pieces(pieces: &[Piece]) -> impl IntoView + use<> {
    pieces
        .iter()
        .map(|piece| {
            let text = piece.text.clone();
            match piece.kind {
                PieceKind::Same => view! { {text} }.into_any(),
                PieceKind::Gone => view! { <del>{text}</del> }.into_any(),
                PieceKind::New => view! { <ins>{text}</ins> }.into_any(),
            }
        })
        .collect_view()
}

fn clash_group(
    app: App,
    book: &Book,
    records: &[&RecordPreview],
    beneath: &[UnseenBeneath],
) -> Option<impl IntoView + use<>> {
    if records.is_empty() && beneath.is_empty() {
        return None;
    }
    let rows: Vec<_> = records.iter().map(|record| clash_row(app, book, record)).collect();
    let added: Vec<_> = beneath
        .iter()
        .map(|it| {
            view! {
                <li>
                    <p class="change-title" dir="auto">{record_words::title(app, book, &it.record)}</p>
                    <p class="change-text">{beneath_words(app, book, it)}</p>
                </li>
            }
        })
        .collect();
    let count = i18n::number(i18n::count(records.len() + beneath.len()));
    Some(view! {
        <section class="section">
            <h2>{t::arrival_clashing()} " " <span class="count">{count}</span></h2>
            <p class="quiet">{t::arrival_clashing_lead()}</p>
            <ul class="changes">{rows} {added}</ul>
        </section>
    })
}

/// Who added what to something in the Trash, or changed what belongs to it.
pub fn beneath_words(app: App, book: &Book, it: &UnseenBeneath) -> String {
    let people = book.people();
    let by = it.by.as_ref().and_then(|by| people.get(by));
    let name = match by {
        Some(person) if app.my_id().is_some_and(|me| people.same(&me, &person.id)) => t::review_you(),
        Some(person) => person.name.clone(),
        None => t::review_someone(),
    };
    let kind = it.child_kind.label();
    if it.is_new { t::review_beneath_new(name, kind) } else { t::review_beneath_changed(name, kind) }
}

fn clash_row(app: App, book: &Book, record: &RecordPreview) -> impl IntoView + use<> {
    let clashes: Vec<_> =
        record.clashes.iter().map(|clash| clash_view(app, book, &record.kind, clash)).collect();
    let in_trash = !record.edited_in_trash.is_empty();
    view! {
        <li>
            <p class="change-title" dir="auto">{record_words::title(app, book, &record.id)}</p>
            {clashes}
            {in_trash.then(|| view! { <p class="change-text">{t::arrival_edited_in_trash()}</p> })}
        </li>
    }
}

fn clash_view(app: App, book: &Book, kind: &str, clash: &FieldClash) -> impl IntoView + use<> {
    let words = |side: &ClashValue| record_words::value(app, book, kind, &clash.field, Some(&side.value));
    let (mine, theirs) = (words(&clash.mine), words(&clash.theirs));
    let label = t::arrival_field(record_words::kind(kind), record_words::field(kind, &clash.field));
    let version = |side: &ClashValue, from: &str, to: &str, shown: bool| {
        version(book, side.by.as_ref(), moment(app, side.at), &only_new(from, to), shown)
    };
    view! {
        <p class="change-kind">{label}</p>
        <div class="holds">
            <div class="versions">
                {version(&clash.mine, &theirs, &mine, clash.shown == Side::Mine)}
                {version(&clash.theirs, &mine, &theirs, clash.shown == Side::Theirs)}
            </div>
        </div>
    }
}

/// `to`, with the words marked that `from` does not have.
pub fn only_new(from: &str, to: &str) -> Vec<Piece> {
    let mut pieces = word_diff(from, to);
    pieces.retain(|piece| piece.kind != PieceKind::Gone);
    pieces
}

/// One side of a clash, with who wrote it and when.
pub fn version(
    book: &Book,
    by: Option<&Id>,
    when: String,
    words: &[Piece],
    shown: bool,
) -> impl IntoView + use<> {
    let person = author(book, by);
    let name = match &person {
        Some(person) => person_tag(person).into_any(),
        None => view! { <span>{t::review_someone()}</span> }.into_any(),
    };
    view! {
        <div class="version" class:pen-rule=person.is_some() data-pen=person.map(|person| person.pen.to_string())>
            <p class="meta">
                {name}
                <span>{when}</span>
                {shown.then(|| view! { <span>{t::review_shown_now()}</span> })}
            </p>
            <p class="version-text" dir="auto">{pieces(words)}</p>
        </div>
    }
}
