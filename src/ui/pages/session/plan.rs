//! The plan of the talk: its segments, how they stand against the session's
//! length, and where they come from.

use leptos::prelude::*;

use super::Held;
use super::segment_form::SegmentForm;
use super::segment_row::SegmentRow;
use super::templates::Templates;
use crate::app::App;
use crate::coaching::{
    Kind, NewSession, OwnTemplate, SESSION_MINUTES, Segment, SegmentCommand, SessionCommand, TemplateCommand,
    segment_minutes,
};
use crate::i18n::{self, t};
use crate::replica::Id;
use crate::ui::components::{Dialog, Field, Form, Icon, icon};

/// The heading that takes the focus when a row has left.
pub const HEADING: &str = "plan-heading";

/// The segments of a session, in order.
pub fn segments_of(app: App, session: &Id) -> Memo<Vec<Segment>> {
    let session = session.clone();
    app.watch(&[Kind::Segment], move |book| book.segments(&session))
}

/// The section.
#[component]
pub fn Plan(session: Id, held: Held) -> impl IntoView {
    let app = App::here();
    let segments = segments_of(app, &session);
    let open: Memo<Vec<Id>> = Memo::new(move |_| ids_of(segments, false));
    let parked: Memo<Vec<Id>> = Memo::new(move |_| ids_of(segments, true));
    let is_empty = Memo::new(move |_| segments.with(Vec::is_empty));
    let editing = RwSignal::new(None::<Id>);
    let empty = move || {
        is_empty.get().then(|| {
            view! {
                <p>{t::sheet_plan_empty()}</p>
                <p class="quiet">{t::sheet_plan_none()}</p>
            }
        })
    };
    let total = move || (!is_empty.get()).then(|| view! { <Total held segments /> });
    let aside = move || {
        (!parked.with(Vec::is_empty)).then(|| {
            view! {
                <h3 class="eyebrow">{t::sheet_plan_parked()}</h3>
                <ol class="agenda">
                    <For each=move || parked.get() key=Clone::clone let:id>
                        <SegmentRow id order=parked editing />
                    </For>
                </ol>
            }
        })
    };
    view! {
        <section class="section" aria-labelledby=HEADING>
            <h2 id=HEADING tabindex="-1">
                {t::sheet_plan()}
            </h2>
            {empty}
            {total}
            <ol class="agenda plan">
                <For each=move || open.get() key=Clone::clone let:id>
                    <SegmentRow id order=open editing />
                </For>
            </ol>
            {aside}
            <Doors session segments is_empty />
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
            <p>{words} " " {button}</p>
        </div>
    }
}

/// Use a template, add a part, save as a template.
#[component]
fn Doors(session: Id, segments: Memo<Vec<Segment>>, is_empty: Memo<bool>) -> impl IntoView {
    let app = App::here();
    let choosing = RwSignal::new(false);
    let saving = RwSignal::new(false);
    let adding = RwSignal::new(false);
    let (of_templates, of_form) = (session.clone(), session);
    let add = move |plan| {
        let segments = vec![(app.new_id(), plan)];
        let lay = SegmentCommand::Lay { session: of_form.clone(), segments, in_place: false };
        app.act(&lay.into())
    };
    let add = StoredValue::new(add);
    let form = move || {
        adding.get().then(|| {
            let keep = move |plan| add.with_value(|add| add(plan));
            view! { <SegmentForm keep=keep done=move |()| adding.set(false) /> }
        })
    };
    view! {
        {form}
        <div class="actions">
            <button class="button" type="button" on:click=move |_| choosing.set(true)>
                {t::sheet_plan_template()}
            </button>
            <button class="button-text" type="button" on:click=move |_| adding.set(true)>
                {t::sheet_plan_add()}
            </button>
            {move || {
                (!is_empty.get())
                    .then(|| {
                        view! {
                            <button class="button-text" type="button" on:click=move |_| saving.set(true)>
                                {t::sheet_plan_save()}
                            </button>
                        }
                    })
            }}
        </div>
        <Dialog open=choosing title=t::sheet_templates()>
            <Templates session=of_templates.clone() open=choosing segments />
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
                hint=t::sheet_templates_own_hint()
                value=title
                of=(form, OwnTemplate::TITLE)
            />
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
