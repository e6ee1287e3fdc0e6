//! Earlier texts that somebody agreed to: kept as they were.

use leptos::prelude::*;

use super::Agreed;
use crate::app::App;
use crate::coaching::Version;
use crate::i18n::t;
use crate::ui::components::{Icon, icon};
use crate::ui::words;

/// Every text that was agreed to and is not the present one.
#[component]
pub fn Versions(agreed: Agreed) -> impl IntoView {
    let app = App::here();
    let earlier = Memo::new(move |_| {
        agreed.with(|agreed| {
            let now = agreed.digest();
            let mut versions = agreed.versions();
            versions.retain(|version| version.digest != now);
            versions
        })
    });
    move || {
        let versions = earlier.get();
        (!versions.is_empty()).then(|| {
            let rows = versions.into_iter().map(|version| one(app, version)).collect_view();
            view! {
                <section class="section no-print" aria-labelledby="versions-heading">
                    <h2 id="versions-heading">{t::agreement_versions()}</h2>
                    <div>{rows}</div>
                </section>
            }
        })
    }
}

fn one(app: App, version: Version) -> impl IntoView {
    let people = app.people();
    let who = people.with_untracked(|people| {
        let ids = version.assents.iter().filter_map(|assent| assent.person.as_ref());
        ids.filter_map(|id| people.get(id).cloned()).collect::<Vec<_>>()
    });
    let day = version.assents.last().and_then(|assent| assent.on).map(|on| words::day(app, on));
    let title = t::agreement_version_of(words::names(app, &who), day.unwrap_or_else(t::value_nothing));
    view! {
        <details>
            <summary>{icon(Icon::Chevron)} {title}</summary>
            <p class="version-text" dir="auto">
                {version.text}
            </p>
        </details>
    }
}
