//! Erasing, with a word to type before anything goes.

use leptos::prelude::*;

use crate::app::App;
use crate::browser::page;
use crate::i18n::t;
use crate::route::Route;
use crate::ui::arrival_words;
use crate::ui::components::{Eyebrow, Field, Page};

/// The page.
#[component]
pub fn Erase() -> impl IntoView {
    let app = App::here();
    view! {
        <Page title=t::erase_title()>
            <header class="page-head">
                <Eyebrow to=Route::Settings name=t::room_settings() />
                <h1 tabindex="-1">{t::erase_title()}</h1>
                <p class="lead">{t::erase_lead()}</p>
            </header>
            <p>{t::erase_file_first()}</p>
            <div class="actions">
                <button class="button" type="button" on:click=move |_| arrival_words::say_saved(app, app.save_backup())>
                    {t::share_save_backup()}
                </button>
            </div>
            {move || app.open_document().get().map(|_| view! { <One /> })}
            <Everything />
        </Page>
    }
}

#[component]
fn One() -> impl IntoView {
    let app = App::here();
    let name = app.partner_name();
    let erase = move || {
        leptos::task::spawn_local(async move {
            let Some(open) = app.open_document().get_untracked() else { return };
            match app.erase_partnership(&open).await {
                Ok(()) => {
                    app.go(&Route::Today);
                    app.say(t::erase_done());
                }
                Err(_) => app.say(t::erase_failed()),
            }
        });
    };
    view! {
        <section class="section" aria-labelledby="erase-one">
            <h2 id="erase-one">{t::erase_one()}</h2>
            <p>{move || t::erase_one_lead(name.get())}</p>
            <Confirm id="erase-one-word" button=Signal::derive(move || t::erase_one_button(name.get())) erase=erase />
        </section>
    }
}

#[component]
fn Everything() -> impl IntoView {
    let app = App::here();
    let erase = move || {
        leptos::task::spawn_local(async move {
            match app.erase_everything().await {
                Ok(()) => {
                    page::replace_hash(&Route::Today.to_string());
                    page::reload();
                }
                Err(_) => app.say(t::erase_failed()),
            }
        });
    };
    view! {
        <section class="section" aria-labelledby="erase-all">
            <h2 id="erase-all">{t::erase_all()}</h2>
            <p>{t::erase_all_lead()}</p>
            <Confirm id="erase-all-word" button=Signal::derive(t::erase_all_button) erase=erase />
        </section>
    }
}

/// The word to type, and the button that then works.
#[component]
fn Confirm(
    /// The id of the field.
    id: &'static str,
    /// What the button is called.
    button: Signal<String>,
    /// Does it.
    #[prop(into)]
    erase: Callback<()>,
) -> impl IntoView {
    let typed = RwSignal::new(String::new());
    let problem = RwSignal::new(None::<String>);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let word = t::erase_word();
        if typed.with_untracked(|typed| typed.trim().to_lowercase() == word.to_lowercase()) {
            problem.set(None);
            erase.run(());
        } else {
            problem.set(Some(t::erase_wrong(word)));
            page::focus(id);
        }
    };
    view! {
        <form class="form" novalidate data-passing="" on:submit=submit>
            <Field id=id label=t::erase_type(t::erase_word()) value=typed problem=problem />
            <div class="actions">
                <button class="button" type="submit">
                    {move || button.get()}
                </button>
            </div>
        </form>
    }
}
