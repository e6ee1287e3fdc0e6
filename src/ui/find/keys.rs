//! The keys, in a list.

use leptos::prelude::*;

use crate::i18n::t;
use crate::ui::components::Dialog;

/// The dialog.
#[component]
pub fn Keys(open: RwSignal<bool>) -> impl IntoView {
    view! {
        <Dialog open=open title=t::keys_title()>
            // What opens is read first.
            {part(
                true,
                t::keys_everywhere(),
                vec![
                    (t::keys_find_key(), t::keys_find()),
                    (t::keys_undo_key(), t::keys_undo()),
                    ("?".to_owned(), t::keys_this()),
                    (t::keys_tab_key(), t::keys_tab()),
                    (t::keys_enter_key(), t::keys_press()),
                    (t::keys_escape_key(), t::keys_escape()),
                ],
            )}
            {part(
                false,
                t::keys_notes(),
                vec![
                    (t::keys_enter_key(), t::keys_new_line()),
                    (t::keys_backspace_key(), t::keys_join_line()),
                    (t::keys_tab_key(), t::keys_indent()),
                    (t::keys_shift_tab_key(), t::keys_outdent()),
                    (t::keys_arrows_key(), t::keys_walk()),
                    (t::keys_alt_arrows_key(), t::keys_move()),
                    (t::keys_escape_key(), t::keys_leave()),
                ],
            )}
            {part(
                false,
                t::keys_lists(),
                vec![
                    (t::keys_arrows_key(), t::keys_choose()),
                    (t::keys_enter_key(), t::keys_open()),
                ],
            )}
            <div class="actions actions-end">
                <button class="button" type="button" on:click=move |_| open.set(false)>
                    {t::keys_close()}
                </button>
            </div>
        </Dialog>
    }
}

fn part(is_first: bool, title: String, keys: Vec<(String, String)>) -> impl IntoView {
    let row = |(key, what): (String, String)| {
        view! {
            <div>
                <dt>
                    <kbd>{key}</kbd>
                </dt>
                <dd>{what}</dd>
            </div>
        }
    };
    view! {
        <section class="keys-part" tabindex=is_first.then_some("-1") autofocus=is_first>
            <h3>{title}</h3>
            <dl class="keys">{keys.into_iter().map(row).collect_view()}</dl>
        </section>
    }
}
