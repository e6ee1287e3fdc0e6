//! The programme that a notebook is part of: rating its objectives, the slip,
//! and writing to its facilitator.

mod hand_over;
mod message;
mod objectives;
mod slip;
mod times;

use leptos::prelude::*;

use crate::app::App;
use crate::browser::clock;
use crate::coaching::{Book, Kind};
use crate::i18n::t;
use crate::route::Route;
use crate::ui::components::{Eyebrow, Page, WayRow};

pub use message::Message;

/// The page.
#[component]
pub fn Programme() -> impl IntoView {
    let app = App::here();
    let programme = app.watch(&[Kind::Programme], Book::programme);
    let title = Memo::new(move |_| programme.with(|it| it.as_ref().map(|it| it.title.clone())));
    let contact = Memo::new(move |_| {
        programme.with(|it| it.as_ref().map(|it| it.contact.clone()).filter(|it| !it.is_empty()))
    });
    // The latest one: what was before it is over.
    let offer = app.watch(&[Kind::Programme, Kind::Session, Kind::Partnership], |book| {
        book.offers_due(clock::today()).pop()
    });
    let objectives = Memo::new(move |_| {
        programme.with(|it| it.as_ref().map(|it| it.objectives.clone()).unwrap_or_default())
    });
    let is_there = Memo::new(move |_| title.with(Option::is_some));
    let asked = move || {
        let contact = contact.get()?;
        Some(view! { <p class="pre" dir="auto">{t::programme_contact(contact)}</p> })
    };
    view! {
        <Page title=t::programme_title()>
            <header class="page-head">
                <Eyebrow to=Route::Us name=t::room_us() />
                <h1 tabindex="-1">{t::programme_title()}</h1>
                {move || {
                    title.get().map(|title| view! {
                        {(!title.is_empty()).then(|| view! { <p class="lead" dir="auto">{title}</p> })}
                        <p class="quiet">{t::programme_lead()}</p>
                    })
                }}
            </header>
            <Show
                when=move || is_there.get()
                fallback=|| view! { <p>{t::programme_none()}</p> }
            >
                <objectives::Objectives offer=offer objectives=objectives />
                {move || offer.get().map(|offer| view! { <slip::OneSlip offer=offer objectives=objectives /> })}
                <times::Times offer=offer />
                <section class="section" aria-labelledby="programme-people">
                    <h2 class="visually-hidden" id="programme-people">{t::reach_title()}</h2>
                    {asked}
                    <ul class="rows">
                        <WayRow to=Route::ProgrammeMessage name=t::reach_title() lead=t::reach_way_lead() />
                    </ul>
                </section>
            </Show>
        </Page>
    }
}
