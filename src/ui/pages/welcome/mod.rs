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
                    <a
                        class="door door-first"
                        href=Route::Start.to_string()
                        aria-labelledby="door-start"
                        aria-describedby="door-start-hint"
                    >
                        {door("door-start", Icon::Us, t::welcome_start(), t::welcome_start_hint)}
                    </a>
                </li>
                <li>
                    <a
                        class="door"
                        href=Route::Open.to_string()
                        aria-labelledby="door-open"
                        aria-describedby="door-open-hint"
                    >
                        {door("door-open", Icon::FileOpen, t::welcome_open(), t::welcome_open_hint)}
                    </a>
                </li>
                <li>
                    <button
                        class="door"
                        type="button"
                        aria-labelledby="door-sample"
                        aria-describedby="door-sample-hint"
                        on:click=look_around
                    >
                        {door("door-sample", Icon::Notebook, t::welcome_sample(), sample_hint)}
                    </button>
                </li>
            </ul>
            {move || problem.get().map(|words| view! { <p class="problem" role="alert">{words}</p> })}
            <p class="welcome-back">
                <a class="button-text" href=Route::OpenMyCopy.to_string()>
                    {t::welcome_back()}
                </a>
            </p>
        </div>
    }
}

/// What is written on a door: its name, and a hint that describes it.
fn door(
    id: &'static str,
    picture: Icon,
    name: String,
    hint: impl Fn() -> String + Send + Sync + 'static,
) -> impl IntoView {
    view! {
        {icon(picture)}
        <span class="door-words">
            <span class="door-name" id=id>
                {name}
            </span>
            <span class="door-hint" id=format!("{id}-hint")>
                {move || hint()}
            </span>
        </span>
        {icon(Icon::Chevron)}
    }
}
