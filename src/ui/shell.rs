//! The shell: rooms, partnership, saved state, notices and the undo line.

use leptos::prelude::*;

use super::arrival_words;
use super::components::{Icon, SavedState, UndoLine, badges, icon, logo};
use super::find::Finder;
use super::newer::NewerNote;
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
    view! {
        <SkipLink />
        <div class="shell">
            <SampleBanner />
            <div class="rail">
                <Masthead />
                <Rooms />
                <SavedState />
            </div>
            <div class="sheet">
                <StorageNotice />
                <NewerNote />
                {children()}
            </div>
            <UndoLine />
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
        app.with_store(|store| !store.keeps())
    };
    let save = move |_| {
        arrival_words::say_saved(app, app.save_backup());
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
                Route::Link(_) | Route::HostedKit(_) | Route::Open | Route::OpenMyCopy
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

/// Where a room stands in the bar: everywhere, on wide screens only.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reach {
    Always,
    Wide,
}

#[component]
fn Rooms() -> impl IntoView {
    let more = || {
        [
            (Route::Celebrations, Icon::Celebrations, t::room_celebrations()),
            (Route::Us, Icon::Us, t::room_us()),
            (Route::Questions, Icon::Questions, t::room_questions()),
            (Route::Library, Icon::Library, t::room_library()),
            (Route::Settings, Icon::Settings, t::room_settings()),
        ]
    };
    let menu = more().map(|(route, picture, name)| {
        view! {
            <li>
                <a href=route.to_string() on:click=|_| page::hide_popover("more-menu")>
                    {icon(picture)}
                    <span>{name}</span>
                </a>
            </li>
        }
    });
    let [celebrations, us, questions, library, settings] = more();
    let wide = |(route, picture, name): (Route, Icon, String)| {
        view! { <Room route=route picture=picture name=name reach=Reach::Wide /> }
    };
    view! {
        <nav class="rooms" aria-label=t::shell_rooms()>
            <ul class="rooms-list">
                <Room route=Route::Today picture=Icon::Today name=t::room_today() />
                <Room route=Route::Sessions picture=Icon::Sessions name=t::room_sessions() />
                <Room route=Route::Goals picture=Icon::Goals name=t::room_goals() />
                {wide(celebrations)}
                {wide(us)}
                {wide(questions)}
                {wide(library)}
                <li class="wide-only">
                    <FindButton class="room" />
                </li>
                <Room route=Route::Share picture=Icon::Share name=t::room_share() />
                {wide(settings)}
                <li class="narrow-only">
                    <button class="room" type="button" popovertarget="more-menu">
                        {icon(Icon::More)}
                        <span>{t::room_more()}</span>
                    </button>
                </li>
            </ul>
            <div class="menu" id="more-menu" popover="auto">
                <ul>
                    {menu}
                    <li>
                        <FindButton class="" />
                    </li>
                </ul>
            </div>
        </nav>
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
fn Room(
    route: Route,
    picture: Icon,
    name: String,
    #[prop(default = Reach::Always)] reach: Reach,
) -> impl IntoView {
    let app = App::here();
    let (address, is_share) = (route.to_string(), route == Route::Share);
    let current = move || is_in_room(&app.route().get(), &route).then_some("page");
    let mark = is_share.then(|| {
        let waiting = app.waiting();
        let count = Memo::new(move |_| waiting.with(Waiting::len));
        move || {
            let count = count.get();
            (count > 0).then(|| {
                view! {
                    <span class="room-mark">
                        <span class="visually-hidden">{t::room_share_waiting()}</span>
                        {i18n::number(i18n::count(count))}
                    </span>
                }
            })
        }
    });
    view! {
        <li class:wide-only=reach == Reach::Wide class:rooms-gap=is_share>
            <a class="room" href=address aria-current=current>
                {icon(picture)}
                <span>{name}</span>
                {mark}
            </a>
        </li>
    }
}

/// Which room a page belongs to.
fn is_in_room(page: &Route, room: &Route) -> bool {
    let of_page = match page {
        Route::Session(..) | Route::NewSession | Route::ClosingSession => &Route::Sessions,
        Route::Goal(_) => &Route::Goals,
        Route::Celebration(_) => &Route::Celebrations,
        Route::Agreement | Route::Cards => &Route::Us,
        Route::Erase => &Route::Settings,
        Route::Invite | Route::Review | Route::Trash | Route::Health | Route::Restore(_) => &Route::Share,
        page => page,
    };
    of_page == room
}
