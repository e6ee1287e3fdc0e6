//! The agreement: what these people can count on, and who said yes to it.

mod assents;
mod clauses;
mod library;
mod own;
mod paper;
mod versions;

use assents::Assents;
use clauses::Clauses;
use leptos::prelude::*;
use library::Library;
use own::Own;
use paper::Paper;
use versions::Versions;

use crate::app::App;
use crate::browser::page;
use crate::coaching::{Agreement as AgreementView, Book, Kind};
use crate::i18n::t;
use crate::route::Route;
use crate::ui::components::{Eyebrow, Icon, Page, icon};

const DONE: &str = "agreement-done";
const CHANGE: &str = "agreement-change";

/// The agreement of the open partnership, for the parts of its page.
pub type Agreed = Memo<AgreementView>;

/// Follows the agreement.
pub fn agreement_of(app: App) -> Agreed {
    app.watch(&[Kind::Clause, Kind::Assent], Book::agreement)
}

/// The page: to read, until one wants to change it.
#[component]
pub fn Agreement() -> impl IntoView {
    let app = App::here();
    let agreed = agreement_of(app);
    let is_changing = RwSignal::new(agreed.with_untracked(AgreementView::is_empty));
    let partners = app.partners();
    let lead = move || {
        partners.with(|partners| match partners.as_slice() {
            [partner] => t::agreement_lead(&partner.name),
            _ => t::agreement_lead_all(),
        })
    };
    let right = move || {
        if is_changing.get() {
            view! {
                <div class="stack no-print">
                    <Library agreed />
                    <Own />
                </div>
            }
            .into_any()
        } else {
            view! {
                <div class="stack">
                    <Assents agreed />
                    <Versions agreed />
                </div>
            }
            .into_any()
        }
    };
    view! {
        <Page title=t::agreement_title() wide=true>
            <header class="page-head">
                <Eyebrow to=Route::Us name=t::room_us() />
                <h1 tabindex="-1">{t::agreement_title()}</h1>
                <p class="lead">{lead}</p>
            </header>
            <div class="spread">
                <div class="stack agreement">
                    <Clauses agreed is_changing />
                    <Doors agreed is_changing />
                </div>
                {right}
            </div>
            <Paper agreed />
        </Page>
    }
}

/// Between reading and changing; and paper.
#[component]
fn Doors(agreed: Agreed, is_changing: RwSignal<bool>) -> impl IntoView {
    let is_empty = Memo::new(move |_| agreed.with(AgreementView::is_empty));
    let switch = move |to: bool| {
        is_changing.set(to);
        page::after_paint(move || page::focus(if to { DONE } else { CHANGE }));
    };
    let doors = move || {
        if is_changing.get() {
            let done = view! {
                <button class="button" type="button" id=DONE on:click=move |_| switch(false)>
                    {t::agreement_changed()}
                </button>
            };
            (!is_empty.get()).then_some(done).into_any()
        } else {
            view! {
                <button class="button" type="button" id=CHANGE on:click=move |_| switch(true)>
                    {t::agreement_change()}
                </button>
                <button class="button-text" type="button" on:click=|_| page::print()>
                    {icon(Icon::Print)}
                    {t::agreement_print()}
                </button>
            }
            .into_any()
        }
    };
    view! { <div class="actions">{doors}</div> }
}
