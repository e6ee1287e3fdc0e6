//! This device: how safe what one wrote is, and the earlier states to go back
//! to.

mod archive;
mod backups;
mod device;
mod facts;
mod program;
mod quarantine;

pub use backups::when;
use leptos::prelude::*;

use crate::app::App;
use crate::i18n::t;
use crate::ui::components::{Eyebrow, Page};
use crate::ui::health_words;
use crate::ui::navigation::above_kept;

/// The page: one sentence that says whether anything is needed, then the
/// details.
#[component]
pub fn Health() -> impl IntoView {
    let app = App::here();
    let (above, above_name) = above_kept(app.open_document().get_untracked().is_some());
    view! {
        <Page title=t::health_title()>
            <header class="page-head">
                <Eyebrow to=above name=above_name />
                <h1 tabindex="-1">{t::health_title()}</h1>
                <p class="lead">{move || health_words::verdict(app)}</p>
            </header>
            <facts::Facts />
            <archive::Archive />
            <quarantine::Quarantine />
            <backups::Backups />
        </Page>
    }
}
