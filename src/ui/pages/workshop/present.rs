//! The code of a link as large as the screen, for a projector, with what one
//! does with it.

use leptos::html;
use leptos::prelude::*;

use crate::app::HandedLink;
use crate::browser::page;
use crate::i18n::t;
use crate::ui::components::{qr_code, while_here};

/// What is shown large.
#[derive(Debug, Clone, PartialEq)]
pub struct Presented {
    /// What it is called.
    pub title: String,
    /// Its link and pictures.
    pub link: HandedLink,
    /// What the link brings.
    pub brings: Brings,
}

/// What a link brings, which says how to go on from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Brings {
    /// Something to add.
    Handout,
    /// A kit to begin from.
    Kit,
    /// The same, beside the app: its address is short enough to be typed.
    HostedKit,
}

impl Brings {
    /// What one does with the code, step by step.
    fn steps(self) -> [String; 3] {
        let scan = t::present_scan();
        match self {
            Self::Handout => [scan, t::present_look(), t::present_add()],
            Self::Kit | Self::HostedKit => [scan, t::present_begin(), t::present_others()],
        }
    }

    /// How to go on without a camera.
    fn by_hand(self, link: &HandedLink) -> String {
        match self {
            Self::HostedKit => t::present_type(typed(&link.url)),
            Self::Handout | Self::Kit => t::present_paste(typed(&page::base_url())),
        }
    }
}

/// An address as one types it.
pub fn typed(address: &str) -> &str {
    let without_scheme = address.split_once("://").map_or(address, |(_, rest)| rest);
    without_scheme.trim_end_matches('/')
}

/// A dialog that fills the screen.
#[component]
pub fn Present(
    /// What is shown, if anything.
    shown: RwSignal<Option<Presented>>,
) -> impl IntoView {
    let node = NodeRef::<html::Dialog>::new();
    Effect::new(move || {
        let is_shown = shown.with(Option::is_some);
        if let Some(dialog) = node.get() {
            if is_shown {
                page::show_dialog(&dialog);
            } else {
                page::close_dialog(&dialog);
            }
        }
    });
    let inside = move || {
        let Presented { title, link, brings } = shown.get()?;
        let picture = link.large.as_ref().map(|picture| qr_code(picture, t::hand_out_code_label(&title)));
        let steps = brings.steps().map(|step| view! { <li>{step}</li> });
        Some(view! {
            <h2 id="present-title" dir="auto">
                {title}
            </h2>
            <div class="present-body">
                {picture}
                <ol class="present-steps">{steps.into_iter().collect_view()}</ol>
            </div>
            <p class="present-address">{brings.by_hand(&link)}</p>
            <button class="button" type="button" on:click=move |_| shown.set(None)>
                {t::hand_out_close()}
            </button>
        })
    };
    view! {
        <dialog
            class="present"
            node_ref=node
            on:close=while_here(move |_| shown.set(None))
            aria-labelledby="present-title"
        >
            {inside}
        </dialog>
    }
}
