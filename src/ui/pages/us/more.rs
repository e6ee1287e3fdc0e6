//! The rest of Us: a row each, that leads to a page or unfolds.

use leptos::prelude::*;

use super::super::celebrations::Thanks;
use super::rooms::{ToAbout, ToCheck, ToFeedback, ToInvite, ToProgramme};
use super::way::{Rest, Way};
use super::which::WhichOne;
use crate::app::App;
use crate::coaching::{Appreciation, Kind, PartnershipState, ToolPlace};
use crate::i18n::{self, t};
use crate::ui::components::FoldRow;
use crate::ui::tools::FitSheet;
use crate::ui::words;

/// What each says of themselves, the way of working, thanks, and what is seldom
/// changed.
#[component]
pub fn More() -> impl IntoView {
    let app = App::here();
    let (partnership, me) = (app.partnership(), app.me());
    let mode = Signal::derive(move || words::partnership_mode(partnership.with(|it| it.mode)));
    let which = Signal::derive(move || {
        me.with(|me| me.as_ref().map(|me| t::us_which_now(&me.name)).unwrap_or_default())
    });
    let thanks = app.watch(&[Kind::Appreciation], |book| book.all::<Appreciation>().len());
    let thanks = Signal::derive(move || t::us_thanks_count(i18n::count(thanks.get())));
    let is_open = Memo::new(move |_| partnership.with(|it| it.state != PartnershipState::Closed));
    view! {
        <section class="section" aria-labelledby="us-more">
            <h2 class="visually-hidden" id="us-more">{t::us_more()}</h2>
            <ul class="rows">
                <ToAbout />
                <ToCheck />
                <FoldRow name=t::fit_title() lead=t::fit_row()>
                    <FitSheet place=ToolPlace::Home />
                </FoldRow>
                <ToFeedback />
                <ToProgramme />
                <FoldRow name=t::us_way_title() lead=mode>
                    <Way />
                </FoldRow>
                <FoldRow name=t::thanks_heading() lead=thanks>
                    <Thanks />
                </FoldRow>
                <ToInvite />
                <FoldRow name=t::us_which() lead=which>
                    <WhichOne />
                </FoldRow>
                <Show when=move || is_open.get()>
                    <FoldRow name=t::us_rest_title() lead=t::us_rest_lead()>
                        <Rest />
                    </FoldRow>
                </Show>
            </ul>
        </section>
    }
}
