//! Opening a file or a pasted link; what arrived is shown before it is added.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::asked::{Asked, ReplyArrived};
use super::handed::{OpenedKit, OpenedWorkshop};
use super::locking::Unlock;
use crate::app::{App, Opened, route_in};
use crate::browser::files;
use crate::exchange::Whose;
use crate::i18n::t;
use crate::route::Route;
use crate::ui::arrival::{ArrivalView, SampleFirst, open_text};
use crate::ui::arrival_words;
use crate::ui::components::{Field, Page};

/// The page: the preview of what arrived, or the ways to bring something in.
#[component]
pub fn Open() -> impl IntoView {
    let app = App::here();
    app.plan_anew();
    look_at_what_is_brought(app, Whose::Theirs);
    view! {
        <Page title=t::open_title() alone=true>
            {move || match app.opened().get() {
                _ if app.is_sample() => view! { <SampleFirst /> }.into_any(),
                Opened::Arrival(arrival) => view! { <ArrivalView arrival=*arrival /> }.into_any(),
                Opened::Locked(locked) => view! { <Unlock locked=locked /> }.into_any(),
                Opened::Kit(kit) => view! { <OpenedKit kit=*kit /> }.into_any(),
                Opened::Workshop(whole) => view! { <OpenedWorkshop whole=*whole /> }.into_any(),
                Opened::Ask(card) => view! { <Asked card=*card /> }.into_any(),
                Opened::Reply(reply) => view! { <ReplyArrived reply=*reply /> }.into_any(),
                Opened::Nothing => view! { <Ways /> }.into_any(),
            }}
        </Page>
    }
}

#[component]
fn Ways() -> impl IntoView {
    let app = App::here();
    let link = RwSignal::new(String::new());
    let problem = RwSignal::new(None::<String>);
    let paste = move |event: SubmitEvent| {
        event.prevent_default();
        let text = link.get_untracked();
        match route_in(&text) {
            // What is in it is read on its own page, which says what is wrong.
            Ok(route) => app.go(&route),
            Err(error) => problem.set(Some(arrival_words::link_error(app, &error))),
        }
    };
    view! {
        <header class="page-head">
            <h1 tabindex="-1">{t::open_title()}</h1>
            <p class="lead">{t::open_lead()}</p>
        </header>
        <FileDrop whose=Whose::Theirs />
        <form class="form" on:submit=paste>
            <Field id="paste-link" label=t::open_paste() value=link problem=problem />
            <div class="actions">
                <button class="button" type="submit">{t::open_paste_button()}</button>
            </div>
        </form>
        <div class="actions">
            <a class="button-text" href=Route::GetBack.to_string()>{t::back_title()}</a>
            <a class="button-text" href=Route::Today.to_string()>{t::open_back()}</a>
        </div>
    }
}

/// What was dropped, pasted or opened by the system is read and shown.
pub fn look_at_what_is_brought(app: App, whose: Whose) {
    Effect::new(move || {
        let Some(brought) = app.brought().get() else { return };
        if app.is_sample() {
            // It waits until the sample is left.
            return;
        }
        app.brought().set(None);
        match brought {
            Ok(picked) => leptos::task::spawn_local(async move {
                open_text(app, &picked.name, &picked.text, whose).await;
                app.say_left_over();
            }),
            Err(error) => {
                app.say(arrival_words::file_error(app, &error));
                app.say_left_over();
            }
        }
    });
}

/// A place to choose a file; one may be dropped there as anywhere on the page.
/// It takes any file and looks at what is in it: phones rename files and grey
/// out types.
#[component]
pub fn FileDrop(
    /// Whose file the person says it is.
    whose: Whose,
) -> impl IntoView {
    let app = App::here();
    let choose = move |event: leptos::ev::Event| {
        let Some(file) = files::chosen(&event) else { return };
        leptos::task::spawn_local(async move {
            match files::read(file).await {
                Ok(picked) => open_text(app, &picked.name, &picked.text, whose).await,
                Err(error) => app.say(arrival_words::file_error(app, &error)),
            }
        });
    };
    view! {
        <div class="drop">
            <label for="file-input">
                <strong>{t::open_choose()}</strong>
                {t::open_drop()}
            </label>
            <input id="file-input" type="file" on:change=choose />
            <p class="hint">{t::restore_hint()}</p>
        </div>
    }
}
