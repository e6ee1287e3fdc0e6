//! In the sample nothing of one's own is opened.

use leptos::prelude::*;

use crate::app::App;
use crate::i18n::t;
use crate::route::Route;

/// Says so, with the way out of the sample.
#[component]
pub fn SampleFirst() -> impl IntoView {
    let app = App::here();
    let leave = move |_| {
        leptos::task::spawn_local(async move { app.leave_sample().await });
    };
    view! {
        <header class="page-head">
            <h1 tabindex="-1">{t::open_title()}</h1>
            <p class="lead">{t::open_in_sample()}</p>
        </header>
        <div class="actions">
            <button class="button button-main" type="button" on:click=leave>
                {t::sample_leave()}
            </button>
            <a class="button" href=Route::Today.to_string()>{t::open_back()}</a>
        </div>
    }
}
