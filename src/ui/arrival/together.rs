//! A notebook that is not here yet: a new one, or the same as one that is.

use leptos::prelude::*;

use super::book_of;
use crate::app::App;
use crate::browser::intl;
use crate::coaching::{Book, Person};
use crate::exchange::{Match, Part, Proposed};
use crate::i18n::t;
use crate::replica::Id;
use crate::ui::words;

/// The answer so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Choice {
    /// A partnership of its own.
    New,
    /// The same as one that is here.
    Together {
        /// The one that is here.
        with: Id,
        /// Who is who.
        matches: Vec<Match>,
    },
    /// One with notebooks that are here, as the file says of this document.
    AsProposed(Id),
}

/// Asks, where a file says that notebooks which are apart here are one: it may
/// propose that, and only the person decides.
#[component]
pub fn ProposedTogether(
    /// The document of the file.
    part: Part,
    /// What it proposes.
    proposed: Proposed,
    /// The answer.
    choice: RwSignal<Choice>,
) -> impl IntoView {
    let app = App::here();
    let theirs = words::names(app, book_of(&part).people().all());
    let mine = proposed.with.iter().map(|with| words::names(app, &people_of(app, with)));
    let mine = intl::list(app.tag(), &mine.collect::<Vec<_>>());
    let origin = StoredValue::new(part.origin);
    let is_together = move || choice.with(|choice| matches!(choice, Choice::AsProposed(_)));
    view! {
        <form class="form" on:submit=|event| event.prevent_default()>
            <fieldset class="field">
                <legend>{t::arrival_proposed()}</legend>
                <p class="hint">{t::arrival_proposed_lead(&theirs, &mine)}</p>
                <div class="choices">
                    <label class="choice">
                        <input
                            type="radio"
                            name="proposed"
                            prop:checked=move || !is_together()
                            on:change=move |_| choice.set(Choice::New)
                        />
                        {t::arrival_proposed_apart()}
                    </label>
                    <label class="choice">
                        <input
                            type="radio"
                            name="proposed"
                            prop:checked=is_together
                            on:change=move |_| choice.set(Choice::AsProposed(origin.get_value()))
                        />
                        {t::arrival_proposed_together(theirs, mine)}
                    </label>
                </div>
            </fieldset>
        </form>
    }
}

/// Asks which of the two it is and, for "ours", who is who.
#[component]
pub fn WhichPartnership(
    /// The document of the file.
    part: Part,
    /// The partnerships that are here.
    others: Vec<Id>,
    /// The answer.
    choice: RwSignal<Choice>,
) -> impl IntoView {
    let app = App::here();
    let theirs = book_of(&part).people().all().to_vec();
    let theirs = StoredValue::new(theirs);
    let options: Vec<_> = others
        .into_iter()
        .map(|other| {
            let mine = people_of(app, &other);
            let names = words::names(app, &mine);
            let guess = theirs.with_value(|theirs| guess(&mine, theirs));
            let this = other.clone();
            let is_chosen = move || {
                choice.with(|choice| matches!(choice, Choice::Together { with, .. } if *with == this))
            };
            let choose = move |_| {
                choice.set(Choice::Together { with: other.clone(), matches: guess.clone() });
            };
            view! {
                <label class="choice">
                    <input type="radio" name="which" prop:checked=is_chosen on:change=choose />
                    {t::arrival_which_ours(names)}
                </label>
            }
        })
        .collect();
    let who_is_who = move || match choice.get() {
        Choice::New | Choice::AsProposed(_) => None,
        Choice::Together { with, .. } => Some(view! {
            <WhoIsWho mine=people_of(app, &with) theirs=theirs.get_value() choice=choice />
        }),
    };
    view! {
        <form class="form" on:submit=|event| event.prevent_default()>
            <fieldset class="field">
                <legend>{t::arrival_which()}</legend>
                <p class="hint">{t::arrival_which_lead()}</p>
                <div class="choices">
                    <label class="choice">
                        <input
                            type="radio"
                            name="which"
                            prop:checked=move || choice.with(|choice| *choice == Choice::New)
                            on:change=move |_| choice.set(Choice::New)
                        />
                        {t::arrival_which_new()}
                    </label>
                    {options}
                </div>
            </fieldset>
            {who_is_who}
        </form>
    }
}

/// People of one name are most likely one person.
fn guess(mine: &[Person], theirs: &[Person]) -> Vec<Match> {
    let plain = |name: &str| name.trim().to_lowercase();
    theirs
        .iter()
        .filter_map(|their| {
            let my = mine.iter().find(|my| plain(&my.name) == plain(&their.name))?;
            Some(Match { first: my.id.clone(), second: their.id.clone() })
        })
        .collect()
}

#[component]
fn WhoIsWho(mine: Vec<Person>, theirs: Vec<Person>, choice: RwSignal<Choice>) -> impl IntoView {
    let rows: Vec<_> = theirs
        .into_iter()
        .map(|their| {
            let field = format!("who-{}", their.id);
            let matched = {
                let their = their.id.clone();
                move || {
                    choice.with(|choice| match choice {
                        Choice::New | Choice::AsProposed(_) => None,
                        Choice::Together { matches, .. } => {
                            matches.iter().find(|one| one.second == their).map(|one| one.first.clone())
                        }
                    })
                }
            };
            let options: Vec<_> = mine
                .iter()
                .map(|my| {
                    let (id, matched) = (my.id.clone(), matched.clone());
                    let selected = move || matched().as_ref() == Some(&id);
                    view! {
                        <option value=my.id.to_string() prop:selected=selected>
                            {my.name.clone()}
                        </option>
                    }
                })
                .collect();
            let this = their.id.clone();
            let choose = move |event| rematch(choice, &this, event_target_value(&event).parse().ok());
            view! {
                <div class="field">
                    <label for=field.clone()>{t::arrival_who_is(their.name)}</label>
                    <select class="input" id=field on:change=choose>
                        <option value="" prop:selected=move || matched().is_none()>
                            {t::arrival_who_other()}
                        </option>
                        {options}
                    </select>
                </div>
            }
        })
        .collect();
    view! {
        <fieldset class="field">
            <legend>{t::arrival_who_is_who()}</legend>
            {rows}
        </fieldset>
    }
}

fn rematch(choice: RwSignal<Choice>, their: &Id, mine: Option<Id>) {
    choice.update(|choice| {
        if let Choice::Together { matches, .. } = choice {
            matches.retain(|one| one.second != *their && Some(&one.first) != mine.as_ref());
            matches.extend(mine.map(|first| Match { first, second: their.clone() }));
        }
    });
}

/// The people of a partnership that is here.
fn people_of(app: App, document: &Id) -> Vec<Person> {
    app.with_partnership(document, |book: &Book| book.people().all().to_vec()).unwrap_or_default()
}
