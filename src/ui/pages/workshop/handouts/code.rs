//! The address of the app, for phones and for the board.

use leptos::prelude::*;

use super::Printed;
use crate::browser::page;
use crate::exchange::QrPicture;
use crate::i18n::t;
use crate::ui::components::{HostLines, qr_code};

/// The handout.
#[component]
pub fn Code() -> impl IntoView {
    let address = page::base_url();
    let picture = match QrPicture::of(&address) {
        Ok(picture) => qr_code(&picture, t::handouts_code_label()).into_any(),
        Err(_) => view! { <p>{t::handouts_code_long()}</p> }.into_any(),
    };
    view! {
        <Printed>
            <article class="paper-page code-page">
                <h2>"Turnwise"</h2>
                {picture}
                <p class="code-address" dir="ltr">{address}</p>
                <p>{t::handouts_code_lead()}</p>
                <HostLines />
            </article>
        </Printed>
    }
}
