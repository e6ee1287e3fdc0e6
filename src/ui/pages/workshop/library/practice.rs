//! Scenes to rehearse and case studies: read here, brought to a session, or
//! printed.

use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::app::App;
use crate::browser::{clock, page};
use crate::coaching::library::{CaseStudy, PracticePack, Scene};
use crate::coaching::{AgendaCommand, Book, Command, Kind, TopicWords, Workshop};
use crate::i18n::t;
use crate::replica::Id;
use crate::route::{Route, WorkshopPage};
use crate::ui::components::{FoldRow, WayOn, WhoSees};
use crate::ui::words;

/// What a topic from here is given, in minutes: a run, a word on it, and a
/// second run.
const MINUTES: u64 = 20;

/// Where something could be brought to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
enum Ahead {
    /// No notebook is open, or it is paused or closed.
    #[default]
    Nowhere,
    /// Nothing is planned.
    Unplanned,
    /// The next session, and the titles of what is on its agenda.
    Next(Id, BTreeSet<String>),
}

/// The sections.
#[component]
pub fn Practice() -> impl IntoView {
    let app = App::here();
    let pack = app.library("content/practice.json", |text| PracticePack::read(text).ok());
    let kinds = &[Kind::Partnership, Kind::Session, Kind::AgendaItem, Kind::AgendaPlace, Kind::Span];
    let ahead: Memo<Ahead> = app.watch(kinds, ahead_of);
    let lists = move || {
        pack.with(|pack| match pack {
            None => view! { <p class="quiet" aria-busy="true">{t::sheet_loading()}</p> }.into_any(),
            Some(Err(())) => view! { <p role="alert">{t::sheet_not_fetched()}</p> }.into_any(),
            Some(Ok(pack)) => {
                let scenes = pack.scenes.iter().map(|scene| scene_row(scene, ahead)).collect_view();
                let cases = pack.cases.iter().map(|case| case_row(case, ahead)).collect_view();
                view! {
                    <section class="section" aria-labelledby="library-scenes">
                        <h2 id="library-scenes">{t::practice_scenes()}</h2>
                        <p class="quiet">{t::practice_scenes_lead()}</p>
                        <ul class="rows">{scenes}</ul>
                    </section>
                    <section class="section" aria-labelledby="library-cases">
                        <h2 id="library-cases">{t::practice_cases()}</h2>
                        <p class="quiet">{t::practice_cases_lead()}</p>
                        <ul class="rows">{cases}</ul>
                    </section>
                }
                .into_any()
            }
        })
    };
    view! {
        {lists}
        <WayOn
            id="library-practice-paper"
            title=t::practice_paper()
            lead=t::practice_paper_lead()
            to=Route::Workshop(Workshop::first_id(), Some(WorkshopPage::Handouts))
            go=t::orientation_paper_go()
        />
    }
}

fn scene_row(scene: &Scene, ahead: Memo<Ahead>) -> impl IntoView + use<> {
    let Scene { slug, title, practise, twist, .. } = scene.clone();
    let wish = t::practice_wish(&practise, scene.other.join(" "));
    let words = scene_words(scene);
    view! {
        <FoldRow name=title.clone() lead=practise>
            {words}
            <details>
                <summary>{t::practice_twist()}</summary>
                <p>{twist}</p>
            </details>
            <Bring ahead name=slug title wish />
        </FoldRow>
    }
}

fn case_row(case: &CaseStudy, ahead: Memo<Ahead>) -> impl IntoView + use<> {
    let (name, title, wish) = (case.slug.clone(), case.title.clone(), case.discuss.join(" "));
    let begins = case.situation.first().and_then(|words| words.split_inclusive('.').next());
    let lead = begins.unwrap_or_default().to_owned();
    let words = case_words(case);
    view! {
        <FoldRow name=title.clone() lead>
            {words}
            <Bring ahead name title wish />
        </FoldRow>
    }
}

/// Who the other side is and what to practise, on screen and on paper. The
/// twist is apart: whoever rehearses does not read it beforehand.
pub fn scene_words(scene: &Scene) -> impl IntoView + use<> {
    view! {
        {part(t::practice_other(), &scene.other)}
        <h3>{t::practice_what()}</h3>
        <p>{scene.practise.clone()}</p>
    }
}

/// What stands below the title of a case study, on screen and on paper.
pub fn case_words(case: &CaseStudy) -> impl IntoView + use<> {
    let situation = case.situation.iter().map(|words| view! { <p>{words.clone()}</p> }).collect_view();
    view! {
        {situation}
        {part(t::practice_tempting(), &case.tempting)}
        {part(t::practice_discuss(), &case.discuss)}
    }
}

fn part(heading: String, lines: &[String]) -> impl IntoView + use<> {
    let lines = lines.iter().map(|line| view! { <li>{line.clone()}</li> }).collect_view();
    view! {
        <h3>{heading}</h3>
        <ul class="card-cues">{lines}</ul>
    }
}

fn ahead_of(book: &Book) -> Ahead {
    if !book.partnership().goes_on() {
        return Ahead::Nowhere;
    }
    match book.session_to_come(clock::now()) {
        None => Ahead::Unplanned,
        Some(session) => {
            let titles = book.agenda(&session.id).into_iter().map(|topic| topic.title).collect();
            Ahead::Next(session.id, titles)
        }
    }
}

/// The way into the next session: a topic of one's own, once.
#[component]
fn Bring(
    ahead: Memo<Ahead>,
    /// What the link to the session is named after.
    name: String,
    /// The title of the topic.
    title: String,
    /// What one wants from it.
    wish: String,
) -> impl IntoView {
    let app = App::here();
    let link = StoredValue::new(format!("bring-{name}"));
    let topic = StoredValue::new((title, wish));
    let bring = move |_| {
        let (Ahead::Next(session, _), Some(brought_by)) = (ahead.get_untracked(), app.my_id()) else {
            return;
        };
        let (title, wanted_outcome) = topic.get_value();
        let words = TopicWords { title, brought_by, minutes: MINUTES, wanted_outcome };
        let add: Command = AgendaCommand::Add { id: app.new_id(), session, words }.into();
        match app.act_and_say(&add, t::practice_said_brought()) {
            // The button is gone; the link in its place is where one goes on.
            Ok(()) => page::after_paint(move || link.with_value(|link| page::focus(link))),
            Err(refused) => app.say(words::refusal(&refused)),
        }
    };
    move || match ahead.get() {
        Ahead::Nowhere => ().into_any(),
        Ahead::Unplanned => view! {
            <a class="button-text" href=Route::NewSession.to_string()>
                {t::practice_plan()}
            </a>
        }
        .into_any(),
        Ahead::Next(session, titles) if topic.with_value(|(title, _)| titles.contains(title)) => view! {
            <a class="button-text" id=link.get_value() href=Route::Session(session, None).to_string()>
                {t::practice_brought()}
            </a>
        }
        .into_any(),
        Ahead::Next(..) => view! {
            <WhoSees of=Kind::AgendaItem />
            <div class="actions">
                <button
                    class="button"
                    type="button"
                    aria-label=topic.with_value(|(title, _)| t::practice_bring_of(title))
                    on:click=bring
                >
                    {t::practice_bring()}
                </button>
            </div>
        }
        .into_any(),
    }
}
