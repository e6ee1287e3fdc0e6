//! Words marked in a note become a commitment, an insight, a question, a draft of
//! feedback or a clause of the agreement, and lead back to their line.

use leptos::prelude::*;

use super::note_list::Lines;
use crate::app::App;
use crate::browser::flush;
use crate::coaching::{
    AgreementCommand, ClauseGroup, CommitmentCommand, CommitmentWords, FeedbackCommand, FeedbackWords,
    KeepCommand, NewClause, NewFeedback, Refusal,
};
use crate::i18n::t;
use crate::replica::Id;
use crate::ui::words;

/// How many letters of what was made are said.
const SAID_LETTERS: usize = 60;

/// Marked words, and the line they stand in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marked {
    /// The line.
    pub note: Id,
    /// The words.
    pub text: String,
}

/// What they can become.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Becomes {
    Commitment,
    Insight,
    Question,
    Feedback,
    Clause(ClauseGroup),
}

/// The buttons; there while words are marked.
#[component]
pub fn MarkedWords(session: Id, lines: Lines) -> impl IntoView {
    let app = App::here();
    let problem = RwSignal::new(None::<String>);
    // A clause stands in a section of the agreement, which is asked.
    let (is_clause, section) = (RwSignal::new(false), RwSignal::new(ClauseGroup::Roles));
    let partners = app.partners();
    let session = StoredValue::new(session);
    let make = move |what: Becomes| {
        flush::now();
        let Some(marked) = lines.marked.get_untracked() else {
            return;
        };
        match make(app, lines, &session.get_value(), marked.clone(), what) {
            Ok(()) => {
                lines.made.set(Some(marked));
                problem.set(None);
                is_clause.set(false);
                lines.marked.set(None);
            }
            Err(refused) => problem.set(Some(words::refusal(&refused))),
        }
    };
    let button = move |what: Becomes, name: String| {
        view! {
            <button class="button" type="button" on:click=move |_| make(what)>
                {name}
            </button>
        }
    };
    let options = move || {
        ClauseGroup::ALL.map(|it| {
            view! {
                <option value=it.name() prop:selected=move || section.get() == it>
                    {words::clause_group(it)}
                </option>
            }
        })
    };
    let clause = move || {
        is_clause.get().then(|| {
            let choose = move |event| {
                section.set(ClauseGroup::parse(&event_target_value(&event)).unwrap_or_default());
            };
            view! {
                <div class="choices choices-small">
                    <select class="input" aria-label=t::feedback_clause_section() on:change=choose>
                        {options().into_iter().collect_view()}
                    </select>
                    <button
                        class="button"
                        type="button"
                        on:click=move |_| make(Becomes::Clause(section.get_untracked()))
                    >
                        {t::feedback_clause_add()}
                    </button>
                </div>
            }
        })
    };
    let feedback = move || {
        let has_partner = partners.with(|all| !all.is_empty());
        has_partner.then(|| button(Becomes::Feedback, t::feedback_note_becomes()))
    };
    let is_marked = Memo::new(move |_| lines.marked.with(Option::is_some));
    move || {
        is_marked.get().then(|| {
            view! {
                <div class="marked" role="group" aria-label=t::sheet_note_becomes()>
                    <span class="hint">{t::sheet_note_becomes()}</span>
                    <div class="choices choices-small">
                        {button(Becomes::Commitment, t::sheet_note_commitment())}
                        {button(Becomes::Insight, t::sheet_note_insight())}
                        {button(Becomes::Question, t::sheet_note_question())}
                        {feedback}
                        <button
                            class="button"
                            type="button"
                            aria-expanded=move || is_clause.get().to_string()
                            on:click=move |_| is_clause.update(|is| *is = !*is)
                        >
                            {t::feedback_clause_becomes()}
                        </button>
                    </div>
                    {clause}
                    {move || problem.get().map(|words| view! { <p class="problem" role="alert">{words}</p> })}
                </div>
            }
        })
    }
}

fn make(app: App, lines: Lines, session: &Id, marked: Marked, what: Becomes) -> Result<(), Refusal> {
    let Marked { note, text } = marked;
    let author = untrack(|| lines.author(&note)).or_else(|| app.my_id()).ok_or(Refusal::Gone)?;
    let (id, session, text) = (app.new_id(), session.clone(), text.trim().to_owned());
    match what {
        Becomes::Insight => {
            let keep = KeepCommand::Insight { id, session, author, text, from_note: Some(note) };
            app.act_and_say(&keep.into(), t::sheet_said_insight())
        }
        Becomes::Question => {
            let keep = KeepCommand::Question { id, session, author, text, from_note: Some(note) };
            app.act_and_say(&keep.into(), t::sheet_said_question())
        }
        Becomes::Feedback => {
            let from = app.my_id().ok_or(Refusal::Gone)?;
            // Mostly one speaks of what the one who wrote it said or did.
            let others: Vec<Id> = untrack(|| app.partners().get()).into_iter().map(|it| it.id).collect();
            let to = others.iter().find(|id| **id == author).or(others.first()).ok_or(Refusal::Gone)?;
            let said = t::feedback_said_draft(words::shorten(&text, SAID_LETTERS));
            let words = FeedbackWords { noticed: text, ..FeedbackWords::default() };
            let about = Some(note);
            let feedback = NewFeedback { words, about, ..NewFeedback::new(from, to.clone()) };
            app.act_and_say(&FeedbackCommand::Draft { id, feedback }.into(), said)
        }
        Becomes::Clause(group) => {
            let said = t::feedback_said_clause(words::shorten(&text, SAID_LETTERS));
            let clause = NewClause { id, group, text, library: None };
            app.act_and_say(&AgreementCommand::AddFromNote { clause, note }.into(), said)
        }
        Becomes::Commitment => {
            let words = CommitmentWords::new(author, text);
            let make = CommitmentCommand::Make { id, words, session: Some(session), from_note: Some(note) };
            app.act_and_say(&make.into(), t::sheet_said_commitment())
        }
    }
}
