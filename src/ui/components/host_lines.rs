//! Who hosts the app: beside what they hand out, never inside a notebook.

use leptos::prelude::*;

use crate::app::App;
use crate::exchange::{HostFile, HostWords};
use crate::i18n::t;

/// What the host says of themselves, once it is there; nothing where they say
/// nothing, or their file is not right. That is said to those who run it.
#[component]
pub fn HostLines() -> impl IntoView {
    let host = App::here().host();
    move || host.with(|host| host.as_ref()?.as_ref().ok().and_then(host_lines))
}

/// The same of a file that is there.
pub fn host_lines(host: &HostFile) -> Option<impl IntoView + use<>> {
    if host.is_empty() {
        return None;
    }
    let name = host.name.clone().map(|name| line(t::host_name(), name.into_any()));
    let others = [
        (t::host_help(), host.help.as_ref()),
        (t::host_imprint(), host.imprint.as_ref()),
        (t::host_privacy(), host.privacy.as_ref()),
    ];
    let others = others.into_iter().filter_map(|(name, words)| Some(line(name, shown(words?))));
    Some(view! { <dl class="facts host">{name} {others.collect_view()}</dl> })
}

fn line(name: String, words: AnyView) -> impl IntoView {
    view! {
        <div>
            <dt>{name}</dt>
            <dd dir="auto">{words}</dd>
        </div>
    }
}

fn shown(words: &HostWords) -> AnyView {
    match words.clone() {
        HostWords::Text(text) => view! { <p class="pre">{text}</p> }.into_any(),
        // Another page: it is not told where one came from, and opens beside this one.
        HostWords::Link { to, name } => view! {
            <a href=to target="_blank" rel="noopener noreferrer">
                {name}
            </a>
        }
        .into_any(),
    }
}
