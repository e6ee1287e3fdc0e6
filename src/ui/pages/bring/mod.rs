//! Bringing a document that a pair already keeps: what is in it is shown first,
//! and added in one act that can be taken back.

mod found;

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use self::found::Found;
use crate::app::App;
use crate::browser::{files, page, region};
use crate::exchange::bring::{Brought, DateOrder};
use crate::i18n::{self, t};
use crate::route::Route;
use crate::ui::arrival_words;
use crate::ui::components::{Eyebrow, Field, Icon, Page, SeenAs, icon};

/// What was found is a screen away from a long document: one is led there.
const FOUND: &str = "bring-found";

/// What the person has given, and what was found in it.
#[derive(Clone, Copy)]
struct Given {
    text: RwSignal<String>,
    is_month_first: RwSignal<bool>,
    found: RwSignal<Option<Brought>>,
    problem: RwSignal<Option<String>>,
}

impl Given {
    /// Reads the text anew; says why nothing is shown.
    fn read(self, app: App) {
        let (text, is_month_first) = (self.text.get_untracked(), self.is_month_first.get_untracked());
        let (found, problem) = match app.read_document(&text, is_month_first) {
            Ok(found) if found.is_empty() => (None, Some(t::bring_nothing())),
            Ok(found) => (Some(found), None),
            Err(_) => (None, Some(t::bring_too_long())),
        };
        let is_found = found.is_some();
        self.found.set(found);
        self.problem.set(problem);
        if is_found {
            page::after_paint(|| page::focus(FOUND));
        }
    }
}

/// The page.
#[component]
pub fn Bring() -> impl IntoView {
    let given = Given {
        text: RwSignal::new(String::new()),
        is_month_first: RwSignal::new(!region::reads_day_first()),
        found: RwSignal::new(None),
        problem: RwSignal::new(None),
    };
    view! {
        <Page title=t::bring_title()>
            <header class="page-head">
                <Eyebrow to=Route::Share name=t::room_share() />
                <h1 tabindex="-1">{t::bring_title()}</h1>
                <p class="lead">{t::bring_lead()}</p>
            </header>
            <Give given />
            {move || given.found.get().map(|found| view! { <Preview given found /> })}
        </Page>
    }
}

#[component]
fn Give(given: Given) -> impl IntoView {
    let app = App::here();
    let pick = move |_| {
        leptos::task::spawn_local(async move {
            match files::pick().await {
                Ok(Some(picked)) => {
                    if given.text.try_set(picked.text).is_none() {
                        given.read(app);
                    }
                }
                Ok(None) => {}
                Err(error) => app.say(arrival_words::file_error(app, &error)),
            }
        });
    };
    let look = move |event: SubmitEvent| {
        event.prevent_default();
        given.read(app);
    };
    view! {
        <form class="form" novalidate on:submit=look>
            <Field id="bring-text" label=t::bring_text() kind="area" value=given.text problem=given.problem />
            <SeenAs who=t::seen_only_you() stays=true more=t::seen_until_added() />
            <div class="actions">
                <button class="button" class:button-main=move || given.found.with(Option::is_none) type="submit">
                    {t::bring_look()}
                </button>
                <button class="button" type="button" on:click=pick>
                    {icon(Icon::FileOpen)}
                    {t::bring_choose()}
                </button>
            </div>
            <p class="hint">{t::bring_hint()}</p>
        </form>
    }
}

#[component]
fn Preview(given: Given, found: Brought) -> impl IntoView {
    let app = App::here();
    let order = found.date_order;
    let kept = StoredValue::new(found.clone());
    let add = move |_| {
        let added = kept.with_value(|found| app.add_brought(found, t::bring_added()));
        match added {
            Ok(()) => app.go_instead(&Route::Today),
            Err(refusal) => given.problem.set(Some(crate::ui::words::refusal(&refusal))),
        }
    };
    let swap = move |_| {
        given.is_month_first.update(|is_first| *is_first = !*is_first);
        given.read(app);
    };
    let left_out = found.left_out.len();
    let lines = found.left_out.iter().map(|left| view! { <li dir="auto">{left.text.clone()}</li> });
    let lines = lines.collect_view();
    view! {
        <section class="section" aria-labelledby=FOUND>
            <h2 id=FOUND tabindex="-1">{t::bring_found()}</h2>
            <Found found />
            {(order == DateOrder::Assumed)
                .then(|| {
                    let is_month_first = given.is_month_first.get_untracked();
                    let words = if is_month_first { t::bring_month_first() } else { t::bring_day_first() };
                    view! {
                        <p class="quiet">
                            {words} " "
                            <button class="button-text" type="button" on:click=swap>
                                {t::bring_swap()}
                            </button>
                        </p>
                    }
                })}
            {(left_out > 0)
                .then(|| {
                    view! {
                        <details>
                            <summary>
                                {icon(Icon::Chevron)}
                                {t::bring_left_out(i18n::count(left_out))}
                            </summary>
                            <ul class="changes">{lines}</ul>
                        </details>
                    }
                })}
            <div class="actions">
                <button class="button button-main" type="button" on:click=add>
                    {t::arrival_add()}
                </button>
            </div>
            <p class="hint">{t::bring_undo()}</p>
        </section>
    }
}
