//! The clauses, by the parts of the agreement: to read, or to change.

use leptos::prelude::*;

use super::Agreed;
use crate::app::App;
use crate::browser::page;
use crate::coaching::{Agreement, AgreementCommand, ClauseGroup, Kind};
use crate::i18n::t;
use crate::replica::Id;
use crate::ui::components::{
    Icon, LiveText, LiveTextShape, RowOrder, RowTools, TrashTool, WhoSees, from_note, icon,
};
use crate::ui::words;

/// How many letters of a clause name it where it is spoken of.
const NAME_LETTERS: usize = 48;

/// The first words of a clause: what it is called.
pub fn called(text: &str) -> String {
    words::shorten(text.trim(), NAME_LETTERS)
}

/// The clauses of the agreement.
#[component]
pub fn Clauses(agreed: Agreed, is_changing: RwSignal<bool>) -> impl IntoView {
    let groups = Memo::new(move |_| {
        agreed.with(|agreed| {
            let has = |group: &ClauseGroup| agreed.clauses.iter().any(|clause| clause.group == *group);
            ClauseGroup::ALL.into_iter().filter(has).collect::<Vec<_>>()
        })
    });
    let is_empty = Memo::new(move |_| agreed.with(Agreement::is_empty));
    let has_assents = Memo::new(move |_| agreed.with(|agreed| !agreed.assents.is_empty()));
    let lacks = Memo::new(move |_| agreed.with(|agreed| !agreed.is_empty() && !agreed.has_confidentiality()));
    view! {
        <Show when=move || is_empty.get()>
            <div class="empty no-print">
                <p class="lead">{t::agreement_empty()}</p>
            </div>
        </Show>
        <Show when=move || lacks.get()>
            <div class="notice no-print">
                {icon(Icon::Us)}
                <div class="notice-body">
                    <p>{t::agreement_no_confidentiality()}</p>
                </div>
            </div>
        </Show>
        <Show when=move || is_changing.get() && has_assents.get()>
            <p class="quiet no-print">{t::agreement_change_lead()}</p>
        </Show>
        <Show when=move || is_changing.get()>
            <WhoSees of=Kind::Clause />
        </Show>
        <For each=move || groups.get() key=|group| *group let:group>
            <Group group agreed is_changing />
        </For>
    }
}

#[component]
fn Group(group: ClauseGroup, agreed: Agreed, is_changing: RwSignal<bool>) -> impl IntoView {
    let heading = format!("group-{}", group.name());
    let labelled = heading.clone();
    let ids = Memo::new(move |_| {
        agreed.with(|agreed| {
            let own = agreed.clauses.iter().filter(|clause| clause.group == group);
            own.map(|clause| clause.id.clone()).collect::<Vec<_>>()
        })
    });
    view! {
        <section class="clause-group" aria-labelledby=labelled>
            <h2 id=heading tabindex="-1">
                {words::clause_group(group)}
            </h2>
            <ul class="clauses">
                <For each=move || ids.get() key=Id::clone let:id>
                    <Row id group agreed list=ids is_changing />
                </For>
            </ul>
        </section>
    }
}

#[component]
fn Row(
    id: Id,
    group: ClauseGroup,
    agreed: Agreed,
    list: Memo<Vec<Id>>,
    is_changing: RwSignal<bool>,
) -> impl IntoView {
    let of = id.clone();
    let text = Memo::new(move |_| {
        agreed.with(|agreed| {
            let clause = agreed.clauses.iter().find(|clause| clause.id == of);
            clause.map(|clause| clause.text.clone()).unwrap_or_default()
        })
    });
    let (of, app) = (id.clone(), App::here());
    let from = move || {
        agreed.with(|agreed| {
            let clause = agreed.clauses.iter().find(|clause| clause.id == of)?;
            from_note(app, clause.from_note.as_ref())
        })
    };
    let row = move || {
        if is_changing.get() {
            view! { <Changing id=id.clone() group text list /> }.into_any()
        } else {
            view! {
                <p class="clause-text" dir="auto">
                    {move || text.get()}
                </p>
            }
            .into_any()
        }
    };
    view! {
        <li class="clause">
            {row}
            {from}
        </li>
    }
}

#[component]
fn Changing(id: Id, group: ClauseGroup, text: Memo<String>, list: Memo<Vec<Id>>) -> impl IntoView {
    let app = App::here();
    let title = Memo::new(move |_| called(&text.get()));
    let field = format!("clause-{id}");
    let edited = id.clone();
    let keep = move |text: String| {
        let command = AgreementCommand::EditClause { id: edited.clone(), text };
        app.act(&command.into()).err().map(|refused| words::refusal(&refused))
    };
    let order = RowOrder::new(title, list);
    let trash = TrashTool::new(
        move || t::agreement_clause_trash(title.get()),
        move || t::agreement_said_clause_trash(title.get()),
    )
    .then(move || page::after_paint(move || page::focus(&format!("group-{}", group.name()))));
    let name = Signal::derive(move || t::agreement_clause_words(title.get()));
    view! {
        <LiveText value=text keep=keep id=field name=name shape=LiveTextShape::Note />
        <div class="item-tools">
            <RowTools id order trash />
        </div>
    }
}
