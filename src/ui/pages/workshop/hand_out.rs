//! Handing something out: a link, a code to scan, and a sheet of paper.

use leptos::prelude::*;

use super::present::{Brings, Present, Presented};
use crate::app::{App, HandedLink};
use crate::browser::page;
use crate::exchange::Handout;
use crate::i18n::t;
use crate::ui::components::{Dialog, Icon, LinkBox, icon, qr_code};

/// What is to be handed out, and what it is called.
#[derive(Debug, Clone, PartialEq)]
pub struct Offer {
    /// What it is called.
    pub title: String,
    /// The thing.
    pub handout: Handout,
}

/// A button that opens the sheet of one thing.
pub fn hand_out_button(offer: Offer, chosen: RwSignal<Option<Offer>>) -> impl IntoView {
    let name = t::library_hand_out_of(offer.title.clone());
    view! {
        <button
            class="button"
            type="button"
            aria-haspopup="dialog"
            aria-label=name
            on:click=move |_| chosen.set(Some(offer.clone()))
        >
            {t::library_hand_out()}
        </button>
    }
}

/// The dialog with the sheet of what was chosen.
#[component]
pub fn HandOut(
    /// What was chosen, if anything.
    chosen: RwSignal<Option<Offer>>,
) -> impl IntoView {
    let app = App::here();
    let open = RwSignal::new(false);
    let presented = RwSignal::new(None);
    Effect::new(move || open.set(chosen.with(Option::is_some)));
    Effect::new(move || {
        if !open.get() && chosen.with_untracked(Option::is_some) {
            chosen.set(None);
        }
    });
    let sheet = move || {
        let Offer { title, handout } = chosen.get()?;
        let brings = match handout {
            Handout::Kit(_) => Brings::Kit,
            Handout::Template(_) | Handout::Questions(_) | Handout::Agreement(_) => Brings::Handout,
        };
        Some(match app.link_to(&handout) {
            Ok(link) => {
                view! { <WaysOut title=title link=link brings=brings presented=presented /> }.into_any()
            }
            Err(_) => view! { <p role="alert">{t::hand_out_too_long()}</p> }.into_any(),
        })
    };
    let presents = move || presented.with(Option::is_some);
    Effect::new(move || {
        // One dialog at a time: the large code takes the place of the sheet.
        if presents() {
            chosen.set(None);
        }
    });
    view! {
        <Dialog open=open title=t::hand_out_title()>
            {sheet}
            <div class="actions no-print">
                <button class="button-text" type="button" on:click=move |_| open.set(false)>
                    {t::hand_out_close()}
                </button>
            </div>
        </Dialog>
        <Present shown=presented />
    }
}

/// The ways in which one thing is handed out.
#[component]
pub fn WaysOut(
    /// What it is called.
    title: String,
    /// Its link and pictures.
    link: HandedLink,
    /// What the link brings.
    brings: Brings,
    /// Where the large code is shown from.
    presented: RwSignal<Option<Presented>>,
    /// Whether it is what this page prints; a page prints one code.
    #[prop(default = true)]
    prints: bool,
) -> impl IntoView {
    let url = link.url.clone();
    let code = code(&title, &link);
    let large = link.large.is_some().then(|| {
        let shown = Presented { title: title.clone(), link: link.clone(), brings };
        view! {
            <button
                class="button"
                type="button"
                aria-haspopup="dialog"
                on:click=move |_| presented.set(Some(shown.clone()))
            >
                {t::hand_out_present()}
            </button>
        }
    });
    view! {
        <div class="hand-out">
            <p class="hand-out-what" dir="auto">
                {title}
            </p>
            <div class="no-print">
                <LinkBox url=url.clone() label=t::hand_out_label() copied=Signal::derive(t::hand_out_copied) />
            </div>
            {code}
            <p class="on-paper">{url}</p>
            <div class="actions no-print">
                {large}
                {prints
                    .then(|| {
                        view! {
                            <button class="button" type="button" on:click=|_| page::print()>
                                {icon(Icon::Print)}
                                {t::hand_out_print()}
                            </button>
                        }
                    })}
            </div>
            <p class="hint no-print">{t::hand_out_holds()}</p>
        </div>
    }
}

fn code(title: &str, link: &HandedLink) -> impl IntoView + use<> {
    let near = link.picture.is_none().then(|| view! { <p class="hint">{t::hand_out_near()}</p> });
    match link.picture.as_ref().or(link.large.as_ref()) {
        None => view! { <p class="quiet no-print">{t::hand_out_no_code()}</p> }.into_any(),
        Some(picture) => view! { {qr_code(picture, t::hand_out_code_label(title))} {near} }.into_any(),
    }
}
