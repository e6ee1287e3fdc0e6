//! The orientation on paper: ten cards, two or four to a page.

use leptos::prelude::*;

use super::{Printed, fetched};
use crate::app::App;
use crate::coaching::library::{OrientationCard, OrientationPack};
use crate::i18n::t;
use crate::ui::components::choices_of;
use crate::ui::pages::workshop::orientation::card_words;

/// The handout.
#[component]
pub fn OrientationCards() -> impl IntoView {
    let pack = App::here().library("content/orientation.json", |text| OrientationPack::read(text).ok());
    let per_page = RwSignal::new(4_usize);
    let choices = vec![(2, t::handouts_two()), (4, t::handouts_four())];
    let fields = choices_of("orientation-per-page", t::handouts_per_page(), choices, per_page);
    let pages = fetched(pack, move |pack: &OrientationPack| {
        let page = |cards: &[OrientationCard]| {
            let cards = cards.iter().map(card).collect_view();
            view! {
                <div class="paper-page orientation-paper" data-per-page=per_page.get().to_string()>
                    {cards}
                </div>
            }
        };
        pack.cards.chunks(per_page.get().max(1)).map(page).collect_view().into_any()
    });
    view! { <Printed fields=fields.into_any()>{pages}</Printed> }
}

fn card(card: &OrientationCard) -> impl IntoView + use<> {
    view! {
        <article class="paper-card orientation-paper-card">
            <h2>{card.title.clone()}</h2>
            {card_words(card)}
        </article>
    }
}
