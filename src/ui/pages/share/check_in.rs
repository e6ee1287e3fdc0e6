//! A word between two sessions: two lines and one commitment, kept here and
//! ready to be pasted into a message.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use crate::app::App;
use crate::browser::{clock, page};
use crate::coaching::{self, Commitment, Kind, WriteCheckIn};
use crate::i18n::t;
use crate::replica::Id;
use crate::route::Route;
use crate::ui::components::{Eyebrow, Field, Form, Page, SendUpdate, WhoSees};
use crate::ui::telling::HandOn;

/// What is typed.
#[derive(Clone, Copy)]
struct Lines {
    text: RwSignal<String>,
    need: RwSignal<String>,
    about: RwSignal<Option<Id>>,
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
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(author) = app.my_id() else { return };
        let Lines { text, need, about } = lines;
        let command = WriteCheckIn {
            id: app.new_id(),
            author,
            text: text.get_untracked(),
            need: need.get_untracked(),
            commitment: about.get_untracked(),
            on: clock::today(),
        };
        let message = message_of(app, &command);
        if form.show(&app.act_and_say(&command.into(), t::check_in_kept())) {
            kept.set(Some(message));
            page::after_paint(|| page::focus("check-in-hand"));
        }
    };
    view! {
        <form class="form" novalidate on:submit=submit>
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
            <About about=lines.about />
            <WhoSees of=Kind::CheckIn />
            <div class="actions">
                <button class="button button-main" type="submit">{t::check_in_keep()}</button>
                <a class="button-text" href=Route::Today.to_string()>{t::open_back()}</a>
            </div>
        </form>
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
    let lines = [Some(it.text.trim().to_owned()), Some(it.need.trim().to_owned()), about];
    lines.into_iter().flatten().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
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
