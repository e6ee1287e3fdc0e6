//! Questions to people outside of the notebook: what was asked, and a form for
//! more.

use leptos::prelude::*;

use super::ask_form::AskForm;
use super::one_ask::OneAsk;
use crate::app::App;
use crate::browser::page;
use crate::coaching::{AskCard, Kind};
use crate::i18n::t;
use crate::replica::Id;
use crate::ui::components::{Icon, WhoSees, icon};

/// The button that opens the form.
pub const ASK: &str = "ask-others-new";
/// The heading of the section.
pub const HEADING: &str = "ask-others";

/// The section.
#[component]
pub fn AskOthers(
    /// The card that is shown on paper.
    paper: RwSignal<Option<AskCard>>,
) -> impl IntoView {
    let app = App::here();
    let open = app.open_document();
    let ids: Memo<Vec<Id>> = app.watch_private(&[Kind::Ask, Kind::Membership], move |own| {
        open.get().map(|of| own.asks_of(&of).into_iter().map(|ask| ask.id).collect()).unwrap_or_default()
    });
    let is_open = RwSignal::new(false);
    let begin = move |_| {
        is_open.set(true);
        page::after_paint(|| page::focus(super::ask_form::FIRST));
    };
    let form = move || {
        if is_open.get() {
            return view! { <AskForm is_open /> }.into_any();
        }
        view! {
            <button class="button-add" type="button" id=ASK on:click=begin>
                {icon(Icon::Plus)}
                {t::ask_new()}
            </button>
        }
        .into_any()
    };
    view! {
        <section class="section no-print" aria-labelledby=HEADING>
            <h2 id=HEADING tabindex="-1">
                {t::ask_heading()}
            </h2>
            <p class="quiet">{t::ask_lead()}</p>
            <WhoSees of=Kind::AskReply more=Signal::stored(t::ask_you_choose()) />
            <ul class="rows">
                <For each=move || ids.get() key=Id::clone let:id>
                    <OneAsk id paper />
                </For>
            </ul>
            {form}
        </section>
    }
}
