//! Questions to people outside, and their answers, in words.

use leptos::prelude::*;

use crate::coaching::{AskCard, AskReply, Reply};
use crate::i18n::{self, t};

/// The shortest time that is named, in minutes.
const LEAST_MINUTES: usize = 2;

/// About how many minutes so many questions take: one each.
pub fn minutes(questions: usize) -> String {
    i18n::number(i18n::count(questions.max(LEAST_MINUTES)))
}

/// Who answered; a word for somebody where they did not say.
pub fn name_of(reply: &AskReply) -> String {
    if reply.name.is_empty() { t::ask_somebody() } else { reply.name.clone() }
}

/// Each question with its answer; what was left empty is not shown.
pub fn answers(questions: &[String], reply: &Reply) -> impl IntoView + use<> {
    let all = reply.answers.iter().enumerate().filter(|(_, answer)| !answer.trim().is_empty());
    let line = |(at, answer): (usize, &String)| {
        let question = questions.get(at).cloned().unwrap_or_default();
        view! { <dt dir="auto">{question}</dt> <dd class="card-text" dir="auto">{answer.clone()}</dd> }
    };
    view! { <dl class="feedback-words">{all.map(line).collect_view()}</dl> }
}

/// The answer as plain words, to be sent as a message.
pub fn as_text(card: &AskCard, reply: &Reply) -> String {
    let name = reply.name.trim();
    let from = (!name.is_empty()).then(|| t::ask_text_from(name));
    let said = card.questions.iter().zip(&reply.answers);
    let said = said.filter(|(_, answer)| !answer.trim().is_empty());
    let said = said.map(|(question, answer)| format!("{question}\n{}", answer.trim()));
    let parts: Vec<String> = [t::ask_text_for(&card.asker)].into_iter().chain(said).chain(from).collect();
    parts.join("\n\n")
}
