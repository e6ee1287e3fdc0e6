//! Whose topics people talk about, as a hint and never as a number. It follows
//! from agendas and is never stored.

use std::collections::{BTreeMap, BTreeSet};

use super::carry_over::Agendas;
use crate::coaching::people::person::Person;
use crate::coaching::record::book::Book;
use crate::replica::Id;

/// So many of the sessions before count beside the one that is prepared.
const SESSIONS_BEFORE: usize = 2;
/// Of fewer topics nothing is said.
const FEWEST: usize = 4;

impl Book {
    /// Who brought three quarters or more of the topics of this session and of
    /// the two held before it. Nobody where it is closer than that, where there
    /// are few topics, and where one is alone.
    pub fn brings_most_topics(&self, session: &Id) -> Option<Person> {
        let people = self.people();
        if people.all().len() < 2 {
            return None;
        }
        let before = self.sessions_held().into_iter().map(|it| it.id).filter(|id| id != session);
        let before: Vec<Id> = before.collect();
        let latest = before.iter().rev().take(SESSIONS_BEFORE);
        let agendas = Agendas::of(self);
        // One that went on in a later session is one topic.
        let mut seen: BTreeSet<Id> = BTreeSet::new();
        let mut brought: BTreeMap<Id, usize> = BTreeMap::new();
        for topic in latest.chain([session]).flat_map(|id| agendas.agenda(id)) {
            let by = topic.brought_by.as_ref().and_then(|by| people.get(by));
            if let (Some(by), true) = (by, seen.insert(topic.id)) {
                *brought.entry(by.id.clone()).or_default() += 1;
            }
        }
        let total: usize = brought.values().sum();
        let by_far = |count: usize| total >= FEWEST && count * 4 >= total * 3;
        let (most, _) = brought.into_iter().find(|(_, count)| by_far(*count))?;
        people.get(&most).cloned()
    }
}
