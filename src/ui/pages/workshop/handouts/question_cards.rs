//! Questions to draw from a stack of cards.

use leptos::prelude::*;

use super::super::choices::select_of;
use super::source::Source;
use super::{Printed, fetched};
use crate::app::App;
use crate::coaching::library::{LibraryQuestion, QuestionTopic, Shelf};
use crate::coaching::{HandedQuestion, Kit};
use crate::i18n::t;
use crate::ui::components::choices_of;

/// The questions of the kit, among the topics of the library.
const OF_KIT: &str = "kit";

/// The handout.
#[component]
pub fn QuestionCards(source: Source) -> impl IntoView {
    let shelf = App::here().shelf();
    let chosen = RwSignal::new(String::new());
    let per_page = RwSignal::new(4_usize);
    let has_kit =
        Memo::new(move |_| source.kit.with(|kit| kit.as_ref().is_some_and(|kit| !kit.questions.is_empty())));
    let fields = view! {
        {fetched(shelf, move |shelf: &Shelf| {
            let own = has_kit.get().then(|| (OF_KIT.to_owned(), t::handouts_of_kit()));
            let topics = shelf.questions.packs.iter().map(|topic| (topic.slug.clone(), topic.title.clone()));
            let all = own.into_iter().chain(topics).collect();
            select_of("card-topic", t::handouts_topic(), all, chosen).into_any()
        })}
        {choices_of(
            "per-page",
            t::handouts_per_page(),
            vec![(2, t::handouts_two()), (4, t::handouts_four())],
            per_page,
        )}
    };
    let pages = move || {
        shelf.with(|shelf| {
            let shelf = shelf.as_ref()?.as_ref().ok()?;
            let is_kit = has_kit.get() && chosen.with(|slug| slug.is_empty() || slug == OF_KIT);
            if is_kit {
                return Some(
                    source.kit.with(|kit| question_pages(kit.as_ref(), per_page.get(), shelf)).into_any(),
                );
            }
            let topic = chosen.with(|slug| shelf.questions.packs.iter().find(|topic| topic.slug == *slug));
            let cards = topic.or_else(|| shelf.questions.packs.first()).map(of_topic)?;
            Some(pages_of(&cards, per_page.get()).into_any())
        })
    };
    view! { <Printed fields=fields.into_any()>{pages}</Printed> }
}

/// The questions of a kit, a few to a page; without any, those of the first topic.
pub fn question_pages(kit: Option<&Kit>, per_page: usize, shelf: &Shelf) -> impl IntoView + use<> {
    let questions = kit.map(|kit| kit.questions.as_slice()).unwrap_or_default();
    let mut cards: Vec<Card> = questions.iter().flat_map(|question| of_kit(question, shelf)).collect();
    if cards.is_empty() {
        cards = shelf.questions.packs.first().map(of_topic).unwrap_or_default();
    }
    pages_of(&cards, per_page)
}

/// What stands on a card.
struct Card {
    topic: String,
    question: String,
    follow_ups: Vec<String>,
}

fn of_topic(topic: &QuestionTopic) -> Vec<Card> {
    topic.questions.iter().map(|question| of_library(topic, question)).collect()
}

fn of_library(topic: &QuestionTopic, question: &LibraryQuestion) -> Card {
    let (question, follow_ups) = (question.text.clone(), question.follow_ups.clone());
    Card { topic: topic.title.clone(), question, follow_ups }
}

fn of_kit(question: &HandedQuestion, shelf: &Shelf) -> Vec<Card> {
    match question {
        HandedQuestion::Library(id) => {
            shelf.question(id).map(|(topic, question)| of_library(topic, question)).into_iter().collect()
        }
        HandedQuestion::Topic(id) => shelf.topic(id).map(of_topic).unwrap_or_default(),
        HandedQuestion::Own { text, topic, .. } => {
            let of_slug = shelf.questions.packs.iter().find(|pack| pack.slug == *topic);
            let topic = of_slug.map(|topic| topic.title.clone()).unwrap_or_default();
            vec![Card { topic, question: text.clone(), follow_ups: Vec::new() }]
        }
    }
}

fn pages_of(cards: &[Card], per_page: usize) -> impl IntoView + use<> {
    let page = |cards: &[Card]| {
        let cards = cards.iter().map(card).collect_view();
        view! {
            <div class="paper-page question-paper" data-per-page=per_page.to_string()>
                {cards}
            </div>
        }
    };
    cards.chunks(per_page.max(1)).map(page).collect_view()
}

fn card(card: &Card) -> impl IntoView + use<> {
    let next = card.follow_ups.iter().map(|next| view! { <p class="card-next">{next.clone()}</p> });
    view! {
        <article class="paper-card question-paper-card">
            <p class="card-topic">{card.topic.clone()}</p>
            <p class="card-question" dir="auto">{card.question.clone()}</p>
            {next.collect_view()}
        </article>
    }
}
