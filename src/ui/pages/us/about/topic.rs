//! What each says about themselves: on a card, or by choices.

use leptos::prelude::*;

use crate::app::App;
use crate::coaching::{
    Book, Card, CardCommand, CardDraft, CardTopic, Command, Kind, People, Person, WorkStyle,
    WorkStyleCommand, WorkStyleDraft, WorkWays,
};
use crate::i18n::t;
use crate::replica::Id;
use crate::ui::about_words;

/// The kinds it is kept in where everyone has it, with the people.
const SHARED: &[Kind] = &[Kind::Card, Kind::WorkStyle, Kind::Person];
/// The kinds of drafts.
const PRIVATE: &[Kind] = &[Kind::CardDraft, Kind::WorkStyleDraft];

/// One thing that each says about themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AboutTopic {
    /// A card with words.
    Card(CardTopic),
    /// How one works best.
    Work,
}

/// What somebody says.
#[derive(Debug, Clone, PartialEq)]
pub enum Words {
    /// In words.
    Text(String),
    /// By choices.
    Ways(WorkWays),
}

/// What is said of one person, as a draft or where everyone has it.
#[derive(Debug, Clone, PartialEq)]
pub struct Said {
    /// The record.
    pub id: Id,
    /// Whom it is filed under.
    pub person: Option<Id>,
    /// Who wrote it down.
    pub author: Option<Id>,
    /// What it says.
    pub words: Words,
}

impl Words {
    /// Is nothing said?
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Text(text) => text.trim().is_empty(),
            Self::Ways(ways) => ways.is_empty(),
        }
    }

    /// As text.
    pub fn text(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Ways(ways) => about_words::ways(ways),
        }
    }
}

impl From<Card> for Said {
    fn from(card: Card) -> Self {
        Self { id: card.id, person: card.person, author: card.author, words: Words::Text(card.text) }
    }
}

impl From<WorkStyle> for Said {
    fn from(style: WorkStyle) -> Self {
        Self { id: style.id, person: style.person, author: style.author, words: Words::Ways(style.ways) }
    }
}

impl AboutTopic {
    /// The kind of its drafts.
    pub const fn draft_kind(self) -> Kind {
        match self {
            Self::Card(_) => Kind::CardDraft,
            Self::Work => Kind::WorkStyleDraft,
        }
    }

    /// What each says of themselves, in order.
    pub fn of_oneself() -> impl Iterator<Item = Self> {
        let cards = |all: &'static [CardTopic]| all.iter().copied().map(Self::Card);
        let (first, last) = CardTopic::OF_ONESELF.split_at(2);
        cards(first).chain([Self::Work]).chain(cards(last))
    }

    /// What is around each, in order.
    pub fn around() -> impl Iterator<Item = Self> {
        CardTopic::AROUND.into_iter().map(Self::Card)
    }

    /// What it is called.
    pub fn name(self) -> String {
        match self {
            Self::Work => t::about_work(),
            Self::Card(CardTopic::Story) => t::cards_story(),
            Self::Card(CardTopic::Coached) => t::cards_coached(),
            Self::Card(CardTopic::Need) => t::cards_need(),
            Self::Card(CardTopic::Offer) => t::cards_offer(),
            Self::Card(CardTopic::Ask) => t::cards_ask(),
            Self::Card(CardTopic::People) => t::cards_people(),
            Self::Card(CardTopic::Constraints) => t::cards_constraints(),
            Self::Card(CardTopic::Supports) => t::cards_supports(),
        }
    }

    /// An example in the empty field.
    pub fn example(self) -> String {
        match self {
            Self::Work => String::new(),
            Self::Card(CardTopic::Story) => t::cards_story_example(),
            Self::Card(CardTopic::Coached) => t::cards_coached_example(),
            Self::Card(CardTopic::Need) => t::cards_need_example(),
            Self::Card(CardTopic::Offer) => t::cards_offer_example(),
            Self::Card(CardTopic::Ask) => t::cards_ask_example(),
            Self::Card(CardTopic::People) => t::cards_people_example(),
            Self::Card(CardTopic::Constraints) => t::cards_constraints_example(),
            Self::Card(CardTopic::Supports) => t::cards_supports_example(),
        }
    }

    /// Its name in ids of the page.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Work => "work",
            Self::Card(topic) => topic.name(),
        }
    }

    /// The id of its heading.
    pub fn heading(self) -> String {
        format!("topic-{}", self.slug())
    }

    /// What is said of a person where everyone has it; nothing if it is empty.
    pub fn shown(self, book: &Book, people: &People, person: &Id) -> Option<Said> {
        let said: Option<Said> = match self {
            Self::Card(topic) => Card::find(&book.all(), people, person, topic).map(Said::from),
            Self::Work => WorkStyle::find(&book.all(), people, person).map(Said::from),
        };
        said.filter(|said| !said.words.is_blank())
    }

    /// The draft about a person, in one's own document.
    pub fn draft(self, private: &Book, people: &People, person: &Id) -> Option<Said> {
        match self {
            Self::Card(topic) => {
                let drafts: Vec<Card> = private.all().into_iter().map(|CardDraft(card)| card).collect();
                Card::find(&drafts, people, person, topic).map(Said::from)
            }
            Self::Work => {
                let drafts = private.all().into_iter().map(|WorkStyleDraft(style)| style);
                WorkStyle::find(&drafts.collect::<Vec<_>>(), people, person).map(Said::from)
            }
        }
    }

    /// The draft of a person, with nothing in it yet.
    pub fn nothing(self) -> Words {
        match self {
            Self::Card(_) => Words::Text(String::new()),
            Self::Work => Words::Ways(WorkWays::default()),
        }
    }

    /// Writes a draft; nothing if these are not words of this topic.
    pub fn keep(self, person: Id, author: Id, words: Words) -> Option<Command> {
        match (self, words) {
            (Self::Card(topic), Words::Text(text)) => Some(CardCommand::Draft { person, topic, text }.into()),
            (Self::Work, Words::Ways(ways)) => Some(WorkStyleCommand::Draft { person, author, ways }.into()),
            (Self::Card(_), Words::Ways(_)) | (Self::Work, Words::Text(_)) => None,
        }
    }

    /// Puts a draft where everyone has it.
    pub fn share(self, person: Id, author: Id, words: Words) -> Option<Command> {
        match (self, words) {
            (Self::Card(topic), Words::Text(text)) => Some(CardCommand::Share { person, topic, text }.into()),
            (Self::Work, Words::Ways(ways)) => Some(WorkStyleCommand::Share { person, author, ways }.into()),
            (Self::Card(_), Words::Ways(_)) | (Self::Work, Words::Text(_)) => None,
        }
    }

    /// Puts a draft away.
    pub fn drop(self, id: Id) -> Command {
        match self {
            Self::Card(_) => CardCommand::DropDraft { id }.into(),
            Self::Work => WorkStyleCommand::DropDraft { id }.into(),
        }
    }
}

/// What everyone has of a person.
pub fn watch_shown(app: App, topic: AboutTopic, person: Id) -> Memo<Option<Said>> {
    app.watch(SHARED, move |book| topic.shown(book, &book.people(), &person))
}

/// The draft about a person.
pub fn watch_draft(app: App, topic: AboutTopic, person: Id) -> Memo<Option<Said>> {
    let people = app.people();
    app.watch_private(PRIVATE, move |private| people.with(|people| topic.draft(private, people, &person)))
}

/// Who has shown something of it, oneself first, and whether there is a draft.
pub fn people_who(app: App, topic: AboutTopic) -> (Memo<Vec<Person>>, Memo<bool>) {
    let everyone = app.people_from_me();
    let shown = app.watch(SHARED, move |book| {
        let people = book.people();
        let has_shown = |person: &Person| topic.shown(book, &people, &person.id).is_some();
        everyone.get().into_iter().filter(has_shown).collect()
    });
    let people = app.people();
    let drafted = app.watch_private(PRIVATE, move |private| {
        people.with(|people| {
            let is_written = |said: Said| !said.words.is_blank();
            people.all().iter().any(|it| topic.draft(private, people, &it.id).is_some_and(is_written))
        })
    });
    (shown, drafted)
}
