//! The keys, in a list, and the commands.

use leptos::prelude::*;

use super::commands::{COMMANDS, Command};
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
                everywhere(),
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
            <section class="keys-part">
                <h3>{t::keys_commands()}</h3>
                <p class="quiet">{t::keys_commands_lead()}</p>
                <dl class="keys">{COMMANDS.iter().map(command).collect_view()}</dl>
            </section>
            <div class="actions actions-end">
                <button class="button" type="button" on:click=move |_| open.set(false)>
                    {t::keys_close()}
                </button>
            </div>
        </Dialog>
    }
}

/// The keys of commands, then those of the browser.
fn everywhere() -> Vec<(String, String)> {
    let with_keys = COMMANDS.iter().filter_map(|command| Some((command.keys?(), (command.about)())));
    let of_browser = [
        (t::keys_tab_key(), t::keys_tab()),
        (t::keys_enter_key(), t::keys_press()),
        (t::keys_escape_key(), t::keys_escape()),
    ];
    with_keys.chain(of_browser).collect()
}

fn command(command: &Command) -> impl IntoView + use<> {
    view! {
        <div>
            <dt>{(command.name)()}</dt>
            <dd>{(command.about)()}</dd>
        </div>
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
