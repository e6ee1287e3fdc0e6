//! "Get my notebook back": three ways, on one page.

use leptos::prelude::*;

use super::locking::Unlock;
use super::open::{FileDrop, look_at_what_is_brought};
use crate::app::{App, Opened};
use crate::browser::page;
use crate::exchange::Whose;
use crate::i18n::t;
use crate::route::Route;
use crate::ui::arrival::{ArrivalView, SampleFirst};
use crate::ui::components::Page;
use crate::ui::telling::HandOn;

/// The page: the three ways, then what is in the file that was chosen.
#[component]
pub fn GetBack() -> impl IntoView {
    let app = App::here();
    app.plan_anew();
    look_at_what_is_brought(app, Whose::Mine);
    view! {
        <Page title=t::back_title() alone=true>
            {move || match app.opened().get() {
                _ if app.is_sample() => view! { <SampleFirst /> }.into_any(),
                Opened::Arrival(arrival) => view! { <ArrivalView arrival=*arrival /> }.into_any(),
                Opened::Locked(locked) => view! { <Unlock locked=locked /> }.into_any(),
                Opened::Nothing
                | Opened::Kit(_)
                | Opened::Workshop(_)
                | Opened::Ask(_)
                | Opened::Reply(_) => view! { <Ways /> }.into_any(),
            }}
        </Page>
    }
}

#[component]
fn Ways() -> impl IntoView {
    let address = page::base_url();
    let request = t::back_partner_message(t::room_share(), &address);
    view! {
        <header class="page-head">
            <h1 tabindex="-1">{t::back_title()}</h1>
            <p class="lead">{t::back_lead()}</p>
        </header>
        <section class="section" aria-labelledby="back-backup">
            <h2 id="back-backup">{t::back_backup()}</h2>
            <p>{t::back_backup_lead()}</p>
            <FileDrop whose=Whose::Mine />
        </section>
        <section class="section" aria-labelledby="back-partner">
            <h2 id="back-partner">{t::back_partner()}</h2>
            <p>{t::back_partner_lead()}</p>
            <div class="told" dir="auto">{request.clone()}</div>
            <HandOn text=Signal::stored(request) copy_name=t::back_partner_copy() />
            <p class="hint">{t::back_partner_hint()}</p>
        </section>
        <section class="section" aria-labelledby="back-device">
            <h2 id="back-device">{t::back_device()}</h2>
            <p>{t::back_device_lead(t::room_share(), t::share_save_backup())}</p>
            <p class="told" dir="ltr">{address}</p>
        </section>
        <div class="actions">
            <a class="button-text" href=Route::Today.to_string()>{t::open_back()}</a>
        </div>
    }
}
