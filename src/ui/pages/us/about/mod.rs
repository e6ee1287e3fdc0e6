//! About each of us: story and needs, how each works, and what is around each,
//! side by side.

mod asking;
mod cell;
mod topic;
mod ways;

use asking::{AskToShow, Asking};
use cell::Cell;
use leptos::prelude::*;
use topic::{AboutTopic, people_who};

use crate::app::{App, is_wide};
use crate::i18n::t;
use crate::replica::Id;
use crate::route::Route;
use crate::ui::components::{Eyebrow, FoldRow, Page};
use crate::ui::words;

/// The page.
#[component]
pub fn About() -> impl IntoView {
    let asking = Asking::new();
    // Side by side there is room for all of it; on a phone a row each.
    let is_open = is_wide().get_untracked();
    let row = move |topic: AboutTopic| {
        view! {
            <FoldRow name=topic.name() lead=state_of(topic) open=is_open>
                <Topic topic asking />
            </FoldRow>
        }
    };
    let around = AboutTopic::around().map(move |topic| view! { <Topic topic asking /> });
    view! {
        <Page title=t::cards_title() wide=true>
            <header class="page-head">
                <Eyebrow to=Route::Us name=t::room_us() />
                <h1 tabindex="-1">{t::cards_title()}</h1>
                <p class="lead">{t::cards_lead()}</p>
            </header>
            <ul class="rows">
                {AboutTopic::of_oneself().map(row).collect_view()}
                <FoldRow name=t::about_around() lead=t::about_around_lead()>
                    <div class="stack">{around.collect_view()}</div>
                </FoldRow>
            </ul>
            <AskToShow asking />
        </Page>
    }
}

/// Who has shown something of it, and whether a draft is left.
fn state_of(topic: AboutTopic) -> Signal<String> {
    let app = App::here();
    let (shown, drafted) = people_who(app, topic);
    Signal::derive(move || {
        let names = shown.with(|shown| words::names(app, shown));
        match (names.is_empty(), drafted.get()) {
            (true, false) => t::cards_nothing(),
            (true, true) => t::about_draft(),
            (false, false) => t::about_shown(names),
            (false, true) => t::about_shown_and_draft(names),
        }
    })
}

#[component]
fn Topic(topic: AboutTopic, asking: Asking) -> impl IntoView {
    let everyone = App::here().people_from_me();
    let heading = topic.heading();
    let labelled = heading.clone();
    let ids = move || -> Vec<Id> { everyone.with(|all| all.iter().map(|it| it.id.clone()).collect()) };
    view! {
        <section class="section" aria-labelledby=labelled>
            <h2 id=heading tabindex="-1">
                {topic.name()}
            </h2>
            <div class="holds">
                <div class="pairwise cards">
                    <For each=ids key=Id::clone let:id>
                        <Cell person=id topic asking />
                    </For>
                </div>
            </div>
        </section>
    }
}
