//! The first visit: what this is, and three doors.

mod art;
mod sample;

use leptos::prelude::*;
pub use sample::serve;

use crate::browser::page;
use crate::i18n::t;
use crate::route::Route;
use crate::ui::components::{Icon, icon, logo};

/// What was done with the doors.
#[derive(Debug, Clone, Copy)]
pub struct Doors {
    wants_sample: RwSignal<bool>,
    problem: RwSignal<Option<String>>,
}

impl Doors {
    /// Nothing yet.
    pub fn new() -> Self {
        Self { wants_sample: RwSignal::new(false), problem: RwSignal::new(None) }
    }

    /// Asks for the sample; [`serve`] opens it.
    pub fn open_sample(self) {
        self.problem.set(None);
        self.wants_sample.set(true);
    }

    /// Says why the sample could not be opened, if it was asked for.
    pub fn say_not_opened(self, why: String) {
        if self.wants_sample.get_untracked() {
            self.wants_sample.set(false);
            self.problem.set(Some(why));
        }
    }
}

/// Before there is any partnership.
#[component]
pub fn Welcome(
    /// What was done with the doors.
    doors: Doors,
    /// The sample is asked for.
    open_sample: impl Fn() + Send + Sync + 'static,
) -> impl IntoView {
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
                <ThreeDoors doors=doors open_sample=open_sample />
            </main>
        </div>
    }
}

#[component]
fn ThreeDoors(doors: Doors, open_sample: impl Fn() + Send + Sync + 'static) -> impl IntoView {
    let Doors { wants_sample, problem } = doors;
    let look_around = move |_| {
        if !wants_sample.get_untracked() {
            open_sample();
        }
    };
    let sample_hint =
        move || if wants_sample.get() { t::welcome_sample_opening() } else { t::welcome_sample_hint() };
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
                <a class="button-text" href=Route::GetBack.to_string()>
                    {t::back_title()}
                </a>
            </p>
            <p class="welcome-back">
                <a class="button-text" href=Route::Workshops.to_string()>
                    {t::welcome_workshop()}
                </a>
            </p>
            <ul class="welcome-notes">
                <li>{t::welcome_comes_back()}</li>
                <li>{t::welcome_can_be_cleared()}</li>
            </ul>
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
