//! The ways from Us to the agreement, to what each says of themselves, and to the
//! invitation.

use leptos::prelude::*;

use super::agreement::agreement_of;
use crate::app::App;
use crate::coaching::{Agreement, AssentState, Book, Kind};
use crate::i18n::{self, t};
use crate::route::Route;
use crate::ui::components::{WayOn, WayRow};
use crate::ui::slip_words;

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
        (false, count) => t::us_agreement_some(i18n::count(count)),
    };
    let go = move || if is_empty.get() { t::us_agreement_write() } else { t::us_agreement_open() };
    view! {
        <WayOn
            id="agreement-heading"
            title=t::us_agreement_title()
            lead=Signal::derive(state)
            to=Route::Agreement
            go=Signal::derive(go)
            main=true
        />
    }
}

/// The way to what each says of themselves.
#[component]
pub fn ToAbout() -> impl IntoView {
    view! { <WayRow to=Route::Cards name=t::us_cards_title() lead=t::us_cards_lead() /> }
}

/// The way to how they are doing.
#[component]
pub fn ToCheck() -> impl IntoView {
    view! { <WayRow to=Route::HowWeAre name=t::check_title() lead=t::check_row() /> }
}

/// The way to feedback, and how much of it waits.
#[component]
pub fn ToFeedback() -> impl IntoView {
    let app = App::here();
    let me = app.me();
    let waiting = app.watch(Book::FEEDBACK_KINDS, move |book| {
        me.with(|me| me.as_ref().map(|me| book.feedback_waiting(&me.id).count())).unwrap_or_default()
    });
    let lead = Signal::derive(move || match waiting.get() {
        0 => t::feedback_row(),
        count => t::feedback_row_waiting(i18n::count(count)),
    });
    view! { <WayRow to=Route::Feedback name=t::feedback_title() lead=lead /> }
}

/// The way to the programme, where there is one.
#[component]
pub fn ToProgramme() -> impl IntoView {
    let app = App::here();
    let is_there = app.watch(&[Kind::Programme], |book| book.programme().is_some());
    let offer = app.offer_to_make();
    let lead = Signal::derive(move || match offer.get() {
        Some(offer) => t::us_programme_due(slip_words::offer(offer)),
        None => t::us_programme_later(),
    });
    view! {
        <Show when=move || is_there.get()>
            <WayRow to=Route::Programme name=t::programme_title() lead=lead />
        </Show>
    }
}

/// The way to the partner's own copy.
#[component]
pub fn ToInvite() -> impl IntoView {
    let partner = App::here().partner_name();
    let name = move || {
        let name = partner.get();
        if name.is_empty() { t::us_invite_nobody() } else { t::us_invite(name) }
    };
    view! { <WayRow to=Route::Invite name=Signal::derive(name) lead=t::us_invite_lead() /> }
}
