//! What one person says on one topic: where everyone has it, or as a draft that
//! nobody else has.

use leptos::prelude::*;

use super::asking::{Asking, ToShow, partner_names};
use super::topic::{AboutTopic, Said, Words, watch_draft, watch_shown};
use super::ways::Ways;
use crate::app::App;
use crate::browser::page;
use crate::coaching::{Person, WorkWays};
use crate::i18n::t;
use crate::replica::Id;
use crate::ui::components::{LiveText, WhoSees};
use crate::ui::words;

/// What one person's card is made of.
#[derive(Clone, Copy)]
struct Held {
    topic: AboutTopic,
    person: Memo<Option<Person>>,
    is_me: Memo<bool>,
    shared: Memo<Option<Said>>,
    draft: Memo<Option<Said>>,
    is_writing: RwSignal<bool>,
    asking: Asking,
}

impl Held {
    fn of(app: App, id: Id, topic: AboutTopic, asking: Asking) -> Self {
        let (people, me) = (app.people(), app.me());
        let (one, two, three) = (id.clone(), id.clone(), id.clone());
        Self {
            topic,
            person: Memo::new(move |_| people.with(|people| people.get(&id).cloned())),
            is_me: Memo::new(move |_| me.with(|me| me.as_ref().is_some_and(|me| me.id == one))),
            shared: watch_shown(app, topic, two),
            draft: watch_draft(app, topic, three),
            is_writing: RwSignal::new(false),
            asking,
        }
    }

    fn name(self) -> String {
        self.person.with(|person| person.as_ref().map(|it| it.name.clone()).unwrap_or_default())
    }

    /// Whom the draft, or else the card that is shown, is filed under.
    fn filed_under(self) -> Option<Id> {
        let of = |said: &Option<Said>| said.as_ref().and_then(|said| said.person.clone());
        let held = self.draft.with_untracked(of).or_else(|| self.shared.with_untracked(of));
        held.or_else(|| self.person.with_untracked(|person| person.as_ref().map(|it| it.id.clone())))
    }

    /// Keeps a draft; gives what is wrong with it.
    fn write(self, app: App, words: Words) -> Option<String> {
        let command = self.topic.keep(self.filed_under()?, app.my_id()?, words)?;
        app.act(&command).err().map(|refused| words::refusal(&refused))
    }

    /// The draft and what becomes of it, once it is shown.
    fn to_show(self, app: App) -> Option<ToShow> {
        let (topic, draft) = (self.topic, self.draft.get_untracked()?);
        let text = draft.words.text();
        let show = topic.share(draft.person?, app.my_id()?, draft.words)?;
        let drop = topic.drop(draft.id);
        Some(ToShow { name: topic.name(), text, show, drop, heading: topic.heading() })
    }
}

fn field_id(held: Held) -> String {
    let person = held.person.with_untracked(|person| person.as_ref().map(|it| it.id.to_string()));
    format!("card-{}-{}", held.topic.slug(), person.unwrap_or_default())
}

/// What one person says on one topic.
#[component]
pub fn Cell(person: Id, topic: AboutTopic, asking: Asking) -> impl IntoView {
    let app = App::here();
    let held = Held::of(app, person, topic, asking);
    let has_draft = move || held.draft.with(|draft| draft.as_ref().is_some_and(|it| !it.words.is_blank()));
    let is_field = Memo::new(move |_| {
        held.is_writing.get() || has_draft() || (held.is_me.get() && held.shared.with(Option::is_none))
    });
    let body = move || {
        if is_field.get() { view! { <Draft held /> }.into_any() } else { view! { <Shown held /> }.into_any() }
    };
    let pen = move || held.person.with(|person| person.as_ref().map(|it| it.pen.to_string()));
    view! {
        <div class="card">
            <h3>
                <span class="pen-line" data-pen=pen dir="auto">
                    {move || held.name()}
                </span>
            </h3>
            {body}
        </div>
    }
}

/// A card that everyone has, or that is still empty.
#[component]
fn Shown(held: Held) -> impl IntoView {
    let app = App::here();
    let people = app.people();
    let text = move || held.shared.with(|said| said.as_ref().map(|said| said.words.text()));
    let words = move || match text() {
        Some(text) => view! {
            <p class="card-text" dir="auto">
                {text}
            </p>
        }
        .into_any(),
        None => view! { <p class="quiet">{t::cards_nothing()}</p> }.into_any(),
    };
    let place = move || {
        let said = held.shared.get()?;
        let author = people.with(|people| {
            let (author, person) = (said.author.as_ref()?, said.person.as_ref()?);
            (!people.same(author, person)).then(|| people.get(author).map(|it| it.name.clone()))?
        });
        let place = author.map_or_else(t::cards_everyone, t::cards_written_by);
        Some(view! { <p class="hint">{place}</p> })
    };
    let begin = move |_| {
        if let Some(words) = held.shared.with_untracked(|said| said.as_ref().map(|said| said.words.clone())) {
            // The draft begins with what is shown; what is shown stays.
            let _ = held.write(app, words);
        }
        held.is_writing.set(true);
        let field = field_id(held);
        page::after_paint(move || page::focus(&field));
    };
    let topic = held.topic.name();
    // What somebody wrote about themselves is theirs to change.
    let may_change = move || {
        let (author, me) = (held.shared.with(|said| said.as_ref()?.author.clone()), app.my_id());
        let is_mine = people.with(|people| author.zip(me).is_some_and(|(a, b)| people.same(&a, &b)));
        held.is_me.get() || is_mine || held.shared.with(Option::is_none)
    };
    let button = move || {
        let (name, topic) = (held.name(), topic.clone());
        let (words, full) = if held.shared.with(Option::is_some) {
            (t::cards_change(), t::cards_change_of(topic, name))
        } else {
            (t::cards_write_for(&name), t::cards_write_for_of(name, topic))
        };
        may_change().then(|| {
            view! {
                <button class="button-text small" type="button" aria-label=full on:click=begin>
                    {words}
                </button>
            }
        })
    };
    view! {
        {words}
        {place}
        {button}
    }
}

/// A draft that nobody else has, and the way to show it.
#[component]
fn Draft(held: Held) -> impl IntoView {
    let app = App::here();
    let names = partner_names(app);
    let is_blank =
        Memo::new(move |_| held.draft.with(|draft| draft.as_ref().is_none_or(|it| it.words.is_blank())));
    let topic = StoredValue::new(held.topic.name());
    let for_whom =
        Signal::derive(
            move || {
                if held.is_me.get() { String::new() } else { t::cards_writing_for(held.name()) }
            },
        );
    let kind = held.topic.draft_kind();
    let ask = move |_| {
        if let Some(what) = held.to_show(app) {
            held.asking.ask(what);
        }
    };
    let discard = move |_| {
        if let Some(draft) = held.draft.get_untracked() {
            let said = t::cards_said_discarded(topic.get_value());
            let _ = app.act_and_say(&held.topic.drop(draft.id), said);
        }
        held.is_writing.set(false);
        let heading = held.topic.heading();
        page::after_paint(move || page::focus(&heading));
    };
    view! {
        <Editor held />
        <WhoSees of=kind more=for_whom />
        <div class="actions">
            <button
                class="button"
                type="button"
                hidden=move || is_blank.get()
                aria-label=move || t::cards_show_of(names.get(), topic.get_value())
                on:click=ask
            >
                {move || t::cards_show(names.get())}
            </button>
            <button
                class="button-text"
                type="button"
                hidden=move || held.shared.with(Option::is_none)
                aria-label=move || t::cards_discard_of(topic.get_value())
                on:click=discard
            >
                {t::cards_discard()}
            </button>
        </div>
    }
}

/// Where a draft is written, or chosen.
#[component]
fn Editor(held: Held) -> impl IntoView {
    let app = App::here();
    let topic = held.topic;
    let drafted = Memo::new(move |_| {
        held.draft.with(|draft| draft.as_ref().map_or_else(|| topic.nothing(), |it| it.words.clone()))
    });
    match topic {
        AboutTopic::Card(_) => {
            let name = Signal::derive(move || t::cards_field(topic.name(), held.name()));
            let text = Memo::new(move |_| drafted.with(Words::text));
            let keep = move |text: String| held.write(app, Words::Text(text));
            view! { <LiveText value=text keep=keep id=field_id(held) name=name example=topic.example() /> }
                .into_any()
        }
        AboutTopic::Work => {
            let name = Signal::derive(move || t::about_work_of(held.name()));
            let ways = Memo::new(move |_| match drafted.get() {
                Words::Ways(ways) => ways,
                Words::Text(_) => WorkWays::default(),
            });
            let keep = Callback::new(move |ways| {
                // Only a full store refuses it, and the saved state says that.
                let _ = held.write(app, Words::Ways(ways));
            });
            view! { <Ways ways keep id=field_id(held) name /> }.into_any()
        }
    }
}
