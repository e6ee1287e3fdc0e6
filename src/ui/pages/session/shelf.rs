//! The row of buttons of a talk: what can lie beside the notes, and the
//! listening cues.

use leptos::prelude::*;

use super::agenda::items_of;
use super::beside::{Beside, PLACE, Table};
use super::cues::CueStrip;
use super::kept::is_kept;
use super::own_notes::count_of;
use super::turn::talk_of;
use super::{Held, state_of};
use crate::app::App;
use crate::coaching::{Kind, PartTool, Session as SessionView};
use crate::i18n::{count, t};
use crate::replica::Id;

/// The row of buttons: everything that is one tap away.
#[component]
pub fn Shelf(
    session: Id,
    held: Held,
    /// The tool of the part that is on.
    tool: Memo<Option<PartTool>>,
    /// The line of the listening cues.
    strip: CueStrip,
    table: Table,
) -> impl IntoView {
    let app = App::here();
    let talk = talk_of(app, &session);
    // Before the first part and after the wrap there is no part that is on.
    let is_ahead = Memo::new(move |_| state_of(held).is_ahead());
    let is_parted = Memo::new(move |_| talk.with(|talk| !talk.segments.is_empty()) && is_ahead.get());
    let is_closing = Memo::new(move |_| held.with(|held| held.as_ref().is_some_and(SessionView::is_closing)));
    let items = items_of(app, &session);
    let topics = Memo::new(move |_| items.with(|items| items.iter().filter(|it| it.is_waiting()).count()));
    let of = session.clone();
    let commitments = app.watch(&[Kind::Commitment], move |book| count(book.commitments_from(&of).len()));
    let own = count_of(app, &session);
    let has_kept = is_kept(app, &session);
    let has_last = app.watch(&[Kind::Session], move |book| book.last_time(&session).is_some());
    let known = Memo::new(move |_| tool.with(|it| it.as_ref()?.tool));
    let is_offered = move |what: Beside| match what {
        Beside::Part | Beside::Urgent => is_parted.get(),
        Beside::Kept => has_kept.get(),
        Beside::LastTime => has_last.get(),
        Beside::Jar => is_closing.get(),
        Beside::Tool => known.get().is_some_and(|tool| Beside::of_tool(tool) == Beside::Tool),
        Beside::Agenda
        | Beside::OwnNotes
        | Beside::Commitments
        | Beside::Since
        | Beside::Questions
        | Beside::Care => true,
    };
    let many = move |what: Beside| match what {
        Beside::Agenda => count(topics.get()),
        Beside::Commitments => commitments.get(),
        Beside::OwnNotes => own.get(),
        _ => 0,
    };
    let button = move |what: Beside| {
        let words = move || match many(what) {
            0 => what.name(known.get()),
            many => t::talk_counted(what.name(known.get()), many),
        };
        view! {
            <li hidden=move || !is_offered(what)>
                <button
                    class="toggle"
                    type="button"
                    id=what.button()
                    aria-expanded=move || table.is_shown(what).to_string()
                    aria-controls=PLACE
                    on:click=move |_| table.press(what)
                    prop:textContent=words
                ></button>
            </li>
        }
    };
    // It stands over the notes: what lies in their place goes.
    let listen = move |_| {
        strip.toggle();
        table.clear();
    };
    view! {
        <nav class="talk-shelf no-print" aria-label=t::talk_shelf()>
            <ul>
                {Beside::ALL.map(button).collect_view()} <li hidden=move || !is_ahead.get()>
                    <button
                        class="toggle"
                        type="button"
                        aria-pressed=move || strip.is_on().to_string()
                        on:click=listen
                    >
                        {t::talk_cues()}
                    </button>
                </li>
            </ul>
        </nav>
    }
}
