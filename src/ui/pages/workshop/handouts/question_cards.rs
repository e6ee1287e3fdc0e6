//! Questions to draw from a stack of cards.

use leptos::prelude::*;

use super::super::choices::{choices_of, select_of};
use super::{Printed, fetched};
use crate::app::App;
use crate::coaching::library::{LibraryQuestion, QuestionPack};
use crate::i18n::t;

/// The handout.
#[component]
pub fn QuestionCards() -> impl IntoView {
    let pack = App::here().library("content/questions.json", |text| QuestionPack::read(text).ok());
    let chosen = RwSignal::new(String::new());
    let per_page = RwSignal::new(4_usize);
    let fields = view! {
        {fetched(pack, move |pack: &QuestionPack| {
            let topics = pack.packs.iter().map(|topic| (topic.slug.clone(), topic.title.clone()));
            select_of("card-topic", t::handouts_topic(), topics.collect(), chosen).into_any()
        })}
        {choices_of(
            "per-page",
            t::handouts_per_page(),
            vec![(2, t::handouts_two()), (4, t::handouts_four())],
            per_page,
        )}
    };
    let pages = move || {
        pack.with(|pack| {
            let pack = pack.as_ref()?.as_ref().ok()?;
            let topic = chosen.with(|slug| pack.packs.iter().find(|topic| topic.slug == *slug));
            let topic = topic.or_else(|| pack.packs.first())?;
            let title = &topic.title;
            let page = |cards: &[LibraryQuestion]| {
                let cards = cards.iter().map(|question| card(title, question)).collect_view();
                view! {
                    <div class="paper-page question-paper" data-per-page=per_page.get().to_string()>
                        {cards}
                    </div>
                }
            };
            Some(topic.questions.chunks(per_page.get().max(1)).map(page).collect_view())
        })
    };
    view! { <Printed fields=fields.into_any()>{pages}</Printed> }
}

fn card(topic: &str, question: &LibraryQuestion) -> impl IntoView + use<> {
    let next = question.follow_ups.iter().map(|next| view! { <p class="card-next">{next.clone()}</p> });
    view! {
        <article class="paper-card question-paper-card">
            <p class="card-topic">{topic.to_owned()}</p>
            <p class="card-question">{question.text.clone()}</p>
            {next.collect_view()}
        </article>
    }
}
