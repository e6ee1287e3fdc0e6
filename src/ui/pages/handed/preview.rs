//! A plan, questions or clauses that were handed out: looked at first, added
//! when a person says so.

use leptos::prelude::*;

use super::inside::{clause_list, question_list, template_list};
use super::where_kept::WhereKept;
use crate::app::App;
use crate::coaching::library::Shelf;
use crate::coaching::{HandedQuestion, HandedTemplate, SegmentCommand};
use crate::exchange::Handout;
use crate::i18n::{count, t};
use crate::replica::Id;
use crate::route::{Route, Stance};
use crate::ui::components::{Icon, icon};
use crate::ui::pages::session::own_plan;
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
    let leave = move |_| app.go_instead(&Route::Today);
    let using = match &handout {
        Handout::Template(template) => unplanned_session(app).map(|session| (session, template.clone())),
        _ => None,
    };
    let using = using.map(|(session, template)| {
        let (handout, shelf, said) = (handout.clone(), shelf.clone(), said.clone());
        let add = move |_| match app.take(&handout, &shelf, said.clone()) {
            Ok(_) => {
                lay(app, &session, &template, &shelf);
                app.go_instead(&Route::Session(session.clone(), Some(Stance::Prepare)));
            }
            Err(refused) => problem.set(Some(words::refusal(&refused))),
        };
        view! {
            <button class="button" type="button" on:click=add>
                {t::handed_add_use()}
            </button>
        }
    });
    let add = move |_| match app.take(&handout, &shelf, said.clone()) {
        Ok(_) => app.go_instead(&to),
        Err(refused) => problem.set(Some(words::refusal(&refused))),
    };
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
            {using}
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

/// The next session, if it has no plan yet.
fn unplanned_session(app: App) -> Option<Id> {
    let next = app.with_book(|book| {
        let next = book.next_session()?.id;
        book.segments(&next).is_empty().then_some(next)
    });
    next.flatten()
}

/// Lays a plan that was just added.
fn lay(app: App, session: &Id, template: &HandedTemplate, shelf: &Shelf) {
    let segments = own_plan(app, session, &template.own_id(), &template.segments(shelf));
    let lay = SegmentCommand::Lay { session: session.clone(), segments, in_place: true };
    // A session that is gone has no plan; this one is in the Library all the same.
    let _ = app.act_and_say(&lay.into(), t::sheet_said_laid(template.title(shelf).unwrap_or_default()));
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
