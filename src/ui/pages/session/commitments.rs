//! What was commitments in a session.

use leptos::prelude::*;

use crate::app::App;
use crate::coaching::Kind;
use crate::i18n::t;
use crate::replica::Id;
use crate::ui::components::{CommitmentForm, CommitmentRow, Icon, icon};

/// The commitments of a session, and a form for one more.
#[component]
pub fn Commitments(
    session: Id,
    /// Whether the form for one more waits behind a line.
    #[prop(optional, into)]
    folded: Signal<bool>,
) -> impl IntoView {
    let app = App::here();
    let of = session.clone();
    let commitments: Memo<Vec<Id>> = app.watch(&[Kind::Commitment], move |book| {
        book.commitments_from(&of).into_iter().map(|it| it.id).collect()
    });
    let form = move || {
        let session = session.clone();
        if folded.get() {
            view! {
                <details>
                    <summary class="button-add">{icon(Icon::Plus)} {t::commitment_add()}</summary>
                    <CommitmentForm session />
                </details>
            }
            .into_any()
        } else {
            view! { <CommitmentForm session /> }.into_any()
        }
    };
    view! {
        <section class="section" aria-labelledby="commitments-heading">
            <h2 id="commitments-heading">{t::session_commitments()}</h2>
            <ul class="commitments">
                <For each=move || commitments.get() key=Clone::clone let:id>
                    <CommitmentRow id />
                </For>
            </ul>
            {form}
        </section>
    }
}
