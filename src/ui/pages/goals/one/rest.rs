//! The rest of a goal, under one fold: what it holds, and then what is done
//! with it as a whole.

use leptos::ev::Event;
use leptos::prelude::*;

use super::Shown;
use super::around::AroundGoal;
use super::change::ThisGoal;
use super::commitments::{Earlier, Linked};
use super::history::History;
use super::milestones::Milestones;
use super::more::More;
use super::obstacles::Obstacles;
use super::smart::Smart;
use super::why::Others;
use crate::app::App;
use crate::browser::page;
use crate::i18n::t;
use crate::route::Route;
use crate::ui::components::{Icon, icon, while_here};
use crate::ui::telling::{self, TakeAlong};

/// The fold, with all that stands in it.
#[component]
pub fn Rest(shown: Shown, linked: Linked, more: More) -> impl IntoView {
    let app = App::here();
    let fold = move |event: Event| more.leave(&shown.id.get_value(), page::is_unfolded(&event));
    view! {
        <details class="more" prop:open=more.is_open on:toggle=while_here(fold)>
            <summary>{icon(Icon::Chevron)} {t::goal_more()}</summary>
            <div class="stack">
                <div class="spread">
                    <div class="stack">
                        <Milestones shown=shown open=more.milestone />
                        <Obstacles shown=shown open=more.obstacle />
                    </div>
                    <div class="stack">
                        <Earlier shown=shown linked=linked />
                        <Others shown=shown />
                        <Smart shown=shown />
                        <History shown=shown />
                        <AroundGoal shown=shown />
                    </div>
                </div>
                <AskOthers shown=shown />
                <ThisGoal shown=shown />
                <TakeAlong
                    title=shown.title
                    text=move |form| {
                        app.with_book(|book| telling::goal(app, book, &shown.id.get_value(), form)).flatten()
                    }
                />
            </div>
        </details>
    }
}

/// The way to people outside of the notebook, for whoever has the goal.
#[component]
fn AskOthers(shown: Shown) -> impl IntoView {
    let (me, people) = (App::here().me(), App::here().people());
    let is_mine = Memo::new(move |_| {
        let owner = shown.goal.with(|goal| goal.as_ref().and_then(|goal| goal.owner.clone()));
        owner.zip(me.get()).is_some_and(|(owner, me)| people.with(|people| people.same(&owner, &me.id)))
    });
    view! {
        <Show when=move || is_mine.get()>
            <p class="no-print">
                <a href=Route::Feedback.to_string()>{t::ask_about_goal()}</a>
            </p>
        </Show>
    }
}
