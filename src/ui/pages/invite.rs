//! Inviting the partner: a link, a code, or a file.

use leptos::prelude::*;

use super::locking::LockButton;
use crate::app::{App, Holds, InvitationLink, ToLock};
use crate::coaching::Kind;
use crate::exchange::QrPicture;
use crate::i18n::t;
use crate::route::Route;
use crate::ui::arrival_words;
use crate::ui::components::{Eyebrow, Icon, LinkBox, Page, icon, qr_code};

/// What the link tells.
const TOLD: &[Kind] = &[Kind::Person, Kind::Session, Kind::Partnership, Kind::Segment, Kind::Clause];

/// The page.
#[component]
pub fn Invite() -> impl IntoView {
    let app = App::here();
    let name = app.partner_name();
    let title = Signal::derive(move || t::invite_title(name.get()));
    app.prepare_to_invite();
    // The link follows what it tells.
    let link = app.watch(TOLD, move |_| {
        Some(app.invitation().map_err(|error| arrival_words::invite_error(app, &error)))
    });
    Effect::new(move || {
        if let Some(Ok(link)) = link.get() {
            app.note_invited(&link);
        }
    });
    let save = move |_| arrival_words::say_saved(app, app.save_for_partner(&name.get_untracked()));
    view! {
        <Page title=title>
            <header class="page-head">
                <Eyebrow to=Route::Share name=t::room_share() />
                <h1 tabindex="-1">{title}</h1>
                <p class="lead">{move || t::invite_lead(name.get())}</p>
            </header>
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
                    <LockButton what=ToLock::Partner />
                </div>
            </section>
        </Page>
    }
}

#[component]
fn AsLink(link: InvitationLink) -> impl IntoView {
    let app = App::here();
    let name = app.partner_name();
    let InvitationLink { url, picture, holds, .. } = link;
    let copied = Signal::derive(move || t::invite_copied(name.get()));
    let from_kit = app.began_from_kit();
    let holds = match holds {
        _ if from_kit => t::kit_invite_holds(),
        Holds { plan: true, agreement: true } => t::invite_link_holds_both(),
        Holds { plan: true, .. } => t::invite_link_holds_plan(),
        Holds { agreement: true, .. } => t::invite_link_holds_agreement(),
        Holds { .. } => t::invite_link_holds(),
    };
    let as_text = view! {
        <section class="section" aria-labelledby="invite-link">
            <h2 id="invite-link">{t::invite_link()}</h2>
            <LinkBox url=url label=t::invite_link_label() copied=copied />
            <p class="hint">{holds}</p>
        </section>
    };
    let as_code = view! {
        <section class="section" aria-labelledby="invite-code">
            <h2 id="invite-code">{t::invite_code()}</h2>
            {match picture {
                Some(picture) => qr(picture).into_any(),
                None => view! { <p class="quiet">{t::invite_code_too_long()}</p> }.into_any(),
            }}
        </section>
    };
    if from_kit {
        // The two sit at one table: the code comes first, and the way on.
        let others = app.partners();
        let each = move || {
            others
                .with(|others| others.len() > 1)
                .then(|| view! { <p class="quiet">{t::kit_invite_each()}</p> })
        };
        view! { {as_code} {each} <ToToday /> {as_text} }.into_any()
    } else {
        view! { {as_text} {as_code} }.into_any()
    }
}

#[component]
fn ToToday() -> impl IntoView {
    view! {
        <p>
            <a class="button" href=Route::Today.to_string()>
                {t::kit_to_today()}
            </a>
        </p>
    }
}

fn qr(picture: QrPicture) -> impl IntoView {
    view! {
        <p class="quiet">{t::invite_code_lead()}</p>
        {qr_code(&picture, t::invite_code_label())}
    }
}
