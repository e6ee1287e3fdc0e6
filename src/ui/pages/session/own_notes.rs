//! Notes of one's own in a session: lines to write, each with a way to share it.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use crate::app::App;
use crate::browser::{flush, page};
use crate::coaching::{Command, Kind, NoteCommand, OwnNote, OwnNoteCommand};
use crate::i18n::{count, t};
use crate::replica::Id;
use crate::ui::components::{
    Dialog, Icon, LiveText, LiveTextShape, RowTools, TrashTool, WhoSees, icon, while_here,
};
use crate::ui::words;

const HEADING: &str = "own-notes-heading";

/// The notes of one's own, and the line that waits for the next.
#[derive(Clone, Copy)]
struct Lines {
    session: StoredValue<Id>,
    notes: Memo<Vec<OwnNote>>,
    /// On screen only, until something is written in it.
    blank: RwSignal<Id>,
    /// The one that is asked about before it is shared.
    asking: RwSignal<Option<OwnNote>>,
    is_asking: RwSignal<bool>,
}

fn notes_of(app: App, session: &Id) -> Memo<Vec<OwnNote>> {
    let session = session.clone();
    app.watch_private(&[Kind::OwnNote], move |book| book.own_notes(&session))
}

/// How many there are.
pub fn count_of(app: App, session: &Id) -> Memo<i64> {
    let notes = notes_of(app, session);
    Memo::new(move |_| notes.with(|notes| count(notes.len())))
}

/// Beside the notes of a talk.
#[component]
pub fn OwnNotes(session: Id) -> impl IntoView {
    view! {
        <section class="section no-print" aria-labelledby=HEADING>
            <h2 id=HEADING tabindex="-1">
                {t::own_notes()}
            </h2>
            <Sheet session />
        </section>
    }
}

/// Before a talk and after it: behind a line that says how many there are, since
/// somebody may sit beside.
#[component]
pub fn OwnNotesFolded(session: Id) -> impl IntoView {
    let many = count_of(App::here(), &session);
    let name = move || match many.get() {
        0 => t::own_notes(),
        many => t::talk_counted(t::own_notes(), many),
    };
    view! {
        <details class="no-print">
            <summary id=HEADING class="button-add">{icon(Icon::Lock)} <span prop:textContent=name></span></summary>
            <div class="section">
                <Sheet session />
            </div>
        </details>
    }
}

#[component]
fn Sheet(session: Id) -> impl IntoView {
    let app = App::here();
    let lines = Lines {
        notes: notes_of(app, &session),
        session: StoredValue::new(session),
        blank: RwSignal::new(app.new_id()),
        asking: RwSignal::new(None),
        is_asking: RwSignal::new(false),
    };
    let order = move || {
        let mut order: Vec<Id> = lines.notes.with(|notes| notes.iter().map(|note| note.id.clone()).collect());
        // A line that has just become a note stands among them already.
        let blank = lines.blank.get();
        if !order.contains(&blank) {
            order.push(blank);
        }
        order
    };
    view! {
        <WhoSees of=Kind::OwnNote more=t::own_notes_seen() />
        <ul class="notes own-notes">
            <For each=order key=Clone::clone let:id>
                <Line id lines />
            </For>
        </ul>
        <Dialog open=lines.is_asking title=t::own_notes_share_title()>
            <Share lines />
        </Dialog>
    }
}

fn field_of(line: &Id) -> String {
    format!("own-note-{line}")
}

#[component]
fn Line(id: Id, lines: Lines) -> impl IntoView {
    let app = App::here();
    let line = StoredValue::new(id.clone());
    let kept = Memo::new(move |_| {
        let note = |notes: &Vec<OwnNote>| {
            notes.iter().find(|note| line.with_value(|line| note.id == *line)).cloned()
        };
        lines.notes.with(note)
    });
    let text =
        Memo::new(move |_| kept.with(|note| note.as_ref().map(|it| it.text.clone()).unwrap_or_default()));
    let is_kept = Memo::new(move |_| kept.with(Option::is_some));
    let keep = move |text: String| {
        if !is_kept.get_untracked() && text.trim().is_empty() {
            return None;
        }
        let (id, session) = (line.get_value(), lines.session.get_value());
        let refused = app.act(&OwnNoteCommand::Write { id, session, text }.into()).err();
        if refused.is_none() && lines.blank.with_untracked(|blank| line.with_value(|line| blank == line)) {
            lines.blank.set(app.new_id());
        }
        refused.map(|refused| words::refusal(&refused))
    };
    // The next words have a line of their own.
    let next = move || {
        flush::now();
        let blank = lines.blank.get_untracked();
        page::after_paint(move || page::focus(&field_of(&blank)));
        true
    };
    let on_key = move |event: KeyboardEvent| {
        let is_plain = !event.shift_key() && !event.alt_key() && !event.ctrl_key() && !event.meta_key();
        event.key() == "Enter" && is_plain && next()
    };
    // One that was emptied is not kept as an empty line.
    let left = move |_| {
        let is_empty = kept.try_get_untracked().flatten().is_some_and(|note| note.text.trim().is_empty());
        if is_empty {
            let _ = app.act(&OwnNoteCommand::Drop { id: line.get_value() }.into());
        }
    };
    let name = Signal::derive(move || if is_kept.get() { t::own_note() } else { t::own_note_new() });
    view! {
        <li class="note" class:note-new=move || !is_kept.get() on:focusout=while_here(left)>
            <LiveText
                value=text
                keep=keep
                id=field_of(&id)
                name=name
                example=t::own_note_example()
                shape=LiveTextShape::Note
                on_key=on_key
                on_break=move |()| next()
            />
            {move || is_kept.get().then(|| view! { <Tools line kept lines /> })}
        </li>
    }
}

/// Sharing it, and putting it away.
#[component]
fn Tools(line: StoredValue<Id>, kept: Memo<Option<OwnNote>>, lines: Lines) -> impl IntoView {
    let me = App::here().me();
    let words = move || kept.with(|note| note.as_ref().map(|note| note.text.clone()).unwrap_or_default());
    let ask = move |_| {
        flush::now();
        lines.asking.set(kept.get_untracked());
        lines.is_asking.set(true);
    };
    let drop = TrashTool {
        command: Some(OwnNoteCommand::Drop { id: line.get_value() }.into()),
        // What is said of it stays in the history: it has no words.
        ..TrashTool::new(move || t::own_note_trash(words()), t::own_note_said_trash)
    };
    let next = move || {
        let blank = lines.blank.get_untracked();
        page::after_paint(move || page::focus(&field_of(&blank)));
    };
    view! {
        <div class="item-tools">
            <RowTools id=line.get_value() trash=drop.then(next)>
                // Whose note it becomes has to be known.
                <button
                    class="button-icon"
                    type="button"
                    hidden=move || me.with(Option::is_none)
                    aria-label=move || t::own_note_share(words())
                    on:click=ask
                >
                    {icon(Icon::Share)}
                </button>
            </RowTools>
        </div>
    }
}

/// Says what becomes of it, and asks.
#[component]
fn Share(lines: Lines) -> impl IntoView {
    let app = App::here();
    let partners = app.partner_name();
    let text = move || lines.asking.with(|note| note.as_ref().map(|note| note.text.clone()));
    let share = move |_| {
        lines.is_asking.set(false);
        let (Some(own), Some(author)) = (lines.asking.get_untracked(), app.my_id()) else { return };
        let another = app.new_id();
        let Some(id) = app.with_book(|book| book.name_of_shared(&own.id, another)) else { return };
        let session = lines.session.get_value();
        let commands: [Command; 2] = [
            NoteCommand::Add { id, session, author, text: own.text, after: None }.into(),
            // Last: what fails before leaves the words where they are.
            OwnNoteCommand::Drop { id: own.id }.into(),
        ];
        if let Err(refused) = app.act_all_and_say(&commands, t::own_note_said_shared()) {
            app.say(words::refusal(&refused));
        }
        let blank = lines.blank.get_untracked();
        page::after_paint(move || page::focus(&field_of(&blank)));
    };
    let sure = move || match partners.get() {
        names if names.is_empty() => t::own_notes_share_sure_alone(),
        names => t::own_notes_share_sure(names),
    };
    view! {
        <p class="card-text" dir="auto">
            {text}
        </p>
        <p>{sure}</p>
        <div class="actions actions-end">
            <button class="button-text" type="button" on:click=move |_| lines.is_asking.set(false)>
                {t::sheet_cancel()}
            </button>
            <button class="button button-main" type="button" on:click=share>
                {t::own_notes_share()}
            </button>
        </div>
    }
}
