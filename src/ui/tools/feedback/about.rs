//! What feedback is about: one thing of the notebook, or nothing in particular.

use leptos::prelude::*;

use crate::app::App;
use crate::coaching::{Book, Kind};
use crate::i18n::t;
use crate::replica::Id;
use crate::route::{Route, Stance};
use crate::ui::places::place_of;
use crate::ui::record_words;

/// What it is about, in words, and where that is to be seen. Nothing of what is
/// not here any more.
pub fn subject(app: App, book: &Book, about: &Id) -> Option<(String, Route)> {
    let record = book.document().record(about).filter(|record| record.is_kept())?;
    let of_session = || Some(Route::Session(book.session_of(about)?.id, Some(Stance::Talk)));
    let place = place_of(book, about).or_else(of_session)?;
    let (kind, title) = (record_words::kind(&record.kind), record_words::title(app, book, about));
    Some((t::feedback_about_one(kind, title), place))
}

/// A line that names it and leads there.
pub fn subject_line(app: App, about: Option<&Id>) -> Option<AnyView> {
    let (title, place) = app.with_book(|book| subject(app, book, about?)).flatten()?;
    let line = t::feedback_about_is(title);
    Some(
        view! {
            <p class="meta">
                <a href=place.to_string() dir="auto">{line}</a>
            </p>
        }
        .into_any(),
    )
}

/// A list to choose from. What was chosen before stands in it, too.
#[component]
pub fn AboutChoice(
    /// The id of the list, unique on the page.
    #[prop(into)]
    id: String,
    /// The session it is open in.
    session: Option<Id>,
    /// What is chosen.
    chosen: RwSignal<Option<Id>>,
) -> impl IntoView {
    let app = App::here();
    let kinds = &[Kind::Session, Kind::Segment, Kind::Goal, Kind::Note, Kind::AgendaItem];
    let first = chosen.get_untracked();
    let options: Memo<Vec<(Id, String)>> = app.watch(kinds, move |book| {
        let mut all = book.feedback_subjects(session.as_ref());
        if let Some(first) = first.clone().filter(|first| !all.contains(first)) {
            all.insert(0, first);
        }
        all.into_iter().filter_map(|id| Some((id.clone(), subject(app, book, &id)?.0))).collect()
    });
    let option = move |(id, title): (Id, String)| {
        let value = id.to_string();
        view! {
            <option value=value prop:selected=move || chosen.with(|chosen| chosen.as_ref() == Some(&id))>
                {title}
            </option>
        }
    };
    let label = id.clone();
    view! {
        <div class="field">
            <label for=label>
                {t::feedback_about()} " " <span class="optional">{t::form_optional()}</span>
            </label>
            <select class="input" id=id on:change=move |event| chosen.set(event_target_value(&event).parse().ok())>
                <option value="" prop:selected=move || chosen.with(Option::is_none)>
                    {t::feedback_about_nothing()}
                </option>
                {move || options.get().into_iter().map(option).collect_view()}
            </select>
        </div>
    }
}
