//! The topic that is on the table.

use leptos::prelude::*;

use super::agenda::items_of;
use super::agenda_item::Marks;
use crate::app::App;
use crate::coaching::{Person, Topic};
use crate::i18n::{self, t};
use crate::replica::Id;
use crate::ui::components::person_tag;

/// The first topic that still waits, and what became of it in one tap; a quiet
/// line where there is none.
#[component]
pub fn TopicNow(session: Id) -> impl IntoView {
    let app = App::here();
    let items = items_of(app, &session);
    let now: Memo<Option<Topic>> =
        Memo::new(move |_| items.with(|items| items.iter().find(|item| item.is_waiting()).cloned()));
    // Another topic is another element: a second tap of a double one must not
    // mark the next.
    let name = Memo::new(move |_| now.with(|now| now.as_ref().map(|it| it.id.clone())));
    let people = app.people();
    let owner: Memo<Option<Person>> = Memo::new(move |_| {
        let owner = now.with(|now| now.as_ref()?.brought_by.clone())?;
        people.with(|people| people.get(&owner).cloned())
    });
    let is_empty = Memo::new(move |_| items.with(Vec::is_empty));
    let none = move || if is_empty.get() { t::talk_no_topic() } else { t::talk_topics_done() };
    let title = move || now.with(|now| now.as_ref().map(|it| it.title.clone()).unwrap_or_default());
    let minutes = move || {
        let minutes = now.with(|now| now.as_ref().map_or(0, |it| it.minutes));
        (minutes > 0).then(|| view! { <span>{t::session_item_minutes(i18n::count(minutes))}</span> })
    };
    let pen = move || owner.with(|owner| owner.as_ref().map(|it| it.pen.to_string()));
    let tag = move || owner.with(|owner| owner.as_ref().map(person_tag));
    let content = move || match name.get() {
        None => view! { <p class="quiet">{none}</p> }.into_any(),
        Some(id) => view! {
            <div class="pen-rule" data-pen=pen>
                <h2 class="item-title" dir="auto" prop:textContent=title></h2>
                <div class="talk-topic-foot">
                    <p class="meta">{tag} {minutes}</p>
                    <Marks id item=now />
                </div>
            </div>
        }
        .into_any(),
    };
    view! {
        <section class="talk-topic" aria-label=t::talk_topic()>
            {content}
        </section>
    }
}
