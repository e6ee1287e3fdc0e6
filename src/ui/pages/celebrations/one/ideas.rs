//! Ways to mark progress: what was planned, and ideas in the style of the one
//! whose progress it is.

use leptos::prelude::*;

use super::super::likes::StyleChoice;
use crate::app::App;
use crate::browser::page;
use crate::coaching::library::{CelebrationStyle, CuePack};
use crate::coaching::{Celebration, CelebrationCommand, Goal, Kind, Milestone, Style};
use crate::i18n::t;
use crate::ui::components::{Icon, icon};

/// Ideas below the question of how to mark it. Whoever was never asked how
/// they like to celebrate is asked here.
#[component]
pub fn Ideas(
    /// The celebration.
    record: Memo<Option<Celebration>>,
    /// The field that an idea goes to.
    field: &'static str,
) -> impl IntoView {
    let app = App::here();
    let mine = app.my_preferences();
    // Asked once: what is chosen stays in sight for this visit, to be changed.
    let is_new = mine.with_untracked(|mine| mine.as_ref().is_some_and(|(_, it)| it.style.is_none()));
    let kinds = &[Kind::Celebration, Kind::Goal, Kind::Milestone, Kind::Preferences, Kind::Person];
    let found = app.watch(kinds, move |book| {
        let celebration = record.get()?;
        let stone: Option<Milestone> = celebration.milestone.as_ref().and_then(|id| book.get(id));
        let goal: Option<Goal> = celebration.goal.as_ref().and_then(|id| book.get(id));
        let owner = goal.and_then(|goal| goal.owner);
        let owner = owner.map(|id| book.people().get(&id).map_or(id.clone(), |person| person.id.clone()));
        let style = owner.and_then(|owner| book.preferences(&owner).style);
        let plan = stone.map(|stone| stone.plan).filter(|plan| !plan.is_empty());
        Some((style, plan))
    });
    let pack = app.library("content/cues.json", |text| CuePack::read(text).ok());
    let take = move |idea: String| {
        if let Some(Celebration { id, happened, matters, helpers, .. }) = record.get_untracked() {
            let command = CelebrationCommand::Write { id, happened, matters, helpers, mark: idea }.into();
            let _ = app.act(&command);
            page::focus(field);
        }
    };
    let idea = move |words: String| {
        let (name, text) = (t::style_use(&words), words.clone());
        view! {
            <button
                class="button-text small"
                type="button"
                aria-label=name
                on:click=move |_| take(text.clone())
            >
                {words}
            </button>
        }
    };
    let list = move || {
        let style = found.get().and_then(|(style, _)| style).and_then(style_in_pack);
        pack.with(|pack| {
            let Some(Ok(pack)) = pack else { return Vec::new() };
            let styles = CelebrationStyle::ALL.into_iter();
            match style {
                Some(style) => pack.ideas(style).to_vec(),
                // Of each style one, for those without a preference.
                None => styles.filter_map(|style| pack.ideas(style).first().cloned()).collect(),
            }
        })
    };
    let plan = move || {
        let plan = found.get().and_then(|(_, plan)| plan)?;
        let text = plan.clone();
        Some(view! {
            <button class="button-text" type="button" on:click=move |_| take(text.clone())>
                {icon(Icon::Celebrations)}
                {t::style_planned(plan)}
            </button>
        })
    };
    view! {
        {plan}
        {is_new.then(|| view! { <StyleChoice /> })}
        <details>
            <summary>{icon(Icon::Chevron)} {t::style_ideas()}</summary>
            <div class="ideas">{move || list().into_iter().map(idea).collect_view()}</div>
        </details>
    }
}

const fn style_in_pack(style: Style) -> Option<CelebrationStyle> {
    match style {
        Style::Quiet => Some(CelebrationStyle::Quiet),
        Style::Shared => Some(CelebrationStyle::Shared),
        Style::Playful => Some(CelebrationStyle::Playful),
        Style::Practical => Some(CelebrationStyle::Practical),
        Style::Any => None,
    }
}
