//! Whether something of earlier comes to mind on Today.

use leptos::prelude::*;

use crate::app::App;
use crate::coaching::{ChoicesCommand, Kind};
use crate::i18n::t;
use crate::ui::components::FoldRow;

/// A row with the switch.
#[component]
pub fn LookBack() -> impl IntoView {
    let app = App::here();
    let is_on =
        app.watch_private(&[Kind::ReflectionChoices], |book| !book.reflection_choices().is_look_back_off);
    let lead = Signal::derive(move || if is_on.get() { t::look_back_on() } else { t::look_back_off() });
    let turn = move |event| {
        let is_wanted = event_target_checked(&event);
        let said = if is_wanted { t::look_back_said_on() } else { t::look_back_said_off() };
        // It needs nothing that could be missing.
        let _ = app.act_and_say(&ChoicesCommand::LookBack(is_wanted).into(), said);
    };
    view! {
        <FoldRow name=t::look_back_title() lead=lead>
            <p class="quiet">{t::look_back_about()}</p>
            <label class="check">
                <input type="checkbox" prop:checked=is_on on:change=turn />
                <span>{t::look_back_switch()}</span>
            </label>
        </FoldRow>
    }
}
