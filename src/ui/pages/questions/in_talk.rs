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

/// Topics to choose from and cards to draw; fetched when they are opened.
#[component]
pub fn QuestionsInTalk(session: Id) -> impl IntoView {
    let bank = Bank::open(App::here(), Some(session));
    let filter = Filter::open();
    let found = filter.found(bank);
    view! {
        <section class="section" aria-labelledby="questions-heading">
            <h2 id="questions-heading">{t::questions_in_talk()}</h2>
            <Topics bank filter />
            <Table bank pool=found />
            <Loading bank />
            <p>
                <a class="button-text" href=Route::Questions.to_string()>
                    {t::questions_to_all()}
                </a>
            </p>
        </section>
    }
}
