//! Letters to oneself: those that have come, those that wait, and a new one.

use leptos::prelude::*;

use super::letter_form::LetterForm;
use crate::app::App;
use crate::browser::{clock, page};
use crate::coaching::{LetterCommand, LetterState, LetterToSelf, Milestone, Reflection, Until};
use crate::i18n::t;
use crate::replica::Id;
use crate::route::Route;
use crate::ui::components::{Dialog, Icon, RowTools, TrashTool, icon};
use crate::ui::words;

/// The button that a new letter begins with.
const NEW: &str = "letter-new";

/// The letters that wait.
pub fn waiting(app: App) -> Memo<Vec<LetterToSelf>> {
    let all = app.letters();
    Memo::new(move |_| {
        all.with(|all| {
            all.iter().filter(|(_, state)| *state == LetterState::Waits).map(|(it, _)| it.clone()).collect()
        })
    })
}

/// What the letter waits for, in words.
fn until(app: App, letter: &LetterToSelf) -> String {
    match letter.until() {
        Some(Until::Day(day)) => t::letter_until_day(words::day(app, day)),
        Some(Until::Milestone { document, milestone }) => {
            let title = app.with_partnership(&document, |book| book.get::<Milestone>(&milestone)).flatten();
            t::letter_until_milestone(title.map(|it| it.title).unwrap_or_default())
        }
        Some(Until::Closing { .. }) | None => t::letter_until_closing(),
    }
}

/// Its words become an entry, which is shown.
fn open(app: App, letter: &Id) {
    let command = LetterCommand::Open { id: letter.clone(), on: clock::today() };
    match app.act_and_say(&command.into(), t::letter_said_opened()) {
        Ok(()) => app.go(&Route::JournalEntry(Reflection::id_of_letter(letter))),
        Err(refused) => app.say(words::refusal(&refused)),
    }
}

/// Those whose time has come, or will not come: a notice each.
#[component]
pub fn LettersCome() -> impl IntoView {
    let app = App::here();
    let all = app.letters();
    let notice = move |(letter, state): (LetterToSelf, LetterState)| {
        let day = letter.written.map(|day| words::day(app, day)).unwrap_or_default();
        let said = if state == LetterState::Lost { t::letter_lost(&day) } else { t::letter_come(&day) };
        view! {
            <div class="notice" role="note">
                {icon(Icon::Notebook)}
                <div class="notice-body">
                    <p>{said}</p>
                    <div class="actions">
                        <button class="button" type="button" on:click=move |_| open(app, &letter.id)>
                            {t::letter_open()}
                        </button>
                    </div>
                </div>
            </div>
        }
    };
    move || {
        let come = all.get().into_iter().filter(|(_, state)| *state < LetterState::Waits);
        come.map(notice).collect_view()
    }
}

/// Those that wait, and the way to a new one.
#[component]
pub fn Letters(waiting: Memo<Vec<LetterToSelf>>) -> impl IntoView {
    let app = App::here();
    let is_writing = RwSignal::new(false);
    let (asking, early) = (RwSignal::new(false), RwSignal::new(None::<Id>));
    let ask = move |letter: Id| {
        early.set(Some(letter));
        asking.set(true);
    };
    let open_early = move |_| {
        asking.set(false);
        if let Some(letter) = early.get_untracked() {
            open(app, &letter);
        }
    };
    let write = move |_| {
        is_writing.set(true);
        page::after_paint(|| page::focus("letter-text"));
    };
    let done = Callback::new(move |()| {
        is_writing.set(false);
        page::after_paint(|| page::focus(NEW));
    });
    view! {
        <ul class="rows">
            <For each=move || waiting.get() key=|letter| letter.id.clone() let:letter>
                <Waiting letter ask />
            </For>
        </ul>
        <Show
            when=move || is_writing.get()
            fallback=move || {
                view! {
                    <p class="quiet">{t::letter_about()}</p>
                    <div class="actions">
                        <button class="button" type="button" id=NEW on:click=write>
                            {t::letter_write()}
                        </button>
                    </div>
                }
            }
        >
            <LetterForm done />
        </Show>
        <Dialog open=asking title=t::letter_early_title()>
            <p>{t::letter_early_about()}</p>
            <div class="actions actions-end">
                <button class="button-text" type="button" on:click=move |_| asking.set(false)>
                    {t::letter_early_no()}
                </button>
                <button class="button button-main" type="button" on:click=open_early>
                    {t::letter_early_yes()}
                </button>
            </div>
        </Dialog>
    }
}

#[component]
fn Waiting(letter: LetterToSelf, ask: impl Fn(Id) + Send + 'static) -> impl IntoView {
    let app = App::here();
    let said = until(app, &letter);
    let written = letter.written.map(|day| t::letter_written(words::day(app, day)));
    let id = letter.id.clone();
    let trash = TrashTool {
        command: Some(LetterCommand::Trash { id: letter.id.clone() }.into()),
        ..TrashTool::new(t::letter_discard, t::letter_said_discarded)
    };
    view! {
        <li class="row">
            <div class="row-main">
                <p>{said}</p>
                <p class="meta">{written.map(|written| view! { <span>{written}</span> })}</p>
            </div>
            <button class="button-text" type="button" on:click=move |_| ask(id.clone())>
                {t::letter_early()}
            </button>
            <RowTools id=letter.id trash=trash.then(|| page::after_paint(|| page::focus(NEW))) />
        </li>
    }
}
