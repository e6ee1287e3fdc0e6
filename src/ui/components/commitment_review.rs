//! How a commitment went: kept, in part, not this time, or another day; and
//! what it taught.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::day::read_day;
use super::field::Field;
use super::form::Form;
use super::live_text::LiveText;
use super::who_sees::WhoSees;
use crate::app::App;
use crate::browser::{clock, page};
use crate::coaching::{Commitment, CommitmentCommand, Kind, Obstacle, Outcome};
use crate::i18n::t;
use crate::replica::Id;
use crate::ui::words;

/// A commitment that a part of a row is about.
pub(super) type Followed = Memo<Option<Commitment>>;

pub(super) fn outcome_of(commitment: Followed) -> Outcome {
    commitment.with(|commitment| match commitment {
        Some(commitment) => commitment.outcome,
        None => Outcome::Open,
    })
}

/// Keeps how it went, and says so.
pub(super) fn say_outcome(app: App, id: &Id, commitment: Followed, outcome: Outcome) {
    let what = commitment.with_untracked(|it| it.as_ref().map(|it| it.what.clone()).unwrap_or_default());
    let said = match outcome {
        Outcome::Kept => t::commitment_said_kept(&what),
        Outcome::Partly => t::commitment_said_partly(&what),
        Outcome::Not => t::commitment_said_not(&what),
        Outcome::Open | Outcome::Renegotiated => t::commitment_said_open(&what),
    };
    let command = CommitmentCommand::Review { id: id.clone(), outcome, on: clock::today() };
    // A refusal means that the row is about to leave.
    let _ = app.act_and_say(&command.into(), said);
}

/// The buttons that say how it went.
#[component]
pub(super) fn HowItWent(id: Id, commitment: Followed, is_expanded: RwSignal<bool>) -> impl IntoView {
    let app = App::here();
    let is_moving = RwSignal::new(false);
    let of = id.clone();
    let choose = move |outcome: Outcome| {
        let Some(it) = commitment.get_untracked() else {
            return;
        };
        // The buttons stay, so that the focus stays, and a lesson can follow.
        is_expanded.set(true);
        is_moving.set(outcome == Outcome::Renegotiated);
        if it.outcome == outcome || outcome == Outcome::Renegotiated {
            return;
        }
        say_outcome(app, &of, commitment, outcome);
    };
    let choose = StoredValue::new(choose);
    let button = move |outcome: Outcome, words: String| {
        let is_chosen = move || (outcome_of(commitment) == outcome).to_string();
        view! {
            <button
                class="button"
                type="button"
                aria-pressed=is_chosen
                on:click=move |_| choose.with_value(|choose| choose(outcome))
            >
                {words}
            </button>
        }
    };
    let is_reviewed = Memo::new(move |_| outcome_of(commitment) != Outcome::Open);
    let name = move || commitment.with(|it| it.as_ref().map(|it| t::commitment_how(&it.what)));
    let id = StoredValue::new(id);
    view! {
        <div class="choices choices-small" role="group" aria-label=name>
            {button(Outcome::Kept, t::commitment_say_kept())}
            {button(Outcome::Partly, t::commitment_say_partly())}
            {button(Outcome::Not, t::commitment_say_not())}
            {button(Outcome::Renegotiated, t::commitment_say_moved())}
            {move || is_reviewed.get().then(|| button(Outcome::Open, t::commitment_say_open()))}
        </div>
        {move || {
            is_moving.get().then(|| view! { <AnotherDay id=id.get_value() commitment is_moving /> })
        }}
    }
}

/// Which day instead. Before its day, this keeps the word.
#[component]
fn AnotherDay(id: Id, commitment: Followed, is_moving: RwSignal<bool>) -> impl IntoView {
    let app = App::here();
    let field = format!("commitment-day-{id}");
    let (day, form) = (RwSignal::new(String::new()), Form::new());
    let first = field.clone();
    page::after_paint(move || page::focus(&first));
    let agree = move |event: SubmitEvent| {
        event.prevent_default();
        let due = match day.with_untracked(|day| read_day(day)) {
            Ok(due) => due,
            Err(problem) => return form.show_at(Commitment::DUE, problem),
        };
        let what = commitment.with_untracked(|it| it.as_ref().map(|it| it.what.clone()).unwrap_or_default());
        let command = CommitmentCommand::Renegotiate { id: id.clone(), due, on: clock::today() };
        if form.show(&app.act_and_say(&command.into(), t::commitment_said_moved(what))) {
            is_moving.set(false);
        }
    };
    let button = move || {
        if day.with(|day| day.trim().is_empty()) { t::commitment_agree_none() } else { t::commitment_agree() }
    };
    view! {
        <form class="form commitment-form" novalidate on:submit=agree>
            <Field
                id=field
                label=t::commitment_new_day()
                kind="date"
                value=day
                of=(form, Commitment::DUE)
                optional=true
            />
            <WhoSees of=Kind::Commitment />
            <div class="actions">
                <button class="button" type="submit">
                    {button}
                </button>
                <button class="button-text" type="button" on:click=move |_| is_moving.set(false)>
                    {t::commitment_agree_cancel()}
                </button>
            </div>
        </form>
    }
}

/// What it taught, kept while it is typed.
#[component]
pub(super) fn Lesson(id: Id, commitment: Followed) -> impl IntoView {
    let app = App::here();
    let field = format!("learned-{id}");
    let label = field.clone();
    let value = Memo::new(move |_| {
        commitment.with(|it| it.as_ref().map(|it| it.learned.clone()).unwrap_or_default())
    });
    let keep = move |learned: String| {
        let command = CommitmentCommand::Learn { id: id.clone(), learned };
        app.act(&command.into()).err().map(|refused| words::refusal(&refused))
    };
    view! {
        <div class="field">
            <div class="field-head">
                <label for=label>
                    {t::commitment_learned()} " " <span class="optional">{t::form_optional()}</span>
                </label>
                <WhoSees of=Kind::Commitment />
            </div>
            <LiveText value=value keep=keep id=field example=t::commitment_learned_example() />
        </div>
    }
}

/// What was foreseen for the goal of a commitment that slipped.
#[component]
pub(super) fn Foreseen(commitment: Followed) -> impl IntoView {
    let app = App::here();
    let partnership = app.partnership();
    let goal = Memo::new(move |_| {
        let it = commitment.get().filter(|it| partnership.with(|of| it.has_slipped(of, app.today())))?;
        it.goal
    });
    let obstacles: Memo<Vec<Obstacle>> = app.watch(&[Kind::Obstacle], move |book| {
        goal.get().map(|goal| book.children(&goal)).unwrap_or_default()
    });
    let line = |it: &Obstacle| {
        let words = if it.then.is_empty() {
            t::commitment_if(&it.what)
        } else {
            t::commitment_if_then(&it.what, &it.then)
        };
        view! { <li dir="auto">{words}</li> }
    };
    move || {
        obstacles.with(|obstacles| {
            (!obstacles.is_empty()).then(|| {
                let lines: Vec<_> = obstacles.iter().map(line).collect();
                view! {
                    <div class="foreseen">
                        <p class="hint">{t::commitment_foreseen()}</p>
                        <ul>{lines}</ul>
                    </div>
                }
            })
        })
    }
}
