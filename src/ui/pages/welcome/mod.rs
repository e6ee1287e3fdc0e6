//! The first visit: what this is, and three doors.

mod art;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::{App, SampleFailure};
use crate::browser::page;
use crate::i18n::t;
use crate::route::Route;
use crate::ui::components::{Icon, icon, logo};

/// Before there is any partnership.
#[component]
pub fn Welcome() -> impl IntoView {
    Effect::new(|| page::set_title(&t::app_title(t::welcome_title())));
    view! {
        <div class="welcome">
            <header class="masthead">
                <span class="brand">
                    {logo()}
                    <span>{t::app_name()}</span>
                </span>
            </header>
            <main class="welcome-main" id="main">
                <div class="welcome-words">
                    <h1 tabindex="-1">{t::welcome_heading()}</h1>
                    <p class="lead">{t::welcome_lead()}</p>
                </div>
                {art::welcome_art()}
                <Doors />
            </main>
        </div>
    }
}

#[component]
fn Doors() -> impl IntoView {
    let app = App::here();
    let is_opening = RwSignal::new(false);
    let problem = RwSignal::new(None::<String>);
    let look_around = move |_| {
        if is_opening.get_untracked() {
            return;
        }
        is_opening.set(true);
        problem.set(None);
        spawn_local(async move {
            let entered = app.enter_sample().await;
            is_opening.set(false);
            match entered {
                Ok(()) => app.go(&Route::Today),
                Err(SampleFailure::NotFetched) => problem.set(Some(t::welcome_sample_not_fetched())),
                Err(SampleFailure::Damaged) => problem.set(Some(t::welcome_sample_damaged())),
            }
        });
    };
    let sample_hint =
        move || if is_opening.get() { t::welcome_sample_opening() } else { t::welcome_sample_hint() };
    view! {
        <div class="welcome-doors">
            <ul class="doors">
                <li>
                    {door(
                        true,
                        Icon::Us,
                        view! {
                            <a class="door-go" href=Route::Start.to_string() aria-describedby="door-start">
                                <span class="door-name">{t::welcome_start()}</span>
                            </a>
                        },
                        "door-start",
                        t::welcome_start_hint,
                    )}
                </li>
                <li>
                    {door(
                        false,
                        Icon::FileOpen,
                        view! {
                            <a class="door-go" href=Route::Open.to_string() aria-describedby="door-open">
                                <span class="door-name">{t::welcome_open()}</span>
                            </a>
                        },
                        "door-open",
                        t::welcome_open_hint,
                    )}
                </li>
                <li>
                    {door(
                        false,
                        Icon::Notebook,
                        view! {
                            <button
                                class="door-go"
                                type="button"
                                aria-describedby="door-sample"
                                on:click=look_around
                            >
                                <span class="door-name">{t::welcome_sample()}</span>
                            </button>
                        },
                        "door-sample",
                        sample_hint,
                    )}
                </li>
            </ul>
            {move || problem.get().map(|words| view! { <p class="problem" role="alert">{words}</p> })}
            {page::is_installed().then(|| view! { <p class="quiet">{t::move_offer()}</p> })}
            <p class="welcome-back">
                <a class="button-text" href=Route::OpenMyCopy.to_string()>
                    {t::welcome_back()}
                </a>
            </p>
            <p class="welcome-back">
                <a class="button-text" href=Route::Workshop.to_string()>
                    {t::welcome_workshop()}
                </a>
            </p>
        </div>
    }
}

/// A door: the whole row is pressed, and the hint describes it without being
/// part of its name.
fn door(
    is_first: bool,
    picture: Icon,
    way_in: impl IntoView,
    hint_id: &'static str,
    hint: impl Fn() -> String + Send + Sync + 'static,
) -> impl IntoView {
    view! {
        <div class="door" class:door-first=is_first>
            {icon(picture)}
            <div class="door-words">
                {way_in}
                <span class="door-hint" id=hint_id>
                    {move || hint()}
                </span>
            </div>
            {icon(Icon::Chevron)}
        </div>
    }
}
