//! A link that cannot be opened.

use leptos::prelude::*;

use crate::i18n::t;
use crate::route::Route;
use crate::ui::components::{Icon, icon};

/// Says why, with the ways on.
pub fn bad_link(words: String) -> impl IntoView {
    view! {
        <header class="page-head">
            <h1 tabindex="-1">{t::invited_bad_title()}</h1>
        </header>
        <p class="problem" role="alert">
            {icon(Icon::Warning)}
            <span>{words}</span>
        </p>
        <div class="actions">
            <a class="button" href=Route::Open.to_string()>{t::open_title()}</a>
            <a class="button-text" href=Route::Today.to_string()>{t::open_back()}</a>
        </div>
    }
}
