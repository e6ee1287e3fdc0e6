//! Inviting the partner: a link, a code, or a file.

use leptos::html;
use leptos::prelude::*;

use super::share::say_saved;
use crate::app::{App, InvitationLink};
use crate::browser::clipboard;
use crate::coaching::Kind;
use crate::exchange::QrPicture;
use crate::i18n::t;
use crate::route::Route;
use crate::ui::arrival::say;
use crate::ui::arrival_words;
use crate::ui::components::{Eyebrow, Icon, Page, icon};

/// The page.
#[component]
pub fn Invite() -> impl IntoView {
    let app = App::here();
    let name = app.partner_name();
    let title = Signal::derive(move || t::invite_title(name.get()));
    // The link follows what it tells: names, pens, the next session.
    let link = app.watch(&[Kind::Person, Kind::Session, Kind::Partnership], move |_| {
        Some(app.invitation().map_err(|error| arrival_words::invite_error(app, &error)))
    });
    let to_today = app.began_from_kit().then(|| {
        view! {
            <p>
                <a class="button" href=Route::Today.to_string()>
                    {t::kit_to_today()}
                </a>
            </p>
        }
    });
    let save = move |_| say_saved(app, app.save_for_partner(&name.get_untracked()));
    view! {
        <Page title=title>
            <header class="page-head">
                <Eyebrow to=Route::Share name=t::room_share() />
                <h1 tabindex="-1">{title}</h1>
                <p class="lead">{move || t::invite_lead(name.get())}</p>
            </header>
            {to_today}
            {move || match link.get() {
                Some(Ok(link)) => view! { <AsLink link=link /> }.into_any(),
                Some(Err(why)) => view! { <p class="quiet">{t::invite_none(why)}</p> }.into_any(),
                None => ().into_any(),
            }}
            <section class="section" aria-labelledby="invite-file">
                <h2 id="invite-file">{t::invite_file()}</h2>
                <p class="quiet">{t::invite_file_lead()}</p>
                <div class="actions">
                    <button class="button" type="button" on:click=save>
                        {icon(Icon::FileSave)}
                        {move || t::share_save_for(name.get())}
                    </button>
                </div>
            </section>
        </Page>
    }
}

#[component]
fn AsLink(link: InvitationLink) -> impl IntoView {
    let app = App::here();
    let name = app.partner_name();
    let input = NodeRef::<html::Input>::new();
    let InvitationLink { url, picture } = link;
    let text = url.clone();
    let copy = move |_| {
        let text = text.clone();
        leptos::task::spawn_local(async move {
            match clipboard::copy(&text).await {
                Ok(()) => say(app, t::invite_copied(name.get_untracked())),
                Err(_) => {
                    if let Some(input) = input.get_untracked() {
                        input.select();
                    }
                    say(app, t::invite_copy_by_hand());
                }
            }
        });
    };
    view! {
        <section class="section" aria-labelledby="invite-link">
            <h2 id="invite-link">{t::invite_link()}</h2>
            <div class="link-box">
                <label class="visually-hidden" for="invitation-link">{t::invite_link_label()}</label>
                <input class="input" id="invitation-link" readonly node_ref=input prop:value=url />
                <button class="button button-main" type="button" on:click=copy>
                    {icon(Icon::Copy)}
                    {t::invite_copy()}
                </button>
            </div>
            <p class="hint">{if app.began_from_kit() { t::kit_invite_holds() } else { t::invite_link_holds() }}</p>
        </section>
        <section class="section" aria-labelledby="invite-code">
            <h2 id="invite-code">{t::invite_code()}</h2>
            {match picture {
                Some(picture) => qr(picture).into_any(),
                None => view! { <p class="quiet">{t::invite_code_too_long()}</p> }.into_any(),
            }}
        </section>
    }
}

fn qr(picture: QrPicture) -> impl IntoView {
    let QrPicture { path, size, bytes } = picture;
    view! {
        <p class="quiet">{t::invite_code_lead()}</p>
        <svg class="qr" viewBox=format!("0 0 {size} {size}") role="img" aria-label=t::invite_code_label()>
            <path d=path></path>
        </svg>
        <p class="hint">{t::invite_code_bytes(i64::try_from(bytes).unwrap_or(i64::MAX))}</p>
    }
}
