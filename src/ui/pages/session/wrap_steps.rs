//! The steps of wrapping up: one is open at a time, and each can be opened at
//! any time. What is closed stays on the page, unseen, so that half-written
//! words stay; paper shows all of it.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::Held;
use super::commitments::CommitmentsMade;
use super::kept::{Insights, count_of_kept};
use super::next_session::{NextSession, Planning};
use super::survey::{Survey, is_answered};
use super::thanks::Thanks;
use super::wishes::Wishes;
use super::{asking, thanks, wishes};
use crate::app::App;
use crate::browser::{drafts, page};
use crate::coaching::{Appreciation, CoachingWish, Kind};
use crate::i18n::{self, t};
use crate::replica::Id;
use crate::ui::components::{Icon, icon, is_half_answered};

/// A step, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum WrapStep {
    /// What one realised.
    Insights,
    /// What one commits to.
    Commitments,
    /// Thanks, from one to the other.
    Thanks,
    /// What whoever coached could do differently.
    Wishes,
    /// The next session.
    Next,
    /// A minute for oneself.
    Survey,
}

impl WrapStep {
    const ALL: [Self; 6] =
        [Self::Insights, Self::Commitments, Self::Thanks, Self::Wishes, Self::Next, Self::Survey];

    fn title(self) -> String {
        match self {
            Self::Insights => t::sheet_insights(),
            Self::Commitments => t::session_commitments(),
            Self::Thanks => t::sheet_thanks(),
            Self::Wishes => t::wish_step(),
            Self::Next => t::session_next(),
            Self::Survey => t::sheet_survey(),
        }
    }

    /// The id of its heading, where the focus goes.
    const fn heading(self) -> &'static str {
        match self {
            Self::Insights => "insights-heading",
            Self::Commitments => "commitments-heading",
            Self::Thanks => "thanks-heading",
            Self::Wishes => "wish-heading",
            Self::Next => "next-heading",
            Self::Survey => "survey-heading",
        }
    }

    fn part(self, name: &str) -> String {
        format!("{}-{name}", self.heading())
    }
}

/// The step that is open.
pub type OpenStep = RwSignal<Option<WrapStep>>;

/// The step with words that were begun and not saved.
pub fn half_written(app: App, session: &Id) -> Option<WrapStep> {
    let is_answer_begun =
        || app.with_book(|book| book.askings_of(session).iter().any(is_half_answered)).unwrap_or_default();
    let to_somebody = |field_of: fn(&Id) -> String| {
        app.partners().get_untracked().iter().any(|it| is_drafted(&field_of(&it.id)))
    };
    if is_drafted("insight-text") {
        Some(WrapStep::Insights)
    } else if is_drafted("commitment-what-new") || is_drafted(asking::TEXT) || is_answer_begun() {
        Some(WrapStep::Commitments)
    } else if to_somebody(thanks::field_of) {
        Some(WrapStep::Thanks)
    } else {
        to_somebody(wishes::field_of).then_some(WrapStep::Wishes)
    }
}

fn is_drafted(field: &str) -> bool {
    drafts::get(field, field).is_some()
}

/// The one that holds half-written words; else the first.
pub fn first_open(app: App, session: &Id) -> OpenStep {
    let of_next = || is_drafted("next-day").then_some(WrapStep::Next);
    RwSignal::new(half_written(app, session).or_else(of_next).or(Some(WrapStep::Insights)))
}

/// Opens a step, with the focus on its heading.
pub fn show(open: OpenStep, step: WrapStep) {
    open.set(Some(step));
    page::after_paint(move || page::focus(step.heading()));
}

/// What is planned next, and what wraps up.
pub type PlanningAndWrap = (Planning, Callback<SubmitEvent>);

/// The steps; without a next session for one that is over.
#[component]
pub fn Steps(
    session: Id,
    held: Held,
    open: OpenStep,
    #[prop(optional)] planning: Option<PlanningAndWrap>,
    /// The id of what takes the focus after the last step.
    last: &'static str,
) -> impl IntoView {
    let app = App::here();
    let asks = app.watch(&[Kind::Partnership], |book| !book.partnership().skips_survey);
    let others = app.partners();
    let has_others = Memo::new(move |_| others.with(|others| !others.is_empty()));
    let steps = Memo::new(move |_| {
        let is_there = |step: &WrapStep| match step {
            WrapStep::Next => planning.is_some(),
            WrapStep::Survey => asks.get(),
            WrapStep::Wishes => has_others.get(),
            WrapStep::Insights | WrapStep::Commitments | WrapStep::Thanks => true,
        };
        WrapStep::ALL.into_iter().filter(is_there).collect::<Vec<_>>()
    });
    let go_on = move |step: WrapStep| {
        let next = steps.with_untracked(|steps| steps.iter().skip_while(|it| **it != step).nth(1).copied());
        match next {
            Some(next) => show(open, next),
            None => {
                open.set(None);
                page::after_paint(move || page::focus(last));
            }
        }
    };
    let session = StoredValue::new(session);
    let step = move |step: WrapStep| {
        let session = session.get_value();
        let holds = holds(app, step, &session, planning.map(|(planning, _)| planning));
        let content = match step {
            WrapStep::Insights => view! { <Insights session /> }.into_any(),
            WrapStep::Commitments => view! { <CommitmentsMade session /> }.into_any(),
            WrapStep::Thanks => view! { <Thanks session /> }.into_any(),
            WrapStep::Wishes => view! { <Wishes session /> }.into_any(),
            WrapStep::Next => {
                planning.map(|(planning, wrap)| view! { <NextSession planning wrap /> }).into_any()
            }
            WrapStep::Survey => {
                let is_open = Signal::derive(move || open.get() == Some(step));
                view! { <Survey session held is_open /> }.into_any()
            }
        };
        view! {
            <Step step open holds go_on>
                {content}
            </Step>
        }
    };
    view! {
        <div class="steps">
            <For each=move || steps.get() key=|step| *step children=step />
        </div>
    }
}

/// Whether a step holds something, and what, in few words.
type Holds = Signal<(bool, String)>;

fn holds(app: App, step: WrapStep, session: &Id, planning: Option<Planning>) -> Holds {
    let of = session.clone();
    let counted = |count: Memo<usize>, words: fn(i64) -> String| {
        Signal::derive(move || (count.get() > 0, words(i18n::count(count.get()))))
    };
    match step {
        WrapStep::Insights => {
            let kinds = &[Kind::Insight, Kind::Question];
            counted(app.watch(kinds, move |book| count_of_kept(book, &of)), t::wrap_holds_insights)
        }
        WrapStep::Commitments => {
            let count = app.watch(&[Kind::Commitment], move |book| book.commitments_from(&of).len());
            counted(count, t::wrap_holds_commitments)
        }
        WrapStep::Thanks => {
            let count =
                app.watch(&[Kind::Appreciation], move |book| book.children::<Appreciation>(&of).len());
            counted(count, t::wrap_holds_thanks)
        }
        WrapStep::Wishes => {
            let count =
                app.watch(&[Kind::CoachingWish], move |book| book.children::<CoachingWish>(&of).len());
            Signal::derive(move || match count.get() {
                0 => (false, t::wish_holds_none()),
                many => (true, t::wish_holds(i18n::count(many))),
            })
        }
        WrapStep::Next => Signal::derive(move || {
            let day = planning.and_then(|planning| planning.day(app));
            (day.is_some(), day.unwrap_or_else(t::wrap_holds_no_date))
        }),
        WrapStep::Survey => {
            let is_answered = is_answered(app, session);
            Signal::derive(move || match is_answered.get() {
                true => (true, t::wrap_holds_answers()),
                false => (false, t::wrap_holds_no_answers()),
            })
        }
    }
}

#[component]
fn Step(
    step: WrapStep,
    open: OpenStep,
    holds: Holds,
    go_on: impl Fn(WrapStep) + Send + 'static,
    children: Children,
) -> impl IntoView {
    let is_open = Memo::new(move |_| open.get() == Some(step));
    let toggle = move |_| open.set((!is_open.get_untracked()).then_some(step));
    let on = move || if holds.get().0 { t::wrap_next() } else { t::wrap_skip() };
    view! {
        <section class="step" class:step-open=is_open aria-labelledby=step.heading()>
            <div class="step-head">
                <h2 id=step.heading() tabindex="-1">
                    {step.title()}
                </h2>
                <p class="step-holds" id=step.part("holds") prop:textContent=move || holds.get().1></p>
                <button
                    class="step-toggle"
                    type="button"
                    aria-expanded=move || is_open.get().to_string()
                    aria-controls=step.part("body")
                    aria-labelledby=step.heading()
                    aria-describedby=step.part("holds")
                    on:click=toggle
                >
                    {icon(Icon::Chevron)}
                </button>
            </div>
            <div class="step-body" id=step.part("body")>
                {children()}
                <div class="actions">
                    <button
                        class=move || if holds.get().0 { "button" } else { "button-text" }
                        type="button"
                        prop:textContent=on
                        on:click=move |_| go_on(step)
                    ></button>
                </div>
            </div>
        </section>
    }
}
