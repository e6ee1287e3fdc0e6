//! Settings of this browser: they never travel.

use leptos::prelude::*;

use crate::app::App;
use crate::browser::page;
use crate::i18n::t;
use crate::route::Route;
use crate::ui::components::{Icon, Page, icon};

/// Theme, where the words live, and what is put away.
#[component]
pub fn Settings() -> impl IntoView {
    let has_partnership = App::here().open_document();
    view! {
        <Page title=t::settings_title()>
            <h1 tabindex="-1">{t::settings_title()}</h1>
            <form class="form" on:submit=|event| event.prevent_default()>
                <Themes />
            </form>
            <section class="section" aria-labelledby="data-heading">
                <h2 id="data-heading">{t::settings_data()}</h2>
                <p>{t::settings_data_here()}</p>
                <p>{t::settings_data_risk()}</p>
            </section>
            <Show when=move || has_partnership.get().is_some()>
                <Things />
            </Show>
            <section class="section" aria-labelledby="about-heading">
                <h2 id="about-heading">{t::settings_about()}</h2>
                <p>{t::settings_about_words()}</p>
                <p class="quiet small">{t::settings_version(env!("CARGO_PKG_VERSION"))}</p>
            </section>
        </Page>
    }
}

/// The name of the device setting.
const THEME: &str = "theme";

/// Light, dark, high contrast, or what the device says.
#[component]
fn Themes() -> impl IntoView {
    let app = App::here();
    let chosen = RwSignal::new(app.with_store(|store| store.setting(THEME)).unwrap_or_default());
    let choose = move |theme: &'static str| {
        chosen.set(theme.to_owned());
        app.with_store(|store| store.put_setting(THEME, theme));
        page::set_theme((!theme.is_empty()).then_some(theme));
    };
    let themes = [
        ("", t::settings_theme_system()),
        ("light", t::settings_theme_light()),
        ("dark", t::settings_theme_dark()),
        ("contrast", t::settings_theme_contrast()),
    ];
    let choice = move |(theme, name): (&'static str, String)| {
        view! {
            <label class="choice">
                <input
                    type="radio"
                    name="theme"
                    prop:checked=move || chosen.with(|chosen| chosen == theme)
                    on:change=move |_| choose(theme)
                />
                {name}
            </label>
        }
    };
    view! {
        <fieldset class="field">
            <legend>{t::settings_theme()}</legend>
            <div class="choices">{themes.map(choice).into_iter().collect_view()}</div>
        </fieldset>
    }
}

/// Ways to what is put away and what is to be decided.
#[component]
fn Things() -> impl IntoView {
    let app = App::here();
    let trashed = app.watch(&crate::coaching::Kind::ALL, |book| book.trash().len());
    let trash_hint = move || t::settings_trash_hint(i64::try_from(trashed.get()).unwrap_or(i64::MAX));
    view! {
        <section class="section" aria-labelledby="things-heading">
            <h2 id="things-heading">{t::settings_things()}</h2>
            <ul class="rows">
                {row(Route::Trash, t::settings_trash(), trash_hint)}
                {row(Route::Review, t::settings_review(), t::settings_review_hint)}
                {row(Route::Health, t::settings_backup(), t::settings_backup_hint)}
                {row(Route::Erase, t::erase_title(), t::erase_settings_hint)}
            </ul>
        </section>
    }
}

fn row(to: Route, name: String, hint: impl Fn() -> String + Send + Sync + 'static) -> impl IntoView {
    view! {
        <li>
            <a class="row" href=to.to_string()>
                <span class="row-main">
                    <span class="row-title">{name}</span>
                    <span class="meta">{move || hint()}</span>
                </span>
                {icon(Icon::Chevron)}
            </a>
        </li>
    }
}
