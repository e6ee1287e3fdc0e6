//! What the page forbids itself, quoted from the page, and the headers that
//! belong with it.

use leptos::prelude::*;

use crate::browser::page;
use crate::i18n::t;

/// The headers for hosts, as they lie beside the app.
const HEADERS: &str = include_str!("../../../../static/_headers");

/// The section.
pub fn policy() -> impl IntoView {
    // The lines below the address that they are for.
    let headers = HEADERS.lines().filter(|line| line.starts_with(' ')).map(str::trim);
    let headers = headers.collect::<Vec<_>>().join("\n");
    let policy = page::policy().replace("; ", ";\n");
    view! {
        <section class="section" aria-labelledby="data-policy">
            <h2 id="data-policy">{t::data_policy_title()}</h2>
            <p>{t::data_policy_lead()}</p>
            <p class="told" dir="ltr" translate="no">
                {policy}
            </p>
            <p class="quiet small">{t::data_check(t::data_policy_check())}</p>
            <p>{t::data_policy_headers()}</p>
            <p class="told" dir="ltr" translate="no">
                {headers}
            </p>
            <p>{t::data_policy_framed()}</p>
        </section>
    }
}
