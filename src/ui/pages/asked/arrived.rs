//! An answer to one's questions, before it is kept.

use leptos::prelude::*;

use crate::app::{App, Opened, Unsealed};
use crate::browser::{clock, page};
use crate::coaching::{Ask, AskCommand, Reply};
use crate::exchange::SealedReply;
use crate::i18n::t;
use crate::route::Route;
use crate::ui::components::{Icon, LinkBox, icon};
use crate::ui::pages::handed::{Waiting, WhereKept};
use crate::ui::{ask_words, words};

/// The answer, opened with the key of its question; or why it stays shut.
#[component]
pub fn ReplyArrived(
    /// The answer.
    reply: SealedReply,
) -> impl IntoView {
    let app = App::here();
    let opened = RwSignal::new(None::<Unsealed>);
    let asker = reply.asker.clone();
    let url = app.link_to_reply(&reply).ok();
    leptos::task::spawn_local(async move {
        let unsealed = app.open_reply(&reply).await;
        // The person may have gone elsewhere by now.
        if opened.try_set(Some(unsealed)).is_none() {
            page::after_paint(page::focus_heading);
        }
    });
    move || match opened.get() {
        None => view! { <Waiting words=t::handed_reading() /> }.into_any(),
        Some(Unsealed::Open(ask, reply)) => view! { <Keep ask=*ask reply /> }.into_any(),
        Some(Unsealed::NotHere) => elsewhere(&asker, url.clone()).into_any(),
        Some(Unsealed::StaysShut) => shut(t::ask_reply_shut_lead()).into_any(),
        Some(Unsealed::CannotOpen) => shut(t::ask_reply_cannot_lead()).into_any(),
        Some(Unsealed::Newer) => shut(t::ask_reply_newer_lead()).into_any(),
    }
}

/// It is for somebody else, or for another browser of theirs: the way there.
fn elsewhere(asker: &str, url: Option<String>) -> impl IntoView + use<> {
    let title = match asker.trim() {
        "" => t::ask_reply_elsewhere_unnamed(),
        name => t::ask_reply_elsewhere(name),
    };
    let link = url.map(|url| {
        view! {
            <LinkBox
                url
                label=t::ask_reply_this_link()
                copied=Signal::derive(t::ask_reply_link_copied)
            />
        }
    });
    view! {
        <header class="page-head">
            <h1 tabindex="-1">{title}</h1>
            <p class="lead">{t::ask_reply_elsewhere_lead()}</p>
        </header>
        {link}
        <WhereKept />
        {back()}
    }
}

fn shut(words: String) -> impl IntoView {
    view! {
        <header class="page-head">
            <h1 tabindex="-1">{t::ask_reply_shut()}</h1>
        </header>
        <p class="problem" role="alert">
            {icon(Icon::Warning)}
            <span>{words}</span>
        </p>
        {back()}
    }
}

fn back() -> impl IntoView {
    view! {
        <div class="actions">
            <a class="button" href=Route::Today.to_string()>
                {t::open_back()}
            </a>
        </div>
    }
}

/// What it says, and whether it is kept. What the address held is gone from it
/// then.
#[component]
fn Keep(ask: Ask, reply: Reply) -> impl IntoView {
    let app = App::here();
    let problem = RwSignal::new(None::<String>);
    let is_known = app.is_reply_kept(&ask.id, &reply);
    let is_in_trash = app.with_private(|own| own.get::<Ask>(&ask.id).is_none());
    let title = match reply.name.trim() {
        "" => t::ask_reply_title_unnamed(),
        name => t::ask_reply_title(name),
    };
    let taken_back = ask.taken_back.map(|day| t::ask_reply_taken_back(words::day(app, day)));
    let in_trash = (is_in_trash && !is_known).then(t::ask_reply_in_trash);
    let notes = [taken_back, in_trash, is_known.then(t::ask_reply_known)];
    let said = ask_words::answers(&ask.questions, &reply);
    let leave = move |to: &Route| {
        app.opened().set(Opened::Nothing);
        app.go_instead(to);
    };
    let (id, whom) = (ask.id, ask.whom);
    let keep = move |_| {
        let command =
            AskCommand::Keep { ask: id.clone(), reply: reply.clone(), is_by_hand: false, on: clock::today() };
        match app.act_and_say(&command.into(), t::ask_said_kept()) {
            Ok(()) => leave(&Route::Feedback),
            Err(refusal) => problem.set(Some(words::refusal(&refusal))),
        }
    };
    view! {
        <header class="page-head">
            <h1 tabindex="-1">{title}</h1>
            <p class="lead">{t::ask_reply_lead(whom)}</p>
        </header>
        {notes.into_iter().flatten().map(|words| view! { <p role="note">{words}</p> }).collect_view()}
        {said}
        {move || problem.get().map(|words| view! { <p class="problem" role="alert">{icon(Icon::Warning)}<span>{words}</span></p> })}
        <div class="actions actions-foot">
            {(!is_known)
                .then(|| {
                    view! {
                        <button class="button button-main" type="button" on:click=keep>
                            {t::ask_reply_keep()}
                        </button>
                        <button class="button" type="button" on:click=move |_| leave(&Route::Today)>
                            {t::ask_reply_leave()}
                        </button>
                    }
                })}
            {is_known
                .then(|| {
                    view! {
                        <button class="button button-main" type="button" on:click=move |_| leave(&Route::Feedback)>
                            {t::ask_reply_to_feedback()}
                        </button>
                    }
                })}
        </div>
    }
}
