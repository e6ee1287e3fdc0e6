//! The gallery of keepsakes.

use leptos::prelude::*;

use super::jar::Jar;
use super::just_kept;
use super::keepsake::{Keepsake, KeepsakeCard, title_id};
use super::likes::Likes;
use super::print::PrintButton;
use super::thanks::Thanks;
use crate::app::App;
use crate::browser::page;
use crate::coaching::{Celebration, Kind};
use crate::i18n::t;
use crate::replica::Id;
use crate::route::Route;
use crate::ui::components::{Icon, Page, SampleNote, icon};

/// What has been celebrated, latest first, and what waits to be.
#[component]
pub fn Celebrations() -> impl IntoView {
    let kept = celebrations_where(|celebration| !celebration.is_blank());
    let waiting = celebrations_where(Celebration::is_blank);
    let has_kept = Memo::new(move |_| kept.with(|kept| !kept.is_empty()));
    let has_waiting = Memo::new(move |_| waiting.with(|waiting| !waiting.is_empty()));
    let new = just_kept::take();
    view! {
        <Page title=t::celebration_title() wide=true>
            <header class="section-head">
                <h1 tabindex="-1">{t::celebration_title()}</h1>
                <Show when=move || has_kept.get()>
                    <PrintButton name=t::celebration_print_all() />
                </Show>
            </header>
            <SampleNote words=t::sample_note_celebrations() />
            <Show when=move || has_waiting.get()>
                <Waiting list=waiting />
            </Show>
            <Show when=move || has_kept.get()>
                <Gallery list=kept new=new.clone() />
            </Show>
            <Show when=move || !has_kept.get() && !has_waiting.get()>
                <NothingYet />
            </Show>
            <div class="spread no-print">
                <div class="stack">
                    <Thanks />
                </div>
                <div class="stack">
                    <Jar />
                    <Likes />
                </div>
            </div>
        </Page>
    }
}

fn celebrations_where(wanted: fn(&Celebration) -> bool) -> Memo<Vec<Id>> {
    App::here().watch(&[Kind::Celebration], move |book| {
        let all = book.celebrations().into_iter();
        all.filter(wanted).map(|celebration| celebration.id).collect()
    })
}

#[component]
fn NothingYet() -> impl IntoView {
    view! {
        <div class="empty">
            <p class="lead">{t::celebration_empty()}</p>
            <p class="empty-example">{t::celebration_empty_example()}</p>
            <a class="button button-main" href=Route::Goals.to_string()>
                {t::celebration_to_goals()}
            </a>
        </div>
    }
}

/// Milestones that are reached and not celebrated yet.
#[component]
fn Waiting(list: Memo<Vec<Id>>) -> impl IntoView {
    view! {
        <section class="section no-print" aria-labelledby="waiting-heading">
            <h2 id="waiting-heading">{t::celebration_waiting()}</h2>
            <ul class="stack">
                <For each=move || list.get() key=Id::clone let:id>
                    <Invitation id=id />
                </For>
            </ul>
        </section>
    }
}

#[component]
fn Invitation(id: Id) -> impl IntoView {
    let address = Route::Celebration(id.clone()).to_string();
    let keepsake = Keepsake::watch(App::here(), &id);
    let words = move || {
        keepsake.with(|keepsake| match &keepsake.owner {
            Some(owner) => t::celebration_waiting_words(&owner.name, keepsake.title_or_word()),
            None => t::celebration_waiting_nobody(keepsake.title_or_word()),
        })
    };
    let name = move || keepsake.with(|keepsake| t::celebration_write_of(keepsake.title_or_word()));
    view! {
        <li class="glad">
            {icon(Icon::Celebrations)}
            <p>{words}</p>
            <div>
                <a class="button button-warm" href=address aria-label=name>
                    {t::celebration_write()}
                </a>
            </div>
        </li>
    }
}

#[component]
fn Gallery(list: Memo<Vec<Id>>, new: Option<Id>) -> impl IntoView {
    if let Some(new) = &new {
        // After the page has gone to its top and to its heading.
        let title = title_id(new);
        page::after(SETTLED, move || page::focus(&title));
    }
    let app = App::here();
    let said = new.as_ref().map(|new| {
        let title = app.with_book(|book| Keepsake::of(book, new).title_or_word()).unwrap_or_default();
        view! {
            <p class="glad-line" aria-live="polite">
                {t::kept_message(title)}
            </p>
        }
    });
    // The message stands in words; motion is for those who want it.
    let mine = app.my_preferences();
    let moves = mine.with_untracked(|mine| mine.as_ref().is_none_or(|(_, it)| it.motion));
    let is_new = move |id: &Id| moves && new.as_ref() == Some(id);
    view! {
        {said}
        <ul class="gallery">
            <For each=move || list.get() key=Id::clone let:id>
                <li>
                    <KeepsakeCard is_new=is_new(&id) id=id with_link=true />
                </li>
            </For>
        </ul>
    }
}

/// When a new page has come to rest, in milliseconds.
const SETTLED: u32 = 120;
