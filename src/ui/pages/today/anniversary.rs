//! An anniversary: a round number of sessions, a year. It can be turned off,
//! and a partnership that rests has none.

use leptos::prelude::*;

use crate::app::App;
use crate::browser::clock;
use crate::coaching::{Anniversary as Found, CelebrationCommand, Kind};
use crate::i18n::{self, t};
use crate::route::Route;
use crate::ui::components::{Icon, icon};

/// One line, if there is one these days.
#[component]
pub fn Anniversary() -> impl IntoView {
    let app = App::here();
    let mine = app.my_preferences();
    let kinds = &[Kind::Celebration, Kind::Partnership, Kind::Session];
    let found = app.watch(kinds, move |book| {
        let is_wanted = mine.with(|mine| mine.as_ref().is_none_or(|(_, it)| it.anniversaries));
        let found = book.anniversary(clock::today(), &clock::local_date).filter(|_| is_wanted)?;
        Some((found, found.celebration_in(book)))
    });
    move || {
        let (found, id) = found.get()?;
        let (words, title) = match found {
            Found::Sessions(count) => {
                let count = i18n::count(count);
                (t::anniversary_sessions(count), t::anniversary_sessions_title(count))
            }
            Found::Years(count) => {
                (t::anniversary_years(count.into()), t::anniversary_years_title(count.into()))
            }
        };
        let mark = move |_| {
            let command = CelebrationCommand::MarkAnniversary {
                id: id.clone(),
                title: title.clone(),
                on: clock::today(),
            };
            if app.act(&command.into()).is_ok() {
                app.go(&Route::Celebration(id.clone()));
            }
        };
        Some(view! {
            <section class="glad" aria-labelledby="anniversary-heading">
                {icon(Icon::Celebrations)}
                <h2 class="eyebrow" id="anniversary-heading">
                    {t::anniversary_heading()}
                </h2>
                <p>{words}</p>
                <div class="actions">
                    <button class="button-text" type="button" on:click=mark>
                        {t::anniversary_mark()}
                    </button>
                </div>
            </section>
        })
    }
}
