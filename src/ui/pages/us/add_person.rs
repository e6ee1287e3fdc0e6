//! A third to sixth person.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::pens::{PersonDraft, PersonFields};
use crate::app::App;
use crate::browser::page;
use crate::coaching::{Kind, MOST_PEOPLE, NewPerson, People, PeopleCommand};
use crate::i18n::t;
use crate::ui::components::{Dialog, Icon, WhoSees, icon};

const NAME: &str = "new-person-name";
const ADD: &str = "add-person";

/// The button, as long as there is room, and the form behind it.
#[component]
pub fn AddPerson() -> impl IntoView {
    let people = App::here().people();
    let open = RwSignal::new(false);
    let draft = PersonDraft::new(String::new(), 0);
    let has_room = Memo::new(move |_| people.with(|people| people.all().len() < MOST_PEOPLE));
    let start = move |_| {
        draft.name.set(String::new());
        draft.pen.set(people.with_untracked(People::free_pen));
        draft.form.clear();
        open.set(true);
    };
    view! {
        <Show when=move || has_room.get()>
            <button class="button-add" type="button" id=ADD on:click=start>
                {icon(Icon::Plus)}
                {t::us_add_person()}
            </button>
        </Show>
        <Dialog open=open title=t::us_add_person_title()>
            <NewPersonForm draft open />
        </Dialog>
    }
}

#[component]
fn NewPersonForm(draft: PersonDraft, open: RwSignal<bool>) -> impl IntoView {
    let app = App::here();
    let people = app.people();
    let keep = move |event: SubmitEvent| {
        event.prevent_default();
        let names =
            people.with_untracked(|people| people.all().iter().map(|it| it.name.clone()).collect::<Vec<_>>());
        if draft.check() && !draft.is_meant(names) {
            return;
        }
        let name = draft.name.get_untracked();
        let said = t::us_said_added(name.trim());
        let person = NewPerson { id: app.new_id(), name, pen: draft.pen.get_untracked() };
        if draft.form.show(&app.act_and_say(&PeopleCommand::Add(person).into(), said)) {
            open.set(false);
            page::after_paint(|| page::focus(ADD));
        }
    };
    view! {
        <form class="form" novalidate on:submit=keep>
            <p class="quiet">{t::us_add_person_lead()}</p>
            <PersonFields
                id=NAME
                draft=draft
                name_label=t::us_name()
                missing=t::us_name_missing()
                pen_label=t::us_pen_choice()
            />
            <WhoSees of=Kind::Person />
            <div class="actions actions-end">
                <button class="button-text" type="button" on:click=move |_| open.set(false)>
                    {t::us_cancel()}
                </button>
                <button class="button button-main" type="submit">
                    {t::us_add_person_keep()}
                </button>
            </div>
        </form>
    }
}
