//! What could not be read: kept aside, saved as it is, thrown away only by
//! hand.

use leptos::prelude::*;

use crate::app::{App, Quarantined, export};
use crate::browser::files;
use crate::i18n::{self, t};
use crate::ui::arrival_words;

/// The list; nothing where there is nothing.
#[component]
pub fn Quarantine() -> impl IntoView {
    let app = App::here();
    let all = RwSignal::new(Vec::<Quarantined>::new());
    let look = move || {
        let store = app.with_store(Clone::clone);
        leptos::task::spawn_local(async move { all.set(store.quarantined().await) });
    };
    look();
    let save = move |_| {
        let text = all.with_untracked(|all| export(all));
        if let Err(error) = files::download("set-aside.json", &text) {
            app.say(arrival_words::file_error(app, &error));
        }
    };
    let discard = move |one: Quarantined| {
        let store = app.with_store(Clone::clone);
        leptos::task::spawn_local(async move {
            let words = match store.discard(&one).await {
                Ok(()) => t::quarantine_discarded(),
                Err(_) => t::erase_failed(),
            };
            app.say(words);
            look();
        });
    };
    let row = move |one: Quarantined| {
        let size = i18n::count(one.raw.len());
        let key = one.key.clone();
        view! {
            <li class="row">
                <div class="row-main">
                    <p class="row-title" dir="ltr">{key}</p>
                    <p class="meta"><span>{t::quarantine_bytes(size)}</span></p>
                </div>
                <button class="button" type="button" on:click=move |_| discard(one.clone())>
                    {t::quarantine_discard()}
                </button>
            </li>
        }
    };
    view! {
        <Show when=move || all.with(|all| !all.is_empty())>
            <section class="section" aria-labelledby="health-aside">
                <h2 id="health-aside">{t::quarantine_title()}</h2>
                <p class="quiet">
                    {move || t::quarantine_lead(i18n::count(all.with(Vec::len)))}
                </p>
                <ul class="rows">
                    <For each=move || all.get() key=|one| one.id.clone() let(one)>
                        {row(one)}
                    </For>
                </ul>
                <div class="actions">
                    <button class="button" type="button" on:click=save>
                        {t::quarantine_save()}
                    </button>
                </div>
            </section>
        </Show>
    }
}
