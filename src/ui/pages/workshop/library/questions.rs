//! Questions: a matter at a time, and a choice of one's own.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::row;
use crate::app::App;
use crate::coaching::library::Shelf;
use crate::coaching::{Book, HandedQuestion, Kind, OwnQuestion};
use crate::exchange::Handout;
use crate::i18n::{count, t};
use crate::replica::Id;
use crate::ui::components::{Icon, icon};
use crate::ui::pages::workshop::hand_out::{Offer, hand_out_button};

/// The section.
#[component]
pub fn Questions(shelf: StoredValue<Shelf>, chosen: RwSignal<Option<Offer>>) -> impl IntoView {
    let topics = shelf.with_value(|shelf| {
        let topics = shelf.questions.packs.iter().map(|topic| {
            let handout = Handout::Questions(vec![HandedQuestion::Topic(topic.id())]);
            let offer = Offer { title: topic.title.clone(), handout };
            let meta = t::library_count(count(topic.questions.len()));
            row(topic.title.clone(), meta, hand_out_button(offer, chosen))
        });
        topics.collect_view()
    });
    view! {
        <section class="section" aria-labelledby="library-questions">
            <h2 id="library-questions">{t::library_questions()}</h2>
            <OwnChoice chosen />
            <details>
                <summary>{icon(Icon::Chevron)} {t::library_questions_topics()}</summary>
                <ul class="rows">{topics}</ul>
            </details>
        </section>
    }
}

/// A question of one's own, as it is handed out.
pub fn handed(question: OwnQuestion) -> HandedQuestion {
    let OwnQuestion { text, topic, phase, depth, .. } = question;
    HandedQuestion::Own { text, topic, phase, depth }
}

#[component]
fn OwnChoice(chosen: RwSignal<Option<Offer>>) -> impl IntoView {
    let app = App::here();
    let own: Memo<Vec<OwnQuestion>> = app.watch_private(&[Kind::OwnQuestion], Book::all);
    let picked = RwSignal::new(BTreeSet::<Id>::new());
    let offer = move |_| {
        let questions = own.get_untracked().into_iter();
        let questions = questions.filter(|it| picked.with_untracked(|picked| picked.contains(&it.id)));
        let handout = Handout::Questions(questions.map(handed).collect());
        chosen.set(Some(Offer { title: t::library_questions_own(), handout }));
    };
    let check = move |question: OwnQuestion| {
        let (id, text) = (question.id.clone(), question.text);
        let this = id.clone();
        let is_picked = move || picked.with(|picked| picked.contains(&this));
        let toggle = move |_| {
            picked.update(|picked| {
                if !picked.remove(&id) {
                    picked.insert(id.clone());
                }
            });
        };
        view! {
            <li>
                <label class="check">
                    <input type="checkbox" prop:checked=is_picked on:change=toggle />
                    <span dir="auto">{text}</span>
                </label>
            </li>
        }
    };
    let number = Memo::new(move |_| {
        picked.with(|picked| own.with(|own| own.iter().filter(|it| picked.contains(&it.id)).count()))
    });
    let list = move || own.get().into_iter().map(check).collect_view();
    view! {
        <Show
            when=move || own.with(|own| !own.is_empty())
            fallback=|| view! { <p class="quiet">{t::library_questions_none()}</p> }
        >
            <h3>{t::library_questions_own()}</h3>
            <ul>{list}</ul>
            <div class="actions">
                <button
                    class="button"
                    type="button"
                    aria-haspopup="dialog"
                    disabled=move || number.get() == 0
                    on:click=offer
                >
                    {move || t::library_choose(count(number.get()))}
                </button>
            </div>
        </Show>
    }
}
