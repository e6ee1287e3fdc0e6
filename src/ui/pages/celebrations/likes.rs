//! How one likes to celebrate: asked once, changed here.

use leptos::prelude::*;

use crate::app::App;
use crate::coaching::{PreferenceCommand, Preferences, Style};
use crate::i18n::t;
use crate::replica::Id;
use crate::ui::components::{Icon, icon};
use crate::ui::record_words;

/// The styles as buttons.
#[component]
pub fn StyleChoice() -> impl IntoView {
    let app = App::here();
    let mine = app.my_preferences();
    let partner = app.partner_name();
    let button = move |style: Style| {
        let choose = move |_| {
            if let Some((person, _)) = mine.get_untracked() {
                let _ = app.act(&PreferenceCommand::Style { person, style }.into());
            }
        };
        let is_chosen = move || {
            mine.with(|mine| mine.as_ref().is_some_and(|(_, it)| it.style == Some(style))).to_string()
        };
        view! {
            <button class="button" type="button" aria-pressed=is_chosen on:click=choose>
                {record_words::style(style)}
            </button>
        }
    };
    view! {
        <fieldset class="field">
            <legend>{t::style_question()}</legend>
            <div class="choices choices-small">
                {Style::CHOICES.map(button).into_iter().collect_view()} {button(Style::Any)}
            </div>
            <p class="hint">{move || t::style_question_hint(partner.get())}</p>
        </fieldset>
    }
}

/// Style, anniversaries and motion, folded away.
#[component]
pub fn Likes() -> impl IntoView {
    let app = App::here();
    let mine = app.my_preferences();
    let check =
        move |label: String, read: fn(&Preferences) -> bool, write: fn(Id, bool) -> PreferenceCommand| {
            let is_on = move || mine.with(|mine| mine.as_ref().is_none_or(|(_, it)| read(it)));
            let change = move |event| {
                if let Some((person, _)) = mine.get_untracked() {
                    let _ = app.act(&write(person, event_target_checked(&event)).into());
                }
            };
            view! {
                <label class="check">
                    <input type="checkbox" prop:checked=is_on on:change=change />
                    {label}
                </label>
            }
        };
    view! {
        <details class="no-print">
            <summary>{icon(Icon::Chevron)} {t::glad_settings()}</summary>
            <div class="stack-close">
                <StyleChoice />
                {check(
                    t::glad_anniversaries(),
                    |it| it.anniversaries,
                    |person, wanted| PreferenceCommand::PointOutAnniversaries { person, wanted },
                )}
                {check(
                    t::glad_motion(),
                    |it| it.motion,
                    |person, wanted| PreferenceCommand::AllowMotion { person, wanted },
                )}
            </div>
        </details>
    }
}
