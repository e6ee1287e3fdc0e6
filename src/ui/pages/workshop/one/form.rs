//! What a workshop is called, when it is, and its kit.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use crate::app::App;
use crate::browser::page;
use crate::coaching::{Book, Kind, OwnKit, Workshop, WorkshopCommand};
use crate::i18n::t;
use crate::replica::Id;
use crate::ui::components::{Field, Form, WhoSees, read_day};
use crate::ui::pages::workshop::choices::select_of;

const TITLE: &str = "workshop-name";
const KIT: &str = "workshop-kit";

/// The form of a new workshop, or of changes to one.
#[component]
pub fn WorkshopForm(
    /// The workshop.
    id: Id,
    /// As it is kept, if it is.
    kept: Option<Workshop>,
    /// Called when it is kept, or the form is left.
    close: Callback<()>,
) -> impl IntoView {
    let app = App::here();
    let is_new = kept.is_none();
    let held = kept.unwrap_or_else(|| Workshop::unnamed(id.clone()));
    let title = RwSignal::new(held.title);
    let day = RwSignal::new(held.day.map(|day| day.to_string()).unwrap_or_default());
    let kit = RwSignal::new(held.kit.map(|kit| kit.to_string()).unwrap_or_default());
    let form = Form::new();
    let of = (!is_new).then(|| id.to_string());
    if !is_new {
        page::after_paint(|| page::focus(TITLE));
    }
    let workshop = move |day| Workshop {
        id: id.clone(),
        title: title.get_untracked(),
        day,
        kit: kit.with_untracked(|kit| kit.parse().ok()),
    };
    let unedited = day.with_untracked(|text| read_day(text)).ok().filter(|_| !is_new).map(&workshop);
    let base = unedited.map(|it| app.filled_by(&WorkshopCommand::Write(it).into())).unwrap_or_default();
    let keep = move |event: SubmitEvent| {
        event.prevent_default();
        let day = match day.with_untracked(|text| read_day(text)) {
            Ok(day) => day,
            Err(problem) => return form.show_at(Workshop::DAY, problem),
        };
        let workshop = workshop(day);
        if !form.show(&workshop.check()) {
            return;
        }
        let said = t::workshops_said_kept(workshop.title.trim());
        let command = WorkshopCommand::Write(workshop).into();
        if form.show(&app.keep_form(base.clone(), || app.act_and_say(&command, said))) {
            close.run(());
        }
    };
    view! {
        <form class="form no-print" novalidate data-of=of on:submit=keep>
            <Field
                id=TITLE
                label=t::workshops_field_title()
                example=t::workshops_field_title_example()
                value=title
                of=(form, Workshop::TITLE)
                missing=t::workshops_field_title_missing()
            />
            <div class="fields">
                <Field
                    id="workshop-day"
                    label=t::workshops_field_day()
                    kind="date"
                    optional=true
                    value=day
                    of=(form, Workshop::DAY)
                />
            </div>
            <Kits chosen=kit />
            <WhoSees of=Kind::Workshop more=t::seen_until_handed() />
            <div class="actions">
                <button class="button button-main" type="submit">
                    {if is_new { t::workshops_keep() } else { t::workshops_keep_changes() }}
                </button>
                {(!is_new)
                    .then(|| {
                        view! {
                            <button class="button-text" type="button" on:click=move |_| close.run(())>
                                {t::goal_cancel()}
                            </button>
                        }
                    })}
            </div>
        </form>
    }
}

/// The kits to choose from, where there are any.
#[component]
fn Kits(chosen: RwSignal<String>) -> impl IntoView {
    let kits: Vec<OwnKit> = App::here().with_private(Book::all);
    if kits.is_empty() {
        return ().into_any();
    }
    let named = kits.into_iter().map(|OwnKit { id, kit, .. }| {
        let title = if kit.title.is_empty() { t::workshop_kit_untitled() } else { kit.title };
        (id.to_string(), title)
    });
    let options = std::iter::once((String::new(), t::workshops_no_kit())).chain(named).collect();
    select_of(KIT, t::kit_title(), options, chosen).into_any()
}
