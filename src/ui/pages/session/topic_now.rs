//! The topic that is on the table.

use leptos::prelude::*;

use super::agenda::items_of;
use super::agenda_item::Marks;
use super::turn::talk_of;
use crate::app::App;
use crate::browser::{focus, page};
use crate::coaching::{Filling, Person, Talk, Topic};
use crate::i18n::{self, t};
use crate::replica::Id;
use crate::ui::components::person_tag;

/// The id of its title.
const TOPIC: &str = "topic-now";

/// The topic of the part that is on, the first of those that fill it and still
/// wait; where no topic fills any part, the first of all. What became of it
/// takes one tap. Nothing in a part that is not for topics.
#[component]
pub fn TopicNow(
    session: Id,
    /// The topic that is on the table.
    now: Memo<Option<Topic>>,
) -> impl IntoView {
    let app = App::here();
    let items = items_of(app, &session);
    let people = app.people();
    // Another topic is another element: a second tap of a double one must not
    // mark the next.
    let name = Memo::new(move |_| now.with(|now| now.as_ref().map(|it| it.id.clone())));
    // What was pressed goes with its topic; the next one takes the focus.
    Effect::new(move |before: Option<Option<Id>>| {
        let now = name.get();
        if before.is_some_and(|before| before != now) {
            page::after_paint(|| {
                for place in [TOPIC, "turn-heading"] {
                    if focus::is_focus_lost() {
                        page::focus(place);
                    }
                }
            });
        }
        now
    });
    let owner: Memo<Option<Person>> = Memo::new(move |_| {
        let owner = now.with(|now| now.as_ref()?.brought_by.clone())?;
        people.with(|people| people.get(&owner).cloned())
    });
    let is_done =
        Memo::new(move |_| items.with(|items| !items.is_empty() && !items.iter().any(Topic::is_waiting)));
    let title = move || now.with(|now| now.as_ref().map(|it| it.title.clone()).unwrap_or_default());
    let minutes = move || {
        let minutes = now.with(|now| now.as_ref().map_or(0, |it| it.minutes));
        (minutes > 0).then(|| view! { <span>{t::session_item_minutes(i18n::count(minutes))}</span> })
    };
    let pen = move || owner.with(|owner| owner.as_ref().map(|it| it.pen.to_string()));
    let tag = move || owner.with(|owner| owner.as_ref().map(person_tag));
    let content = move || match name.get() {
        None => is_done.get().then(|| view! { <p class="quiet">{t::talk_topics_done()}</p> }).into_any(),
        Some(id) => view! {
            <div class="pen-rule" data-pen=pen>
                <h2 class="item-title" id=TOPIC tabindex="-1" dir="auto" prop:textContent=title></h2>
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

/// The topic that is on the table.
pub fn topic_now(app: App, session: &Id) -> Memo<Option<Topic>> {
    let items = items_of(app, session);
    let (people, talk) = (app.people(), talk_of(app, session));
    Memo::new(move |_| {
        let same = |a: &Id, b: &Id| people.with(|people| people.same(a, b));
        items.with(|items| talk.with(|talk| topic_of(talk, items, same)))
    })
}

fn topic_of(talk: &Talk, topics: &[Topic], same: impl Fn(&Id, &Id) -> bool) -> Option<Topic> {
    let filling = Filling::of(&talk.segments, topics, same);
    let part = talk.current().map(|part| filling.topics_in(&part.id)).unwrap_or_default();
    let mut of_part = part.iter().map(|portion| &portion.topic).filter(|topic| topic.is_waiting());
    if filling.parts.iter().any(|(_, portions)| !portions.is_empty()) {
        return of_part.next().cloned();
    }
    topics.iter().find(|topic| topic.is_waiting()).cloned()
}
