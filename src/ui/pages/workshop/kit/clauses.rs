//! The draft of the agreement: clauses to choose, and one's own.

use leptos::prelude::*;
use serde_json::Value;

use super::draft::{Draft, check};
use crate::browser::{drafts, page};
use crate::coaching::library::Shelf;
use crate::coaching::{ClauseGroup, Handed, HandedClause, Kit, Refusal};
use crate::i18n::{self, t};
use crate::ui::components::{Field, Form, Icon, icon};
use crate::ui::words;

const TEXT: &str = "kit-clause";
/// The first field of the form, and the name of this list in its draft.
const FIRST: &str = "kit-name";
const OWN: &str = "kit-own-clauses";

/// The fieldset.
#[component]
pub fn Clauses(draft: Draft, shelf: StoredValue<Shelf>) -> impl IntoView {
    let groups = shelf.with_value(|shelf| {
        let groups = shelf.clauses.groups.iter().map(|group| {
            let options = group.clauses.iter().map(|option| {
                check(draft.clauses, HandedClause::Library(option.id()), option.text.clone())
            });
            let name = words::clause_group(ClauseGroup::parse(&group.slug).unwrap_or_default());
            let ids: Vec<_> = group.clauses.iter().map(|option| HandedClause::Library(option.id())).collect();
            let chosen = move || {
                let count = draft.clauses.with(|all| ids.iter().filter(|id| all.contains(id)).count());
                t::library_clauses(i18n::count(count))
            };
            view! {
                <details>
                    <summary>{icon(Icon::Chevron)} <span>{name}</span> <span class="meta">{chosen}</span></summary>
                    <ul>{options.collect_view()}</ul>
                </details>
            }
        });
        groups.collect_view()
    });
    view! {
        <fieldset class="field kit-part">
            <legend>{t::kit_agreement()}</legend>
            <p class="hint">{t::kit_agreement_hint()}</p>
            <div>{groups}</div>
            <Own draft />
        </fieldset>
    }
}

#[component]
fn Own(draft: Draft) -> impl IntoView {
    let text = RwSignal::new(String::new());
    let group = RwSignal::new(ClauseGroup::Purpose);
    let form = Form::new();
    follow_draft(draft);
    let add = move |_| {
        let words = text.with_untracked(|text| text.trim().to_owned());
        let clause = HandedClause::Own { group: group.get_untracked(), text: words };
        if !form.show(&clause.check().map_err(|problem| Refusal::At(Kit::CLAUSES, problem))) {
            return;
        }
        draft.clauses.update(|all| {
            if !all.contains(&clause) {
                all.push(clause);
            }
        });
        text.set(String::new());
        page::focus(TEXT);
    };
    let groups = ClauseGroup::ALL.map(|it| {
        let is_chosen = it == group.get_untracked();
        view! { <option value=it.name() prop:selected=is_chosen>{words::clause_group(it)}</option> }
    });
    view! {
        <OwnList draft />
        <details>
            <summary class="button-add">{icon(Icon::Plus)} {t::kit_own_clauses()}</summary>
            <div class="stack-close">
                <label class="field">
                    <span>{t::kit_clause_group()}</span>
                    <select
                        class="input"
                        on:change=move |event| group.set(ClauseGroup::parse(&event_target_value(&event)).unwrap_or_default())
                    >
                        {groups.into_iter().collect_view()}
                    </select>
                </label>
                <Field
                    id=TEXT
                    label=t::kit_clause_text()
                    kind="area"
                    value=text
                    of=(form, Kit::CLAUSES)
                />
                <div class="actions">
                    <button class="button" type="button" on:click=add>
                        {t::kit_clause_add()}
                    </button>
                </div>
            </div>
        </details>
    }
}

/// The list of one's own clauses is a part of the form's draft: it stays when
/// the page is left.
fn follow_draft(draft: Draft) {
    let own = move || {
        let all = draft.clauses.get();
        let own = all.into_iter().filter(|it| matches!(it, HandedClause::Own { .. }));
        own.map(|clause| clause.to_value()).collect::<Vec<Value>>()
    };
    let filled = Value::Array(untrack(own)).to_string();
    if let Some(Value::Array(own)) = drafts::get(FIRST, OWN).and_then(|text| serde_json::from_str(&text).ok())
    {
        draft.clauses.update(|all| {
            all.retain(|it| !matches!(it, HandedClause::Own { .. }));
            all.extend(own.iter().filter_map(HandedClause::of_value));
        });
    }
    Effect::new(move |before: Option<String>| {
        let now = Value::Array(own()).to_string();
        if before.is_some_and(|before| before != now) {
            drafts::put(FIRST, OWN, &now, &filled);
        }
        now
    });
}

/// One's own clauses, each with a way out.
#[component]
fn OwnList(draft: Draft) -> impl IntoView {
    let row = move |clause: HandedClause| {
        let HandedClause::Own { group, text } = clause.clone() else { return ().into_any() };
        let name = t::kit_clause_remove(text.clone());
        let remove = move |_| draft.clauses.update(|all| all.retain(|other| *other != clause));
        view! {
            <li class="row">
                <div class="row-main">
                    <p dir="auto">{text}</p>
                    <p class="meta">{words::clause_group(group)}</p>
                </div>
                <button class="button-icon" type="button" aria-label=name on:click=remove>
                    {icon(Icon::Close)}
                </button>
            </li>
        }
        .into_any()
    };
    let own = move || {
        let all = draft.clauses.get().into_iter();
        let own: Vec<HandedClause> = all.filter(|it| matches!(it, HandedClause::Own { .. })).collect();
        (!own.is_empty()).then(|| view! { <ul class="rows">{own.into_iter().map(row).collect_view()}</ul> })
    };
    view! { {own} }
}
