//! The programme, as long as one of its three times waits for an answer.

use leptos::prelude::*;

use crate::app::App;
use crate::coaching::SlipOffer;
use crate::i18n::t;
use crate::route::Route;

/// One calm line.
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
