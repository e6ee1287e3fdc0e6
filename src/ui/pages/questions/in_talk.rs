//! Questions within one tap of the talk.

use leptos::prelude::*;

use super::Loading;
use super::bank::Bank;
use super::filter::{Filter, Topics};
use super::table::Table;
use crate::app::App;
use crate::i18n::t;
use crate::replica::Id;
use crate::route::Route;
use crate::ui::components::{Icon, icon};

/// Folded away until it is wanted; fetched then.
#[component]
pub fn QuestionsInTalk(session: Id) -> impl IntoView {
    let open = RwSignal::new(false);
    let content = move || open.get().then(|| view! { <Drawing session=session.clone() /> });
    view! {
        <details class="no-print" on:toggle=move |_| open.set(true)>
            <summary class="small">{icon(Icon::Chevron)} {t::questions_in_talk()}</summary>
            {content}
        </details>
    }
}

#[component]
fn Drawing(session: Id) -> impl IntoView {
    let bank = Bank::open(App::here(), Some(session));
    let filter = Filter::open();
    let found = filter.found(bank);
    view! {
        <div class="stack-close">
            <Topics bank filter />
            <Table bank pool=found />
            <Loading bank />
            <p>
                <a class="button-text" href=Route::Questions.to_string()>
                    {t::questions_to_all()}
                </a>
            </p>
        </div>
    }
}
