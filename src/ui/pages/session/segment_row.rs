//! One part of the plan, with what can be done to it.

use leptos::prelude::*;

use super::open_line::OpenLine;
use super::plan::HEADING;
use super::segment_form::SegmentForm;
use crate::app::App;
use crate::browser::{intl, page};
use crate::coaching::library::{Mode, Role};
use crate::coaching::{Command, Filling, People, Person, Portion, Segment, SegmentCommand};
use crate::i18n::{self, t};
use crate::replica::Id;
use crate::ui::components::{EditTool, RowOrder, RowTools, TrashTool, badge};
use crate::ui::words;

/// An `li` for `ol.plan`: one line, and the rest behind a tap.
#[component]
pub fn SegmentRow(
    id: Id,
    /// The whole list, for the ends of it.
    order: Memo<Vec<Id>>,
    /// Which topics fill it.
    filling: Memo<Filling>,
    /// The part that is being changed: one at a time.
    editing: RwSignal<Option<Id>>,
) -> impl IntoView {
    let app = App::here();
    let of = id.clone();
    let segment: Memo<Option<Segment>> = app.watch_record(id.clone(), move |book| book.get(&of));
    let id = StoredValue::new(id);
    let is_editing = Memo::new(move |_| id.with_value(|id| editing.with(|it| it.as_ref() == Some(id))));
    let is_open = RwSignal::new(false);
    let content = move || {
        if !is_editing.get() {
            return view! { <Line id=id.get_value() segment order filling is_open editing /> }.into_any();
        }
        let plan = segment.get_untracked().map(|segment| segment.plan);
        let edit = move |plan| Command::from(SegmentCommand::Edit { id: id.get_value(), plan });
        let base = plan.clone().map(|plan| app.filled_by(&edit(plan))).unwrap_or_default();
        let keep = move |plan| app.keep_form(base.clone(), || app.act(&edit(plan)));
        let done = move |()| {
            editing.set(None);
            let button = id.with_value(change_id);
            page::after_paint(move || page::focus(&button));
        };
        plan.map(
            |plan| view! { <SegmentForm editing=plan of=id.get_value().to_string() keep=keep done=done /> },
        )
        .into_any()
    };
    view! { <li class="item">{content}</li> }
}

fn change_id(id: &Id) -> String {
    format!("change-part-{id}")
}

/// Its title and minutes, who has which role or what fills it.
#[component]
fn Line(
    id: Id,
    segment: Memo<Option<Segment>>,
    order: Memo<Vec<Id>>,
    filling: Memo<Filling>,
    is_open: RwSignal<bool>,
    editing: RwSignal<Option<Id>>,
) -> impl IntoView {
    let app = App::here();
    let people = app.people();
    let title = Memo::new(move |_| {
        segment.with(|segment| segment.as_ref().map(|it| it.plan.title.clone()).unwrap_or_default())
    });
    let minutes = move || {
        let minutes = segment.with(|segment| segment.as_ref().map_or(0, Segment::length));
        t::session_item_minutes(i18n::count(minutes))
    };
    let of = id.clone();
    let filled = Memo::new(move |_| {
        let portions = filling.with(|filling| filling.topics_in(&of).to_vec());
        let segment = segment.get().filter(|_| !portions.is_empty())?;
        Some(people.with(|people| filled_words(app, people, &segment, &portions)))
    });
    let roles = move || {
        segment.with(|segment| segment.as_ref().map(|it| people.with(|people| roles_in_words(people, it))))
    };
    let who = Memo::new(move |_| {
        segment.with(|segment| segment.as_ref().map(|it| people.with(|people| who_words(app, people, it))))
    });
    let below = move || {
        let words = filled.get().or_else(|| who.get().filter(|words| !words.is_empty()));
        words.map(|words| view! { <p class="part-filled" dir="auto">{words}</p> })
    };
    let purpose =
        move || segment.with(|it| it.as_ref().map(|it| it.plan.purpose.clone()).unwrap_or_default());
    let tools_of = StoredValue::new(id.clone());
    let more = move || {
        is_open.get().then(|| {
            view! {
                <p class="meta">{roles}</p>
                <Tools id=tools_of.get_value() title order editing />
            }
        })
    };
    view! {
        <OpenLine title minutes=Signal::derive(minutes) is_open />
        {below}
        <p
            class="item-wish"
            class:is-folded=move || !is_open.get()
            dir="auto"
            prop:textContent=purpose
        ></p>
        <TakeUp id segment title />
        {more}
    }
}

/// "Kim is coached and Robin coaches", then a mode that is not what people
/// expect.
fn who_words(app: App, people: &People, segment: &Segment) -> String {
    let roles = roles_in_order(people, segment);
    let mode = segment.plan.mode;
    let roles: Vec<String> =
        roles.iter().map(|(person, role)| role_words(*role, mode, &person.name)).collect();
    let roles = (!roles.is_empty()).then(|| intl::list(app.tag(), &roles));
    roles.into_iter().chain(mode_shown(segment.plan.mode)).collect::<Vec<_>>().join(" · ")
}

/// "Kim is coached, 15 of 22 min: handing over the onboarding".
fn filled_words(app: App, people: &People, segment: &Segment, portions: &[Portion]) -> String {
    let coached = segment.plan.roles.iter().filter(|(person, role)| {
        let brings = |it: &Portion| it.topic.brought_by.as_ref().is_some_and(|by| people.same(by, person));
        matches!(role, Role::Coachee | Role::Mentee) && portions.iter().any(brings)
    });
    let mode = segment.plan.mode;
    let coached =
        coached.filter_map(|(person, role)| Some(role_words(*role, mode, &people.get(person)?.name)));
    let titles: Vec<String> = portions.iter().map(|it| it.topic.title.clone()).collect();
    let taken = portions.iter().fold(0_u64, |sum, it| sum.saturating_add(it.minutes));
    let list = |all: &[String]| intl::list(app.tag(), all);
    let (taken, length) = (i18n::count(taken), i18n::count(segment.length()));
    t::sheet_part_filled(list(&coached.collect::<Vec<_>>()), taken, length, list(&titles))
}

/// Takes up again what is set aside.
#[component]
fn TakeUp(id: Id, segment: Memo<Option<Segment>>, title: Memo<String>) -> impl IntoView {
    let app = App::here();
    let is_parked = Memo::new(move |_| segment.with(|it| it.as_ref().is_some_and(|it| it.is_parked)));
    let take_up = move |_| {
        let take_up = SegmentCommand::Park { id: id.clone(), is_parked: false };
        if app.act_and_say(&take_up.into(), t::sheet_said_taken_up(title.get_untracked())).is_ok() {
            page::after_paint(|| page::focus(HEADING));
        }
    };
    view! {
        <Show when=move || is_parked.get()>
            <div class="item-tools">
                <button class="button-text" type="button" on:click=take_up.clone()>
                    {move || t::sheet_plan_take_up(title.get())}
                </button>
            </div>
        </Show>
    }
}

/// Up, down, change, trash.
#[component]
fn Tools(id: Id, title: Memo<String>, order: Memo<Vec<Id>>, editing: RwSignal<Option<Id>>) -> impl IntoView {
    let order = RowOrder { also_alone: true, ..RowOrder::new(title, order) };
    let (button_id, this) = (change_id(&id), id.clone());
    let edit = EditTool {
        id: Some(button_id),
        ..EditTool::new(move || t::sheet_part_change(title.get()), move || editing.set(Some(this.clone())))
    };
    let trash = TrashTool::new(
        move || t::sheet_part_trash(title.get()),
        move || t::sheet_said_part_trash(title.get()),
    )
    .then(|| page::after_paint(|| page::focus(HEADING)));
    view! {
        <div class="item-tools">
            <RowTools id order edit trash />
        </div>
    }
}

/// Who has which role; what is given comes last, so that the one whose turn it
/// is stands first.
fn roles_in_order(people: &People, segment: &Segment) -> Vec<(Person, Role)> {
    let of = |wanted: Role| {
        let held = segment.plan.roles.iter().filter(move |(_, role)| *role == wanted);
        held.filter_map(|(person, _)| people.get(person).cloned()).map(move |person| (person, wanted))
    };
    let order = [Role::Coachee, Role::Mentee, Role::Coach, Role::Mentor, Role::Facilitator, Role::Observer];
    order.into_iter().flat_map(of).collect()
}

/// The same on screen, each with their badge.
pub fn roles_in_words(people: &People, segment: &Segment) -> impl IntoView + use<> {
    let mode = segment.plan.mode;
    roles_in_order(people, segment)
        .into_iter()
        .map(|(person, role)| {
            let words = role_words(role, mode, &person.name);
            view! {
                <span class="person">
                    {badge(&person)} <span>{words}</span>
                </span>
            }
        })
        .collect_view()
}

/// Who has a role, as a sentence without its full stop. Who answers a question
/// outside of mentoring advises.
pub fn role_words(role: Role, mode: Mode, name: &str) -> String {
    match role {
        Role::Coach => t::sheet_role_coach(name),
        Role::Coachee => t::sheet_role_coachee(name),
        Role::Observer => t::sheet_role_observer(name),
        Role::Facilitator => t::sheet_role_facilitator(name),
        Role::Mentor if matches!(mode, Mode::Advice | Mode::Both) => t::sheet_role_adviser(name),
        Role::Mentor => t::sheet_role_mentor(name),
        Role::Mentee => t::sheet_role_mentee(name),
    }
}

/// Only a mode that is not what people expect is said.
fn mode_shown(mode: Mode) -> Option<String> {
    (!matches!(mode, Mode::Coaching | Mode::Both)).then(|| words::segment_mode(mode))
}
