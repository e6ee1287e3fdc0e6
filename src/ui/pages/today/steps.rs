//! The gentle next steps of a new partnership.

use leptos::prelude::*;

use crate::app::App;
use crate::coaching::{Kind, Partnership};
use crate::i18n::t;
use crate::route::Route;
use crate::ui::components::WayOn;

/// Inviting the partner, as long as nothing says that they are here and the
/// notebook goes on.
#[component]
pub fn Invite() -> impl IntoView {
    let app = App::here();
    let name = app.partner_name();
    let (given, taken) = (app.given(), app.taken());
    let me = app.my_id();
    // Something of somebody else is in this notebook: it has travelled.
    let has_travelled = app.watch(&[Kind::Person, Kind::Partnership], move |book| {
        let mut writes = book.document().records().flat_map(|(_, record)| record.writes());
        writes.any(|(_, write)| write.by.as_ref().is_some_and(|by| me.as_ref() != Some(by)))
    });
    let partnership = app.partnership();
    let is_alone = Memo::new(move |_| {
        partnership.with(Partnership::goes_on)
            && !has_travelled.get()
            && given.with(Option::is_none)
            && taken.with(Option::is_none)
            && name.with(|name| !name.is_empty())
    });
    let section = move || {
        view! {
            <WayOn
                id="invite-heading"
                title=Signal::derive(move || t::today_invite_title(name.get()))
                lead=t::today_invite_lead()
                to=Route::Invite
                go=Signal::derive(move || t::today_invite(name.get()))
            />
        }
    };
    move || is_alone.get().then(section)
}

/// A first goal, as long as there is none and the notebook goes on.
#[component]
pub fn FirstGoal() -> impl IntoView {
    let app = App::here();
    let is_wanted = app.watch(&[Kind::Goal, Kind::Partnership], |book| {
        book.partnership().goes_on() && !book.has_any(Kind::Goal)
    });
    let section = || {
        view! {
            <section class="section" aria-labelledby="goal-heading">
                <h2 id="goal-heading">{t::today_goal_title()}</h2>
                <p class="quiet">{t::today_goal_lead()}</p>
                <p class="empty-example">{t::today_goal_example()}</p>
                <div class="actions">
                    <a class="button" href=Route::Goals.to_string()>
                        {t::today_goal()}
                    </a>
                </div>
            </section>
        }
    };
    move || is_wanted.get().then(section)
}
