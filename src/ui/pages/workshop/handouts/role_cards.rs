//! Cards to hold in a practice round: coach, coachee, observer.

use leptos::prelude::*;

use super::{Printed, fetched};
use crate::app::App;
use crate::coaching::library::{Cue, CuePack, Role, RoleCard};
use crate::i18n::t;
use crate::ui::components::Field;

/// The most sets at once.
const MOST_SETS: usize = 60;
/// The most signs on the card of the observer.
const MOST_SIGNS: usize = 6;

/// The handout.
#[component]
pub fn RoleCards() -> impl IntoView {
    let pack = App::here().library("content/cues.json", |text| CuePack::read(text).ok());
    let sets = RwSignal::new("1".to_owned());
    let wanted =
        Memo::new(move |_| sets.with(|sets| sets.trim().parse::<usize>()).unwrap_or(1).clamp(1, MOST_SETS));
    let fields = view! {
        <div class="field-short">
            <Field
                id="sets"
                label=t::handouts_sets()
                kind="number"
                min=1
                max=60
                hint=t::handouts_sets_hint()
                value=sets
            />
        </div>
    };
    let pages = fetched(pack, move |pack: &CuePack| {
        let page = |_| role_page(pack);
        (0..wanted.get()).map(page).collect_view().into_any()
    });
    view! { <Printed fields=fields.into_any()>{pages}</Printed> }
}

/// A set: one page.
pub fn role_page(pack: &CuePack) -> impl IntoView + use<> {
    let cards = pack.role_cards.iter().map(|it| card(it, &pack.signs)).collect_view();
    view! { <div class="paper-page role-cards">{cards}</div> }
}

/// Whoever observes has some of the signs at hand, and lines to write on.
fn card(card: &RoleCard, signs: &[Cue]) -> impl IntoView + use<> {
    let cues = card.cues.iter().map(|cue| view! { <li>{cue.clone()}</li> }).collect_view();
    let notes = (card.slug == Role::Observer.name()).then(|| {
        let signs = signs.iter().take(MOST_SIGNS).map(|sign| view! { <li>{sign.text.clone()}</li> });
        view! {
            <div class="card-signs">
                <p>{t::handouts_observer_signs()}</p>
                <ul class="plain-list">{signs.collect_view()}</ul>
            </div>
            <div class="card-notes">
                <p>{t::handouts_observer_notes()}</p>
                <div class="sheet-line"></div>
                <div class="sheet-line"></div>
            </div>
        }
    });
    view! {
        <article class="paper-card role-card">
            <h2>{card.title.clone()}</h2>
            <p>{card.purpose.clone()}</p>
            <ul class="card-cues">{cues}</ul>
            {notes}
        </article>
    }
}
