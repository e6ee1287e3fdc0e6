//! How we are doing: the check that both answer, what came of it, and the
//! patterns that one notices.

mod patterns;
mod trend;

use leptos::prelude::*;
use patterns::Patterns;
use trend::Trend;

use crate::coaching::ToolPlace;
use crate::i18n::t;
use crate::route::Route;
use crate::ui::components::{Eyebrow, Page};
use crate::ui::tools::CheckSheet;

/// The page.
#[component]
pub fn HowWeAre() -> impl IntoView {
    view! {
        <Page title=t::check_title()>
            <header class="page-head">
                <Eyebrow to=Route::Us name=t::us_title() />
                <h1 tabindex="-1">{t::check_title()}</h1>
                <p class="lead">{t::check_lead()}</p>
            </header>
            <CheckSheet place=ToolPlace::Home />
            <Trend />
            <Patterns />
        </Page>
    }
}
