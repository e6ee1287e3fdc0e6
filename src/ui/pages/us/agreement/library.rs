//! Clauses to choose from, fetched when they are needed.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Agreed;
use crate::app::App;
use crate::browser::page;
use crate::coaching::library::{ClauseOption, ClausePack};
use crate::coaching::{Agreement, AgreementCommand, Clause, ClauseGroup, NewClause};
use crate::i18n::{self, t};
use crate::replica::Id;
use crate::ui::components::{Icon, icon};
use crate::ui::words;

/// How far the clauses are.
#[derive(Debug, Clone, PartialEq)]
enum Pack {
    Fetching,
    Here(ClausePack),
    Failed,
}

fn fetch(pack: RwSignal<Pack>) {
    pack.set(Pack::Fetching);
    spawn_local(async move {
        let text = page::fetch_text("content/clauses.json").await.ok();
        let read = text.and_then(|text| ClausePack::read(&text).ok());
        // The page may have been left by then.
        let _ = pack.try_set(read.map_or(Pack::Failed, Pack::Here));
    });
}

/// A clause of the library as one to add to a partnership.
fn taken(document: &Id, group: ClauseGroup, option: &ClauseOption) -> NewClause {
    let library = option.id();
    NewClause {
        id: Clause::id_of(document, &library),
        group,
        text: option.text.clone(),
        library: Some(library),
    }
}

/// The clauses, by part.
#[component]
pub fn Library(agreed: Agreed) -> impl IntoView {
    let pack = RwSignal::new(Pack::Fetching);
    fetch(pack);
    let list = move || match pack.get() {
        Pack::Fetching => view! {
            <p class="quiet" role="status">
                {t::agreement_library_wait()}
            </p>
        }
        .into_any(),
        Pack::Failed => view! {
            <p role="alert">{t::agreement_library_failed()}</p>
            <div class="actions">
                <button class="button" type="button" on:click=move |_| fetch(pack)>
                    {t::agreement_library_again()}
                </button>
            </div>
        }
        .into_any(),
        Pack::Here(pack) => view! { <Groups pack agreed /> }.into_any(),
    };
    view! {
        <section class="section" aria-labelledby="library-heading">
            <h2 id="library-heading" tabindex="-1">
                {t::agreement_library()}
            </h2>
            {list}
        </section>
    }
}

#[component]
fn Groups(pack: ClausePack, agreed: Agreed) -> impl IntoView {
    let app = App::here();
    let is_empty = Memo::new(move |_| agreed.with(Agreement::is_empty));
    let groups = pack.groups.clone().into_iter().map(|group| {
        let of = ClauseGroup::parse(&group.slug).unwrap_or_default();
        let is_open = of == ClauseGroup::Confidentiality;
        let options = group.clauses.into_iter().map(|option| view! { <Choice group=of option agreed /> });
        let options = options.collect_view();
        view! {
            <details class="library-group" open=is_open>
                <summary>{icon(Icon::Chevron)} <span>{words::clause_group(of)}</span></summary>
                <p class="hint">{group.about}</p>
                <ul class="library">{options}</ul>
            </details>
        }
    });
    let groups = groups.collect_view();
    let start = move |_| {
        let Some(document) = app.open_document().get_untracked() else {
            return;
        };
        let first = |group: &crate::coaching::library::ClauseGroup| {
            let of = ClauseGroup::parse(&group.slug).unwrap_or_default();
            group.clauses.first().map(|option| taken(&document, of, option))
        };
        let clauses: Vec<NewClause> = pack.groups.iter().filter_map(first).collect();
        let words = t::agreement_said_started(i18n::count(clauses.len()));
        let _ = app.act_and_say(&AgreementCommand::AddClauses(clauses).into(), words);
        page::after_paint(|| page::focus(super::DONE));
    };
    view! {
        <div class="actions" hidden=move || !is_empty.get()>
            <button class="button button-main" type="button" on:click=start>
                {t::agreement_start_small()}
            </button>
        </div>
        <div class="library-groups">{groups}</div>
    }
}

#[component]
fn Choice(group: ClauseGroup, option: ClauseOption, agreed: Agreed) -> impl IntoView {
    let app = App::here();
    let document = app.open_document().get_untracked();
    let new = document.map(|document| taken(&document, group, &option));
    let id = new.as_ref().map(|new| new.id.clone());
    let is_held = Memo::new(move |_| {
        agreed.with(|agreed| agreed.clauses.iter().any(|clause| Some(&clause.id) == id.as_ref()))
    });
    let title = StoredValue::new(option.title.clone());
    let add = move |_| {
        if let (Some(new), false) = (&new, is_held.get_untracked()) {
            let words = t::agreement_said_added(title.get_value());
            let _ = app.act_and_say(&AgreementCommand::AddClauses(vec![new.clone()]).into(), words);
        }
    };
    let mark = move || {
        if is_held.get() {
            view! {
                {icon(Icon::Check)}
                {t::agreement_library_held()}
            }
            .into_any()
        } else {
            view! {
                {icon(Icon::Plus)}
                {t::agreement_library_add()}
            }
            .into_any()
        }
    };
    let name = move || (!is_held.get()).then(|| t::agreement_library_add_of(title.get_value()));
    view! {
        <li class="library-clause">
            <h3 class="library-title">{option.title}</h3>
            {option.required.then(|| view! { <p class="hint">{t::agreement_library_should()}</p> })}
            <p class="library-text">{option.text}</p>
            <button
                class="button-text"
                type="button"
                aria-label=name
                aria-disabled=move || is_held.get().then_some("true")
                on:click=add
            >
                {mark}
            </button>
        </li>
    }
}
