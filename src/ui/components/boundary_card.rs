//! The boundary card: when to stop coaching, and where to turn.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::dialog::Dialog;
use super::live_text::LiveText;
use super::who_sees::WhoSees;
use crate::app::App;
use crate::browser::page;
use crate::coaching::library::{BoundaryCard as Card, CuePack};
use crate::coaching::{Book, Kind, PartnershipCommand, Programme};
use crate::i18n::t;
use crate::ui::words;

const OURS: &str = "boundary-ours";

/// A quiet button that opens the card.
#[component]
pub fn BoundaryCard() -> impl IntoView {
    let open = RwSignal::new(false);
    let card = RwSignal::new(None::<Card>);
    let show = move |_| {
        open.set(true);
        if card.with_untracked(Option::is_none) {
            spawn_local(async move {
                let text = page::fetch_text("content/cues.json").await.ok();
                let read = text.and_then(|text| CuePack::read(&text).ok());
                // Without it the short words stay, and they are enough.
                let _ = card.try_set(read.map(|pack| pack.boundary));
            });
        }
    };
    view! {
        <button class="button-text small no-print" type="button" aria-haspopup="dialog" on:click=show>
            {t::boundary_open()}
        </button>
        <Dialog open=open title=t::boundary_open()>
            // What opens is read first, not written.
            <div class="boundary-words" tabindex="-1" autofocus=true>
                <Words card />
            </div>
            <OfProgramme />
            <Ours />
            <div class="actions actions-end">
                <button class="button" type="button" on:click=move |_| open.set(false)>
                    {t::boundary_close()}
                </button>
            </div>
        </Dialog>
    }
}

#[component]
fn Words(card: RwSignal<Option<Card>>) -> impl IntoView {
    let list = |title: String, lines: Vec<String>| {
        let lines = lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
        view! {
            <h3>{title}</h3>
            <ul class="plain-list">{lines}</ul>
        }
    };
    move || match card.get() {
        Some(card) => view! {
            <p>{card.purpose}</p>
            <div class="boundary">
                {list(t::boundary_when(), card.stop_when)} {list(t::boundary_do(), card.what_to_do)}
                {list(t::boundary_turn(), card.turn_to)}
            </div>
        }
        .into_any(),
        None => view! { <p>{t::boundary_short()}</p> }.into_any(),
    }
}

/// Whom to ask and where there is help, as the kit has it that the notebook
/// began from.
#[component]
fn OfProgramme() -> impl IntoView {
    let programme = App::here().watch(&[Kind::Programme], Book::programme);
    move || {
        let Programme { contact, help, .. } = programme.get()?;
        let is_words = |line: &&str| !line.trim().is_empty();
        let mut lines: Vec<String> = help.lines().filter(is_words).map(str::to_owned).collect();
        if !contact.trim().is_empty() {
            lines.insert(0, t::boundary_contact(contact));
        }
        let items = lines.iter().map(|line| view! { <li dir="auto">{line.clone()}</li> }).collect_view();
        (!lines.is_empty()).then(|| {
            view! {
                <div class="boundary">
                    <h3>{t::boundary_programme()}</h3>
                    <ul class="plain-list">{items}</ul>
                </div>
            }
        })
    }
}

/// The line of this partnership's own.
#[component]
fn Ours() -> impl IntoView {
    let app = App::here();
    let value = app.watch(&[Kind::Partnership], |book: &Book| book.partnership().boundary);
    let keep = move |text: String| {
        let command = PartnershipCommand::WriteBoundary { text };
        app.act(&command.into()).err().map(|refused| words::refusal(&refused))
    };
    view! {
        <div class="field">
            <label for=OURS>{t::boundary_ours()}</label>
            <LiveText value=value keep=keep id=OURS example=t::boundary_ours_example() />
            <WhoSees of=Kind::Partnership more=t::boundary_ours_hint() />
        </div>
    }
}
