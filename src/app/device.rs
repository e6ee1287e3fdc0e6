//! What this browser is called. The name stays here; only full backups, which
//! are for oneself, take it along.

use super::context::App;
use crate::browser::device;
use crate::coaching::{NAME_LIMIT, Problem};
use crate::exchange::{Content, File};
use crate::i18n::t;
use crate::storage::DeviceWords;

/// The setting, and the key in a full backup.
pub(super) const NAME: &str = "device-name";

impl App {
    /// What this browser is called: as its owner named it, or in plain words.
    pub fn device_name(self) -> String {
        let named = self.with_store(|store| store.setting(NAME)).filter(|name| !name.is_empty());
        named.unwrap_or_else(plain_name)
    }

    /// Names this browser. No words bring the plain ones back.
    ///
    /// # Errors
    /// [`Problem::TooLong`]; nothing has been written then.
    pub fn name_device(self, name: &str) -> Result<(), Problem> {
        let name = name.trim();
        let length = name.chars().count();
        if length > NAME_LIMIT {
            return Err(Problem::TooLong { length, limit: NAME_LIMIT });
        }
        self.with_store(|store| store.put_setting(NAME, name));
        Ok(())
    }
}

fn plain_name() -> String {
    match device::words() {
        DeviceWords { browser: Some(browser), system: Some(system) } => t::device_on(browser, system),
        DeviceWords { browser: Some(name), .. } | DeviceWords { system: Some(name), .. } => name.to_owned(),
        DeviceWords { browser: None, system: None } => t::device_unknown(),
    }
}

/// The browser in which a full backup was saved, as it called itself.
pub(super) fn name_in(file: &File) -> Option<String> {
    let Content::Backup(backup) = &file.content else { return None };
    let name = backup.device.get(NAME)?.as_str()?.trim();
    (!name.is_empty()).then(|| name.chars().take(NAME_LIMIT).collect())
}
