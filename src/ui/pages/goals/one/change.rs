//! Changing a goal as a whole: its words, where it stands, the trash.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::super::form::{GoalDraft, GoalForm};
use super::super::room::{RoomChoice, full_of};
use super::Shown;
use crate::app::App;
use crate::browser::{clock, page};
use crate::coaching::{
    Base, Command, Goal, GoalCommand, GoalState, GoalWords, RecordCommand, Refusal, WhenFocusIsFull,
};
use crate::i18n::t;
use crate::replica::Id;
use crate::route::Route;
use crate::ui::components::{Dialog, Icon, icon};

/// The buttons at the end of a goal's page.
#[component]
pub fn ThisGoal(shown: Shown) -> impl IntoView {
    let app = App::here();
    let open = RwSignal::new(false);
    let draft = GoalDraft::new(None);
    let base = StoredValue::new(Base::Now);
    let change = move |_| {
        if let Some(mut goal) = shown.goal.get_untracked() {
            let people = app.people();
            let owner =
                goal.owner.and_then(|owner| people.with_untracked(|people| people.get(&owner).cloned()));
            goal.owner = owner.map(|person| person.id).or_else(|| app.my_id());
            draft.fill(&goal);
            draft.milestones.set(shown.steps.with_untracked(|steps| steps.0.clone()));
            let words = draft.read_target().and_then(|target| draft.words(target));
            let unedited = words.map(|words| {
                let (id, version, on) = (shown.id.get_value(), app.new_id(), clock::today());
                let words = GoalWords { why: goal.why.clone(), ..words };
                Command::from(GoalCommand::Reword {
                    id,
                    words,
                    version,
                    author: None,
                    on,
                    reason: String::new(),
                })
            });
            base.set_value(unedited.map(|unedited| app.filled_by(&unedited)).unwrap_or_default());
            open.set(true);
        }
    };
    let trash = move |_| {
        let words = t::goal_said_trashed(shown.title.get_untracked());
        if app.act_and_say(&RecordCommand::Trash { id: shown.id.get_value() }.into(), words).is_ok() {
            app.go(&Route::Goals);
        }
    };
    view! {
        <section class="section" aria-label=t::goal_this()>
            <div class="actions">
                <button class="button" type="button" on:click=change>
                    {t::goal_change()}
                </button>
                <States shown=shown />
                <button class="button-text" type="button" on:click=trash>
                    {icon(Icon::Trash)}
                    {t::goal_trash()}
                </button>
            </div>
            <Dialog open=open title=t::goal_change()>
                <ChangeForm shown=shown draft=draft open=open base=base />
            </Dialog>
        </section>
    }
}

/// The states a goal is not in, as buttons.
#[component]
fn States(shown: Shown) -> impl IntoView {
    let app = App::here();
    let state = Memo::new(move |_| shown.goal.with(|goal| goal.as_ref().map(|goal| goal.state)));
    let owner =
        Signal::derive(move || shown.goal.with(|goal| goal.as_ref().and_then(|goal| goal.owner.clone())));
    let full = full_of(app, owner, Some(shown.id.get_value()));
    let open = RwSignal::new(false);
    let button = move |to: GoalState| {
        let put = move |_| {
            if to == GoalState::Focus && full.with_untracked(|full| !full.is_empty()) {
                open.set(true);
                return;
            }
            let title = shown.title.get_untracked();
            let words = match to {
                GoalState::Focus => t::goal_said_focus(title),
                GoalState::Parked => t::goal_said_parked(title),
                GoalState::Done => t::goal_said_done(title),
            };
            let _ =
                app.act_and_say(&GoalCommand::SetState { id: shown.id.get_value(), state: to }.into(), words);
            // The button that was pressed goes; the focus passes to another.
            let next = if to == GoalState::Focus { GoalState::Parked } else { GoalState::Focus };
            page::after_paint(move || page::focus(button_id(next)));
        };
        let name = match to {
            GoalState::Focus => t::goal_focus(),
            GoalState::Parked => t::goal_park(),
            GoalState::Done => t::goal_done(),
        };
        view! {
            <button
                class="button"
                type="button"
                id=button_id(to)
                hidden=move || state.get() == Some(to)
                on:click=put
            >
                {name}
            </button>
        }
    };
    view! {
        {[GoalState::Focus, GoalState::Parked, GoalState::Done].map(button).into_iter().collect_view()}
        <Dialog open=open title=t::room_title()>
            <MakeRoom shown=shown owner=owner full=full open=open />
        </Dialog>
    }
}

/// Offers to park another goal when a parked one comes back.
#[component]
fn MakeRoom(
    shown: Shown,
    owner: Signal<Option<Id>>,
    full: Memo<Vec<Goal>>,
    open: RwSignal<bool>,
) -> impl IntoView {
    let app = App::here();
    let room = RwSignal::new(WhenFocusIsFull::Keep);
    let people = app.people();
    let name = Signal::derive(move || {
        let person = owner.get().and_then(|owner| people.with(|people| people.get(&owner).cloned()));
        person.map(|person| person.name).unwrap_or_default()
    });
    let go = move |event: SubmitEvent| {
        event.prevent_default();
        let command = GoalCommand::BringIntoFocus { id: shown.id.get_value(), focus: room.get_untracked() };
        let _ = app.act_and_say(&command.into(), t::goal_said_focus(shown.title.get_untracked()));
        open.set(false);
        page::after_paint(|| page::focus(button_id(GoalState::Parked)));
    };
    view! {
        <form class="form" novalidate on:submit=go>
            <RoomChoice name=name goals=full room=room />
            <div class="actions actions-end">
                <button class="button-text" type="button" on:click=move |_| open.set(false)>
                    {t::room_cancel()}
                </button>
                <button class="button button-main" type="submit">
                    {t::room_go()}
                </button>
            </div>
        </form>
    }
}

const fn button_id(to: GoalState) -> &'static str {
    match to {
        GoalState::Focus => "goal-to-focus",
        GoalState::Parked => "goal-to-parked",
        GoalState::Done => "goal-to-done",
    }
}

#[component]
fn ChangeForm(
    shown: Shown,
    draft: GoalDraft,
    open: RwSignal<bool>,
    base: StoredValue<Base>,
) -> impl IntoView {
    let app = App::here();
    let keep = move || -> Result<(), Refusal> {
        let Some(mut words) = draft.read_target().and_then(|target| draft.words(target)) else {
            return Ok(());
        };
        // Why it matters has a field of its own on the page.
        let why = shown.goal.with_untracked(|goal| goal.as_ref().map(|goal| goal.why.clone()));
        words.why = why.ok_or(Refusal::Gone)?;
        let (id, version) = (shown.id.get_value(), app.new_id());
        let (author, on, reason) = (app.my_id(), clock::today(), draft.reason.get_untracked());
        app.act(&GoalCommand::Reword { id, words, version, author, on, reason }.into())?;
        open.set(false);
        Ok(())
    };
    let submit = Callback::new(move |()| draft.show(&app.keep_form(base.get_value(), keep)));
    let close = Callback::new(move |()| open.set(false));
    view! { <GoalForm draft=draft submit_name=t::goal_keep_changes() submit=submit close=close /> }
}
