//! The templates to choose from: one's own, and those that come with the app.

use leptos::prelude::*;

use super::Held;
use crate::app::App;
use crate::coaching::library::{Occasion, PlannedSegment, Template, TemplatePack, fills};
use crate::coaching::{
    Book, Command, Kind, OwnTemplate, Segment, SegmentCommand, SegmentPlan, SessionCommand, TemplateCommand,
    TemplateSegment, WorkshopPlan, plans_for,
};
use crate::i18n::{self, t};
use crate::replica::Id;
use crate::ui::about_words;
use crate::ui::components::{Icon, RowTools, TrashTool, icon};

/// What the dialog holds.
#[component]
pub fn Templates(
    session: Id,
    held: Held,
    open: RwSignal<bool>,
    segments: Memo<Vec<Segment>>,
) -> impl IntoView {
    let app = App::here();
    let length = Memo::new(move |_| held.with(|held| held.as_ref().map_or(0, |it| it.minutes)));
    let of = session.clone();
    let used = app.with_book(|book| book.templates_used_beside(&of)).unwrap_or_default();
    let pack = app.library("content/templates.json", |text| TemplatePack::read(text).ok());
    let own: Memo<Vec<OwnTemplate>> = app.watch_private(&[Kind::OwnTemplate], |book| book.all());
    let session = StoredValue::new(session);
    let lay = move |title: String, segments: Vec<(Id, SegmentPlan)>, template: Option<Id>| {
        let lay = SegmentCommand::Lay { session: session.get_value(), segments, in_place: true };
        let follow =
            |template| SessionCommand::FollowTemplate { session: session.get_value(), template }.into();
        let all: Vec<Command> = std::iter::once(lay.into()).chain(template.map(follow)).collect();
        if app.act_all_and_say(&all, t::sheet_said_laid(title)).is_ok() {
            open.set(false);
        }
    };
    let use_own = move |id: &Id, title: &str, segments: &[TemplateSegment]| {
        let plan = session.with_value(|session| own_plan(app, session, id, segments));
        lay(title.to_owned(), plan, None);
    };
    let suited = app.watch(&[Kind::WorkStyle, Kind::Person], Book::suited_plans);
    let given: Memo<Vec<WorkshopPlan>> = app.watch(&[Kind::WorkshopPlan], Book::all);
    let own = move || {
        let own = own.get();
        (!own.is_empty()).then(|| {
            let people = app.people().with(|people| people.all().len());
            let row = |template| own_row(template, length.get(), people, use_own);
            let rows = own.into_iter().map(row).collect_view();
            view! {
                <section class="section" aria-labelledby="own-heading">
                    <h3 id="own-heading">{t::sheet_templates_own()}</h3>
                    <p class="quiet">{t::sheet_templates_own_hint()}</p>
                    <ul class="rows">{rows}</ul>
                </section>
            }
        })
    };
    let given = move || {
        let given = given.get();
        (!given.is_empty()).then(|| {
            let people = app.people().with(|people| people.all().len());
            let row = |plan| given_row(plan, length.get(), people, use_own);
            let rows = given.into_iter().map(row).collect_view();
            view! {
                <section class="section" aria-labelledby="given-heading">
                    <h3 id="given-heading">{t::sheet_templates_workshop()}</h3>
                    <ul class="rows">{rows}</ul>
                </section>
            }
        })
    };
    let use_form = move |form: &Template, of: Id| {
        let planned = form.segments_for(&app.ids_from_me(), 0);
        let segments = session.with_value(|session| named_plan(app, session, &of, planned));
        lay(form.title.clone(), segments, Some(of));
    };
    let ready = move || {
        pack.with(|pack| match pack {
            None => view! { <p class="quiet" aria-busy="true">{t::sheet_loading()}</p> }.into_any(),
            Some(Err(())) => view! { <p role="alert">{t::sheet_not_fetched()}</p> }.into_any(),
            Some(Ok(pack)) => {
                let (length, people) = (length.get(), app.ids_from_me().len());
                let suited = suited.get();
                let rows = |all: Vec<&Template>| {
                    let row = |it: &Template| {
                        let why = suited.iter().find(|(reason, _)| reason.template() == it.slug);
                        let why = why.map(|(reason, people)| about_words::suited(app, *reason, people));
                        row(it, length, people, why, use_form)
                    };
                    view! { <ul class="rows">{all.into_iter().map(row).collect_view()}</ul> }
                };
                // What weighs most is enough to put one plan before the others.
                let suits = |template: &Template| {
                    suited.first().is_some_and(|(reason, _)| reason.template() == template.slug)
                };
                let (first, others) = pack.put_forward(length, people, &used, suits);
                let of_occasion = |occasion: Occasion| {
                    let all = others.iter().filter(|template| template.occasion == occasion);
                    let all: Vec<&Template> = all.copied().collect();
                    (!all.is_empty()).then(|| {
                        view! {
                            <details>
                                <summary>{icon(Icon::Chevron)} {occasion_words(occasion)}</summary>
                                {rows(all)}
                            </details>
                        }
                    })
                };
                view! {
                    {rows(first)}
                    <h3>{t::sheet_templates_others()}</h3>
                    <div>{Occasion::ALL.map(of_occasion).into_iter().collect_view()}</div>
                }
                .into_any()
            }
        })
    };
    let replaces = move || {
        let is_planned = segments.with(|segments| !segments.is_empty());
        is_planned.then(|| view! { <p class="quiet">{t::sheet_templates_replaces()}</p> })
    };
    view! {
        {replaces}
        {given}
        {own}
        <section class="section" aria-labelledby="ready-heading">
            <h3 id="ready-heading">{t::sheet_templates_ready()}</h3>
            {ready}
        </section>
        <div class="actions">
            <button class="button-text" type="button" on:click=move |_| open.set(false)>
                {t::sheet_templates_close()}
            </button>
        </div>
    }
}

/// The segments of a plan for a session, with names that follow from both: who
/// lays the same one elsewhere lays the same segments.
pub fn named_plan(
    app: App,
    session: &Id,
    template: &Id,
    planned: Vec<PlannedSegment>,
) -> Vec<(Id, SegmentPlan)> {
    let parts = planned.iter().map(PlannedSegment::part).collect();
    let names = names(app, session, template, parts);
    names.into_iter().zip(planned.into_iter().map(SegmentPlan::from)).collect()
}

/// The same of a plan of one's own, or of one that everyone has from their
/// workshop.
pub fn own_plan(
    app: App,
    session: &Id,
    template: &Id,
    segments: &[TemplateSegment],
) -> Vec<(Id, SegmentPlan)> {
    let (parts, plans): (Vec<String>, Vec<SegmentPlan>) =
        plans_for(segments, &app.ids_from_me()).into_iter().unzip();
    names(app, session, template, parts).into_iter().zip(plans).collect()
}

fn names(app: App, session: &Id, template: &Id, parts: Vec<String>) -> Vec<Id> {
    let names = app.with_book(|book| book.names_of_plan(session, template, &parts));
    names.unwrap_or_default()
}

/// What templates of one kind are for.
pub fn occasion_words(occasion: Occasion) -> String {
    match occasion {
        Occasion::Any => t::sheet_occasion_any(),
        Occasion::Threshold => t::sheet_occasion_threshold(),
        Occasion::LookingBack => t::sheet_occasion_looking_back(),
        Occasion::Matter => t::sheet_occasion_matter(),
        Occasion::Group => t::sheet_occasion_group(),
    }
}

/// "Fits your 60 minutes", where one does.
fn fit_words(fits: bool, length: u64) -> impl IntoView {
    fits.then(
        || view! { <p class="meta">{icon(Icon::Check)} {t::sheet_templates_fits(i18n::count(length))}</p> },
    )
}

/// A template with a button for each of its lengths, and why it is put forward.
fn row<F>(
    template: &Template,
    length: u64,
    people: usize,
    why: Option<String>,
    lay: F,
) -> impl IntoView + use<F>
where
    F: Fn(&Template, Id) + Copy + 'static,
{
    let of = template.id();
    let forms = template.forms().into_iter().map(|form| {
        let of = of.clone();
        let minutes = form.minutes_for(people);
        choice(&form.title.clone(), minutes, move || lay(&form, of.clone()))
    });
    let forms = forms.collect_view();
    view! {
        <li class="row-template">
            <p class="row-title">{template.title.clone()}</p>
            <p class="quiet">{template.purpose.clone()}</p>
            {why.map(|why| view! { <p class="meta" dir="auto">{why}</p> })}
            {fit_words(template.fits(length, people), length)}
            <div class="choices choices-small">{forms}</div>
        </li>
    }
}

/// A plan that everyone in this notebook has from their workshop.
fn given_row<F>(plan: WorkshopPlan, length: u64, people: usize, lay: F) -> impl IntoView
where
    F: Fn(&Id, &str, &[TemplateSegment]) + Copy + 'static,
{
    let minutes = plan.minutes_for(people);
    let WorkshopPlan { id, title, segments } = plan;
    let name = t::sheet_templates_trash(&title);
    let said = t::sheet_said_template_trash(&title);
    let trash = TrashTool::new(move || name.clone(), move || said.clone());
    let words = title.clone();
    let of = id.clone();
    view! {
        <li class="row-template">
            <p class="row-title" dir="auto">{title.clone()}</p>
            {fit_words(fills(minutes, length), length)}
            <div class="choices choices-small">
                {choice(&title, minutes, move || lay(&id, &words, &segments))}
                <RowTools id=of trash />
            </div>
        </li>
    }
}

/// Trashes a session plan of one's own.
pub fn template_trash(id: &Id, title: &str) -> TrashTool {
    let (name, said) = (t::sheet_templates_trash(title), t::sheet_said_template_trash(title));
    TrashTool {
        command: Some(TemplateCommand::Trash { id: id.clone() }.into()),
        ..TrashTool::new(move || name.clone(), move || said.clone())
    }
}

fn own_row<F>(template: OwnTemplate, length: u64, people: usize, lay: F) -> impl IntoView
where
    F: Fn(&Id, &str, &[TemplateSegment]) + Copy + 'static,
{
    let (title, minutes) = (template.title.clone(), template.minutes_for(people));
    let id = template.id.clone();
    let trash = template_trash(&id, &title);
    view! {
        <li class="row-template">
            <p class="row-title" dir="auto">{title.clone()}</p>
            {fit_words(fills(minutes, length), length)}
            <div class="choices choices-small">
                {choice(&title, minutes, move || lay(&template.id, &template.title, &template.segments))}
                <RowTools id trash />
            </div>
        </li>
    }
}

fn choice<F: Fn() + 'static>(title: &str, minutes: u64, act: F) -> impl IntoView + use<F> {
    let count = i18n::count(minutes);
    view! {
        <button
            class="button"
            type="button"
            aria-label=t::sheet_templates_use(title, count)
            on:click=move |_| act()
        >
            {t::session_minutes(count)}
        </button>
    }
}
