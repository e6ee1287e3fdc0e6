//! The plan of the talk: its segments, how they stand against the session's
//! length, and where they come from.

use leptos::prelude::*;

use super::Held;
use super::segment_form::SegmentForm;
use super::segment_row::SegmentRow;
use super::templates::Templates;
use super::whose_turn::WhoGoesFirst;
use crate::app::App;
use crate::browser::intl;
use crate::coaching::{
    Filling, Kind, NewSession, OwnTemplate, SESSION_MINUTES, Segment, SegmentCommand, SessionCommand,
    TemplateCommand, Topic, segment_minutes,
};
use crate::i18n::{self, t};
use crate::replica::Id;
use crate::ui::components::{Dialog, Field, Form, Icon, WhoSees, icon};

/// The heading that takes the focus when a row has left.
pub const HEADING: &str = "plan-heading";

/// The segments of a session, in order.
pub fn segments_of(app: App, session: &Id) -> Memo<Vec<Segment>> {
    let session = session.clone();
    app.watch(&[Kind::Segment], move |book| book.segments(&session))
}

/// The section.
#[component]
pub fn Plan(
    session: Id,
    held: Held,
    /// The topics, which fill the turns.
    items: Memo<Vec<Topic>>,
    segments: Memo<Vec<Segment>>,
) -> impl IntoView {
    let app = App::here();
    let people = app.people();
    let filling = Memo::new(move |_| {
        let same = |a: &Id, b: &Id| people.with(|people| people.same(a, b));
        segments.with(|segments| items.with(|items| Filling::of(segments, items, same)))
    });
    let open: Memo<Vec<Id>> = Memo::new(move |_| ids_of(segments, false));
    let parked: Memo<Vec<Id>> = Memo::new(move |_| ids_of(segments, true));
    let is_empty = Memo::new(move |_| segments.with(Vec::is_empty));
    let editing = RwSignal::new(None::<Id>);
    let empty = move || {
        is_empty.get().then(|| {
            view! { <p>{t::sheet_plan_empty()}</p> }
        })
    };
    let total = move || (!is_empty.get()).then(|| view! { <Total held segments /> });
    let aside = move || {
        (!parked.with(Vec::is_empty)).then(|| {
            view! {
                <h3 class="eyebrow">{t::sheet_plan_parked()}</h3>
                <ol class="agenda agenda-lines">
                    <For each=move || parked.get() key=Clone::clone let:id>
                        <SegmentRow id order=parked filling editing />
                    </For>
                </ol>
            }
        })
    };
    let beside = move || {
        let titles: Vec<String> =
            filling.with(|filling| filling.beside.iter().map(|topic| topic.title.clone()).collect());
        let is_said = !open.with(Vec::is_empty) && !titles.is_empty();
        is_said.then(
            || view! { <p class="quiet small">{t::sheet_plan_beside(intl::list(app.tag(), &titles))}</p> },
        )
    };
    let of = session.clone();
    view! {
        <section class="section section-lines" aria-labelledby=HEADING>
            <div class="section-head">
                <h2 id=HEADING tabindex="-1">
                    {t::sheet_plan()}
                </h2>
                {total}
            </div>
            {empty}
            <WhoGoesFirst session=of segments of_pair=false />
            <ol class="agenda agenda-lines plan">
                <For each=move || open.get() key=Clone::clone let:id>
                    <SegmentRow id order=open filling editing />
                </For>
            </ol>
            {beside}
            {aside}
            <Doors session held segments is_empty />
        </section>
    }
}

fn ids_of(segments: Memo<Vec<Segment>>, parked: bool) -> Vec<Id> {
    segments.with(|all| all.iter().filter(|it| it.is_parked == parked).map(|it| it.id.clone()).collect())
}

/// The minutes of all parts against the session's, and a way to make it fit.
#[component]
fn Total(held: Held, segments: Memo<Vec<Segment>>) -> impl IntoView {
    let app = App::here();
    let planned = Memo::new(move |_| segments.with(|segments| segment_minutes(segments)));
    let length = Memo::new(move |_| held.with(|held| held.as_ref().map_or(0, |it| it.minutes)));
    let count = i18n::count::<u64>;
    let words = move || {
        let (planned, length) = (planned.get(), length.get());
        if planned > length {
            t::session_total_over(count(planned), count(length), count(planned - length))
        } else if planned == length {
            t::session_total_full(count(length))
        } else {
            t::session_total_left(count(planned), count(length), count(length - planned))
        }
    };
    let fit = move |_| {
        let Some(it) = held.get_untracked() else {
            return;
        };
        let (Some(starts_at), minutes) = (it.starts_at, planned.get_untracked()) else {
            return;
        };
        let session = NewSession { id: it.id, starts_at, zone: it.zone, minutes };
        // What does not make a session is refused, and stays as it is.
        let _ = app.act_and_say(&SessionCommand::Move(session).into(), t::sheet_said_fit(count(minutes)));
    };
    let (least, most) = SESSION_MINUTES;
    let differs = move || planned.get() != length.get() && (least..=most).contains(&planned.get());
    let button = move || {
        differs().then(|| {
            view! {
                <button class="button-text" type="button" on:click=fit>
                    {t::sheet_plan_fit(count(planned.get()))}
                </button>
            }
        })
    };
    view! {
        <div class="total">
            <p><span prop:textContent=words></span> " " {button}</p>
        </div>
    }
}

/// Use a template, add a part, save as a template; behind one line where a
/// plan is laid.
#[component]
fn Doors(session: Id, held: Held, segments: Memo<Vec<Segment>>, is_empty: Memo<bool>) -> impl IntoView {
    let app = App::here();
    let choosing = RwSignal::new(false);
    let saving = RwSignal::new(false);
    // The number of the form that is open: people add several parts.
    let adding = RwSignal::new(None::<u32>);
    let (of_templates, of_turns) = (session.clone(), session.clone());
    let add = move |plan| {
        let segments = vec![(app.new_id(), plan)];
        let lay = SegmentCommand::Lay { session: session.clone(), segments, in_place: false };
        app.act(&lay.into())
    };
    let add = StoredValue::new(add);
    let form = move || {
        adding.get().map(|number| {
            let is_kept = StoredValue::new(false);
            let keep = move |plan| {
                let done = add.with_value(|add| add(plan));
                is_kept.set_value(done.is_ok());
                done
            };
            let done = move |()| adding.set(is_kept.get_value().then_some(number.wrapping_add(1)));
            view! { <SegmentForm keep=keep done=done /> }
        })
    };
    let ways = move || {
        view! {
            <button class="button" type="button" on:click=move |_| choosing.set(true)>
                {t::sheet_plan_template()}
            </button>
            <button class="button-text" type="button" on:click=move |_| adding.set(Some(0))>
                {t::sheet_plan_add()}
            </button>
        }
    };
    let doors = move || {
        if is_empty.get() {
            return view! { <div class="actions">{ways()}</div> }.into_any();
        }
        view! {
            <details>
                <summary>{icon(Icon::Chevron)} {t::sheet_plan_change()}</summary>
                <WhoGoesFirst session=of_turns.clone() segments of_pair=true />
                <div class="actions">
                    {ways()}
                    <button class="button-text" type="button" on:click=move |_| saving.set(true)>
                        {t::sheet_plan_save()}
                    </button>
                </div>
            </details>
        }
        .into_any()
    };
    view! {
        {form}
        {doors}
        <Dialog open=choosing title=t::sheet_templates()>
            <Templates session=of_templates.clone() held open=choosing segments />
        </Dialog>
        <Dialog open=saving title=t::sheet_plan_save()>
            <Save open=saving segments />
        </Dialog>
    }
}

/// The segments become a template of one's own.
#[component]
fn Save(open: RwSignal<bool>, segments: Memo<Vec<Segment>>) -> impl IntoView {
    let app = App::here();
    let title = RwSignal::new(String::new());
    let form = Form::new();
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let parts =
            segments.with_untracked(|segments| OwnTemplate::segments_of(segments, &app.ids_from_me()));
        let title = title.get_untracked();
        let said = t::sheet_said_saved(title.trim());
        let save = TemplateCommand::Save { id: app.new_id(), title, segments: parts };
        if form.show(&app.act_and_say(&save.into(), said)) {
            open.set(false);
        }
    };
    view! {
        <form class="form" novalidate on:submit=submit>
            <Field
                id="template-title"
                label=t::sheet_save_title()
                example=t::sheet_save_title_example()
                hint=t::sheet_save_hint()
                value=title
                of=(form, OwnTemplate::TITLE)
            />
            <WhoSees of=Kind::OwnTemplate />
            <div class="actions">
                <button class="button button-main" type="submit">
                    {icon(Icon::Check)}
                    {t::sheet_save_keep()}
                </button>
                <button class="button-text" type="button" on:click=move |_| open.set(false)>
                    {t::sheet_cancel()}
                </button>
            </div>
        </form>
    }
}
