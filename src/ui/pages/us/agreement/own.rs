//! A clause in one's own words.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::clauses::called;
use crate::app::App;
use crate::browser::page;
use crate::coaching::{AgreementCommand, Clause, ClauseGroup, Kind, NewClause};
use crate::i18n::t;
use crate::ui::components::{Field, Form, WhoSees};
use crate::ui::words;

const TEXT: &str = "own-clause";

/// The form for it.
#[component]
pub fn Own() -> impl IntoView {
    let app = App::here();
    let text = RwSignal::new(String::new());
    let group = RwSignal::new(ClauseGroup::Purpose);
    let form = Form::new();
    let add = move |event: SubmitEvent| {
        event.prevent_default();
        let words = text.get_untracked();
        let new =
            NewClause { id: app.new_id(), group: group.get_untracked(), text: words.clone(), library: None };
        let said = t::agreement_said_added(called(&words));
        if form.show(&app.act_and_say(&AgreementCommand::AddClauses(vec![new]).into(), said)) {
            text.set(String::new());
            page::focus(TEXT);
        }
    };
    let options =
        ClauseGroup::ALL.map(|it| view! { <option value=it.name()>{words::clause_group(it)}</option> });
    view! {
        <section class="section" aria-labelledby="own-heading">
            <h2 id="own-heading">{t::agreement_own()}</h2>
            <form class="form" novalidate on:submit=add>
                <Field
                    id=TEXT
                    label=t::agreement_own_text()
                    value=text
                    kind="area"
                    example=t::agreement_own_example()
                    of=(form, Clause::TEXT)
                    missing=t::agreement_own_missing()
                />
                <WhoSees of=Kind::Clause />
                <div class="field">
                    <label for="own-group">{t::agreement_own_group()}</label>
                    <select
                        class="input"
                        id="own-group"
                        on:change=move |event| group.set(ClauseGroup::parse(&event_target_value(&event)).unwrap_or_default())
                    >
                        {options.into_iter().collect_view()}
                    </select>
                </div>
                <div class="actions">
                    <button class="button" type="submit">
                        {t::agreement_own_add()}
                    </button>
                </div>
            </form>
        </section>
    }
}
