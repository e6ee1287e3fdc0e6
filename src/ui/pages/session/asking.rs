//! What people ask of each other until the next session: a question to carry,
//! or a request.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use crate::app::App;
use crate::browser::{drafts, page};
use crate::coaching::{Asking, Command, Inquiry, InquiryCommand, Kind, Request, RequestCommand};
use crate::i18n::t;
use crate::replica::Id;
use crate::ui::components::{AskingRow, Field, Form, Icon, WhoSees, choices_of, icon, person_choices};

/// The field of its words; what is drafted in it is spoken of at the wrap.
pub const TEXT: &str = "asking-text";

fn askings_of(app: App, session: Id) -> Memo<Vec<Asking>> {
    app.watch(Asking::KINDS, move |book| book.askings_of(&session))
}

/// A row is made anew when it says something else.
fn key_of(asking: &Asking) -> (Id, String, String, bool) {
    (asking.id().clone(), asking.text().to_owned(), asking.answer().to_owned(), asking.is_open())
}

#[component]
fn Rows(all: Memo<Vec<Asking>>, #[prop(optional)] is_read: bool) -> impl IntoView {
    view! {
        <ul class="kept">
            <For each=move || all.get() key=key_of let:asking>
                <AskingRow asking is_read />
            </For>
        </ul>
    }
}

/// What was asked in this session, and a line that opens a form for more.
#[component]
pub fn Askings(session: Id) -> impl IntoView {
    let app = App::here();
    let all = askings_of(app, session.clone());
    let waits = drafts::get(TEXT, TEXT).is_some();
    // Alone there is nobody to ask yet.
    let others = app.partners();
    let session = StoredValue::new(session);
    view! {
        <Rows all />
        <Show when=move || others.with(|others| !others.is_empty())>
            <details open=waits>
                <summary class="button-add">{icon(Icon::Plus)} {t::asking_add()}</summary>
                <Ask session=session.get_value() />
            </details>
        </Show>
    }
}

/// The same, to be read; nothing where nothing was asked.
#[component]
pub fn AskingsAsked(session: Id) -> impl IntoView {
    let all = askings_of(App::here(), session);
    view! {
        <Show when=move || all.with(|all| !all.is_empty())>
            <section class="section" aria-labelledby="held-askings">
                <h2 id="held-askings">{t::asking_heading()}</h2>
                <Rows all is_read=true />
            </section>
        </Show>
    }
}

/// What is open from before, and what was answered since the last session.
#[component]
pub fn AskingsSince(session: Id) -> impl IntoView {
    let app = App::here();
    let all: Memo<Vec<Asking>> = app.watch(Asking::KINDS, move |book| book.askings_since(&session));
    view! {
        <Show when=move || all.with(|all| !all.is_empty())>
            <div>
                <h3>{t::asking_heading()}</h3>
                <Rows all />
            </div>
        </Show>
    }
}

/// The form.
#[component]
fn Ask(session: Id) -> impl IntoView {
    let app = App::here();
    let people = app.people_from_me();
    let me = app.my_id();
    let is_request = RwSignal::new(false);
    let text = RwSignal::new(String::new());
    let first = app.partners().with_untracked(|all| all.first().map(|it| it.id.clone()));
    let (asked_by, asked_of) = (RwSignal::new(me), RwSignal::new(first));
    let form = Form::new();
    form.join(Request::ASKED_OF, "asking-of", Some(t::asking_of_missing()));
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(of) = asked_of.get_untracked() else { return };
        // Of two, the other one makes a request.
        let other = people.with_untracked(|people| match people.as_slice() {
            [one, two] => Some(if one.id == of { two.id.clone() } else { one.id.clone() }),
            _ => None,
        });
        // A question can be one's own, to carry.
        let chosen = asked_by.get_untracked();
        let by = if is_request.get_untracked() { other.or(chosen) } else { chosen.or(other) };
        let Some(by) = by else { return };
        let (id, session, words) = (app.new_id(), session.clone(), text.get_untracked());
        let (ask, said): (Command, String) = if is_request.get_untracked() {
            let ask = RequestCommand::Ask { id, session, asked_by: by, asked_of: of, text: words };
            (ask.into(), t::asking_said_request())
        } else {
            let ask = InquiryCommand::Ask { id, session, asked_by: by, asked_of: of, text: words };
            (ask.into(), t::asking_said_inquiry())
        };
        if form.show(&app.act_and_say(&ask, said)) {
            text.set(String::new());
            page::focus(TEXT);
        }
    };
    let sorts = vec![(false, t::asking_sort_inquiry()), (true, t::asking_sort_request())];
    let has_asker = Memo::new(move |_| !is_request.get() || people.with(|people| people.len() > 2));
    let problem = form.problem_of("asking-of");
    let choices = move |name: &'static str, chosen| person_choices(name, people.get(), chosen);
    let kind = Signal::derive(move || if is_request.get() { Kind::Request } else { Kind::Inquiry });
    view! {
        <form class="form" novalidate on:submit=submit>
            <Field
                id=TEXT
                label=t::asking_text()
                example=t::asking_text_example()
                value=text
                of=(form, Inquiry::TEXT)
            />
            {choices_of("asking-sort", t::asking_sort(), sorts, is_request)}
            <Show when=move || has_asker.get()>
                <fieldset class="field">
                    <legend>{t::asking_by()}</legend>
                    <div class="choices choices-small">
                        {move || choices("asking-by", asked_by)}
                    </div>
                </fieldset>
            </Show>
            <fieldset class="field" id="asking-of" tabindex="-1">
                <legend>{t::asking_of()}</legend>
                <div class="choices choices-small">{move || choices("asking-of", asked_of)}</div>
                {move || problem.get().map(|words| view! { <p class="problem" role="alert">{words}</p> })}
            </fieldset>
            <WhoSees of=kind />
            <div class="actions">
                <button class="button" type="submit">
                    {t::asking_keep()}
                </button>
            </div>
        </form>
    }
}
