//! The first steps of a new partnership: an agreement, a goal, a first date.

use leptos::prelude::*;

use super::steps;
use crate::app::App;
use crate::browser::page;
use crate::coaching::{FirstSteps, Kind, Person};
use crate::i18n::t;
use crate::replica::Id;
use crate::route::Route;
use crate::ui::components::{Icon, icon};
use crate::ui::words;

/// The setting that names the partnerships in which nobody wants to be led.
const SKIPPED: &str = "first-steps";

/// What is left of the first steps; nothing once they are done, skipped, or
/// behind.
#[derive(Debug, Clone, Copy)]
pub struct Leading {
    pub steps: Memo<Option<FirstSteps>>,
    skipped: RwSignal<String>,
}

impl Leading {
    /// Reads how far the open partnership is.
    pub fn of(app: App) -> Self {
        let kinds = &[Kind::Assent, Kind::Clause, Kind::Goal, Kind::Partnership, Kind::Person, Kind::Session];
        let (me, open) = (app.me(), app.open_document());
        let skipped = RwSignal::new(app.with_store(|store| store.setting(SKIPPED)).unwrap_or_default());
        let steps = app.watch(kinds, move |book| {
            let is_skipped = open.with(|open| {
                let id = open.as_ref().map(Id::as_str).unwrap_or_default();
                skipped.with(|skipped| skipped.split(' ').any(|other| other == id))
            });
            let steps = book.first_steps(&me.get()?.id).filter(|_| !is_skipped)?;
            (!steps.is_done()).then_some(steps)
        });
        Self { steps, skipped }
    }

    /// "Not now": from here on the page leads nobody by the hand.
    fn skip(self, app: App) {
        let Some(open) = app.open_document().get_untracked() else { return };
        let all = self.skipped.with_untracked(|skipped| format!("{skipped} {open}").trim().to_owned());
        app.with_store(|store| store.put_setting(SKIPPED, &all));
        self.skipped.set(all);
        page::after_paint(page::focus_heading);
    }
}

/// The three steps, each with its door.
#[component]
pub fn First(leading: Leading) -> impl IntoView {
    let app = App::here();
    let waiting = waits_for(app);
    let (planner, me) = (steps::planner(app), app.my_id());
    let list = move |steps: FirstSteps| {
        let (agree, write) = match (steps.has_rules, steps.changed) {
            (true, true) => (t::today_agree_changed_title(), t::today_agree_changed()),
            (true, false) if !steps.agreed => (t::today_agree_read_title(), t::today_agree_read()),
            _ => (t::first_agree(), t::today_agree_write()),
        };
        let agreed = match (steps.agreed, steps.all_agreed) {
            (false, _) => None,
            (true, true) => Some(t::first_agreed()),
            (true, false) => Some(t::first_waiting(waiting.get())),
        };
        let done = |is_done: bool| is_done.then(t::first_done);
        let planner = planner.get().filter(|_| !steps.session);
        let is_for_another = planner.as_ref().is_some_and(|it| me.as_ref() != Some(&it.id));
        let booking = match planner {
            Some(planner) if is_for_another => t::first_another_plans(planner.name),
            Some(_) => t::first_you_plan(),
            None => t::first_session(),
        };
        let steps = [
            (agreed, agree, write, Route::Agreement),
            (done(steps.goal), t::first_goal(), t::today_goal(), Route::Goals),
            (done(steps.session), booking, t::today_plan(), Route::NewSession),
        ];
        // What another one does is no next step here, and can be done all the same.
        let is_mine = |to: &Route| !(is_for_another && *to == Route::NewSession);
        let next = steps.iter().position(|(done, .., to)| done.is_none() && is_mine(to));
        let steps = steps.into_iter().enumerate().map(|(at, step)| {
            let class = if Some(at) == next { "button button-main" } else { "button" };
            let class = if is_mine(&step.3) { class } else { "button-text" };
            one(step, class)
        });
        steps.collect_view()
    };
    move || {
        let steps = leading.steps.get()?;
        Some(view! {
            <section class="section" aria-labelledby="first-heading">
                <div class="page-head">
                    <h2 id="first-heading">{t::first_title()}</h2>
                    <p class="quiet">{t::first_lead()}</p>
                </div>
                <ol class="first-steps">{list(steps)}</ol>
                <div class="actions">
                    <button class="button-text" type="button" on:click=move |_| leading.skip(app)>
                        {t::first_skip()}
                    </button>
                </div>
            </section>
        })
    }
}

fn one(
    (done, what, door, to): (Option<String>, String, String, Route),
    class: &'static str,
) -> impl IntoView {
    let is_done = done.is_some();
    let door = if let Some(done) = done {
        view! { <span class="quiet">{done}</span> }.into_any()
    } else {
        view! {
            <a class=class href=to.to_string()>
                {door}
            </a>
        }
        .into_any()
    };
    view! {
        <li class="first-step" data-done=is_done.to_string()>
            <span class="first-mark" aria-hidden="true">
                {is_done.then(|| icon(Icon::Check))}
            </span>
            <span class="first-what">{what}</span>
            {door}
        </li>
    }
}

/// The names of those whose yes to the agreement is not there yet.
pub fn waits_for(app: App) -> Memo<String> {
    let people: Memo<Vec<Person>> = app.watch(&[Kind::Assent, Kind::Clause, Kind::Person], |book| {
        let people = book.people();
        book.agreement().waits_for(&people).cloned().collect()
    });
    Memo::new(move |_| people.with(|people| words::names(app, people)))
}
