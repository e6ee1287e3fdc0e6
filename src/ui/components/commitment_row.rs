//! One commitment in a list: what was promised, how it came out, what it
//! taught.

use leptos::prelude::*;

use super::commitment_form::CommitmentForm;
use super::icon::{Icon, icon};
use super::live_text::LiveText;
use crate::app::App;
use crate::browser::clock;
use crate::coaching::{Command, Commitment, Outcome, Person};
use crate::i18n::t;
use crate::replica::Id;
use crate::ui::{standing, words};

/// The row of a commitment, an `li` for `ul.promises`. It follows its record.
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
    let words = move || {
        view! { <Words id=id.clone() commitment owner hide_owner is_expanded is_editing /> }
    };
    let form = move || {
        let done = move |()| {
            is_editing.set(false);
            is_expanded.set(false);
        };
        commitment.get_untracked().map(|commitment| view! { <CommitmentForm editing=commitment done=done /> })
    };
    view! {
        <li class="promise" data-pen=pen data-outcome=move || outcome_name(outcome.get())>
            <span class="promise-mark" aria-hidden="true">
                {mark}
            </span>
            {move || if is_editing.get() { form().into_any() } else { words().into_any() }}
        </li>
    }
}

fn outcome_of(commitment: Memo<Option<Commitment>>) -> Outcome {
    commitment.with(|commitment| match commitment {
        Some(commitment) => commitment.outcome,
        None => Outcome::Open,
    })
}

/// The name that the style sheet reads; an open one has none.
fn outcome_name(outcome: Outcome) -> Option<&'static str> {
    (outcome != Outcome::Open).then(|| outcome.name())
}

#[component]
fn Words(
    id: Id,
    commitment: Memo<Option<Commitment>>,
    owner: Memo<Option<Person>>,
    hide_owner: bool,
    is_expanded: RwSignal<bool>,
    is_editing: RwSignal<bool>,
) -> impl IntoView {
    let app = App::here();
    let today = clock::today();
    let partnership = standing::partnership_of(app);
    let outcome = Memo::new(move |_| outcome_of(commitment));
    let what = Memo::new(move |_| {
        commitment.with(|commitment| commitment.as_ref().map(|it| it.what.clone()).unwrap_or_default())
    });
    let asks = Memo::new(move |_| {
        let due = commitment.with(|commitment| commitment.as_ref().and_then(|it| it.due));
        let is_due = due.is_some_and(|due| partnership.with(|it| it.asks_about(due, today)));
        is_expanded.get() || (is_due && outcome.get() == Outcome::Open)
    });
    let teaches =
        Memo::new(move |_| is_expanded.get() && matches!(outcome.get(), Outcome::Partly | Outcome::Not));
    let lesson = move || {
        let learned = commitment.with(|it| it.as_ref().map(|it| it.learned.clone()))?;
        (!teaches.get() && !learned.is_empty())
            .then(|| view! { <p class="quiet small" dir="auto">{learned}</p> })
    };
    let meta = move || commitment.with(|it| it.as_ref().map(|it| meta_words(app, it, owner, hide_owner)));
    let id = StoredValue::new(id);
    view! {
        <p class="promise-text" dir="auto">{move || what.get()}</p>
        <button
            class="button-icon promise-more"
            type="button"
            aria-label=move || t::commitment_more(what.get())
            aria-expanded=move || is_expanded.get().to_string()
            on:click=move |_| is_expanded.update(|is| *is = !*is)
        >
            {icon(Icon::More)}
        </button>
        <p class="meta">{move || meta().map(|words| view! { <span>{words}</span> })}</p>
        {lesson}
        {move || {
            asks.get().then(|| view! { <HowItWent id=id.get_value() commitment is_expanded /> })
        }}
        {move || teaches.get().then(|| view! { <Lesson id=id.get_value() commitment /> })}
        {move || {
            is_expanded.get().then(|| view! { <Tools id=id.get_value() what is_editing /> })
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
    outcome.into_iter().chain(rest).collect::<Vec<_>>().join(" · ")
}

#[component]
fn HowItWent(id: Id, commitment: Memo<Option<Commitment>>, is_expanded: RwSignal<bool>) -> impl IntoView {
    let app = App::here();
    let choose = move |outcome: Outcome| {
        let Some(it) = commitment.get_untracked() else {
            return;
        };
        // The buttons stay, so that the focus stays, and a lesson can follow.
        is_expanded.set(true);
        if it.outcome == outcome {
            return;
        }
        let said = match outcome {
            Outcome::Kept => t::commitment_said_kept(&it.what),
            Outcome::Partly => t::commitment_said_partly(&it.what),
            Outcome::Not => t::commitment_said_not(&it.what),
            Outcome::Open => t::commitment_said_open(&it.what),
        };
        let command = Command::ReviewCommitment { id: id.clone(), outcome, learned: it.learned };
        // A refusal means that the row is about to leave.
        let _ = app.act_and_say(&command, said);
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
    view! {
        <div class="choices choices-small" role="group" aria-label=name>
            {button(Outcome::Kept, t::commitment_say_kept())}
            {button(Outcome::Partly, t::commitment_say_partly())}
            {button(Outcome::Not, t::commitment_say_not())}
            {move || is_reviewed.get().then(|| button(Outcome::Open, t::commitment_say_open()))}
        </div>
    }
}

/// What it taught, kept while it is typed.
#[component]
fn Lesson(id: Id, commitment: Memo<Option<Commitment>>) -> impl IntoView {
    let app = App::here();
    let field = format!("learned-{id}");
    let label = field.clone();
    let value = Memo::new(move |_| {
        commitment.with(|it| it.as_ref().map(|it| it.learned.clone()).unwrap_or_default())
    });
    let keep = move |learned: String| {
        let command = Command::ReviewCommitment {
            id: id.clone(),
            outcome: commitment.with_untracked(|it| it.as_ref().map_or(Outcome::Open, |it| it.outcome)),
            learned,
        };
        app.act(&command).err().map(|refused| words::refusal(&refused))
    };
    view! {
        <div class="field">
            <label for=label>
                {t::commitment_learned()} " " <span class="optional">{t::form_optional()}</span>
            </label>
            <LiveText value=value keep=keep id=field example=t::commitment_learned_example() />
        </div>
    }
}

#[component]
fn Tools(id: Id, what: Memo<String>, is_editing: RwSignal<bool>) -> impl IntoView {
    let app = App::here();
    let trash = move |_| {
        let said = t::commitment_said_trash(what.get_untracked());
        let _ = app.act_and_say(&Command::Trash { id: id.clone() }, said);
    };
    view! {
        <div class="actions">
            <button
                class="button-text"
                type="button"
                aria-label=move || t::commitment_change_of(what.get())
                on:click=move |_| is_editing.set(true)
            >
                {t::commitment_change()}
            </button>
            <button
                class="button-text"
                type="button"
                aria-label=move || t::commitment_trash_of(what.get())
                on:click=trash
            >
                {t::commitment_trash()}
            </button>
        </div>
    }
}
