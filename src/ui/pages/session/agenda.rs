//! The agenda as a list, and how its minutes stand against the session's.

use leptos::prelude::*;

use super::Held;
use super::agenda_item::{AgendaRow, Side};
use crate::app::App;
use crate::coaching::{Topic, total_minutes};
use crate::i18n::{self, t};
use crate::replica::Id;

/// The topics of a session, in order.
pub fn items_of(app: App, session: &Id) -> Memo<Vec<Topic>> {
    let session = session.clone();
    app.watch(Topic::KINDS, move |book| book.agenda(&session))
}

/// The list of some topics.
#[component]
pub fn AgendaList(
    /// The items to show, in order.
    #[prop(into)]
    items: Signal<Vec<Topic>>,
    /// What can be done with them here.
    side: Side,
    /// The one that is talked about.
    #[prop(optional, into)]
    now: Signal<Option<Id>>,
) -> impl IntoView {
    let editing = RwSignal::new(None::<Id>);
    let order =
        Memo::new(move |_| items.with(|items| items.iter().map(|item| item.id.clone()).collect::<Vec<_>>()));
    view! {
        <ol class=if side == Side::Prepare { "agenda agenda-lines" } else { "agenda agenda-short" }>
            <For each=move || order.get() key=Clone::clone let:id>
                <AgendaRow id items order now editing side />
            </For>
        </ol>
    }
}

/// "50 of 60 minutes planned, 10 left open", with a line that shows it. Where
/// there is a plan, its minutes are the budget, and topics say what they take
/// of them.
#[component]
pub fn Total(
    held: Held,
    items: Memo<Vec<Topic>>,
    /// The minutes of the plan; none without one.
    plan: Memo<u64>,
) -> impl IntoView {
    let planned = Memo::new(move |_| items.with(|items| total_minutes(items)));
    let length = Memo::new(move |_| match plan.get() {
        0 => held.with(|held| held.as_ref().map_or(0, |it| it.minutes)),
        plan => plan,
    });
    let is_over = move || planned.get() > length.get();
    let count = i18n::count::<u64>;
    let words = move || {
        let (planned, length) = (planned.get(), length.get());
        if plan.get() > 0 {
            t::session_total_in_plan(count(planned), count(length))
        } else if planned > length {
            t::session_total_over(count(planned), count(length), count(planned - length))
        } else if planned == length {
            t::session_total_full(count(length))
        } else {
            t::session_total_left(count(planned), count(length), count(length - planned))
        }
    };
    // A session that is over has no time left to plan.
    let is_ahead = Memo::new(move |_| held.with(|held| held.as_ref().is_some_and(|it| it.state.is_ahead())));
    view! {
        <Show when=move || is_ahead.get()>
            <div class="total">
                <p prop:textContent=words></p>
                <progress
                    class="bar"
                    class:bar-over=is_over
                    value=move || planned.get().min(length.get()).to_string()
                    max=move || length.get().max(1).to_string()
                    aria-hidden="true"
                ></progress>
            </div>
        </Show>
    }
}
