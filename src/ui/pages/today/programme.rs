//! The programme of a notebook that began from a kit: what waits for an answer,
//! and whom one can ask.

use leptos::prelude::*;

use crate::app::App;
use crate::coaching::{Book, Kind, PartnershipState, SlipOffer};
use crate::i18n::t;
use crate::route::Route;

/// One calm line, as long as one of the three times waits for an answer.
#[component]
pub fn Programme() -> impl IntoView {
    let offer = App::here().offer_to_make();
    move || {
        let words = match offer.get()? {
            SlipOffer::Start => t::today_programme_start(),
            SlipOffer::Half => t::today_programme_half(),
            SlipOffer::End => t::today_programme_end(),
        };
        Some(view! {
            <p class="quiet">
                {words} " " <a href=Route::Programme.to_string()>{t::today_programme_go()}</a>
            </p>
        })
    }
}

/// One quiet line. What has ended needs nobody any more.
#[component]
pub fn Contact() -> impl IntoView {
    let app = App::here();
    let partnership = app.partnership();
    let contact = app.watch(&[Kind::Programme], |book: &Book| {
        book.programme().map(|it| it.contact.trim().to_owned()).unwrap_or_default()
    });
    let is_shown = move || {
        contact.with(|it| !it.is_empty()) && partnership.with(|it| it.state != PartnershipState::Closed)
    };
    move || is_shown().then(|| view! { <p class="quiet" dir="auto">{t::boundary_contact(contact.get())}</p> })
}
