//! What a block takes and what to remember: for the facilitator, and never on
//! the wall.

use leptos::prelude::*;

use crate::coaching::Block;
use crate::i18n::t;

/// Materials and notes of a block, where it has some.
#[component]
pub fn ForYou(
    /// The block, if there is one.
    #[prop(into)]
    block: Signal<Option<Block>>,
) -> impl IntoView {
    let read = move |part: fn(&Block) -> &str| {
        let text = Memo::new(move |_| block.with(|it| it.as_ref().map(part).unwrap_or_default().to_owned()));
        move || Some(text.get()).filter(|text| !text.is_empty())
    };
    let (materials, notes) = (read(|block| &block.materials), read(|block| &block.notes));
    let materials = move || {
        materials().map(|text| {
            view! {
                <p class="block-notes" dir="auto">
                    {t::run_sheet_bring(text)}
                </p>
            }
        })
    };
    let notes = move || {
        notes().map(|text| {
            view! {
                <p class="block-notes" dir="auto">
                    {text}
                </p>
            }
        })
    };
    view! {
        {materials}
        {notes}
    }
}
