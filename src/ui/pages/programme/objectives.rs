//! Rating the objectives of a programme, for oneself, and how the ratings went.

use leptos::prelude::*;

use crate::app::App;
use crate::browser::clock;
use crate::coaching::{AnswerProgramme, Asked, Command, Kind, OwnSlip, Rated, SlipOffer, SlipState};
use crate::i18n::{self, t};
use crate::ui::components::{FoldRow, Scale};
use crate::ui::{slip_words, words};

/// A scale for each objective while one of the three times is now, and what was
/// said so far.
#[component]
pub fn Objectives(
    /// The time that is now.
    offer: Memo<Option<SlipOffer>>,
    /// The objectives, in order.
    objectives: Memo<Vec<String>>,
) -> impl IntoView {
    let app = App::here();
    let rated: Memo<Vec<Rated>> = app.watch(&[Kind::Programme, Kind::ProgrammeAnswer], move |book| {
        let objectives = objectives.get();
        app.with_private(|private| private.rated(book.document().id(), &objectives))
    });
    let has_any = Memo::new(move |_| rated.with(|rated| !rated.is_empty()));
    let has_now = Memo::new(move |_| objectives.with(|all| !all.is_empty()));
    // Once that time is dealt with, nobody is to take it for today's.
    let is_over = app.watch(&[Kind::OwnSlip], move |book| {
        let own = |offer| app.with_private(|own| own.get(&OwnSlip::id_of(book.document().id(), offer)));
        offer.get().and_then(own).is_some_and(|own: OwnSlip| own.state != SlipState::Open)
    });
    let scales = move || {
        let offer = offer.get().filter(|_| has_now.get())?;
        let scales = objectives.get().into_iter().enumerate();
        let scales = scales.map(|(at, objective)| scale(app, offer, at, objective, rated)).collect_view();
        let scales = view! { <div class="form survey">{scales}</div> };
        Some(if is_over.get() {
            view! {
                <ul class="rows">
                    <FoldRow name=t::programme_change_ratings() lead=slip_words::offer(offer)>
                        {scales}
                    </FoldRow>
                </ul>
            }
            .into_any()
        } else {
            view! {
                <p class="quiet">{t::programme_objectives_lead(slip_words::offer(offer))}</p>
                {scales}
            }
            .into_any()
        })
    };
    view! {
        <Show when=move || has_any.get()>
            <section class="section" aria-labelledby="programme-objectives">
                <h2 id="programme-objectives">{t::programme_objectives()}</h2>
                {scales}
                {move || rated.with(|rated| table(rated))}
            </section>
        </Show>
    }
}

/// 0 to 10, kept as one chooses.
fn scale(app: App, offer: SlipOffer, at: usize, objective: String, rated: Memo<Vec<Rated>>) -> impl IntoView {
    let group = format!("objective-{at}");
    let asked = Asked::Objective(objective.clone());
    let words = objective.clone();
    let value = Memo::new(move |_| {
        rated.with(|rated| {
            let of = rated.iter().find(|it| it.objective == words)?;
            SlipOffer::ALL.into_iter().zip(of.values).find(|(it, _)| *it == offer)?.1
        })
    });
    let choose = move |number| answer(app, offer, asked.clone(), number);
    view! {
        <Scale group legend=objective low=t::programme_low() high=t::programme_high() value choose />
    }
}

/// Keeps what was answered.
pub fn answer(app: App, offer: SlipOffer, asked: Asked, value: u64) {
    let Some(document) = app.open_document().get_untracked() else { return };
    let command = AnswerProgramme { document, offer, asked, value, on: clock::today() };
    act(app, &command.into());
}

/// Does something of one's own, or says why not.
pub fn act(app: App, command: &Command) {
    if let Err(refused) = app.act(command) {
        app.say(words::refusal(&refused));
    }
}

/// Every objective that was ever rated, at the three times.
fn table(rated: &[Rated]) -> Option<impl IntoView + use<>> {
    let row = |it: &Rated| {
        let objective = it.objective.clone();
        let name = if it.is_former { t::programme_former(objective) } else { objective };
        let cell = |value: Option<u64>| {
            let words = value.map_or_else(|| "–".to_owned(), |value| i18n::number(i18n::count(value)));
            view! { <td class="tabular">{words}</td> }
        };
        view! {
            <tr>
                <th scope="row" dir="auto">{name}</th>
                {it.values.map(cell).into_iter().collect_view()}
            </tr>
        }
    };
    let has_any = rated.iter().any(|it| it.values.iter().any(Option::is_some));
    has_any.then(|| {
        let times = SlipOffer::ALL.map(|offer| view! { <th scope="col">{slip_words::offer(offer)}</th> });
        view! {
            <table class="trend">
                <caption>{t::programme_ratings()}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t::programme_objective()}</th>
                        {times.into_iter().collect_view()}
                    </tr>
                </thead>
                <tbody>{rated.iter().map(row).collect_view()}</tbody>
            </table>
        }
    })
}
