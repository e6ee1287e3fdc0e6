//! Arriving: how much energy one has, words for how one feels, one line. Each can
//! be left out; what the others said stands beside.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use crate::app::App;
use crate::coaching::{Arrival, ArrivalCommand, ArrivalWords, Kind, Person, ToolPlace};
use crate::i18n::{self, t};
use crate::replica::Id;
use crate::ui::components::{Field, Form, Scale, WhoSees, person_choices, person_tag};

/// The sheet; it belongs to a session.
#[component]
pub fn ArrivalSheet(
    /// Where it is open.
    place: ToolPlace,
) -> impl IntoView {
    match place {
        ToolPlace::Home => ().into_any(),
        ToolPlace::Part { session, .. } => {
            let all = arrivals(App::here(), session.clone());
            view! {
                <Said all />
                <Say session all />
            }
            .into_any()
        }
    }
}

fn arrivals(app: App, session: Id) -> Memo<Vec<Arrival>> {
    app.watch(&[Kind::Arrival, Kind::Person], move |book| book.children(&session))
}

/// What was said so far.
#[component]
fn Said(all: Memo<Vec<Arrival>>) -> impl IntoView {
    let people = App::here().people_from_me();
    let line = move |person: Person| {
        let words = all.with(|all| {
            all.iter().find(|it| it.person.as_ref() == Some(&person.id)).map(|it| it.words.clone())
        })?;
        let energy = words.energy.map(|energy| t::arrive_energy_is(i18n::count(energy)));
        let feelings = (!words.feelings.is_empty()).then(|| words.feelings.join(", "));
        let rest: Vec<String> = energy.into_iter().chain(feelings).collect();
        let rest = rest.join(" · ");
        Some(view! {
            <li>
                <p class="meta">{person_tag(&person)} <span dir="auto">{rest}</span></p>
                <p dir="auto">{words.line}</p>
            </li>
        })
    };
    view! {
        <ul class="stack">
            {move || people.get().into_iter().filter_map(line).collect_view()}
        </ul>
    }
}

#[component]
fn Say(session: Id, all: Memo<Vec<Arrival>>) -> impl IntoView {
    let app = App::here();
    let people = app.people_from_me().get_untracked();
    let whose = RwSignal::new(app.my_id());
    let energy = RwSignal::new(None::<u64>);
    let feelings = RwSignal::new(Vec::<String>::new());
    let line = RwSignal::new(String::new());
    let form = Form::new();
    // What this person said before is there to be changed.
    Effect::new(move || {
        let before = whose.with(|whose| {
            all.with_untracked(|all| all.iter().find(|it| it.person == *whose).map(|it| it.words.clone()))
        });
        let ArrivalWords { energy: sure, feelings: felt, line: said } = before.unwrap_or_default();
        energy.set(sure);
        feelings.set(felt);
        line.set(said);
    });
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        form.clear();
        let (Some(person), Some(author)) = (whose.get_untracked(), app.my_id()) else { return };
        let words = ArrivalWords {
            energy: energy.get_untracked(),
            feelings: feelings.get_untracked(),
            line: line.get_untracked(),
        };
        let say = ArrivalCommand { session: session.clone(), person, author, words };
        let _ = form.show(&app.act_and_say(&say.into(), t::arrive_said()));
    };
    let choices = (people.len() > 1).then(|| {
        view! {
            <fieldset class="field">
                <legend>{t::arrive_whose()}</legend>
                <div class="choices">{person_choices("arrival-whose", people, whose)}</div>
            </fieldset>
        }
    });
    view! {
        <form class="form" novalidate on:submit=submit>
            {choices}
            <Scale
                group="arrival-energy".to_owned()
                legend=t::arrive_energy()
                low=t::arrive_energy_low()
                high=t::arrive_energy_high()
                value=energy
                choose=move |number| energy.set(Some(number))
            />
            <Families feelings />
            <Field
                id="arrival-line"
                label=t::arrive_line()
                optional=true
                value=line
                of=(form, ArrivalWords::LINE)
            />
            <WhoSees of=Kind::Arrival more=t::arrive_leave_out() />
            <div class="actions">
                <button class="button" type="submit">
                    {t::arrive_say()}
                </button>
            </div>
        </form>
    }
}

/// Words for how one feels, by family.
#[component]
fn Families(feelings: RwSignal<Vec<String>>) -> impl IntoView {
    let families = [
        (t::feeling_glad(), t::feeling_glad_words()),
        (t::feeling_calm(), t::feeling_calm_words()),
        (t::feeling_keen(), t::feeling_keen_words()),
        (t::feeling_tired(), t::feeling_tired_words()),
        (t::feeling_tense(), t::feeling_tense_words()),
        (t::feeling_low(), t::feeling_low_words()),
        (t::feeling_cross(), t::feeling_cross_words()),
        (t::feeling_unsure(), t::feeling_unsure_words()),
    ];
    let family = move |(name, words): (String, String)| {
        let words: Vec<String> = words.split(',').map(|word| word.trim().to_owned()).collect();
        let chip = move |word: String| {
            let this = word.clone();
            let is_on = move || feelings.with(|all| all.contains(&this));
            let of = word.clone();
            let toggle = move |_| {
                feelings.update(|all| match all.iter().position(|other| *other == of) {
                    Some(at) => {
                        all.remove(at);
                    }
                    None => all.push(of.clone()),
                });
            };
            view! {
                <label class="choice">
                    <input type="checkbox" prop:checked=is_on on:change=toggle />
                    {word}
                </label>
            }
        };
        view! {
            <details>
                <summary>{name}</summary>
                <div class="choices choices-small">{words.into_iter().map(chip).collect_view()}</div>
            </details>
        }
    };
    let chosen = move || feelings.with(|all| all.join(", "));
    view! {
        <fieldset class="field">
            <legend>{t::arrive_feelings()}</legend>
            <p class="hint" dir="auto" prop:textContent=chosen></p>
            {families.map(family).collect_view()}
        </fieldset>
    }
}
