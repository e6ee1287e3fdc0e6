//! Several people at one device write one after the other; all of it is given
//! when all of it is shown.

use leptos::prelude::*;

use super::WRITE;
use crate::app::App;
use crate::browser::{clock, page};
use crate::coaching::library::FeedbackPart;
use crate::coaching::{
    Command, FeedbackCommand, FeedbackWords, Kind, NewFeedback, Person, Problem, TEXT_LIMIT,
};
use crate::i18n::{self, t};
use crate::replica::Id;
use crate::ui::components::{Dialog, Field, FieldProblem, WhoSees, person_choices};
use crate::ui::tools::AtOneTable;
use crate::ui::words;

/// What one person at the table writes.
#[derive(Clone, Copy)]
struct Sheet {
    to: RwSignal<Option<Id>>,
    noticed: RwSignal<String>,
    effect: RwSignal<String>,
    wish: RwSignal<String>,
}

impl Sheet {
    fn for_person(person: &Person, people: &[Person]) -> Self {
        let other = people.iter().find(|other| other.id != person.id).map(|other| other.id.clone());
        let text = || RwSignal::new(String::new());
        Self { to: RwSignal::new(other), noticed: text(), effect: text(), wish: text() }
    }

    fn text(self, part: FeedbackPart) -> RwSignal<String> {
        match part {
            FeedbackPart::Noticed => self.noticed,
            FeedbackPart::Effect => self.effect,
            FeedbackPart::Wish => self.wish,
        }
    }

    /// What is wrong with a part: it may be too long.
    fn problem(self, part: FeedbackPart) -> FieldProblem {
        let length = self.text(part).with(|text| text.chars().count());
        (length > TEXT_LIMIT).then(|| words::problem(Problem::TooLong { length, limit: TEXT_LIMIT }))
    }

    fn fits(self) -> bool {
        FeedbackPart::ALL.into_iter().all(|part| self.problem(part).is_none())
    }

    fn words(self) -> FeedbackWords {
        let parts = FeedbackPart::ALL.into_iter();
        parts.fold(FeedbackWords::default(), |words, part| words.with(part, self.text(part).get_untracked()))
    }
}

/// Everybody writes here, one after the other.
#[component]
pub fn AtTable(session: Option<Id>, is_at_table: RwSignal<bool>) -> impl IntoView {
    let app = App::here();
    let people = app.people_from_me().get_untracked();
    let sheets: Vec<(Id, Sheet)> =
        people.iter().map(|person| (person.id.clone(), Sheet::for_person(person, &people))).collect();
    let (sheets, everyone) = (StoredValue::new(sheets), StoredValue::new(people.clone()));
    let sheet = move |person: &Id| {
        sheets.with_value(|all| all.iter().find(|(id, _)| id == person).map(|(_, sheet)| *sheet))
    };
    let form = move |person: Person| {
        let Some(sheet) = sheet(&person.id) else { return ().into_any() };
        let others = everyone
            .with_value(|all| all.iter().filter(|other| other.id != person.id).cloned().collect::<Vec<_>>());
        let whom = (others.len() > 1).then(|| {
            let group = format!("feedback-to-{}", person.id);
            view! {
                <fieldset class="field">
                    <legend>{t::feedback_for()}</legend>
                    <div class="choices">{person_choices(&group, others, sheet.to)}</div>
                </fieldset>
            }
        });
        let field = |part: FeedbackPart| {
            let id = format!("feedback-{}-{}", part.name(), person.id);
            let problem = Signal::derive(move || sheet.problem(part));
            let label = words::feedback_part(part);
            view! { <Field id label kind="area" optional=true value=sheet.text(part) problem /> }
        };
        view! {
            <p class="hint">{t::feedback_table_hidden()}</p>
            {whom}
            {FeedbackPart::ALL.map(field).collect_view()}
            <WhoSees of=Kind::Feedback />
        }
        .into_any()
    };
    // Nobody has to write; what is too long is said before it is hidden.
    let is_ready = move |person: Person| sheet(&person.id).is_none_or(Sheet::fits);
    let problem = RwSignal::new(None::<String>);
    let reveal = move |()| {
        let Some(author) = app.my_id() else { return };
        let give = |(from, sheet): &(Id, Sheet)| -> Option<Command> {
            let (to, words) = (sheet.to.get_untracked()?, sheet.words());
            let (about, on, author) = (session.clone(), clock::today(), author.clone());
            let feedback = NewFeedback { words, about, ..NewFeedback::new(from.clone(), to) };
            let is_blank = feedback.words.is_blank();
            (!is_blank).then(|| FeedbackCommand::Give { draft: app.new_id(), feedback, author, on }.into())
        };
        let all: Vec<Command> = sheets.with_value(|all| all.iter().filter_map(give).collect());
        let said = t::feedback_said_table(i18n::count(all.len()));
        match app.act_all_and_say(&all, said) {
            Ok(()) => is_at_table.set(false),
            Err(refused) => problem.set(Some(words::refusal(&refused))),
        }
    };
    let is_asking = RwSignal::new(false);
    let discard = move |_| {
        is_asking.set(false);
        is_at_table.set(false);
        page::after_paint(|| page::focus(WRITE));
    };
    // What was written and hidden is nowhere else.
    let leave = move |_| {
        let is_blank = sheets.with_value(|all| all.iter().all(|(_, sheet)| sheet.words().is_blank()));
        if is_blank {
            is_at_table.set(false);
        } else {
            is_asking.set(true);
        }
    };
    view! {
        <AtOneTable people form is_ready reveal />
        {move || problem.get().map(|words| view! { <p class="problem" role="alert">{words}</p> })}
        <div class="actions">
            <button class="button-text" type="button" on:click=leave>
                {t::feedback_not_at_table()}
            </button>
        </div>
        <Dialog open=is_asking title=t::feedback_table_leave_title()>
            <p>{t::feedback_table_leave_lead()}</p>
            <div class="actions actions-end">
                <button class="button-text" type="button" on:click=discard>
                    {t::feedback_table_leave_yes()}
                </button>
                <button class="button button-main" type="button" on:click=move |_| is_asking.set(false)>
                    {t::feedback_table_leave_no()}
                </button>
            </div>
        </Dialog>
    }
}
