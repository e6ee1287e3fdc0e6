//! Short reminders for whoever listens.

use leptos::prelude::*;

use crate::app::App;
use crate::coaching::library::CuePack;
use crate::i18n::t;

/// Fetched when they are opened.
#[component]
pub fn Cues() -> impl IntoView {
    let app = App::here();
    let pack = app.library("content/cues.json", |text| CuePack::read(text).ok());
    let cues = move || {
        pack.with(|pack| match pack {
            None => view! { <p class="quiet">{t::sheet_loading()}</p> }.into_any(),
            Some(Err(())) => view! { <p role="alert">{t::sheet_not_fetched()}</p> }.into_any(),
            Some(Ok(pack)) => {
                let cues = pack.listening.iter().map(|cue| view! { <li>{cue.text.clone()}</li> });
                view! { <ul class="prompts">{cues.collect_view()}</ul> }.into_any()
            }
        })
    };
    view! {
        <section class="section" aria-labelledby="cues-heading">
            <h2 id="cues-heading">{t::sheet_listen()}</h2>
            {cues}
        </section>
    }
}
