//! What people say about themselves: story and needs, side by side.

use crate::coaching::people::person::People;
use crate::coaching::record::kind::{Field, Kind};
use crate::coaching::record::view::{Read, View};
use crate::replica::{Id, Record, derived_id};

/// What a card speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum CardTopic {
    /// My story so far.
    Story,
    /// How I like to be coached.
    Coached,
    /// What I need.
    Need,
    /// What I offer.
    Offer,
    /// What I ask of you.
    Ask,
}

impl CardTopic {
    /// Every topic, in order.
    pub const ALL: [Self; 5] = [Self::Story, Self::Coached, Self::Need, Self::Offer, Self::Ask];

    /// The name in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Story => "story",
            Self::Coached => "coached",
            Self::Need => "need",
            Self::Offer => "offer",
            Self::Ask => "ask",
        }
    }
}

/// A card. In the private document it is a draft that nobody else has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// The record's name.
    pub id: Id,
    /// Whom it is about.
    pub person: Option<Id>,
    /// What it speaks of; nothing that this version knows, if a newer one
    /// wrote it.
    pub topic: Option<CardTopic>,
    /// The words.
    pub text: String,
    /// Who wrote them down: the same person, or a partner for one on paper.
    pub author: Option<Id>,
}

impl View for Card {
    const KIND: Kind = Kind::Card;

    fn of(id: &Id, record: &Record) -> Self {
        let topic = record.text(Field::Topic.name());
        Self {
            id: id.clone(),
            person: record.id(Field::Person),
            topic: CardTopic::ALL.into_iter().find(|it| Some(it.name()) == topic),
            text: record.string(Field::Text),
            author: record.entry(Field::Text.name()).and_then(|entry| entry.by.cloned()),
        }
    }
}

impl Card {
    /// The name of a person's card; the same for the draft in the private
    /// document.
    pub fn id_of(person: &Id, topic: CardTopic) -> Id {
        derived_id(person, &format!("card/{}", topic.name()))
    }

    /// The card of a person among some: one with words before an empty one,
    /// for people who were brought together under two names.
    pub fn find(cards: &[Self], people: &People, person: &Id, topic: CardTopic) -> Option<Self> {
        let is_theirs = |card: &&Self| {
            card.topic == Some(topic) && card.person.as_ref().is_some_and(|it| people.same(it, person))
        };
        let theirs = || cards.iter().filter(is_theirs);
        theirs().find(|card| !card.text.trim().is_empty()).or_else(|| theirs().next()).cloned()
    }
}
