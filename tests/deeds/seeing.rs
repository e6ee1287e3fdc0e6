//! What a person is shown, and asked, as the model has it.

use std::collections::BTreeMap;

use chrono::DateTime;
use serde_json::Value;
use turnwise::coaching::{
    AgendaItem, AgendaPlace, Book, Celebration, Commitment, Goal, Milestone, Note, Segment, Session, View,
};
use turnwise::replica::Id;

use super::facts::Aspect;
use super::person::Person;

impl Person {
    /// What this person is shown of an aspect; nothing where nothing was said.
    pub fn shown(&self, id: &Id, aspect: Aspect) -> Option<String> {
        let words = |text: String| (!text.is_empty()).then_some(text);
        let record = self.book.document().record(id)?;
        match aspect {
            Aspect::When => {
                let session: Session = self.book.get(id)?;
                Some(format!("{}|{}", session.starts_at?.timestamp(), session.zone))
            }
            Aspect::Minutes => Some(self.book.get::<Session>(id)?.minutes.to_string()).filter(|it| it != "0"),
            Aspect::State => Some(self.book.get::<Session>(id)?.state.name().to_owned()),
            Aspect::CalledOff => record.text("cancelled").map(str::to_owned),
            Aspect::Mark | Aspect::Aside => record.text("state").map(str::to_owned),
            Aspect::Discussed => record.text("discussed_in").map(str::to_owned),
            Aspect::Words => words(record.text(words_of(&record.kind)).unwrap_or_default().to_owned()),
            Aspect::Happened => words(self.book.get::<Celebration>(id)?.happened),
            Aspect::Outcome => {
                record.text("outcome")?;
                let promise: Commitment = self.book.get(id)?;
                let on = promise.reviewed_on.map(|on| on.to_string()).unwrap_or_default();
                Some(format!("{}|{on}", promise.outcome.name()))
            }
            Aspect::Reached => Some(self.book.get::<Milestone>(id)?.reached?.to_string()),
            Aspect::On => Some(self.book.get::<Celebration>(id)?.on?.to_string()),
        }
    }

    /// The values that this person is asked about, beside those shown.
    pub fn asked(&self) -> BTreeMap<(Id, Aspect), Vec<Option<String>>> {
        let queue = self.book.differences();
        let mut asked: BTreeMap<(Id, Aspect), Vec<Option<String>>> = BTreeMap::new();
        for clash in queue.clashes {
            let aspect = aspect_of(&clash.kind, &clash.field);
            let aspect = aspect.unwrap_or_else(|| panic!("{} {} is asked about", clash.kind, clash.field));
            asked.entry((clash.record, aspect)).or_default().push(text_of(aspect, &clash.losing.value));
        }
        asked
    }
}

/// What a value in a file says, as the model has it.
pub fn text_of(aspect: Aspect, value: &Value) -> Option<String> {
    let text = match value {
        Value::String(text) => text.clone(),
        Value::Null => return None,
        other => other.to_string(),
    };
    match aspect {
        Aspect::When => Some(DateTime::parse_from_rfc3339(&text).ok()?.timestamp().to_string()),
        _ => Some(text),
    }
}

fn words_of(kind: &str) -> &'static str {
    match kind {
        "note" => "text",
        "commitment" => "what",
        _ => "title",
    }
}

/// What a field of a record says.
pub fn aspect_of(kind: &str, field: &str) -> Option<Aspect> {
    Some(match (kind, field) {
        ("session", "starts_at") => Aspect::When,
        ("session", "minutes") => Aspect::Minutes,
        ("commitment", "outcome") => Aspect::Outcome,
        ("celebration", "happened") => Aspect::Happened,
        ("note", "text") | ("commitment", "what") => Aspect::Words,
        ("agenda_item" | "goal" | "milestone", "title") => Aspect::Words,
        _ => return None,
    })
}

/// Is there such a record, and is it read?
pub fn is_there<V: View>(book: &Book, id: &Id) -> bool {
    book.get::<V>(id).is_some()
}

/// The kinds of record that there can be of each sort of thing.
pub fn is_read(book: &Book, id: &Id) -> bool {
    is_there::<Session>(book, id)
        || is_there::<AgendaItem>(book, id)
        || is_there::<AgendaPlace>(book, id)
        || is_there::<Note>(book, id)
        || is_there::<Segment>(book, id)
        || is_there::<Commitment>(book, id)
        || is_there::<Goal>(book, id)
        || is_there::<Milestone>(book, id)
        || is_there::<Celebration>(book, id)
}
