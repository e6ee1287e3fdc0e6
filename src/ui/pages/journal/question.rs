//! The question that an entry answers: offered, changed, or left out.

use leptos::prelude::*;

use crate::app::App;
use crate::browser::clock;
use crate::coaching::library::{Prompt, PromptPack};
use crate::coaching::{Reflection, ReflectionCommand, week_of};
use crate::i18n::t;
use crate::replica::Id;

/// What one decided about the question, as long as the page is open.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Chosen {
    /// Nothing yet.
    Open,
    /// This one.
    This(Prompt),
    /// To write freely.
    None,
}

/// The question of an entry.
#[derive(Debug, Clone, Copy)]
pub struct Asked {
    id: StoredValue<Id>,
    entry: Memo<Option<Reflection>>,
    /// The questions, once they are here.
    pack: RwSignal<Option<Result<PromptPack, ()>>>,
    /// The session that it is about.
    about: StoredValue<Option<Id>>,
    /// How many were passed over.
    further: RwSignal<usize>,
    chosen: RwSignal<Chosen>,
    /// It was not there when the page was opened: its question can be chosen.
    is_new: bool,
}

impl Asked {
    /// That of an entry, which may not be there yet.
    pub fn of(app: App, id: &Id, about: Option<Id>, entry: Memo<Option<Reflection>>) -> Self {
        let is_new = entry.with_untracked(|it| it.as_ref().is_none_or(Reflection::is_blank));
        let pack = if is_new {
            app.library("content/journal.json", |text| PromptPack::read(text).ok())
        } else {
            RwSignal::new(None)
        };
        Self {
            id: StoredValue::new(id.clone()),
            entry,
            pack,
            about: StoredValue::new(about),
            further: RwSignal::new(0),
            chosen: RwSignal::new(Chosen::Open),
            is_new,
        }
    }

    /// The question that is next in turn.
    fn offered(self) -> Option<Prompt> {
        let (further, week) = (self.further.get(), week_of(clock::today()));
        self.pack.with(|pack| {
            let pack = pack.as_ref()?.as_ref().ok()?;
            let about = self.about.get_value();
            let prompt = match about {
                Some(session) => pack.of_session(&session, further),
                None => pack.of_week(week, further),
            };
            prompt.cloned()
        })
    }

    /// The one that an entry begins with: after a session there is one unless
    /// one leaves it out.
    fn begun_with(self) -> Option<Prompt> {
        match self.chosen.get() {
            Chosen::This(prompt) => Some(prompt),
            Chosen::None => None,
            Chosen::Open => self.about.with_value(Option::is_some).then(|| self.offered()).flatten(),
        }
    }

    /// The same, read once.
    pub fn prompt(self) -> Option<Prompt> {
        untrack(|| self.begun_with())
    }

    /// Its words, if it has some.
    fn words(self) -> Option<String> {
        let written = self.entry.with(|it| it.as_ref().map(|it| it.occasion.asked.clone()));
        let words = written.unwrap_or_else(|| self.begun_with().map(|it| it.text).unwrap_or_default());
        (!words.is_empty()).then_some(words)
    }

    fn choose(self, app: App, prompt: Option<Prompt>) {
        if self.entry.with_untracked(Option::is_some) {
            let (slug, asked) = prompt.clone().map(|it| (Some(it.slug), it.text)).unwrap_or_default();
            let ask = ReflectionCommand::Ask { id: self.id.get_value(), prompt: slug, asked };
            // One that is gone takes this button along.
            let _ = app.act(&ask.into());
        }
        self.chosen.set(prompt.map_or(Chosen::None, Chosen::This));
    }
}

/// The question, and the ways to another one; where there is none, the one that
/// is offered.
#[component]
pub fn Question(asked: Asked) -> impl IntoView {
    let app = App::here();
    let words = Memo::new(move |_| asked.words());
    let offered = Memo::new(move |_| asked.offered().filter(|_| asked.is_new));
    let has_some = Memo::new(move |_| words.with(Option::is_some));
    let has_offer = Memo::new(move |_| offered.with(Option::is_some));
    let another = move |_| {
        asked.further.update(|further| *further += 1);
        let next = untrack(|| asked.offered());
        asked.choose(app, next);
    };
    let further = move |_| asked.further.update(|further| *further += 1);
    let shown = move || {
        let ways = has_offer.get().then(|| {
            view! {
                <div class="actions">
                    <button class="button-text" type="button" on:click=another>
                        {t::journal_question_other()}
                    </button>
                    <button class="button-text" type="button" on:click=move |_| asked.choose(app, None)>
                        {t::journal_question_none()}
                    </button>
                </div>
            }
        });
        view! {
            <p class="journal-asked" dir="auto" prop:textContent=move || words.get()></p>
            {ways}
        }
    };
    let suggestion = move || {
        has_offer.get().then(|| {
            view! {
                <p class="eyebrow">{t::journal_question()}</p>
                <p class="journal-asked" dir="auto" prop:textContent=move || offered.get().map(|it| it.text)></p>
                <div class="actions">
                    <button
                        class="button-text"
                        type="button"
                        on:click=move |_| asked.choose(app, offered.get_untracked())
                    >
                        {t::journal_question_use()}
                    </button>
                    <button class="button-text" type="button" on:click=further>
                        {t::journal_question_other()}
                    </button>
                </div>
            }
        })
    };
    view! {
        <div class="journal-question">
            {move || if has_some.get() { shown().into_any() } else { suggestion().into_any() }}
        </div>
    }
}
