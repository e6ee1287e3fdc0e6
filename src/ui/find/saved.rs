//! Searches under a name: saving what is looked for, and looking for it again.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::wanted::Wanted;
use crate::app::{App, SavedSearch, Way};
use crate::browser::page;
use crate::coaching::{NAME_LIMIT, Person, Problem};
use crate::i18n::t;
use crate::ui::components::{Field, FieldProblem, Icon, SeenAs, icon};
use crate::ui::words;

const NAME: &str = "find-name";
/// The field of the search, where the cursor goes back to.
pub const FIELD: &str = "find-field";

/// What was saved, as long as nothing is looked for.
#[component]
pub fn Saved(wanted: Wanted, others: StoredValue<Vec<Person>>) -> impl IntoView {
    let app = App::here();
    let removed: RwSignal<Option<(String, Way)>> = RwSignal::new(None);
    let searches = Memo::new(move |_| app.saved_searches());
    let row = move |search: SavedSearch| {
        let (name, of) = (search.name.clone(), search.name.clone());
        let remove = move |_| {
            removed.set(app.forget_search(&of).map(|way| (of.clone(), way)));
            page::after_paint(|| page::focus(FIELD));
        };
        let open = move |_| {
            others.with_value(|others| wanted.take(&search, others));
            page::focus(FIELD);
        };
        view! {
            <li class="saved-search">
                <button class="button-text" type="button" dir="auto" on:click=open>
                    {name.clone()}
                </button>
                <button class="button-icon" type="button" aria-label=t::find_remove(name) on:click=remove>
                    {icon(Icon::Close)}
                </button>
            </li>
        }
    };
    let undo = move || {
        removed.get().map(|(name, way)| {
            let take_back = move |_| {
                app.undo(&way);
                removed.set(None);
                page::after_paint(|| page::focus(FIELD));
            };
            view! {
                <p class="saved-removed">
                    <span>{t::find_said_removed(name)}</span>
                    <button class="button-text" type="button" on:click=take_back>
                        {t::undo_undo()}
                    </button>
                </p>
            }
        })
    };
    let is_shown =
        move || wanted.is_empty() && (searches.with(|all| !all.is_empty()) || removed.with(Option::is_some));
    view! {
        <Show when=is_shown>
            <section class="saved-searches" aria-labelledby="saved-heading">
                <h3 id="saved-heading">{t::find_saved()}</h3>
                <ul>
                    {move || searches.get().into_iter().map(row).collect_view()}
                </ul>
                <div aria-live="polite">{undo}</div>
            </section>
        </Show>
    }
}

/// Saving what is looked for, as long as anything is.
#[component]
pub fn Save(wanted: Wanted, others: StoredValue<Vec<Person>>) -> impl IntoView {
    let is_open = RwSignal::new(false);
    let name = RwSignal::new(String::new());
    let open = move |_| {
        name.set(others.with_value(|others| wanted.suggested(others)).chars().take(NAME_LIMIT).collect());
        is_open.set(true);
        page::after_paint(|| page::focus(NAME));
    };
    let is_empty = Memo::new(move |_| wanted.is_empty());
    Effect::new(move || {
        if is_empty.get() {
            is_open.set(false);
        }
    });
    move || {
        if is_empty.get() {
            ().into_any()
        } else if is_open.get() {
            view! { <SaveForm wanted name is_open /> }.into_any()
        } else {
            view! {
                <div class="actions">
                    <button class="button-text" type="button" on:click=open>
                        {t::find_save()}
                    </button>
                </div>
            }
            .into_any()
        }
    }
}

#[component]
fn SaveForm(wanted: Wanted, name: RwSignal<String>, is_open: RwSignal<bool>) -> impl IntoView {
    let app = App::here();
    let problem: RwSignal<FieldProblem> = RwSignal::new(None);
    let close = move || {
        is_open.set(false);
        page::after_paint(|| page::focus(FIELD));
    };
    let save = move |event: SubmitEvent| {
        event.prevent_default();
        let name = name.get_untracked().trim().to_owned();
        let length = name.chars().count();
        if name.is_empty() {
            problem.set(Some(t::find_save_missing()));
        } else if length > NAME_LIMIT {
            problem.set(Some(words::problem(Problem::TooLong { length, limit: NAME_LIMIT })));
        } else if untrack(|| app.saved_searches()).iter().any(|search| search.name == name) {
            problem.set(Some(t::find_save_taken(name)));
        } else {
            app.save_search(wanted.named(&name));
            app.say(t::find_said_saved(&name));
            return close();
        }
        page::focus(NAME);
    };
    view! {
        <form class="form" novalidate data-passing="" on:submit=save>
            <Field id=NAME label=t::find_save_name() hint=t::find_save_hint() value=name problem=problem />
            <SeenAs who=t::seen_only_you() stays=true />
            <div class="actions">
                <button class="button" type="submit">
                    {t::find_save_keep()}
                </button>
                <button class="button-text" type="button" on:click=move |_| close()>
                    {t::find_save_cancel()}
                </button>
            </div>
        </form>
    }
}
