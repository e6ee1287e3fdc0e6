//! Who hosts this site, as they say, and what is wrong with their file.

use leptos::prelude::*;

use crate::app::App;
use crate::exchange::{HostFault, HostFile};
use crate::i18n::t;
use crate::ui::components::host_lines;

/// The section.
#[component]
pub fn Host() -> impl IntoView {
    let host = App::here().host();
    let lines = move || {
        host.with(|host| match host {
            None => ().into_any(),
            Some(Ok(host)) => of(host),
            Some(Err(fault)) => view! { <p role="note">{words_of(fault)}</p> }.into_any(),
        })
    };
    view! {
        <section class="section" aria-labelledby="data-host">
            <h2 id="data-host">{t::data_host_title()}</h2>
            {lines}
        </section>
    }
}

fn of(host: &HostFile) -> AnyView {
    match host_lines(host) {
        Some(lines) => lines.into_any(),
        None => view! { <p>{t::data_host_none()}</p> }.into_any(),
    }
}

fn words_of(fault: &HostFault) -> String {
    match fault {
        HostFault::TooLarge => t::data_host_large(),
        HostFault::NotAnObject => t::data_host_broken(),
        HostFault::Field(field) => t::data_host_field(field),
    }
}
