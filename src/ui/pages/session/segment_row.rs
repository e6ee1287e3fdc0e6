//! One part of the plan, with what can be done to it.

use leptos::prelude::*;

use super::plan::HEADING;
use super::segment_form::SegmentForm;
use crate::app::App;
use crate::browser::page;
use crate::coaching::library::{Mode, Role};
use crate::coaching::{Command, People, Segment, SegmentCommand};
use crate::i18n::{self, t};
use crate::replica::Id;
use crate::ui::components::{EditTool, RowOrder, RowTools, TrashTool, badge};
use crate::ui::words;

/// An `li` for `ol.plan`.
#[component]
pub fn SegmentRow(
    id: Id,
    /// The whole list, for the ends of it.
    order: Memo<Vec<Id>>,
    /// The part that is being changed: one at a time.
    editing: RwSignal<Option<Id>>,
) -> impl IntoView {
    let app = App::here();
    let of = id.clone();
    let segment: Memo<Option<Segment>> = app.watch_record(id.clone(), move |book| book.get(&of));
    let id = StoredValue::new(id);
    let is_editing = Memo::new(move |_| id.with_value(|id| editing.with(|it| it.as_ref() == Some(id))));
    let content = move || {
        if !is_editing.get() {
            return view! { <Words id=id.get_value() segment order editing /> }.into_any();
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

#[component]
fn Words(
    id: Id,
    segment: Memo<Option<Segment>>,
    order: Memo<Vec<Id>>,
    editing: RwSignal<Option<Id>>,
) -> impl IntoView {
    let app = App::here();
    let people = app.people();
    let read = move |part: fn(&Segment) -> String| {
        move || segment.with(|segment| segment.as_ref().map(part).unwrap_or_default())
    };
    let title = Memo::new(move |_| read(|segment| segment.plan.title.clone())());
    let purpose = read(|segment| segment.plan.purpose.clone());
    let minutes = move || {
        let minutes = segment.with(|segment| segment.as_ref().map_or(0, Segment::length));
        t::session_item_minutes(i18n::count(minutes))
    };
    let roles = move || {
        segment.with(|segment| segment.as_ref().map(|it| people.with(|people| roles_in_words(people, it))))
    };
    let mode = move || segment.with(|segment| segment.as_ref().and_then(|it| mode_shown(it.plan.mode)));
    view! {
        <div class="item-words">
            <h3 class="item-title" dir="auto">
                {move || title.get()}
            </h3>
            <p class="item-wish" dir="auto">
                {purpose}
            </p>
            <p class="meta">{roles} {mode}</p>
        </div>
        <p class="item-minutes">{minutes}</p>
        <Tools id segment title order editing />
    }
}

/// Up, down, change, trash; for one that is set aside, taking it up.
#[component]
fn Tools(
    id: Id,
    segment: Memo<Option<Segment>>,
    title: Memo<String>,
    order: Memo<Vec<Id>>,
    editing: RwSignal<Option<Id>>,
) -> impl IntoView {
    let app = App::here();
    let is_parked = Memo::new(move |_| segment.with(|it| it.as_ref().is_some_and(|it| it.is_parked)));
    let order = RowOrder { also_alone: true, ..RowOrder::new(title, order) };
    let (button_id, this, parked) = (change_id(&id), id.clone(), StoredValue::new(id.clone()));
    let edit = EditTool {
        id: Some(button_id),
        ..EditTool::new(move || t::sheet_part_change(title.get()), move || editing.set(Some(this.clone())))
    };
    let trash = TrashTool::new(
        move || t::sheet_part_trash(title.get()),
        move || t::sheet_said_part_trash(title.get()),
    )
    .then(|| page::after_paint(|| page::focus(HEADING)));
    let take_up = move |_| {
        let take_up = SegmentCommand::Park { id: parked.get_value(), is_parked: false };
        if app.act_and_say(&take_up.into(), t::sheet_said_taken_up(title.get_untracked())).is_ok() {
            page::after_paint(|| page::focus(HEADING));
        }
    };
    let up = move || {
        is_parked.get().then(|| {
            view! {
                <button
                    class="button-text"
                    type="button"
                    on:click=take_up
                >
                    {move || t::sheet_plan_take_up(title.get())}
                </button>
            }
        })
    };
    view! {
        <div class="item-tools">
            {up}
            <RowTools id order edit trash />
        </div>
    }
}

/// Who has which role, each with their badge; what is given comes last, so
/// that the one whose turn it is stands first.
pub fn roles_in_words(people: &People, segment: &Segment) -> impl IntoView + use<> {
    let of = |wanted: Role| {
        let held = segment.plan.roles.iter().filter(move |(_, role)| *role == wanted);
        held.filter_map(|(person, _)| people.get(person).cloned()).map(move |person| (person, wanted))
    };
    let order = [Role::Coachee, Role::Mentee, Role::Coach, Role::Mentor, Role::Facilitator, Role::Observer];
    let all: Vec<_> = order.into_iter().flat_map(of).collect();
    all.into_iter()
        .map(|(person, role)| {
            let words = role_words(role, &person.name);
            view! {
                <span class="person">
                    {badge(&person)} <span>{words}</span>
                </span>
            }
        })
        .collect_view()
}

/// Who has a role, as a sentence without its full stop.
pub fn role_words(role: Role, name: &str) -> String {
    match role {
        Role::Coach => t::sheet_role_coach(name),
        Role::Coachee => t::sheet_role_coachee(name),
        Role::Observer => t::sheet_role_observer(name),
        Role::Facilitator => t::sheet_role_facilitator(name),
        Role::Mentor => t::sheet_role_mentor(name),
        Role::Mentee => t::sheet_role_mentee(name),
    }
}

/// Only a mode that is not what people expect is said.
fn mode_shown(mode: Mode) -> Option<String> {
    (!matches!(mode, Mode::Coaching | Mode::Both)).then(|| words::segment_mode(mode))
}
