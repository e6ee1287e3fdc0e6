//! All answers beside each other, with what is far apart said in words.

use leptos::prelude::*;

use crate::app::App;
use crate::coaching::{AnswerState, Answers, CheckItem, CheckStanding};
use crate::i18n::{self, t};
use crate::replica::Id;
use crate::ui::words;

/// From so many points on two answers are worth a talk.
const APART: u64 = 2;

/// The table.
#[component]
pub fn SideBySide(standing: Memo<Option<CheckStanding>>) -> impl IntoView {
    let app = App::here();
    move || {
        let standing = standing.get()?;
        let given: Vec<(Id, Answers, bool)> = standing
            .people
            .iter()
            .filter_map(|(id, state)| match state {
                AnswerState::Given { values, twice } => Some((id.clone(), values.clone(), *twice)),
                _ => None,
            })
            .collect();
        let name = |id: &Id| words::names_of(app, std::slice::from_ref(id));
        let heads = given.iter().map(|(id, ..)| view! { <th scope="col" dir="auto">{name(id)}</th> });
        let heads = heads.collect_view();
        let twice: Vec<Id> = given.iter().filter(|it| it.2).map(|it| it.0.clone()).collect();
        let twice = (!twice.is_empty()).then(|| {
            view! { <p class="hint">{t::check_twice(words::names_of(app, &twice))}</p> }
        });
        let row = |item: CheckItem| {
            let (legend, ..) = words::check_item(item);
            let values: Vec<Option<u64>> = given.iter().map(|(_, all, _)| all.get(item.name())).collect();
            let known = || values.iter().flatten();
            let apart = known().max().zip(known().min()).is_some_and(|(most, least)| most - least >= APART);
            let cell = |value: &Option<u64>| {
                view! { <td class="tabular">{value.map_or_else(|| "–".to_owned(), |value| i18n::number(i18n::count(value)))}</td> }
            };
            view! {
                <tr>
                    <th scope="row">
                        {legend} {apart.then(|| view! { <span class="check-apart">{t::check_apart()}</span> })}
                    </th>
                    {values.iter().map(cell).collect_view()}
                </tr>
            }
        };
        Some(view! {
            <div class="table-wide">
                <table class="trend">
                    <caption>{t::check_both()}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{t::sheet_survey_item()}</th>
                            {heads}
                        </tr>
                    </thead>
                    <tbody>{CheckItem::ALL.map(row).collect_view()}</tbody>
                </table>
            </div>
            {twice}
        })
    }
}
