//! A link to copy.

use leptos::html;
use leptos::prelude::*;

use super::icon::{Icon, icon};
use crate::app::App;
use crate::browser::clipboard;
use crate::i18n::t;

/// A link, and the button that copies it; where the browser does not let the
/// page, the link is marked, to be copied by hand.
#[component]
pub fn LinkBox(
    /// The whole address.
    url: String,
    /// What the field is called.
    #[prop(into)]
    label: String,
    /// What is said once it is copied.
    #[prop(into)]
    copied: Signal<String>,
) -> impl IntoView {
    let app = App::here();
    let input = NodeRef::<html::Input>::new();
    let text = StoredValue::new(url.clone());
    let copy = move |_| {
        let (text, copied) = (text.get_value(), copied.get_untracked());
        leptos::task::spawn_local(async move {
            match clipboard::copy(&text).await {
                Ok(()) => app.say(copied),
                Err(_) => {
                    // The page may have been left meanwhile.
                    if let Some(input) = input.try_get_untracked().flatten() {
                        input.select();
                    }
                    app.say(t::invite_copy_by_hand());
                }
            }
        });
    };
    view! {
        <div class="link-box">
            <input class="input" aria-label=label readonly node_ref=input prop:value=url />
            <button class="button button-main" type="button" on:click=copy>
                {icon(Icon::Copy)}
                {t::invite_copy()}
            </button>
        </div>
    }
}
