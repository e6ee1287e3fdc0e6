//! Addresses that lead nowhere.

use leptos::prelude::*;

use crate::app::App;
use crate::coaching::{Path, Stone};
use crate::i18n::t;
use crate::route::Route;
use crate::ui::components::{Page, PathSize, path_view};

/// No page has this address.
#[component]
pub fn NotFound() -> impl IntoView {
    view! { <NotHere to=Route::Today name=t::lost_to_today() /> }
}

/// What an address names does not exist, or lies in the Trash: says so
/// calmly, and leads back.
#[component]
pub fn NotHere(
    /// Where one goes from here.
    to: Route,
    /// What that is called.
    #[prop(into)]
    name: String,
) -> impl IntoView {
    let has_trash = App::here().open_document().get_untracked().is_some();
    let path = Path { stones: vec![Stone::Reached, Stone::Next, Stone::Ahead] };
    let trash = has_trash.then(|| {
        view! {
            <a class="button-text" href=Route::Trash.to_string()>
                {t::lost_to_trash()}
            </a>
        }
    });
    view! {
        <Page title=t::lost_title()>
            <div class="alone">
                {path_view(&path, PathSize::Row, None)}
                <h1 tabindex="-1">{t::lost_heading()}</h1>
                <p class="lead">{t::lost_lead()}</p>
                <div class="actions">
                    <a class="button button-main" href=to.to_string()>
                        {name}
                    </a>
                    {trash}
                </div>
            </div>
        </Page>
    }
}
