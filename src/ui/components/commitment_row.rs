//! One commitment in a list: what one committed to, how it came out, what it
//! taught.

use leptos::prelude::*;

use super::commitment_form::CommitmentForm;
use super::commitment_review::{Foreseen, HowItWent, Lesson, outcome_of, say_outcome};
use super::differing::DifferenceMark;
use super::from_note::from_note;
use super::icon::{Icon, icon};
use super::row_tools::{EditTool, RowTools, TrashTool};
use crate::app::App;
use crate::coaching::{Commitment, Outcome, Person, SURE_ENOUGH};
use crate::i18n::t;
use crate::replica::Id;
use crate::ui::words;

/// The row of a commitment, an `li` for `ul.commitments`. It follows its record.
///
/// How it went is asked as soon as its day has come; before, and for changing
/// it, behind one button.
#[component]
pub fn CommitmentRow(
    /// The commitment.
    id: Id,
    /// Leaves out whose it is, where a heading says so.
    #[prop(optional)]
    hide_owner: bool,
    /// Asks how it went also before its day, as long as it is open.
    #[prop(optional)]
    asks_now: bool,
) -> impl IntoView {
    let app = App::here();
    let commitment = {
        let of = id.clone();
        app.watch_record(id.clone(), move |book| book.get::<Commitment>(&of))
    };
    let people = app.people();
    let owner = Memo::new(move |_| {
        let owner = commitment.with(|commitment| commitment.as_ref()?.owner.clone())?;
        people.with(|people| people.get(&owner).cloned())
    });
    let is_expanded = RwSignal::new(false);
    let is_editing = RwSignal::new(false);
    let outcome = Memo::new(move |_| outcome_of(commitment));
    let pen = move || owner.with(|owner| owner.as_ref().map(|owner| owner.pen.to_string()));
    let mark = move || (outcome.get() == Outcome::Kept).then(|| icon(Icon::Check));
    let of = id.clone();
    // One tap is kept; another one, open again.
    let tick = move |_| {
        let to = if outcome.get_untracked() == Outcome::Kept { Outcome::Open } else { Outcome::Kept };
        say_outcome(app, &of, commitment, to);
    };
    let name = move || commitment.with(|it| it.as_ref().map(|it| t::commitment_tick(&it.what)));
    let words = move || {
        view! { <Words id=id.clone() commitment owner hide_owner asks_now is_expanded is_editing /> }
    };
    let form = move || {
        let done = move |()| {
            is_editing.set(false);
            is_expanded.set(false);
        };
        commitment.get_untracked().map(|commitment| view! { <CommitmentForm editing=commitment done=done /> })
    };
    view! {
        <li class="commitment" data-pen=pen data-outcome=move || outcome_name(outcome.get())>
            <button
                class="commitment-mark"
                type="button"
                aria-label=name
                aria-pressed=move || (outcome.get() == Outcome::Kept).to_string()
                on:click=tick
            >
                {mark}
            </button>
            {move || if is_editing.get() { form().into_any() } else { words().into_any() }}
        </li>
    }
}

/// The same for paper: what became of it, and nothing to press.
#[component]
pub fn CommitmentOnPaper(
    /// The commitment.
    commitment: Commitment,
) -> impl IntoView {
    let app = App::here();
    let people = app.people();
    let owner = commitment.owner.clone();
    let owner = Memo::new(move |_| people.with(|people| people.get(owner.as_ref()?).cloned()));
    let pen = move || owner.with(|owner| owner.as_ref().map(|owner| owner.pen.to_string()));
    let mark = (commitment.outcome == Outcome::Kept).then(|| icon(Icon::Check));
    let learned = commitment.learned.clone();
    let learned = (!learned.is_empty()).then(|| view! { <p class="quiet small" dir="auto">{learned}</p> });
    let outcome = outcome_name(commitment.outcome);
    let what = commitment.what.clone();
    view! {
        <li class="commitment" data-pen=pen data-outcome=outcome>
            <span class="commitment-mark" aria-hidden="true">
                {mark}
            </span>
            <p class="commitment-text" dir="auto">{what}</p>
            <p class="meta">{move || view! { <span>{meta_words(app, &commitment, owner, false)}</span> }}</p>
            {learned}
        </li>
    }
}

/// The name that the style sheet reads; an open one has none.
fn outcome_name(outcome: Outcome) -> Option<&'static str> {
    match outcome {
        Outcome::Open => None,
        Outcome::Renegotiated => Some("moved"),
        _ => Some(outcome.name()),
    }
}

#[component]
fn Words(
    id: Id,
    commitment: Memo<Option<Commitment>>,
    owner: Memo<Option<Person>>,
    hide_owner: bool,
    asks_now: bool,
    is_expanded: RwSignal<bool>,
    is_editing: RwSignal<bool>,
) -> impl IntoView {
    let app = App::here();
    let partnership = app.partnership();
    let outcome = Memo::new(move |_| outcome_of(commitment));
    let what = Memo::new(move |_| {
        commitment.with(|commitment| commitment.as_ref().map(|it| it.what.clone()).unwrap_or_default())
    });
    let asks = Memo::new(move |_| {
        let due = commitment.with(|commitment| commitment.as_ref().and_then(|it| it.due));
        let is_due = due.is_some_and(|due| partnership.with(|it| it.asks_about(due, app.today())));
        is_expanded.get() || ((asks_now || is_due) && outcome.get() == Outcome::Open)
    });
    let teaches = Memo::new(move |_| {
        is_expanded.get() && outcome.get() != Outcome::Open && outcome.get() != Outcome::Kept
    });
    let lesson = move || {
        let learned = commitment.with(|it| it.as_ref().map(|it| it.learned.clone()))?;
        (!teaches.get() && !learned.is_empty())
            .then(|| view! { <p class="quiet small" dir="auto">{learned}</p> })
    };
    let steps = move || {
        let steps = commitment.with(|it| it.as_ref().map(step_words).unwrap_or_default());
        let line = |words: String| view! { <p class="quiet small commitment-step" dir="auto">{words}</p> };
        steps.into_iter().map(line).collect_view()
    };
    // How the others hear of it is of use from its day on, and when it is looked at.
    let let_know = move || {
        let it = commitment.get().filter(|it| !it.let_know.is_empty())?;
        let has_slipped = partnership.with(|of| it.has_slipped(of, app.today()));
        let is_wanted = has_slipped || (asks.get() && it.outcome == Outcome::Open);
        is_wanted.then(|| {
            view! {
                <p class="quiet small commitment-step" dir="auto">
                    {t::commitment_let_know_is(it.let_know)}
                </p>
            }
        })
    };
    let meta = move || commitment.with(|it| it.as_ref().map(|it| meta_words(app, it, owner, hide_owner)));
    let id = StoredValue::new(id);
    view! {
        <p class="commitment-text" dir="auto">{move || what.get()}</p>
        <button
            class="button-icon commitment-more"
            type="button"
            aria-label=move || t::commitment_more(what.get())
            aria-expanded=move || is_expanded.get().to_string()
            on:click=move |_| is_expanded.update(|is| *is = !*is)
        >
            {icon(Icon::More)}
        </button>
        <p class="meta">{move || meta().map(|words| view! { <span>{words}</span> })}</p>
        <DifferenceMark id=id.get_value() />
        {steps}
        {let_know}
        {lesson}
        {move || {
            asks.get().then(|| view! { <HowItWent id=id.get_value() commitment is_expanded /> })
        }}
        <Foreseen commitment />
        {move || teaches.get().then(|| view! { <Lesson id=id.get_value() commitment /> })}
        {move || {
            is_expanded.get().then(|| view! { <Tools id=id.get_value() what commitment is_editing /> })
        }}
    }
}

/// "Kept · Robin, by Friday 15 May".
fn meta_words(app: App, it: &Commitment, owner: Memo<Option<Person>>, hide_owner: bool) -> String {
    let outcome = match it.outcome {
        Outcome::Open => None,
        Outcome::Kept => Some(t::commitment_kept()),
        Outcome::Partly => Some(t::commitment_partly()),
        Outcome::Not => Some(t::commitment_not()),
        Outcome::Renegotiated => Some(moved_words(app, it)),
    };
    let name = owner.with(|owner| owner.as_ref().map(|owner| owner.name.clone()));
    let name = name.filter(|_| !hide_owner);
    let day = it.due.map(|due| words::day(app, due));
    let rest = match (name, day) {
        (Some(name), Some(day)) => Some(t::commitment_by_someone(name, day)),
        (None, Some(day)) => Some(t::commitment_by(day)),
        (Some(name), None) => Some(name),
        (None, None) if it.outcome == Outcome::Open => Some(t::commitment_no_day()),
        (None, None) => None,
    };
    let before = it.follows.as_ref().and_then(|before| {
        let before: Commitment = app.with_book(|book| book.get(before)).flatten()?;
        before.due.map(|day| t::commitment_follows(words::day_short(app, day)))
    });
    outcome.into_iter().chain(rest).chain(before).collect::<Vec<_>>().join(" · ")
}

/// "Moved to 20 May, in good time, so the word is kept".
fn moved_words(app: App, it: &Commitment) -> String {
    let next: Option<Commitment> =
        app.with_book(|book| book.get(&Commitment::successor_of(&it.id))).flatten();
    let day = next.and_then(|next| next.due).map(|day| words::day_short(app, day));
    let moved = day.map_or_else(t::commitment_moved, t::commitment_moved_to);
    let in_time = it.is_moved_in_time().then(t::commitment_moved_in_time);
    [moved].into_iter().chain(in_time).collect::<Vec<_>>().join(", ")
}

/// The first step, and how sure one is, as long as it is open.
fn step_words(it: &Commitment) -> Vec<String> {
    if it.outcome != Outcome::Open {
        return Vec::new();
    }
    let number = |sure: u64| i64::try_from(sure).unwrap_or_default();
    let step = (!it.first_step.is_empty()).then(|| t::commitment_first_step_is(&it.first_step));
    let sure = it.confidence.map(|sure| {
        if sure < SURE_ENOUGH && !it.lifts.is_empty() {
            t::commitment_sure_lift(number(sure), &it.lifts)
        } else {
            t::commitment_sure_is(number(sure))
        }
    });
    step.into_iter().chain(sure).collect()
}

#[component]
fn Tools(
    id: Id,
    what: Memo<String>,
    commitment: Memo<Option<Commitment>>,
    is_editing: RwSignal<bool>,
) -> impl IntoView {
    let app = App::here();
    let from = move || commitment.with(|it| from_note(app, it.as_ref()?.from_note.as_ref()));
    let edit = EditTool {
        word: Some(t::commitment_change()),
        ..EditTool::new(move || t::commitment_change_of(what.get()), move || is_editing.set(true))
    };
    let trash = TrashTool {
        word: Some(t::commitment_trash()),
        ..TrashTool::new(
            move || t::commitment_trash_of(what.get()),
            move || t::commitment_said_trash(what.get()),
        )
    };
    view! {
        <div class="actions">
            <RowTools id edit trash />
            {from}
        </div>
    }
}
