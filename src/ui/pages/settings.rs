//! Settings of this browser: they never travel.

use leptos::prelude::*;

use crate::app::{App, Look};
use crate::coaching::Kind;
use crate::i18n::{self, t};
use crate::route::Route;
use crate::ui::components::{Icon, Page, icon};

/// How it looks, where the words live, and what is put away.
#[component]
pub fn Settings() -> impl IntoView {
    view! {
        <Page title=t::settings_title()>
            <h1 tabindex="-1">{t::settings_title()}</h1>
            <form class="form" on:submit=|event| event.prevent_default()>
                <Themes />
                <Sizes />
                <Clocks />
                <Calm />
            </form>
            <section class="section" aria-labelledby="data-heading">
                <h2 id="data-heading">{t::settings_data()}</h2>
                <p>{t::settings_data_here()}</p>
                <p>{t::settings_data_risk()}</p>
            </section>
            <Things />
            <section class="section" aria-labelledby="about-heading">
                <h2 id="about-heading">{t::settings_about()}</h2>
                <p>{t::settings_about_words()}</p>
                <p class="quiet small">{t::settings_version(env!("CARGO_PKG_VERSION"))}</p>
            </section>
        </Page>
    }
}

/// One of the looks: what is usual, or something else.
#[component]
fn Choice(look: Look, legend: String, options: Vec<(&'static str, String)>) -> impl IntoView {
    let app = App::here();
    let chosen = RwSignal::new(app.look(look));
    let choice = move |(value, name): (&'static str, String)| {
        let choose = move |_| {
            chosen.set(value.to_owned());
            app.choose_look(look, value);
        };
        view! {
            <label class="choice">
                <input
                    type="radio"
                    name=look.name()
                    prop:checked=move || chosen.with(|chosen| chosen == value)
                    on:change=choose
                />
                {name}
            </label>
        }
    };
    view! {
        <fieldset class="field">
            <legend>{legend}</legend>
            <div class="choices">{options.into_iter().map(choice).collect_view()}</div>
        </fieldset>
    }
}

/// Light, dark, high contrast, or what the device says.
#[component]
fn Themes() -> impl IntoView {
    let options = vec![
        ("", t::settings_theme_system()),
        ("light", t::settings_theme_light()),
        ("dark", t::settings_theme_dark()),
        ("contrast", t::settings_theme_contrast()),
    ];
    view! { <Choice look=Look::Theme legend=t::settings_theme() options /> }
}

/// How large the words are.
#[component]
fn Sizes() -> impl IntoView {
    let options = vec![
        ("", t::settings_text_usual()),
        ("large", t::settings_text_large()),
        ("larger", t::settings_text_larger()),
    ];
    view! { <Choice look=Look::Text legend=t::settings_text() options /> }
}

/// How times are written.
#[component]
fn Clocks() -> impl IntoView {
    let options =
        vec![("", t::settings_clock_usual()), ("24", t::settings_clock_24()), ("12", t::settings_clock_12())];
    view! { <Choice look=Look::Clock legend=t::settings_clock() options /> }
}

/// Nothing moves, and only what is needed is said.
#[component]
fn Calm() -> impl IntoView {
    let app = App::here();
    let is_calm = RwSignal::new(app.look(Look::Calm) == "on");
    let tick = move |event| {
        let wanted = event_target_checked(&event);
        is_calm.set(wanted);
        app.choose_look(Look::Calm, if wanted { "on" } else { "" });
    };
    view! {
        <div class="field">
            <label class="check">
                <input
                    type="checkbox"
                    aria-describedby="calm-hint"
                    prop:checked=move || is_calm.get()
                    on:change=tick
                />
                <span>{t::settings_calm()}</span>
            </label>
            <p class="hint" id="calm-hint">
                {t::settings_calm_hint()}
            </p>
        </div>
    }
}

/// Ways to what is put away and what is to be decided.
#[component]
fn Things() -> impl IntoView {
    let app = App::here();
    let has_notebook = Memo::new(move |_| app.open_document().get().is_some());
    let shared = app.watch(Kind::ALL, |book| book.trash().len());
    let own = app.watch_private(Kind::ALL, |book| {
        book.trash()
            .iter()
            .filter(|(id, _)| book.kind_of(id).is_some_and(|kind| kind.declaration().is_found))
            .count()
    });
    let trashed = move || if has_notebook.get() { shared.get() } else { own.get() };
    let trash_hint = move || t::settings_trash_hint(i18n::count(trashed()));
    view! {
        <section class="section" aria-labelledby="things-heading">
            <h2 id="things-heading">{t::settings_things()}</h2>
            <ul class="rows">
                {row(Route::Trash, t::settings_trash(), trash_hint)}
                <Show when=move || has_notebook.get()>
                    {row(Route::Review, t::settings_review(), t::settings_review_hint)}
                </Show>
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
