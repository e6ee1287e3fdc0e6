//! What was written between two sessions.

use leptos::prelude::*;

use crate::app::App;
use crate::coaching::{Book, CheckIn, Commitment, Kind, PartnershipState};
use crate::i18n::t;
use crate::route::Route;
use crate::ui::components::person_tag;
use crate::ui::words;

/// As many as are shown; older ones are found by searching.
const SHOWN: usize = 3;

/// The words since the last session, the newest first, and the way to write
/// some.
#[component]
pub fn CheckIns() -> impl IntoView {
    let app = App::here();
    let kinds = &[Kind::CheckIn, Kind::Session, Kind::Commitment, Kind::Person];
    let all = app.watch(kinds, |book| {
        book.check_ins_since_last_session().into_iter().take(SHOWN).collect::<Vec<CheckIn>>()
    });
    let begun = &[Kind::Session, Kind::Commitment];
    let has_begun = app.watch(begun, |book: &Book| begun.iter().any(|kind| book.has_any(*kind)));
    let partnership = app.partnership();
    let is_wanted = move || has_begun.get() && partnership.with(|it| it.state == PartnershipState::Open);
    let name = app.partner_name();
    let rows = move || all.get().into_iter().map(|it| row(app, it)).collect_view();
    view! {
        <Show when=move || is_wanted()>
            <section class="section" aria-labelledby="check-ins-heading">
                <h2 id="check-ins-heading">{t::check_ins_heading()}</h2>
                <ul class="check-ins">{rows}</ul>
                <div class="actions">
                    <a class="button-text" href=Route::CheckIn.to_string()>
                        {move || t::check_in_title(name.get())}
                    </a>
                </div>
            </section>
        </Show>
    }
}

fn row(app: App, it: CheckIn) -> impl IntoView {
    let (author, about) = app
        .with_book(|book| {
            let author = it.author.as_ref().and_then(|id| book.people().get(id).cloned());
            let about = it.commitment.as_ref().and_then(|id| book.get::<Commitment>(id));
            (author, about.map(|about| t::check_in_of(about.what)))
        })
        .unwrap_or_default();
    let pen = author.as_ref().map(|author| author.pen.to_string());
    let lines = [Some(it.text), Some(it.need), about].into_iter().flatten().filter(|line| !line.is_empty());
    let lines = lines.map(|line| view! { <p dir="auto">{line}</p> }).collect_view();
    view! {
        <li class="pen-rule" data-pen=pen>
            <p class="meta">
                {author.as_ref().map(person_tag)}
                <span>{it.on.map(|day| words::day(app, day))}</span>
            </p>
            {lines}
        </li>
    }
}
