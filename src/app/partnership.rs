//! The open partnership: how it begins, how it stands, who is in it.

use leptos::prelude::*;

use super::context::App;
use crate::browser::{intl, sealing};
use crate::coaching::{
    Book, Kind, MembershipCommand, NewPerson, Partnership, PeopleCommand, Person, Preferences, Refusal,
};
use crate::replica::{Id, sorted_by_key};

impl App {
    /// How the open partnership stands.
    pub fn partnership(self) -> Memo<Partnership> {
        self.watch(&[Kind::Partnership], Book::partnership)
    }

    /// Everyone, oneself first.
    pub fn people_from_me(self) -> Memo<Vec<Person>> {
        let (people, me) = (self.people(), self.me());
        Memo::new(move |_| {
            let everyone = people.with(|people| people.all().to_vec());
            let me = me.with(|me| me.as_ref().map(|me| me.id.clone()));
            sorted_by_key(everyone, |person| Some(&person.id) != me.as_ref())
        })
    }

    /// The same, read once.
    pub fn ids_from_me(self) -> Vec<Id> {
        let people = self.people().get_untracked();
        let me = self.my_id().and_then(|me| people.get(&me).map(|me| me.id.clone()));
        let others = people.all().iter().map(|person| person.id.clone()).filter(|id| Some(id) != me.as_ref());
        me.clone().into_iter().chain(others).collect()
    }

    /// What the owner of this browser prefers.
    pub fn my_preferences(self) -> Memo<Option<(Id, Preferences)>> {
        let me = self.me();
        self.watch(&[Kind::Preferences], move |book| {
            let me = me.with(|me| me.as_ref().map(|me| me.id.clone()))?;
            let preferences = book.preferences(&me);
            Some((me, preferences))
        })
    }

    /// A partnership by the names of the others in it.
    pub fn label_of(self, document: &Id) -> String {
        let others: Vec<Person> = self.workspace.with_value(|workspace| {
            let people = workspace.shared.get(document).map(Book::people).unwrap_or_default();
            match workspace.standing(document).me {
                Some(me) => people.others(&me).cloned().collect(),
                None => people.all().to_vec(),
            }
        });
        let names: Vec<String> = others.into_iter().map(|person| person.name).collect();
        intl::list(self.tag(), &names)
    }

    /// Starts a partnership of two people; the first is the owner of this
    /// browser. Today shows it when this returns.
    ///
    /// # Errors
    /// When a name is missing or too long; nothing has been written then.
    pub fn start_partnership(self, me: NewPerson, partner: NewPerson) -> Result<(), Refusal> {
        self.leave_sample_behind();
        let (document, my_id) = (self.new_id(), me.id.clone());
        let before = self.open.get_untracked();
        self.ensure_document(&document);
        self.open.set(Some(document.clone()));
        let start = PeopleCommand::Start {
            document: document.clone(),
            people: vec![me, partner],
            // Without one, updates go as they are, and say so.
            key: sealing::new_key().ok(),
        };
        let started = self.act(&start.into());
        if let Err(refusal) = started {
            self.workspace.update_value(|workspace| {
                workspace.shared.remove(&document);
            });
            self.open.set(before);
            return Err(refusal);
        }
        self.act(&MembershipCommand::Enter { document: document.clone(), me: Some(my_id) }.into())?;
        self.switch_to(document);
        Ok(())
    }
}
