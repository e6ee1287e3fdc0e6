//! Orientation: ten cards to read before the first session, one at a time.

use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::prelude::*;

use crate::app::App;
use crate::browser::page;
use crate::coaching::Workshop;
use crate::coaching::library::{OrientationCard, OrientationPack};
use crate::i18n::{self, count, t};
use crate::route::{Route, WorkshopPage};
use crate::ui::components::{Eyebrow, Page, WayOn};

const HEADING: &str = "orientation-card";
/// How far a finger goes for the next card, in pixels.
const SWIPE: i32 = 48;

/// The page.
#[component]
pub fn Orientation() -> impl IntoView {
    let pack = App::here().library("content/orientation.json", |text| OrientationPack::read(text).ok());
    let cards = move || {
        pack.with(|pack| match pack {
            None => view! { <p class="quiet" aria-busy="true">{t::sheet_loading()}</p> }.into_any(),
            Some(Err(())) => view! { <p role="alert">{t::sheet_not_fetched()}</p> }.into_any(),
            Some(Ok(pack)) => view! { <Cards cards=pack.cards.clone() /> }.into_any(),
        })
    };
    view! {
        <Page title=t::orientation_title()>
            <header class="page-head">
                <Eyebrow to=Route::Library name=t::room_library() />
                <h1 tabindex="-1">{t::orientation_title()}</h1>
            </header>
            {cards}
            <WayOn
                id="orientation-paper"
                title=t::orientation_paper()
                lead=t::orientation_paper_lead()
                to=Route::Workshop(Workshop::first_id(), Some(WorkshopPage::Handouts))
                go=t::orientation_paper_go()
            />
        </Page>
    }
}

/// One card, and the ways to the next: buttons, arrow keys, a finger.
#[component]
fn Cards(cards: Vec<OrientationCard>) -> impl IntoView {
    let all = cards.len();
    let cards = StoredValue::new(cards);
    let at = RwSignal::new(0_usize);
    let go = move |by: isize| {
        let to = at.get_untracked().saturating_add_signed(by);
        if to < all && to != at.get_untracked() {
            at.set(to);
            page::after_paint(|| page::focus(HEADING));
        }
    };
    // Forward is where one reads to.
    let forward = |is_right: bool| if is_right == (i18n::dir() == "ltr") { 1 } else { -1 };
    let key = move |event: KeyboardEvent| match event.key().as_str() {
        "ArrowRight" => go(forward(true)),
        "ArrowLeft" => go(forward(false)),
        _ => {}
    };
    let from = StoredValue::new(None::<i32>);
    let touch = move |event: PointerEvent| {
        from.set_value((event.pointer_type() == "touch").then(|| event.client_x()));
    };
    let lift = move |event: PointerEvent| {
        let moved = from.get_value().map_or(0, |from| event.client_x() - from);
        from.set_value(None);
        if moved.abs() >= SWIPE {
            go(forward(moved < 0));
        }
    };
    let card = move || {
        cards.with_value(|cards| {
            cards.get(at.get()).map(|card| {
                view! {
                    <h2 id=HEADING tabindex="-1">
                        {card.title.clone()}
                    </h2>
                    {card_words(card)}
                }
            })
        })
    };
    let is_last = move || at.get().saturating_add(1) == all;
    let place = move || t::orientation_place(count(at.get()).saturating_add(1), count(all));
    view! {
        <section
            class="orientation"
            aria-labelledby=HEADING
            on:keydown=key
            on:pointerdown=touch
            on:pointerup=lift
        >
            <p hidden=move || at.get() != 0>{t::orientation_lead()}</p>
            <p class="quiet" prop:textContent=place></p>
            <div class="orientation-card">{card}</div>
            <div class="actions">
                <button class="button" type="button" hidden=move || at.get() == 0 on:click=move |_| go(-1)>
                    {t::orientation_previous()}
                </button>
                <button
                    class="button button-main"
                    type="button"
                    hidden=is_last
                    on:click=move |_| go(1)
                >
                    {t::orientation_next()}
                </button>
            </div>
        </section>
    }
}

/// What stands on a card below its title, on screen and on paper.
pub fn card_words(card: &OrientationCard) -> impl IntoView + use<> {
    let step = |minutes: u64, text: String| {
        view! {
            <li>
                <span class="orientation-minutes">{t::orientation_minutes(count(minutes))}</span>
                <span>{text}</span>
            </li>
        }
    };
    let plan = card.plan.iter().map(|it| step(it.minutes, it.text.clone())).collect_view();
    let plan = (!card.plan.is_empty()).then(|| view! { <ol class="orientation-plan">{plan}</ol> });
    let points = card.points.iter().map(|point| view! { <li>{point.clone()}</li> }).collect_view();
    view! {
        <p class="orientation-lead">{card.lead.clone()}</p>
        {plan}
        <ul class="card-cues">{points}</ul>
    }
}
