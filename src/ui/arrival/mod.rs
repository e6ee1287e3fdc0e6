//! What arrived, before anything is added: whose it is, what it would change,
//! and the two ways on.

mod bad_link;
mod landing;
mod preview;
mod reading;
mod sample_first;
mod summary;
mod together;

use leptos::prelude::*;

pub use self::bad_link::bad_link;
use self::landing::landing;
use self::preview::PartPreview;
pub use self::preview::{beneath_words, only_new, pieces, record_groups, version};
pub use self::reading::open_text;
pub use self::sample_first::SampleFirst;
use self::together::{Choice, ProposedTogether, WhichPartnership};
use crate::app::{App, Arrival, Decision, Opened};
use crate::browser::{clock, intl, page};
use crate::coaching::Book;
use crate::exchange::{LeftOut, Outcome, Owner, Part, Place, Proposed, Whose};
use crate::i18n::{self, t};
use crate::route::Route;
use crate::ui::arrival_words;
use crate::ui::components::{Dialog, Icon, icon};
use crate::ui::words;

/// The preview of a file, with "Add to our notebook" and "Cancel".
#[component]
pub fn ArrivalView(
    /// What arrived.
    arrival: Arrival,
) -> impl IntoView {
    let app = App::here();
    let own = arrival.is_own_backup();
    let owner = arrival.owner;
    let is_asked_whose = owner == Some(Owner::Unknown);
    let proposed = proposed(&arrival, own);
    let is_nothing_new = arrival.plan.is_nothing_new() && proposed.is_none();
    let shared: Vec<Part> = arrival
        .plan
        .parts
        .iter()
        .filter(|part| part.place == Place::Shared && !matches!(part.outcome, Outcome::LeftOut(_)))
        .cloned()
        .collect();
    let is_left_out = |part: &Part| matches!(part.outcome, Outcome::LeftOut(LeftOut::Private));
    let left_out = arrival.plan.parts.iter().any(is_left_out);
    let is_sample = |part: &Part| matches!(part.outcome, Outcome::LeftOut(LeftOut::Sample));
    let nothing = if arrival.plan.parts.iter().any(is_sample) {
        t::arrival_left_out_sample()
    } else if shared.iter().any(|part| !part.preview.is_empty()) {
        t::arrival_nothing_to_read()
    } else {
        t::arrival_nothing()
    };
    let several = shared.len() > 1;
    let private: Vec<Part> = arrival
        .plan
        .parts
        .iter()
        .filter(|part| part.place == Place::Private && !matches!(part.outcome, Outcome::LeftOut(_)))
        .filter(|part| !part.preview.is_empty())
        .cloned()
        .collect();
    let choice = RwSignal::new(Choice::New);
    let which = which_partnership(&arrival, own).filter(|_| proposed.is_none());
    let problem = RwSignal::new(None::<String>);

    let lacks_base = shared.iter().any(Part::lacks_base).then(|| arrival.from.clone().unwrap_or_default());
    // What the address held is gone from it, and from the way back.
    let cancel = move |_| {
        app.opened().set(Opened::Nothing);
        app.go_instead(&Route::Today);
    };
    let (heading, saved) = (heading(&arrival, is_nothing_new), saved_words(app, &arrival));
    let (file, device) = (arrival.file.clone(), arrival.device.clone());
    let (is_asking, slip) = (RwSignal::new(false), slip_of(&shared));
    let add = move || {
        let decision = match choice.get_untracked() {
            Choice::New => Decision::Add,
            Choice::Together { with, matches } => Decision::Together { with, matches },
            Choice::AsProposed(origin) => Decision::AsProposed(origin),
        };
        let words = added_words(&arrival, own);
        match app.add(&arrival, &decision, words) {
            Ok(()) => {
                if own {
                    app.take_settings(&arrival);
                }
                app.go_instead(&landing(&arrival));
            }
            Err(error) => {
                is_asking.set(false);
                problem.set(Some(arrival_words::arrival_error(app, &error)));
            }
        }
    };
    let add = StoredValue::new_local(add);
    let ask_or_add = move |_| {
        if slip.is_some() { is_asking.set(true) } else { add.with_value(|add| add()) }
    };
    view! {
        <header class="page-head">
            <p class="eyebrow" dir="auto">{file}</p>
            <h1 tabindex="-1">{heading}</h1>
            <p class="lead">{if is_nothing_new { nothing } else { saved }}</p>
        </header>
        {device.map(|device| view! { <p class="quiet">{t::arrival_device(device)}</p> })}
        {lacks_base
            .map(|name| {
                view! {
                    <p class="problem" role="note">
                        {icon(Icon::Warning)}
                        <span>{t::update_lacks_base(name)}</span>
                    </p>
                }
            })}
        {owner.map(|owner| view! { <WhoseBackup owner=owner left_out=left_out /> })}
        {(!is_nothing_new)
            .then(|| {
                shared
                    .into_iter()
                    .map(|part| view! { <PartPreview part=part named=several /> })
                    .collect_view()
            })}
        {private
            .into_iter()
            .map(|part| {
                view! {
                    <h2>{t::arrival_own_words()}</h2>
                    <PartPreview part=part named=false />
                }
            })
            .collect_view()}
        {proposed
            .map(|(part, proposed)| view! { <ProposedTogether part=part proposed=proposed choice=choice /> })}
        {which.map(|(part, others)| view! { <WhichPartnership part=part others=others choice=choice /> })}
        {move || problem.get().map(|words| view! { <p class="problem" role="alert">{icon(Icon::Warning)}<span>{words}</span></p> })}
        <div class="actions actions-foot">
            {(!is_asked_whose)
                .then(|| {
                    view! {
                        <button class="button button-main" type="button" on:click=ask_or_add>
                            {if is_nothing_new { t::arrival_close() } else { t::arrival_add() }}
                        </button>
                    }
                })}
            <Show when=move || is_asked_whose || !is_nothing_new>
                <button class="button" type="button" on:click=cancel>
                    {t::arrival_cancel()}
                </button>
            </Show>
        </div>
        {slip.map(|(put_away, kept)| view! { <AskAgain open=is_asking put_away kept add /> })}
    }
}

/// Whose backup it is: said, or asked where nothing tells.
#[component]
fn WhoseBackup(owner: Owner, left_out: bool) -> impl IntoView {
    let app = App::here();
    let say = move |whose| {
        app.say_whose(whose);
        page::after_paint(page::focus_heading);
    };
    let button = move |name: String, whose| {
        view! {
            <button class="button" type="button" on:click=move |_| say(whose)>
                {name}
            </button>
        }
    };
    match owner {
        Owner::Unknown => view! {
            <section class="section" aria-labelledby="arrival-whose">
                <h2 id="arrival-whose">{t::arrival_whose()}</h2>
                <p class="quiet">{t::arrival_whose_lead()}</p>
                <div class="actions">
                    {button(t::arrival_whose_mine(), Whose::Mine)}
                    {button(t::arrival_whose_theirs(), Whose::Theirs)}
                </div>
            </section>
        }
        .into_any(),
        Owner::Is(whose) => {
            let (words, other, name) = match whose {
                Whose::Mine => (t::arrival_is_mine(), Whose::Theirs, t::arrival_is_not_mine()),
                Whose::Theirs => (t::arrival_left_out(), Whose::Mine, t::arrival_is_mine_after_all()),
            };
            view! {
                {(left_out || whose == Whose::Mine).then(|| view! { <p class="quiet">{words}</p> })}
                <button class="button-text" type="button" on:click=move |_| say(other)>
                    {name}
                </button>
            }
            .into_any()
        }
    }
}

/// How many records of how many a file would put away, if that is so much that
/// one should look twice.
fn slip_of(parts: &[Part]) -> Option<(usize, usize)> {
    let much = parts.iter().map(|part| &part.preview).find(|preview| preview.puts_away_much())?;
    Some((much.put_away, much.kept))
}

/// A file that would put away much is added on a second yes.
#[component]
fn AskAgain<F: Fn() + 'static>(
    open: RwSignal<bool>,
    put_away: usize,
    kept: usize,
    add: StoredValue<F, LocalStorage>,
) -> impl IntoView {
    let count = i18n::count::<usize>;
    view! {
        <Dialog open=open title=t::arrival_much_title()>
            <p>{t::arrival_much(count(put_away), crate::i18n::number(count(kept)))}</p>
            <p class="quiet">{t::arrival_much_safe()}</p>
            <div class="actions">
                <button class="button button-main" type="button" on:click=move |_| open.set(false)>
                    {t::arrival_much_look()}
                </button>
                <button class="button" type="button" on:click=move |_| add.with_value(|add| add())>
                    {t::arrival_much_add()}
                </button>
            </div>
        </Dialog>
    }
}

fn heading(arrival: &Arrival, is_nothing_new: bool) -> String {
    match &arrival.from {
        _ if is_nothing_new => t::arrival_nothing_title(),
        _ if arrival.plan.is_backup => t::arrival_backup_title(),
        Some(name) if arrival.is_update() => t::update_title(name),
        None if arrival.is_update() => t::update_title_unknown(),
        Some(name) => t::arrival_title(name),
        None => t::arrival_title_unknown(),
    }
}

fn saved_words(app: App, arrival: &Arrival) -> String {
    let Some(header) = &arrival.plan.header else {
        return String::new();
    };
    let day = words::day_of(app, header.saved_at);
    let time = intl::time(app.tag(), header.saved_at);
    match &arrival.from {
        _ if arrival.is_update() => t::update_until(day, time),
        Some(name) => t::arrival_saved(name, day, time),
        None => t::arrival_saved_unknown(day, time),
    }
}

fn added_words(arrival: &Arrival, own: bool) -> String {
    match &arrival.from {
        _ if own => t::arrival_restored_copy(),
        Some(name) if arrival.is_update() => t::update_added(name),
        Some(name) => t::arrival_added(name),
        None => t::arrival_added_unknown(),
    }
}

/// What a file says of notebooks that are apart here, if it does.
fn proposed(arrival: &Arrival, own: bool) -> Option<(Part, Proposed)> {
    let proposals = arrival.plan.parts.iter().filter(|_| !own);
    proposals.filter_map(|part| Some((part.clone(), (**part.proposal.as_ref()?).clone()))).next()
}

/// A partnership that is not here, where others are: the one question.
fn which_partnership(arrival: &Arrival, own: bool) -> Option<(Part, Vec<crate::replica::Id>)> {
    if own || arrival.plan.is_backup {
        return None;
    }
    arrival.plan.parts.iter().find_map(|part| match &part.outcome {
        Outcome::NewPartnership { others } if !others.is_empty() => Some((part.clone(), others.clone())),
        _ => None,
    })
}

/// The book of a part as it would be, for names and titles.
fn book_of(part: &Part) -> Book {
    Book::at(part.place.home(), part.after.clone())
}

/// A moment as day and time.
fn moment(app: App, millis: u64) -> String {
    let day = intl::day_short(app.tag(), clock::local_date(millis));
    t::value_instant(day, intl::time(app.tag(), millis))
}
