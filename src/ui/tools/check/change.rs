//! The one change that all agree on after a check: a commitment for each, shown
//! as one.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use crate::app::App;
use crate::coaching::{Command, Commitment, CommitmentCommand, CommitmentWords, Kind, Outcome, WeCheck};
use crate::i18n::t;
use crate::replica::Id;
use crate::ui::components::{Field, Form, WhoSees, read_day};

/// What was agreed, or the form for it.
#[component]
pub fn Change(check: Id) -> impl IntoView {
    let app = App::here();
    let of = check.clone();
    let agreed: Memo<Vec<Commitment>> = app.watch(&[Kind::Commitment, Kind::Person], move |book| {
        let people = book.people();
        let change = |id: &Id| book.get::<Commitment>(&WeCheck::change_of(&of, id));
        people.all().iter().filter_map(|person| change(&person.id)).collect()
    });
    let check = StoredValue::new(check);
    let is_agreed = Memo::new(move |_| agreed.with(|all| !all.is_empty()));
    let said = move || {
        agreed.with(|all| {
            let what = all.first().map(|it| it.what.clone()).unwrap_or_default();
            let open = all.iter().filter(|it| it.outcome == Outcome::Open).count();
            if open > 0 { t::check_agreed(what) } else { t::check_agreed_reviewed(what) }
        })
    };
    move || {
        if is_agreed.get() {
            view! { <p dir="auto" prop:textContent=said></p> }.into_any()
        } else {
            view! { <Agree check=check.get_value() /> }.into_any()
        }
    }
}

#[component]
fn Agree(check: Id) -> impl IntoView {
    let app = App::here();
    let (what, due) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let form = Form::new();
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        form.clear();
        let due = match read_day(&due.get_untracked()) {
            Ok(due) => due,
            Err(problem) => return form.show_at(Commitment::DUE, problem),
        };
        let make = |owner: Id| -> Command {
            let id = WeCheck::change_of(&check, &owner);
            let words = CommitmentWords { due, ..CommitmentWords::new(owner, what.get_untracked()) };
            CommitmentCommand::Make { id, words, session: None, from_note: None }.into()
        };
        let all: Vec<Command> = app.ids_from_me().into_iter().map(make).collect();
        let _ = form.show(&app.act_all_and_say(&all, t::check_said_agreed()));
    };
    view! {
        <form class="form" novalidate on:submit=submit>
            <Field
                id="check-change"
                label=t::check_change()
                hint=t::check_change_hint()
                value=what
                of=(form, Commitment::WHAT)
            />
            <Field id="check-due" label=t::check_change_due() kind="date" optional=true value=due of=(form, Commitment::DUE) />
            <WhoSees of=Kind::Commitment />
            <div class="actions">
                <button class="button" type="submit">
                    {t::check_agree()}
                </button>
            </div>
        </form>
    }
}
