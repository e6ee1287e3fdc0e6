//! Words marked in a note become a commitment, an insight or a question, and
//! lead back to their line.

use leptos::prelude::*;

use super::note_list::Lines;
use crate::app::App;
use crate::browser::flush;
use crate::coaching::{CommitmentCommand, CommitmentWords, KeepCommand, Refusal};
use crate::i18n::t;
use crate::replica::Id;
use crate::ui::words;

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
}

/// The buttons; there while words are marked.
#[component]
pub fn MarkedWords(session: Id, lines: Lines) -> impl IntoView {
    let app = App::here();
    let problem = RwSignal::new(None::<String>);
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
                    </div>
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
        Becomes::Commitment => {
            let words = CommitmentWords {
                owner: author,
                what: text,
                due: None,
                goal: None,
                first_step: String::new(),
                confidence: None,
                lifts: String::new(),
                let_know: String::new(),
            };
            let make = CommitmentCommand::Make { id, words, session: Some(session), from_note: Some(note) };
            app.act_and_say(&make.into(), t::sheet_said_commitment())
        }
    }
}
