//! Answering a check: alone, or one after the other at one device.

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::app::App;
use crate::browser::clock;
use crate::coaching::{
    Answers, CheckCommand, CheckItem, CheckStanding, Command, KeepAnswers, Kind, OwnAnswers, Person, Salt,
};
use crate::i18n::t;
use crate::replica::Id;
use crate::ui::components::{Scale, WhoSees};
use crate::ui::tools::AtOneTable;
use crate::ui::words;

/// One number for each item, as it is chosen.
type Chosen = Vec<(CheckItem, RwSignal<Option<u64>>)>;

fn nothing_chosen() -> Chosen {
    CheckItem::ALL.into_iter().map(|item| (item, RwSignal::new(None))).collect()
}

/// What is chosen, as far as it is.
fn answers(chosen: &Chosen) -> Answers {
    let with = |answers: Answers, (item, value): &(CheckItem, RwSignal<Option<u64>>)| match value.get() {
        Some(value) => answers.with(item.name(), value),
        None => answers,
    };
    chosen.iter().fold(Answers::default(), with)
}

fn is_whole(chosen: &Chosen) -> bool {
    chosen.iter().all(|(_, value)| value.with(Option::is_some))
}

/// The items, to be answered.
fn scales(chosen: &Chosen, whose: &str) -> impl IntoView + use<> {
    let scale = |(item, value): &(CheckItem, RwSignal<Option<u64>>)| {
        let (legend, low, high) = words::check_item(*item);
        let group = format!("check-{}-{whose}", item.name());
        let value = *value;
        let choose = move |number| value.set(Some(number));
        view! { <Scale group legend low high value choose /> }
    };
    chosen.iter().map(scale).collect_view()
}

/// My answers. They are kept in my private document while I choose.
#[component]
pub fn Answering(
    check: Id,
    own: Memo<Option<OwnAnswers>>,
    standing: Memo<Option<CheckStanding>>,
) -> impl IntoView {
    let app = App::here();
    let at_table = RwSignal::new(false);
    let check = StoredValue::new(check);
    move || {
        let check = check.get_value();
        if at_table.get() {
            return view! { <AtTable check standing at_table /> }.into_any();
        }
        let several = standing.with_untracked(|it| it.as_ref().is_some_and(|it| it.people.len() > 1));
        let is_asked = standing.with_untracked(|standing| {
            let me = app.my_id();
            standing.as_ref().zip(me).is_some_and(|(standing, me)| standing.of(&me).is_some())
        });
        let mine = is_asked.then(|| view! { <Mine check own standing /> });
        let table = several.then(|| {
            view! {
                <div class="actions">
                    <button class="button-text" type="button" on:click=move |_| at_table.set(true)>
                        {t::check_at_table()}
                    </button>
                </div>
            }
        });
        view! {
            {mine}
            {table}
        }
        .into_any()
    }
}

#[component]
fn Mine(check: Id, own: Memo<Option<OwnAnswers>>, standing: Memo<Option<CheckStanding>>) -> impl IntoView {
    let app = App::here();
    let chosen = nothing_chosen();
    let kept = own.get_untracked();
    for (item, value) in &chosen {
        value.set(kept.as_ref().and_then(|own| own.values.get(item.name())));
    }
    let salt = kept.map_or_else(|| Salt::new(clock::seed()), |own| own.salt);
    let others = move || {
        let me = app.my_id();
        let ids = standing.with(|standing| {
            let people = standing.iter().flat_map(|standing| &standing.people);
            let others = people.into_iter().filter(|(id, _)| Some(id) != me.as_ref());
            others.map(|(id, _)| id.clone()).collect::<Vec<_>>()
        });
        words::names_of(app, &ids)
    };
    let fields = scales(&chosen, "mine");
    let chosen = StoredValue::new(chosen);
    let keep = {
        let check = check.clone();
        move |values: Answers| {
            let person = app.my_id()?;
            let keep = KeepAnswers { check: check.clone(), person, values, salt };
            app.act_for_good(&keep.into()).ok()
        }
    };
    Effect::new(move |before: Option<Answers>| {
        let values = chosen.with_value(answers);
        if !values.is_empty() && before.is_some_and(|before| before != values) {
            // Only a full store refuses it, and the saved state says that.
            let _ = keep(values.clone());
        }
        values
    });
    let is_ready = move || chosen.with_value(is_whole);
    let give = move |_| {
        let Some(person) = app.my_id() else { return };
        let values = untrack(|| chosen.with_value(answers));
        let keep = KeepAnswers { check: check.clone(), person: person.clone(), values: values.clone(), salt };
        let seal = CheckCommand::Seal { check: check.clone(), person, hash: values.hash(salt) };
        // The answers are kept before their seal is: no seal without what opens it.
        if app.act_for_good(&keep.into()).is_ok() && app.act_for_good(&seal.into()).is_ok() {
            app.say(t::check_said_sealed());
        }
    };
    view! {
        <WhoSees of=Kind::OwnAnswers more=Signal::derive(move || t::check_seen_when(others())) />
        <div class="form survey">{fields}</div>
        <div class="actions">
            <button class="button button-main" type="button" disabled=move || !is_ready() on:click=give>
                {t::check_give()}
            </button>
        </div>
        <p class="hint">{t::check_give_hint()}</p>
    }
}

/// Everybody answers here, one after the other.
#[component]
fn AtTable(check: Id, standing: Memo<Option<CheckStanding>>, at_table: RwSignal<bool>) -> impl IntoView {
    let app = App::here();
    let people: Vec<Person> = app
        .people_from_me()
        .get_untracked()
        .into_iter()
        .filter(|person| {
            standing
                .with_untracked(|standing| standing.as_ref().is_some_and(|it| it.of(&person.id).is_some()))
        })
        .collect();
    let all: BTreeMap<Id, Chosen> =
        people.iter().map(|person| (person.id.clone(), nothing_chosen())).collect();
    let all = StoredValue::new(all);
    let form = move |person: Person| {
        let fields = all.with_value(|all| all.get(&person.id).map(|it| scales(it, person.id.as_str())));
        view! { <div class="form survey">{fields}</div> }.into_any()
    };
    let is_ready = move |person: Person| all.with_value(|all| all.get(&person.id).is_some_and(is_whole));
    let reveal = move |()| {
        let given = all.with_value(|all| {
            let one = |(id, chosen): (&Id, &Chosen)| (id.clone(), answers(chosen), Salt::new(clock::seed()));
            untrack(|| all.iter().map(one).collect::<Vec<_>>())
        });
        // Seen by all, and not to be changed any more.
        if give_at_once(&check, given).iter().all(|command| app.act_for_good(command).is_ok()) {
            app.say(t::check_said_shown());
        }
        at_table.set(false);
    };
    view! {
        <AtOneTable people form is_ready reveal />
        <div class="actions">
            <button class="button-text" type="button" on:click=move |_| at_table.set(false)>
                {t::check_not_at_table()}
            </button>
        </div>
    }
}

/// Seals what these people have answered, and gives it at once, where all sit at
/// one device.
fn give_at_once(check: &Id, all: Vec<(Id, Answers, Salt)>) -> Vec<Command> {
    let seals = all.iter().map(|(person, values, salt)| {
        let (check, person) = (check.clone(), person.clone());
        CheckCommand::Seal { check, person, hash: values.hash(*salt) }.into()
    });
    let seals: Vec<Command> = seals.collect();
    let give = all.into_iter().map(|(person, values, salt)| {
        CheckCommand::Give { check: check.clone(), person, values, salt }.into()
    });
    seals.into_iter().chain(give).collect()
}
