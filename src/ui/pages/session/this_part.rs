//! The part that is on, in full: what it is for, its minutes, its roles, and
//! the others.

use leptos::prelude::*;

use super::how_they_work::HowTheyWork;
use super::part_mode::mode_now;
use super::turn::{Neighbour, talk_of};
use super::urgent::Aside;
use super::whose_turn::{WhoseTurn, give_turn};
use crate::app::App;
use crate::coaching::library::{CuePack, Mode};
use crate::coaching::{Segment, SegmentCommand, Talk};
use crate::i18n::{self, t};
use crate::replica::Id;
use crate::ui::words;

/// What can be done with the part that is on.
#[component]
pub fn ThisPart(session: Id) -> impl IntoView {
    let app = App::here();
    let talk = talk_of(app, &session);
    let current: Memo<Option<Segment>> = Memo::new(move |_| talk.with(|talk| talk.current().cloned()));
    let title = move || current.with(|it| it.as_ref().map(|it| it.plan.title.clone()).unwrap_or_default());
    let line = move |segment: &Segment, now: Option<&Id>| {
        let is_now = (now == Some(&segment.id)).then_some("step");
        let words = t::talk_parts_line(&segment.plan.title, i18n::count(segment.length()));
        view! {
            <li dir="auto" aria-current=is_now>
                {words}
            </li>
        }
    };
    let parts = move || {
        talk.with(|talk| {
            let now = talk.current().map(|it| &it.id);
            talk.segments.iter().map(|segment| line(segment, now)).collect_view()
        })
    };
    view! {
        <section class="section" aria-labelledby="part-heading">
            <h2 id="part-heading" dir="auto" prop:textContent=title></h2>
            <div class="actions">
                <Minutes current />
                <Swap current />
                <PutOff talk current />
                <Neighbour session talk current forward=false />
            </div>
            <Whose current />
            <HowTheyWork part=current />
            <Help current mode=mode_now(app, talk) />
            <h3 class="eyebrow">{t::talk_parts()}</h3>
            <ol class="talk-parts">{parts}</ol>
            <Aside talk />
        </section>
    }
}

/// The purpose and the questions of the part, and what helps in its mode.
#[component]
fn Help(
    current: Memo<Option<Segment>>,
    /// How people talk now.
    mode: Memo<Mode>,
) -> impl IntoView {
    let purpose =
        move || current.with(|it| it.as_ref().map(|it| it.plan.purpose.clone()).unwrap_or_default());
    let prompts = move || {
        let prompts = current.with(|it| it.as_ref().map(|it| it.plan.prompts.clone()).unwrap_or_default());
        prompts.into_iter().map(|prompt| view! { <li dir="auto">{prompt}</li> }).collect_view()
    };
    let pack = App::here().library("content/cues.json", |text| CuePack::read(text).ok());
    let in_mode = move || {
        let mode = mode.get();
        let lines = pack.with(|pack| Some(pack.as_ref()?.as_ref().ok()?.lines_for(mode).to_vec()))?;
        let items = lines.iter().map(|line| view! { <li>{line.clone()}</li> }).collect_view();
        (!lines.is_empty()).then(|| {
            view! {
                <h3 class="eyebrow">{words::segment_mode(mode)}</h3>
                <ul class="prompts">{items}</ul>
            }
        })
    };
    view! {
        <p dir="auto">{purpose}</p>
        <ul class="prompts">{prompts}</ul>
        {in_mode}
    }
}

/// Of two people, each takes the role of the other.
#[component]
fn Swap(current: Memo<Option<Segment>>) -> impl IntoView {
    let app = App::here();
    let people = app.people();
    let is_pair = Memo::new(move |_| count_of(current) == 2);
    let swap = move |_| {
        let Some(current) = current.get_untracked() else { return };
        let roles = &current.plan.roles;
        let other = roles.iter().map(|(id, _)| id).find(|id| current.bringer() != Some(*id));
        if let Some(other) = other.cloned() {
            let name = people.with_untracked(|people| people.get(&other).map(|it| it.name.clone()));
            give_turn(app, &current, other, &name.unwrap_or_default());
        }
    };
    move || {
        is_pair.get().then(|| {
            view! {
                <button class="button" type="button" on:click=swap>
                    {t::sheet_turn_swap()}
                </button>
            }
        })
    }
}

/// Of more people, one is chosen whose turn it is.
#[component]
fn Whose(current: Memo<Option<Segment>>) -> impl IntoView {
    let is_choice = Memo::new(move |_| {
        count_of(current) > 2 && current.with(|it| it.as_ref().is_some_and(|it| it.bringer().is_some()))
    });
    let legend = Signal::derive(t::sheet_form_whose);
    move || is_choice.get().then(|| view! { <WhoseTurn part=current legend /> })
}

/// How many have a role in it.
fn count_of(current: Memo<Option<Segment>>) -> usize {
    current.with(|it| it.as_ref().map_or(0, |it| it.plan.roles.len()))
}

/// To say how one arrives can wait until after the first topic.
#[component]
fn PutOff(talk: Memo<Talk>, current: Memo<Option<Segment>>) -> impl IntoView {
    let app = App::here();
    let behind: Memo<Option<(Id, String)>> = Memo::new(move |_| {
        // The order of all parts decides.
        let _ = talk.get();
        current.with(|current| {
            let current = current.as_ref()?;
            let last = app.with_book(|book| book.first_turn_after(current)).flatten()?;
            Some((current.id.clone(), last.plan.title))
        })
    });
    let put_off = move |_| {
        let Some((segment, title)) = behind.get_untracked() else { return };
        let put_off = SegmentCommand::PutOff { segment, span: app.new_id() };
        let _ = app.act_and_say(&put_off.into(), t::arrive_said_later(title));
    };
    move || {
        behind.with(Option::is_some).then(|| {
            view! {
                <button class="button" type="button" on:click=put_off>
                    {t::arrive_later()}
                </button>
            }
        })
    }
}

/// A minute more, a minute less.
#[component]
fn Minutes(current: Memo<Option<Segment>>) -> impl IntoView {
    let app = App::here();
    let adjust = move |by: i64| {
        if let Some(current) = current.get_untracked() {
            let _ = app.act(&SegmentCommand::Adjust { segment: current.id, by }.into());
        }
    };
    view! {
        <button class="button tabular" type="button" on:click=move |_| adjust(-1)>
            {t::sheet_turn_less()}
        </button>
        <button class="button tabular" type="button" on:click=move |_| adjust(1)>
            {t::sheet_turn_more()}
        </button>
    }
}
