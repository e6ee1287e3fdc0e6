//! How one hosts it oneself.

use leptos::prelude::*;

use super::claims::{Claim, list};
use crate::i18n::t;

/// What a host's file looks like.
const EXAMPLE: &str = r#"{
  "name": "…",
  "imprint": "https://…",
  "privacy": "https://…",
  "help": "mailto:…"
}"#;

/// The section.
pub fn own() -> impl IntoView {
    let claims = [t::data_own_build(), t::data_own_copy(), t::data_own_host()];
    view! {
        <section class="section" aria-labelledby="data-own">
            <h2 id="data-own">{t::data_own_title()}</h2>
            {list(claims.map(Claim::plain).into())}
            <p class="told" dir="ltr" translate="no">
                {EXAMPLE}
            </p>
        </section>
    }
}
