//! Planning a session: when, and for how long.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use crate::app::App;
use crate::coaching::Command;
use crate::i18n::t;
use crate::route::{Route, Stance};
use crate::ui::components::{Eyebrow, Page, When, WhenFields};

/// What a first session is given, in minutes.
const USUAL_MINUTES: u64 = 45;

/// The page.
#[component]
pub fn NewSession() -> impl IntoView {
    let app = App::here();
    let when = When::tomorrow("new", USUAL_MINUTES);
    let partner = app.partner_name();
    let lead = move || match partner.get() {
        name if name.is_empty() => t::sessions_new_lead_alone(),
        name => t::sessions_new_lead(name),
    };
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let id = app.new_id();
        let Some(session) = when.read(id.clone()) else {
            return;
        };
        match app.act(&Command::PlanSession(session)) {
            Ok(()) => app.go(&Route::Session(id, Some(Stance::Prepare))),
            Err(refused) => when.refused(&refused),
        }
    };
    view! {
        <Page title=t::sessions_plan()>
            <header class="page-head">
                <Eyebrow to=Route::Sessions name=t::room_sessions() />
                <h1 tabindex="-1">{t::sessions_plan()}</h1>
                <p class="quiet">{lead}</p>
            </header>
            <form class="form" novalidate on:submit=submit>
                <WhenFields when />
                <div class="actions">
                    <button class="button button-main" type="submit">
                        {t::sessions_plan()}
                    </button>
                    <a class="button-text" href=Route::Sessions.to_string()>
                        {t::sessions_new_cancel()}
                    </a>
                </div>
            </form>
        </Page>
    }
}
