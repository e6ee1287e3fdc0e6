//! Feedback: asking for it, giving it, answering it.

mod about;
mod asking;
mod at_table;
mod composer;
mod drafts;
mod given;
mod hints;
mod response;
mod writing;

use asking::{Ask, AskedOfYou};
use at_table::AtTable;
use composer::Composer;
use drafts::Drafts;
pub use given::FeedbackGiven;
use given::Given;
use leptos::prelude::*;
use writing::Writing;

use crate::app::App;
use crate::coaching::{Kind, NewFeedback, ToolPlace};
use crate::i18n::t;
use crate::replica::Id;
use crate::ui::components::{Icon, icon};

/// The button that opens an empty draft.
const WRITE: &str = "write-feedback";

/// All of it, or in a part of a session what is about that session.
#[component]
pub fn FeedbackSheet(
    /// Where it is open.
    place: ToolPlace,
) -> impl IntoView {
    let session = match place {
        ToolPlace::Home => None,
        ToolPlace::Part { session, .. } => Some(session),
    };
    let partners = App::here().partners();
    let is_alone = Memo::new(move |_| partners.with(Vec::is_empty));
    let session = StoredValue::new(session);
    move || {
        if is_alone.get() {
            return view! { <p class="quiet">{t::feedback_alone()}</p> }.into_any();
        }
        let (session, writing) = (session.get_value(), Writing::new());
        view! {
            <div class="stack">
                <AskedOfYou writing session=session.clone() />
                <Give writing session=session.clone() />
                <Ask />
                <Given session />
            </div>
        }
        .into_any()
    }
}

/// What is being written, or the ways to begin.
#[component]
fn Give(writing: Writing, session: Option<Id>) -> impl IntoView {
    let app = App::here();
    let is_at_table = RwSignal::new(false);
    let is_in_part = session.is_some();
    let session = StoredValue::new(session);
    let begin = move |_| {
        let to = app.partners().with_untracked(|all| all.first().map(|person| person.id.clone()));
        if let Some((from, to)) = app.my_id().zip(to) {
            let about = session.get_value();
            writing.begin(app.new_id(), NewFeedback { about, ..NewFeedback::new(from, to) });
        }
    };
    let content = move || {
        let session = session.get_value();
        if is_at_table.get() {
            return view! { <AtTable session is_at_table /> }.into_any();
        }
        match writing.open() {
            Some((draft, start)) => view! { <Composer draft start writing session /> }.into_any(),
            None => view! {
                <div class="actions">
                    <button class="button button-main" type="button" id=WRITE on:click=begin>
                        {icon(Icon::Edit)}
                        {t::feedback_write()}
                    </button>
                    <button class="button-text" type="button" on:click=move |_| is_at_table.set(true)>
                        {t::feedback_at_table()}
                    </button>
                </div>
            }
            .into_any(),
        }
    };
    view! {
        <section class="section no-print" aria-labelledby="feedback-give">
            <h2 id="feedback-give">{t::feedback_give_heading()}</h2>
            {content}
            <Drafts writing is_folded=is_in_part />
        </section>
    }
}

/// The kinds that a card of feedback is read from.
const CARD_KINDS: &[Kind] = &[
    Kind::Feedback,
    Kind::FeedbackRequest,
    Kind::FeedbackResponse,
    Kind::Person,
    Kind::Commitment,
    Kind::AgendaItem,
    Kind::AgendaPlace,
    Kind::Session,
];
