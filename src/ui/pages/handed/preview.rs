//! A plan, questions or clauses that were handed out: looked at first, added
//! when a person says so.

use leptos::prelude::*;

use super::inside::{clause_list, question_list, template_list};
use super::where_kept::WhereKept;
use crate::app::App;
use crate::coaching::library::Shelf;
use crate::coaching::{HandedQuestion, HandedTemplate};
use crate::exchange::Handout;
use crate::i18n::{count, t};
use crate::route::Route;
use crate::ui::components::{Icon, icon};
use crate::ui::words;

/// The page's content.
#[component]
pub fn Preview(handout: Handout, shelf: Shelf) -> impl IntoView {
    let app = App::here();
    let title = match &handout {
        Handout::Template(template) => t::handed_template(template.title(&shelf).unwrap_or_default()),
        Handout::Questions(questions) => t::handed_questions(count(question_count(questions, &shelf))),
        Handout::Agreement(_) | Handout::Kit(_) => t::handed_agreement(),
    };
    let list = match &handout {
        Handout::Template(template) => template_list(template, &shelf).into_any(),
        Handout::Questions(questions) => question_list(questions, &shelf).into_any(),
        Handout::Agreement(clauses) => clause_list(clauses, &shelf).into_any(),
        Handout::Kit(_) => ().into_any(),
    };
    let needs_partnership =
        matches!(handout, Handout::Agreement(_)) && app.open_document().get_untracked().is_none();
    let is_known = !needs_partnership && app.new_in(&handout, &shelf) == 0;
    view! {
        <header class="page-head">
            <p class="eyebrow">{t::handed_eyebrow()}</p>
            <h1 tabindex="-1">{title}</h1>
            <p class="lead">{if is_known { t::handed_known() } else { t::handed_lead() }}</p>
        </header>
        <section class="section" aria-labelledby="handed-inside">
            <h2 id="handed-inside">{t::handed_inside()}</h2>
            {list}
        </section>
        {if needs_partnership {
            view! { <NeedsPartnership /> }.into_any()
        } else {
            view! { <Adding handout=handout shelf=shelf is_known=is_known /> }.into_any()
        }}
    }
}

#[component]
fn Adding(handout: Handout, shelf: Shelf, is_known: bool) -> impl IntoView {
    let app = App::here();
    let problem = RwSignal::new(None::<String>);
    let new = app.new_in(&handout, &shelf);
    let place = match &handout {
        Handout::Template(_) => t::handed_template_where(),
        Handout::Questions(_) => t::handed_questions_where(),
        _ => t::handed_agreement_where(app.partner_name().get_untracked()),
    };
    let to = match &handout {
        Handout::Agreement(_) => Route::Agreement,
        Handout::Questions(_) if app.open_document().get_untracked().is_some() => Route::Questions,
        _ => Route::Library,
    };
    let said = said(&handout, &shelf, new);
    let add = move |_| match app.take(&handout, &shelf, said.clone()) {
        Ok(_) => app.go_instead(&to),
        Err(refused) => problem.set(Some(words::refusal(&refused))),
    };
    let leave = move |_| app.go_instead(&Route::Today);
    let actions = if is_known {
        view! {
            <button class="button button-main" type="button" on:click=leave>
                {t::handed_close()}
            </button>
        }
        .into_any()
    } else {
        view! {
            <button class="button button-main" type="button" on:click=add>
                {t::handed_add(count(new))}
            </button>
            <button class="button" type="button" on:click=leave>
                {t::handed_cancel()}
            </button>
        }
        .into_any()
    };
    view! {
        {(!is_known).then(|| view! { <p class="with-icon">{icon(Icon::Notebook)} <span>{place}</span></p> })}
        {move || problem.get().map(|words| view! { <p class="problem" role="alert">{words}</p> })}
        <div class="actions">{actions}</div>
        {(!is_known).then(|| view! { <WhereKept /> })}
    }
}

#[component]
fn NeedsPartnership() -> impl IntoView {
    let app = App::here();
    view! {
        <p>{t::handed_agreement_none()}</p>
        <div class="actions">
            <a class="button button-main" href=Route::Start.to_string()>
                {t::handed_start()}
            </a>
            <button class="button-text" type="button" on:click=move |_| app.go_instead(&Route::Today)>
                {t::handed_cancel()}
            </button>
        </div>
    }
}

fn said(handout: &Handout, shelf: &Shelf, new: usize) -> String {
    match handout {
        Handout::Template(template) => {
            t::handed_said_template(HandedTemplate::title(template, shelf).unwrap_or_default())
        }
        Handout::Questions(_) => t::handed_said_questions(count(new)),
        _ => t::handed_said_agreement(count(new)),
    }
}

/// How many questions these are, all of each matter counted.
pub(super) fn question_count(questions: &[HandedQuestion], shelf: &Shelf) -> usize {
    let each = questions.iter().map(|question| match question {
        HandedQuestion::Topic(id) => shelf.topic(id).map_or(0, |topic| topic.questions.len()),
        _ => 1,
    });
    each.sum()
}
