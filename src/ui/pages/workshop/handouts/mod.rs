//! What is handed out on paper.

mod agreement;
mod code;
mod question_cards;
mod role_cards;
mod session_sheet;

use agreement::AgreementPaper;
use code::Code;
use leptos::prelude::*;
use question_cards::QuestionCards;
use role_cards::RoleCards;
use session_sheet::SessionSheet;

use crate::browser::page;
use crate::i18n::t;
use crate::replica::Id;
use crate::route::Route;
use crate::ui::components::{Eyebrow, Icon, Page, icon};

/// What can be printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Handout {
    /// A card for each seat of a practice round.
    Roles,
    /// Questions to draw from a stack.
    Questions,
    /// What two people agree on, to sign.
    Agreement,
    /// The parts of a session, with lines to write on.
    Sheet,
    /// The address of the app.
    Code,
}

impl Handout {
    const ALL: [Self; 5] = [Self::Roles, Self::Questions, Self::Agreement, Self::Sheet, Self::Code];

    fn name(self) -> String {
        match self {
            Self::Roles => t::handouts_roles(),
            Self::Questions => t::handouts_questions(),
            Self::Agreement => t::handouts_agreement(),
            Self::Sheet => t::handouts_sheet(),
            Self::Code => t::handouts_code(),
        }
    }
}

/// The page.
#[component]
pub fn Handouts(
    /// The workshop.
    workshop: Id,
) -> impl IntoView {
    let what = RwSignal::new(Handout::Roles);
    let content = move || match what.get() {
        Handout::Roles => view! { <RoleCards /> }.into_any(),
        Handout::Questions => view! { <QuestionCards /> }.into_any(),
        Handout::Agreement => view! { <AgreementPaper /> }.into_any(),
        Handout::Sheet => view! { <SessionSheet /> }.into_any(),
        Handout::Code => view! { <Code /> }.into_any(),
    };
    let choices = Handout::ALL.map(|it| (it, it.name())).into();
    view! {
        <Page title=t::handouts_title() wide=true>
            <header class="page-head no-print">
                <Eyebrow to=Route::Workshop(workshop, None) name=t::workshop_title() />
                <h1 tabindex="-1">{t::handouts_title()}</h1>
                <p class="lead">{t::handouts_lead()}</p>
            </header>
            <div class="no-print">{choices_of("handout", t::handouts_what(), choices, what)}</div>
            {content}
        </Page>
    }
}

/// What one can choose, and the paper it leads to.
#[component]
fn Printed(
    /// The fields of this handout.
    #[prop(optional, into)]
    fields: Option<AnyView>,
    /// What is printed.
    children: Children,
) -> impl IntoView {
    view! {
        <form class="form no-print" on:submit=|event| event.prevent_default()>
            {fields}
            <div class="actions">
                <button class="button button-main" type="button" on:click=|_| page::print()>
                    {icon(Icon::Print)}
                    {t::handouts_print()}
                </button>
            </div>
        </form>
        <section class="paper" aria-label=t::handouts_preview()>
            {children()}
        </section>
    }
}

/// One of a few.
fn choices_of<T: Copy + PartialEq + Send + Sync + 'static>(
    name: &'static str,
    legend: String,
    choices: Vec<(T, String)>,
    chosen: RwSignal<T>,
) -> impl IntoView {
    let choice = move |(value, words): (T, String)| {
        view! {
            <label class="choice">
                <input
                    type="radio"
                    name=name
                    prop:checked=move || chosen.get() == value
                    on:change=move |_| chosen.set(value)
                />
                {words}
            </label>
        }
    };
    view! {
        <fieldset class="field">
            <legend>{legend}</legend>
            <div class="choices">{choices.into_iter().map(choice).collect_view()}</div>
        </fieldset>
    }
}

/// One of many, by its name.
fn select_of(
    id: &'static str,
    label: String,
    options: Vec<(String, String)>,
    chosen: RwSignal<String>,
) -> impl IntoView {
    // The first is shown as long as none is chosen.
    let first = options.first().map(|(value, _)| value.clone()).unwrap_or_default();
    let is_chosen = move |value: &str| {
        chosen.with(|chosen| if chosen.is_empty() { value == first } else { chosen == value })
    };
    let option = move |(value, words): (String, String)| {
        let (of, is_chosen) = (value.clone(), is_chosen.clone());
        view! { <option value=value prop:selected=move || is_chosen(&of)>{words}</option> }
    };
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <select class="input" id=id on:change=move |event| chosen.set(event_target_value(&event))>
                {options.into_iter().map(option).collect_view()}
            </select>
        </div>
    }
}

/// A file of the library: while it comes, when it does not, and what it shows.
fn fetched<T: Send + Sync + 'static>(
    answer: RwSignal<Option<Result<T, ()>>>,
    show: impl Fn(&T) -> AnyView + Send + 'static,
) -> impl IntoView {
    move || {
        answer.with(|answer| match answer {
            None => view! { <p class="quiet" aria-busy="true">{t::sheet_loading()}</p> }.into_any(),
            Some(Err(())) => view! { <p role="alert">{t::sheet_not_fetched()}</p> }.into_any(),
            Some(Ok(pack)) => show(pack),
        })
    }
}
