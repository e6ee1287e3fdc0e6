//! What the numbers of a group cannot do, on screen and on paper.

use leptos::prelude::*;

use crate::i18n::t;

/// The section.
#[component]
pub fn About() -> impl IntoView {
    view! {
        <section class="section" aria-labelledby="collect-about">
            <h2 id="collect-about">{t::collect_about()}</h2>
            <ul class="collect-about">
                <li>{t::collect_about_appraisal()}</li>
                <li>{t::collect_about_five()}</li>
                <li>{t::collect_about_all_alike()}</li>
                <li>{t::collect_about_true()}</li>
                <li>{t::collect_about_device()}</li>
            </ul>
        </section>
    }
}
