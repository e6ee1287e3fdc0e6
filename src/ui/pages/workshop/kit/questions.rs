//! The questions of a kit: topics of the library, and one's own.

use leptos::prelude::*;

use super::draft::{Draft, check};
use super::own::{Rows, add_button, keep_own, own_rows, put_own};
use crate::app::App;
use crate::browser::page;
use crate::coaching::library::{Phase, Shelf};
use crate::coaching::{Book, Handed, HandedQuestion, Kit, OwnQuestion, Refusal};
use crate::i18n::t;
use crate::ui::components::{Field, Form, Icon, icon};
use crate::ui::pages::questions::{Sorts, phase_name};
use crate::ui::pages::workshop::library::handed;

const TEXT: &str = "kit-question";

/// The fieldset.
#[component]
pub fn Questions(draft: Draft, shelf: StoredValue<Shelf>) -> impl IntoView {
    let app = App::here();
    let topics = shelf.with_value(|shelf| {
        let topics = shelf.questions.packs.iter();
        let boxes = topics
            .map(|topic| check(draft.questions, HandedQuestion::Topic(topic.id()), topic.title.clone()));
        boxes.collect_view()
    });
    let bank: Vec<OwnQuestion> = app.with_private(Book::all);
    let bank: Vec<HandedQuestion> = bank.into_iter().map(handed).collect();
    let boxes = bank.iter().filter_map(|question| match question {
        HandedQuestion::Own { text, .. } => Some(check(draft.questions, question.clone(), text.clone())),
        HandedQuestion::Library(_) | HandedQuestion::Topic(_) => None,
    });
    let boxes = boxes.collect_view();
    let has_bank = !boxes.is_empty();
    view! {
        <fieldset class="field kit-part">
            <legend>{t::kit_questions()}</legend>
            <p class="hint">{t::kit_questions_hint()}</p>
            {has_bank.then(|| view! { <ul>{boxes}</ul> })}
            <Own draft shelf bank />
            <details>
                <summary>{icon(Icon::Chevron)} <span>{t::library_questions()}</span></summary>
                <ul>{topics}</ul>
            </details>
        </fieldset>
    }
}

/// Those that are written in the kit itself; the facilitator's others have a box.
#[component]
fn Own(draft: Draft, shelf: StoredValue<Shelf>, bank: Vec<HandedQuestion>) -> impl IntoView {
    let text = RwSignal::new(String::new());
    let topic = RwSignal::new(String::new());
    let (phase, depth) = (RwSignal::new(Phase::Goal), RwSignal::new(1));
    let form = Form::new();
    let changing = RwSignal::new(None::<HandedQuestion>);
    keep_own(draft.questions, "kit-own-questions");
    Effect::new(move || {
        if let Some(HandedQuestion::Own { text: words, topic: about, phase: of, depth: deep }) =
            changing.get()
        {
            text.set(words);
            topic.set(about);
            phase.set(of);
            depth.set(deep);
            page::after_paint(|| page::focus(TEXT));
        }
    });
    let add = move || {
        let question = HandedQuestion::Own {
            text: text.with_untracked(|text| text.trim().to_owned()),
            topic: topic.get_untracked(),
            phase: phase.get_untracked(),
            depth: depth.get_untracked(),
        };
        if !form.show(&question.check().map_err(|problem| Refusal::At(Kit::QUESTIONS, problem))) {
            return false;
        }
        put_own(draft.questions, changing, question);
        text.set(String::new());
        true
    };
    let topics = shelf.with_value(|shelf| {
        let topics = shelf.questions.packs.iter().map(|topic| (topic.slug.clone(), topic.title.clone()));
        topics.collect::<Vec<_>>()
    });
    let rows = Rows {
        words: Callback::new(move |question: HandedQuestion| match &question {
            HandedQuestion::Own { text, phase, .. } if !bank.contains(&question) => {
                Some((text.clone(), phase_name(*phase)))
            }
            _ => None,
        }),
        names: |text| (t::kit_question_change(text), t::kit_question_remove(text)),
        changing,
    };
    view! {
        {own_rows(draft.questions, rows)}
        <details>
            <summary class="button-add">{icon(Icon::Plus)} {t::questions_own_new()}</summary>
            <div class="stack-close">
                <Field
                    id=TEXT
                    label=t::questions_own_text()
                    hint=t::kit_question_hint()
                    example=t::questions_own_example()
                    value=text
                    of=(form, Kit::QUESTIONS)
                />
                <Sorts topics=Signal::stored(topics) topic phase depth />
                {add_button(draft, text, TEXT, t::kit_question_add(), add)}
            </div>
        </details>
    }
}
