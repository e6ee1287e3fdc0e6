//! Us: who we are, what we agreed on, and how we work.

mod about;
mod add_person;
mod agreement;
mod more;
mod pens;
mod rooms;
mod way;
mod which;

pub use about::About;
use add_person::AddPerson;
pub use agreement::Agreement;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use more::More;
use pens::pen_name;
pub use pens::{PersonDraft, PersonFields};
use rooms::ToAgreement;

use crate::app::App;
use crate::browser::zones;
use crate::coaching::{Base, Kind, PeopleCommand, Person};
use crate::i18n::t;
use crate::replica::Id;
use crate::ui::components::{Dialog, Page, SampleNote, WhoSees};
use crate::ui::standing::Standing;
use crate::ui::words;

const NAME: &str = "person-name";

/// The people of the partnership.
#[component]
pub fn Us() -> impl IntoView {
    view! {
        <Page title=t::us_title()>
            <h1 tabindex="-1">{t::us_title()}</h1>
            <SampleNote words=t::sample_note_us() />
            <Standing />
            <People />
            <ToAgreement />
            <More />
        </Page>
    }
}

/// Who is being changed, and what is typed.
#[derive(Clone, Copy)]
struct Changing {
    open: RwSignal<bool>,
    person: RwSignal<Option<Id>>,
    draft: PersonDraft,
    zone: RwSignal<String>,
    /// What the form was filled with.
    filled: RwSignal<Option<Person>>,
    base: StoredValue<Base>,
}

#[component]
fn People() -> impl IntoView {
    let people = App::here().people_from_me();
    let ids =
        move || -> Vec<Id> { people.with(|people| people.iter().map(|person| person.id.clone()).collect()) };
    let changing = Changing {
        open: RwSignal::new(false),
        person: RwSignal::new(None),
        draft: PersonDraft::new(String::new(), 0),
        zone: RwSignal::new(String::new()),
        filled: RwSignal::new(None),
        base: StoredValue::new(Base::Now),
    };
    view! {
        <section class="section" aria-labelledby="people-heading">
            <h2 class="visually-hidden" id="people-heading">
                {t::us_people()}
            </h2>
            <ul class="people">
                <For each=ids key=Id::clone let:id>
                    <Card id=id changing=changing />
                </For>
            </ul>
            <AddPerson />
            <Dialog open=changing.open title=t::us_dialog()>
                <ChangePerson changing=changing />
            </Dialog>
        </section>
    }
}

#[component]
fn Card(id: Id, changing: Changing) -> impl IntoView {
    let app = App::here();
    let (people, me) = (app.people(), app.me());
    let person = Memo::new(move |_| people.with(|people| people.get(&id).cloned()));
    let change = move |_| {
        if let Some(person) = person.get_untracked() {
            let unedited =
                PeopleCommand::Rename { person: person.id.clone(), name: person.name.clone() }.into();
            changing.base.set_value(app.filled_by(&unedited));
            changing.filled.set(Some(person.clone()));
            changing.draft.name.set(person.name);
            changing.draft.pen.set(person.pen);
            changing.zone.set(person.zone);
            changing.draft.form.clear();
            changing.person.set(Some(person.id));
            changing.open.set(true);
        }
    };
    let card = move |person: Person| {
        let is_me = me.with(|me| me.as_ref().is_some_and(|me| me.id == person.id));
        let pen = pen_name(person.pen);
        let line = if is_me { t::us_pen_you(pen) } else { t::us_pen(pen) };
        view! {
            <span class="badge badge-large" data-pen=person.pen.to_string() aria-hidden="true">
                {person.initials()}
            </span>
            <div>
                <h3 class="person-name">
                    <span class="pen-line" data-pen=person.pen.to_string() dir="auto">
                        {person.name.clone()}
                    </span>
                </h3>
                <p class="quiet small">{line}</p>
            </div>
        }
    };
    let name = move || t::us_change_of(person.get().map(|person| person.name).unwrap_or_default());
    view! {
        <li class="person-card">
            {move || person.get().map(card)}
            <button class="button-text" type="button" aria-label=name on:click=change>
                {t::us_change()}
            </button>
        </li>
    }
}

#[component]
fn ChangePerson(changing: Changing) -> impl IntoView {
    let app = App::here();
    let Changing { open, person, draft, zone, filled, base } = changing;
    let of = person.with_untracked(|person| person.as_ref().map(Id::to_string));
    let people = app.people();
    let same_pen = Memo::new(move |_| {
        let id = person.get();
        people.with(|people| {
            let others = people.all().iter().filter(|other| Some(&other.id) != id.as_ref());
            others.into_iter().any(|other| other.pen == draft.pen.get())
        })
    });
    let keep = move |event: SubmitEvent| {
        event.prevent_default();
        if !draft.check() {
            return;
        }
        let Some(id) = person.get_untracked() else { return };
        let is_other = |other: &&Person| other.id != id;
        let names = people.with_untracked(|people| {
            people.all().iter().filter(is_other).map(|other| other.name.clone()).collect::<Vec<_>>()
        });
        if !draft.is_meant(names) {
            return;
        }
        let (name, pen) = (draft.name.get_untracked(), draft.pen.get_untracked());
        // What the form was filled with: what nobody touched in it is not
        // written, also where somebody changed it since.
        let before = filled.get_untracked();
        let is_renamed = before.as_ref().is_none_or(|before| before.name != name.trim());
        let zone = zone.get_untracked();
        let keep = || {
            // Two acts: the line at the bottom speaks of the last one.
            if is_renamed {
                let said = t::us_said_renamed(name.trim());
                let rename = PeopleCommand::Rename { person: id.clone(), name: name.clone() }.into();
                app.act_and_say(&rename, said)?;
            }
            if before.as_ref().is_none_or(|before| before.pen != pen) {
                let said = t::us_said_pen(name.trim(), pen_name(pen));
                app.act_and_say(&PeopleCommand::ChoosePen { person: id.clone(), pen }.into(), said)?;
            }
            if before.as_ref().is_some_and(|before| before.zone != zone) {
                let city = if zone.is_empty() { t::zone_none() } else { words::city(&zone) };
                let said = t::zone_said(name.trim(), city);
                app.act_and_say(&PeopleCommand::LiveIn { person: id, zone }.into(), said)?;
            }
            Ok(())
        };
        if draft.form.show(&app.keep_form(base.get_value(), keep)) {
            open.set(false);
        }
    };
    view! {
        <form class="form" novalidate data-of=of on:submit=keep>
            <PersonFields
                id=NAME
                draft=draft
                name_label=t::us_name()
                missing=t::us_name_missing()
                pen_label=t::us_pen_choice()
            />
            <ZoneField zone=zone />
            <Show when=move || same_pen.get()>
                <p class="hint" role="status">
                    {t::start_same_pen()}
                </p>
            </Show>
            <WhoSees of=Kind::Person />
            <div class="actions actions-end">
                <button class="button-text" type="button" on:click=move |_| open.set(false)>
                    {t::us_cancel()}
                </button>
                <button class="button button-main" type="submit">
                    {t::us_keep()}
                </button>
            </div>
        </form>
    }
}

/// Where a person lives, for both times of a session.
#[component]
fn ZoneField(zone: RwSignal<String>) -> impl IntoView {
    let kept = zone.get_untracked();
    let mut zones = zones::all();
    if !kept.is_empty() && !zones.contains(&kept) {
        zones.insert(0, kept);
    }
    let option = |name: String| {
        let (label, value, this) = (name.replace('_', " "), name.clone(), name);
        view! { <option value=value prop:selected=move || zone.with(|zone| *zone == this)>{label}</option> }
    };
    view! {
        <div class="field">
            <label for="person-zone">{t::zone_label()}</label>
            <select
                class="input"
                id="person-zone"
                aria-describedby="person-zone-hint"
                on:change=move |event| zone.set(event_target_value(&event))
            >
                <option value="" prop:selected=move || zone.with(String::is_empty)>{t::zone_none()}</option>
                {zones.into_iter().map(option).collect_view()}
            </select>
            <p class="hint" id="person-zone-hint">{t::zone_hint()}</p>
        </div>
    }
}
