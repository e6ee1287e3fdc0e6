//! What stands on paper only: lines for what is added by pen, and for names
//! and days.

use leptos::prelude::*;

use super::Agreed;
use crate::app::App;
use crate::coaching::AssentState;
use crate::i18n::t;
use crate::ui::words;

/// The foot of the printed page.
#[component]
pub fn Paper(agreed: Agreed) -> impl IntoView {
    let app = App::here();
    let (people, everyone) = (app.people(), app.people_from_me());
    let signatures = move || {
        let lines = everyone.get().into_iter().map(|person| {
            let state = agreed.with(|agreed| people.with(|people| agreed.state_of(people, &person.id)));
            let day = match state {
                AssentState::Agreed(assent) => assent.on.map(|on| words::day(app, on)),
                _ => None,
            };
            view! {
                <li>
                    <span class="sign-name" dir="auto">
                        {person.name}
                    </span>
                    <span class="sign-line">{t::agreement_sign_name()}</span>
                    <span class="sign-line">{day.unwrap_or_else(t::agreement_sign_day)}</span>
                </li>
            }
        });
        lines.collect_view()
    };
    view! {
        <div class="print-only" aria-hidden="true">
            <p class="paper-own">{t::agreement_paper_own()}</p>
            <div class="paper-lines"></div>
            <ul class="signatures">{signatures}</ul>
        </div>
    }
}
