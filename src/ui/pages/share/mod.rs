//! Share: what the partner has and does not have yet, files, and this copy.

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
use crate::app::{App, ArrivalError, Locked, SaveError, Sent, ToLock};
use crate::browser::files;
use crate::coaching::{Given, Kind, Taken, Waiting as NotYetGiven};
use crate::exchange::{LinkKind, ReadError, Sealed, Whose, find_link, link_kind};
use crate::i18n::{self, t};
use crate::route::Route;
use crate::ui::arrival::say;
use crate::ui::arrival_words;
use crate::ui::components::{CopyReminder, Icon, Page, icon};
use crate::ui::{health_words, words};

/// The page.
#[component]
pub fn Share() -> impl IntoView {
    view! {
        <Page title=t::room_share()>
            <h1 tabindex="-1">{t::room_share()}</h1>
            <CopyReminder />
            <ForPartner />
            <ToReview />
            <Words />
            <Inviting />
            <ThisCopy />
        </Page>
    }
}

/// Says how a file was saved, or why not, in the line at the bottom.
pub fn say_saved(app: App, saved: Result<String, SaveError>) {
    let words = match saved {
        Ok(name) => t::share_saved_as(name),
        Err(error) => arrival_words::save_error(&error),
    };
    say(app, words);
}

#[component]
fn ForPartner() -> impl IntoView {
    let app = App::here();
    let name = app.partner_name();
    let (given, taken, waiting) = (app.given(), app.taken(), app.waiting());
    let save = move |_| say_saved(app, app.save_for_partner(&name.get_untracked()));
    view! {
        <section class="section" aria-labelledby="share-partner">
            <h2 class="visually-hidden" id="share-partner">{move || t::share_for(name.get())}</h2>
            <p class="share-state">
                {move || t::share_not_yet(i18n::count(waiting.with(NotYetGiven::len)), name.get())}
            </p>
            {move || given.get().and_then(|given| given_words(app, &name.get(), &given)).map(quiet)}
            {move || taken.get().and_then(|taken| taken_words(app, &name.get(), &taken)).map(quiet)}
            <Waiting />
            <div class="actions">
                <button class="button button-main" type="button" on:click=save>
                    {icon(Icon::FileSave)}
                    {move || t::share_save_for(name.get())}
                </button>
                <Send />
                <OpenFile whose=Whose::Theirs />
                <LockButton what=ToLock::Partner />
            </div>
            <p class="hint">{t::share_holds()}</p>
        </section>
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
                Ok(Some(Sent::HandedOver)) => say(app, t::share_sent(name)),
                Ok(Some(Sent::Saved(file))) => say_saved(app, Ok(file)),
                Ok(None) => {}
                Err(error) => say_saved(app, Err(error)),
            }
        });
    };
    files::can_share_files().then(|| {
        view! {
            <button class="button" type="button" on:click=send>
                {move || t::share_send(name.get())}
            </button>
        }
    })
}

fn quiet(words: String) -> impl IntoView {
    view! { <p class="quiet">{words}</p> }
}

fn given_words(app: App, name: &str, given: &Given) -> Option<String> {
    let day = words::day_of(app, given.saved_at?);
    Some(t::share_given(name, day))
}

fn taken_words(app: App, name: &str, taken: &Taken) -> Option<String> {
    let day = words::day_of(app, taken.saved_at?);
    Some(match taken.had_mine_up_to {
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
                Ok(Some(picked)) => open_text(app, &picked.name, &picked.text, whose),
                Ok(None) => {}
                Err(error) => say(app, arrival_words::file_error(app, &error)),
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

/// Reads what was picked, dropped or pasted, and leads to its preview.
pub fn open_text(app: App, name: &str, text: &str, whose: Whose) {
    let is_pasted = name.is_empty() && !text.trim_start().starts_with('{');
    if let Some(link) = find_link(text).filter(|_| is_pasted || is_saved_link(text)) {
        return app.go(&Route::parse(&link));
    }
    match Sealed::read(text.as_bytes()) {
        Ok(None) => {}
        Ok(Some(sealed)) => {
            app.arrival().set(None);
            app.opened_kit().set(None);
            app.locked().set(Some(Locked { name: name.to_owned(), whose, sealed }));
            return show_opened(app);
        }
        Err(error) => return say(app, arrival_words::read_error(app, &error)),
    }
    match app.read_arrival(name, text, whose) {
        Ok(arrival) => {
            app.locked().set(None);
            app.arrival().set(Some(arrival));
            show_opened(app);
        }
        // What it is the library tells: a kit names things of it.
        Err(ArrivalError::Read(ReadError::UnknownKind { .. })) => open_kit(app, text.to_owned()),
        Err(error) => say(app, arrival_words::arrival_error(app, &error)),
    }
}

/// Leads to the page that shows what was opened, unless that is this one.
fn show_opened(app: App) {
    app.said().set(None);
    if app.route().get_untracked() != Route::OpenMyCopy {
        app.go(&Route::Open);
    }
}

/// A link that somebody saved as a file. An invitation has a preview of its
/// own; a notebook in which somebody pasted a link is no link.
fn is_saved_link(text: &str) -> bool {
    !text.trim_start().starts_with('{') && link_kind(text).is_ok_and(|kind| kind != LinkKind::Invitation)
}

fn open_kit(app: App, text: String) {
    leptos::task::spawn_local(async move {
        match app.read_kit(&text).await {
            Ok(kit) => {
                app.arrival().set(None);
                app.locked().set(None);
                app.opened_kit().set(Some(kit));
                app.said().set(None);
                app.go(&Route::Open);
            }
            Err(error) => say(app, arrival_words::kit_error(app, &error)),
        }
    });
}

#[component]
fn ToReview() -> impl IntoView {
    let app = App::here();
    let count = app.watch(&Kind::ALL, |book| book.questions().len());
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

#[component]
fn Inviting() -> impl IntoView {
    let name = App::here().partner_name();
    view! {
        <section class="section" aria-labelledby="share-invite">
            <h2 id="share-invite">{move || t::invite_title(name.get())}</h2>
            <p class="quiet">{t::share_invite_lead()}</p>
            <div class="actions">
                <a class="button" href=Route::Invite.to_string()>{move || t::invite_title(name.get())}</a>
            </div>
        </section>
    }
}

#[component]
fn Words() -> impl IntoView {
    view! {
        <section class="section" aria-labelledby="share-words">
            <h2 id="share-words">{t::words_title()}</h2>
            <p class="quiet">{t::words_share_lead()}</p>
            <div class="actions">
                <a class="button" href=Route::InWords.to_string()>{t::words_take()}</a>
            </div>
        </section>
    }
}

#[component]
fn ThisCopy() -> impl IntoView {
    let app = App::here();
    let copy = app.copy();
    let save = move |_| say_saved(app, app.save_backup());
    let trash = app.watch(&Kind::ALL, |book| book.trash().len());
    let backup_words = move || match copy.with(|copy| copy.saved_at) {
        Some(at) => t::share_backup_on(words::day_of(app, at)),
        None => t::share_backup_never(),
    };
    view! {
        <section class="section" aria-labelledby="share-copy">
            <h2 id="share-copy">{t::share_copy_title()}</h2>
            <dl class="facts">
                <div>
                    <dt>{t::share_backup()}</dt>
                    <dd>{backup_words}</dd>
                </div>
                <div>
                    <dt>{t::health_title()}</dt>
                    <dd><a href=Route::Health.to_string()>{move || health_words::verdict(app)}</a></dd>
                </div>
                <div>
                    <dt>{t::trash_title()}</dt>
                    <dd>
                        <a href=Route::Trash.to_string()>
                            {move || t::trash_count(i18n::count(trash.get()))}
                        </a>
                    </dd>
                </div>
            </dl>
            <div class="actions">
                <button class="button" type="button" on:click=save>
                    {t::share_save_backup()}
                </button>
                <LockButton what=ToLock::Backup />
                <a class="button-text" href=Route::Move.to_string()>{t::move_title()}</a>
            </div>
            <p class="hint">{t::share_backup_hint()}</p>
        </section>
    }
}
