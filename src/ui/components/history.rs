//! What was done lately, under the saved mark, each with its way back.

use leptos::prelude::*;

use super::icon::{Icon, icon};
use crate::app::{App, Done, Way};
use crate::browser::page;
use crate::i18n::t;
use crate::route::Route;
use crate::ui::words;

const MENU: &str = "history-menu";

/// A button that opens the list; nothing where nothing was done yet.
#[component]
pub fn History() -> impl IntoView {
    let app = App::here();
    let history = app.history();
    let listed = Memo::new(move |_| {
        let named = |Done { words, way }: Done| Some((words?, way));
        history.get().into_iter().filter_map(named).collect::<Vec<_>>()
    });
    let row = move |(words, way): (String, Option<Way>)| {
        let session = way.as_ref().and_then(|way| app.session_of_act(way));
        let session = session.map(|(name, session)| {
            let title = words::session_title_of(app, name, &session);
            view! { <span class="history-of" dir="auto">{title}</span> }
        });
        let back = match way {
            Some(way) => {
                let undo = move |_| {
                    page::hide_popover(MENU);
                    app.undo(&way);
                };
                view! {
                    <button class="button-text" type="button" on:click=undo>
                        {t::undo_undo()}
                    </button>
                }
                .into_any()
            }
            // Something else was added since.
            None => view! {
                <a class="button-text" href=Route::Health.to_string() on:click=|_| page::hide_popover(MENU)>
                    {t::undo_backup()}
                </a>
            }
            .into_any(),
        };
        view! {
            <li>
                <span>
                    <span dir="auto">{words}</span>
                    {session}
                </span>
                {back}
            </li>
        }
    };
    view! {
        <button
            class="button-icon history-button"
            type="button"
            popovertarget=MENU
            aria-label=t::undo_history()
            hidden=move || listed.with(Vec::is_empty)
        >
            {icon(Icon::Undo)}
        </button>
        <div class="menu history" id=MENU popover="auto" role="region" aria-label=t::undo_history()>
            <ul>
                {move || listed.get().into_iter().map(row).collect_view()}
            </ul>
        </div>
    }
}
