//! Writing down what somebody answered on paper, in a message, or in a talk.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use crate::app::App;
use crate::browser::{clock, page};
use crate::coaching::{AskCommand, AskReply, Kind, Reply};
use crate::i18n::t;
use crate::replica::Id;
use crate::ui::components::{Field, Form, WhoSees};

/// A button, and the form behind it.
#[component]
pub fn ByHandForm(
    /// What was asked.
    ask: Id,
    /// The questions.
    questions: Memo<Vec<String>>,
) -> impl IntoView {
    let is_open = RwSignal::new(false);
    let button = format!("by-hand-{ask}");
    let first = format!("by-hand-name-{ask}");
    let held = StoredValue::new((ask, button, first));
    move || {
        let (ask, button, first) = held.get_value();
        if is_open.get() {
            return view! { <Fields ask questions is_open button first /> }.into_any();
        }
        let open = move |_| {
            let first = first.clone();
            is_open.set(true);
            page::after_paint(move || page::focus(&first));
        };
        view! {
            <div class="actions">
                <button class="button-text" type="button" id=button on:click=open>
                    {t::ask_by_hand()}
                </button>
            </div>
        }
        .into_any()
    }
}

#[component]
fn Fields(
    ask: Id,
    questions: Memo<Vec<String>>,
    is_open: RwSignal<bool>,
    button: String,
    first: String,
) -> impl IntoView {
    let app = App::here();
    let form = Form::new();
    let name = RwSignal::new(String::new());
    let questions = questions.get_untracked();
    let answers: Vec<RwSignal<String>> = questions.iter().map(|_| RwSignal::new(String::new())).collect();
    let held = StoredValue::new((ask.clone(), button, answers.clone()));
    let close = move || {
        let button = held.with_value(|held| held.1.clone());
        is_open.set(false);
        page::after_paint(move || page::focus(&button));
    };
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let (ask, _, answers) = held.get_value();
        let answers = answers.iter().map(|answer| answer.get_untracked()).collect();
        let reply = Reply { name: name.get_untracked(), answers };
        let command = AskCommand::Keep { ask, reply, is_by_hand: true, on: clock::today() };
        if form.show(&app.act_and_say(&command.into(), t::ask_said_kept())) {
            close();
        }
    };
    let fields = [AskReply::FIRST, AskReply::SECOND, AskReply::THIRD];
    let field = |((at, question), (value, of)): ((usize, String), (RwSignal<String>, _))| {
        let id = format!("by-hand-{at}-{ask}");
        let missing = t::ask_by_hand_missing();
        view! { <Field id label=question kind="area" value missing of=(form, of) /> }
    };
    let all = questions.into_iter().enumerate().zip(answers.into_iter().zip(fields));
    let all = all.map(field).collect_view();
    view! {
        <form class="form" novalidate on:submit=submit>
            <Field
                id=first
                label=t::ask_by_hand_name()
                hint=t::ask_by_hand_hint()
                value=name
                of=(form, AskReply::NAME)
                optional=true
            />
            {all}
            <WhoSees of=Kind::AskReply />
            <div class="actions">
                <button class="button" type="submit">
                    {t::ask_by_hand_keep()}
                </button>
                <button class="button-text" type="button" on:click=move |_| close()>
                    {t::ask_cancel()}
                </button>
            </div>
        </form>
    }
}
