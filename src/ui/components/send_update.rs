//! What is new for the partner, sent as a link or saved as a file: two ways of one
//! rank.

use leptos::prelude::*;

use super::by_hand::ByHand;
use super::icon::{Icon, icon};
use super::qr_code::qr_code;
use crate::app::{App, NoUpdate, ReadyUpdate, SentBefore};
use crate::browser::{clipboard, files, page, sealing};
use crate::i18n::t;
use crate::route::Route;
use crate::ui::{arrival_words, words};

/// So long nothing must have changed before an update is made, in milliseconds: it
/// looks through the whole notebook, and whoever corrects a note changes it with
/// every word.
const PAUSE: u32 = 200;

/// An update that is ready, or why there is none.
type Ready = RwSignal<Option<Result<ReadyUpdate, NoUpdate>>>;

/// The buttons, with what is to be said of them.
#[component]
pub fn SendUpdate() -> impl IntoView {
    let app = App::here();
    let name = app.partner_name();
    let ready = ready(app);
    let by_hand = RwSignal::new(None::<String>);
    let is_link = Memo::new(move |_| ready.with(|ready| matches!(ready, Some(Ok(_)))));
    let save = move |_| arrival_words::say_saved(app, app.save_for_partner(&name.get_untracked()));
    let sent = app.sent();
    let sent = move || {
        let SentBefore { at, waits_for } = sent.get()?;
        let day = words::day_of(app, at);
        let words = match waits_for {
            None => t::update_confirmed(day, name.get()),
            Some(names) => t::update_unconfirmed(day, names),
        };
        Some(view! { <p class="quiet">{words}</p> })
    };
    view! {
        <InviteFirst />
        {sent}
        <div class="actions">
            <Show when=move || is_link.get()>
                <Link ready by_hand />
            </Show>
            <button class="button" class:button-main=move || !is_link.get() type="button" on:click=save>
                {icon(Icon::FileSave)}
                {move || t::share_save_for(name.get())}
            </button>
        </div>
        <Said ready />
        <ByHand text=by_hand />
        <Code ready />
    }
}

/// A link opens only where the notebook is: as long as nothing tells that the
/// partner has it, the invitation is offered.
#[component]
fn InviteFirst() -> impl IntoView {
    let app = App::here();
    let (name, taken, transfers) = (app.partner_name(), app.taken(), app.transfers());
    let is_alone = Memo::new(move |_| {
        let is_heard_of = transfers.with(|all| all.iter().any(|it| !it.held_by.is_empty()));
        taken.with(Option::is_none) && !is_heard_of
    });
    view! {
        <Show when=move || is_alone.get()>
            <p class="quiet">
                {t::update_invite_first()} " "
                <a href=Route::Invite.to_string()>{move || t::invite_title(name.get())}</a>
            </p>
        </Show>
    }
}

/// The update of what is new now, made before anybody presses a button: some
/// browsers refuse to share after waiting.
fn ready(app: App) -> Ready {
    let ready: Ready = RwSignal::new(None);
    let (waiting, transfers) = (app.waiting(), app.transfers());
    // Of several that are made at once the last one counts.
    let round = StoredValue::new(0u32);
    Effect::new(move || {
        waiting.track();
        transfers.track();
        app.open_document().track();
        let this = round.get_value() + 1;
        round.set_value(this);
        let is_last = move || round.try_get_value() == Some(this);
        let make = move || {
            leptos::task::spawn_local(async move {
                let made = app.ready_update().await;
                if is_last() {
                    let _ = ready.try_set(Some(made));
                }
            });
        };
        // The first comes with the page: a button that came later would move what is
        // about to be pressed.
        if this == 1 {
            return make();
        }
        page::after(PAUSE, move || {
            if is_last() {
                make();
            }
        });
    });
    ready
}

#[component]
fn Link(ready: Ready, by_hand: RwSignal<Option<String>>) -> impl IntoView {
    let app = App::here();
    let name = app.partner_name();
    let now = move || ready.with_untracked(|ready| ready.as_ref().and_then(|it| it.as_ref().ok()).cloned());
    let share = move |_| {
        let Some(update) = now() else { return };
        // The page may be left while another app has the link.
        let name = name.get_untracked();
        leptos::task::spawn_local(async move {
            match files::share_text(&update.url).await {
                Ok(files::Shared::Cancelled) => {}
                Ok(_) => {
                    app.note_update_sent(&update);
                    app.say(t::update_sent(name));
                }
                Err(error) => app.say(arrival_words::file_error(app, &error)),
            }
        });
    };
    let copy = move |_| {
        let Some(update) = now() else { return };
        let name = name.get_untracked();
        leptos::task::spawn_local(async move {
            match clipboard::copy(&update.url).await {
                Ok(()) => app.say(t::update_copied(name)),
                Err(_) => {
                    let _ = by_hand.try_set(Some(update.url.clone()));
                }
            }
            app.note_update_sent(&update);
        });
    };
    let can_share = files::can_share_text();
    let only_confirms =
        Memo::new(move |_| ready.with(|ready| matches!(ready, Some(Ok(it)) if it.only_confirms())));
    let send = move || if only_confirms.get() { t::update_say_here() } else { t::update_send() };
    view! {
        {can_share
            .then(|| {
                view! {
                    <button class="button button-main" type="button" on:click=share>
                        {icon(Icon::Share)}
                        {send}
                    </button>
                }
            })}
        <button class="button" class:button-main=!can_share type="button" on:click=copy>
            {icon(Icon::Copy)}
            {t::update_copy()}
        </button>
    }
}

/// Who can read the link and where it fits; or why there is none.
#[component]
fn Said(ready: Ready) -> impl IntoView {
    let name = App::here().partner_name();
    let said = move || match ready.get()? {
        Ok(update) => {
            let size = if update.is_short() { t::update_short() } else { t::update_long() };
            let sealed = match update.is_sealed {
                true => t::update_sealed(),
                false if sealing::is_possible() => t::update_open(name.get()),
                false => t::update_open_here(),
            };
            if update.only_confirms() {
                return Some(t::update_only_confirms(name.get()));
            }
            Some(format!("{sealed} {size}"))
        }
        Err(NoUpdate::FileFirst) => Some(t::update_file_first(name.get())),
        Err(NoUpdate::Link(_)) => Some(t::update_too_long()),
        Err(NoUpdate::NothingNew | NoUpdate::NothingOpen) => None,
    };
    move || said().map(|words| view! { <p class="hint">{words}</p> })
}

/// The link as a picture, for a phone across the table.
#[component]
fn Code(ready: Ready) -> impl IntoView {
    let app = App::here();
    let picture = Memo::new(move |_| ready.with(|ready| ready.as_ref()?.as_ref().ok()?.picture.clone()));
    // Whoever scans it may answer: it counts as shown from the first look on.
    let show = move |_| {
        if let Some(Ok(update)) = ready.get_untracked() {
            app.note_update_shown(&update);
        }
    };
    move || {
        picture.get().map(|picture| {
            view! {
                <details on:toggle=show>
                    <summary>
                        {icon(Icon::Chevron)}
                        {t::update_code()}
                    </summary>
                    {qr_code(&picture, t::update_code_label())}
                </details>
            }
        })
    }
}
