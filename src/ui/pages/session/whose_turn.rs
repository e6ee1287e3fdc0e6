//! Whose turn it is: given to one of those who have a role in a part, before
//! the session or in the middle of it. The parts to come follow.

use leptos::prelude::*;

use crate::app::App;
use crate::coaching::{Kind, Person, Segment, SegmentCommand};
use crate::i18n::t;
use crate::replica::Id;
use crate::ui::components::badge;

/// How many people exchange their places by one button and need no choice.
const PAIR: usize = 2;

/// A button for each of those who have a role in it.
#[component]
pub fn WhoseTurn(
    /// The part.
    #[prop(into)]
    part: Signal<Option<Segment>>,
    /// What is asked.
    #[prop(into)]
    legend: Signal<String>,
) -> impl IntoView {
    let app = App::here();
    let everyone = app.people_from_me();
    let people = app.people();
    // As the part names them: it may know a person by an older name.
    let holders: Memo<Vec<(Id, Person)>> = Memo::new(move |_| {
        let named = part.with(|part| part.as_ref().map(|it| it.plan.roles.clone()).unwrap_or_default());
        let name_of = |person: Person| {
            let is_named = |id: &Id| people.with(|people| people.same(id, &person.id));
            let id = named.iter().map(|(id, _)| id).find(|id| is_named(id))?;
            Some((id.clone(), person))
        };
        everyone.get().into_iter().filter_map(name_of).collect()
    });
    let bringer = Memo::new(move |_| part.with(|part| part.as_ref()?.bringer().cloned()));
    let button = move |(id, person): (Id, Person)| {
        let (this, name) = (id.clone(), person.name.clone());
        let is_theirs = move || bringer.with(|bringer| bringer.as_ref() == Some(&this));
        let pressed = is_theirs.clone();
        let give = move |_| {
            if !is_theirs()
                && let Some(part) = part.get_untracked()
            {
                give_turn(app, &part, id.clone(), &name);
            }
        };
        view! {
            <button
                class="button"
                type="button"
                aria-pressed=move || pressed().to_string()
                on:click=give
            >
                {badge(&person)}
                <span>{person.name.clone()}</span>
            </button>
        }
    };
    view! {
        <fieldset class="field">
            <legend prop:textContent=move || legend.get()></legend>
            <div class="choices choices-small">
                {move || holders.get().into_iter().map(button).collect_view()}
            </div>
        </fieldset>
    }
}

/// Gives the turn of a part to a person, and says how far that reaches.
pub fn give_turn(app: App, part: &Segment, person: Id, name: &str) {
    let goes_on = app.with_book(|book| !book.swapped_along(part).is_empty()).unwrap_or_default();
    let said = if goes_on { t::sheet_said_turn(name) } else { t::sheet_said_turn_here(name) };
    let give = SegmentCommand::GiveTurn { segment: part.id.clone(), person, span: app.new_id() };
    // A part that is gone takes its buttons along.
    let _ = app.act_and_say(&give.into(), said);
}

/// Who goes first in a plan that was not begun: nothing where nobody brings
/// anything, or once it was begun. `of_pair` says whether it is for two people,
/// who stand behind “Change the plan”, or for more.
#[component]
pub fn WhoGoesFirst(session: Id, segments: Memo<Vec<Segment>>, of_pair: bool) -> impl IntoView {
    let app = App::here();
    let first: Memo<Option<Segment>> = Memo::new(move |_| {
        segments.with(|all| all.iter().find(|it| !it.is_parked && it.bringer().is_some()).cloned())
    });
    let has_begun = app.watch(&[Kind::Span], move |book| book.talk(&session).has_begun());
    let is_shown = Memo::new(move |_| {
        let count = first.with(|first| first.as_ref().map_or(0, |it| it.plan.roles.len()));
        !has_begun.get() && count >= PAIR && (count == PAIR) == of_pair
    });
    let legend = move || {
        let bringers = segments.with(|all| {
            let mut all: Vec<Id> = all.iter().filter_map(|it| it.bringer().cloned()).collect();
            all.sort();
            all.dedup();
            all.len()
        });
        if bringers > 1 { t::sheet_plan_first() } else { t::sheet_plan_brings() }
    };
    let legend = Signal::derive(legend);
    move || is_shown.get().then(|| view! { <WhoseTurn part=first legend /> })
}
