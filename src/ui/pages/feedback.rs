//! Feedback outside of any session: all of it.

use leptos::prelude::*;

use crate::coaching::ToolPlace;
use crate::i18n::t;
use crate::route::Route;
use crate::ui::components::{Eyebrow, Page};
use crate::ui::tools::FeedbackSheet;

/// The page.
#[component]
pub fn Feedback() -> impl IntoView {
    view! {
        <Page title=t::feedback_title()>
            <header class="page-head">
                <Eyebrow to=Route::Us name=t::us_title() />
                <h1 tabindex="-1">{t::feedback_title()}</h1>
                <p class="lead">{t::feedback_lead()}</p>
            </header>
            <FeedbackSheet place=ToolPlace::Home />
        </Page>
    }
}
