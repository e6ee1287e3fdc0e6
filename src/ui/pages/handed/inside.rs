//! What is in a handout, as lists to read.

use leptos::prelude::*;

use crate::coaching::library::Shelf;
use crate::coaching::{HandedClause, HandedQuestion, HandedTemplate, TemplateSegment};
use crate::i18n::{self, t};
use crate::ui::plan_words;

/// One line each.
pub fn lines(all: Vec<String>) -> impl IntoView + use<> {
    let items = all.into_iter().map(|line| view! { <li dir="auto">{line}</li> }).collect_view();
    view! { <ul class="handed-list">{items}</ul> }
}

/// The parts of a plan, with their minutes.
pub fn template_list(template: &HandedTemplate, shelf: &Shelf) -> impl IntoView + use<> {
    let part = |part: TemplateSegment| {
        let comes = plan_words::part_comes(&part);
        let words = t::handed_minutes(part.title, i18n::count(part.minutes));
        std::iter::once(words).chain(comes).collect::<Vec<_>>().join(" · ")
    };
    lines(template.segments(shelf).into_iter().map(part).collect())
}

/// The clauses, in the order of an agreement.
pub fn clause_list(clauses: &[HandedClause], shelf: &Shelf) -> impl IntoView + use<> {
    let all = clauses.iter().filter_map(|clause| clause.words(shelf)).collect();
    let sorted = crate::replica::sorted_by_key(all, |(group, _)| *group);
    lines(sorted.into_iter().map(|(_, text)| text).collect())
}

/// The questions; all of a matter where it was handed out whole.
pub fn question_list(questions: &[HandedQuestion], shelf: &Shelf) -> impl IntoView + use<> {
    let mut all = Vec::new();
    for question in questions {
        match question {
            HandedQuestion::Library(id) => all.extend(shelf.question(id).map(|(_, it)| it.text.clone())),
            HandedQuestion::Topic(id) => {
                let topic = shelf.topic(id).into_iter().flat_map(|topic| &topic.questions);
                all.extend(topic.map(|it| it.text.clone()));
            }
            HandedQuestion::Own { text, .. } => all.push(text.clone()),
        }
    }
    lines(all)
}
