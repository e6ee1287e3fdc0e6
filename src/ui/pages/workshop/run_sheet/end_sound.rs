//! The sound when a block is over, for whoever wants one.

use leptos::prelude::*;

use super::state::Sheet;
use crate::app::App;
use crate::browser::sound::Sound;
use crate::i18n::t;

/// Who comes later than this, in seconds, after a sleeping screen, hears
/// nothing.
const LATE: i64 = 5;

/// The choice, which is this device's; what is chosen is heard at once.
#[component]
pub fn EndSound(sheet: Sheet) -> impl IntoView {
    let app = App::here();
    let chosen = RwSignal::new(app.sound());
    let at = Memo::new(move |_| {
        let id = sheet.current.with(|block| block.as_ref().map(|it| it.id.clone()))?;
        Some((id, sheet.left()?))
    });
    Effect::new(move |before: Option<(String, i64)>| {
        let (id, left) = at.get().unwrap_or_default();
        let was_on = before.is_some_and(|(was, before)| was == id && before > 0);
        if was_on && (-LATE..=0).contains(&left) {
            chosen.get_untracked().play();
        }
        (id, left)
    });
    let choice = move |sound: Sound| {
        let choose = move |_| {
            chosen.set(sound);
            app.choose_sound(sound);
            sound.play();
        };
        view! {
            <label class="choice">
                <input
                    type="radio"
                    name="end-sound"
                    prop:checked=move || chosen.get() == sound
                    on:change=choose
                />
                {name(sound)}
            </label>
        }
    };
    view! {
        <fieldset class="field">
            <legend>{t::run_sheet_sound()}</legend>
            <div class="choices choices-small">{Sound::ALL.map(choice).into_iter().collect_view()}</div>
        </fieldset>
    }
}

fn name(sound: Sound) -> String {
    match sound {
        Sound::Off => t::run_sheet_sound_off(),
        Sound::Chime => t::run_sheet_sound_chime(),
        Sound::Bell => t::run_sheet_sound_bell(),
    }
}
