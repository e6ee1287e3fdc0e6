//! Sessions that were started and never wrapped up, or whose day went by: what
//! became of them? They hide nothing that is to come.

use leptos::prelude::*;

use super::next::minute;
use crate::app::App;
use crate::browser::page;
use crate::coaching::{Kind, Session, SessionCommand, SessionState};
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
    let kinds = &[Kind::Session, Kind::Span, Kind::Partnership];
    let left: Memo<Vec<Session>> = app.watch(kinds, move |book| {
        let left = if book.partnership().goes_on() { book.sessions_left(minute.get()) } else { Vec::new() };
        left.into_iter().rev().take(MOST).collect()
    });
    move || left.get().into_iter().map(|session| view! { <Line session /> }).collect_view()
}

#[component]
fn Line(session: Session) -> impl IntoView {
    let app = App::here();
    let day = words::session_day(app, &session);
    let what = match session.state {
        SessionState::Live => t::today_left_live(&day),
        _ => t::today_left(&day),
    };
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
