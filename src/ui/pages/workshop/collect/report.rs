//! What the groups of a workshop say, beside each other; to print, to save as a
//! table, and to put away.

use leptos::prelude::*;

use super::part::Part;
use super::table::table_of;
use crate::app::App;
use crate::browser::{clock, page};
use crate::coaching::{Bowl, BowlCommand, Measure, Total};
use crate::exchange::text_file_name;
use crate::i18n::{self, t};
use crate::ui::components::{Icon, RowTools, TrashTool, icon};
use crate::ui::{slip_words, telling, words};

/// The heading, for those who closed a bowl.
pub const HEADING: &str = "collect-report";

/// The sections.
#[component]
pub fn Report(bowls: Memo<Vec<Bowl>>) -> impl IntoView {
    let app = App::here();
    let told = Memo::new(move |_| {
        let all = bowls.get();
        all.into_iter().filter(|bowl| bowl.count > 0).collect::<Vec<_>>()
    });
    let save = move |_| {
        let name = text_file_name(&t::collect_file(), clock::today(), "csv");
        telling::save(app, &name, "text/csv", &told.with_untracked(|bowls| table_of(bowls)));
    };
    let content = move || {
        if told.with(Vec::is_empty) {
            return view! { <p class="quiet">{t::collect_report_none()}</p> }.into_any();
        }
        view! {
            <Groups told />
            <p class="quiet">{t::collect_compare()}</p>
            <div class="actions no-print">
                <button class="button" type="button" on:click=|_| page::print()>
                    {icon(Icon::Print)}
                    {t::collect_print()}
                </button>
                <button class="button" type="button" on:click=save>
                    {icon(Icon::FileSave)}
                    {t::collect_save()}
                </button>
            </div>
        }
        .into_any()
    };
    view! {
        <section class="section" aria-labelledby=HEADING>
            <h2 id=HEADING tabindex="-1">
                {t::collect_report()}
            </h2>
            {content}
        </section>
        <Show when=move || bowls.with(|bowls| !bowls.is_empty())>
            <section class="section no-print" aria-labelledby="collect-closed">
                <h2 id="collect-closed">{t::collect_closed()}</h2>
                <ul class="rows">
                    <For each=move || bowls.get() key=|bowl| bowl.id.clone() let(bowl)>
                        {closed(app, bowl)}
                    </For>
                </ul>
            </section>
        </Show>
    }
}

/// A bowl that is closed, and the way to put it away.
fn closed(app: App, bowl: Bowl) -> impl IntoView {
    let title = bowl.offer.map(slip_words::offer).unwrap_or_default();
    let slips = if bowl.count > 0 { slips(&bowl) } else { t::collect_closed_few() };
    let (name, said) = (t::collect_trash(&title), t::collect_said_trash(&title));
    let tool = TrashTool {
        command: Some(BowlCommand::Trash { id: bowl.id.clone() }.into()),
        ..TrashTool::new(move || name.clone(), move || said.clone())
            .then(|| page::after_paint(|| page::focus(HEADING)))
    };
    view! {
        <li class="row">
            <span class="row-main">
                <span class="row-title">{title}</span>
                <span class="meta">
                    <span>{slips}</span>
                    {on(app, &bowl).map(|day| view! { <span>{day}</span> })}
                </span>
            </span>
            <RowTools id=bowl.id trash=tool />
        </li>
    }
}

fn slips(bowl: &Bowl) -> String {
    t::collect_group_slips(i18n::count(bowl.count))
}

fn on(app: App, bowl: &Bowl) -> Option<String> {
    bowl.on.map(|day| t::collect_group_on(words::day(app, day)))
}

/// Groups beside each other, question by question.
#[component]
fn Groups(told: Memo<Vec<Bowl>>) -> impl IntoView {
    let app = App::here();
    let head = move || {
        let group = |bowl: &Bowl| {
            view! {
                <th scope="col">
                    <span>{bowl.offer.map(slip_words::offer)}</span>
                    <span class="quiet small">{slips(bowl)}</span>
                    <span class="quiet small">{on(app, bowl)}</span>
                </th>
            }
        };
        told.with(|bowls| bowls.iter().map(group).collect_view())
    };
    let body = move || told.with(|bowls| Part::ALL.map(|part| rows(part, bowls)).collect_view());
    view! {
        // Focusable, so that it can be scrolled with keys where it is wider than a phone.
        <div class="collect-wide" tabindex="0" role="group" aria-label=t::collect_caption()>
            <table class="collect-table">
                <caption class="visually-hidden">{t::collect_caption()}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t::collect_question()}</th>
                        {head}
                    </tr>
                </thead>
                {body}
            </table>
        </div>
    }
}

/// The questions of a part that some group has answered.
fn rows(part: Part, bowls: &[Bowl]) -> impl IntoView + use<> {
    let mut measures = part.among(Measure::ALL);
    measures.retain(|measure| bowls.iter().any(|bowl| bowl.total(*measure).is_some()));
    let row = |measure: Measure| {
        let objectives = bowls.iter().rev().map(|bowl| &bowl.objectives).find(|all| !all.is_empty());
        let name = slip_words::measure(measure, objectives.map_or(&[], Vec::as_slice));
        let cell = |bowl: &Bowl| view! { <td>{answers(bowl.total(measure))}</td> };
        view! {
            <tr>
                <th scope="row" dir="auto">
                    {name}
                </th>
                {bowls.iter().map(cell).collect_view()}
            </tr>
        }
    };
    let span = (bowls.len() + 1).to_string();
    (!measures.is_empty()).then(|| {
        view! {
            <tbody>
                <tr>
                    <th class="collect-part" scope="rowgroup" colspan=span>
                        {part.title()}
                    </th>
                </tr>
                {measures.into_iter().map(row).collect_view()}
            </tbody>
        }
    })
}

/// What one group says of one question.
fn answers(total: Option<&Total>) -> AnyView {
    let Some(total) = total else {
        return view! { <span class="quiet small">{t::collect_few()}</span> }.into_any();
    };
    let scale = total.measure.scale();
    let middle = t::collect_middle(slip_words::value(scale, total.median));
    let Some(counts) = &total.counts else {
        return view! {
            <p>{middle}</p>
            <p class="quiet small">{t::collect_some()}</p>
        }
        .into_any();
    };
    let given = scale.values().zip(counts).filter(|(_, count)| **count > 0);
    let line = |(value, count): (u8, &u64)| {
        view! { <li>{t::collect_count(slip_words::value(scale, value), i18n::count(*count))}</li> }
    };
    view! {
        <p>{middle}</p>
        <ul class="collect-counts small">{given.map(line).collect_view()}</ul>
    }
    .into_any()
}
