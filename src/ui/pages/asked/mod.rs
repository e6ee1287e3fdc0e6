//! Questions from somebody's notebook, as those see them who are asked and may
//! never have seen the app; and their answer, back where it was asked for.

mod answer;
mod arrived;
mod send_back;

use leptos::prelude::*;

pub use self::answer::Asked;
pub use self::arrived::ReplyArrived;
use crate::app::App;
use crate::coaching::AskCard;
use crate::exchange::SealedReply;
use crate::ui::arrival::bad_link;
use crate::ui::arrival_words;

/// What a link with questions shows.
#[component]
pub fn AskedByLink(
    /// The address, from `#/in/` on.
    address: String,
) -> impl IntoView {
    let app = App::here();
    match AskCard::from_link(&address) {
        Ok(card) => view! { <Asked card /> }.into_any(),
        Err(error) => bad_link(arrival_words::link_error(app, &error)).into_any(),
    }
}

/// What a link with an answer shows.
#[component]
pub fn ReplyByLink(
    /// The address, from `#/in/` on.
    address: String,
) -> impl IntoView {
    let app = App::here();
    match SealedReply::from_link(&address) {
        Ok(reply) => view! { <ReplyArrived reply /> }.into_any(),
        Err(error) => bad_link(arrival_words::link_error(app, &error)).into_any(),
    }
}
