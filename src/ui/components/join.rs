//! Where a session takes place: the way into a call, or the name of a place.

use leptos::prelude::*;

use crate::coaching::call_link;
use crate::i18n::t;

/// "Join", where the place holds the link or number of a call; else the place
/// as it was written; nothing where none was.
#[component]
pub fn Join(
    /// What was written as the place.
    place: String,
) -> impl IntoView {
    if place.is_empty() {
        return None;
    }
    let shown = match call_link(&place) {
        // Another page: it is not told where one came from, and opens beside this one.
        Some(link) => view! {
            <a class="button" href=link.to_owned() target="_blank" rel="noopener noreferrer">
                {t::session_join()}
            </a>
        }
        .into_any(),
        None => view! { <span dir="auto">{place}</span> }.into_any(),
    };
    Some(shown)
}
