//! Answering questions: a few fields, and nothing kept but what is typed until it
//! is sent.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::send_back::SendBack;
use crate::app::{AnswerDraft, App};
use crate::browser::page;
use crate::coaching::{ANSWER_LIMIT, AskCard, Problem, Reply};
use crate::exchange::SealedReply;
use crate::i18n::{self, t};
use crate::ui::ask_words;
use crate::ui::components::{Field, SeenAs};
use crate::ui::words;

/// The field of the first answer.
const FIRST: &str = "answer-0";

/// How far one is.
#[derive(Debug, Clone, PartialEq)]
enum Stage {
    /// Writing.
    Writing,
    /// It is written; sealed, where the browser can.
    Written(Reply, Option<SealedReply>),
    /// It is sent, and forgotten here.
    Sent,
}

/// The questions of a card, the fields for answers, and the way back.
#[component]
pub fn Asked(
    /// The card.
    card: AskCard,
) -> impl IntoView {
    let app = App::here();
    let draft = app.answer_draft(&card.id);
    let answer = |at: usize| RwSignal::new(draft.answers.get(at).cloned().unwrap_or_default());
    let answers: Vec<RwSignal<String>> = (0..card.questions.len()).map(answer).collect();
    let typed = Typed { name: RwSignal::new(draft.name), answers: StoredValue::new(answers) };
    let stage = RwSignal::new(Stage::Writing);
    let of = card.id.clone();
    Effect::new(move || {
        let draft = if stage.get() == Stage::Sent { AnswerDraft::default() } else { typed.draft() };
        app.keep_answer_draft(&of, draft);
    });
    let held = StoredValue::new(card.clone());
    view! {
        {head(app, &card)}
        {move || {
            let card = held.get_value();
            match stage.get() {
                Stage::Writing => view! { <Fields card typed stage /> }.into_any(),
                Stage::Written(reply, sealed) => {
                    let change = move || {
                        stage.set(Stage::Writing);
                        page::after_paint(|| page::focus(FIRST));
                    };
                    let done = move || {
                        stage.set(Stage::Sent);
                        page::after_paint(page::focus_heading);
                    };
                    view! { <SendBack card reply sealed change done /> }.into_any()
                }
                Stage::Sent => view! {
                    <section class="section" aria-labelledby="answer-sent">
                        <h2 id="answer-sent">{t::ask_sent_title()}</h2>
                        <p>{t::ask_sent(&card.asker)}</p>
                    </section>
                }
                .into_any(),
            }
        }}
    }
}

/// Who asks, about what, how long it takes, and who sees it.
fn head(app: App, card: &AskCard) -> impl IntoView + use<> {
    let AskCard { id, asker, why, goal, questions, .. } = card.clone();
    let about = if goal.is_empty() { t::ask_is_about_me(&asker) } else { t::ask_is_about_goal(&asker, goal) };
    let why = (!why.is_empty()).then(|| view! { <blockquote dir="auto">{why}</blockquote> });
    let is_own = app.asked_here(&id).is_some();
    let own = is_own.then(|| view! { <p class="quiet" role="note">{t::ask_own_card()}</p> });
    view! {
        <header class="page-head">
            <h1 tabindex="-1">{t::ask_title(&asker)}</h1>
            <p class="lead">
                {t::ask_takes(i18n::count(questions.len()), ask_words::minutes(questions.len()))}
            </p>
        </header>
        {own}
        <p dir="auto">{about}</p>
        {why}
        <SeenAs who=Signal::stored(t::ask_who_sees(&asker)) />
        <p class="hint">{t::ask_where()}</p>
    }
}

/// What is typed.
#[derive(Debug, Clone, Copy)]
struct Typed {
    name: RwSignal<String>,
    answers: StoredValue<Vec<RwSignal<String>>>,
}

impl Typed {
    /// Tracked.
    fn draft(self) -> AnswerDraft {
        let answers = self.answers.get_value().iter().map(|answer| answer.get()).collect();
        AnswerDraft { name: self.name.get(), answers }
    }

    fn forget(self) {
        self.name.set(String::new());
        self.answers.get_value().iter().for_each(|answer| answer.set(String::new()));
    }
}

#[component]
fn Fields(card: AskCard, typed: Typed, stage: RwSignal<Stage>) -> impl IntoView {
    let app = App::here();
    // The field that is wrong, and why.
    let wrong = RwSignal::new(None::<(usize, String)>);
    let questions = card.questions.clone();
    let held = StoredValue::new(card);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        wrong.set(None);
        let AnswerDraft { name, answers } = untrack(|| typed.draft());
        let reply = Reply { name, answers };
        let lengths = reply.answers.iter().map(|answer| answer.chars().count());
        let too_long = lengths.enumerate().find(|(_, length)| *length > ANSWER_LIMIT);
        let problem = match too_long {
            _ if reply.is_blank() => Some((0, t::ask_answer_missing())),
            Some((at, length)) => {
                Some((at, words::problem(Problem::TooLong { length, limit: ANSWER_LIMIT })))
            }
            None => None,
        };
        if let Some((at, words)) = problem {
            wrong.set(Some((at, words)));
            return page::focus(&format!("answer-{at}"));
        }
        let card = held.get_value();
        leptos::task::spawn_local(async move {
            let sealed = app.seal_reply(&card, &reply).await;
            // The person may have gone elsewhere meanwhile.
            if stage.try_set(Stage::Written(reply, sealed)).is_none() {
                page::after_paint(|| page::focus("answer-send"));
            }
        });
    };
    let forget = move |_| {
        wrong.set(None);
        typed.forget();
        app.say(t::ask_said_forgotten());
        page::focus(FIRST);
    };
    let field = move |(at, question): (usize, String)| {
        let value = typed.answers.with_value(|answers| answers.get(at).copied())?;
        let problem = Signal::derive(move || wrong.get().filter(|it| it.0 == at).map(|it| it.1));
        Some(view! { <Field id=format!("answer-{at}") label=question kind="area" value problem=problem /> })
    };
    // What is typed is kept by itself: the draft of the form would be a second one.
    view! {
        <form class="form" novalidate data-passing="" on:submit=submit>
            {questions.into_iter().enumerate().map(field).collect_view()}
            <Field id="answer-name" label=t::ask_your_name() value=typed.name optional=true />
            <div class="actions">
                <button class="button button-main" type="submit">
                    {t::ask_finish()}
                </button>
                <button class="button-text" type="button" on:click=forget>
                    {t::ask_forget()}
                </button>
            </div>
        </form>
    }
}
