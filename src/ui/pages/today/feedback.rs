//! Feedback that waits: a request, or words that came.

use leptos::prelude::*;

use crate::app::App;
use crate::coaching::{Book, Kind};
use crate::i18n::{self, t};
use crate::route::Route;
use crate::ui::components::WayRow;
use crate::ui::record_words;

/// What waits, in a line; nothing while nothing waits, or while the notebook is
/// paused or closed.
pub fn feedback_line(app: App) -> Memo<Option<String>> {
    let kinds =
        &[Kind::Feedback, Kind::FeedbackRequest, Kind::FeedbackResponse, Kind::Person, Kind::Partnership];
    let me = app.me();
    app.watch(kinds, move |book: &Book| {
        let waiting = book.feedback_waiting(&me.get()?.id);
        let name = |id: &Option<_>| id.as_ref().map(|id| record_words::name(book, id)).unwrap_or_default();
        let line = match (waiting.count(), waiting.received.first(), waiting.requests.first()) {
            (1, Some(received), _) => t::feedback_today_received(name(&received.from)),
            (1, None, Some(asked)) => t::feedback_today_asked(name(&asked.from), &asked.focus),
            (0, ..) => return None,
            (count, ..) => t::feedback_row_waiting(i18n::count(count)),
        };
        book.partnership().goes_on().then_some(line)
    })
}

/// The line, and the way there.
#[component]
pub fn Feedback(line: Memo<Option<String>>) -> impl IntoView {
    let lead = Signal::derive(move || line.get().unwrap_or_default());
    let is_there = Memo::new(move |_| line.with(Option::is_some));
    view! {
        <Show when=move || is_there.get()>
            <ul class="rows">
                <WayRow to=Route::Feedback name=t::feedback_title() lead=lead />
            </ul>
        </Show>
    }
}
