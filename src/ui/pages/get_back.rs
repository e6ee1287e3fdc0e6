//! "I was here before": opening one's own full backup.

use leptos::prelude::*;

use super::locking::Unlock;
use super::open::{FileDrop, look_at_what_is_brought};
use crate::app::{App, Opened};
use crate::exchange::Whose;
use crate::i18n::t;
use crate::route::Route;
use crate::ui::arrival::{ArrivalView, SampleFirst};
use crate::ui::components::Page;

/// The page: choose the backup, look at it, add it.
#[component]
pub fn OpenMyCopy() -> impl IntoView {
    let app = App::here();
    app.plan_anew();
    look_at_what_is_brought(app, Whose::Mine);
    view! {
        <Page title=t::mycopy_title() alone=true>
            {move || match app.opened().get() {
                _ if app.is_sample() => view! { <SampleFirst /> }.into_any(),
                Opened::Arrival(arrival) => view! { <ArrivalView arrival=*arrival own=true /> }.into_any(),
                Opened::Locked(locked) => view! { <Unlock locked=locked /> }.into_any(),
                Opened::Nothing | Opened::Kit(_) => view! { <Choose /> }.into_any(),
            }}
        </Page>
    }
}

#[component]
fn Choose() -> impl IntoView {
    view! {
        <header class="page-head">
            <h1 tabindex="-1">{t::mycopy_title()}</h1>
            <p class="lead">{t::mycopy_lead()}</p>
        </header>
        <FileDrop whose=Whose::Mine />
        <div class="actions">
            <a class="button-text" href=Route::Today.to_string()>{t::open_back()}</a>
        </div>
    }
}
