//! How people here work best, in a line each: for whoever coaches them.

use leptos::prelude::*;

use crate::app::App;
use crate::coaching::library::Role;
use crate::coaching::{Kind, People, Segment, WorkWays};
use crate::i18n::t;
use crate::replica::Id;
use crate::ui::about_words;

/// A line for each who has shown it: of those whose turn it is in a part; where
/// it is nobody's turn, of everyone but oneself.
#[component]
pub fn HowTheyWork(
    /// The part that is on.
    #[prop(optional, into)]
    part: Option<Signal<Option<Segment>>>,
) -> impl IntoView {
    let app = App::here();
    let (people, partners) = (app.people(), app.partners());
    let styles = app.watch(&[Kind::WorkStyle, Kind::Person], |book| book.work_styles());
    let asked = Memo::new(move |_| -> Vec<Id> {
        let turn = part.map(|part| part.with(|part| part.as_ref().map(whose_turn).unwrap_or_default()));
        let others = || partners.with(|partners| partners.iter().map(|it| it.id.clone()).collect());
        turn.filter(|turn| !turn.is_empty()).unwrap_or_else(others)
    });
    let line = move |(id, ways): &(Id, WorkWays)| {
        let name = people.with(|people| {
            let is_asked = asked.with(|asked| is_among(people, asked, id));
            people.get(id).filter(|_| is_asked).map(|person| person.name.clone())
        })?;
        let words = t::tell_said(name, about_words::ways(ways));
        Some(view! { <p class="quiet" dir="auto">{words}</p> })
    };
    move || styles.with(|styles| styles.iter().filter_map(line).collect_view())
}

/// Those who think aloud in a part.
fn whose_turn(part: &Segment) -> Vec<Id> {
    let thinks = |role: Role| matches!(role, Role::Coachee | Role::Mentee);
    let turn = part.plan.roles.iter().filter(|(_, role)| thinks(*role));
    turn.map(|(person, _)| person.clone()).collect()
}

fn is_among(people: &People, asked: &[Id], id: &Id) -> bool {
    asked.iter().any(|other| people.same(other, id))
}
