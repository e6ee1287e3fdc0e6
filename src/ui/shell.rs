//! The shell: rooms, partnership, saved state, notices and the undo line.

use leptos::prelude::*;

use super::components::{Differing, History, Icon, SavedState, UndoLine, badges, icon, logo};
use super::find::Finder;
use super::navigation::{Destination, destinations, is_within};
use super::skip_link::SkipLink;
use super::words;
use crate::app::{App, WorkspaceKind};
use crate::browser::page;
use crate::coaching::Waiting;
use crate::i18n::{self, t};
use crate::route::Route;

/// Everything around a page.
#[component]
pub fn Shell(children: Children) -> impl IntoView {
    let app = App::here();
    view! {
        <SkipLink />
        <div class="shell">
            <SampleBanner />
            <PreviewBanner />
            <div class="rail">
                <Masthead />
                <Rooms />
                <UndoLine />
                <div class="saved-corner">
                    <Show when=move || !app.is_preview()>
                        <SavedState />
                    </Show>
                    <History />
                </div>
            </div>
            <div class="sheet">
                <StorageNotice />
                {children()}
            </div>
        </div>
    }
}

/// Says, for as long as it is so, that this browser keeps nothing, and offers
/// the file.
#[component]
pub fn StorageNotice() -> impl IntoView {
    let app = App::here();
    let keeps_nothing = move || {
        let _ = app.saved().get();
        !app.is_preview() && app.with_store(|store| !store.keeps())
    };
    let save = move |_| {
        app.save_backup_later();
    };
    view! {
        <Show when=keeps_nothing>
            <div class="notice" role="note">
                {icon(Icon::Warning)}
                <div class="notice-body">
                    <p>
                        <strong>{t::blocked_title()}</strong>
                        " "
                        {t::blocked_text()}
                    </p>
                    <div class="actions">
                        <button class="button" type="button" on:click=save>
                            {t::share_save_backup()}
                        </button>
                    </div>
                </div>
            </div>
        </Show>
    }
}

/// Says that this is the sample, and leads out of it.
#[component]
pub fn SampleBanner() -> impl IntoView {
    let app = App::here();
    let leave = move |_| {
        leptos::task::spawn_local(async move {
            app.leave_sample().await;
            // A link or a file that waits to be opened keeps its address.
            let waits = matches!(
                app.route().get_untracked(),
                Route::Link(_) | Route::HostedKit(_) | Route::Open | Route::GetBack
            );
            if !waits {
                app.go(&Route::Today);
            }
        });
    };
    view! {
        <Show when=move || app.workspace_kind().get() == WorkspaceKind::Sample>
            <aside class="banner" aria-label=t::sample_label()>
                <p>{t::sample_looking()}</p>
                <button class="button-text" type="button" on:click=leave>
                    {t::sample_leave()}
                </button>
            </aside>
        </Show>
    }
}

/// Says that this is a kit as a participant sees it, and leads out of it.
#[component]
pub fn PreviewBanner() -> impl IntoView {
    let app = App::here();
    view! {
        <Show when=move || app.is_preview()>
            <aside class="banner" aria-label=t::preview_label()>
                <p>{t::preview_looking()}</p>
                <button class="button-text" type="button" on:click=move |_| app.leave_preview()>
                    {t::preview_leave()}
                </button>
            </aside>
        </Show>
    }
}

#[component]
fn Masthead() -> impl IntoView {
    let app = App::here();
    let people = app.people();
    let pair = move || {
        people.with(|people| {
            let people = people.all();
            (!people.is_empty()).then(|| {
                view! {
                    <p class="pair">
                        {badges(people)}
                        <span class="pair-names">{words::names(app, people)}</span>
                    </p>
                }
            })
        })
    };
    view! {
        <header class="masthead">
            <a class="brand" href=Route::Today.to_string()>
                {logo()}
                <span>{t::app_name()}</span>
            </a>
            {pair}
            <Partnerships />
        </header>
    }
}

/// The switcher, for those who have more than one partnership.
#[component]
fn Partnerships() -> impl IntoView {
    let app = App::here();
    let standings = app.standings();
    let choose = move |event| {
        if let Ok(id) = event_target_value(&event).parse() {
            app.switch_to(id);
        }
    };
    let options = move || {
        standings
            .get()
            .into_iter()
            .filter_map(|standing| standing.document)
            .map(|document| {
                let label = app.label_of(&document);
                let (value, this) = (document.to_string(), document);
                let selected = move || app.open_document().with(|open| open.as_ref() == Some(&this));
                view! { <option value=value prop:selected=selected>{label}</option> }
            })
            .collect_view()
    };
    view! {
        <Show when=move || standings.with(|all| all.len() > 1)>
            <label class="switcher">
                <span class="visually-hidden">{t::shell_partnership()}</span>
                <select class="input" on:change=choose>
                    {options}
                </select>
            </label>
        </Show>
    }
}

#[component]
fn Rooms() -> impl IntoView {
    let app = App::here();
    let has_notebook = Memo::new(move |_| app.open_document().get().is_some());
    let prepares = app.prepares_workshops();
    // Who came to a page of workshops finds the way back to it.
    let has_workshops = Memo::new(move |before| {
        before == Some(&true) || prepares.get() || is_within(&app.route().get(), &Route::Workshops)
    });
    move || rooms(has_notebook.get(), has_workshops.get())
}

fn rooms(has_notebook: bool, has_workshops: bool) -> impl IntoView {
    let all = || destinations(has_notebook, has_workshops);
    let menu = all().filter(|it| it.is_in_menu).map(|it| {
        view! {
            <li>
                <a href=it.route.to_string() on:click=|_| page::hide_popover("more-menu")>
                    {icon(it.picture)}
                    <span>{(it.name)()}</span>
                </a>
            </li>
        }
    });
    let bar = all().map(|it| {
        // The search stands between what is looked at and what is done with it.
        let find = (*it.route == Route::Share).then(|| {
            view! {
                <li class="wide-only">
                    <FindButton class="room" />
                </li>
            }
        });
        view! {
            {find}
            <Room to=*it />
        }
    });
    // Without a notebook every page has its place in the bar, and so has the search.
    let last = if has_notebook {
        view! {
            <li class="narrow-only">
                <button
                    class="room"
                    type="button"
                    popovertarget="more-menu"
                    on:click=|_| page::toggle_menu("more-menu")
                >
                    {icon(Icon::More)}
                    <span>{t::room_more()}</span>
                </button>
            </li>
        }
        .into_any()
    } else {
        view! {
            <li class="rooms-gap">
                <FindButton class="room" />
            </li>
        }
        .into_any()
    };
    let more = has_notebook.then(|| more_menu(menu.collect_view().into_any()));
    view! {
        <nav class="rooms" aria-label=t::shell_rooms()>
            <ul class="rooms-list">{bar.collect_view()} {last}</ul>
            {more}
        </nav>
    }
}

/// What a narrow window has no place for.
fn more_menu(menu: AnyView) -> impl IntoView {
    view! {
        <div class="menu" id="more-menu" popover="auto">
            <ul>
                {menu} <li>
                    <FindButton class="" />
                </li>
            </ul>
        </div>
    }
}

/// Opens the search, for those without its key.
#[component]
fn FindButton(class: &'static str) -> impl IntoView {
    let finder = Finder::here();
    let open = move |_| {
        page::hide_popover("more-menu");
        if let Some(finder) = finder {
            finder.find.set(true);
        }
    };
    view! {
        <button class=class type="button" aria-haspopup="dialog" aria-keyshortcuts="Control+K Meta+K" on:click=open>
            {icon(Icon::Search)}
            <span>{t::find_button()}</span>
        </button>
    }
}

#[component]
fn Room(to: Destination) -> impl IntoView {
    let app = App::here();
    let Destination { route, picture, name, is_in_menu, .. } = to;
    let is_share = *route == Route::Share;
    let current = move || is_within(&app.route().get(), route).then_some("page");
    let mark = is_share.then(|| {
        let waiting = app.waiting();
        let count = Memo::new(move |_| waiting.with(Waiting::len));
        let asked = Memo::new(move |_| Differing::count());
        move || {
            let (count, asked) = (count.get(), asked.get());
            let to_send = (count > 0).then(|| {
                view! {
                    <span class="room-mark">
                        <span class="visually-hidden">{t::room_share_waiting()}</span>
                        {i18n::number(i18n::count(count))}
                    </span>
                }
            });
            let to_answer = (asked > 0).then(|| {
                view! {
                    <span class="room-mark room-asks">
                        <span class="visually-hidden">{t::room_share_asks()}</span>
                        {i18n::number(i18n::count(asked))}
                        <span aria-hidden="true">"?"</span>
                    </span>
                }
            });
            view! {
                {to_send}
                {to_answer}
            }
        }
    });
    view! {
        <li class:wide-only=is_in_menu class:rooms-gap=is_share>
            <a class="room" href=route.to_string() aria-current=current>
                {icon(picture)}
                <span>{name()}</span>
                {mark}
            </a>
        </li>
    }
}
