//! For those who are asked whether Turnwise may be used: facts, each with a
//! way to check it. `docs/data-protection.md` says the same.

mod access;
mod claims;
mod facts;
mod host;
mod own;
mod parts;
mod policy;

use leptos::prelude::*;

use crate::browser::page;
use crate::i18n::t;
use crate::route::Route;
use crate::ui::components::{Eyebrow, Icon, Page, icon};

/// The page.
#[component]
pub fn DataProtection() -> impl IntoView {
    view! {
        <Page title=t::data_title()>
            <header class="page-head">
                <Eyebrow to=Route::Settings name=t::room_settings() />
                <h1 tabindex="-1">{t::data_title()}</h1>
                <p class="lead">{t::data_lead()}</p>
            </header>
            <div class="actions">
                <button class="button" type="button" on:click=|_| page::print()>
                    {icon(Icon::Print)}
                    {t::data_print()}
                </button>
            </div>
            <host::Host />
            {facts::kept()}
            {facts::asked()}
            {facts::out()}
            {facts::lost()}
            {facts::seen()}
            {policy::policy()}
            {own::own()}
            {facts::works()}
            <parts::Parts />
            {access::access()}
        </Page>
    }
}
