//! The gentle next steps of a new partnership.

use leptos::prelude::*;

use crate::app::App;
use crate::coaching::{Book, Kind, Partnership, Person};
use crate::i18n::t;
use crate::route::Route;
use crate::ui::components::WayOn;

/// Inviting the partner, as long as nothing says that they are here and the
/// notebook goes on.
#[component]
pub fn Invite() -> impl IntoView {
    let app = App::here();
    let name = app.partner_name();
    let has_reached = has_reached_another(app);
    let partnership = app.partnership();
    let is_alone = Memo::new(move |_| {
        partnership.with(Partnership::goes_on) && !has_reached.get() && name.with(|name| !name.is_empty())
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

/// Does something say that the notebook has reached somebody else: a file that
/// was saved for them or came from them, or words of theirs?
fn has_reached_another(app: App) -> Memo<bool> {
    let (given, taken) = (app.given(), app.taken());
    let me = app.my_id();
    // Something of somebody else is in this notebook: it has travelled.
    let has_travelled = app.watch(&[Kind::Person, Kind::Partnership], move |book| {
        let mut writes = book.document().records().flat_map(|(_, record)| record.writes());
        writes.any(|(_, write)| write.by.as_ref().is_some_and(|by| me.as_ref() != Some(by)))
    });
    Memo::new(move |_| has_travelled.get() || given.with(Option::is_some) || taken.with(Option::is_some))
}

/// Who plans the first session, once somebody else was invited to the notebook.
pub fn planner(app: App) -> Memo<Option<Person>> {
    let (has_reached, transfers) = (has_reached_another(app), app.transfers());
    let planner = app.watch(&[Kind::Partnership, Kind::Person, Kind::Session], Book::plans_first_session);
    Memo::new(move |_| {
        // An invitation that was shown counts: how it goes on its way is not seen here.
        let is_invited = has_reached.get() || transfers.with(|transfers| transfers.newest_sent().is_some());
        planner.get().filter(|_| is_invited)
    })
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
