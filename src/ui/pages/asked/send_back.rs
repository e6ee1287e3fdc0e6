//! An answer on its way back: a message with a sealed link, a file, or the plain
//! words.

use leptos::prelude::*;

use crate::app::App;
use crate::coaching::{AskCard, Reply};
use crate::exchange::{LinkError, SealedReply};
use crate::i18n::t;
use crate::ui::components::{Icon, icon};
use crate::ui::telling::HandOn;
use crate::ui::{arrival_words, ask_words};

/// The ways back, and what follows.
#[component]
pub fn SendBack(
    /// What was asked.
    card: AskCard,
    /// What is answered.
    reply: Reply,
    /// The same, sealed; nothing where the browser cannot seal.
    sealed: Option<SealedReply>,
    /// Back to the fields.
    change: impl Fn() + 'static,
    /// It is sent.
    done: impl Fn() + 'static,
) -> impl IntoView {
    let asker = card.asker.clone();
    let plain = ask_words::as_text(&card, &reply);
    let ways = match sealed {
        Some(sealed) => view! {
            <p>{t::ask_send_lead(&asker)}</p>
            <Sealed sealed />
            <details>
                <summary>{icon(Icon::Chevron)} {t::ask_send_text()}</summary>
                <div class="section">
                    <p class="hint">{t::ask_send_text_hint()}</p>
                    <Plain text=plain />
                </div>
            </details>
        }
        .into_any(),
        None => view! {
            <p class="problem" role="note">
                {icon(Icon::Warning)}
                <span>{t::ask_send_cannot()}</span>
            </p>
            <Plain text=plain />
        }
        .into_any(),
    };
    view! {
        <section class="section" aria-labelledby="answer-send">
            <h2 id="answer-send" tabindex="-1">
                {t::ask_send_title(&asker)}
            </h2>
            {ways}
            <div class="actions">
                <button class="button" type="button" on:click=move |_| done()>
                    {t::ask_send_done()}
                </button>
                <button class="button-text" type="button" on:click=move |_| change()>
                    {t::ask_send_change()}
                </button>
            </div>
        </section>
    }
}

#[component]
fn Sealed(sealed: SealedReply) -> impl IntoView {
    let app = App::here();
    let link = app.link_to_reply(&sealed);
    let save = move |_| {
        app.say(match app.save_reply(&sealed) {
            Ok(name) => t::share_saved_as(name),
            Err(error) => arrival_words::file_error(app, &error),
        });
    };
    let file = view! {
        <button class="button" type="button" on:click=save>
            {icon(Icon::FileSave)}
            {t::ask_send_file()}
        </button>
    };
    match link {
        Ok(url) => {
            let text = t::ask_send_message(url);
            view! {
                <div class="told" dir="auto">{text.clone()}</div>
                <HandOn text=Signal::stored(text) copy_name=t::ask_copy_message()>{file}</HandOn>
            }
            .into_any()
        }
        Err(error) => {
            let words = match error {
                LinkError::TooLong => t::ask_send_too_long(),
                error => arrival_words::link_error(app, &error),
            };
            view! {
                <p role="note">{words}</p>
                <div class="actions">{file}</div>
            }
            .into_any()
        }
    }
}

#[component]
fn Plain(text: String) -> impl IntoView {
    view! {
        <div class="told" dir="auto">{text.clone()}</div>
        <HandOn text=Signal::stored(text) />
    }
}
