//! What this browser is called, and another name for it.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use crate::app::App;
use crate::browser::page;
use crate::i18n::t;
use crate::ui::components::{Field, SeenAs};
use crate::ui::words;

const FIELD: &str = "device-name";
const CHANGE: &str = "device-change";

/// The name, and the way to another one.
#[component]
pub fn DeviceName() -> impl IntoView {
    let app = App::here();
    let name = RwSignal::new(app.device_name());
    let asking = RwSignal::new(false);
    let ask = move |_| {
        asking.set(true);
        page::after_paint(|| page::focus(FIELD));
    };
    view! {
        <div>
            <dt>{t::device_title()}</dt>
            <dd>
                <Show
                    when=move || asking.get()
                    fallback=move || {
                        view! {
                            <p dir="auto">{name}</p>
                            <button class="button-text" type="button" id=CHANGE on:click=ask>
                                {t::device_change()}
                            </button>
                        }
                    }
                >
                    <Naming name=name asking=asking />
                </Show>
            </dd>
        </div>
    }
}

#[component]
fn Naming(name: RwSignal<String>, asking: RwSignal<bool>) -> impl IntoView {
    let app = App::here();
    let typed = RwSignal::new(name.get_untracked());
    let problem = RwSignal::new(None::<String>);
    let leave = move || {
        asking.set(false);
        page::after_paint(|| page::focus(CHANGE));
    };
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        match app.name_device(&typed.get_untracked()) {
            Ok(()) => {
                name.set(app.device_name());
                leave();
            }
            Err(refusal) => problem.set(Some(words::problem(refusal))),
        }
    };
    view! {
        <form class="form" novalidate on:submit=submit>
            <Field id=FIELD label=t::device_label() hint=t::device_hint() value=typed problem=problem />
            <SeenAs who=t::seen_only_you() stays=true />
            <div class="actions">
                <button class="button" type="submit">{t::device_keep()}</button>
                <button class="button-text" type="button" on:click=move |_| leave()>
                    {t::device_cancel()}
                </button>
            </div>
        </form>
    }
}
