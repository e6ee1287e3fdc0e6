//! What of a kit is in the facilitator's own words: a list in the form, each with
//! a way to change it and a way out.

use leptos::prelude::*;
use serde_json::Value;

use super::draft::Draft;
use crate::browser::{drafts, page};
use crate::coaching::Handed;
use crate::ui::components::{Icon, icon};

/// The first field of the form, which its draft is known by.
pub const FIRST: &str = "kit-name";

/// How the rows of such a list are shown.
pub struct Rows<T: 'static> {
    /// Its words, and what is said of it below; nothing for what is no row here.
    pub words: Callback<T, Option<(String, String)>>,
    /// The names of the buttons that change it and take it out.
    pub names: fn(&str) -> (String, String),
    /// The one that is in the fields again.
    pub changing: RwSignal<Option<T>>,
}

/// The rows, if there are some.
pub fn own_rows<T>(list: RwSignal<Vec<T>>, rows: Rows<T>) -> impl IntoView
where
    T: Handed + Clone + PartialEq + Send + Sync + 'static,
{
    let Rows { words, names, changing } = rows;
    let row = move |item: T| {
        let (text, meta) = words.run(item.clone())?;
        let (change, remove) = names(&text);
        let this = item.clone();
        Some(view! {
            <li class="row">
                <div class="row-main">
                    <p dir="auto">{text}</p>
                    <p class="meta">{meta}</p>
                </div>
                <button
                    class="button-icon"
                    type="button"
                    aria-label=change
                    on:click=move |_| changing.set(Some(this.clone()))
                >
                    {icon(Icon::Edit)}
                </button>
                <button
                    class="button-icon"
                    type="button"
                    aria-label=remove
                    on:click=move |_| list.update(|all| all.retain(|other| *other != item))
                >
                    {icon(Icon::Close)}
                </button>
            </li>
        })
    };
    move || {
        let rows: Vec<_> = list.get().into_iter().filter_map(row).collect();
        (!rows.is_empty()).then(|| view! { <ul class="rows">{rows}</ul> })
    }
}

/// The button that puts what is written into its list; what is still in `text`
/// when the kit is saved comes along. `place` is the field that goes on.
pub fn add_button(
    draft: Draft,
    text: RwSignal<String>,
    place: &'static str,
    words: String,
    add: impl Fn() -> bool + Copy + Send + Sync + 'static,
) -> impl IntoView {
    draft.add_with(move || text.with_untracked(|text| text.trim().is_empty()) || add());
    let press = move |_| {
        if add() {
            page::focus(place);
        }
    };
    view! {
        <div class="actions">
            <button class="button" type="button" on:click=press>
                {words}
            </button>
        </div>
    }
}

/// Puts something of one's own into a list, in the place of what was changed.
pub fn put_own<T>(list: RwSignal<Vec<T>>, changing: RwSignal<Option<T>>, item: T)
where
    T: Handed + Clone + PartialEq + Send + Sync + 'static,
{
    let was = changing.get_untracked();
    list.update(|all| {
        let is_there = all.contains(&item);
        match all.iter_mut().find(|other| Some(&**other) == was.as_ref()) {
            Some(place) => *place = item,
            None if is_there => {}
            None => all.push(item),
        }
    });
    changing.set(None);
}

/// What of a list is one's own is a part of the form's draft: it stays when the
/// page is left. `name` is that of the list in it.
pub fn keep_own<T>(list: RwSignal<Vec<T>>, name: &'static str)
where
    T: Handed + Clone + Send + Sync + 'static,
{
    let is_own = |item: &T| item.library().is_none();
    let own = move || {
        let all = list.get();
        Value::Array(all.iter().filter(|item| is_own(item)).map(Handed::to_value).collect())
    };
    let filled = untrack(own).to_string();
    if let Some(Value::Array(kept)) =
        drafts::get(FIRST, name).and_then(|text| serde_json::from_str(&text).ok())
    {
        list.update(|all| {
            all.retain(|item| !is_own(item));
            all.extend(kept.iter().filter_map(T::of_value));
        });
    }
    Effect::new(move |before: Option<String>| {
        let now = own().to_string();
        if before.is_some_and(|before| before != now) {
            drafts::put(FIRST, name, &now, &filled);
        }
        now
    });
}
