//! The question before something about a person is shown: who will have it.

use leptos::prelude::*;

use crate::app::App;
use crate::browser::page;
use crate::coaching::Command;
use crate::i18n::t;
use crate::ui::components::Dialog;
use crate::ui::words;

/// What is about to be shown.
#[derive(Debug, Clone)]
pub struct ToShow {
    /// What it is called.
    pub name: String,
    /// Its words, as they will be read.
    pub text: String,
    /// Shows it.
    pub show: Command,
    /// Puts the draft away.
    pub drop: Command,
    /// Where one is afterwards.
    pub heading: String,
}

/// The dialog of the page.
#[derive(Clone, Copy)]
pub struct Asking {
    open: RwSignal<bool>,
    what: RwSignal<Option<ToShow>>,
}

impl Asking {
    /// Nothing is asked yet.
    pub fn new() -> Self {
        Self { open: RwSignal::new(false), what: RwSignal::new(None) }
    }

    /// Asks.
    pub fn ask(self, what: ToShow) {
        self.what.set(Some(what));
        self.open.set(true);
    }
}

/// Everyone who has what is shared here, besides oneself.
pub fn partner_names(app: App) -> Memo<String> {
    let partners = app.partners();
    Memo::new(move |_| partners.with(|partners| words::names(app, partners)))
}

/// The dialog.
#[component]
pub fn AskToShow(asking: Asking) -> impl IntoView {
    let names = partner_names(App::here());
    move || {
        view! {
            <Dialog open=asking.open title=t::cards_ask_title(names.get())>
                <Ask asking names />
            </Dialog>
        }
    }
}

/// Says who will have it, and asks.
#[component]
fn Ask(asking: Asking, names: Memo<String>) -> impl IntoView {
    let app = App::here();
    let show = move |_| {
        asking.open.set(false);
        let Some(ToShow { name, show, drop, heading, .. }) = asking.what.get_untracked() else { return };
        // First the shared one: what fails in between leaves the draft.
        let said = t::cards_said_shown(names.get_untracked(), name);
        if let Err(refused) = app.act_all_and_say(&[show, drop], said) {
            app.say(words::refusal(&refused));
        }
        page::after_paint(move || page::focus(&heading));
    };
    let text = move || asking.what.with(|what| what.as_ref().map(|what| what.text.clone()));
    view! {
        <p class="card-text" dir="auto">
            {text}
        </p>
        <p>{move || t::cards_ask_lead(names.get())}</p>
        <div class="actions actions-end">
            <button class="button-text" type="button" on:click=move |_| asking.open.set(false)>
                {t::cards_ask_no()}
            </button>
            <button class="button button-main" type="button" on:click=show>
                {move || t::cards_show(names.get())}
            </button>
        </div>
    }
}
