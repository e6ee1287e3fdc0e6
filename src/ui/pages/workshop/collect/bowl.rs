//! The bowl: open, with nothing to be seen but how many slips are in it, or
//! still to be opened.

use leptos::prelude::*;

use super::answer::Answering;
use crate::app::App;
use crate::browser::page;
use crate::coaching::{LEAST_SLIPS, OpenBowl, OwnKit, SlipOffer};
use crate::i18n::{self, t};
use crate::replica::Id;
use crate::route::{Route, WorkshopPage};
use crate::ui::components::{Dialog, Icon, icon};
use crate::ui::{slip_words, words};

const HEADING: &str = "collect-bowl";

/// The section.
#[component]
pub fn InTheBowl(workshop: Id, answering: RwSignal<Option<Answering>>) -> impl IntoView {
    let app = App::here();
    let open = Memo::new(move |_| app.open_bowl().map(|bowl| (bowl.workshop, bowl.offer)));
    let content = move || match open.get() {
        None => view! { <NotOpen workshop=workshop.clone() /> }.into_any(),
        Some((of, offer)) if of == workshop => view! { <Open offer answering /> }.into_any(),
        Some((of, _)) => view! {
            <p>{t::collect_elsewhere()}</p>
            <p>
                <a href=Route::Workshop(of, Some(WorkshopPage::Collect)).to_string()>
                    {t::collect_elsewhere_go()}
                </a>
            </p>
        }
        .into_any(),
    };
    let title = move || match open.get() {
        Some((_, offer)) => t::collect_open_title(slip_words::offer(offer)),
        None => t::collect_bowl(),
    };
    view! {
        <section class="section no-print" aria-labelledby=HEADING>
            <h2 id=HEADING tabindex="-1" prop:textContent=title></h2>
            {content}
        </section>
    }
}

/// When it is, and the button that opens a bowl.
#[component]
fn NotOpen(workshop: Id) -> impl IntoView {
    let app = App::here();
    let chosen = RwSignal::new(SlipOffer::End);
    let open = move |_| {
        app.start_bowl(&workshop, chosen.get_untracked(), objectives_of(app, &workshop));
        page::after_paint(|| page::focus(HEADING));
    };
    let choice = |offer: SlipOffer| {
        view! {
            <label class="choice">
                <input
                    type="radio"
                    name="collect-when"
                    prop:checked=move || chosen.get() == offer
                    on:change=move |_| chosen.set(offer)
                />
                {slip_words::offer(offer)}
            </label>
        }
    };
    view! {
        <p class="quiet">{t::collect_bowl_lead()}</p>
        <fieldset class="field">
            <legend>{t::collect_when()}</legend>
            <div class="choices">{SlipOffer::ALL.map(choice).collect_view()}</div>
        </fieldset>
        <div class="actions">
            <button class="button button-main" type="button" on:click=open>
                {t::collect_open()}
            </button>
        </div>
    }
}

/// The objectives in the kit of a workshop.
fn objectives_of(app: App, workshop: &Id) -> Vec<String> {
    app.with_private(|private| {
        let kit = private.workshop(workshop)?.kit?;
        Some(private.get::<OwnKit>(&kit)?.kit.objectives)
    })
    .unwrap_or_default()
}

/// How many slips are in it, the ways in, and the ways to end it.
#[component]
fn Open(offer: SlipOffer, answering: RwSignal<Option<Answering>>) -> impl IntoView {
    let app = App::here();
    let count = Memo::new(move |_| app.open_bowl().as_ref().map_or(0, OpenBowl::count));
    let (closing, throwing) = (RwSignal::new(false), RwSignal::new(false));
    let answer = move |how| {
        answering.set(Some(how));
        page::after_paint(page::focus_heading);
    };
    view! {
        <p class="collect-count" aria-live="polite" prop:textContent=move || t::collect_in_bowl(i18n::count(count.get()))></p>
        <p class="quiet">{t::collect_bowl_lead()}</p>
        <div class="actions">
            <button
                class="button button-main"
                type="button"
                on:click=move |_| answer(Answering { offer, is_paper: false })
            >
                {t::collect_answer()}
            </button>
            <button class="button" type="button" on:click=move |_| answer(Answering { offer, is_paper: true })>
                {t::collect_paper()}
            </button>
            <a class="button" href=Route::Open.to_string()>
                {t::collect_bring()}
            </a>
        </div>
        <p class="hint">{t::collect_ways()}</p>
        <div class="actions">
            <button class="button" type="button" on:click=move |_| closing.set(true)>
                {t::collect_close()}
            </button>
            <button class="button-text" type="button" on:click=move |_| throwing.set(true)>
                {t::collect_throw()}
            </button>
        </div>
        <p class="hint place">{icon(Icon::Lock)} {t::collect_place()}</p>
        <Close count asking=closing />
        <Throw asking=throwing />
    }
}

#[component]
fn Close(count: Memo<usize>, asking: RwSignal<bool>) -> impl IntoView {
    let app = App::here();
    let text = move || {
        let said = i18n::count(count.get());
        if count.get() < LEAST_SLIPS { t::collect_close_few(said) } else { t::collect_close_text(said) }
    };
    let close = move |_| {
        asking.set(false);
        match app.close_bowl() {
            Ok(_) => {
                app.say(t::collect_said_closed());
                page::after_paint(|| page::focus(super::report::HEADING));
            }
            Err(refused) => app.say(words::refusal(&refused)),
        }
    };
    view! {
        <Dialog open=asking title=t::collect_close_ask()>
            <p>{text}</p>
            <div class="actions actions-end">
                <button class="button" type="button" on:click=move |_| asking.set(false)>
                    {t::collect_keep_open()}
                </button>
                <button class="button button-main" type="button" on:click=close>
                    {t::collect_close_do()}
                </button>
            </div>
        </Dialog>
    }
}

#[component]
fn Throw(asking: RwSignal<bool>) -> impl IntoView {
    let app = App::here();
    let throw = move |_| {
        asking.set(false);
        app.empty_bowl();
        app.say(t::collect_said_thrown());
        page::after_paint(|| page::focus(HEADING));
    };
    view! {
        <Dialog open=asking title=t::collect_throw_ask()>
            <p>{t::collect_throw_text()}</p>
            <div class="actions actions-end">
                <button class="button" type="button" on:click=move |_| asking.set(false)>
                    {t::collect_keep_open()}
                </button>
                <button class="button button-main" type="button" on:click=throw>
                    {t::collect_throw_do()}
                </button>
            </div>
        </Dialog>
    }
}
