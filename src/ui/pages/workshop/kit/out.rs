//! Handing a kit out: by link and code, as a file, or beside the app.

use leptos::prelude::*;

use crate::app::App;
use crate::coaching::{Kit, KitChange, KitCommand, OwnKit};
use crate::exchange::Handout;
use crate::i18n::{count, t};
use crate::route::Route;
use crate::ui::arrival_words;
use crate::ui::components::{Field, Icon, SeenAs, icon};
use crate::ui::pages::handed::lines;
use crate::ui::pages::workshop::hand_out::WaysOut;
use crate::ui::pages::workshop::present::{Brings, Present, Presented};

/// The section; until the kit is kept, it says so.
#[component]
pub fn Out(kept: Memo<Option<OwnKit>>) -> impl IntoView {
    let app = App::here();
    let presented = RwSignal::new(None);
    let kit = Memo::new(move |_| kept.with(|kept| kept.as_ref().map(|kept| kept.kit.clone())));
    let ways = move || match kit.get() {
        None => view! { <p class="quiet">{t::kit_hand_out_first()}</p> }.into_any(),
        Some(kit) => {
            let link = match app.link_to(&Handout::Kit(Box::new(kit.clone()))) {
                Ok(link) => {
                    view! { <WaysOut title=kit.title.clone() link=link brings=Brings::Kit presented=presented /> }.into_any()
                }
                Err(_) => view! { <p>{t::kit_too_long()}</p> }.into_any(),
            };
            view! {
                <div on:click=move |_| note(app, kept)>
                    {link} <AsFile kit=kit.clone() /> <Beside kit=kit presented=presented />
                </div>
            }
            .into_any()
        }
    };
    view! {
        <section class="section" aria-labelledby="kit-out">
            <h2 id="kit-out" class="no-print">
                {t::kit_hand_out()}
            </h2>
            <Changes kept />
            {ways}
        </section>
        <Present shown=presented />
    }
}

/// Whichever way is taken: from then on the kit is out as it is now.
fn note(app: App, kept: Memo<Option<OwnKit>>) {
    if let Some(OwnKit { id, .. }) = kept.get_untracked() {
        // It can only be gone already; and nobody takes back that it is out.
        let _ = app.act_with_way(&KitCommand::NoteHandedOut { id }.into());
    }
}

/// What is different since the kit was handed out.
#[component]
fn Changes(kept: Memo<Option<OwnKit>>) -> impl IntoView {
    move || {
        let OwnKit { kit, handed_out, .. } = kept.get()?;
        let changes = changes(&kit, &handed_out?);
        (!changes.is_empty()).then(|| {
            view! {
                <div class="stack-close no-print">
                    <p>{t::kit_changed()}</p>
                    {lines(changes)}
                    <p class="hint">{t::kit_changed_hint()}</p>
                </div>
            }
        })
    }
}

/// What is different, in words.
fn changes(kit: &Kit, earlier: &Kit) -> Vec<String> {
    let counted =
        |part: String, new: usize, gone: usize| t::kit_changed_counts(part, count(new), count(gone));
    let words = |change: KitChange| match change {
        KitChange::Title => t::kit_field_title(),
        KitChange::Welcome => t::kit_field_welcome(),
        KitChange::Contact => t::kit_changed_contact(),
        KitChange::Clauses(new, gone) => counted(t::kit_agreement(), new, gone),
        KitChange::Templates(new, gone) => counted(t::kit_changed_plans(), new, gone),
        KitChange::Questions(new, gone) => counted(t::kit_questions(), new, gone),
        KitChange::First => t::kit_first(),
        KitChange::Survey => t::kit_survey(),
        KitChange::Objectives => t::kit_objectives(),
    };
    kit.changes_since(earlier).into_iter().map(words).collect()
}

#[component]
fn AsFile(kit: Kit) -> impl IntoView {
    let app = App::here();
    let save = move |_| {
        let words = match app.save_kit(&kit) {
            Ok(name) => t::share_saved_as(name),
            Err(error) => arrival_words::file_error(app, &error),
        };
        app.say(words);
    };
    view! {
        <div class="no-print stack-close">
            <h3>{t::kit_file()}</h3>
            <p class="quiet">{t::kit_file_lead(t::open_title())}</p>
            <div class="actions">
                <button class="button" type="button" on:click=save>
                    {icon(Icon::FileSave)}
                    {t::kit_file_save()}
                </button>
            </div>
        </div>
    }
}

/// For those who host the app: a short address.
#[component]
fn Beside(kit: Kit, presented: RwSignal<Option<Presented>>) -> impl IntoView {
    let app = App::here();
    let name = RwSignal::new(String::new());
    let title = StoredValue::new(kit.title);
    let address = move || {
        let name = name.with(|name| name.trim().to_owned());
        match Route::parse(&format!("#/kit/{name}")) {
            Route::HostedKit(name) => Some(view! {
                <p class="no-print">{t::kit_beside_as(name.clone())}</p>
                <WaysOut title=title.get_value() link=app.link_to_hosted(&name) brings=Brings::HostedKit presented=presented prints=false />
            }),
            _ => None,
        }
    };
    view! {
        <details class="no-print">
            <summary>{icon(Icon::Chevron)} <span>{t::kit_beside()}</span></summary>
            <div class="stack-close">
                <p class="quiet">{t::kit_beside_lead()}</p>
                <Field
                    id="kit-beside"
                    label=t::kit_beside_name()
                    hint=t::kit_beside_hint()
                    value=name
                />
                <SeenAs who=t::seen_address() />
                {address}
            </div>
        </details>
    }
}
