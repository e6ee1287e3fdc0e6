//! What lies beside the notes of a talk, one thing at a time: in the second
//! column where there is room for one, otherwise in the place of the notes.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::super::celebrations::JarInTalk;
use super::super::questions::QuestionsInTalk;
use super::agenda::{AgendaList, items_of};
use super::agenda_form::AgendaForm;
use super::agenda_item::{HEADING, Side};
use super::care::Care;
use super::commitments::Commitments;
use super::kept::Kept;
use super::last_time::LastTime;
use super::own_notes::OwnNotes;
use super::part_mode::mode_now;
use super::since::SinceLastTime;
use super::this_part::ThisPart;
use super::turn::talk_of;
use super::urgent::Urgent;
use super::wishes::WishesForMe;
use super::{Held, state_of};
use crate::app::{App, is_wide};
use crate::browser::{clock, closing, page};
use crate::coaching::{PartTool, Tool, ToolPlace, Topic};
use crate::i18n::t;
use crate::replica::Id;
use crate::ui::components::{Icon, icon};
use crate::ui::tools;

/// The part of the page that holds what is open.
pub const PLACE: &str = "talk-beside";
/// Whoever left a line of the notes at most so long ago, in milliseconds, was
/// writing when they pressed.
const MOMENT: u64 = 1_000;

/// What can lie there, in the order of the buttons.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Beside {
    /// The part that is on: its purpose, its minutes, its roles.
    Part,
    /// All topics.
    Agenda,
    /// What was said one would do.
    Commitments,
    /// What one committed to before, and what went well.
    Since,
    /// The session before this one.
    LastTime,
    /// Questions to draw from.
    Questions,
    /// Something urgent comes in.
    Urgent,
    /// When to stop, a yes to advice, the agreement.
    Care,
    /// Insights and questions that were kept.
    Kept,
    /// The jar of small wins, in a closing session.
    Jar,
    /// The tool of the part that is on.
    Tool,
    /// Notes of one's own.
    OwnNotes,
}

impl Beside {
    /// Every one.
    pub const ALL: [Self; 12] = [
        Self::Tool,
        Self::Part,
        Self::Agenda,
        Self::OwnNotes,
        Self::Commitments,
        Self::Since,
        Self::LastTime,
        Self::Questions,
        Self::Urgent,
        Self::Care,
        Self::Kept,
        Self::Jar,
    ];

    /// What it is called; `tool` is that of the part that is on.
    pub fn name(self, tool: Option<Tool>) -> String {
        match self {
            Self::Part => t::talk_part(),
            Self::Agenda => t::talk_agenda(),
            Self::Commitments => t::talk_commitments(),
            Self::Since => t::talk_since(),
            Self::LastTime => t::talk_last_time(),
            Self::Questions => t::talk_questions(),
            Self::Urgent => t::talk_urgent(),
            Self::Care => t::talk_care(),
            Self::Kept => t::talk_kept(),
            Self::Jar => t::talk_jar(),
            Self::OwnNotes => t::own_notes(),
            Self::Tool => tool.map(tools::name).unwrap_or_default(),
        }
    }

    /// Where a tool lies.
    pub fn of_tool(tool: Tool) -> Self {
        match tool {
            Tool::Since => Self::Since,
            Tool::Questions => Self::Questions,
            Tool::Jar => Self::Jar,
            Tool::WeCheck | Tool::Arrival | Tool::Fit | Tool::Feedback => Self::Tool,
        }
    }

    /// The id of its button.
    pub fn button(self) -> String {
        format!("talk-open-{}", self as u8)
    }
}

/// What lies beside the notes, shared by the parts of a talk.
#[derive(Clone, Copy)]
pub struct Table {
    shown: RwSignal<Beside>,
    is_open: RwSignal<bool>,
    is_wide: Signal<bool>,
    /// The line that was left last, and when.
    left: StoredValue<Option<(String, u64)>>,
    /// The line to go back to.
    line: StoredValue<Option<String>>,
}

impl Table {
    /// With the agenda, where there is room for it.
    pub fn new() -> Self {
        Self {
            shown: RwSignal::new(Beside::Agenda),
            is_open: RwSignal::new(false),
            is_wide: is_wide().into(),
            left: StoredValue::new(None),
            line: StoredValue::new(None),
        }
    }

    /// Does it lie in the place of the notes?
    pub fn covers_notes(self) -> bool {
        self.is_open.get() && !self.is_wide.get()
    }

    /// Is anything of it seen?
    fn is_seen(self) -> bool {
        self.is_open.get() || self.is_wide.get()
    }

    /// Is this what is seen?
    pub fn is_shown(self, what: Beside) -> bool {
        self.is_seen() && self.shown.get() == what
    }

    /// Opens something; pressed again where it covers the notes, it closes.
    pub fn press(self, what: Beside) {
        let is_there = untrack(|| self.covers_notes() && self.shown.get() == what);
        if is_there {
            return self.close();
        }
        if untrack(|| !self.covers_notes()) {
            let just_left = self.left.get_value().filter(|(_, at)| clock::now() < at + MOMENT);
            self.line.set_value(just_left.map(|(line, _)| line));
        }
        self.shown.set(what);
        // What stands in the second column covers nothing when that goes.
        let covers = untrack(|| !self.is_wide.get());
        self.is_open.set(covers);
        if covers {
            closing::on_gesture(move || self.close());
        }
        page::after_paint(|| {
            page::scroll_to_start(PLACE);
            page::focus(PLACE);
        });
    }

    /// Opens a tool of the part that is on.
    pub fn press_tool(self, tool: Tool) {
        self.press(Beside::of_tool(tool));
    }

    /// A part with a tool began: where there is room beside the notes, it is
    /// there at once.
    pub fn lay(self, tool: Tool) {
        if untrack(|| self.is_wide.get()) {
            self.shown.set(Beside::of_tool(tool));
        }
    }

    /// The part with a tool is over.
    pub fn clear_tool(self) {
        if self.shown.get_untracked() == Beside::Tool {
            self.shown.set(Beside::Agenda);
            self.is_open.set(false);
        }
    }

    /// Back to the notes: into the line in which one was writing, else to the
    /// button that opened it.
    pub fn close(self) {
        self.clear();
        let button = self.shown.get_untracked().button();
        let place = self.line.get_value().unwrap_or(button);
        page::after_paint(move || page::focus(&place));
    }

    /// A line of the notes was left, by its id on the page.
    pub fn left_line(self, line: String) {
        // The page may be gone by then.
        let _ = self.left.try_set_value(Some((line, clock::now())));
    }

    /// Back to the notes, before something there takes the focus.
    pub fn clear(self) {
        closing::forget();
        self.is_open.set(false);
    }
}

/// What is open, with its name as heading.
#[component]
pub fn BesideNotes(
    session: Id,
    held: Held,
    /// The topic that is on the table.
    topic: Memo<Option<Topic>>,
    /// The tool of the part that is on.
    tool: Memo<Option<PartTool>>,
    table: Table,
) -> impl IntoView {
    let app = App::here();
    let session = StoredValue::new(session);
    let is_seen = Memo::new(move |_| table.is_seen());
    on_cleanup(closing::forget);
    let content = move || {
        let session = session.get_value();
        match table.shown.get() {
            Beside::Part => view! { <ThisPart session /> }.into_any(),
            Beside::Agenda => view! { <Agenda session held topic /> }.into_any(),
            Beside::Commitments => view! { <Commitments session /> }.into_any(),
            Beside::Since => view! {
                <WishesForMe session=session.clone() />
                <SinceLastTime id=session />
            }
            .into_any(),
            Beside::LastTime => view! { <LastTime session /> }.into_any(),
            Beside::Questions => {
                let mode = mode_now(app, talk_of(app, &session));
                view! { <QuestionsInTalk session mode /> }.into_any()
            }
            Beside::Urgent => view! { <Urgent session begun=move |()| table.clear() /> }.into_any(),
            Beside::Care => view! { <Care session /> }.into_any(),
            Beside::Kept => view! { <Kept session /> }.into_any(),
            Beside::Jar => view! { <JarInTalk /> }.into_any(),
            Beside::OwnNotes => view! { <OwnNotes session /> }.into_any(),
            Beside::Tool => tool_sheet(tool.get(), session),
        }
    };
    let keys = move |event: KeyboardEvent| {
        if event.key() == "Escape" && !page::is_composing(&event) && untrack(|| table.covers_notes()) {
            event.stop_propagation();
            table.close();
        }
    };
    let name = move || table.shown.get().name(tool.with(|it| it.as_ref()?.tool));
    view! {
        <div
            class="talk-beside"
            id=PLACE
            role="group"
            tabindex="-1"
            aria-label=name
            hidden=move || !is_seen.get()
            on:keydown=keys
        >
            <button class="button-text talk-back" type="button" on:click=move |_| table.close()>
                {icon(Icon::Close)}
                {t::talk_to_notes()}
            </button>
            {move || is_seen.get().then(content)}
        </div>
    }
}

/// The sheet of the part's tool; nothing where it has none any more.
fn tool_sheet(tool: Option<PartTool>, session: Id) -> AnyView {
    let Some(PartTool { tool: Some(tool), nth, .. }) = tool else { return ().into_any() };
    view! {
        <section class="section" aria-labelledby="tool-heading">
            <h2 id="tool-heading">{tools::name(tool)}</h2>
            {tools::sheet(tool, ToolPlace::Part { session, nth })}
        </section>
    }
    .into_any()
}

/// Every topic, in few lines, and one more.
#[component]
fn Agenda(session: Id, held: Held, topic: Memo<Option<Topic>>) -> impl IntoView {
    let side = if untrack(|| state_of(held)).is_ahead() { Side::Talk } else { Side::Wrap };
    let items = items_of(App::here(), &session);
    let now = Signal::derive(move || topic.with(|topic| topic.as_ref().map(|it| it.id.clone())));
    let nothing =
        move || items.with(Vec::is_empty).then(|| view! { <p class="quiet">{t::session_agenda_empty()}</p> });
    view! {
        <section class="section" aria-labelledby=HEADING>
            <h2 id=HEADING tabindex="-1">
                {t::session_agenda()}
            </h2>
            {nothing}
            <AgendaList items side now />
            <details>
                <summary class="button-add">{icon(Icon::Plus)} {t::session_bring()}</summary>
                <AgendaForm session />
            </details>
        </section>
    }
}
