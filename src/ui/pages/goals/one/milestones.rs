//! The milestones of a goal: the same path, walked downward.

use leptos::prelude::*;

use super::Shown;
use super::milestone_form::{MilestoneForm, Writes};
use super::more::{Open, place_of};
use crate::app::App;
use crate::browser::{clock, page};
use crate::coaching::{Celebration, Milestone, MilestoneCommand, Path, Stone};
use crate::i18n::t;
use crate::replica::Id;
use crate::route::Route;
use crate::ui::components::{EditTool, Icon, RowOrder, RowTools, TrashTool, icon};
use crate::ui::words;

const ADD: &str = "add-milestone";
/// The button for a milestone where none is ahead.
pub const FIRST: &str = "add-first-milestone";

/// The list of milestones, and the form for another; nothing while there is
/// neither.
#[component]
pub fn Milestones(shown: Shown, open: RwSignal<Open>) -> impl IntoView {
    let app = App::here();
    let pen = shown.pen(app);
    let list = Memo::new(move |_| {
        shown.steps.with(|steps| steps.0.iter().map(|step| step.id.clone()).collect::<Vec<Id>>())
    });
    let is_adding = Memo::new(move |_| open.get() == Open::New);
    let is_here = Memo::new(move |_| is_adding.get() || list.with(|list| !list.is_empty()));
    let close = Callback::new(move |()| {
        open.set(Open::Nothing);
        page::after_paint(focus_on_adding);
    });
    view! {
        <section class="section" aria-labelledby="milestones-heading" hidden=move || !is_here.get()>
            <h2 id="milestones-heading">{t::goal_milestones()}</h2>
            <ol class="stones" data-pen=move || pen.get()>
                <For each=move || list.get() key=Id::clone let:id>
                    <StoneRow id=id shown=shown list=list open=open />
                </For>
            </ol>
            <Show
                when=move || is_adding.get()
                fallback=move || {
                    view! {
                        <button class="button-add" type="button" id=ADD on:click=move |_| open.set(Open::New)>
                            {icon(Icon::Plus)}
                            {t::goal_add_milestone()}
                        </button>
                    }
                }
            >
                <MilestoneForm writes=Writes::New { goal: shown.id.get_value() } close=close />
            </Show>
        </section>
    }
}

/// The button for another milestone: in the list, or above the fold once the
/// list is gone.
fn focus_on_adding() {
    page::focus(FIRST);
    page::focus(ADD);
}

/// One stone: its words, or the form that changes them.
#[component]
fn StoneRow(id: Id, shown: Shown, list: Memo<Vec<Id>>, open: RwSignal<Open>) -> impl IntoView {
    let (mine, this) = (id.clone(), id.clone());
    let found = Memo::new(move |_| {
        shown.steps.with(|steps| {
            let path = Path::of(&steps.0);
            let mut stones = steps.0.iter().cloned().zip(path.stones);
            stones.find(|(milestone, _)| milestone.id == mine)
        })
    });
    let state = move || match found.with(|found| found.as_ref().map(|(_, stone)| *stone)) {
        Some(Stone::Reached) => "reached",
        Some(Stone::Next) => "next",
        _ => "ahead",
    };
    let is_changing = Memo::new(move |_| open.with(|open| *open == Open::Of(this.clone())));
    let (place, change_id) = (place_of(&id), format!("change-{id}"));
    let (to_focus, tools_id) = (change_id.clone(), change_id);
    let close = Callback::new(move |()| {
        open.set(Open::Nothing);
        let to_focus = to_focus.clone();
        page::after_paint(move || page::focus(&to_focus));
    });
    let form = move || {
        let milestone = found.get_untracked().map(|(milestone, _)| milestone);
        milestone.map(|milestone| view! { <MilestoneForm writes=Writes::Existing(milestone) close=close /> })
    };
    let row = move || {
        view! {
            <StoneWords found=found />
            <Tools id=id.clone() found=found list=list open=open change_id=tools_id.clone() />
        }
    };
    view! {
        <li id=place tabindex="-1" data-state=state>
            {move || if is_changing.get() { form().into_any() } else { row().into_any() }}
        </li>
    }
}

type Found = Memo<Option<(Milestone, Stone)>>;

fn title_of(found: Found) -> Memo<String> {
    Memo::new(move |_| found.with(|found| found.as_ref().map(|(it, _)| it.title.clone()).unwrap_or_default()))
}

#[component]
fn StoneWords(found: Found) -> impl IntoView {
    let app = App::here();
    let title = title_of(found);
    let evidence = Memo::new(move |_| {
        found.with(|found| found.as_ref().map(|(it, _)| it.evidence.clone()).filter(|text| !text.is_empty()))
    });
    // What was planned is of use until it is reached; then it is on the card.
    let plan = Memo::new(move |_| {
        let plan = found.with(|found| {
            let (it, _) = found.as_ref().filter(|(it, _)| it.reached.is_none())?;
            Some(it.plan.clone())
        });
        plan.filter(|plan| !plan.is_empty())
    });
    let meta = move || {
        let (milestone, stone) = found.get()?;
        let due = milestone.due.map(|day| t::goal_by(words::day_short(app, day)));
        Some(match (stone, milestone.reached) {
            (Stone::Reached, Some(day)) => {
                view! { <span>{t::goal_reached_on(words::day(app, day))}</span> }.into_any()
            }
            (Stone::Next, _) => view! {
                <span>{t::goal_stone_next()}</span>
                {due.map(|due| view! { <span>{due}</span> })}
            }
            .into_any(),
            _ => view! {
                <span>{t::goal_stone_ahead()}</span>
                {due.map(|due| view! { <span>{due}</span> })}
            }
            .into_any(),
        })
    };
    view! {
        <h3 class="stone-title" dir="auto">
            {move || title.get()}
        </h3>
        {move || evidence.get().map(|evidence| view! { <p class="quiet" dir="auto">{evidence}</p> })}
        {move || plan.get().map(|plan| view! { <p class="quiet small" dir="auto">{t::milestone_planned(plan)}</p> })}
        <p class="meta">{meta}</p>
    }
}

#[component]
fn Tools(
    id: Id,
    found: Found,
    list: Memo<Vec<Id>>,
    open: RwSignal<Open>,
    change_id: String,
) -> impl IntoView {
    let title = title_of(found);
    let stone = Memo::new(move |_| found.with(|found| found.as_ref().map(|(_, stone)| *stone)));
    let (walk_id, change, reached) = (id.clone(), id.clone(), StoredValue::new(id.clone()));
    let order = RowOrder::new(title, list);
    let edit = EditTool {
        id: Some(change_id),
        ..EditTool::new(
            move || t::goal_change_milestone(title.get()),
            move || open.set(Open::Of(change.clone())),
        )
    };
    let trash = TrashTool::new(
        move || t::goal_trash_milestone(title.get()),
        move || t::goal_said_milestone_trashed(title.get()),
    )
    .then(|| page::after_paint(focus_on_adding));
    view! {
        <div class="actions">
            {move || view! { <Walk id=walk_id.clone() title=title stone=stone.get() /> }}
            <div class="item-tools">
                <Show when=move || stone.get() == Some(Stone::Reached)>
                    <Unreach id=reached.get_value() title=title />
                </Show>
                <RowTools id order edit edit_first=true trash />
            </div>
        </div>
    }
}

/// Marks a milestone as reached, which leads to celebrating it.
pub fn reach(app: App, id: &Id, title: &str) {
    let command = MilestoneCommand::Reach { id: id.clone(), on: clock::today() }.into();
    if app.act_and_say(&command, t::goal_said_reached(title)).is_ok() {
        app.go(&Route::Celebration(Celebration::id_of(id)));
    }
}

/// Reaching a milestone, and what a reached one leads to.
#[component]
fn Walk(id: Id, title: Memo<String>, stone: Option<Stone>) -> impl IntoView {
    let app = App::here();
    if stone == Some(Stone::Reached) {
        return view! { <Reached celebration=Celebration::id_of(&id) /> }.into_any();
    }
    let class = if stone == Some(Stone::Next) { "button" } else { "button-text" };
    view! {
        <button
            class=class
            type="button"
            aria-label=move || t::goal_mark_reached_of(title.get())
            on:click=move |_| reach(app, &id, &title.get_untracked())
        >
            {t::goal_mark_reached()}
        </button>
    }
    .into_any()
}

#[component]
fn Reached(celebration: Id) -> impl IntoView {
    let app = App::here();
    let (address, mine) = (Route::Celebration(celebration.clone()).to_string(), celebration.clone());
    let state = app.watch_record(celebration, move |book| {
        book.get::<Celebration>(&mine).map(|celebration| celebration.is_blank())
    });
    move || {
        let words = if state.get()? { t::goal_celebrate() } else { t::goal_see_celebration() };
        Some(view! {
            <a class="button-text" href=address.clone()>
                {words}
            </a>
        })
    }
}

/// Takes a reached milestone back; its celebration goes to the trash with it.
#[component]
fn Unreach(id: Id, title: Memo<String>) -> impl IntoView {
    let app = App::here();
    let unreach = move |_| {
        let words = t::goal_said_not_reached(title.get_untracked());
        let _ = app.act_and_say(&MilestoneCommand::Unreach { id: id.clone() }.into(), words);
    };
    view! {
        <button
            class="button-icon"
            type="button"
            aria-label=move || t::goal_not_reached_of(title.get())
            on:click=unreach
        >
            {icon(Icon::Undo)}
        </button>
    }
}
