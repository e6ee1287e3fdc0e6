//! Thanks, from one to the other.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::said_to::SaidTo;
use crate::app::App;
use crate::browser::page;
use crate::coaching::{Appreciation, AppreciationCommand, Kind, Person};
use crate::i18n::t;
use crate::replica::Id;
use crate::ui::components::{Field, Form, WhoSees};

const HEADING: &str = "thanks-heading";

/// What was said so far, and one line for each of the others.
#[component]
pub fn Thanks(session: Id) -> impl IntoView {
    let app = App::here();
    let (me, others) = (app.me(), app.partners());
    let of = StoredValue::new(session.clone());
    let forms = move || {
        let me = me.get()?;
        let form = |person: Person| {
            view! { <Thank session=of.get_value() from=me.id.clone() to=person /> }
        };
        let forms: Vec<_> = others.get().into_iter().map(form).collect();
        let seen = (!forms.is_empty()).then(|| view! { <WhoSees of=Kind::Appreciation /> });
        Some(view! {
            {forms}
            {seen}
        })
    };
    view! {
        <ThanksSaid session />
        {forms}
    }
}

/// What was said, line by line.
#[component]
pub fn ThanksSaid(
    session: Id,
    /// Whether it is only read.
    #[prop(optional)]
    is_read: bool,
) -> impl IntoView {
    let app = App::here();
    let said: Memo<Vec<Appreciation>> =
        app.watch(&[Kind::Appreciation], move |book| book.children::<Appreciation>(&session));
    view! {
        <ul class="kept">
            <For each=move || said.get() key=|it| (it.id.clone(), it.why.clone()) let:thanks>
                <Line thanks is_read />
            </For>
        </ul>
    }
}

#[component]
fn Line(thanks: Appreciation, is_read: bool) -> impl IntoView {
    let Appreciation { id, from, to, why, .. } = thanks;
    view! {
        <SaidTo
            id
            from
            to
            text=why
            is_read
            trash_name=|from, to| t::thanks_trash(from, to)
            trash_said=t::thanks_said_trash
            heading=HEADING
        />
    }
}

/// The field of thanks to this person.
pub fn field_of(person: &Id) -> String {
    format!("thanks-{person}")
}

#[component]
fn Thank(session: Id, from: Id, to: Person) -> impl IntoView {
    let app = App::here();
    let why = RwSignal::new(String::new());
    let form = Form::new();
    let field = field_of(&to.id);
    let (focus, name) = (field.clone(), to.name.clone());
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let thank = AppreciationCommand::Thank {
            id: app.new_id(),
            session: Some(session.clone()),
            from: from.clone(),
            to: to.id.clone(),
            why: why.get_untracked(),
        };
        if form.show(&app.act_and_say(&thank.into(), t::sheet_said_thanks())) {
            why.set(String::new());
            page::focus(&focus);
        }
    };
    view! {
        <form class="form" novalidate on:submit=submit>
            <Field
                id=field
                label=t::sheet_thanks_label(&name)
                example=t::sheet_thanks_example()
                value=why
                of=(form, Appreciation::WHY)
            />
            <div class="actions">
                <button class="button" type="submit">
                    {t::sheet_thanks_keep(name)}
                </button>
            </div>
        </form>
    }
}
