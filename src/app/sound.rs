//! Whether this browser sounds when a block of a workshop is over.

use super::context::App;
use crate::browser::sound::Sound;

/// The setting.
const NAME: &str = "sound";

impl App {
    /// What sounds on this device; nothing until somebody chooses.
    pub fn sound(self) -> Sound {
        let kept = self.with_store(|store| store.setting(NAME)).unwrap_or_default();
        Sound::ALL.into_iter().find(|sound| sound.name() == kept).unwrap_or_default()
    }

    /// Chooses, and keeps it.
    pub fn choose_sound(self, sound: Sound) {
        self.with_store(|store| store.put_setting(NAME, sound.name()));
    }
}
