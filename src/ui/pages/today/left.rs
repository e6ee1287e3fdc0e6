//! Sessions that were started and never wrapped up, or whose day went by: what
//! became of them? They hide nothing that is to come.

use leptos::prelude::*;

use super::next::minute;
use crate::app::App;
use crate::browser::page;
use crate::coaching::{Kind, Session, SessionCommand, SessionName, SessionState};
use crate::i18n::t;
use crate::route::{Route, Stance};
use crate::ui::components::{Icon, icon};
use crate::ui::words;

/// How many are asked about at once.
const MOST: usize = 2;

/// A line for each; nothing while the notebook is paused or closed.
#[component]
pub fn Left() -> impl IntoView {
    let app = App::here();
    let minute = minute();
    let kinds = &[Kind::Session, Kind::Span, Kind::Partnership, Kind::AgendaItem, Kind::AgendaPlace];
    let left: Memo<Vec<(Session, Option<SessionName>)>> = app.watch(kinds, move |book| {
        let left = if book.partnership().goes_on() { book.sessions_left(minute.get()) } else { Vec::new() };
        let left = left.into_iter().rev().take(MOST);
        left.map(|session| (session.clone(), book.session_name(&session))).collect()
    });
    move || left.get().into_iter().map(|(session, name)| view! { <Line session name /> }).collect_view()
}

#[component]
fn Line(session: Session, name: Option<SessionName>) -> impl IntoView {
    let app = App::here();
    let day = words::session_day(app, &session);
    let what = match session.state {
        SessionState::Live => t::today_left_live(&day),
        _ => t::today_left(&day),
    };
    let name = name.map(words::session_name);
    let name = name.map(|name| view! { <p class="session-name" dir="auto">{name}</p> });
    let wrap = Route::Session(session.id.clone(), Some(Stance::Wrap)).to_string();
    let missed = move |_| {
        let state = SessionState::Missed;
        let command = SessionCommand::SetState { session: session.id.clone(), state };
        // A session that is gone takes this button along.
        let _ = app.act_and_say(&command.into(), t::sheet_said_missed());
        page::after_paint(page::focus_heading);
    };
    view! {
        <div class="notice no-print" role="note">
            {icon(Icon::Sessions)}
            <div class="notice-body">
                {name}
                <p>{what}</p>
                <div class="actions">
                    <a class="button-text" href=wrap aria-label=t::today_left_wrap_of(&day)>
                        {t::today_left_wrap()}
                    </a>
                    <button
                        class="button-text"
                        type="button"
                        aria-label=t::today_left_missed_of(&day)
                        on:click=missed
                    >
                        {t::today_left_missed()}
                    </button>
                </div>
            </div>
        </div>
    }
}
