//! A workshop from a file: what is in it, and whether to add it.

use leptos::prelude::*;

use super::where_kept::WhereKept;
use crate::app::App;
use crate::coaching::Workshop;
use crate::exchange::WholeWorkshop;
use crate::i18n::{count, t};
use crate::route::Route;
use crate::ui::components::{Icon, icon};
use crate::ui::words;

/// The page's content.
#[component]
pub fn OpenedWorkshop(
    /// The workshop.
    whole: WholeWorkshop,
) -> impl IntoView {
    let app = App::here();
    let problem = RwSignal::new(None::<String>);
    let Workshop { title, day, .. } = whole.workshop.clone();
    let title = if title.is_empty() { t::workshops_untitled() } else { title };
    let kit = whole.kit.as_ref().map(|kit| t::workshops_inside_kit(&kit.title));
    let people = whole.plan.as_ref().map(|plan| plan.names.len()).filter(|people| *people > 0);
    let minutes = whole.sheet.as_ref().map(|sheet| sheet.minutes()).filter(|minutes| *minutes > 0);
    let lines = [
        (Icon::Today, day.map(|day| words::day(app, day))),
        (Icon::Notebook, kit),
        (Icon::Us, people.map(|people| t::pairs_count(count(people)))),
        (Icon::Clock, minutes.map(|minutes| t::session_minutes(count(minutes)))),
    ];
    let lines = lines.into_iter().filter_map(|(picture, words)| Some((picture, words?)));
    let line = |(picture, words)| {
        view! {
            <p class="with-icon">
                {icon(picture)}
                <span dir="auto">{words}</span>
            </p>
        }
    };
    let said = t::workshops_said_added(&title);
    let add = move |_| match app.add_workshop(whole.clone(), said.clone()) {
        Ok(id) => app.go_instead(&Route::Workshop(id, None)),
        Err(refused) => problem.set(Some(words::refusal(&refused))),
    };
    let leave = move |_| {
        app.close_workshop();
        app.go_instead(&Route::Workshops);
    };
    view! {
        <header class="page-head">
            <p class="eyebrow">{t::kind_workshop()}</p>
            <h1 tabindex="-1" dir="auto">
                {title}
            </h1>
            <p class="lead">{t::workshops_add_lead()}</p>
        </header>
        <section class="section" aria-labelledby="workshop-inside">
            <h2 id="workshop-inside">{t::handed_inside()}</h2>
            {lines.map(line).collect_view()}
        </section>
        {move || problem.get().map(|words| view! { <p class="problem" role="alert">{words}</p> })}
        <div class="actions">
            <button class="button button-main" type="button" on:click=add>
                {t::workshops_add()}
            </button>
            <button class="button" type="button" on:click=leave>
                {t::handed_cancel()}
            </button>
        </div>
        <WhereKept />
    }
}
