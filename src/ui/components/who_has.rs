//! Who will have what one types.

use leptos::prelude::*;

use super::icon::{Icon, icon};
use crate::app::App;
use crate::i18n::t;

/// "Kim will have this with your next file", under what is shared. Nothing as
/// long as there is nobody else.
#[component]
pub fn WhoHas() -> impl IntoView {
    let name = App::here().partner_name();
    move || {
        let name = name.get();
        (!name.is_empty()).then(
            || view! { <p class="hint place no-print">{icon(Icon::Share)} " " {t::sheet_prepare_shared(name)}</p> },
        )
    }
}
