//! A locked file that was brought: its passphrase is asked for, and what is in
//! it then comes in as any other file does.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::phrase::{PhraseField, Progress, ShowPhrase, Typed};
use crate::app::{App, Locked, Opened, SealError};
use crate::browser::page;
use crate::i18n::t;
use crate::ui::arrival::open_text;
use crate::ui::arrival_words;

const PHRASE: &str = "unlock-phrase";

/// The question for the passphrase.
#[component]
pub fn Unlock(
    /// What was brought.
    locked: Locked,
) -> impl IntoView {
    let app = App::here();
    let file = locked.name.clone();
    let body = if app.can_lock() {
        view! { <Ask locked=locked /> }.into_any()
    } else {
        view! {
            <div class="actions">
                <Leave />
            </div>
        }
        .into_any()
    };
    view! {
        <header class="page-head">
            <p class="eyebrow" dir="auto">{file}</p>
            <h1 tabindex="-1">{t::unlock_title()}</h1>
            <p class="lead">{if app.can_lock() { t::unlock_lead() } else { t::unlock_not_here() }}</p>
        </header>
        {body}
    }
}

/// Back to the ways to open something else.
#[component]
fn Leave() -> impl IntoView {
    let app = App::here();
    let leave = move |_| {
        app.opened().set(Opened::Nothing);
        page::after_paint(page::focus_heading);
    };
    view! {
        <button class="button-text" type="button" on:click=leave>
            {t::unlock_leave()}
        </button>
    }
}

#[component]
fn Ask(locked: Locked) -> impl IntoView {
    let app = App::here();
    let locked = StoredValue::new(locked);
    let phrase = Typed::new();
    let (is_shown, is_busy) = (RwSignal::new(false), RwSignal::new(false));
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if is_busy.get_untracked() {
            return;
        }
        is_busy.set(true);
        phrase.problem.set(None);
        let typed = phrase.value.get_untracked();
        leptos::task::spawn_local(async move {
            let Locked { name, whose, sealed } = locked.get_value();
            let opened = app.unlock(&sealed, &typed).await;
            // The person may have left, or opened another file, meanwhile.
            if is_busy.try_set(false).is_some() {
                return;
            }
            match opened {
                Ok(text) => {
                    app.opened().set(Opened::Nothing);
                    open_text(app, &name, &text, whose).await;
                    page::after_paint(page::focus_heading);
                }
                Err(error) => {
                    phrase.problem.set(Some(words(app, &error)));
                    page::focus(PHRASE);
                }
            }
        });
    };
    let busy = Signal::derive(move || is_busy.get().then(t::unlock_busy));
    page::after_paint(page::focus_heading);
    view! {
        <form class="form" novalidate data-passing="" on:submit=submit aria-busy=move || is_busy.get().then_some("true")>
            <PhraseField
                id=PHRASE
                label=t::lock_phrase()
                autocomplete="current-password"
                typed=phrase
                is_shown=is_shown
            />
            <ShowPhrase is_shown=is_shown />
            <Progress idle=t::unlock_kept() busy=busy problem=RwSignal::new(None) />
            <div class="actions">
                <button class="button button-main" type="submit">
                    {t::unlock_do()}
                </button>
                <Leave />
            </div>
        </form>
    }
}

fn words(app: App, error: &SealError) -> String {
    match error {
        SealError::NotHere => t::unlock_not_here(),
        SealError::StaysShut => t::unlock_shut(),
        SealError::Read(error) => arrival_words::read_error(app, error),
        SealError::Browser(_) | SealError::Differs => t::unlock_failed(),
    }
}
