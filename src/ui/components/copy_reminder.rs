//! The quiet reminder to save a copy outside of this browser.

use leptos::prelude::*;

use super::icon::{Icon, icon};
use crate::app::{App, Reminder};
use crate::i18n::{self, t};
use crate::ui::words;

/// Shown after a week or twenty changes without a full backup; "Later" keeps
/// it quiet for some days.
#[component]
pub fn CopyReminder() -> impl IntoView {
    let app = App::here();
    let reminder = Memo::new(move |_| app.reminder());
    view! {
        {move || reminder.get().map(|reminder| view! { <Asked words=sentence(app, reminder) /> })}
    }
}

fn sentence(app: App, reminder: Reminder) -> String {
    let (changes, since) = app.copy().with_untracked(|copy| (copy.changes, copy.since));
    match reminder {
        Reminder::ShortLived => t::reminder_short_lived(),
        Reminder::Many => t::reminder_many(i18n::count(changes)),
        Reminder::Week => t::reminder_week(words::day_of(app, since.unwrap_or_default())),
    }
}

#[component]
fn Asked(words: String) -> impl IntoView {
    let app = App::here();
    view! {
        <aside class="notice" aria-label=t::reminder_label()>
            {icon(Icon::FileSave)}
            <div class="notice-body">
                <p>{words}</p>
                <div class="actions">
                    <button class="button" type="button" on:click=move |_| app.save_backup_later()>
                        {t::reminder_save()}
                    </button>
                    <button class="button-text" type="button" on:click=move |_| app.remind_later()>
                        {t::reminder_later()}
                    </button>
                </div>
            </div>
        </aside>
    }
}
