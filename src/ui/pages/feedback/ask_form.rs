//! Making a card with questions.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::others::ASK;
use crate::app::App;
use crate::browser::page;
use crate::coaching::{ASKED_QUESTIONS, Ask, Goal, GoalState, Kind, NewAsk, Problem};
use crate::i18n::{self, t};
use crate::ui::components::{Field, Form, Icon, WhoSees, icon};
use crate::ui::words;

/// The first field of the form.
pub const FIRST: &str = "ask-whom";

/// The field of a question.
fn field_of(at: usize) -> String {
    format!("ask-question-{at}")
}

/// Questions to begin with.
fn starters() -> [String; 6] {
    [
        t::ask_starter_keep(),
        t::ask_starter_change(),
        t::ask_starter_strength(),
        t::ask_starter_moment(),
        t::ask_starter_noticed(),
        t::ask_starter_need(),
    ]
}

/// The form.
#[component]
pub fn AskForm(is_open: RwSignal<bool>) -> impl IntoView {
    let app = App::here();
    let text = || RwSignal::new(String::new());
    let (whom, why, goal, form) = (text(), text(), text(), Form::new());
    let me = app.me().with_untracked(|me| me.as_ref().map(|me| me.name.clone()));
    let asker = RwSignal::new(me.unwrap_or_default());
    let questions = [text(), text(), text()];
    let close = move || {
        is_open.set(false);
        page::after_paint(|| page::focus(ASK));
    };
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        form.clear();
        let ask = NewAsk {
            whom: whom.get_untracked(),
            asker: asker.get_untracked(),
            why: why.get_untracked(),
            goal: goal.get_untracked(),
            questions: questions.iter().map(|question| question.get_untracked()).collect(),
        };
        let said = t::ask_said_made(ask.whom.trim());
        match app.ask_outside(ask, said) {
            Ok(_) => close(),
            // It is about one of three fields: the longest, or the first.
            Err(refusal) => match refusal.at(Ask::QUESTIONS) {
                Some(Problem::Empty) => form.show_in(&field_of(0), t::ask_question_missing()),
                Some(problem) => {
                    let length = |at: &usize| questions.get(*at).map(|it| it.with_untracked(String::len));
                    let longest = (0..questions.len()).max_by_key(length).unwrap_or_default();
                    form.show_in(&field_of(longest), words::problem(problem));
                }
                None => {
                    form.show(&Err(refusal));
                }
            },
        }
    };
    let put = move |starter: String| {
        let empty = questions.iter().enumerate().find(|(_, it)| it.with_untracked(|it| it.trim().is_empty()));
        if let Some((at, question)) = empty {
            question.set(starter);
            page::focus(&field_of(at));
        }
    };
    let is_full = move || questions.iter().all(|it| it.with(|it| !it.trim().is_empty()));
    let starter = move |words: String| {
        let named = words.clone();
        view! {
            <li>
                <button class="button-text" type="button" disabled=is_full on:click=move |_| put(named.clone())>
                    {words}
                </button>
            </li>
        }
    };
    let question = move |(at, value): (usize, RwSignal<String>)| {
        let number = i18n::count(at + 1);
        let (label, id, optional) = (t::ask_question(number), field_of(at), at >= ASKED_QUESTIONS.0);
        view! { <Field id=id.clone() label value problem=form.problem_of(&id) optional /> }
    };
    view! {
        <form class="form" novalidate on:submit=submit>
            <Field
                id=FIRST
                label=t::ask_whom()
                example=t::ask_whom_example()
                hint=t::ask_whom_hint()
                missing=t::ask_whom_missing()
                value=whom
                of=(form, Ask::WHOM)
            />
            {questions.into_iter().enumerate().map(question).collect_view()}
            <details>
                <summary>{icon(Icon::Chevron)} {t::ask_starters()}</summary>
                <ul class="stack">{starters().into_iter().map(starter).collect_view()}</ul>
            </details>
            <About goal />
            <Field
                id="ask-why"
                label=t::ask_why()
                kind="area"
                example=t::ask_why_example()
                value=why
                of=(form, Ask::WHY)
                optional=true
            />
            <Field
                id="ask-asker"
                label=t::ask_asker()
                missing=t::ask_asker_missing()
                value=asker
                of=(form, Ask::ASKER)
            />
            <WhoSees of=Kind::Ask more=Signal::stored(t::ask_and_whom()) />
            <div class="actions">
                <button class="button button-main" type="submit">
                    {t::ask_make()}
                </button>
                <button class="button-text" type="button" on:click=move |_| close()>
                    {t::ask_cancel()}
                </button>
            </div>
        </form>
    }
}

/// About oneself, or about one of one's goals: its title is on the card then.
#[component]
fn About(goal: RwSignal<String>) -> impl IntoView {
    let app = App::here();
    let titles: Memo<Vec<String>> = app.watch(&[Kind::Goal, Kind::Person], move |book| {
        let (people, me) = (book.people(), app.my_id());
        let is_mine =
            |it: &Goal| it.owner.as_ref().zip(me.as_ref()).is_some_and(|(one, me)| people.same(one, me));
        let mine = book.goals().into_iter().filter(|it| it.state != GoalState::Done && is_mine(it));
        mine.map(|it| it.title).collect()
    });
    let option = move |title: String| {
        let (value, of) = (title.clone(), title.clone());
        view! {
            <option value=value prop:selected=move || goal.with(|goal| *goal == of)>
                {t::ask_about_one(title)}
            </option>
        }
    };
    view! {
        <Show when=move || !titles.with(Vec::is_empty)>
            <div class="field">
                <label for="ask-about">{t::ask_about()}</label>
                <select class="input" id="ask-about" on:change=move |event| goal.set(event_target_value(&event))>
                    <option value="" prop:selected=move || goal.with(String::is_empty)>
                        {t::ask_about_me()}
                    </option>
                    {move || titles.get().into_iter().map(option).collect_view()}
                </select>
            </div>
        </Show>
    }
}
