//! What one person said to another in a session, as a line of a list.

use leptos::prelude::*;

use crate::app::App;
use crate::browser::page;
use crate::i18n::t;
use crate::replica::Id;
use crate::ui::components::{RowTools, TrashTool, badge};

/// What the button that trashes such a line is called, with both names.
pub type TrashName = fn(String, String) -> String;

/// The line: the words, from whom and to whom.
#[component]
pub fn SaidTo(
    /// The record.
    id: Id,
    from: Option<Id>,
    to: Option<Id>,
    text: String,
    /// Whether it is only read.
    is_read: bool,
    trash_name: TrashName,
    /// What is said when it was trashed.
    trash_said: fn() -> String,
    /// Where the focus goes then, by its id on the page.
    heading: &'static str,
) -> impl IntoView {
    let people = App::here().people();
    let name = |id: &Option<Id>| {
        let person = people.with_untracked(|people| people.get(id.as_ref()?).cloned());
        person.map(|person| person.name).unwrap_or_default()
    };
    let trash_name = trash_name(name(&from), name(&to));
    let trash = TrashTool::new(move || trash_name.clone(), trash_said).then(move || page::focus(heading));
    let who = move || {
        people.with(|people| {
            let (from, to) = (people.get(from.as_ref()?)?, people.get(to.as_ref()?)?);
            Some(view! {
                <span class="person">
                    {badge(from)} <span>{t::sheet_thanks_line(&from.name, &to.name)}</span>
                </span>
            })
        })
    };
    view! {
        <li class="kept-line">
            <div class="row-main">
                <p class="kept-text" dir="auto">{text}</p>
                <p class="meta">{who}</p>
            </div>
            {(!is_read).then(|| view! { <RowTools id trash /> })}
        </li>
    }
}
