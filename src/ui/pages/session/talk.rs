//! The talk: one screen with its clock, its topic and paper to write on, and
//! everything else one tap away.

use leptos::ev::FocusEvent;
use leptos::prelude::*;

use super::beside::{BesideNotes, Table};
use super::clock::Clock;
use super::cues::CueStrip;
use super::note_list::Notes;
use super::shelf::Shelf;
use super::talk_line::TalkLine;
use super::topic_now::{TopicNow, topic_now};
use super::turn::{Purpose, Turn, talk_of};
use super::{Held, state_of};
use crate::app::{App, stay_awake};
use crate::browser::page;
use crate::coaching::{Kind, PartTool, SessionState, Talk as Stands};
use crate::replica::Id;
use crate::ui::components::while_here;
use crate::ui::standing;
use crate::ui::tools::ToolInPart;

/// A bar that stays, the notes, what lies beside them, and a row of buttons.
#[component]
pub fn Talk(id: Id, held: Held) -> impl IntoView {
    let app = App::here();
    let is_parted = app.watch(&[Kind::Segment], {
        let id = id.clone();
        move |book| !book.talk(&id).segments.is_empty()
    });
    let state = Memo::new(move |_| state_of(held));
    stay_awake(move || state.get() == SessionState::Live);
    let is_ahead = Memo::new(move |_| state.get().is_ahead());
    let of = id.clone();
    // A session without a plan keeps the one clock for all of it.
    let bar = move || {
        let id = of.clone();
        if is_parted.get() && is_ahead.get() {
            view! { <Turn session=id /> }.into_any()
        } else {
            view! { <Clock id held /> }.into_any()
        }
    };
    let topic = topic_now(app, &id);
    let table = Table::new();
    provide_context(table);
    let tool = tool_of(app, &id);
    Effect::new(move |_| match tool.with(|it| it.as_ref().and_then(|it| it.tool)) {
        Some(tool) => table.lay(tool),
        None => table.clear_tool(),
    });
    let (strip, stands) = (CueStrip::new(), talk_of(app, &id));
    let of = id.clone();
    let now = move || {
        let session = of.clone();
        is_ahead.get().then(|| {
            view! {
                <Purpose session=session.clone() />
                <TalkLine session=session.clone() talk=stands strip />
                <ToolInPart tool open=move |tool| table.press_tool(tool) />
                <TopicNow session now=topic />
            }
        })
    };
    view! {
        <standing::Standing />
        <div class="talk" class:talk-ahead=move || is_ahead.get()>
            {bar}
            <div
                class="talk-paper"
                hidden=move || table.covers_notes()
                on:focusout=while_here(move |event: FocusEvent| {
                    if let Some(line) = page::id_of(event.target()).filter(|id| id.starts_with("note-")) {
                        table.left_line(line);
                    }
                })
            >
                {now}
                <Notes session=id.clone() />
            </div>
            <BesideNotes session=id.clone() held topic tool table />
            <Shelf session=id held tool strip table />
        </div>
    }
}

/// The tool of the part that is on, in a talk that is ahead.
fn tool_of(app: App, session: &Id) -> Memo<Option<PartTool>> {
    let talk = talk_of(app, session);
    Memo::new(move |_| talk.with(Stands::tool))
}
