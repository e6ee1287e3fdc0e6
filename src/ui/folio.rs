//! A page on a sheet of its own, without the rooms around it.

use leptos::prelude::*;

use super::components::{UndoLine, logo};
use super::shell::{PreviewBanner, SampleBanner, StorageNotice};
use super::skip_link::SkipLink;
use crate::app::App;
use crate::i18n::t;
use crate::route::Route;

/// First visit, starting, opening a file or a link: nothing else to tap. The
/// first visit has a frame of its own.
#[component]
pub fn Folio(children: Children) -> impl IntoView {
    let app = App::here();
    let has_head = move || {
        matches!(
            app.route().get(),
            Route::Start | Route::Link(_) | Route::HostedKit(_) | Route::Open | Route::GetBack
        )
    };
    view! {
        <SkipLink />
        <SampleBanner />
        <PreviewBanner />
        <div class:folio=has_head>
            <Show when=has_head>
                <header class="masthead">
                    <a class="brand" href=Route::Today.to_string()>
                        {logo()}
                        <span>{t::app_name()}</span>
                    </a>
                </header>
            </Show>
            <StorageNotice />
            {children()}
        </div>
        <UndoLine />
    }
}
