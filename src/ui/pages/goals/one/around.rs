//! What stands around a goal: people, constraints, supports. It comes after the
//! rest, and lies open where it says something.

use leptos::prelude::*;

use super::Shown;
use super::more::place_of;
use crate::app::App;
use crate::coaching::{Around, Kind, Surroundings, SurroundingsCommand};
use crate::i18n::t;
use crate::ui::components::{Icon, LiveText, WhoSees, icon};
use crate::ui::{about_words, words};

/// The three fields, kept while they are typed.
#[component]
pub fn AroundGoal(shown: Shown) -> impl IntoView {
    let app = App::here();
    let id = Surroundings::id_of(&shown.id.get_value());
    let of = id.clone();
    let held = app.watch_record(id.clone(), move |book| book.get::<Surroundings>(&of));
    let is_open = held.with_untracked(|held| held.as_ref().is_some_and(|held| !held.is_blank()));
    let fields = Around::ALL.map(|what| view! { <One shown what held /> });
    view! {
        <details id=place_of(&id) tabindex="-1" open=is_open>
            <summary>{icon(Icon::Chevron)} {t::around_goal()}</summary>
            <div class="form">
                {fields.into_iter().collect_view()}
                <WhoSees of=Kind::Surroundings />
            </div>
        </details>
    }
}

#[component]
fn One(shown: Shown, what: Around, held: Memo<Option<Surroundings>>) -> impl IntoView {
    let app = App::here();
    let text = Memo::new(move |_| {
        held.with(|held| held.as_ref().map(|held| held.get(what).to_owned()).unwrap_or_default())
    });
    let keep = move |text: String| {
        let command = SurroundingsCommand { goal: shown.id.get_value(), what, text };
        app.act(&command.into()).err().map(|refused| words::refusal(&refused))
    };
    let (id, example) = match what {
        Around::People => ("around-people", t::around_people_example()),
        Around::Constraints => ("around-constraints", t::around_constraints_example()),
        Around::Supports => ("around-supports", t::around_supports_example()),
    };
    view! {
        <div class="field">
            <label for=id>
                {about_words::around(what)} " " <span class="optional">{t::form_optional()}</span>
            </label>
            <LiveText value=text keep=keep id=id example=example />
        </div>
    }
}
