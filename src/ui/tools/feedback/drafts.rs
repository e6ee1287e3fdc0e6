//! Drafts of feedback that only their writer has.

use leptos::prelude::*;

use super::writing::{Writing, drafts_of};
use crate::app::App;
use crate::coaching::{FeedbackCommand, Kind, NewFeedback};
use crate::i18n::{count, t};
use crate::replica::Id;
use crate::ui::components::{Icon, RowTools, TrashTool, icon};
use crate::ui::words;

/// How many letters of a draft are shown.
const LETTERS: usize = 90;

/// Those that are not open; nothing where there are none.
#[component]
pub fn Drafts(
    writing: Writing,
    /// Behind a line that says how many there are: in a session somebody else may
    /// look at the screen.
    is_folded: bool,
) -> impl IntoView {
    let app = App::here();
    let people = app.people();
    let all = app.watch_private(&[Kind::FeedbackDraft], move |own| {
        people.track();
        drafts_of(app, own)
    });
    let others = Memo::new(move |_| {
        let mut drafts = all.get();
        drafts.retain(|(id, _)| !writing.is_open(id));
        drafts
    });
    let rows = move || others.get().into_iter().map(|draft| row(app, writing, draft)).collect_view();
    let name = move || t::talk_counted(t::feedback_drafts(), count(others.with(Vec::len)));
    let has_some = Memo::new(move |_| !others.with(Vec::is_empty));
    let list = move || view! { <ul class="stack">{rows}</ul> };
    let content = move || {
        if is_folded {
            view! {
                <details>
                    <summary class="button-add">{icon(Icon::Lock)} <span prop:textContent=name></span></summary>
                    {list()}
                </details>
            }
            .into_any()
        } else {
            view! {
                <h3>{icon(Icon::Lock)} " " {t::feedback_drafts()}</h3>
                {list()}
            }
            .into_any()
        }
    };
    move || has_some.get().then(content)
}

fn row(app: App, writing: Writing, (id, draft): (Id, NewFeedback)) -> impl IntoView {
    let name = words::names_of(app, std::slice::from_ref(&draft.to));
    let said = words::shorten(&draft.words.in_short(), LETTERS);
    let trash_name = t::feedback_draft_trash(&said);
    let trash = TrashTool {
        command: Some(FeedbackCommand::DropDraft { id: id.clone() }.into()),
        // What is said of it stays in the history: it has no words.
        ..TrashTool::new(move || trash_name.clone(), t::feedback_said_draft_trash)
    };
    let open_name = t::feedback_draft_open_of(&name, &said);
    let of = id.clone();
    let open = move |_| writing.begin(of.clone(), draft.clone());
    view! {
        <li class="feedback-row">
            <div class="row-main">
                <p class="meta">
                    <span dir="auto">{t::feedback_draft_for(name)}</span>
                </p>
                <p dir="auto">{said}</p>
            </div>
            <button class="button-text" type="button" aria-label=open_name on:click=open>
                {t::feedback_draft_open()}
            </button>
            <RowTools id trash />
        </li>
    }
}
