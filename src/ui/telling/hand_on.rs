//! The ways a text goes to somebody: copied, or handed to another app.

use leptos::prelude::*;

use super::take_along::copy;
use crate::app::App;
use crate::browser::files;
use crate::i18n::t;
use crate::ui::arrival_words;
use crate::ui::components::{ByHand, Icon, icon};

/// The buttons below a text that is to be sent, and the text itself once more
/// where the browser does not let the page copy it.
#[component]
pub fn HandOn(
    /// The text.
    #[prop(into)]
    text: Signal<String>,
    /// What the button is called that copies it; "Copy as text", if nothing
    /// else is said.
    #[prop(optional, into)]
    copy_name: Option<String>,
    /// What else can be done, after the two.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let app = App::here();
    let by_hand = RwSignal::new(None::<String>);
    view! {
        <div class="actions">
            <button
                class="button button-main"
                type="button"
                on:click=move |_| copy(app, text.get_untracked(), by_hand)
            >
                {icon(Icon::Copy)}
                {copy_name.unwrap_or_else(t::tell_copy)}
            </button>
            <Send text=text />
            {children.map(|children| children())}
        </div>
        <ByHand text=by_hand />
    }
}

/// Where the browser hands words to other apps.
#[component]
fn Send(text: Signal<String>) -> impl IntoView {
    let app = App::here();
    let send = move |_| {
        leptos::task::spawn_local(async move {
            if let Err(error) = files::share_text(&text.get_untracked()).await {
                app.say(arrival_words::file_error(app, &error));
            }
        });
    };
    files::can_share_text().then(|| {
        view! {
            <button class="button" type="button" on:click=send>
                {t::tell_send()}
            </button>
        }
    })
}
