//! What others made and the program holds, from the bill of materials that the
//! build writes.

use leptos::prelude::*;

use crate::app::App;
use crate::exchange::{ForeignPart, foreign_parts};
use crate::i18n::{self, t};
use crate::ui::components::{Icon, icon};

/// The bill, beside the app.
const BILL: &str = "sbom.cdx.json";

/// The section.
#[component]
pub fn Parts() -> impl IntoView {
    let parts = App::here().library(BILL, foreign_parts);
    let listed = move || {
        parts.with(|parts| match parts {
            None => ().into_any(),
            Some(Err(())) => view! { <p role="note">{t::data_parts_not_fetched()}</p> }.into_any(),
            Some(Ok(parts)) => list(parts).into_any(),
        })
    };
    view! {
        <section class="section" aria-labelledby="data-parts">
            <h2 id="data-parts">{t::data_parts_title()}</h2>
            {listed}
            <p>{t::data_parts_rules()}</p>
            <p>
                <a class="button-text" href=format!("./{BILL}") download="">
                    {t::data_parts_file()}
                </a>
            </p>
        </section>
    }
}

fn list(parts: &[ForeignPart]) -> impl IntoView + use<> {
    let line = |part: &ForeignPart| {
        let words = t::data_part(&part.name, &part.version, &part.licence);
        view! {
            <li dir="ltr" translate="no">
                {words}
            </li>
        }
    };
    view! {
        <p>{t::data_parts_lead(i18n::count(parts.len()))}</p>
        <details>
            <summary>{icon(Icon::Chevron)} <span>{t::data_parts_list()}</span></summary>
            <ul class="handed-list">{parts.iter().map(line).collect_view()}</ul>
        </details>
    }
}
