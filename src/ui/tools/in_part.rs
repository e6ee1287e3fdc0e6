//! The tool of the part that is on: a row in the place of the topic that opens
//! it beside the notes.

use leptos::prelude::*;

use crate::coaching::{PartTool, Tool};
use crate::i18n::t;
use crate::ui::components::{Icon, icon};

/// The row; nothing where the part has no tool.
#[component]
pub fn ToolInPart(
    /// The tool of the part that is on.
    #[prop(into)]
    tool: Signal<Option<PartTool>>,
    /// Opens it.
    #[prop(into)]
    open: Callback<Tool>,
) -> impl IntoView {
    let named = Memo::new(move |_| tool.with(|tool| tool.as_ref().map(|it| (it.name.clone(), it.tool))));
    move || {
        let (name, tool) = named.get()?;
        Some(match tool {
            None => view! {
                <p class="quiet" dir="auto">
                    {t::tool_newer(name)}
                </p>
            }
            .into_any(),
            Some(tool) => view! {
                <button class="row tool-row" type="button" on:click=move |_| open.run(tool)>
                    <span class="row-main">
                        <span class="row-title">{super::name(tool)}</span>
                    </span>
                    {icon(Icon::Chevron)}
                </button>
            }
            .into_any(),
        })
    }
}
