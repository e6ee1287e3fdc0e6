//! What people committed to in a session.

use leptos::prelude::*;

use super::asking::Askings;
use crate::app::App;
use crate::coaching::Kind;
use crate::i18n::t;
use crate::replica::Id;
use crate::ui::components::{CommitmentForm, CommitmentRow};

/// The commitments of a session under a heading, and a form for one more.
#[component]
pub fn Commitments(session: Id) -> impl IntoView {
    view! {
        <section class="section" aria-labelledby="commitments-heading">
            <h2 id="commitments-heading">{t::session_commitments()}</h2>
            <CommitmentsMade session />
        </section>
    }
}

/// The same without a heading; below it what people ask of each other until the
/// next session.
#[component]
pub fn CommitmentsMade(session: Id) -> impl IntoView {
    let app = App::here();
    let of = session.clone();
    let commitments: Memo<Vec<Id>> = app.watch(&[Kind::Commitment], move |book| {
        book.commitments_from(&of).into_iter().map(|it| it.id).collect()
    });
    view! {
        <ul class="commitments">
            <For each=move || commitments.get() key=Clone::clone let:id>
                <CommitmentRow id />
            </For>
        </ul>
        <CommitmentForm session=session.clone() />
        <Askings session />
    }
}
