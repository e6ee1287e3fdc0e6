//! Story and needs: what each says about themselves, side by side.

use leptos::prelude::*;

use crate::app::{App, Said};
use crate::browser::page;
use crate::coaching::{Card, CardCommand, CardDraft, CardTopic, Kind, Person};
use crate::i18n::t;
use crate::replica::Id;
use crate::route::Route;
use crate::ui::components::{Dialog, Eyebrow, LiveText, Page, WhoSees};
use crate::ui::words;

/// What a topic is called.
fn topic_name(topic: CardTopic) -> String {
    match topic {
        CardTopic::Story => t::cards_story(),
        CardTopic::Coached => t::cards_coached(),
        CardTopic::Need => t::cards_need(),
        CardTopic::Offer => t::cards_offer(),
        CardTopic::Ask => t::cards_ask(),
    }
}

fn example(topic: CardTopic) -> String {
    match topic {
        CardTopic::Story => t::cards_story_example(),
        CardTopic::Coached => t::cards_coached_example(),
        CardTopic::Need => t::cards_need_example(),
        CardTopic::Offer => t::cards_offer_example(),
        CardTopic::Ask => t::cards_ask_example(),
    }
}

/// Which draft is about to be shown.
#[derive(Clone, Copy)]
struct Asking {
    open: RwSignal<bool>,
    draft: RwSignal<Option<Card>>,
}

/// The page.
#[component]
pub fn Cards() -> impl IntoView {
    let app = App::here();
    let asking = Asking { open: RwSignal::new(false), draft: RwSignal::new(None) };
    let names = partner_names(app);
    let topics = CardTopic::ALL.map(|topic| view! { <Topic topic asking /> });
    let dialog = move || {
        let title = t::cards_ask_title(names.get());
        view! {
            <Dialog open=asking.open title=title>
                <Ask asking names />
            </Dialog>
        }
    };
    view! {
        <Page title=t::cards_title() wide=true>
            <header class="page-head">
                <Eyebrow to=Route::Us name=t::room_us() />
                <h1 tabindex="-1">{t::cards_title()}</h1>
                <p class="lead">{t::cards_lead()}</p>
            </header>
            {topics.into_iter().collect_view()}
            {dialog}
        </Page>
    }
}

/// Everyone who has what is shared here, besides oneself.
fn partner_names(app: App) -> Memo<String> {
    let partners = app.partners();
    Memo::new(move |_| partners.with(|partners| words::names(app, partners)))
}

#[component]
fn Topic(topic: CardTopic, asking: Asking) -> impl IntoView {
    let everyone = App::here().people_from_me();
    let heading = format!("topic-{}", topic.name());
    let labelled = heading.clone();
    let ids = move || -> Vec<Id> { everyone.with(|all| all.iter().map(|it| it.id.clone()).collect()) };
    view! {
        <section class="section" aria-labelledby=labelled>
            <h2 id=heading tabindex="-1">
                {topic_name(topic)}
            </h2>
            <div class="holds">
                <div class="pairwise cards">
                    <For each=ids key=Id::clone let:id>
                        <Cell person=id topic asking />
                    </For>
                </div>
            </div>
        </section>
    }
}

/// What one person's card is made of.
#[derive(Clone, Copy)]
struct Held {
    topic: CardTopic,
    person: Memo<Option<Person>>,
    is_me: Memo<bool>,
    shared: Memo<Option<Card>>,
    draft: Memo<Option<Card>>,
    is_writing: RwSignal<bool>,
    asking: Asking,
}

impl Held {
    fn of(app: App, id: Id, topic: CardTopic, asking: Asking) -> Self {
        let (people, me) = (app.people(), app.me());
        let (one, two, three) = (id.clone(), id.clone(), id.clone());
        Self {
            topic,
            person: Memo::new(move |_| people.with(|people| people.get(&id).cloned())),
            is_me: Memo::new(move |_| me.with(|me| me.as_ref().is_some_and(|me| me.id == one))),
            shared: app.watch(&[Kind::Card, Kind::Person], move |book| {
                let shown = Card::find(&book.all::<Card>(), &book.people(), &two, topic);
                shown.filter(|card| !card.text.trim().is_empty())
            }),
            draft: app.watch_private(&[Kind::CardDraft], move |private| {
                let drafts: Vec<Card> = private.all().into_iter().map(|CardDraft(card)| card).collect();
                people.with(|people| Card::find(&drafts, people, &three, topic))
            }),
            is_writing: RwSignal::new(false),
            asking,
        }
    }

    fn name(self) -> String {
        self.person.with(|person| person.as_ref().map(|it| it.name.clone()).unwrap_or_default())
    }

    /// Whom the draft, or else the card that is shown, is filed under.
    fn filed_under(self) -> Option<Id> {
        let of = |card: &Option<Card>| card.as_ref().and_then(|card| card.person.clone());
        let held = self.draft.with_untracked(of).or_else(|| self.shared.with_untracked(of));
        held.or_else(|| self.person.with_untracked(|person| person.as_ref().map(|it| it.id.clone())))
    }

    fn write(self, app: App, text: String) -> Option<String> {
        let command = CardCommand::Draft { person: self.filed_under()?, topic: self.topic, text };
        app.act(&command.into()).err().map(|refused| words::refusal(&refused))
    }
}

fn field_id(held: Held) -> String {
    let person = held.person.with_untracked(|person| person.as_ref().map(|it| it.id.to_string()));
    format!("card-{}-{}", held.topic.name(), person.unwrap_or_default())
}

#[component]
fn Cell(person: Id, topic: CardTopic, asking: Asking) -> impl IntoView {
    let app = App::here();
    let held = Held::of(app, person, topic, asking);
    let has_draft =
        move || held.draft.with(|draft| draft.as_ref().is_some_and(|draft| !draft.text.trim().is_empty()));
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
    let text = move || held.shared.with(|card| card.as_ref().map(|card| card.text.clone()));
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
        let card = held.shared.get()?;
        let author = people.with(|people| {
            let (author, person) = (card.author.as_ref()?, card.person.as_ref()?);
            (!people.same(author, person)).then(|| people.get(author).map(|it| it.name.clone()))?
        });
        let place = author.map_or_else(t::cards_everyone, t::cards_written_by);
        Some(view! { <p class="hint">{place}</p> })
    };
    let begin = move |_| {
        if let Some(text) = held.shared.with_untracked(|card| card.as_ref().map(|card| card.text.clone())) {
            // The draft begins with what is shown; what is shown stays.
            let _ = held.write(app, text);
        }
        held.is_writing.set(true);
        let field = field_id(held);
        page::after_paint(move || page::focus(&field));
    };
    let topic = topic_name(held.topic);
    // What somebody wrote about themselves is theirs to change.
    let may_change = move || {
        let (author, me) = (held.shared.with(|card| card.as_ref()?.author.clone()), app.my_id());
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
    let value = Memo::new(move |_| {
        held.draft.with(|draft| draft.as_ref().map(|draft| draft.text.clone()).unwrap_or_default())
    });
    let is_blank = Memo::new(move |_| value.with(|text| text.trim().is_empty()));
    let topic = StoredValue::new(topic_name(held.topic));
    let name = Signal::derive(move || t::cards_field(topic.get_value(), held.name()));
    let for_whom =
        Signal::derive(
            move || {
                if held.is_me.get() { String::new() } else { t::cards_writing_for(held.name()) }
            },
        );
    let ask = move |_| {
        held.asking.draft.set(held.draft.get_untracked());
        held.asking.open.set(true);
    };
    let discard = move |_| {
        if let Some(draft) = held.draft.get_untracked() {
            let said = t::cards_said_discarded(topic.get_value());
            let _ = app.act_and_say(&CardCommand::DropDraft { id: draft.id }.into(), said);
        }
        held.is_writing.set(false);
        let heading = format!("topic-{}", held.topic.name());
        page::after_paint(move || page::focus(&heading));
    };
    let keep = move |text: String| held.write(app, text);
    view! {
        <LiveText value=value keep=keep id=field_id(held) name=name example=example(held.topic) />
        <WhoSees of=Kind::CardDraft more=for_whom />
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

/// Says who will have it, and asks.
#[component]
fn Ask(asking: Asking, names: Memo<String>) -> impl IntoView {
    let app = App::here();
    let show = move |_| {
        asking.open.set(false);
        let draft = asking.draft.get_untracked();
        let Some((draft, topic)) = draft.and_then(|draft| draft.topic.map(|topic| (draft, topic))) else {
            return;
        };
        let Some(person) = draft.person else {
            return;
        };
        let share = CardCommand::Share { person, topic, text: draft.text };
        // First the shared one: what fails in between leaves the draft.
        let words = match app.act(&share.into()) {
            Ok(()) => {
                let _ = app.act(&CardCommand::DropDraft { id: draft.id }.into());
                t::cards_said_shown(names.get_untracked(), topic_name(topic))
            }
            Err(refused) => words::refusal(&refused),
        };
        app.said().set(Some(Said { words, undo: None }));
        let heading = format!("topic-{}", topic.name());
        page::after_paint(move || page::focus(&heading));
    };
    let text = move || asking.draft.with(|draft| draft.as_ref().map(|draft| draft.text.clone()));
    view! {
        <p class="card-text" dir="auto">
            {text}
        </p>
        <p>{move || t::cards_ask_lead(names.get())}</p>
        <div class="actions actions-end">
            <button class="button-text" type="button" on:click=move |_| asking.open.set(false)>
                {t::cards_ask_no()}
            </button>
            <button class="button button-main" type="button" on:click=show>
                {move || t::cards_show(names.get())}
            </button>
        </div>
    }
}
