//! What went out a while ago and was not confirmed: it may have been lost.

use leptos::prelude::*;

use crate::app::{App, SentBefore};
use crate::browser::clock;
use crate::i18n::t;
use crate::route::Route;
use crate::ui::components::{Icon, icon};
use crate::ui::words;

/// After so many days one line says it.
const DAYS: i64 = 7;

/// A line that leads to sending it again.
#[component]
pub fn Unconfirmed() -> impl IntoView {
    let app = App::here();
    let sent = app.sent();
    let old = Memo::new(move |_| {
        let SentBefore { at, waits_for } = sent.get()?;
        let days = app.today().signed_duration_since(clock::local_date(at)).num_days();
        waits_for.filter(|_| days >= DAYS).map(|names| (at, names))
    });
    move || {
        old.get().map(|(at, names)| {
            view! {
                <div class="notice no-print" role="note">
                    {icon(Icon::Share)}
                    <div class="notice-body">
                        <p>{t::update_unconfirmed_long(names, words::day_of(app, at))}</p>
                        <div class="actions">
                            <a class="button-text" href=Route::Share.to_string()>{t::update_again()}</a>
                        </div>
                    </div>
                </div>
            }
        })
    }
}
