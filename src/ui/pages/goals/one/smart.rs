//! The SMART helper for a goal as it stands.

use leptos::prelude::*;

use super::super::smart::{SmartHelper, Typed};
use super::Shown;

/// What the goal says already, its milestones included.
#[component]
pub fn Smart(shown: Shown) -> impl IntoView {
    let typed = Memo::new(move |_| {
        let milestones = shown.steps.with(|steps| steps.0.clone());
        shown.goal.get().map_or_else(Typed::default, |goal| Typed {
            title: goal.title,
            why: goal.why,
            why_others: goal.why_others,
            target: goal.target,
            kind: goal.kind,
            milestones,
        })
    });
    view! { <SmartHelper typed=typed /> }
}
