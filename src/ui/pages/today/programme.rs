//! Whom one can ask, where the notebook began from a kit.

use leptos::prelude::*;

use crate::app::App;
use crate::coaching::{Book, Kind, PartnershipState};
use crate::i18n::t;

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
