//! The same workshop for the next group.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use crate::app::App;
use crate::coaching::{Kind, RoomPlan, WorkshopCommand};
use crate::i18n::t;
use crate::replica::Id;
use crate::route::Route;
use crate::ui::components::{Check, Dialog};
use crate::ui::words;

/// The section, with the question whether the people come along.
#[component]
pub fn Again(id: Id) -> impl IntoView {
    let app = App::here();
    let of_plan = RoomPlan::id_of(&id);
    let has_people = app.watch_private(&[Kind::RoomPlan], move |book| {
        book.get::<RoomPlan>(&of_plan).is_some_and(|plan| !plan.names.is_empty())
    });
    let asking = RwSignal::new(false);
    let with_people = RwSignal::new(false);
    let id = StoredValue::new(id);
    let duplicate = move || {
        let new = app.new_id();
        let (of, with_people) = (id.get_value(), with_people.get_untracked());
        let command = WorkshopCommand::Duplicate { id: new.clone(), of, with_people }.into();
        asking.set(false);
        match app.act_and_say(&command, t::workshops_said_duplicated()) {
            Ok(()) => app.go(&Route::Workshop(new, None)),
            Err(refusal) => app.say(words::refusal(&refusal)),
        }
    };
    let press = move |_| {
        with_people.set(false);
        if has_people.get_untracked() { asking.set(true) } else { duplicate() }
    };
    let send = move |event: SubmitEvent| {
        event.prevent_default();
        duplicate();
    };
    view! {
        <section class="section" aria-labelledby="workshop-again">
            <h2 id="workshop-again">{t::workshops_again()}</h2>
            <p class="quiet">{t::workshops_again_lead()}</p>
            <div class="actions">
                <button class="button" type="button" on:click=press>
                    {t::workshops_duplicate()}
                </button>
            </div>
            <Dialog open=asking title=t::workshops_again()>
                <form class="form" on:submit=send>
                    <Check label=t::workshops_with_people() value=with_people />
                    <div class="actions actions-end">
                        <button class="button" type="button" on:click=move |_| asking.set(false)>
                            {t::goal_cancel()}
                        </button>
                        <button class="button button-main" type="submit">
                            {t::workshops_duplicate()}
                        </button>
                    </div>
                </form>
            </Dialog>
        </section>
    }
}
