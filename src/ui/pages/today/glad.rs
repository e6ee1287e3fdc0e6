//! Something to celebrate: a milestone whose celebration is not written yet,
//! or a keepsake of the last two weeks.

use chrono::Days;
use leptos::prelude::*;

use crate::app::App;
use crate::browser::clock;
use crate::coaching::{Book, Celebration, Kind, Milestone};
use crate::i18n::t;
use crate::replica::Id;
use crate::route::Route;
use crate::ui::components::{Icon, icon};

/// How long a keepsake is shown here, in days.
const LATELY: u64 = 14;

/// What there is to celebrate.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Reason {
    id: Id,
    title: String,
    /// What happened, once somebody has written it.
    happened: Option<String>,
}

/// One line, if there is a reason.
#[component]
pub fn Glad() -> impl IntoView {
    let app = App::here();
    let reason = app.watch(&[Kind::Celebration, Kind::Milestone], reason_in);
    move || reason.get().map(glad)
}

fn reason_in(book: &Book) -> Option<Reason> {
    let since = clock::today().checked_sub_days(Days::new(LATELY));
    let all = book.celebrations();
    let is_late = |it: &&Celebration| it.on >= since;
    let blank = all.iter().find(|it| it.is_blank());
    let it = blank.or_else(|| all.iter().find(is_late))?;
    let milestone: Option<Milestone> = it.milestone.as_ref().and_then(|id| book.get(id));
    let title = milestone.map(|milestone| milestone.title).unwrap_or_default();
    let happened = it.happened.trim().to_owned();
    // Without a milestone and without words there is nothing to say.
    (!title.is_empty() || !happened.is_empty()).then(|| Reason {
        id: it.id.clone(),
        title,
        happened: (!it.is_blank()).then_some(happened).filter(|words| !words.is_empty()),
    })
}

fn glad(reason: Reason) -> impl IntoView {
    let is_written = reason.happened.is_some();
    let words = reason.happened.unwrap_or_else(|| t::today_celebrate_reached(reason.title));
    let door = if is_written { t::today_celebrate_look() } else { t::today_celebrate_mark() };
    view! {
        <section class="glad" aria-labelledby="glad-heading">
            {icon(Icon::Celebrations)}
            <h2 class="eyebrow" id="glad-heading">
                {t::today_celebrate()}
            </h2>
            <p dir="auto">{words}</p>
            <div class="actions">
                <a class="button-text" href=Route::Celebration(reason.id).to_string()>
                    {door}
                </a>
            </div>
        </section>
    }
}
