//! How a session opens: what one committed to before, and what went well.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::asking::AskingsSince;
use crate::app::App;
use crate::browser::{drafts, page};
use crate::coaching::{Asking, Kind, NoteCommand, Win};
use crate::i18n::{self, t};
use crate::replica::Id;
use crate::ui::components::{CommitmentRow, Field, Icon, WhoSees, icon};

const GATHER: &str = "gather-wins";

/// The commitments that are open, and those whose outcome was said since the
/// last session; with it, an opener: the wins.
#[component]
pub fn SinceLastTime(id: Id) -> impl IntoView {
    let app = App::here();
    let of = id.clone();
    let list: Memo<Vec<Id>> = app.watch(&[Kind::Commitment, Kind::Session], move |book| {
        book.since_last_session(Some(&of)).into_iter().map(|it| it.id).collect()
    });
    let is_empty = Memo::new(move |_| list.with(Vec::is_empty));
    let of = id.clone();
    let asks = app.watch(Asking::KINDS, move |book| !book.askings_since(&of).is_empty());
    let words = move || match (is_empty.get(), asks.get()) {
        (false, _) => Some(t::since_lead()),
        (true, false) => Some(t::since_empty()),
        (true, true) => None,
    };
    view! {
        <section class="section" aria-labelledby="since-heading">
            <h2 id="since-heading">{t::since_heading()}</h2>
            {move || words().map(|words| view! { <p class="quiet">{words}</p> })}
            <ul class="commitments">
                <For each=move || list.get() key=Clone::clone let:id>
                    <CommitmentRow id asks_now=true />
                </For>
            </ul>
            <AskingsSince session=id.clone() />
            <Wins session=id />
        </section>
    }
}

/// The opener: one's own wins, to be changed and put into the notes.
#[component]
fn Wins(session: Id) -> impl IntoView {
    let is_open = RwSignal::new(false);
    let close = Callback::new(move |()| {
        is_open.set(false);
        page::after_paint(|| page::focus(GATHER));
    });
    let button = move || {
        view! {
            <button class="button-add" type="button" id=GATHER on:click=move |_| is_open.set(true)>
                {icon(Icon::Celebrations)}
                {t::wins_gather()}
            </button>
        }
    };
    move || {
        if is_open.get() {
            view! { <Gathered session=session.clone() close=close /> }.into_any()
        } else {
            button().into_any()
        }
    }
}

/// A line that may be changed: a number that stays, and its words.
type Line = (usize, RwSignal<String>);

#[component]
fn Gathered(session: Id, close: Callback<()>) -> impl IntoView {
    let app = App::here();
    let found = app.my_id().and_then(|me| app.with_book(|book| book.wins_since_last_session(&me)));
    let found: Vec<String> = found.unwrap_or_default().into_iter().map(in_words).collect();
    let lead = if found.is_empty() { t::wins_none() } else { t::wins_lead() };
    let mut first = if found.is_empty() { vec![String::new()] } else { found };
    // A draft may have had more lines.
    while drafts::get(&line_id(0), &line_id(first.len())).is_some() {
        first.push(String::new());
    }
    let lines: Vec<Line> = first.into_iter().map(RwSignal::new).enumerate().collect();
    let next = StoredValue::new(lines.len());
    let lines = RwSignal::new(lines);
    let add = move |_| {
        let number = next.get_value();
        next.set_value(number + 1);
        lines.update(|lines| lines.push((number, RwSignal::new(String::new()))));
        page::after_paint(move || page::focus(&line_id(number)));
    };
    let put = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(author) = app.my_id() else { return };
        let words = lines.with_untracked(|lines| {
            let texts = lines.iter().map(|(_, text)| text.get_untracked().trim().to_owned());
            texts.filter(|text| !text.is_empty()).collect::<Vec<_>>()
        });
        let count = i18n::count(words.len());
        for text in words {
            let (id, session, author) = (app.new_id(), session.clone(), author.clone());
            let command = NoteCommand::Add { id, session, author, text, after: None }.into();
            let _ = app.act_and_say(&command, t::wins_said(count));
        }
        close.run(());
    };
    page::after_paint(|| page::focus(&line_id(0)));
    view! {
        <form class="form" novalidate on:submit=put aria-label=t::wins_heading()>
            <p class="hint">{lead}</p>
            <div class="stack-close">
                <For each=move || lines.get() key=|(number, _)| *number let:line>
                    <WinLine line lines />
                </For>
            </div>
            <button class="button-add" type="button" on:click=add>
                {icon(Icon::Plus)}
                {t::wins_more()}
            </button>
            <WhoSees of=Kind::Note />
            <div class="actions">
                <button class="button" type="submit">
                    {t::wins_put()}
                </button>
                <button class="button-text" type="button" on:click=move |_| close.run(())>
                    {t::wins_close()}
                </button>
            </div>
        </form>
    }
}

fn line_id(number: usize) -> String {
    format!("win-{number}")
}

fn in_words(win: Win) -> String {
    match win {
        Win::Kept(what) => t::wins_kept(what),
        Win::Reached(what) => t::wins_reached(what),
        Win::Small(what) => what,
    }
}

#[component]
fn WinLine(line: Line, lines: RwSignal<Vec<Line>>) -> impl IntoView {
    let (number, text) = line;
    let leave_out = move |_| {
        lines.update(|lines| lines.retain(|(other, _)| *other != number));
        page::after_paint(|| page::focus(&line_id(0)));
    };
    let label = t::wins_line(i18n::count(number + 1));
    view! {
        <div class="win-line">
            <Field id=line_id(number) label=label value=text />
            <button
                class="button-icon"
                type="button"
                aria-label=move || t::wins_leave_out(text.get())
                on:click=leave_out
            >
                {icon(Icon::Close)}
            </button>
        </div>
    }
}
