//! The search: a field, what narrows down, and what it finds; arrows and Enter,
//! or a press.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::commands::COMMANDS;
use super::lines::{Go, Lines, lines_of, named_sessions, option, option_id};
use super::saved::{FIELD, Save, Saved};
use super::wanted::{Filters, Wanted};
use crate::app::App;
use crate::browser::page;
use crate::i18n::{self, t};
use crate::ui::components::{Dialog, Icon, icon};

const LIST: &str = "find-list";

/// The dialog.
#[component]
pub fn Palette(open: RwSignal<bool>, keys: RwSignal<bool>) -> impl IntoView {
    view! {
        <Dialog open=open title=t::find_title()>
            <Search open keys />
        </Dialog>
    }
}

#[component]
fn Search(open: RwSignal<bool>, keys: RwSignal<bool>) -> impl IntoView {
    let app = App::here();
    let wanted = Wanted::nothing();
    // Read once at each opening: then a key costs only the looking.
    let everything = StoredValue::new(app.everything());
    let others = StoredValue::new(app.all_others());
    let named = StoredValue::new(named_sessions(app));
    let lines = Memo::new(move |_| {
        everything.with_value(|all| named.with_value(|named| lines_of(app, all, named, wanted)))
    });
    let at = RwSignal::new(0_usize);
    let shown = Memo::new(move |_| lines.with(|lines| lines.shown.len()));
    // What is narrowed down begins at its first line, as what is typed does.
    Effect::new(move || {
        lines.track();
        at.set(0);
    });
    page::after_paint(|| page::focus(FIELD));
    let go = move |place: usize| {
        let Some(to) = lines.with_untracked(|lines| lines.shown.get(place).map(|line| line.to.clone()))
        else {
            return;
        };
        open.set(false);
        match to {
            Go::Do(command) => {
                if let Some(command) = COMMANDS.get(command) {
                    command.run(app, keys);
                }
            }
            Go::To(route, document) => {
                if let Some(document) = document {
                    app.switch_to(document);
                }
                app.go(&route);
            }
        }
    };
    let step = move |event: KeyboardEvent| {
        if page::is_composing(&event) {
            return;
        }
        let last = shown.get_untracked().saturating_sub(1);
        match event.key().as_str() {
            "ArrowDown" => at.update(|at| *at = if *at >= last { 0 } else { *at + 1 }),
            "ArrowUp" => at.update(|at| *at = at.checked_sub(1).unwrap_or(last)),
            "Enter" => go(at.get_untracked()),
            _ => return,
        }
        event.prevent_default();
        page::into_view(&option_id(at.get_untracked()));
    };
    let typed = move |event| {
        wanted.words.set(event_target_value(&event));
        at.set(0);
    };
    let has_lines = move || shown.get() > 0;
    let active = move || has_lines().then(|| option_id(at.get()));
    let options = move || {
        let lines = lines.with(|lines| lines.shown.clone()).into_iter().enumerate();
        lines.map(|(place, line)| option(place, line, at, go)).collect_view()
    };
    let filters = (!everything.with_value(|all| all.is_empty()))
        .then(|| view! { <Filters wanted others=others.get_value() /> });
    view! {
        <button class="button-icon find-close" type="button" aria-label=t::find_close() on:click=move |_| open.set(false)>
            {icon(Icon::Close)}
        </button>
        <div class="find-head">
            <input
                class="input"
                id=FIELD
                type="text"
                role="combobox"
                dir="auto"
                autocomplete="off"
                aria-label=t::find_field()
                aria-autocomplete="list"
                placeholder=t::find_example()
                aria-expanded=move || has_lines().to_string()
                aria-controls=LIST
                aria-activedescendant=active
                prop:value=wanted.words
                on:input=typed
                on:keydown=step
            />
            {filters}
            <p class="find-count" aria-live="polite" prop:textContent=move || said(lines, wanted)></p>
        </div>
        <Saved wanted others />
        <ul class="found" id=LIST role="listbox" aria-label=t::find_title()>
            {options}
        </ul>
        <Save wanted others />
    }
}

/// How many there are; nothing, as long as nothing is looked for.
fn said(lines: Memo<Lines>, wanted: Wanted) -> String {
    lines.with(|lines| match (lines.shown.len(), lines.count) {
        _ if wanted.is_empty() => String::new(),
        (shown, count) if shown < count => t::find_count_first(i18n::count(count), i18n::count(shown)),
        (0, _) if wanted.is_narrowed() => t::find_nothing_here(),
        (0, _) => t::find_nothing(),
        (shown, _) => t::find_count(i18n::count(shown)),
    })
}
