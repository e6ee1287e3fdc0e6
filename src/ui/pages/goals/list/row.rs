//! One goal in the list.

use leptos::prelude::*;

use super::super::momentum::{momentum_of, momentum_words};
use super::super::path::{Steps, goal_path};
use crate::app::App;
use crate::coaching::{Goal, Kind};
use crate::i18n::t;
use crate::replica::Id;
use crate::route::Route;
use crate::ui::components::{PathSize, RowOrder, RowTools};
use crate::ui::words;

/// A goal: its title, its path, what comes next and by when.
#[component]
pub fn GoalRow(
    /// The goal.
    id: Id,
    /// The goals it stands among.
    #[prop(into)]
    list: Signal<Vec<Id>>,
) -> impl IntoView {
    let app = App::here();
    let (mine, steps_of) = (id.clone(), id.clone());
    let goal = app.watch_record(id.clone(), move |book| book.get::<Goal>(&mine));
    let steps = app.watch(&[Kind::Milestone], move |book| Steps(book.milestones(&steps_of)));
    let people = app.people();
    let title = Memo::new(move |_| {
        goal.with(|goal| goal.as_ref().map(|goal| goal.title.clone())).unwrap_or_default()
    });
    let target = Memo::new(move |_| goal.with(|goal| goal.as_ref().and_then(|goal| goal.target)));
    let pen = move || {
        let owner = goal.with(|goal| goal.as_ref().and_then(|goal| goal.owner.clone()))?;
        people.with(|people| people.get(&owner).map(|person| person.pen.to_string()))
    };
    let momentum = momentum_of(app, &id);
    let momentum = move || {
        momentum.get().and_then(momentum_words).map(|words| view! { <span class="momentum">{words}</span> })
    };
    let has_neighbours = Memo::new(move |_| list.with(|list| list.len() > 1));
    let address = Route::Goal(id.clone()).to_string();
    // The day of what comes next stands beside it; the goal's own, where nothing does.
    let day = move || steps.with(|steps| steps.next().map_or_else(|| target.get(), |next| next.due));
    let by = move || day().map(|day| view! { <span>{t::goals_by(words::day_short(app, day))}</span> });
    let id = StoredValue::new(id);
    view! {
        <li class="goal-row" data-pen=pen>
            <a class="goal-title" href=address dir="auto">
                {move || title.get()}
            </a>
            {move || steps.with(|steps| goal_path(steps, PathSize::Row))}
            <div class="section-head">
                <p class="meta">
                    <span>{move || steps.with(Steps::next_in_words)}</span>
                    {by}
                    {momentum}
                </p>
                <Show when=move || has_neighbours.get()>
                    <div class="item-tools">
                        <RowTools id=id.get_value() order=RowOrder::new(title, list) />
                    </div>
                </Show>
            </div>
        </li>
    }
}
