//! What the partner will get with the next file, room by room.

use leptos::prelude::*;

use crate::app::App;
use crate::coaching::{Book, Kind};
use crate::i18n::{self, t};
use crate::replica::Id;
use crate::route::Route;
use crate::ui::components::{Icon, icon};
use crate::ui::{places, record_words};

/// One record with something that waits.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Row {
    id: Id,
    title: String,
    kind: String,
    room: Route,
}

/// Which records hold what the partner does not have: how many in which room,
/// and each by name when one asks.
#[component]
pub fn Waiting() -> impl IntoView {
    let app = App::here();
    let waiting = app.waiting();
    let rows = app.watch(Kind::ALL, move |book| {
        waiting
            .with(|waiting| waiting.records().rev().filter_map(|id| row(app, book, id)).collect::<Vec<_>>())
    });
    let count = move || i18n::count(rows.with(Vec::len));
    let groups =
        move || rows.with(|rows| rooms().into_iter().filter_map(|room| group(&room, rows)).collect_view());
    view! {
        <Show when=move || rows.with(|rows| !rows.is_empty())>
            <details>
                <summary>
                    {icon(Icon::Chevron)}
                    {move || t::share_see(count())}
                </summary>
                {groups}
            </details>
        </Show>
    }
}

fn row(app: App, book: &Book, id: &Id) -> Option<Row> {
    let name = &book.document().record(id)?.kind;
    Some(Row {
        id: id.clone(),
        title: record_words::title(app, book, id),
        kind: record_words::kind(name),
        room: Kind::named(name).map_or(Route::Today, places::room_of),
    })
}

/// The rooms in the order of the bar.
fn rooms() -> [(Route, String); 6] {
    [
        (Route::Sessions, t::room_sessions()),
        (Route::Goals, t::room_goals()),
        (Route::Celebrations, t::room_celebrations()),
        (Route::Us, t::room_us()),
        (Route::Review, t::review_title()),
        (Route::Today, t::share_other()),
    ]
}

fn group((room, name): &(Route, String), rows: &[Row]) -> Option<impl IntoView + use<>> {
    let rows: Vec<Row> = rows.iter().filter(|row| row.room == *room).cloned().collect();
    let count = i18n::number(i18n::count(rows.len()));
    let items = rows.iter().map(|row| {
        view! {
            <li>
                <p class="change-title" dir="auto">{row.title.clone()}</p>
                <p class="change-kind">{row.kind.clone()}</p>
            </li>
        }
    });
    let items = items.collect_view();
    (!rows.is_empty()).then(|| {
        view! {
            <h3>{name.clone()} " " <span class="count">{count}</span></h3>
            <ul class="changes">{items}</ul>
        }
    })
}
