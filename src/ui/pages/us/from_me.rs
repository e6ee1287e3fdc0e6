//! The people in the order in which one thinks of them.

use leptos::prelude::*;

use crate::app::App;
use crate::coaching::Person;
use crate::replica::sorted_by_key;

/// Everyone, oneself first.
pub fn people_from_me(app: App) -> Memo<Vec<Person>> {
    let (people, me) = (app.people(), app.me());
    Memo::new(move |_| {
        let everyone = people.with(|people| people.all().to_vec());
        let me = me.with(|me| me.as_ref().map(|me| me.id.clone()));
        sorted_by_key(everyone, |person| Some(&person.id) != me.as_ref())
    })
}
