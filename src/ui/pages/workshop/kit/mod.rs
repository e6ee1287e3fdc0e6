//! One kit: preparing it, and handing it out.

mod clauses;
mod draft;
mod first;
mod out;
mod own;
mod plans;
mod programme;
mod questions;

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use self::clauses::Clauses;
use self::draft::Draft;
use self::first::First;
use self::out::Out;
use self::programme::Objectives;
use self::questions::Questions;
use crate::app::App;
use crate::browser::page;
use crate::coaching::library::Shelf;
use crate::coaching::{Kind, Kit as HandedKit, KitCommand, OwnKit};
use crate::i18n::t;
use crate::replica::Id;
use crate::route::Route;
use crate::ui::components::{Check, Eyebrow, Field, Page, WhoSees};
use crate::ui::pages::workshop::as_participant::AsParticipant;
use crate::ui::words;

/// The page.
#[component]
pub fn Kit(
    /// The kit.
    id: Id,
) -> impl IntoView {
    let app = App::here();
    let shelf = app.shelf();
    let kept = kept(app, id.clone());
    let title = Signal::derive(move || kept.get().map(|kit| kit.kit.title).unwrap_or_else(t::kit_new));
    let form = move || match shelf.get() {
        None => view! { <p class="quiet" aria-busy="true">{t::sheet_loading()}</p> }.into_any(),
        Some(Err(())) => view! { <p role="alert">{t::sheet_not_fetched()}</p> }.into_any(),
        Some(Ok(shelf)) => {
            let shelf = StoredValue::new(shelf);
            let draft = Draft::of(kept.get_untracked().map(|kit| kit.kit), shelf);
            view! { <Builder id=id.clone() draft shelf /> }.into_any()
        }
    };
    view! {
        <Page title=title>
            <header class="page-head">
                <Eyebrow to=Route::Workshops name=t::workshop_title() />
                <h1 tabindex="-1" dir="auto">
                    {title}
                </h1>
                <p class="quiet">{t::kit_lead()}</p>
            </header>
            {form}
            <Out kept />
            <AsParticipant kit=kept />
            <More kept />
        </Page>
    }
}

/// The kit as it was kept last.
fn kept(app: App, id: Id) -> Memo<Option<OwnKit>> {
    app.watch_private(&[crate::coaching::Kind::Kit], move |private| private.get(&id))
}

#[component]
fn Builder(id: Id, draft: Draft, shelf: StoredValue<Shelf>) -> impl IntoView {
    let app = App::here();
    let filled = move |id: Id, kit: Option<HandedKit>| {
        kit.map(|kit| app.filled_by(&KitCommand::Write { id, kit }.into())).unwrap_or_default()
    };
    let base = StoredValue::new(filled(id.clone(), draft.read()));
    let keep = move |event: SubmitEvent| {
        event.prevent_default();
        draft.form.clear();
        if !draft.add_rest() {
            return;
        }
        let Some(kit) = draft.read() else { return };
        if !draft.form.show(&kit.check()) {
            return;
        }
        let words = t::kit_said_kept(kit.title.trim());
        let command = KitCommand::Write { id: id.clone(), kit: kit.clone() }.into();
        if draft.form.show(&app.keep_form(base.get_value(), || app.act_and_say(&command, words))) {
            // It stays open: what it shows is what was kept.
            base.set_value(filled(id.clone(), Some(kit)));
            page::after_paint(|| page::into_view("kit-out"));
        }
    };
    view! {
        <form class="form kit-form no-print" novalidate on:submit=keep>
            <Field
                id="kit-name"
                label=t::kit_field_title()
                example=t::kit_field_title_example()
                value=draft.title
                of=(draft.form, HandedKit::TITLE)
                missing=t::kit_field_title_missing()
            />
            <Field
                id="kit-welcome"
                label=t::kit_field_welcome()
                example=t::kit_field_welcome_example()
                kind="area"
                optional=true
                value=draft.welcome
                of=(draft.form, HandedKit::WELCOME)
            />
            <First draft shelf />
            <Clauses draft shelf />
            <Questions draft shelf />
            <fieldset class="field kit-part">
                <legend>{t::kit_survey()}</legend>
                <Check label=t::kit_survey_on() value=draft.survey />
            </fieldset>
            <Objectives programme=draft.programme form=draft.form />
            <Field
                id="kit-contact"
                label=t::kit_field_contact()
                example=t::kit_field_contact_example()
                optional=true
                value=draft.contact
                of=(draft.form, HandedKit::CONTACT)
            />
            {draft.programme.help_field(draft.form)}
            <WhoSees of=Kind::Kit more=t::seen_until_handed() />
            <div class="actions">
                <button class="button button-main" type="submit">
                    {t::kit_keep()}
                </button>
            </div>
        </form>
    }
}

/// What else one does with a kit: a copy to change, the Trash.
#[component]
fn More(kept: Memo<Option<OwnKit>>) -> impl IntoView {
    let app = App::here();
    let copy = move |_| {
        let Some(OwnKit { kit, .. }) = kept.get_untracked() else { return };
        let id = app.new_id();
        let kit = HandedKit { title: t::kit_copy_of(kit.title), ..kit };
        let said = t::kit_said_copied(&kit.title);
        match app.act_and_say(&KitCommand::Write { id: id.clone(), kit }.into(), said) {
            Ok(()) => app.go(&Route::Kit(id)),
            Err(refused) => app.say(words::refusal(&refused)),
        }
    };
    let trash = move |_| {
        let Some(OwnKit { id, kit, .. }) = kept.get_untracked() else { return };
        let said = t::kit_said_trashed(kit.title);
        // It can only be gone already.
        let _ = app.act_and_say(&KitCommand::Trash { id }.into(), said);
        app.go(&Route::Workshops);
    };
    view! {
        <Show when=move || kept.with(Option::is_some)>
            <div class="actions no-print">
                <button class="button" type="button" on:click=copy>
                    {t::kit_copy()}
                </button>
                <button class="button-text" type="button" on:click=trash>
                    {t::kit_trash()}
                </button>
            </div>
        </Show>
    }
}
