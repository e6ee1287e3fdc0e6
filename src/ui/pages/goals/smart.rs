//! The SMART helper on screen: a quiet meter, and a line for each letter.

use leptos::prelude::*;

use crate::browser::clock;
use crate::coaching::{GoalKind, Letter, Lexicon, Milestone, Say, Wording, clear_letters, smart};
use crate::i18n::t;
use crate::ui::components::{Icon, icon};

/// The words of a goal while they are typed.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Typed {
    /// What is wanted.
    pub title: String,
    /// Why it matters to its owner.
    pub why: String,
    /// Why it matters to others.
    pub why_others: String,
    /// The day it is aimed at, if it is one.
    pub target: Option<chrono::NaiveDate>,
    /// What kind of goal it is, if that was said.
    pub kind: Option<GoalKind>,
    /// Its milestones so far.
    pub milestones: Vec<Milestone>,
}

impl Typed {
    fn said(&self) -> [(Letter, Say); 5] {
        let wording = Wording {
            title: &self.title,
            why: &self.why,
            why_others: &self.why_others,
            target: self.target,
            kind: self.kind,
            has_milestone: !self.milestones.is_empty(),
            has_evidence: self.milestones.iter().any(|stone| !stone.evidence.trim().is_empty()),
        };
        let lexicon =
            Lexicon::of(&t::smart_words_vague(), &t::smart_words_visible(), &t::smart_words_absolute());
        smart(&wording, &lexicon, clock::today())
    }
}

/// A line that counts, and behind it a line for each letter. It explains;
/// nothing depends on it.
#[component]
pub fn SmartHelper(
    /// The words so far.
    #[prop(into)]
    typed: Signal<Typed>,
) -> impl IntoView {
    let said = Memo::new(move |_| typed.with(Typed::said).to_vec());
    let clear = Memo::new(move |_| {
        let said = typed.with(Typed::said);
        i64::try_from(clear_letters(&said)).unwrap_or_default()
    });
    let dots = move || {
        let dot = |(_, say): (Letter, Say)| {
            let is_clear = say == Say::Clear;
            view! { <span class="smart-dot" data-clear=is_clear.then_some("")></span> }
        };
        said.get().into_iter().map(dot).collect_view()
    };
    let lines = move || {
        let kind = typed.with(|typed| typed.kind);
        said.get().into_iter().map(|(letter, say)| line(letter, &say, kind)).collect_view()
    };
    view! {
        <details class="smart">
            <summary>
                {icon(Icon::Chevron)} <span>{move || t::smart_meter(clear.get())}</span>
                <span class="smart-dots" aria-hidden="true">
                    {dots}
                </span>
            </summary>
            <ul class="smart-lines">{lines}</ul>
            <p class="hint">{t::smart_hint()}</p>
        </details>
    }
}

fn line(letter: Letter, say: &Say, kind: Option<GoalKind>) -> impl IntoView + use<> {
    let is_clear = *say == Say::Clear;
    let name = match letter {
        Letter::Specific => t::smart_specific(),
        Letter::Measurable => t::smart_measurable(),
        Letter::Achievable => t::smart_achievable(),
        Letter::Relevant => t::smart_relevant(),
        Letter::Timed => t::smart_timed(),
    };
    view! {
        <li class:quiet=is_clear>
            <span class="smart-dot" data-clear=is_clear.then_some("") aria-hidden="true"></span>
            <span>
                <b>{name}</b> " " {in_words(say, kind)}
            </span>
        </li>
    }
}

fn in_words(say: &Say, kind: Option<GoalKind>) -> String {
    match (say, kind) {
        (Say::Clear, _) => t::smart_is_clear(),
        (Say::Nothing, _) => t::smart_nothing(),
        (Say::Short, None) => t::smart_short(),
        (Say::Short, Some(GoalKind::Skill)) => t::smart_short_skill(),
        (Say::Short, Some(GoalKind::Career)) => t::smart_short_career(),
        (Say::Short, Some(GoalKind::Challenge)) => t::smart_short_challenge(),
        (Say::Short, Some(GoalKind::Habit)) => t::smart_short_habit(),
        (Say::Vague(word), _) => t::smart_vague(word),
        (Say::Unseen, None) => t::smart_unseen(),
        (Say::Unseen, Some(GoalKind::Skill)) => t::smart_unseen_skill(),
        (Say::Unseen, Some(GoalKind::Career)) => t::smart_unseen_career(),
        (Say::Unseen, Some(GoalKind::Challenge)) => t::smart_unseen_challenge(),
        (Say::Unseen, Some(GoalKind::Habit)) => t::smart_unseen_habit(),
        (Say::Absolute(word), _) => t::smart_absolute(word),
        (Say::Soon, _) => t::smart_soon(),
        (Say::NoMark, _) => t::smart_no_mark(),
        (Say::NoWhy, _) => t::smart_no_why(),
        (Say::NoDay, Some(GoalKind::Habit)) => t::smart_no_day_habit(),
        (Say::NoDay, _) => t::smart_no_day(),
        (Say::Past, _) => t::smart_past(),
    }
}
