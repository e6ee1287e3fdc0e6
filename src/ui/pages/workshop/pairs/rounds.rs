//! The rounds, to show and to print.

use leptos::prelude::*;

use super::{Plan, ROUNDS};
use crate::app::App;
use crate::browser::{intl, page};
use crate::coaching::{Group, Pairing};
use crate::i18n::{count, t};
use crate::ui::components::{Icon, icon};

/// So many places and more are set smaller on paper.
const MANY_PLACES: usize = 150;

/// The section.
#[component]
pub fn Rounds(plan: Plan, has_rounds: Memo<bool>) -> impl IntoView {
    let here: Memo<Pairing> = Memo::new(move |_| plan.with(|plan| plan.with_those_here()));
    let repeats = move || match here.with(Pairing::repeats) {
        0 => t::pairs_no_repeats(),
        repeats => t::pairs_repeats(count(repeats)),
    };
    let content = move || {
        if !has_rounds.get() {
            return view! { <p class="quiet">{t::pairs_empty()}</p> }.into_any();
        }
        view! {
            <p class="quiet">{repeats}</p>
            <Table plan here />
            <div class="actions">
                <button class="button" type="button" on:click=|_| page::print()>
                    {icon(Icon::Print)}
                    {t::pairs_print()}
                </button>
            </div>
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

/// The names of a group in one breath.
fn together(names: &[String], group: &Group) -> String {
    let of = group.places().iter().filter_map(|seat| names.get(*seat).cloned());
    match of.collect::<Vec<_>>().as_slice() {
        [alone] => t::pairs_alone(alone),
        several => intl::list(App::here().locale().get_untracked().tag(), several),
    }
}
