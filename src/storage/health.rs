//! Figures about the stores, for the page about this device.

use super::key::is_ours;
use super::kv::{Kv, KvError, units};
use super::room::Room;

/// Figures about the stores.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Health {
    /// Stored texts that could not be opened and are intact in neither store.
    pub damaged: usize,
    /// Stored texts that could not be opened in one store, but are intact in the
    /// other.
    pub spared: usize,
    /// Our keys in `localStorage`.
    pub segments: usize,
    /// UTF-16 units in `localStorage` that are ours, keys included.
    pub ours: usize,
    /// UTF-16 units in `localStorage` of other pages of this host name.
    pub others: usize,
    /// Can `localStorage` be written?
    pub kv: bool,
    /// Can the vault be written?
    pub vault: bool,
    /// Documents whose snapshot is too long for `localStorage` and is in the vault
    /// only.
    pub vault_only: usize,
    /// How full `localStorage` is, as far as that can be told.
    pub room: Room,
    /// Is there data of a newer version of the app? Then nothing is written.
    pub newer: bool,
}

impl Health {
    /// Counts what is in `localStorage`; of other pages' entries only the length.
    ///
    /// # Errors
    /// The error of a store that cannot be read.
    pub fn measure(&mut self, kv: &impl Kv) -> Result<(), KvError> {
        (self.segments, self.ours, self.others) = (0, 0, 0);
        for key in kv.keys()? {
            let size = units(&key) + kv.length(&key)?;
            if is_ours(&key) {
                self.segments += 1;
                self.ours += size;
            } else {
                self.others += size;
            }
        }
        self.room = Room::at(self.ours + self.others);
        Ok(())
    }
}
