//! Scenes to rehearse, four to a page, and case studies, one to a page.

use leptos::prelude::*;

use super::{Printed, fetched};
use crate::app::App;
use crate::coaching::library::{CaseStudy, PracticePack, Scene};
use crate::i18n::t;
use crate::ui::pages::workshop::library::{case_words, scene_words};

/// As many scenes as there are on a page.
const PER_PAGE: usize = 4;

/// The handout.
#[component]
pub fn PracticeCards() -> impl IntoView {
    let pack = App::here().library("content/practice.json", |text| PracticePack::read(text).ok());
    let pages = fetched(pack, move |pack: &PracticePack| {
        let scenes = pack.scenes.chunks(PER_PAGE).map(|scenes| {
            let cards = scenes.iter().map(scene).collect_view();
            view! { <div class="paper-page orientation-paper">{cards}</div> }
        });
        let scenes = scenes.collect_view();
        let cases = pack.cases.iter().map(case).collect_view();
        view! {
            {scenes}
            {cases}
        }
        .into_any()
    });
    view! { <Printed>{pages}</Printed> }
}

fn scene(scene: &Scene) -> impl IntoView + use<> {
    view! {
        <article class="paper-card orientation-paper-card">
            <h2>{scene.title.clone()}</h2>
            {scene_words(scene)}
            <h3>{t::practice_twist()}</h3>
            <p>{scene.twist.clone()}</p>
        </article>
    }
}

fn case(case: &CaseStudy) -> impl IntoView + use<> {
    view! {
        <div class="paper-page">
            <article class="paper-card">
                <h2>{case.title.clone()}</h2>
                {case_words(case)}
            </article>
        </div>
    }
}
