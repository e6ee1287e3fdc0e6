//! Tools as they are seen: what each is called, and its sheet.

mod arrival;
mod at_one_table;
mod check;
mod feedback;
mod fit;
mod in_part;

use arrival::ArrivalSheet;
use leptos::prelude::*;

pub use at_one_table::AtOneTable;
pub use check::{CHECK_KINDS, CheckSheet};
pub use feedback::{FeedbackGiven, FeedbackSheet};
pub use fit::FitSheet;
pub use in_part::ToolInPart;

use crate::coaching::{Tool, ToolPlace};
use crate::i18n::t;

/// What a tool is called.
pub fn name(tool: Tool) -> String {
    match tool {
        Tool::Since => t::talk_since(),
        Tool::Questions => t::talk_questions(),
        Tool::Jar => t::talk_jar(),
        Tool::WeCheck => t::check_title(),
        Tool::Arrival => t::arrive_sheet_title(),
        Tool::Fit => t::fit_title(),
        Tool::Feedback => t::feedback_title(),
    }
}

/// The sheet of a tool; nothing for those that have a place of their own in a
/// talk.
pub fn sheet(tool: Tool, place: ToolPlace) -> AnyView {
    match tool {
        Tool::WeCheck => view! { <CheckSheet place /> }.into_any(),
        Tool::Arrival => view! { <ArrivalSheet place /> }.into_any(),
        Tool::Fit => view! { <FitSheet place /> }.into_any(),
        Tool::Feedback => view! { <FeedbackSheet place /> }.into_any(),
        Tool::Since | Tool::Questions | Tool::Jar => ().into_any(),
    }
}
