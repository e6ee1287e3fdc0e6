//! The rounds: to show, to copy and to print.

use leptos::prelude::*;

use super::large::Large;
use super::{Plan, ROUNDS};
use crate::app::App;
use crate::browser::{intl, page};
use crate::coaching::{Group, Pairing};
use crate::i18n::{count, t};
use crate::ui::components::{ByHand, Icon, icon};
use crate::ui::telling;

/// So many places and more are set smaller on paper.
const MANY_PLACES: usize = 150;

/// The section.
#[component]
pub fn Rounds(plan: Plan, has_rounds: Memo<bool>) -> impl IntoView {
    let app = App::here();
    let here: Memo<Pairing> = Memo::new(move |_| plan.with(|plan| plan.with_those_here()));
    let repeats = move || match here.with(Pairing::repeats) {
        0 => t::pairs_no_repeats(),
        repeats => t::pairs_repeats(count(repeats)),
    };
    let broken = move || {
        let two = |(one, other): (String, String)| t::pairs_apart_line(one, other);
        let still = here.with(|here| plan.with(|plan| plan.still_meet(here)));
        let still: Vec<String> = still.into_iter().map(two).collect();
        (!still.is_empty()).then(|| {
            let words = t::pairs_apart_broken(still.join(", "));
            view! { <p class="problem no-print">{words}</p> }
        })
    };
    let (open, by_hand) = (RwSignal::new(false), RwSignal::new(None::<String>));
    let copy = move |_| {
        let names = plan.with_untracked(|plan| plan.names.clone());
        telling::copy(app, here.with_untracked(|here| as_text(&names, here)), by_hand);
    };
    let content = move || {
        if !has_rounds.get() {
            return view! { <p class="quiet">{t::pairs_empty()}</p> }.into_any();
        }
        view! {
            {broken}
            <p class="quiet">{repeats}</p>
            <Table plan here />
            <div class="actions">
                <button class="button" type="button" aria-haspopup="dialog" on:click=move |_| open.set(true)>
                    {t::pairs_large()}
                </button>
                <button class="button" type="button" on:click=copy>
                    {icon(Icon::Copy)}
                    {t::pairs_copy()}
                </button>
                <button class="button" type="button" on:click=|_| page::print()>
                    {icon(Icon::Print)}
                    {t::pairs_print()}
                </button>
            </div>
            <ByHand text=by_hand />
        }
        .into_any()
    };
    view! {
        <section class="section" aria-labelledby=ROUNDS>
            <h2 id=ROUNDS tabindex="-1">
                {t::pairs_rounds()}
            </h2>
            {content}
        </section>
        <Large plan here open />
    }
}

#[component]
fn Table(plan: Plan, here: Memo<Pairing>) -> impl IntoView {
    let is_many = move || here.with(|here| here.all().iter().map(Vec::len).sum::<usize>() >= MANY_PLACES);
    let rounds = move || {
        let names = plan.with(|plan| plan.names.clone());
        here.with(|here| {
            let row = |(at, groups): (usize, &Vec<Group>)| {
                let groups =
                    groups.iter().map(|group| view! { <li dir="auto">{together(&names, group)}</li> });
                view! {
                    <tr>
                        <th scope="row">{t::pairs_round(count(at + 1))}</th>
                        <td>
                            <ul class="groups">{groups.collect_view()}</ul>
                        </td>
                    </tr>
                }
            };
            here.all().iter().enumerate().map(row).collect_view()
        })
    };
    view! {
        <table class="rounds" class:rounds-many=is_many>
            <caption class="visually-hidden">{t::pairs_caption()}</caption>
            <tbody>{rounds}</tbody>
        </table>
    }
}

/// The rounds for a message: each with its groups, a line for each.
fn as_text(names: &[String], rounds: &Pairing) -> String {
    let round = |(at, groups): (usize, &Vec<Group>)| {
        let lines = groups.iter().map(|group| together(names, group));
        std::iter::once(t::pairs_round(count(at + 1))).chain(lines).collect::<Vec<_>>().join("\n")
    };
    rounds.all().iter().enumerate().map(round).collect::<Vec<_>>().join("\n\n")
}

/// The names of a group in one breath.
pub(super) fn together(names: &[String], group: &Group) -> String {
    let of = group.places().iter().filter_map(|seat| names.get(*seat).cloned());
    match of.collect::<Vec<_>>().as_slice() {
        [alone] => t::pairs_alone(alone),
        several => intl::list(App::here().locale().get_untracked().tag(), several),
    }
}
