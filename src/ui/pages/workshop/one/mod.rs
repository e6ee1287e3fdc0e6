//! One workshop: what it is, what its day needs, and what is done with it as
//! a whole.

mod again;
mod form;
mod out;
mod rows;

use again::Again;
use form::WorkshopForm;
use leptos::prelude::*;
use out::Out;
use rows::Rows;

use super::home::{OF_WORKSHOPS, day_words, title_of};
use crate::app::App;
use crate::browser::page;
use crate::coaching::{Workshop, WorkshopCommand};
use crate::i18n::t;
use crate::replica::Id;
use crate::route::Route;
use crate::ui::components::{Eyebrow, Page};

/// The workshop of a page, as it is kept; none before it is.
type Kept = Memo<Option<Workshop>>;

/// The page.
#[component]
pub fn OneWorkshop(
    /// The workshop.
    id: Id,
) -> impl IntoView {
    let app = App::here();
    let of = id.clone();
    let kept: Kept = app.watch_private(OF_WORKSHOPS, move |book| book.workshop(&of));
    let title =
        Signal::derive(move || kept.with(|kept| kept.as_ref().map_or_else(t::workshops_new, title_of)));
    let is_kept = Memo::new(move |_| kept.with(Option::is_some));
    let editing = RwSignal::new(false);
    let day = move || kept.with(|kept| kept.as_ref().map(|workshop| day_words(app, workshop)));
    let new = id.clone();
    let form = move || {
        let close = Callback::new(move |()| {
            editing.set(false);
            page::after_paint(page::focus_heading);
        });
        let is_shown = editing.get() || !is_kept.get();
        is_shown.then(|| view! { <WorkshopForm id=new.clone() kept=kept.get_untracked() close /> })
    };
    view! {
        <Page title=title>
            <header class="page-head">
                <Eyebrow to=Route::Workshops name=t::workshop_title() />
                <h1 tabindex="-1" dir="auto">
                    {title}
                </h1>
                <p class="lead" prop:textContent=move || day().unwrap_or_else(t::workshops_new_lead)></p>
            </header>
            {form}
            <Show when=move || is_kept.get()>
                <Show when=move || !editing.get()>
                    <div class="actions">
                        <button class="button" type="button" on:click=move |_| editing.set(true)>
                            {t::workshops_change()}
                        </button>
                    </div>
                </Show>
                <Rows id=id.clone() kept />
                <Again id=id.clone() />
                <Out id=id.clone() />
                <p class="no-print">
                    <button class="button-text" type="button" on:click=move |_| trash(app, kept)>
                        {t::workshops_trash()}
                    </button>
                </p>
            </Show>
        </Page>
    }
}

fn trash(app: App, kept: Kept) {
    let Some(workshop) = kept.get_untracked() else { return };
    let said = t::workshops_said_trashed(title_of(&workshop));
    // It can only be gone already.
    let away = app.with_private(|private| WorkshopCommand::put_away(private, &workshop.id));
    let _ = app.act_all_and_say(&away, said);
    app.go(&Route::Workshops);
}
