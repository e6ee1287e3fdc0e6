//! Questions within one tap of the talk.

use leptos::prelude::*;

use super::Loading;
use super::bank::Bank;
use super::filter::{Filter, Topics};
use super::table::Table;
use crate::app::App;
use crate::coaching::library::Mode;
use crate::i18n::t;
use crate::replica::Id;
use crate::route::Route;
use crate::ui::words;

/// Topics to choose from and cards to draw; fetched when they are opened.
#[component]
pub fn QuestionsInTalk(
    session: Id,
    /// How people talk now: what is not for it is left out, what is for it alone
    /// comes first.
    mode: Memo<Mode>,
) -> impl IntoView {
    let bank = Bank::open(App::here(), Some(session));
    let filter = Filter::open();
    Effect::new(move |_| {
        let mode = Some(mode.get()).filter(|mode| *mode != Mode::Both);
        filter.only_for(mode);
        bank.prefers.set(mode);
    });
    let first = move || {
        let mode = bank.prefers.get()?;
        let has_own = bank.all.with(|all| all.iter().any(|it| it.mode == mode));
        has_own.then(|| view! { <p class="hint">{t::questions_in_mode(words::segment_mode(mode))}</p> })
    };
    let found = filter.found(bank);
    view! {
        <section class="section" aria-labelledby="questions-heading">
            <h2 id="questions-heading">{t::questions_in_talk()}</h2>
            <Topics bank filter />
            {first}
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
