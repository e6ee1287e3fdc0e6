//! The talk: the clock, the agenda, and paper to write on.

use leptos::prelude::*;

use super::super::celebrations::JarInTalk;
use super::agenda::{AgendaList, items_of};
use super::agenda_form::AgendaForm;
use super::agenda_item::{HEADING, Side};
use super::care::Care;
use super::clock::Clock;
use super::commitments::Commitments;
use super::kept::Kept;
use super::note_list::Notes;
use super::since::SinceLastTime;
use super::turn::Turn;
use super::{Held, state_of};
use crate::app::{App, stay_awake};
use crate::coaching::{Kind, Session as SessionView, SessionState};
use crate::i18n::t;
use crate::replica::Id;
use crate::ui::components::{Icon, icon};

/// The agenda on the left page, notes and commitments on the right one.
#[component]
pub fn Talk(id: Id, held: Held) -> impl IntoView {
    let app = App::here();
    let items = items_of(app, &id);
    let is_empty = Memo::new(move |_| items.with(Vec::is_empty));
    let nothing = move || is_empty.get().then(|| view! { <p class="quiet">{t::session_agenda_empty()}</p> });
    let is_parted = app.watch(&[Kind::Segment], {
        let id = id.clone();
        move |book| !book.talk(&id).segments.is_empty()
    });
    let state = Memo::new(move |_| state_of(held));
    stay_awake(move || state.get() == SessionState::Live);
    let is_closing = Memo::new(move |_| held.with(|held| held.as_ref().is_some_and(SessionView::is_closing)));
    let of = id.clone();
    // A session without a plan keeps the one clock for all of it.
    let clock = move || {
        let id = of.clone();
        if is_parted.get() && state.get().is_ahead() {
            view! { <Turn session=id /> }.into_any()
        } else {
            view! { <Clock id held /> }.into_any()
        }
    };
    view! {
        {clock}
        <Care session=id.clone() />
        <div class="spread">
            <section class="section" aria-labelledby=HEADING>
                <h2 id=HEADING tabindex="-1">
                    {t::session_agenda()}
                </h2>
                {nothing}
                <AgendaList items side=Side::Talk />
                <Bring session=id.clone() />
                <SinceLastTime id=id.clone() />
            </section>
            <div class="stack">
                <Notes session=id.clone() />
                {move || is_closing.get().then(|| view! { <JarInTalk /> })}
                <Kept session=id.clone() />
                <Commitments session=id />
            </div>
        </div>
    }
}

/// Something that comes up while talking.
#[component]
fn Bring(session: Id) -> impl IntoView {
    view! {
        <details>
            <summary class="button-add">{icon(Icon::Plus)} {t::session_bring()}</summary>
            <AgendaForm session />
        </details>
    }
}
