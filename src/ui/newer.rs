//! The quiet note that a newer version waits, and the way to it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::components::{Icon, icon};
use crate::app::{App, Newer, Obstacle, Readiness};
use crate::browser::page;
use crate::i18n::t;

/// Says that a newer version waits, and why it is not used now where a person
/// wanted it. While people talk nothing is said.
#[component]
pub fn NewerNote() -> impl IntoView {
    let app = App::here();
    let newer = Memo::new(move |_| app.program().with(|it| it.newer));
    Effect::new(move || {
        app.route().track();
        app.offer_newer_again();
    });
    let is_shown = Memo::new(move |_| {
        app.route().track();
        match newer.get() {
            Newer::No => false,
            Newer::Waits | Newer::Elsewhere => !app.is_in_session(),
            Newer::Asking | Newer::Not(_) | Newer::Failed => true,
        }
    });
    view! {
        <Show when=move || is_shown.get()>
            <div class="notice no-print" role="note">
                {icon(Icon::Notebook)}
                <div class="notice-body">
                    <p aria-live="polite">{move || words(newer.get())}</p>
                    <div class="actions">{move || actions(app, newer.get())}</div>
                </div>
            </div>
        </Show>
    }
}

fn words(newer: Newer) -> String {
    match newer {
        Newer::No => String::new(),
        Newer::Waits => t::newer_waits(),
        Newer::Asking => t::newer_asking(),
        Newer::Not(obstacle) => obstacle_words(obstacle),
        Newer::Failed => t::newer_failed(),
        Newer::Elsewhere => t::newer_elsewhere(),
    }
}

fn obstacle_words(obstacle: Obstacle) -> String {
    match obstacle {
        Obstacle::Here(Readiness::InSession) => t::newer_session_here(),
        Obstacle::Here(Readiness::Unkept) => t::newer_words_here(),
        Obstacle::Here(Readiness::NotSaved) => t::newer_unsaved_here(),
        Obstacle::Elsewhere(Readiness::InSession) => t::newer_session_elsewhere(),
        Obstacle::Elsewhere(Readiness::Unkept) => t::newer_words_elsewhere(),
        Obstacle::Elsewhere(Readiness::NotSaved) => t::newer_unsaved_elsewhere(),
        Obstacle::Here(_) | Obstacle::Elsewhere(_) => t::newer_blocked(),
        Obstacle::Silent => t::newer_silent(),
    }
}

fn actions(app: App, newer: Newer) -> AnyView {
    match newer {
        Newer::No | Newer::Asking => ().into_any(),
        Newer::Elsewhere => view! {
            <button class="button" type="button" on:click=|_| page::reload()>
                {t::part_load_anew()}
            </button>
        }
        .into_any(),
        Newer::Waits | Newer::Not(_) | Newer::Failed => view! {
            <button class="button" type="button" on:click=move |_| spawn_local(app.use_newer())>
                {t::newer_use()}
            </button>
            <button class="button-text" type="button" on:click=move |_| app.put_newer_aside()>
                {t::newer_later()}
            </button>
        }
        .into_any(),
    }
}
