//! A word between two sessions: two lines or five, and one commitment, kept here
//! and ready to be pasted into a message.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use crate::app::App;
use crate::browser::{clock, page};
use crate::coaching::{self, CheckInLines, Commitment, Kind, Problem, WriteCheckIn};
use crate::i18n::t;
use crate::replica::Id;
use crate::route::Route;
use crate::ui::check_in_words;
use crate::ui::components::{Eyebrow, Field, Form, Page, SendUpdate, WhoSees, choices_of};
use crate::ui::telling::HandOn;

/// What is typed.
#[derive(Clone, Copy)]
struct Lines {
    text: RwSignal<String>,
    need: RwSignal<String>,
    five: Five,
    about: RwSignal<Option<Id>>,
}

/// The five lines.
#[derive(Clone, Copy)]
struct Five {
    done: RwSignal<String>,
    in_the_way: RwSignal<String>,
    next: RwSignal<String>,
    ask: RwSignal<String>,
    how_i_am: RwSignal<String>,
}

impl Five {
    fn new() -> Self {
        let line = || RwSignal::new(String::new());
        Self { done: line(), in_the_way: line(), next: line(), ask: line(), how_i_am: line() }
    }

    fn is_blank(self) -> bool {
        let all = [self.done, self.in_the_way, self.next, self.ask, self.how_i_am];
        all.into_iter().all(is_blank)
    }

    fn words(self) -> CheckInLines {
        CheckInLines {
            done: self.done.get_untracked(),
            in_the_way: self.in_the_way.get_untracked(),
            next: self.next.get_untracked(),
            ask: self.ask.get_untracked(),
            how_i_am: self.how_i_am.get_untracked(),
        }
    }
}

fn is_blank(line: RwSignal<String>) -> bool {
    line.with(|line| line.trim().is_empty())
}

/// The page.
#[component]
pub fn CheckIn() -> impl IntoView {
    let app = App::here();
    let name = app.partner_name();
    let title = Signal::derive(move || t::check_in_title(name.get()));
    let lines = Lines {
        text: RwSignal::new(String::new()),
        need: RwSignal::new(String::new()),
        five: Five::new(),
        about: RwSignal::new(None),
    };
    let kept = RwSignal::new(None::<String>);
    view! {
        <Page title=title>
            <header class="page-head">
                <Eyebrow to=Route::Today name=t::room_today() />
                <h1 tabindex="-1">{title}</h1>
                <p class="lead">{t::check_in_lead()}</p>
            </header>
            {move || match kept.get() {
                None => view! { <Write lines=lines kept=kept /> }.into_any(),
                Some(text) => view! { <Hand text=text /> }.into_any(),
            }}
        </Page>
    }
}

#[component]
fn Write(lines: Lines, kept: RwSignal<Option<String>>) -> impl IntoView {
    let app = App::here();
    let form = Form::new();
    let name = app.partner_name();
    let is_five = RwSignal::new(false);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(author) = app.my_id() else { return };
        let Lines { text, need, five, about } = lines;
        let command = WriteCheckIn {
            id: app.new_id(),
            author,
            text: text.get_untracked(),
            need: need.get_untracked(),
            lines: five.words(),
            commitment: about.get_untracked(),
            on: clock::today(),
        };
        let message = message_of(app, &command);
        let done = app.act_and_say(&command.into(), t::check_in_kept());
        let is_missing =
            done.as_ref().is_err_and(|it| it.at(coaching::CheckIn::TEXT) == Some(Problem::Empty));
        if is_missing && is_five.get_untracked() {
            return form.show_at(CheckInLines::DONE, t::check_in_missing());
        }
        if form.show(&done) {
            kept.set(Some(message));
            page::after_paint(|| page::focus("check-in-hand"));
        }
    };
    // What holds words is seen in either form: nothing is sent unseen.
    let hides_two = move || is_five.get() && is_blank(lines.text) && is_blank(lines.need);
    let hides_five = move || !is_five.get() && lines.five.is_blank();
    let forms = vec![(false, t::check_in_form_short()), (true, t::check_in_form_five())];
    view! {
        <form class="form" novalidate on:submit=submit>
            {choices_of("check-in-form", t::check_in_form(), forms, is_five)}
            <div class="form" hidden=hides_two>
                <Field
                    id="check-in-text"
                    label=t::check_in_text()
                    kind="area"
                    value=lines.text
                    of=(form, coaching::CheckIn::TEXT)
                />
                <Field
                    id="check-in-need"
                    label=t::check_in_need(name.get_untracked())
                    kind="area"
                    value=lines.need
                    optional=true
                    of=(form, coaching::CheckIn::NEED)
                />
            </div>
            <div class="form" hidden=hides_five>
                <FiveLines five=lines.five form />
            </div>
            <About about=lines.about />
            <WhoSees of=Kind::CheckIn />
            <div class="actions">
                <button class="button button-main" type="submit">{t::check_in_keep()}</button>
                <a class="button-text" href=Route::Today.to_string()>{t::open_back()}</a>
            </div>
        </form>
    }
}

/// The five lines; each can stay empty.
#[component]
fn FiveLines(five: Five, form: Form) -> impl IntoView {
    let name = App::here().partner_name().get_untracked();
    view! {
        <Field
            id="check-in-done"
            label=t::check_in_done_label()
            value=five.done
            of=(form, CheckInLines::DONE)
        />
        <Field
            id="check-in-in-the-way"
            label=t::check_in_in_the_way()
            value=five.in_the_way
            of=(form, CheckInLines::IN_THE_WAY)
        />
        <Field id="check-in-next" label=t::check_in_next() value=five.next of=(form, CheckInLines::NEXT) />
        <Field id="check-in-ask" label=t::check_in_ask(name) value=five.ask of=(form, CheckInLines::ASK) />
        <Field
            id="check-in-how-i-am"
            label=t::check_in_how_i_am()
            value=five.how_i_am
            of=(form, CheckInLines::HOW_I_AM)
        />
    }
}

/// One of my own open commitments, if it is about one.
#[component]
fn About(about: RwSignal<Option<Id>>) -> impl IntoView {
    let app = App::here();
    let open: Memo<Vec<(Id, String)>> = app.watch(&[Kind::Commitment], move |book| {
        let mine = app.my_id().map(|me| book.open_commitments_of(&me)).unwrap_or_default();
        mine.into_iter().map(|it: Commitment| (it.id, it.what)).collect()
    });
    let choose = move |event| about.set(event_target_value(&event).parse().ok());
    let options = move || {
        let option = |(id, what): (Id, String)| view! { <option value=id.to_string()>{what}</option> };
        open.get().into_iter().map(option).collect_view()
    };
    view! {
        <Show when=move || open.with(|open| !open.is_empty())>
            <div class="field">
                <label for="check-in-about">{t::check_in_about()}</label>
                <select class="input" id="check-in-about" on:change=choose>
                    <option value="">{t::check_in_about_none()}</option>
                    {options}
                </select>
            </div>
        </Show>
    }
}

/// The words as a message.
fn message_of(app: App, it: &WriteCheckIn) -> String {
    let about = it.commitment.as_ref().and_then(|id| {
        app.with_book(|book| book.get::<Commitment>(id))
            .flatten()
            .map(|commitment| t::check_in_of(commitment.what))
    });
    let lines = check_in_words::lines(&it.text, &it.need, &it.lines);
    lines.into_iter().chain(about).collect::<Vec<_>>().join("\n")
}

/// The words are kept here; now they go to the partner.
#[component]
fn Hand(text: String) -> impl IntoView {
    let app = App::here();
    let name = app.partner_name();
    view! {
        <section class="section" aria-labelledby="check-in-hand">
            <h2 id="check-in-hand" tabindex="-1">{move || t::check_in_hand(name.get())}</h2>
            <div class="told" dir="auto">{text.clone()}</div>
            <HandOn text=Signal::stored(text)>
                <a class="button-text" href=Route::Today.to_string()>{t::check_in_done()}</a>
            </HandOn>
        </section>
        <section class="section" aria-labelledby="check-in-update">
            <h2 id="check-in-update">{move || t::check_in_update(name.get())}</h2>
            <SendUpdate />
        </section>
    }
}
