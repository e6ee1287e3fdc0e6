//! Short reminders for whoever listens, one at a time: a line over the notes
//! that one tap brings, and one takes away.

use leptos::prelude::*;

use crate::app::App;
use crate::browser::clock;
use crate::coaching::library::{CuePack, Mode};
use crate::i18n::t;
use crate::ui::components::{Icon, icon};

/// Whether the line is there, and which cue is on it.
#[derive(Clone, Copy)]
pub struct CueStrip {
    is_on: RwSignal<bool>,
    /// How many were shown, from a first one by chance.
    at: RwSignal<usize>,
}

impl CueStrip {
    /// Away, until one asks for it.
    pub fn new() -> Self {
        Self { is_on: RwSignal::new(false), at: RwSignal::new(clock::seed() as usize) }
    }

    /// Is it there?
    pub fn is_on(self) -> bool {
        self.is_on.get()
    }

    /// Brings it or takes it away.
    pub fn toggle(self) {
        self.is_on.update(|is_on| *is_on = !*is_on);
    }
}

/// One cue, and the way to another; fetched when it is wanted.
#[component]
pub fn CueLine(
    strip: CueStrip,
    /// How people talk now.
    mode: Memo<Mode>,
    /// Whether the owner of this browser observes.
    is_watching: Memo<bool>,
) -> impl IntoView {
    let pack = App::here().library("content/cues.json", |text| CuePack::read(text).ok());
    let cue = move || {
        pack.with(|pack| match pack {
            None => t::sheet_loading(),
            Some(Err(())) => t::sheet_not_fetched(),
            Some(Ok(pack)) => {
                let all = pack.cues_for(mode.get(), is_watching.get());
                let at = strip.at.get().checked_rem(all.len());
                at.and_then(|at| all.get(at)).map(|cue| cue.text.clone()).unwrap_or_default()
            }
        })
    };
    let another = move |_| strip.at.update(|at| *at = at.wrapping_add(1));
    view! {
        <p class="talk-cue" dir="auto" prop:textContent=cue></p>
        <button class="button-text small" type="button" on:click=another>
            {t::cue_another()}
        </button>
        <button
            class="button-icon"
            type="button"
            aria-label=t::talk_line_close()
            on:click=move |_| strip.toggle()
        >
            {icon(Icon::Close)}
        </button>
    }
}
