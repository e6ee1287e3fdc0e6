//! The ways in which a slip goes to whoever collects: a code, a link, a file, a
//! sheet of paper.

use leptos::prelude::*;

use crate::app::{App, HandedLink};
use crate::browser::page;
use crate::coaching::Slip;
use crate::i18n::t;
use crate::ui::components::{Icon, LinkBox, icon, qr_code};
use crate::ui::{arrival_words, slip_words};

/// The slip as it stands now; what is unticked meanwhile leaves it at once.
#[component]
pub fn HandOver(
    /// What is handed over.
    slip: Memo<Option<Slip>>,
    /// The objectives of the programme, in order.
    objectives: Memo<Vec<String>>,
) -> impl IntoView {
    let app = App::here();
    let save = move |_| {
        let Some(slip) = slip.get_untracked() else { return };
        app.say(match app.save_slip(&slip) {
            Ok(name) => t::share_saved_as(name),
            Err(error) => arrival_words::file_error(app, &error),
        });
    };
    let ways = move || {
        let link = app.link_to_slip(&slip.get()?);
        Some(match link {
            Ok(HandedLink { url, picture, large }) => view! {
                {picture.or(large).map(|picture| qr_code(&picture, t::programme_code_label()))}
                <div class="no-print">
                    <LinkBox
                        url=url.clone()
                        label=t::programme_link_label()
                        copied=Signal::derive(t::programme_link_copied)
                    />
                </div>
                <p class="on-paper">{url}</p>
            }
            .into_any(),
            Err(error) => view! { <p role="alert">{arrival_words::link_error(app, &error)}</p> }.into_any(),
        })
    };
    view! {
        <section class="section slip-hand" aria-labelledby="programme-hand">
            <h2 class="no-print" id="programme-hand" tabindex="-1">{t::programme_hand()}</h2>
            <p class="quiet no-print">{t::programme_hand_lead()}</p>
            {move || slip.with(|slip| slip.as_ref().map(|slip| paper(slip, &objectives.get())))}
            {ways}
            <div class="actions no-print">
                <button class="button" type="button" on:click=save>
                    {icon(Icon::FileSave)}
                    {t::programme_file()}
                </button>
                <button class="button" type="button" on:click=|_| page::print()>
                    {icon(Icon::Print)}
                    {t::programme_print()}
                </button>
            </div>
        </section>
    }
}

/// What stands on paper beside the code: every number in words, and nobody's
/// name.
fn paper(slip: &Slip, objectives: &[String]) -> impl IntoView + use<> {
    let line = |(measure, value): &(crate::coaching::Measure, u8)| {
        let name = slip_words::measure(*measure, objectives);
        let words = t::programme_slip_line(name, slip_words::value(measure.scale(), *value));
        view! { <li dir="auto">{words}</li> }
    };
    view! {
        <div class="slip-paper">
            <h2>{t::programme_paper()}</h2>
            <p>{slip_words::offer(slip.offer)}</p>
            <ul class="plain-list">{slip.values().iter().map(line).collect_view()}</ul>
        </div>
    }
}
