//! The draft of the agreement: clauses to choose, and one's own.

use leptos::prelude::*;

use super::draft::{Draft, check};
use super::own::{Rows, add_button, keep_own, own_rows, put_own};
use crate::browser::page;
use crate::coaching::library::Shelf;
use crate::coaching::{ClauseGroup, Handed, HandedClause, Kit, Refusal};
use crate::i18n::{self, t};
use crate::ui::components::{Field, Form, Icon, icon};
use crate::ui::words;

const TEXT: &str = "kit-clause";

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
    let changing = RwSignal::new(None::<HandedClause>);
    keep_own(draft.clauses, "kit-own-clauses");
    Effect::new(move || {
        if let Some(HandedClause::Own { group: of, text: words }) = changing.get() {
            group.set(of);
            text.set(words);
            page::after_paint(|| page::focus(TEXT));
        }
    });
    let add = move || {
        let words = text.with_untracked(|text| text.trim().to_owned());
        let clause = HandedClause::Own { group: group.get_untracked(), text: words };
        if !form.show(&clause.check().map_err(|problem| Refusal::At(Kit::CLAUSES, problem))) {
            return false;
        }
        put_own(draft.clauses, changing, clause);
        text.set(String::new());
        true
    };
    let groups = ClauseGroup::ALL.map(|it| {
        let is_chosen = move || it == group.get();
        view! { <option value=it.name() prop:selected=is_chosen>{words::clause_group(it)}</option> }
    });
    let rows = Rows {
        words: Callback::new(|clause| match clause {
            HandedClause::Own { group, text } => Some((text, words::clause_group(group))),
            HandedClause::Library(_) => None,
        }),
        names: |text| (t::kit_clause_change(text), t::kit_clause_remove(text)),
        changing,
    };
    view! {
        {own_rows(draft.clauses, rows)}
        <details>
            <summary class="button-add">{icon(Icon::Plus)} {t::kit_own_clauses()}</summary>
            <div class="stack-close">
                <label class="field">
                    <span>{t::kit_clause_group()}</span>
                    <select
                        class="input"
                        id="kit-clause-group"
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
                {add_button(draft, text, TEXT, t::kit_clause_add(), add)}
            </div>
        </details>
    }
}
