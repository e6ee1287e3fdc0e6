//! Share: what the partner has and does not have yet, sending and opening; the
//! rest as a list.

mod check_in;
mod in_words;
mod moving;
mod waiting;

use leptos::prelude::*;

pub use self::check_in::CheckIn;
pub use self::in_words::InWords;
pub use self::moving::Move;
use self::waiting::Waiting;
use super::locking::LockButton;
use crate::app::{App, Sent, ToLock, route_in};
use crate::browser::{clipboard, files};
use crate::coaching::{Kind, LastReceived, Waiting as NotYetGiven};
use crate::exchange::Whose;
use crate::i18n::{self, t};
use crate::route::Route;
use crate::ui::arrival::open_text;
use crate::ui::arrival_words;
use crate::ui::components::{
    CopyReminder, Differing, FoldRow, Icon, Page, SampleNote, SendUpdate, WayRow, icon,
};
use crate::ui::{health_words, words};

/// The page.
#[component]
pub fn Share() -> impl IntoView {
    view! {
        <Page title=t::room_share()>
            <h1 tabindex="-1">{t::room_share()}</h1>
            <SampleNote words=t::sample_note_share() />
            <CopyReminder />
            <ForPartner />
            <FromPartner />
            <ToReview />
            <More />
        </Page>
    }
}

#[component]
fn ForPartner() -> impl IntoView {
    let app = App::here();
    let name = app.partner_name();
    let waiting = app.waiting();
    view! {
        <section class="section" aria-labelledby="share-partner">
            <h2 class="visually-hidden" id="share-partner">{move || t::share_for(name.get())}</h2>
            <p class="share-state">
                {move || t::share_not_yet(i18n::count(waiting.with(NotYetGiven::len)), name.get())}
            </p>
            <Waiting />
            <SendUpdate />
            <p class="hint">{t::share_holds()}</p>
            <details>
                <summary>
                    {icon(Icon::Chevron)}
                    {t::share_other_ways()}
                </summary>
                <div class="actions">
                    <Send />
                    <LockButton what=ToLock::Partner />
                </div>
            </details>
        </section>
    }
}

#[component]
fn FromPartner() -> impl IntoView {
    let app = App::here();
    let (name, taken) = (app.partner_name(), app.taken());
    view! {
        <section class="section" aria-labelledby="share-from">
            <h2 id="share-from">{move || t::share_from(name.get())}</h2>
            {move || taken.get().and_then(|taken| taken_words(app, &name.get(), &taken)).map(quiet)}
            <div class="actions">
                <PasteLink />
                <OpenFile whose=Whose::Theirs />
            </div>
        </section>
    }
}

/// Opens the link that was copied elsewhere: a notebook on the Home Screen and the
/// browser that a chat opens keep different copies.
#[component]
fn PasteLink() -> impl IntoView {
    let app = App::here();
    let paste = move |_| {
        leptos::task::spawn_local(async move {
            let text = clipboard::read().await.unwrap_or_default();
            // Where the page may not look, there is a field to paste into.
            app.go(&route_in(&text).unwrap_or(Route::Open));
        });
    };
    view! {
        <button class="button" type="button" on:click=paste>
            {icon(Icon::Copy)}
            {t::share_paste_link()}
        </button>
    }
}

/// Where the browser can hand files to other apps: a messenger, a mail.
#[component]
fn Send() -> impl IntoView {
    let app = App::here();
    let name = app.partner_name();
    let send = move |_| {
        // The page may be left while another app has the file.
        let name = name.get_untracked();
        leptos::task::spawn_local(async move {
            match app.send_to_partner(name.clone()).await {
                Ok(Some(Sent::HandedOver)) => app.say(t::share_sent(name)),
                Ok(Some(Sent::Saved(file))) => arrival_words::say_saved(app, Ok(file)),
                Ok(None) => {}
                Err(error) => arrival_words::say_saved(app, Err(error)),
            }
        });
    };
    files::can_share_files().then(|| {
        view! {
            <button class="button-text" type="button" on:click=send>
                {move || t::share_send(name.get())}
            </button>
        }
    })
}

fn quiet(words: String) -> impl IntoView {
    view! { <p class="quiet">{words}</p> }
}

fn taken_words(app: App, name: &str, taken: &LastReceived) -> Option<String> {
    let day = words::day_of(app, taken.saved_at?);
    Some(match taken.has_mine_until {
        Some(up_to) => t::share_taken(name, day, words::day_of(app, up_to)),
        None => t::share_taken_nothing(name, day),
    })
}

/// A button that opens the file picker and leads to the preview.
#[component]
pub fn OpenFile(
    /// Whose file the person says it is.
    whose: Whose,
    /// The main button of its page?
    #[prop(optional)]
    main: bool,
) -> impl IntoView {
    let app = App::here();
    let pick = move |_| {
        leptos::task::spawn_local(async move {
            match files::pick().await {
                Ok(Some(picked)) => open_text(app, &picked.name, &picked.text, whose).await,
                Ok(None) => {}
                Err(error) => app.say(arrival_words::file_error(app, &error)),
            }
        });
    };
    view! {
        <button class="button" class:button-main=main type="button" on:click=pick>
            {icon(Icon::FileOpen)}
            {t::share_open_file()}
        </button>
    }
}

#[component]
fn ToReview() -> impl IntoView {
    let count = Memo::new(move |_| Differing::count());
    view! {
        <Show when=move || { count.get() > 0 }>
            <section class="section" aria-labelledby="share-review">
                <h2 id="share-review">{t::review_title()}</h2>
                <p>{move || t::share_to_review(i18n::count(count.get()))}</p>
                <div class="actions">
                    <a class="button" href=Route::Review.to_string()>{t::share_choose()}</a>
                </div>
            </section>
        </Show>
    }
}

/// What one needs now and then: a row each.
#[component]
fn More() -> impl IntoView {
    let app = App::here();
    let name = app.partner_name();
    let invite = Signal::derive(move || t::invite_title(name.get()));
    let line = Signal::derive(move || t::check_in_title(name.get()));
    let back_lead = Signal::derive(move || t::share_back_lead(name.get()));
    let trash = app.watch(Kind::ALL, |book| book.trash().len());
    let trash_words = Signal::derive(move || t::trash_count(i18n::count(trash.get())));
    let health = Signal::derive(move || health_words::verdict(app));
    view! {
        <section class="section" aria-labelledby="share-more">
            <h2 id="share-more">{t::share_more()}</h2>
            <ul class="rows">
                <WayRow to=Route::Invite name=invite lead=t::share_invite_lead() />
                <WayRow to=Route::CheckIn name=line lead=t::check_in_lead() />
                <Backup />
                <WayRow to=Route::Health name=t::health_title() lead=health />
                <WayRow to=Route::InWords name=t::words_take() lead=t::words_share_lead() />
                <WayRow to=Route::Bring name=t::bring_title() lead=t::bring_share_lead() />
                <WayRow to=Route::Move name=t::move_title() lead=t::share_move_lead() />
                <WayRow to=Route::GetBack name=t::back_title() lead=back_lead />
                <WayRow to=Route::Trash name=t::trash_title() lead=trash_words />
            </ul>
        </section>
    }
}

/// The full backup: when it was saved last, and, folded away, another one.
#[component]
fn Backup() -> impl IntoView {
    let app = App::here();
    let copy = app.copy();
    let save = move |_| arrival_words::say_saved(app, app.save_backup());
    let state = Signal::derive(move || match copy.with(|copy| copy.saved_at) {
        Some(at) => t::share_backup_on(words::day_of(app, at)),
        None => t::share_backup_never(),
    });
    view! {
        <FoldRow name=t::share_backup() lead=state>
            <p class="hint">{t::share_backup_hint()}</p>
            <div class="actions">
                <button class="button" type="button" on:click=save>
                    {t::share_save_backup()}
                </button>
                <LockButton what=ToLock::Backup />
            </div>
        </FoldRow>
    }
}
