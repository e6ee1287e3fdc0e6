//! Feedback outside of any session: all of it, and what one asks others.

mod ask_form;
mod by_hand;
mod one_ask;
mod others;
mod paper;
mod replies;

use leptos::prelude::*;

use self::others::AskOthers;
use self::paper::Paper;
use crate::coaching::{AskCard, ToolPlace};
use crate::i18n::t;
use crate::route::Route;
use crate::ui::components::{Eyebrow, Page};
use crate::ui::tools::FeedbackSheet;

/// The page; or a sheet of paper in its place, while that is printed.
#[component]
pub fn Feedback() -> impl IntoView {
    let paper = RwSignal::new(None::<AskCard>);
    view! {
        <Page title=t::feedback_title()>
            {move || paper.get().map(|card| view! { <Paper card paper /> })}
            <div class="page-body" hidden=move || paper.with(Option::is_some)>
                <header class="page-head">
                    <Eyebrow to=Route::Us name=t::us_title() />
                    <h1 tabindex="-1">{t::feedback_title()}</h1>
                    <p class="lead">{t::feedback_lead()}</p>
                </header>
                <FeedbackSheet place=ToolPlace::Home />
                <AskOthers paper />
            </div>
        </Page>
    }
}
