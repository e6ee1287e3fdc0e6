//! A page on a sheet of its own, without the rooms around it.

use leptos::prelude::*;

use crate::ui::components::UndoLine;
use crate::ui::shell::{SampleBanner, SkipLink};

/// First visit, starting, opening a file or a link: nothing else to tap.
#[component]
pub fn Folio(children: Children) -> impl IntoView {
    view! {
        <SkipLink />
        <SampleBanner />
        {children()}
        <UndoLine />
    }
}
