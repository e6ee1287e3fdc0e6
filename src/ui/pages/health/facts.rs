//! Where this copy lives, for how long, and how much room it takes.

use leptos::prelude::*;

use super::super::locking::LockButton;
use super::device::DeviceName;
use super::program::{OfflineFact, VersionFact};
use crate::app::{App, Health, Room, ToLock};
use crate::browser::keeping::{self, Promised};
use crate::i18n::{self, t};
use crate::route::Route;
use crate::ui::arrival_words;
use crate::ui::words;

/// The units of UTF-16 that browsers give a host name in `localStorage`.
const ROOM: usize = 5_242_880;

/// The facts, and the full backup.
#[component]
pub fn Facts() -> impl IntoView {
    let app = App::here();
    let copy = app.copy();
    let has_notebook = app.open_document().get_untracked().is_some();
    let saved_words = move || match copy.with(|copy| copy.saved_at) {
        Some(at) => t::share_backup_on(words::day_of(app, at)),
        None => t::share_backup_never(),
    };
    let health = move || {
        let _ = app.saved().get();
        app.with_store(|store| store.health())
    };
    let way_to_room = move || {
        let is_scarce = health().room >= Room::Scarce;
        is_scarce.then(|| view! { <a href=Route::Erase.to_string()>{t::health_room_make()}</a> })
    };
    view! {
        <section class="section" aria-labelledby="health-facts">
            <h2 id="health-facts">{t::health_facts()}</h2>
            <dl class="facts">
                {fact(t::health_where(), move || where_words(&health()))}
                <CommitmentWords />
                <div>
                    <dt>{t::health_room()}</dt>
                    <dd>
                        <p>{move || room_words(&health())}</p>
                        {way_to_room}
                    </dd>
                </div>
                {fact(t::health_copy(), saved_words)}
                {has_notebook.then(|| view! { <LastOpened /> })}
                <OfflineFact />
                <DeviceName />
                <VersionFact />
            </dl>
            <div class="actions">
                <button class="button" type="button" on:click=move |_| arrival_words::say_saved(app, app.save_backup())>
                    {t::share_save_backup()}
                </button>
                <LockButton what=ToLock::Backup />
            </div>
            <p class="hint">{t::share_backup_hint()}</p>
        </section>
    }
}

pub(super) fn fact(name: String, value: impl Fn() -> String + Send + Sync + 'static) -> impl IntoView {
    view! {
        <div>
            <dt>{name}</dt>
            <dd>{move || value()}</dd>
        </div>
    }
}

fn where_words(health: &Health) -> String {
    match (health.kv, health.vault) {
        (true, true) => t::health_where_both(),
        (false, false) => t::health_where_none(),
        _ => t::health_where_one(),
    }
}

/// Full percents, rounded up: what is there takes some room.
fn room_words(health: &Health) -> String {
    let used = health.ours.saturating_add(health.others).saturating_mul(100).div_ceil(ROOM);
    t::health_room_used(i18n::count(used))
}

/// What the browser promises, and the question whether it would promise more.
#[component]
fn CommitmentWords() -> impl IntoView {
    let app = App::here();
    let promised = RwSignal::new(None::<Promised>);
    leptos::task::spawn_local(async move { promised.set(Some(keeping::promised().await)) });
    let ask = move |_| {
        leptos::task::spawn_local(async move {
            let answer = keeping::ask_to_keep().await;
            promised.set(Some(answer));
            if answer != Promised::Yes {
                app.say(t::health_promise_refused());
            }
        });
    };
    let words = move || match promised.get() {
        _ if keeping::forgets_after_a_week() => t::health_promise_week(),
        Some(Promised::Yes) => t::health_promise_yes(),
        _ => t::health_promise_no(),
    };
    let may_ask = move || promised.get() == Some(Promised::No);
    view! {
        <div>
            <dt>{t::health_promise()}</dt>
            <dd>
                <p>{words}</p>
                <Show when=may_ask>
                    <button class="button-text" type="button" on:click=ask>
                        {t::health_promise_ask()}
                    </button>
                </Show>
            </dd>
        </div>
    }
}

#[component]
fn LastOpened() -> impl IntoView {
    let app = App::here();
    let (taken, name) = (app.taken(), app.partner_name());
    let words = move || match taken.get().and_then(|taken| taken.saved_at) {
        Some(at) => t::health_opened_on(name.get(), words::day_of(app, at)),
        None => t::health_opened_never(),
    };
    fact(t::health_opened(), words)
}
