//! How people here work best, in a line each: for whoever coaches them.

use leptos::prelude::*;

use crate::app::App;
use crate::coaching::library::Role;
use crate::coaching::{Kind, Segment, WorkWays};
use crate::i18n::t;
use crate::replica::Id;
use crate::ui::about_words;

/// A line for each of these people who has shown it.
#[component]
pub fn HowTheyWork(
    /// The people.
    #[prop(into)]
    of: Signal<Vec<Id>>,
) -> impl IntoView {
    let app = App::here();
    let people = app.people();
    let styles = app.watch(&[Kind::WorkStyle, Kind::Person], |book| book.work_styles());
    let lines = move || {
        let (of, styles) = (of.get(), styles.get());
        people.with(|people| {
            let is_asked = |id: &Id| of.iter().any(|other| people.same(other, id));
            let shown = styles.iter().filter(|(id, _)| is_asked(id));
            let line = |(id, ways): &(Id, WorkWays)| {
                Some(t::tell_said(&people.get(id)?.name, about_words::ways(ways)))
            };
            let lines = shown.filter_map(line);
            lines.map(|line| view! { <p class="quiet" dir="auto">{line}</p> }).collect_view()
        })
    };
    view! { {lines} }
}

/// Those whose turn it is in a part; where it is nobody's, everyone but oneself.
pub fn thinking(app: App, segment: Option<&Segment>) -> Vec<Id> {
    let roles = segment.map(|segment| segment.plan.roles.as_slice()).unwrap_or_default();
    let is_turn = |role: Role| matches!(role, Role::Coachee | Role::Mentee);
    let turn: Vec<Id> =
        roles.iter().filter(|(_, role)| is_turn(*role)).map(|(person, _)| person.clone()).collect();
    if turn.is_empty() { app.partners().get().into_iter().map(|it| it.id).collect() } else { turn }
}
