//! Locking a file: a passphrase twice, then the file is made, locked, opened
//! again to compare, and ready to go out.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::phrase::{PhraseField, Progress, ShowPhrase, Typed};
use crate::app::{App, LockError, LockedFile, SealError, Sent, ToLock};
use crate::browser::{files, page};
use crate::exchange::{PhraseError, check_phrase, limits};
use crate::i18n::{self, t};
use crate::ui::arrival_words;
use crate::ui::components::{Dialog, Icon, icon};

const PHRASE: &str = "lock-phrase";
const AGAIN: &str = "lock-again";
const READY: &str = "lock-ready";

/// A button that opens the dialog.
#[component]
pub fn LockButton(
    /// What is to be locked.
    what: ToLock,
) -> impl IntoView {
    let app = App::here();
    let open = RwSignal::new(false);
    let name = app.partner_name();
    let label = move || match what {
        ToLock::Partner => t::lock_for(name.get()),
        ToLock::Backup => t::lock_backup(),
    };
    view! {
        <button class="button-text" type="button" on:click=move |_| open.set(true)>
            {label}
        </button>
        <Dialog open=open title=t::lock_title()>
            <Steps what=what open=open />
        </Dialog>
    }
}

/// Made anew whenever the dialog opens, so that no passphrase stays in it.
#[component]
fn Steps(what: ToLock, open: RwSignal<bool>) -> impl IntoView {
    let app = App::here();
    let made = RwSignal::new(None::<LockedFile>);
    move || match made.get() {
        _ if !app.can_lock() => view! { <NotHere what=what open=open /> }.into_any(),
        None => view! { <Choose what=what open=open made=made /> }.into_any(),
        Some(file) => view! { <Ready what=what open=open file=file /> }.into_any(),
    }
}

/// Why not, and the file without a lock.
#[component]
fn NotHere(what: ToLock, open: RwSignal<bool>) -> impl IntoView {
    let app = App::here();
    let name = app.partner_name();
    let save = move |_| {
        open.set(false);
        arrival_words::say_saved(
            app,
            match what {
                ToLock::Partner => app.save_for_partner(&name.get_untracked()),
                ToLock::Backup => app.save_backup(),
            },
        );
    };
    view! {
        <p>{t::lock_not_here()}</p>
        <div class="actions">
            <button class="button" type="button" on:click=save>
                {t::lock_without()}
            </button>
            <Cancel open=open />
        </div>
    }
}

#[component]
fn Cancel(open: RwSignal<bool>) -> impl IntoView {
    view! {
        <button class="button-text" type="button" on:click=move |_| open.set(false)>
            {t::lock_cancel()}
        </button>
    }
}

/// The passphrase, twice.
#[component]
fn Choose(what: ToLock, open: RwSignal<bool>, made: RwSignal<Option<LockedFile>>) -> impl IntoView {
    let app = App::here();
    let name = app.partner_name();
    let (phrase, again) = (Typed::new(), Typed::new());
    let (is_shown, is_busy) = (RwSignal::new(false), RwSignal::new(false));
    let problem = RwSignal::new(None);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if is_busy.get_untracked() || !is_fine(phrase, again) {
            return;
        }
        is_busy.set(true);
        problem.set(None);
        let (partner, typed) = (name.get_untracked(), phrase.value.get_untracked());
        leptos::task::spawn_local(async move {
            let locked = app.lock(what, partner, typed).await;
            // The person may have closed the dialog meanwhile: nothing was saved.
            is_busy.try_set(false);
            match locked {
                Ok(file) => drop(made.try_set(Some(file))),
                Err(error) => drop(problem.try_set(Some(words(&error)))),
            }
        });
    };
    let lost = move || match what {
        ToLock::Partner => t::lock_lost_partner(name.get()),
        ToLock::Backup => t::lock_lost_backup(),
    };
    let busy = Signal::derive(move || is_busy.get().then(t::lock_busy));
    let least = i18n::count(limits::PHRASE_CHARS);
    view! {
        <form class="form" novalidate data-passing="" on:submit=submit aria-busy=move || is_busy.get().then_some("true")>
            <p>{lost}</p>
            <PhraseField
                id=PHRASE
                label=t::lock_phrase()
                autocomplete="new-password"
                typed=phrase
                is_shown=is_shown
                hint=t::lock_phrase_hint(least)
            />
            <PhraseField
                id=AGAIN
                label=t::lock_phrase_again()
                autocomplete="new-password"
                typed=again
                is_shown=is_shown
            />
            <ShowPhrase is_shown=is_shown />
            <Progress idle=t::lock_limits() busy=busy problem=problem />
            <div class="actions">
                <button class="button button-main" type="submit">
                    {t::lock_do()}
                </button>
                <Cancel open=open />
            </div>
        </form>
    }
}

/// Says at its field what is wrong, and goes there.
fn is_fine(phrase: Typed, again: Typed) -> bool {
    phrase.problem.set(None);
    again.problem.set(None);
    let checked = check_phrase(&phrase.value.get_untracked(), &again.value.get_untracked());
    let least = i18n::count(limits::PHRASE_CHARS);
    match checked {
        Ok(()) => return true,
        Err(PhraseError::TooShort) => {
            phrase.problem.set(Some(t::lock_too_short(least)));
            page::focus(PHRASE);
        }
        Err(PhraseError::Differ) => {
            again.problem.set(Some(t::lock_differ()));
            page::focus(AGAIN);
        }
    }
    false
}

fn words(error: &LockError) -> String {
    match error {
        LockError::Save(error) => arrival_words::save_error(error),
        LockError::Seal(SealError::NotHere) => t::lock_not_here(),
        LockError::Seal(_) => t::lock_failed(),
    }
}

/// It is locked, and opens; now it goes out. Handing it to another app must
/// follow on a tap of its own.
#[component]
fn Ready(what: ToLock, open: RwSignal<bool>, file: LockedFile) -> impl IntoView {
    let app = App::here();
    let partner = app.partner_name();
    let name = file.name().to_owned();
    let file = StoredValue::new(file);
    let save = move |_| {
        open.set(false);
        arrival_words::say_saved(app, file.with_value(|file| app.save_locked(file)));
    };
    let send = move |_| {
        let (file, partner) = (file.get_value(), partner.get_untracked());
        leptos::task::spawn_local(async move {
            match app.send_locked(&file).await {
                Ok(Some(Sent::HandedOver)) => app.say(t::share_sent(partner)),
                Ok(Some(Sent::Saved(name))) => arrival_words::say_saved(app, Ok(name)),
                Ok(None) => return,
                Err(error) => arrival_words::say_saved(app, Err(error)),
            }
            let _ = open.try_set(false);
        });
    };
    let can_send = what == ToLock::Partner && files::can_share_files();
    page::after_paint(|| page::focus(READY));
    view! {
        <p id=READY tabindex="-1">{t::lock_ready()}</p>
        <p class="told" dir="auto">{name}</p>
        <p class="hint">{if what == ToLock::Partner { t::lock_other_way() } else { t::lock_keep_apart() }}</p>
        <div class="actions">
            <button class="button button-main" type="button" on:click=save>
                {icon(Icon::FileSave)}
                {t::lock_save()}
            </button>
            {can_send
                .then(|| {
                    view! {
                        <button class="button" type="button" on:click=send>
                            {t::share_send(partner.get_untracked())}
                        </button>
                    }
                })}
            <Cancel open=open />
        </div>
    }
}
