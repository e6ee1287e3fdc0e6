//! What a facilitator prepares: workshops, and the kits that pairs begin from.

use leptos::prelude::*;

use crate::app::App;
use crate::browser::clock;
use crate::coaching::{Book, Kind, OwnKit, Workshop};
use crate::i18n::t;
use crate::route::Route;
use crate::ui::components::{Eyebrow, Icon, Page, icon};
use crate::ui::words;

/// The page.
#[component]
pub fn Workshops() -> impl IntoView {
    let app = App::here();
    let prepare = move |_| app.go(&Route::Workshop(app.new_id(), None));
    let prepare_kit = move |_| app.go(&Route::Kit(app.new_id()));
    view! {
        <Page title=t::workshop_title()>
            <header class="page-head">
                <Eyebrow to=Route::Library name=t::room_library() />
                <h1 tabindex="-1">{t::workshop_title()}</h1>
                <p class="lead">{t::workshop_lead()}</p>
            </header>
            <section class="section" aria-labelledby="workshops">
                <h2 id="workshops">{t::workshops_yours()}</h2>
                <All />
                <div class="actions">
                    <button class="button button-main" type="button" on:click=prepare>
                        {icon(Icon::Plus)}
                        {t::workshops_prepare()}
                    </button>
                    <a class="button-text" href=Route::Open.to_string()>
                        {t::workshops_file_open()}
                    </a>
                </div>
            </section>
            <section class="section" aria-labelledby="workshop-kits">
                <h2 id="workshop-kits">{t::workshop_kits()}</h2>
                <Kits />
                <div class="actions">
                    <button class="button" type="button" on:click=prepare_kit>
                        {icon(Icon::Plus)}
                        {t::workshop_prepare()}
                    </button>
                </div>
            </section>
        </Page>
    }
}

#[component]
fn All() -> impl IntoView {
    let app = App::here();
    let all: Memo<Vec<Workshop>> = app.watch_private(OF_WORKSHOPS, |book| book.workshops(clock::today()));
    let row = move |workshop: Workshop| {
        let to = Route::Workshop(workshop.id.clone(), None);
        way(to, title_of(&workshop), day_words(app, &workshop))
    };
    view! {
        <Show
            when=move || all.with(|all| !all.is_empty())
            fallback=|| view! { <p class="quiet">{t::workshops_none()}</p> }
        >
            <ul class="rows">{move || all.get().into_iter().map(row).collect_view()}</ul>
        </Show>
    }
}

#[component]
fn Kits() -> impl IntoView {
    let app = App::here();
    let kits: Memo<Vec<OwnKit>> = app.watch_private(&[Kind::Kit], Book::all);
    let row = |kit: OwnKit| {
        let title = if kit.kit.title.is_empty() { t::workshop_kit_untitled() } else { kit.kit.title };
        way(Route::Kit(kit.id), title, t::library_clauses(i64::try_from(kit.kit.clauses.len()).unwrap_or(0)))
    };
    view! {
        <Show
            when=move || kits.with(|kits| !kits.is_empty())
            fallback=|| view! { <p class="quiet">{t::workshop_kits_none()}</p> }
        >
            <ul class="rows">{move || kits.get().into_iter().map(row).collect_view()}</ul>
        </Show>
    }
}

/// The kinds that say which workshops there are.
pub(super) const OF_WORKSHOPS: &[Kind] = &[Kind::Workshop, Kind::RoomPlan, Kind::RunSheet];

/// What a workshop is called.
pub(super) fn title_of(workshop: &Workshop) -> String {
    if workshop.title.is_empty() { t::workshops_untitled() } else { workshop.title.clone() }
}

/// When it is.
pub(super) fn day_words(app: App, workshop: &Workshop) -> String {
    workshop.day.map_or_else(t::workshops_no_day, |day| words::day(app, day))
}

/// A row that leads on.
pub(super) fn way(to: Route, title: String, lead: String) -> impl IntoView {
    view! {
        <li>
            <a class="row" href=to.to_string()>
                <span class="row-main">
                    <span class="row-title" dir="auto">
                        {title}
                    </span>
                    <span class="meta" prop:textContent=lead></span>
                </span>
                {icon(Icon::Chevron)}
            </a>
        </li>
    }
}
