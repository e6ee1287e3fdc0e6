//! Handing a kit out: by link and code, as a file, or beside the app.

use leptos::prelude::*;

use crate::app::App;
use crate::coaching::{Kit, OwnKit};
use crate::exchange::Handout;
use crate::i18n::t;
use crate::route::Route;
use crate::ui::arrival_words;
use crate::ui::components::{Field, Icon, icon};
use crate::ui::pages::workshop::hand_out::WaysOut;
use crate::ui::pages::workshop::present::{Brings, Present, Presented};

/// The section; until the kit is kept, it says so.
#[component]
pub fn Out(kept: Memo<Option<OwnKit>>) -> impl IntoView {
    let app = App::here();
    let presented = RwSignal::new(None);
    let ways = move || match kept.get() {
        None => view! { <p class="quiet">{t::kit_hand_out_first()}</p> }.into_any(),
        Some(OwnKit { kit, .. }) => {
            let link = match app.link_to(&Handout::Kit(Box::new(kit.clone()))) {
                Ok(link) => {
                    view! { <WaysOut title=kit.title.clone() link=link brings=Brings::Kit presented=presented /> }.into_any()
                }
                Err(_) => view! { <p>{t::kit_too_long()}</p> }.into_any(),
            };
            view! {
                {link}
                <AsFile kit=kit.clone() />
                <Beside kit=kit presented=presented />
            }
            .into_any()
        }
    };
    view! {
        <section class="section" aria-labelledby="kit-out">
            <h2 id="kit-out" class="no-print">
                {t::kit_hand_out()}
            </h2>
            {ways}
        </section>
        <Present shown=presented />
    }
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
                {address}
            </div>
        </details>
    }
}
