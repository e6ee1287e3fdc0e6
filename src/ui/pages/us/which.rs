//! Which of the people one is, in this browser.

use leptos::prelude::*;

use crate::app::App;
use crate::browser::page;
use crate::coaching::{MembershipCommand, Person};
use crate::i18n::t;
use crate::replica::Id;
use crate::ui::components::badge;

/// The choice, and the question before it takes effect.
#[component]
pub fn WhichOne() -> impl IntoView {
    let app = App::here();
    let (people, me) = (app.people(), app.me());
    let ordered = app.people_from_me();
    let asked = RwSignal::new(None::<Id>);
    let my_id = Memo::new(move |_| me.with(|me| me.as_ref().map(|me| me.id.clone())));
    let choice = move |person: Person| {
        let (mine, this) = (person.id.clone(), person.id.clone());
        let is_chosen = move || asked.get().or_else(|| my_id.get()).as_ref() == Some(&mine);
        let choose = move |_| {
            let is_me = my_id.get_untracked().as_ref() == Some(&this);
            asked.set((!is_me).then(|| this.clone()));
        };
        view! {
            <label class="choice">
                <input type="radio" name="me" prop:checked=is_chosen on:change=choose />
                {badge(&person)}
                <span>{t::us_i_am(&person.name)}</span>
            </label>
        }
    };
    let question = move || {
        let asked_for = asked.get()?;
        let next = people.with(|people| people.get(&asked_for).cloned())?;
        Some(view! { <Sure next=next asked=asked /> })
    };
    view! {
        <section class="section" aria-labelledby="which-heading">
            <h2 id="which-heading">{t::us_which()}</h2>
            <p class="quiet">{t::us_which_lead()}</p>
            <fieldset class="field">
                <legend class="visually-hidden">{t::us_which()}</legend>
                <div class="choices">
                    {move || ordered.get().into_iter().map(choice).collect_view()}
                </div>
            </fieldset>
            <div aria-live="polite">{question}</div>
        </section>
    }
}

/// Says what changes, and asks.
#[component]
fn Sure(next: Person, asked: RwSignal<Option<Id>>) -> impl IntoView {
    let app = App::here();
    let stay = app.me().with_untracked(|me| me.as_ref().map(|me| me.name.clone())).unwrap_or_default();
    let id = next.id.clone();
    let become_them = move |_| {
        if let Some(document) = app.open_document().get_untracked() {
            // A private command needs nothing that could be missing.
            let _ = app.act(&MembershipCommand::Enter { document, me: Some(id.clone()) }.into());
        }
        asked.set(None);
        page::after_paint(page::focus_heading);
    };
    let stay_oneself = move |_| {
        asked.set(None);
        page::after_paint(page::focus_heading);
    };
    view! {
        <div class="notice">
            <div class="notice-body">
                <p>{t::us_become(&next.name)}</p>
                <div class="actions">
                    <button class="button" type="button" on:click=become_them>
                        {t::us_become_yes(&next.name)}
                    </button>
                    <button class="button-text" type="button" on:click=stay_oneself>
                        {t::us_become_no(stay)}
                    </button>
                </div>
            </div>
        </div>
    }
}
