//! Where this copy would live, for those who may expect it elsewhere.

use leptos::prelude::*;

use crate::browser::device;
use crate::i18n::t;
use crate::ui::components::{Icon, icon};

/// Inside another app it is a warning; in an ordinary browser a quiet hint,
/// since a page cannot tell whether it was put on the Home Screen as well.
#[component]
pub fn WhereKept() -> impl IntoView {
    match device::in_app() {
        Some(app) => view! {
            <p class="problem" role="note">
                {icon(Icon::Warning)}
                <span>{t::handed_in_app(app)}</span>
            </p>
        }
        .into_any(),
        None if device::is_installed() => ().into_any(),
        None => view! { <p class="hint">{t::handed_in_app_other(t::open_title())}</p> }.into_any(),
    }
}
