//! Closing a session: what is open goes on, what one committed to stands, and
//! the next date is set.

use leptos::prelude::*;

use super::agenda::{AgendaList, items_of};
use super::agenda_item::{HEADING, Side};
use super::commitments::Commitments;
use super::kept::Insights;
use super::next_session::NextSession;
use super::note_list::Notes;
use super::survey::Survey;
use super::thanks::Thanks;
use super::time_shared::TimeShared;
use super::{Held, state_of};
use crate::app::App;
use crate::browser::page;
use crate::coaching::{Book, Kind, Session, SessionCommand, SessionState};
use crate::i18n::{self, t};
use crate::replica::Id;
use crate::route::Route;
use crate::ui::components::{Icon, SendUpdate, icon};
use crate::ui::words;

/// The session after this one, as far as one is planned.
pub fn session_after(app: App, id: &Id) -> Memo<Option<Session>> {
    let id = id.clone();
    app.watch(&[Kind::Session], move |book: &Book| book.session_after(&book.get(&id)?))
}

/// Agenda and commitments on the left page, next session and notes on the
/// right one.
#[component]
pub fn Wrap(id: Id, held: Held) -> impl IntoView {
    let state = Memo::new(move |_| state_of(held));
    let is_wrapped =
        Memo::new(move |_| matches!(state.get(), SessionState::Wrapped | SessionState::Reviewed));
    let will_plan = RwSignal::new(true);
    let (of_notice, of_next) = (id.clone(), id.clone());
    view! {
        {move || is_wrapped.get().then(|| view! { <Wrapped id=of_notice.clone() held /> })}
        <div class="spread">
            <div class="stack">
                <Agenda id=id.clone() is_wrapped will_plan />
                <Insights session=id.clone() folded=is_wrapped />
                <Commitments session=id.clone() folded=is_wrapped />
                <Thanks session=id.clone() folded=is_wrapped />
            </div>
            <div class="stack">
                {move || {
                    (!is_wrapped.get())
                        .then(|| view! { <NextSession id=of_next.clone() held will_plan /> })
                }}
                <TimeShared session=id.clone() />
                <Survey session=id.clone() held />
                <Notes session=id />
            </div>
        </div>
    }
}

#[component]
fn Agenda(id: Id, is_wrapped: Memo<bool>, will_plan: RwSignal<bool>) -> impl IntoView {
    let app = App::here();
    let items = items_of(app, &id);
    let next = session_after(app, &id);
    let open = Memo::new(move |_| items.with(|items| items.iter().filter(|item| item.is_waiting()).count()));
    // Each of those says by itself where it goes on.
    let is_continued = move || items.with(|items| items.iter().any(|item| item.continued_in.is_some()));
    let words = move || {
        let count = i18n::count(open.get());
        let day = next.with(|next| next.as_ref().map(|next| words::session_day(app, next)));
        match day {
            _ if open.get() == 0 && is_continued() => String::new(),
            _ if open.get() == 0 => t::session_open_none(),
            Some(day) if !is_wrapped.get() => t::session_open_to(count, day),
            None if !is_wrapped.get() && will_plan.get() => t::session_open_to_next(count),
            _ => t::session_open_waits(count),
        }
    };
    view! {
        <section class="section" aria-labelledby=HEADING>
            <h2 id=HEADING tabindex="-1">
                {t::session_agenda()}
            </h2>
            <p class="quiet">{words}</p>
            <AgendaList items side=Side::Wrap />
        </section>
    }
}

/// Says that the session is over, and what may follow.
#[component]
pub fn Wrapped(id: Id, held: Held) -> impl IntoView {
    let app = App::here();
    let next = session_after(app, &id);
    let is_reviewed = Memo::new(move |_| state_of(held) == SessionState::Reviewed);
    let of = id.clone();
    let review = move |_| {
        let command = SessionCommand::SetState { session: of.clone(), state: SessionState::Reviewed }.into();
        // A session that is gone takes this button along.
        let _ = app.act_and_say(&command, t::sheet_said_reviewed());
    };
    let review = StoredValue::new(review);
    let reopen = move |_| {
        let command = SessionCommand::Reopen { session: id.clone() }.into();
        if app.act_and_say(&command, t::session_said_reopened()).is_ok() {
            page::after_paint(page::focus_heading);
        }
    };
    let next = move || {
        let next = next.get()?;
        let day = words::session_day(app, &next);
        let address = Route::Session(next.id, None).to_string();
        Some(view! {
            <p>
                {t::session_next_is()} " " <a href=address>{day}</a>
            </p>
        })
    };
    let of = held.with_untracked(|held| held.as_ref().map(|it| it.id.clone()));
    let meanwhile = app.watch(&[Kind::Session, Kind::Person], move |book| {
        let (who, state) = book.over_meanwhile(of.as_ref()?)?;
        let people = book.people();
        let is_me = app.my_id().is_some_and(|me| people.same(&me, &who));
        people.get(&who).filter(|_| !is_me).map(|person| (person.name.clone(), state))
    });
    let meanwhile = move || {
        let words = match meanwhile.get()? {
            (name, SessionState::Reviewed) => t::session_reviewed_meanwhile(name),
            (name, _) => t::session_wrapped_meanwhile(name),
        };
        Some(view! { <p><strong>{words}</strong></p> })
    };
    let early = app.watch(&[Kind::Session], move |book| {
        let session = held.with(Clone::clone)?;
        words::wrapped_early(app, book, &session)
    });
    let early = move || early.get().map(|day| view! { <p>{t::session_wrapped_early(day)}</p> });
    view! {
        <div class="notice" role="note">
            {icon(Icon::Check)}
            <div class="notice-body">
                {meanwhile}
                <p>
                    <strong>
                        {move || if is_reviewed.get() { t::sheet_reviewed() } else { t::session_wrapped() }}
                    </strong> " " {t::session_wrapped_hint()}
                </p>
                {early}
                {next}
                <SendUpdate />
                <div class="actions">
                    {move || {
                        (!is_reviewed.get())
                            .then(|| {
                                view! {
                                    <button
                                        class="button-text"
                                        type="button"
                                        on:click=move |event| review.with_value(|review| review(event))
                                    >
                                        {t::sheet_state_review()}
                                    </button>
                                }
                            })
                    }}
                    <button class="button-text" type="button" on:click=reopen>
                        {t::session_reopen()}
                    </button>
                </div>
            </div>
        </div>
    }
}
