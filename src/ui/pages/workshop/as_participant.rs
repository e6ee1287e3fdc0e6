//! A kit as those see it who open it.

use leptos::prelude::*;

use crate::app::App;
use crate::coaching::OwnKit;
use crate::i18n::t;

/// The section; nothing as long as there is no kit.
#[component]
pub fn AsParticipant(
    /// The kit.
    #[prop(into)]
    kit: Signal<Option<OwnKit>>,
) -> impl IntoView {
    let app = App::here();
    let look = move |_| {
        if let Some(kit) = kit.get_untracked() {
            leptos::task::spawn_local(app.preview_kit(kit));
        }
    };
    view! {
        <Show when=move || kit.with(Option::is_some)>
            <section class="section no-print" aria-labelledby="as-participant">
                <h2 id="as-participant">{t::preview_heading()}</h2>
                <p class="quiet">{t::preview_about()}</p>
                <div class="actions">
                    <button class="button" type="button" on:click=look>
                        {t::preview_open()}
                    </button>
                </div>
            </section>
        </Show>
    }
}
