//! The page everyone finds on their chair: a code, and three steps.

use leptos::prelude::*;

use super::super::present::typed;
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
    /// How to go on without a camera.
    by_hand: String,
}

impl WayIn {
    /// To a kit, or to the app.
    pub fn to(app: App, kit: Option<&Kit>) -> Self {
        let Some(kit) = kit else {
            let address = page::base_url();
            let by_hand = t::present_type(typed(&address));
            return Self { picture: QrPicture::of(&address).ok(), by_hand };
        };
        let link = app.link_to(&Handout::Kit(Box::new(kit.clone()))).ok();
        let by_hand = t::present_paste(typed(&page::base_url()));
        Self { picture: link.and_then(|link| link.picture.or(link.large)), by_hand }
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
    let first = if way.picture.is_some() { t::present_scan() } else { t::paper_welcome_ask() };
    view! {
        <article class="paper-page welcome-page">
            <h2 dir="auto">{title.unwrap_or_else(|| "Turnwise".to_owned())}</h2>
            {kit.map(|kit| words(&kit.welcome))}
            {picture}
            <p class="welcome-by-hand">{way.by_hand.clone()}</p>
            <ol class="welcome-steps">
                <li>{first}</li>
                <li>{t::present_begin()}</li>
                <li>{t::present_others()}</li>
            </ol>
            <p class="quiet">{t::paper_welcome_private()}</p>
            <div class="welcome-help">
                {kit.map(|kit| named(t::paper_welcome_contact(), &kit.contact))}
                {kit.map(|kit| named(t::paper_welcome_help(), &kit.help))}
            </div>
        </article>
    }
}
