//! Asked once in each browser: which of the people one is.

use leptos::prelude::*;

use crate::app::App;
use crate::coaching::{MembershipCommand, Person};
use crate::i18n::t;
use crate::ui::components::{Icon, Page, icon};

/// Two doors with two names.
#[component]
pub fn Who() -> impl IntoView {
    let people = App::here().people();
    let doors = move || {
        let people = people.with(|people| people.all().to_vec());
        people.into_iter().map(|person| view! { <PersonDoor person=person /> }).collect_view()
    };
    let is_empty = Memo::new(move |_| people.with(|people| people.all().is_empty()));
    view! {
        <Page title=t::who_title()>
            <header class="page-head">
                <h1 tabindex="-1">{t::who_title()}</h1>
                <p class="lead">{t::who_lead()}</p>
            </header>
            <Show when=move || is_empty.get()>
                <p>{t::who_nobody()}</p>
            </Show>
            <ul class="doors">{doors}</ul>
        </Page>
    }
}

#[component]
fn PersonDoor(person: Person) -> impl IntoView {
    let app = App::here();
    let id = person.id.clone();
    let enter = move |_| {
        if let Some(document) = app.open_document().get_untracked() {
            // A private command needs nothing that could be missing.
            let _ = app.act(&MembershipCommand::Enter { document, me: Some(id.clone()) }.into());
        }
    };
    view! {
        <li>
            <button class="door" type="button" on:click=enter>
                <span class="badge badge-large" data-pen=person.pen.to_string() aria-hidden="true">
                    {person.initials()}
                </span>
                <span class="door-words">
                    <span class="door-name">
                        {t::who_i_am(&person.name)}
                    </span>
                </span>
                {icon(Icon::Chevron)}
            </button>
        </li>
    }
}
