//! The backups that this browser made, and one more when asked.

use leptos::prelude::*;

use crate::app::{App, BackUpError, BackupName, Reason};
use crate::browser::intl;
use crate::i18n::{self, t};
use crate::route::Route;
use crate::ui::components::{Icon, icon};
use crate::ui::words;

/// What the browser answered when it was asked for its backups.
#[derive(Clone, PartialEq)]
enum Answer {
    Waiting,
    Here(Vec<BackupName>),
    Blocked,
}

/// The list, latest first.
#[component]
pub fn Backups() -> impl IntoView {
    let app = App::here();
    let answer = RwSignal::new(Answer::Waiting);
    let look = move || {
        leptos::task::spawn_local(async move {
            answer.set(app.list_backups().await.map_or(Answer::Blocked, Answer::Here));
        });
    };
    look();
    let now = move |_| {
        leptos::task::spawn_local(async move {
            app.say(made_words(app.back_up(Reason::Asked).await));
            look();
        });
    };
    let list = move || match answer.get() {
        Answer::Waiting => ().into_any(),
        Answer::Blocked => view! { <p>{t::backups_blocked()}</p> }.into_any(),
        Answer::Here(all) if all.is_empty() => view! { <p>{t::backups_none()}</p> }.into_any(),
        Answer::Here(all) => {
            let rows = all.into_iter().map(|name| row(app, &name)).collect_view();
            view! { <ul class="rows">{rows}</ul> }.into_any()
        }
    };
    view! {
        <section class="section" aria-labelledby="health-backups">
            <h2 id="health-backups">{t::backups_title()}</h2>
            <p class="quiet">{t::backups_lead()}</p>
            {list}
            <Show when=move || answer.with(|answer| matches!(answer, Answer::Here(_)))>
                <div class="actions">
                    <button class="button" type="button" on:click=now>
                        {t::backups_now()}
                    </button>
                </div>
            </Show>
        </section>
    }
}

fn made_words(made: Result<Option<BackupName>, BackUpError>) -> String {
    match made {
        Ok(Some(_)) => t::backups_made(),
        Ok(None) => t::backups_none(),
        Err(_) => t::backups_failed(),
    }
}

/// Day and time of a backup.
pub fn when(app: App, at: u64) -> String {
    t::value_instant(words::day_of(app, at), intl::time(app.tag(), at))
}

fn row(app: App, name: &BackupName) -> impl IntoView + use<> {
    let when = when(app, name.at);
    let reason = match name.reason {
        Reason::Change => t::backups_change(),
        Reason::Asked => t::backups_asked(),
        Reason::Import => t::backups_import(),
        Reason::Restore => t::backups_restore(),
    };
    let things = t::backups_things(i18n::count(name.holds.records));
    view! {
        <li>
            <a class="row" href=Route::Restore(name.at).to_string() aria-label=t::backups_open_of(&when)>
                <span class="row-main">
                    <span class="row-title">{when.clone()}</span>
                    <span class="meta">
                        <span>{reason}</span>
                        <span>{things}</span>
                    </span>
                </span>
                {icon(Icon::Chevron)}
            </a>
        </li>
    }
}
