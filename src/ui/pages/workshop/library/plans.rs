//! Session plans: one's own, which are written here too, and those that come
//! with the app by occasion, in each length.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use crate::app::App;
use crate::browser::{drafts, page};
use crate::coaching::library::{Occasion, Shelf, Template};
use crate::coaching::{Book, HandedTemplate, Kind, OwnTemplate, TemplateCommand};
use crate::exchange::Handout;
use crate::i18n::{self, t};
use crate::replica::Id;
use crate::ui::components::{EditTool, Icon, RowTools, WhoSees, icon};
use crate::ui::pages::session::{occasion_words, template_trash};
use crate::ui::pages::workshop::hand_out::{Offer, hand_out_button};
use crate::ui::pages::workshop::plan_form::{PlanForm, TITLE};

/// The plan that is changed, in the draft of the form.
const OF: &str = "kit-plan-of";

/// The section.
#[component]
pub fn Plans(shelf: StoredValue<Shelf>, chosen: RwSignal<Option<Offer>>) -> impl IntoView {
    let app = App::here();
    let own: Memo<Vec<OwnTemplate>> = app.watch_private(&[Kind::OwnTemplate], Book::all);
    let changing = RwSignal::new(None::<OwnTemplate>);
    let own_rows = move || {
        let people = app.people().with(|people| people.all().len());
        let rows: Vec<_> =
            own.get().into_iter().map(|template| own_row(template, people, chosen, changing)).collect();
        (!rows.is_empty()).then(|| {
            view! {
                <h3>{t::library_plans_own()}</h3>
                <ul class="rows">{rows}</ul>
            }
        })
    };
    let ready = shelf.with_value(|shelf| Occasion::ALL.map(|occasion| of_occasion(shelf, occasion, chosen)));
    view! {
        <section class="section" aria-labelledby="library-plans">
            <h2 id="library-plans">{t::library_plans()}</h2>
            {own_rows}
            <Write changing />
            {ready.into_iter().collect_view()}
        </section>
    }
}

/// The plans for one occasion behind a line; the usual ones are open.
fn of_occasion(shelf: &Shelf, occasion: Occasion, chosen: RwSignal<Option<Offer>>) -> impl IntoView + use<> {
    let all = shelf.templates.templates.iter().filter(|template| template.occasion == occasion);
    let rows: Vec<_> = all.map(|template| ready_row(template, chosen)).collect();
    (!rows.is_empty()).then(|| {
        view! {
            <details open=occasion == Occasion::Any>
                <summary>{icon(Icon::Chevron)} {occasion_words(occasion)}</summary>
                <ul class="rows">{rows}</ul>
            </details>
        }
    })
}

/// A new plan, or one that is changed.
#[component]
fn Write(changing: RwSignal<Option<OwnTemplate>>) -> impl IntoView {
    let app = App::here();
    let plan = PlanForm::new(TITLE, OwnTemplate::TITLE);
    let save = |id: Id, title: String, segments| TemplateCommand::Save { id, title, segments };
    let base = StoredValue::new(None);
    let fill = move |own: OwnTemplate, is_again: bool| {
        let OwnTemplate { id, title, segments } = own;
        base.set_value(Some(app.filled_by(&save(id, title.clone(), segments.clone()).into())));
        if is_again { plan.fill_again(title, segments) } else { plan.fill(title, segments) }
    };
    // The one that was being changed when the page was left.
    let left = drafts::get(TITLE, OF).and_then(|id| id.parse().ok());
    let left = left.and_then(|id: Id| app.with_private(|private| private.get::<OwnTemplate>(&id)));
    if let Some(own) = &left {
        fill(own.clone(), true);
    }
    let of = RwSignal::new(left.map(|own| own.id));
    let is_open = RwSignal::new(!plan.is_empty());
    Effect::new(move || {
        let id = of.with(|id| id.as_ref().map(Id::to_string).unwrap_or_default());
        drafts::put(TITLE, OF, &id, "");
    });
    Effect::new(move || {
        let Some(own) = changing.get() else { return };
        is_open.set(true);
        page::after_paint(|| page::focus(TITLE));
        // What was changed of the same one stays as it is.
        let is_of = of.with_untracked(|of| of.as_ref() == Some(&own.id));
        if !(is_of && plan.is_changed()) && plan.makes_room(t::plan_first_this()) {
            of.set(Some(own.id.clone()));
            fill(own, false);
        }
    });
    let close = move || {
        changing.set(None);
        of.set(None);
        base.set_value(None);
        plan.clear();
        is_open.set(false);
    };
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let Some((title, segments)) = plan.read() else { return };
        let id = of.get_untracked();
        let said = t::plan_said_saved(&title);
        let command = save(id.unwrap_or_else(|| app.new_id()), title, segments).into();
        let act = || app.act_and_say(&command, said);
        let done = match base.get_value() {
            Some(base) => app.keep_form(base, act),
            None => act(),
        };
        if plan.show(&done) {
            close();
            page::after_paint(|| page::focus("library-plan-new"));
        }
    };
    let is_of = move || of.with(|id| id.as_ref().map(Id::to_string));
    view! {
        <button
            class="button-add"
            type="button"
            id="library-plan-new"
            aria-expanded=move || is_open.get().to_string()
            on:click=move |_| is_open.update(|is_open| *is_open = !*is_open)
        >
            {icon(Icon::Plus)}
            {t::kit_plan_new()}
        </button>
        <Show when=move || is_open.get()>
            <form class="form" novalidate data-of=is_of on:submit=submit>
                {plan.view()}
                <WhoSees of=Kind::OwnTemplate />
                <div class="actions">
                    <button class="button button-main" type="submit">
                        {t::plan_save()}
                    </button>
                    <button class="button-text" type="button" on:click=move |_| close()>
                        {t::sheet_cancel()}
                    </button>
                </div>
            </form>
        </Show>
    }
}

fn minutes(minutes: u64) -> String {
    t::session_minutes(i18n::count(minutes))
}

fn own_row(
    template: OwnTemplate,
    people: usize,
    chosen: RwSignal<Option<Offer>>,
    changing: RwSignal<Option<OwnTemplate>>,
) -> impl IntoView {
    let length = minutes(template.minutes_for(people));
    let OwnTemplate { id, title, segments } = template.clone();
    let handout = Handout::Template(HandedTemplate::Own { title: title.clone(), segments });
    let button = hand_out_button(Offer { title: title.clone(), handout }, chosen);
    let change = t::kit_plan_change(&title);
    let edit = EditTool::new(move || change.clone(), move || changing.set(Some(template.clone())));
    let trash = template_trash(&id, &title);
    view! {
        <li class="row-template">
            <p class="row-title" dir="auto">{title}</p>
            <p class="meta">{length}</p>
            <div class="choices choices-small">{button} <RowTools id edit trash /></div>
        </li>
    }
}

fn ready_row(template: &Template, chosen: RwSignal<Option<Offer>>) -> impl IntoView + use<> {
    let forms = template.forms().into_iter().map(|form| {
        let length = minutes(form.minutes);
        let title = format!("{}, {length}", form.title);
        let offer =
            Offer { title: title.clone(), handout: Handout::Template(HandedTemplate::Library(form.id())) };
        view! {
            <button
                class="button"
                type="button"
                aria-haspopup="dialog"
                aria-label=t::library_hand_out_of(title)
                on:click=move |_| chosen.set(Some(offer.clone()))
            >
                {length}
            </button>
        }
    });
    let forms = view! { <div class="choices choices-small">{forms.collect_view()}</div> };
    view! {
        <li class="row-template">
            <p class="row-title">{template.title.clone()}</p>
            <p class="quiet">{template.purpose.clone()}</p>
            {forms}
        </li>
    }
}
