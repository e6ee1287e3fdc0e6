//! The ways from Us to the agreement, and to story and needs.

use leptos::prelude::*;

use super::agreement::agreement_of;
use crate::app::App;
use crate::coaching::{Agreement, AssentState};
use crate::i18n::t;
use crate::route::Route;

/// How far the agreement is, and the way to it.
#[component]
pub fn ToAgreement() -> impl IntoView {
    let app = App::here();
    let (agreed, people) = (agreement_of(app), app.people());
    let is_empty = Memo::new(move |_| agreed.with(Agreement::is_empty));
    let missing = Memo::new(move |_| {
        people.with(|people| {
            let has_not =
                |id| agreed.with(|agreed| !matches!(agreed.state_of(people, id), AssentState::Agreed(_)));
            people.all().iter().filter(|person| has_not(&person.id)).count()
        })
    });
    let state = move || match (is_empty.get(), missing.get()) {
        (true, _) => t::us_agreement_none(),
        (false, 0) => t::us_agreement_all(),
        (false, count) => t::us_agreement_some(i64::try_from(count).unwrap_or(i64::MAX)),
    };
    let go = move || if is_empty.get() { t::us_agreement_write() } else { t::us_agreement_open() };
    view! {
        <section class="section" aria-labelledby="agreement-heading">
            <h2 id="agreement-heading">{t::us_agreement_title()}</h2>
            <p class="quiet">{state}</p>
            <div class="actions">
                <a class="button" href=Route::Agreement.to_string()>
                    {go}
                </a>
            </div>
        </section>
    }
}

/// The way to the cards.
#[component]
pub fn ToCards() -> impl IntoView {
    view! {
        <section class="section" aria-labelledby="cards-heading">
            <h2 id="cards-heading">{t::us_cards_title()}</h2>
            <p class="quiet">{t::us_cards_lead()}</p>
            <div class="actions">
                <a class="button" href=Route::Cards.to_string()>
                    {t::us_cards_open()}
                </a>
            </div>
        </section>
    }
}
