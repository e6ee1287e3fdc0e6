//! Settings of this browser: the only texts that are overwritten.

use super::key::{Key, is_setting_name};
use super::segment::{Damage, Setting};

/// The settings of this browser, with what it takes to write the next.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Settings {
    held: Vec<Held>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Held {
    name: String,
    /// The turn to write to: after every damaged one.
    turn: u32,
    /// The turn and the count of the value.
    version: Option<(u32, u64)>,
    value: String,
}

impl Settings {
    /// What a setting is set to.
    pub fn get(&self, name: &str) -> Option<&str> {
        let held = self.held.iter().find(|held| held.name == name)?;
        held.version.map(|_| held.value.as_str())
    }

    /// The key that the next value of a setting goes to; nothing for a name that no
    /// setting may have.
    pub fn key(&self, name: &str) -> Option<Key> {
        let turn = self.held.iter().find(|held| held.name == name).map_or(0, |held| held.turn);
        is_setting_name(name).then(|| Key::Device { name: name.to_owned(), turn })
    }

    /// The entry of a setting, added if missing. A linear search: there are few.
    fn held(&mut self, name: &str) -> Option<&mut Held> {
        if !self.held.iter().any(|held| held.name == name) {
            self.held.push(Held { name: name.to_owned(), ..Held::default() });
        }
        self.held.iter_mut().find(|held| held.name == name)
    }

    /// Takes a value that was found, if it is later than the known one. Returns
    /// whether it was.
    pub fn take(&mut self, name: &str, turn: u32, count: u64, value: String) -> bool {
        let Some(held) = self.held(name) else { return false };
        held.turn = held.turn.max(turn);
        let newer = held.version.is_none_or(|version| version < (turn, count));
        if newer {
            held.version = Some((turn, count));
            held.value = value;
        }
        newer
    }

    /// Never writes to this turn again: what is stored there is damaged.
    pub fn pass_over(&mut self, name: &str, turn: u32) {
        if let Some(held) = self.held(name) {
            held.turn = held.turn.max(turn.saturating_add(1));
        }
    }

    /// Sets a value; gives the key and the text to keep.
    ///
    /// # Errors
    /// [`Damage::UnknownKey`] for a name that no setting may have.
    pub fn set(&mut self, name: &str, value: String) -> Result<(Key, String), Damage> {
        if !is_setting_name(name) {
            return Err(Damage::UnknownKey);
        }
        let held = self.held(name).ok_or(Damage::UnknownKey)?;
        let count = held.version.map_or(0, |(_, count)| count.saturating_add(1));
        let key = Key::Device { name: name.to_owned(), turn: held.turn };
        let text = Setting { count, value: value.clone() }.seal(&key);
        held.version = Some((held.turn, count));
        held.value = value;
        Ok((key, text))
    }
}
