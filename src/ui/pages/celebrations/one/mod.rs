//! One celebration: its words, kept while they are typed, and the keepsake
//! that they become.

mod composer;
mod ideas;
mod picture;

use composer::Composer;
use leptos::prelude::*;
use picture::Picture;

use super::super::not_found::NotHere;
use super::keepsake::{Keepsake, KeepsakeCard};
use super::print::PrintButton;
use crate::app::App;
use crate::coaching::{Celebration as CelebrationRecord, Goal, RecordCommand};
use crate::i18n::t;
use crate::replica::Id;
use crate::route::Route;
use crate::ui::components::{Eyebrow, Icon, Page, icon};
use crate::ui::words;

/// The page of one celebration.
#[component]
pub fn Celebration(
    /// The celebration.
    id: Id,
) -> impl IntoView {
    let app = App::here();
    let mine = id.clone();
    let record = app.watch_record(id.clone(), move |book| book.get::<CelebrationRecord>(&mine));
    let is_here = Memo::new(move |_| record.with(Option::is_some));
    // After its milestone turned out not to be reached, back to the goal.
    let goal = Memo::new(move |before: Option<&Option<Id>>| {
        let now = record.with(|record| record.as_ref().and_then(|record| record.goal.clone()));
        now.or_else(|| before.cloned().flatten())
    });
    move || {
        if is_here.get() {
            return view! { <Sheet id=id.clone() record=record /> }.into_any();
        }
        let goal = goal.get_untracked();
        let goal = goal.filter(|goal| app.with_book(|book| book.get::<Goal>(goal).is_some()) == Some(true));
        match goal {
            Some(goal) => {
                view! { <NotHere to=Route::Goal(goal) name=t::celebration_gone_goal() /> }.into_any()
            }
            None => view! { <NotHere to=Route::Celebrations name=t::celebration_gone_back() /> }.into_any(),
        }
    }
}

#[component]
fn Sheet(id: Id, record: Memo<Option<CelebrationRecord>>) -> impl IntoView {
    let app = App::here();
    let keepsake = Keepsake::watch(app, &id);
    let title = Memo::new(move |_| keepsake.with(Keepsake::title_or_word));
    let heading = Memo::new(move |_| t::celebration_heading(title.get()));
    let has_words =
        Memo::new(move |_| record.with(|record| record.as_ref().is_some_and(|it| !it.is_blank())));
    let reached = move || {
        let day = record.with(|record| record.as_ref().and_then(|record| record.on))?;
        Some(view! { <p class="meta">{t::celebration_reached(words::day(app, day))}</p> })
    };
    let card = id.clone();
    view! {
        <Page title=heading wide=true>
            <header class="page-head no-print">
                <Eyebrow to=Route::Celebrations name=t::celebration_title() />
                <h1 tabindex="-1">{move || heading.get()}</h1>
                {reached}
            </header>
            <div class="spread">
                <div class="stack no-print">
                    <Composer id=id.clone() record=record />
                </div>
                <section class="section" aria-labelledby="keepsake-heading">
                    <h2 class="no-print" id="keepsake-heading">
                        {t::celebration_keepsake()}
                    </h2>
                    <KeepsakeCard id=card />
                    <div class="actions">
                        <Show when=move || has_words.get()>
                            <PrintButton name=t::celebration_print() />
                        </Show>
                        <TrashButton id=id title=title />
                    </div>
                    <Picture keepsake=keepsake />
                </section>
            </div>
        </Page>
    }
}

#[component]
fn TrashButton(id: Id, title: Memo<String>) -> impl IntoView {
    let app = App::here();
    let trash = move |_| {
        let words = t::celebration_said_trashed(title.get_untracked());
        if app.act_and_say(&RecordCommand::Trash { id: id.clone() }.into(), words).is_ok() {
            app.go(&Route::Celebrations);
        }
    };
    view! {
        <button class="button-text" type="button" on:click=trash>
            {icon(Icon::Trash)}
            {t::celebration_trash()}
        </button>
    }
}
