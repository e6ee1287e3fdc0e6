//! The page everyone finds on their chair: a code, and three steps.

use leptos::prelude::*;

use crate::app::App;
use crate::browser::page;
use crate::coaching::Kit;
use crate::exchange::{Handout, QrPicture};
use crate::i18n::t;
use crate::ui::components::qr_code;

/// Where the code leads.
#[derive(Debug, Clone, PartialEq)]
pub struct WayIn {
    picture: Option<QrPicture>,
    /// The address, if a person can type it.
    address: Option<String>,
}

impl WayIn {
    /// To a kit, or to the app.
    pub fn to(app: App, kit: Option<&Kit>) -> Self {
        let Some(kit) = kit else {
            let address = page::base_url();
            return Self { picture: QrPicture::of(&address).ok(), address: Some(address) };
        };
        let link = app.link_to(&Handout::Kit(Box::new(kit.clone()))).ok();
        Self { picture: link.and_then(|link| link.picture.or(link.large)), address: None }
    }
}

/// The page.
pub fn welcome(kit: Option<&Kit>, way: &WayIn) -> impl IntoView + use<> {
    let title = kit.map(|kit| kit.title.clone()).filter(|title| !title.is_empty());
    let words =
        |text: &str| (!text.is_empty()).then(|| view! { <p class="pre" dir="auto">{text.to_owned()}</p> });
    let named = |name: String, text: &str| {
        (!text.is_empty()).then(|| {
            view! {
                <section>
                    <h3>{name}</h3>
                    <p class="pre" dir="auto">{text.to_owned()}</p>
                </section>
            }
        })
    };
    let picture = way.picture.as_ref().map(|picture| qr_code(picture, t::paper_welcome_code()));
    let first = if way.picture.is_some() { t::paper_welcome_scan() } else { t::paper_welcome_ask() };
    let address =
        way.address.clone().map(|address| view! { <p class="code-address" dir="ltr">{address}</p> });
    view! {
        <article class="paper-page welcome-page">
            <h2 dir="auto">{title.unwrap_or_else(|| "Turnwise".to_owned())}</h2>
            {kit.map(|kit| words(&kit.welcome))}
            {picture}
            {address}
            <ol class="welcome-steps">
                <li>{first}</li>
                <li>{t::paper_welcome_begin()}</li>
                <li>{t::paper_welcome_join()}</li>
            </ol>
            <p class="quiet">{t::paper_welcome_private()}</p>
            <div class="welcome-help">
                {kit.map(|kit| named(t::paper_welcome_contact(), &kit.contact))}
                {kit.map(|kit| named(t::paper_welcome_help(), &kit.help))}
            </div>
        </article>
    }
}
