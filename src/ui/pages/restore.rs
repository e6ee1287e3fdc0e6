//! Looking into a backup, and bringing it back: two acts, each shown whole
//! before anything changes.

use leptos::prelude::*;

use super::health::when;
use crate::app::{App, BackUpError, BackupName};
use crate::coaching::Book;
use crate::exchange::{Place, RecordChange, RestorePart, RestorePlan};
use crate::i18n::t;
use crate::replica::{Overwritten, RestoreAct};
use crate::route::Route;
use crate::ui::arrival::record_groups;
use crate::ui::arrival_words;
use crate::ui::components::{Eyebrow, Icon, Page, icon, person_tag};
use crate::ui::{record_words, words};

/// The backup as far as it was read.
#[derive(Clone, PartialEq)]
enum Found {
    Waiting,
    Here(BackupName),
    Gone,
}

/// The page of one backup.
#[component]
pub fn Restore(
    /// When it was made, in milliseconds since 1970.
    at: u64,
) -> impl IntoView {
    let app = App::here();
    let found = RwSignal::new(Found::Waiting);
    leptos::task::spawn_local(async move {
        let all = app.list_backups().await.unwrap_or_default();
        found.set(all.into_iter().find(|name| name.at == at).map_or(Found::Gone, Found::Here));
    });
    let body = move || match found.get() {
        Found::Waiting => ().into_any(),
        Found::Gone => view! { <p>{t::restore_gone()}</p> }.into_any(),
        Found::Here(name) => view! { <Choose name=name /> }.into_any(),
    };
    let title = t::restore_title(when(app, at));
    view! {
        <Page title=title.clone()>
            <header class="page-head">
                <Eyebrow to=Route::Health name=t::health_title() />
                <h1 tabindex="-1">{title}</h1>
                <p class="lead">{t::restore_lead()}</p>
            </header>
            {body}
        </Page>
    }
}

/// What a plan came to.
#[derive(Clone, PartialEq)]
enum Planned {
    Waiting,
    Ready(Box<RestorePlan>),
    Unreadable,
}

/// Which of the two acts, what it would do, and the button that does it.
#[component]
fn Choose(name: BackupName) -> impl IntoView {
    let app = App::here();
    let name = StoredValue::new(name);
    let act = RwSignal::new(RestoreAct::BringBack);
    let planned = RwSignal::new(Planned::Waiting);
    Effect::new(move || {
        let act = act.get();
        leptos::task::spawn_local(async move {
            planned.set(match app.plan_restore(&name.get_value(), act).await {
                Ok(plan) => Planned::Ready(Box::new(plan)),
                Err(_) => Planned::Unreadable,
            });
        });
    });
    let day = words::day_of(app, name.with_value(|name| name.at));
    let body = move || match planned.get() {
        Planned::Waiting => ().into_any(),
        Planned::Unreadable => view! { <p>{t::restore_damaged()}</p> }.into_any(),
        Planned::Ready(plan) => view! { <Shown name=name plan=*plan planned=planned /> }.into_any(),
    };
    view! {
        <fieldset class="field">
            <legend>{t::restore_which()}</legend>
            <div class="choices choices-wide">
                {choice(act, RestoreAct::BringBack, t::restore_missing(), t::restore_missing_hint())}
                {choice(act, RestoreAct::ReturnTo, t::restore_return(day), t::restore_return_hint())}
            </div>
        </fieldset>
        {body}
    }
}

fn choice(act: RwSignal<RestoreAct>, this: RestoreAct, name: String, hint: String) -> impl IntoView {
    view! {
        <label class="choice">
            <input
                type="radio"
                name="restore-act"
                prop:checked=move || act.get() == this
                on:change=move |_| act.set(this)
            />
            <span>
                <span class="choice-name">{name}</span>
                <span class="hint">{hint}</span>
            </span>
        </label>
    }
}

/// What would happen, and the two ways on.
#[component]
fn Shown(name: StoredValue<BackupName>, plan: RestorePlan, planned: RwSignal<Planned>) -> impl IntoView {
    let app = App::here();
    let day = words::day_of(app, name.with_value(|name| name.at));
    let is_return = plan.act == RestoreAct::ReturnTo;
    if plan.is_empty() {
        let words = if is_return { t::restore_nothing() } else { t::restore_nothing_missing() };
        return view! { <p>{words}</p> }.into_any();
    }
    let parts = plan.parts.iter().map(|part| part_view(app, part)).collect_view();
    let (label, done) = if is_return {
        (t::restore_do_return(&day), t::restore_done_return(&day))
    } else {
        (t::restore_do_missing(), t::restore_done_missing())
    };
    let needs_file = RwSignal::new(false);
    let restore = move |_| {
        let (plan, done) = (plan.clone(), done.clone());
        leptos::task::spawn_local(async move {
            match app.restore(&name.get_value(), &plan, done).await {
                Ok(_) => app.go(&Route::Today),
                Err(BackUpError::Outdated(now)) => {
                    app.say(t::restore_outdated());
                    planned.set(Planned::Ready(now));
                }
                Err(error) if error.wants_a_file() => needs_file.set(true),
                Err(_) => planned.set(Planned::Unreadable),
            }
        });
    };
    view! {
        {parts}
        <Show when=move || needs_file.get()>
            <div class="notice" role="alert">
                {icon(Icon::Warning)}
                <div class="notice-body">
                    <p>{t::restore_failed()}</p>
                    <div class="actions">
                        <button class="button" type="button" on:click=move |_| arrival_words::say_saved(app, app.save_backup())>
                            {t::restore_save_first()}
                        </button>
                    </div>
                </div>
            </div>
        </Show>
        <div class="actions actions-foot">
            <button class="button button-main" type="button" on:click=restore>
                {label}
            </button>
            <a class="button" href=Route::Health.to_string()>{t::restore_cancel()}</a>
        </div>
    }
    .into_any()
}

/// One document of the backup. Of the private one only what is missing is
/// named by its kind; the rest is bookkeeping.
fn part_view(app: App, part: &RestorePart) -> AnyView {
    if part.place != Place::Shared {
        return ().into_any();
    }
    let Some(after) = app.after_restore(part) else {
        return ().into_any();
    };
    let book = Book::new(after);
    let groups = [
        (t::restore_back(), RecordChange::New),
        (t::restore_back(), RecordChange::Restored),
        (t::restore_changed(), RecordChange::Changed),
        (t::restore_trashed(), RecordChange::Trashed),
    ];
    let names = words::names(app, book.people().all());
    let groups = record_groups(app, &book, &part.preview.records, groups);
    let theirs = theirs(app, &book, &part.overwritten);
    view! {
        <h2 class="visually-hidden">{names}</h2>
        {groups}
        {theirs}
    }
    .into_any()
}

/// What others wrote since: it is shown before, and waits in Review after.
fn theirs(app: App, book: &Book, overwritten: &[Overwritten]) -> Option<impl IntoView + use<>> {
    if overwritten.is_empty() {
        return None;
    }
    let people = book.people();
    let rows: Vec<_> = overwritten
        .iter()
        .map(|it| {
            let by = it.by.as_ref().and_then(|by| people.get(by)).map(person_tag);
            let field = it.field.as_deref();
            let kind = book.document().record(&it.record).map(|record| record.kind.as_str());
            let kind = kind.unwrap_or_default();
            let text = field.map(|field| record_words::value(app, book, kind, field, it.theirs.as_ref()));
            view! {
                <li>
                    <p class="change-title" dir="auto">{record_words::title(app, book, &it.record)}</p>
                    <p class="meta">{by} <span>{when(app, it.at)}</span></p>
                    {text.map(|text| view! { <p class="change-text" dir="auto">{text}</p> })}
                </li>
            }
        })
        .collect();
    Some(view! {
        <section class="section">
            <h2>{t::restore_theirs()}</h2>
            <p class="quiet">{t::restore_theirs_lead()}</p>
            <ul class="changes">{rows}</ul>
        </section>
    })
}
