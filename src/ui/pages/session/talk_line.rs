//! The one line between the purpose of a part and the notes: a yes that the
//! part waits for, else that it is time to say back, else a listening cue.
//! Where there is none of it, it takes no room.

use leptos::prelude::*;

use super::consent::{AskConsent, asked_in, consents_of};
use super::cues::{CueLine, CueStrip};
use super::part_mode::mode_now;
use super::play_back::PlayBackLine;
use crate::app::{App, ticking};
use crate::browser::{focus, page};
use crate::coaching::library::{Mode, Role};
use crate::coaching::{Person, PlayBack, Talk};
use crate::replica::Id;

/// What stands on the line.
#[derive(Debug, Clone, PartialEq)]
enum Line {
    Ask(Mode, Person),
    SayBack(PlayBack),
    Cue,
}

/// The line, if there is anything for it.
#[component]
pub fn TalkLine(session: Id, talk: Memo<Talk>, strip: CueStrip) -> impl IntoView {
    let app = App::here();
    let people = app.people();
    let consents = consents_of(app, &session);
    let asked = asked_in(app, talk);
    let waits = Memo::new(move |_| {
        let (mode, people) = asked.get()?;
        let first = people.into_iter().find(|it| consents.with(|all| all.of(&it.id, mode).is_none()))?;
        Some((mode, first))
    });
    let closed = RwSignal::new(None::<Id>);
    let now = ticking();
    let back = Memo::new(move |_| {
        let back = talk.with(|talk| talk.play_back(now.get()))?;
        closed.with(|closed| closed.as_ref() != Some(&back.segment)).then_some(back)
    });
    let line = Memo::new(move |_| match (waits.get(), back.get()) {
        (Some((mode, person)), _) => Some(Line::Ask(mode, person)),
        (None, Some(back)) => Some(Line::SayBack(back)),
        (None, None) => strip.is_on().then_some(Line::Cue),
    });
    let mode = mode_now(app, talk);
    let is_watching = Memo::new(move |_| {
        let Some(me) = app.my_id() else { return false };
        let watches = |(person, role): &(Id, Role)| {
            *role == Role::Observer && people.with(|people| people.same(person, &me))
        };
        talk.with(|talk| talk.current().is_some_and(|current| current.plan.roles.iter().any(watches)))
    });
    // What was pressed goes with its line.
    let after = move |()| {
        page::after_paint(|| {
            if focus::is_focus_lost() {
                page::focus("turn-heading");
            }
        });
    };
    let session = StoredValue::new(session);
    let content = move || match line.get() {
        None => ().into_any(),
        Some(Line::Ask(mode, person)) => {
            view! { <AskConsent session=session.get_value() person mode done=after /> }.into_any()
        }
        Some(Line::SayBack(back)) => {
            let segment = back.segment.clone();
            let close = move |()| {
                closed.set(Some(segment.clone()));
                after(());
            };
            view! { <PlayBackLine back close /> }.into_any()
        }
        Some(Line::Cue) => view! { <CueLine strip mode is_watching /> }.into_any(),
    };
    view! {
        <div class="talk-line no-print" aria-live="polite" hidden=move || line.with(Option::is_none)>
            {content}
        </div>
    }
}
