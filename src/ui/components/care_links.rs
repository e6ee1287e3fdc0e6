//! What looks after people in a session, one tap away: the boundary card and
//! their agreement.

use leptos::prelude::*;

use super::boundary_card::BoundaryCard;
use crate::i18n::t;
use crate::route::Route;

/// The two, side by side.
#[component]
pub fn CareLinks() -> impl IntoView {
    view! {
        <div class="head-care no-print">
            <BoundaryCard />
            <a class="button-text small" href=Route::Agreement.to_string()>
                {t::care_agreement()}
            </a>
        </div>
    }
}
