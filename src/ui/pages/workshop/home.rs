//! What a facilitator prepares: kits, and what the day itself needs.

use leptos::prelude::*;

use crate::app::App;
use crate::coaching::{Book, Kind, OwnKit};
use crate::i18n::t;
use crate::route::Route;
use crate::ui::components::{Eyebrow, Icon, Page, icon};

/// The page.
#[component]
pub fn Workshop() -> impl IntoView {
    let app = App::here();
    let prepare = move |_| app.go(&Route::Kit(app.new_id()));
    view! {
        <Page title=t::workshop_title()>
            <header class="page-head">
                <Eyebrow to=Route::Library name=t::room_library() />
                <h1 tabindex="-1">{t::workshop_title()}</h1>
                <p class="lead">{t::workshop_lead()}</p>
            </header>
            <section class="section" aria-labelledby="workshop-kits">
                <h2 id="workshop-kits">{t::workshop_kits()}</h2>
                <Kits />
                <div class="actions">
                    <button class="button button-main" type="button" on:click=prepare>
                        {icon(Icon::Plus)}
                        {t::workshop_prepare()}
                    </button>
                </div>
            </section>
            <section class="section" aria-labelledby="workshop-day">
                <h2 id="workshop-day">{t::workshop_on_day()}</h2>
                <ul class="rows">
                    {way(Route::Pairs, t::pairs_title(), t::workshop_pairs_lead())}
                    {way(Route::RunSheet, t::run_sheet_title(), t::workshop_run_lead())}
                    {way(Route::Handouts, t::handouts_title(), t::workshop_handouts_lead())}
                    {way(Route::Library, t::room_library(), t::workshop_library_lead())}
                    {way(Route::Orientation, t::orientation_title(), t::orientation_about())}
                </ul>
            </section>
        </Page>
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

fn way(to: Route, title: String, lead: String) -> impl IntoView {
    view! {
        <li>
            <a class="row" href=to.to_string()>
                <span class="row-main">
                    <span class="row-title" dir="auto">
                        {title}
                    </span>
                    <span class="meta">{lead}</span>
                </span>
                {icon(Icon::Chevron)}
            </a>
        </li>
    }
}
