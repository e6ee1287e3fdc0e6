//! A programme slip that was opened from a link, a code or a file: into the
//! bowl with it, or a word on what it is. Its numbers are not shown.

use leptos::prelude::*;

use crate::app::App;
use crate::coaching::{OpenBowl, Slip};
use crate::i18n::{self, t};
use crate::route::{Route, WorkshopPage};
use crate::ui::arrival::bad_link;
use crate::ui::{arrival_words, slip_words};

/// What the page of the link shows.
#[component]
pub fn HandedSlip(
    /// The address, from `#/in/` on.
    address: String,
) -> impl IntoView {
    let app = App::here();
    match Slip::from_link(&address) {
        Ok(slip) => view! { <Known slip /> }.into_any(),
        Err(error) => bad_link(arrival_words::link_error(app, &error)).into_any(),
    }
}

#[component]
fn Known(slip: Slip) -> impl IntoView {
    let app = App::here();
    let when = slip_words::offer(slip.offer);
    let slip = StoredValue::new(slip);
    let ways = move || match app.open_bowl() {
        Some(bowl) => view! { <Drop slip bowl /> }.into_any(),
        None => view! {
            <p>{t::handed_slip_none()}</p>
            <div class="actions">
                <a class="button" href=Route::Today.to_string()>
                    {t::open_back()}
                </a>
                <a class="button-text" href=Route::Workshops.to_string()>
                    {t::handed_slip_workshops()}
                </a>
            </div>
        }
        .into_any(),
    };
    view! {
        <header class="page-head">
            <h1 tabindex="-1">{t::handed_slip_title()}</h1>
            <p class="lead">{t::handed_slip_lead(when)}</p>
        </header>
        {ways}
    }
}

/// The button that drops it. The address forgets the slip then.
#[component]
fn Drop(slip: StoredValue<Slip>, bowl: OpenBowl) -> impl IntoView {
    let app = App::here();
    let problem = RwSignal::new(None::<String>);
    let collect = Route::Workshop(bowl.workshop.clone(), Some(WorkshopPage::Collect));
    let offer = bowl.offer;
    let back = collect.to_string();
    let drop = move |_| match app.drop_slip(slip.get_value()) {
        Ok(count) => {
            if let Some(count) = count {
                app.say(t::handed_slip_said(t::collect_in_bowl(i18n::count(count))));
            }
            app.go_instead(&collect);
        }
        Err(why) => problem.set(Some(slip_words::not_dropped(why, offer))),
    };
    view! {
        <p class="quiet">{t::collect_open_title(slip_words::offer(offer))}</p>
        {move || problem.get().map(|words| view! { <p class="problem" role="alert">{words}</p> })}
        <div class="actions">
            <button class="button button-main" type="button" on:click=drop>
                {t::handed_slip_drop()}
            </button>
            <a class="button" href=back>
                {t::collect_done()}
            </a>
        </div>
    }
}
