//! A session that is over, to be read: topics with what became of them, notes
//! by writer, what was kept, commitments, thanks, times. On paper it is that
//! alone; on screen one line says what can still be done.

use leptos::prelude::*;

use super::super::journal::AfterSession;
use super::agenda::{AgendaList, items_of};
use super::agenda_item::Side;
use super::asking::AskingsAsked;
use super::kept::{Lines, is_kept};
use super::note_list::Notes;
use super::own_notes::OwnNotesFolded;
use super::thanks::ThanksSaid;
use super::time_shared::TimeShared;
use super::wishes::WishesSaid;
use super::wrap::session_after;
use super::wrap_steps::{Steps, first_open};
use super::{Held, state_of};
use crate::app::App;
use crate::browser::page;
use crate::coaching::{
    AgendaState, Appreciation, Book, CoachingWish, Commitment, Kind, Session, SessionCommand, SessionState,
    Topic,
};
use crate::i18n::{self, t};
use crate::replica::Id;
use crate::route::Route;
use crate::ui::components::{CommitmentOnPaper, CommitmentRow, Icon, SendUpdate, icon, person_tag};
use crate::ui::tools::FeedbackGiven;
use crate::ui::{record_words, words};

const CORRECT: &str = "correct-held";

/// What is read, or what corrects it; and what can still be done.
#[component]
pub fn HeldSession(id: Id, held: Held) -> impl IntoView {
    let is_correcting = RwSignal::new(false);
    let of = StoredValue::new(id.clone());
    let content = move || {
        let id = of.get_value();
        if is_correcting.get() {
            view! { <Corrections id held /> }.into_any()
        } else {
            view! { <ToRead id /> }.into_any()
        }
    };
    let correct = move || if is_correcting.get() { t::held_correct_done() } else { t::held_correct() };
    view! {
        <Notice id=id.clone() held />
        <AfterSession session=id.clone() />
        {content}
        <div class="actions held-acts">
            <button
                class="button-text"
                type="button"
                id=CORRECT
                prop:textContent=correct
                on:click=move |_| is_correcting.update(|is| *is = !*is)
            ></button>
            <Acts id held />
        </div>
    }
}

/// The same in a word, where the talk was: what is over, and how it is opened
/// again.
#[component]
pub fn Wrapped(id: Id, held: Held) -> impl IntoView {
    view! {
        <Notice id=id.clone() held always=true />
        <div class="actions">
            <Acts id held />
        </div>
    }
}

#[component]
fn ToRead(id: Id) -> impl IntoView {
    let app = App::here();
    let has_kept = is_kept(app, &id);
    let of = id.clone();
    let has_thanks =
        app.watch(&[Kind::Appreciation], move |book| !book.children::<Appreciation>(&of).is_empty());
    let of = id.clone();
    let has_wishes =
        app.watch(&[Kind::CoachingWish], move |book| !book.children::<CoachingWish>(&of).is_empty());
    let of = id.clone();
    let has_feedback =
        app.watch(Book::SESSION_FEEDBACK_KINDS, move |book| !book.feedback_on_session(&of).is_empty());
    let of = StoredValue::new(id.clone());
    view! {
        <div class="held-session spread">
            <div class="stack">
                <Topics id=id.clone() />
                <Committed id=id.clone() />
                <Show when=move || has_kept.get()>
                    <section class="section" aria-labelledby="held-kept">
                        <h2 id="held-kept">{t::sheet_kept()}</h2>
                        <Lines session=of.get_value() is_read=true />
                    </section>
                </Show>
                <Show when=move || has_thanks.get()>
                    <section class="section" aria-labelledby="held-thanks">
                        <h2 id="held-thanks">{t::sheet_thanks()}</h2>
                        <ThanksSaid session=of.get_value() is_read=true />
                    </section>
                </Show>
                <AskingsAsked session=of.get_value() />
                <Show when=move || has_wishes.get()>
                    <section class="section" aria-labelledby="held-wishes">
                        <h2 id="held-wishes">{t::wish_heading()}</h2>
                        <WishesSaid session=of.get_value() is_read=true />
                    </section>
                </Show>
                <Show when=move || has_feedback.get()>
                    <section class="section" aria-labelledby="held-feedback">
                        <h2 id="held-feedback">{t::feedback_title()}</h2>
                        <FeedbackGiven session=of.get_value() />
                    </section>
                </Show>
            </div>
            <div class="stack">
                <NotesByWriter id=id.clone() />
                <OwnNotesFolded session=id.clone() />
                <TimeShared session=id />
            </div>
        </div>
    }
}

#[component]
fn Topics(id: Id) -> impl IntoView {
    let app = App::here();
    let items = items_of(app, &id);
    let list = move || {
        let items = items.get();
        if items.is_empty() {
            return view! { <p class="quiet">{t::session_agenda_none()}</p> }.into_any();
        }
        let topics = items.into_iter().map(|item| topic(app, item)).collect_view();
        view! { <ol class="agenda">{topics}</ol> }.into_any()
    };
    view! {
        <section class="section" aria-labelledby="held-topics">
            <h2 id="held-topics">{t::session_agenda()}</h2>
            {list}
        </section>
    }
}

/// A topic, and what became of it.
fn topic(app: App, item: Topic) -> impl IntoView {
    let people = app.people();
    let owner = item.brought_by;
    let owner = Memo::new(move |_| people.with(|people| people.get(owner.as_ref()?).cloned()));
    let pen = move || owner.with(|owner| owner.as_ref().map(|owner| owner.pen.to_string()));
    let tag = move || owner.with(|owner| owner.as_ref().map(person_tag));
    let wish = (!item.wanted_outcome.is_empty())
        .then(|| view! { <p class="item-wish" dir="auto">{item.wanted_outcome}</p> });
    let on = item.continued_in.clone().filter(|_| item.state == AgendaState::Open);
    let on = on.and_then(|on| {
        let session: Session = app.with_book(|book| book.get(&on)).flatten()?;
        Some((Route::Session(on, None).to_string(), words::day_of(app, words::session_millis(&session)?)))
    });
    let mark = match item.state {
        AgendaState::Open => Icon::Moved,
        AgendaState::Discussed => Icon::Check,
        AgendaState::Parked => Icon::Parked,
    };
    let became = match on {
        Some((address, day)) => {
            view! { <a href=address>{icon(mark)} {t::session_item_continued(day)}</a> }.into_any()
        }
        None => {
            let words = record_words::state(item.state.name());
            let mark = (item.state != AgendaState::Open).then(|| icon(mark));
            view! { <span>{mark} {words}</span> }.into_any()
        }
    };
    let minutes = (item.minutes > 0).then(|| t::session_item_minutes(i18n::count(item.minutes)));
    view! {
        <li class="item pen-rule" data-pen=pen>
            <div class="item-words">
                <h3 class="item-title" dir="auto">
                    {item.title}
                </h3>
                {wish}
                <p class="meta">{tag} {became}</p>
            </div>
            <p class="item-minutes">{minutes}</p>
        </li>
    }
}

/// Notes that one person wrote without another in between: how deep each
/// stands, and its words.
type Run = (Option<Id>, Vec<(u64, String)>);

fn runs_of(book: &Book, session: &Id) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for note in book.notes(session) {
        if note.text.trim().is_empty() {
            continue;
        }
        let line = (note.indent, note.text);
        match runs.last_mut().filter(|(author, _)| *author == note.author) {
            Some((_, lines)) => lines.push(line),
            None => runs.push((note.author, vec![line])),
        }
    }
    runs
}

#[component]
fn NotesByWriter(id: Id) -> impl IntoView {
    let app = App::here();
    let people = app.people();
    let runs: Memo<Vec<Run>> = app.watch(&[Kind::Note], move |book| runs_of(book, &id));
    let run = move |(author, lines): Run| {
        let author = people.with(|people| people.get(author.as_ref()?).cloned());
        let pen = author.as_ref().map(|author| author.pen.to_string());
        let line = |(depth, text): (u64, String)| {
            view! {
                <li class="note" data-pen=pen.clone() data-depth=depth.to_string()>
                    <p class="note-text pre" dir="auto">{text}</p>
                </li>
            }
        };
        let lines = lines.into_iter().map(line).collect_view();
        view! {
            <div class="held-run">
                <p class="meta">{author.as_ref().map(person_tag)}</p>
                <ul class="notes">{lines}</ul>
            </div>
        }
    };
    move || {
        let runs = runs.get();
        (!runs.is_empty()).then(|| {
            view! {
                <section class="section" aria-labelledby="held-notes">
                    <h2 id="held-notes">{t::session_notes()}</h2>
                    {runs.into_iter().map(run).collect_view()}
                </section>
            }
        })
    }
}

/// What one committed to: on screen it can be ticked, on paper it is read.
#[component]
fn Committed(id: Id) -> impl IntoView {
    let app = App::here();
    let all: Memo<Vec<Commitment>> = app.watch(&[Kind::Commitment], move |book| book.commitments_from(&id));
    let ids = Memo::new(move |_| {
        all.with(|all| all.iter().map(|commitment| commitment.id.clone()).collect::<Vec<_>>())
    });
    let has_any = Memo::new(move |_| all.with(|all| !all.is_empty()));
    let on_paper = move || {
        let line = |commitment| view! { <CommitmentOnPaper commitment /> };
        all.get().into_iter().map(line).collect_view()
    };
    view! {
        <Show when=move || has_any.get()>
            <section class="section" aria-labelledby="held-commitments">
                <h2 id="held-commitments">{t::session_commitments()}</h2>
                <ul class="commitments no-print">
                    <For each=move || ids.get() key=Clone::clone let:id>
                        <CommitmentRow id />
                    </For>
                </ul>
                <ul class="commitments print-only">{on_paper}</ul>
            </section>
        </Show>
    }
}

/// Everything that stands on it, to be added to and changed.
#[component]
fn Corrections(id: Id, held: Held) -> impl IntoView {
    let app = App::here();
    let items = items_of(app, &id);
    let has_items = Memo::new(move |_| items.with(|items| !items.is_empty()));
    let open = first_open(app, &id);
    view! {
        <div class="spread">
            <div class="stack">
                <Show when=move || has_items.get()>
                    <section class="section" aria-labelledby="held-topics">
                        <h2 id="held-topics">{t::session_agenda()}</h2>
                        <AgendaList items side=Side::Wrap />
                    </section>
                </Show>
                <Steps session=id.clone() held open last=CORRECT />
            </div>
            <div class="stack">
                <Notes session=id />
            </div>
        </div>
    }
}

/// After the wrap: what goes to the partner; and whatever was done to the
/// session by somebody who did not know. Of an earlier session nothing is said.
#[component]
fn Notice(
    id: Id,
    held: Held,
    /// Also of an earlier one.
    #[prop(optional)]
    always: bool,
) -> impl IntoView {
    let app = App::here();
    let next = session_after(app, &id);
    let of = id.clone();
    let is_last = app.watch(&[Kind::Session], move |book| book.is_last_over(&of));
    let meanwhile = app.watch(&[Kind::Session, Kind::Person], move |book| {
        let (who, state) = book.over_meanwhile(&id)?;
        let people = book.people();
        let is_me = app.my_id().is_some_and(|me| people.same(&me, &who));
        people.get(&who).filter(|_| !is_me).map(|person| (person.name.clone(), state))
    });
    let meanwhile_words = move || {
        let words = match meanwhile.get()? {
            (name, SessionState::Reviewed) => t::session_reviewed_meanwhile(name),
            (name, _) => t::session_wrapped_meanwhile(name),
        };
        Some(view! { <p><strong>{words}</strong></p> })
    };
    let early = app.watch(&[Kind::Session], move |book| {
        let session = held.with(Clone::clone)?;
        words::wrapped_early(app, book, &session)
    });
    let early_words = move || early.get().map(|day| view! { <p>{t::session_wrapped_early(day)}</p> });
    let is_shown = Memo::new(move |_| {
        always || is_last.get() || meanwhile.with(Option::is_some) || early.with(Option::is_some)
    });
    let is_reviewed = Memo::new(move |_| state_of(held) == SessionState::Reviewed);
    let state = move || if is_reviewed.get() { t::sheet_reviewed() } else { t::session_wrapped() };
    let next = move || {
        let next = next.get()?;
        let day = words::session_day(app, &next);
        let address = Route::Session(next.id, None).to_string();
        Some(view! {
            <p>
                {t::session_next_is()} " " <a href=address>{day}</a>
            </p>
        })
    };
    view! {
        <Show when=move || is_shown.get()>
            <div class="notice no-print" role="note">
                {icon(Icon::Check)}
                <div class="notice-body">
                    {meanwhile_words}
                    <p>
                        <strong prop:textContent=state></strong>
                    </p>
                    {early_words}
                    {next}
                    {move || is_last.get().then(|| view! { <SendUpdate /> })}
                </div>
            </div>
        </Show>
    }
}

/// Marks it as reviewed, or opens it again.
#[component]
fn Acts(id: Id, held: Held) -> impl IntoView {
    let app = App::here();
    let is_reviewed = Memo::new(move |_| state_of(held) == SessionState::Reviewed);
    let of = StoredValue::new(id);
    let review = move |_| {
        let command =
            SessionCommand::SetState { session: of.get_value(), state: SessionState::Reviewed }.into();
        // A session that is gone takes this button along.
        let _ = app.act_and_say(&command, t::sheet_said_reviewed());
    };
    let reopen = move |_| {
        let command = SessionCommand::Reopen { session: of.get_value() }.into();
        if app.act_and_say(&command, t::session_said_reopened()).is_ok() {
            page::after_paint(page::focus_heading);
        }
    };
    view! {
        <Show when=move || !is_reviewed.get()>
            <button class="button-text" type="button" on:click=review>
                {t::sheet_state_review()}
            </button>
        </Show>
        <button class="button-text" type="button" on:click=reopen>
            {t::session_reopen()}
        </button>
    }
}
