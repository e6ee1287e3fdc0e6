//! What all checks said over time, item by item.

use leptos::prelude::*;

use crate::app::App;
use crate::coaching::{AnswerState, CheckItem, CheckStanding};
use crate::i18n::t;
use crate::replica::Id;
use crate::ui::tools::CHECK_KINDS;
use crate::ui::words;

/// How many of the latest checks are shown.
const SHOWN: usize = 6;

/// A row for each item and person; nothing before there are two checks.
#[component]
pub fn Trend() -> impl IntoView {
    let app = App::here();
    let checks: Memo<Vec<CheckStanding>> = app.watch(CHECK_KINDS, |book| {
        let all = book.checks().into_iter().filter_map(|check| book.check_standing(&check.id));
        let mut shown: Vec<CheckStanding> = all.filter(CheckStanding::is_shown).collect();
        shown.split_off(shown.len().saturating_sub(SHOWN))
    });
    move || {
        let checks = checks.get();
        if checks.len() < 2 {
            return None;
        }
        let people = app.ids_from_me();
        let value = |check: &CheckStanding, person: &Id, item: CheckItem| match check.of(person) {
            Some(AnswerState::Given { values, .. }) => values.get(item.name()),
            _ => None,
        };
        let row = |item: CheckItem, person: &Id| {
            let numbers = checks.iter().map(|check| value(check, person, item));
            let numbers: Vec<String> =
                numbers.map(|it| it.map_or_else(|| "–".to_owned(), |it| it.to_string())).collect();
            view! {
                <tr>
                    <th scope="row">{words::check_item_name(item)}</th>
                    <td dir="auto">{words::names_of(app, std::slice::from_ref(person))}</td>
                    <td class="tabular">{numbers.join(", ")}</td>
                </tr>
            }
        };
        let rows =
            CheckItem::ALL.into_iter().flat_map(|item| people.iter().map(move |person| (item, person)));
        let rows = rows.map(|(item, person)| row(item, person)).collect_view();
        Some(view! {
            <section class="section" aria-labelledby="check-trend">
                <h2 id="check-trend">{t::check_trend()}</h2>
                <div class="table-wide">
                    <table class="trend">
                        <caption class="visually-hidden">{t::check_trend()}</caption>
                        <thead>
                            <tr>
                                <th scope="col">{t::sheet_survey_item()}</th>
                                <th scope="col">{t::check_who()}</th>
                                <th scope="col">{t::check_oldest_first()}</th>
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            </section>
        })
    }
}
