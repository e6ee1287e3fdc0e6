//! Bringing something to a session, or changing what one brought.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use crate::app::App;
use crate::browser::{drafts, page};
use crate::coaching::{
    AgendaCommand, AgendaItem, Command, Kind, Problem, Refusal, TOPIC_MINUTES, Topic, TopicWords,
};
use crate::i18n::t;
use crate::replica::Id;
use crate::ui::components::{Field, Form, WhoSees, person_choices};

/// What a new item is given, in minutes.
const USUAL_MINUTES: u64 = 15;
/// What the fields of a new topic are named after.
const NEW: &str = "new-item";

/// What the form holds.
#[derive(Clone, Copy)]
struct Draft {
    title: RwSignal<String>,
    wish: RwSignal<String>,
    minutes: RwSignal<String>,
    owner: RwSignal<Option<Id>>,
    form: Form,
}

/// The form: with a session it adds, with an item it changes.
#[component]
pub fn AgendaForm(
    /// The session to add to.
    #[prop(optional, into)]
    session: Option<Id>,
    /// The item to change.
    #[prop(optional, into)]
    editing: Option<Topic>,
    /// Whether adding is what the page is for at the moment.
    #[prop(optional, into)]
    main: Signal<bool>,
    /// Called when a change is kept or given up; for a new one, when nothing
    /// more is added.
    #[prop(optional, into)]
    done: Option<Callback<()>>,
) -> impl IntoView {
    let app = App::here();
    let is_new = editing.is_none();
    let place = if is_new { NEW } else { "item" };
    let draft = Draft::of(app, editing.as_ref());
    if !is_new {
        page::after_paint(move || page::focus(&title_id(place)));
    }
    let target = editing.as_ref().map(|item| item.id.clone());
    let session = session.or_else(|| editing.map(|item| item.session));
    let of = target.as_ref().map(Id::to_string);
    let unedited = target.as_ref().and_then(|id| draft.command(app, session.as_ref(), Some(id)).ok());
    let base = unedited.map(|command| app.filled_by(&command)).unwrap_or_default();
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let command = draft.command(app, session.as_ref(), target.as_ref());
        let kept = command.and_then(|command| app.keep_form(base.clone(), || app.act(&command)));
        if !draft.form.show(&kept) {
            return;
        }
        if is_new {
            // People add several: it stays, ready for the next.
            draft.title.set(String::new());
            draft.wish.set(String::new());
            page::focus(&title_id(place));
        } else if let Some(done) = done {
            done.run(());
        }
    };
    let close = done.map(|done| {
        let word = if is_new { t::session_form_close() } else { t::session_cancel() };
        view! {
            <button class="button-text" type="button" on:click=move |_| done.run(())>
                {word}
            </button>
        }
    });
    let button = if is_new { t::session_form_add() } else { t::session_form_keep() };
    view! {
        <form class="form" novalidate data-of=of on:submit=submit>
            <Inputs draft place />
            <WhoSees of=Kind::AgendaItem />
            <div class="actions">
                <button class="button" class:button-main=move || main.get() type="submit">
                    {button}
                </button>
                {close}
            </div>
        </form>
    }
}

#[component]
fn Inputs(draft: Draft, place: &'static str) -> impl IntoView {
    let people = App::here().people();
    let group = format!("{place}-owner");
    let choices = move || person_choices(&group, people.with(|people| people.all().to_vec()), draft.owner);
    view! {
        <Field
            id=title_id(place)
            label=t::session_form_title()
            example=t::session_form_title_example()
            value=draft.title
            of=(draft.form, AgendaItem::TITLE)
        />
        <Field
            id=wish_id(place)
            label=t::session_form_wish()
            example=t::session_form_wish_example()
            optional=true
            value=draft.wish
            of=(draft.form, AgendaItem::WANTED_OUTCOME)
        />
        <fieldset class="field">
            <legend>{t::session_form_who()}</legend>
            <div class="choices">{choices}</div>
        </fieldset>
        <div class="fields">
            <Field
                id=format!("{place}-minutes")
                label=t::session_form_minutes()
                kind="number"
                min=0
                max=600
                value=draft.minutes
                of=(draft.form, AgendaItem::MINUTES)
            />
        </div>
    }
}

/// Puts the cursor into the form of a new topic.
pub fn focus_new() {
    page::focus(&title_id(NEW));
}

/// Does a new topic wait that was typed and not added?
pub fn new_waits() -> bool {
    let form = title_id(NEW);
    [&form, &wish_id(NEW)].into_iter().any(|field| drafts::get(&form, field).is_some())
}

fn wish_id(place: &str) -> String {
    format!("{place}-wish")
}

fn title_id(place: &str) -> String {
    format!("{place}-title")
}

impl Draft {
    fn of(app: App, item: Option<&Topic>) -> Self {
        let owner = item.and_then(|item| item.brought_by.clone()).or_else(|| app.my_id());
        let people = app.people();
        // The one they turned out to be, so that the choice shows.
        let owner = owner.map(|id| {
            people.with_untracked(|people| people.get(&id).map_or(id.clone(), |person| person.id.clone()))
        });
        let minutes = item.map_or(USUAL_MINUTES, |item| item.minutes);
        Self {
            title: RwSignal::new(item.map(|item| item.title.clone()).unwrap_or_default()),
            wish: RwSignal::new(item.map(|item| item.wanted_outcome.clone()).unwrap_or_default()),
            minutes: RwSignal::new(minutes.to_string()),
            owner: RwSignal::new(owner),
            form: Form::new(),
        }
    }

    fn command(self, app: App, session: Option<&Id>, target: Option<&Id>) -> Result<Command, Refusal> {
        let (least, most) = TOPIC_MINUTES;
        let minutes = self.minutes.with_untracked(|minutes| match minutes.trim() {
            "" => Ok(0),
            minutes => minutes
                .parse()
                .map_err(|_| Refusal::At(AgendaItem::MINUTES, Problem::Minutes { least, most })),
        })?;
        let brought_by = self.owner.get_untracked().ok_or(Refusal::Gone)?;
        let (title, wanted_outcome) = (self.title.get_untracked(), self.wish.get_untracked());
        let words = TopicWords { title, brought_by, minutes, wanted_outcome };
        match (target, session) {
            (Some(id), Some(session)) => {
                Ok(AgendaCommand::Edit { id: id.clone(), session: session.clone(), words }.into())
            }
            (None, Some(session)) => {
                Ok(AgendaCommand::Add { id: app.new_id(), session: session.clone(), words }.into())
            }
            (_, None) => Err(Refusal::Gone),
        }
    }
}
