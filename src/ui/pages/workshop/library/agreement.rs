//! Drafts of an agreement: that of the open partnership, and a small set to
//! begin with.

use leptos::prelude::*;

use super::row;
use crate::app::App;
use crate::coaching::library::{ClauseOption, Shelf};
use crate::coaching::{HandedClause, Kind};
use crate::exchange::Handout;
use crate::i18n::{count, t};
use crate::ui::pages::workshop::hand_out::{Offer, hand_out_button};

/// The section.
#[component]
pub fn Clauses(shelf: StoredValue<Shelf>, chosen: RwSignal<Option<Offer>>) -> impl IntoView {
    let app = App::here();
    let held = app.watch(&[Kind::Clause], |book| book.agreement().clauses);
    let ours = move || {
        let _ = held.get();
        let clauses = shelf.with_value(|shelf| app.agreement_to_hand_out(shelf));
        let title = t::library_agreement_ours(app.partner_name().get());
        (!clauses.is_empty()).then(|| draft(title, clauses, chosen))
    };
    let ready = draft(t::library_agreement_ready(), shelf.with_value(small_set), chosen);
    view! {
        <section class="section" aria-labelledby="library-agreement">
            <h2 id="library-agreement">{t::library_agreement()}</h2>
            <ul class="rows">{ours} {ready}</ul>
        </section>
    }
}

/// The first clause of each part.
pub fn small_set(shelf: &Shelf) -> Vec<HandedClause> {
    let first = shelf.clauses.groups.iter().filter_map(|group| group.clauses.first());
    first.map(ClauseOption::id).map(HandedClause::Library).collect()
}

fn draft(title: String, clauses: Vec<HandedClause>, chosen: RwSignal<Option<Offer>>) -> impl IntoView {
    let meta = t::library_clauses(count(clauses.len()));
    let offer = Offer { title: title.clone(), handout: Handout::Agreement(clauses) };
    row(title, meta, hand_out_button(offer, chosen))
}
