//! Moving to another device, in three steps.

use leptos::prelude::*;

use super::super::locking::LockButton;
use crate::app::{App, ToLock};
use crate::browser::page;
use crate::i18n::t;
use crate::route::Route;
use crate::ui::arrival_words;
use crate::ui::components::{Eyebrow, Icon, Page, icon};

/// The page.
#[component]
pub fn Move() -> impl IntoView {
    let app = App::here();
    let save = move |_| arrival_words::say_saved(app, app.save_backup());
    let address = page::base_url();
    view! {
        <Page title=t::move_title()>
            <header class="page-head">
                <Eyebrow to=Route::Share name=t::room_share() />
                <h1 tabindex="-1">{t::move_title()}</h1>
                <p class="lead">{t::move_lead()}</p>
            </header>
            <ol class="steps-list">
                <li>
                    <h2>{t::move_save()}</h2>
                    <p>{t::move_save_lead()}</p>
                    <div class="actions">
                        <button class="button button-main" type="button" on:click=save>
                            {icon(Icon::FileSave)}
                            {t::share_save_backup()}
                        </button>
                        <LockButton what=ToLock::Backup />
                    </div>
                </li>
                <li>
                    <h2>{t::move_carry()}</h2>
                    <p>{t::move_carry_lead()}</p>
                </li>
                <li>
                    <h2>{t::move_open()}</h2>
                    <p>{t::move_open_lead(t::back_title())}</p>
                    <p class="told" dir="ltr">{address}</p>
                </li>
            </ol>
            <p class="hint">{t::move_after()}</p>
        </Page>
    }
}
