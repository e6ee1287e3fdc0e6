//! What people say about themselves: story and needs, side by side.

use crate::coaching::people::person::People;
use crate::coaching::record::draft::draft_of;
use crate::coaching::record::kind::Kind;
use crate::coaching::record::value::Choice;
use crate::replica::{Id, Record, derived_id};

/// What a card speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Choice)]
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
    /// Around me: the people who matter to it.
    People,
    /// Around me: what sets limits.
    Constraints,
    /// Around me: what holds me up.
    Supports,
}

impl CardTopic {
    /// What one says of oneself.
    pub const OF_ONESELF: [Self; 5] = [Self::Story, Self::Coached, Self::Need, Self::Offer, Self::Ask];
    /// What one says of the world around one; it stands second.
    pub const AROUND: [Self; 3] = [Self::People, Self::Constraints, Self::Supports];
}

/// What a person says about themselves, where the partners have it.
#[derive(Debug, Clone, PartialEq, Eq, Kind)]
#[kind("card", shared, found)]
pub struct Card {
    /// The record's name.
    pub id: Id,
    /// Whom it is about.
    #[field(person, owner)]
    pub person: Option<Id>,
    /// What it speaks of; nothing that this version knows, if a newer one
    /// wrote it.
    #[field(folded)]
    pub topic: Option<CardTopic>,
    /// The words.
    #[field(text)]
    pub text: String,
    /// Who wrote them down: the same person, or a partner for one on paper.
    #[field(computed(writer))]
    pub author: Option<Id>,
}

draft_of! {
    /// A card that only its writer has, before it is shared.
    CardDraft of Card, "card_draft", formerly "card"
}

fn writer(record: &Record) -> Option<Id> {
    record.entry(Card::TEXT.name()).and_then(|entry| entry.by.cloned())
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
