//! Why a goal matters, to its owner and to others, and what it connects with.

use leptos::prelude::*;

use super::Shown;
use crate::app::App;
use crate::browser::clock;
use crate::coaching::{Goal, GoalCommand, GoalVersion, GoalWords, Kind};
use crate::i18n::t;
use crate::ui::components::{LiveText, WhoSees};
use crate::ui::words;

/// Why the goal matters, kept while it is typed. If it said something else
/// before, that is kept as a version, one for each visit of the page, and a
/// line asks for the reason.
#[component]
pub fn Why(shown: Shown) -> impl IntoView {
    let app = App::here();
    let pen = shown.pen(app);
    let version = StoredValue::new(app.new_id());
    let why = Memo::new(move |_| {
        shown.goal.with(|goal| goal.as_ref().map(|goal| goal.why.clone()).unwrap_or_default())
    });
    let keep = move |why: String| {
        let mut goal = shown.goal.get_untracked()?;
        goal.owner = goal.owner.or_else(|| app.my_id());
        let words = GoalWords { why, ..GoalWords::of(&goal)? };
        let (version, author, on) = (version.get_value(), app.my_id(), clock::today());
        let done = app.act(
            &GoalCommand::Reword { id: goal.id, words, version, author, on, reason: String::new() }.into(),
        );
        done.err().map(|refusal| words::refusal(&refusal))
    };
    view! {
        <section class="section" aria-labelledby="goal-why-heading">
            <h2 id="goal-why-heading">{t::goal_why()}</h2>
            <div class="why pen-rule form" data-pen=move || pen.get()>
                <LiveText value=why keep=keep id="goal-why-text" name=t::goal_why() example=t::goal_why_example() />
            </div>
            <WhoSees of=Kind::Goal />
            <Reason version=version />
        </section>
    }
}

/// The reason, once something was worded anew.
#[component]
fn Reason(version: StoredValue<crate::replica::Id>) -> impl IntoView {
    let app = App::here();
    let of = version.get_value();
    let kept = app.watch_record(of.clone(), move |book| book.get::<GoalVersion>(&of));
    let is_here = Memo::new(move |_| kept.with(Option::is_some));
    let reason =
        Memo::new(move |_| kept.with(|it| it.as_ref().map(|it| it.reason.clone()).unwrap_or_default()));
    let keep = move |reason: String| {
        let command = GoalCommand::GiveReason { version: version.get_value(), reason };
        app.act(&command.into()).err().map(|refusal| words::refusal(&refusal))
    };
    let field = move || {
        view! {
            <div class="field form">
                <label for="goal-why-reason">
                    {t::goal_reason_live()} " " <span class="optional">{t::form_optional()}</span>
                </label>
                <LiveText value=reason keep=keep id="goal-why-reason" example=t::goal_reason_example() />
            </div>
        }
    };
    move || is_here.get().then(field)
}

/// To others, and what it connects with; changed with the goal as a whole.
#[component]
pub fn Others(shown: Shown) -> impl IntoView {
    let tags = Memo::new(move |_| {
        shown.goal.with(|goal| goal.as_ref().map(|goal| goal.tags.clone()).unwrap_or_default())
    });
    let fits = move || {
        let list = tags.get().into_iter().map(|tag| view! { <li dir="auto">{tag}</li> }).collect_view();
        view! {
            <div class="fits">
                <h3 class="eyebrow" id="goal-fits">
                    {t::goal_fits()}
                </h3>
                <ul class="tags" aria-labelledby="goal-fits">
                    {list}
                </ul>
            </div>
        }
    };
    view! {
        <Words shown=shown name=t::goal_others of=|goal| goal.why_others.clone() />
        {move || (!tags.with(Vec::is_empty)).then(fits)}
    }
}

/// A field of the goal, under its name, if it says something.
#[component]
fn Words(shown: Shown, name: fn() -> String, of: fn(&Goal) -> String) -> impl IntoView {
    let words = Memo::new(move |_| shown.goal.with(|goal| goal.as_ref().map(of)));
    let said = move |words: String| {
        view! {
            <div class="fits">
                <h3 class="eyebrow">{name()}</h3>
                <p class="why" dir="auto">
                    {words}
                </p>
            </div>
        }
    };
    move || words.get().filter(|words| !words.is_empty()).map(said)
}
