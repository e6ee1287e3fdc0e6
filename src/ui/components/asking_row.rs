//! A question to carry or a request in a list: whose it is, and its answer,
//! which is written in place.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::choices::choices_of;
use super::field::Field;
use super::form::Form;
use super::row_tools::{RowTools, TrashTool};
use super::who_sees::WhoSees;
use crate::app::App;
use crate::browser::{clock, drafts, page};
use crate::coaching::{Asking, Command, Inquiry, InquiryCommand, Request, RequestCommand, RequestReply};
use crate::i18n::t;
use crate::ui::asking_words;

/// The name of the choice of a reply.
const REPLY: &str = "asking-reply";

/// An `li` for `ul.kept`.
#[component]
pub fn AskingRow(
    /// What was asked.
    asking: Asking,
    /// Whether it is only read.
    #[prop(optional)]
    is_read: bool,
    /// Called when it was answered; the focus goes to its button otherwise.
    #[prop(optional, into)]
    done: Option<Callback<()>>,
) -> impl IntoView {
    let app = App::here();
    let people = app.people();
    let id = asking.id().clone();
    let is_open = RwSignal::new(!is_read && is_half_answered(&asking));
    let button = format!("asking-answer-{id}");
    let answered = asking_words::answered(app, &asking);
    let text = asking.text().to_owned();
    let words_of_answer = asking.answer().to_owned();
    let words_of_answer =
        (!words_of_answer.is_empty()).then(|| view! { <p class="pre" dir="auto">{words_of_answer}</p> });
    // Whoever is on paper, or at the same table, may have theirs written down.
    let is_mine = asking
        .asked_of()
        .zip(app.my_id())
        .is_some_and(|(of, me)| people.with_untracked(|people| people.same(of, &me)));
    let whose = asking.asked_of().and_then(|of| people.with_untracked(|people| people.get(of).cloned()));
    let whose = whose.filter(|_| !is_mine).map(|person| person.name);
    let (word, label) = match (asking.is_open(), whose) {
        (false, _) => (t::asking_change(), t::asking_change_of(&text)),
        (true, Some(name)) => (t::asking_answer_for(&name), t::asking_answer_for_of(&name, &text)),
        (true, None) => (t::asking_answer(), t::asking_answer_of(&text)),
    };
    let (name, said) = (t::asking_trash(&text), t::asking_said_trash(&text));
    let trash = TrashTool::new(move || name.clone(), move || said.clone());
    let asking = StoredValue::new(asking);
    let between = move || people.with(|people| asking.with_value(|it| asking_words::between(people, it)));
    // The row is made anew once it says something else: the name outlives it.
    let back = button.clone();
    let (label, button_id) = (StoredValue::new(label), StoredValue::new(button));
    let word = StoredValue::new(word);
    let open = move |_| {
        is_open.set(true);
        let field = asking.with_value(first_field);
        page::after_paint(move || page::focus(&field));
    };
    let close = Callback::new(move |()| {
        let back = back.clone();
        let _ = is_open.try_set(false);
        page::after_paint(move || page::focus(&back));
    });
    let after = done.unwrap_or(close);
    let answer = move || {
        if is_read {
            return ().into_any();
        }
        if is_open.get() {
            return view! { <Answer asking=asking.get_value() close after /> }.into_any();
        }
        view! {
            <div>
                <button
                    class="button-text"
                    type="button"
                    id=button_id.get_value()
                    aria-label=label.get_value()
                    on:click=open
                >
                    {word.get_value()}
                </button>
            </div>
        }
        .into_any()
    };
    view! {
        <li class="kept-line">
            <div class="row-main">
                <p class="kept-text" dir="auto">{text}</p>
                <p class="meta">
                    <span>{between}</span>
                    {answered.map(|answered| view! { <span>{answered}</span> })}
                </p>
                {words_of_answer}
                {answer}
            </div>
            {(!is_read).then(|| view! { <RowTools id trash /> })}
        </li>
    }
}

/// Was an answer to this begun on this page, and not saved?
pub fn is_half_answered(asking: &Asking) -> bool {
    let first = match asking {
        Asking::Inquiry(_) => field_of(asking),
        Asking::Request(_) => REPLY.to_owned(),
    };
    drafts::is_begun(&asking.id().to_string(), &first)
}

/// The field of the words of an answer.
fn field_of(asking: &Asking) -> String {
    format!("asking-words-{}", asking.id())
}

/// Where the cursor goes when an answer is begun: a reply is chosen first.
fn first_field(asking: &Asking) -> String {
    match asking {
        Asking::Inquiry(_) => field_of(asking),
        Asking::Request(_) => reply_of(asking),
    }
}

fn reply_of(asking: &Asking) -> String {
    format!("asking-reply-{}", asking.id())
}

/// The form of an answer.
#[component]
fn Answer(asking: Asking, close: Callback<()>, after: Callback<()>) -> impl IntoView {
    let app = App::here();
    let words = RwSignal::new(asking.answer().to_owned());
    let reply = RwSignal::new(asking.reply());
    let form = Form::new();
    let of = StoredValue::new(asking.clone());
    let command = move || -> Option<Command> {
        let (words, on) = (words.get_untracked(), clock::today());
        of.with_value(|asking| match asking {
            Asking::Inquiry(it) => {
                Some(InquiryCommand::Answer { id: it.id.clone(), answer: words, on }.into())
            }
            Asking::Request(it) => {
                let reply = reply.get_untracked()?;
                Some(RequestCommand::Reply { id: it.id.clone(), reply, words, on }.into())
            }
        })
    };
    // What came meanwhile is not written over.
    let base = command().map(|unedited| app.filled_by(&unedited)).unwrap_or_default();
    let reply_id = reply_of(&asking);
    let at = reply_id.clone();
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(command) = command() else {
            return form.show_in(&at, t::asking_reply_missing());
        };
        let act = || app.act_and_say(&command, t::asking_said_answered());
        if form.show(&app.keep_form(base.clone(), act)) {
            after.run(());
        }
    };
    let field = field_of(&asking);
    let fields = match &asking {
        Asking::Inquiry(_) => view! {
            <Field
                id=field
                label=t::asking_answer_label()
                kind="area"
                value=words
                of=(form, Inquiry::ANSWER)
            />
        }
        .into_any(),
        Asking::Request(_) => {
            let all = RequestReply::ALL.map(|it| (Some(it), asking_words::reply(it)));
            let problem = form.problem_of(&reply_id);
            view! {
                <div id=reply_id tabindex="-1">
                    {choices_of(REPLY, t::asking_reply_label(), all.to_vec(), reply)}
                    {move || problem.get().map(|words| view! { <p class="problem" role="alert">{words}</p> })}
                </div>
                <Field
                    id=field
                    label=t::asking_reply_words()
                    kind="area"
                    value=words
                    missing=t::asking_reply_words_missing()
                    of=(form, Request::REPLY_WORDS)
                />
            }
            .into_any()
        }
    };
    view! {
        <form class="form" novalidate data-of=asking.id().to_string() on:submit=submit>
            {fields}
            <WhoSees of=asking.kind() />
            <div class="actions">
                <button class="button" type="submit">
                    {t::asking_answer_keep()}
                </button>
                <button class="button-text" type="button" on:click=move |_| close.run(())>
                    {t::asking_answer_cancel()}
                </button>
            </div>
        </form>
    }
}
