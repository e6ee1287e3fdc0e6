//! Which stamps a document has seen: its causal context.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::gathered::gathered;
use super::stamp::{Device, Stamp, StampError, Tick, Writer};

/// The stamps a document has seen, in few entries.
///
/// A version vector by page load (two tabs of one browser are two writers),
/// folded into one entry per device for loads that are long over, plus single
/// stamps that arrived ahead of what came before them.
///
/// Having seen a stamp means that its writes are here, or were here and have
/// since been replaced by someone who knew them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "WireSeen", into = "WireSeen")]
pub struct Seen {
    floors: BTreeMap<Device, Tick>,
    loads: BTreeMap<Writer, Tick>,
    singles: BTreeSet<Stamp>,
}

impl Seen {
    /// Has this stamp been seen?
    pub fn has(&self, stamp: &Stamp) -> bool {
        self.covered(stamp) || self.singles.contains(stamp)
    }

    /// Has this stamp been seen together with all that its writer wrote
    /// before it?
    pub(super) fn covered(&self, stamp: &Stamp) -> bool {
        let reaches = |tick: Option<&Tick>| tick.is_some_and(|tick| stamp.tick <= *tick);
        reaches(self.floors.get(&stamp.writer.device)) || reaches(self.loads.get(&stamp.writer))
    }

    /// Does only a floor say that this stamp has been seen? A floor speaks for
    /// page loads that it does not name.
    pub(super) fn only_by_floor(&self, stamp: &Stamp) -> bool {
        let is_named = self.loads.get(&stamp.writer).is_some_and(|tick| stamp.tick <= *tick)
            || self.singles.contains(stamp);
        self.has(stamp) && !is_named
    }

    /// Is there any floor?
    pub(super) fn has_floors(&self) -> bool {
        !self.floors.is_empty()
    }

    /// What this has seen beyond `known`: merged with `known`, it gives this
    /// again, as long as this includes `known`.
    pub(crate) fn since(&self, known: &Self) -> Self {
        let floors = self.floors.iter().filter(|(device, tick)| known.floors.get(device) != Some(tick));
        let loads = self
            .loads
            .iter()
            .filter(|(writer, tick)| !known.covered(&Stamp { tick: **tick, writer: **writer }));
        Self {
            floors: floors.map(|(device, tick)| (*device, *tick)).collect(),
            loads: loads.map(|(writer, tick)| (*writer, *tick)).collect(),
            singles: self.singles.iter().filter(|stamp| !known.has(stamp)).copied().collect(),
        }
    }

    /// Marks this stamp and every earlier one of its writer as seen.
    pub fn add_up_to(&mut self, stamp: Stamp) {
        let tick = self.loads.entry(stamp.writer).or_default();
        *tick = stamp.tick.max(*tick);
        self.tidy();
    }

    /// Marks this stamp alone as seen.
    pub fn add_single(&mut self, stamp: Stamp) {
        if !self.covered(&stamp) {
            self.singles.insert(stamp);
        }
    }

    /// Marks every stamp of `device` up to `tick` as seen. Only that device
    /// may say so of itself, and only after it has read everything it stored.
    pub fn raise_floor(&mut self, device: Device, tick: Tick) {
        let floor = self.floors.entry(device).or_default();
        *floor = tick.max(*floor);
        self.tidy();
    }

    /// The latest load entry of `device` that lies before `before`; raising
    /// the floor to it forgets no stamp that the device might still write.
    pub fn settled(&self, device: Device, before: Tick) -> Option<Tick> {
        self.loads
            .iter()
            .filter(|(writer, tick)| writer.device == device && **tick < before)
            .map(|(_, tick)| *tick)
            .max()
    }

    /// Everything that either has seen.
    pub fn merge(&mut self, other: &Self) {
        for (device, tick) in &other.floors {
            let floor = self.floors.entry(*device).or_default();
            *floor = (*tick).max(*floor);
        }
        for (writer, tick) in &other.loads {
            let load = self.loads.entry(*writer).or_default();
            *load = (*tick).max(*load);
        }
        self.singles.extend(other.singles.iter().copied());
        self.tidy();
    }

    /// Has this seen everything that `other` has? It may say no where the
    /// truth is yes (a floor that the other side raised), never the reverse.
    pub fn includes(&self, other: &Self) -> bool {
        other.floors.iter().all(|(device, tick)| self.floors.get(device).is_some_and(|mine| mine >= tick))
            && other.loads.iter().all(|(writer, tick)| {
                self.has(&Stamp { tick: *tick, writer: *writer })
                    && !self.singles.contains(&Stamp { tick: *tick, writer: *writer })
            })
            && other.singles.iter().all(|stamp| self.has(stamp))
    }

    /// The latest tick seen of `device`, if any.
    pub fn latest_of(&self, device: Device) -> Option<Tick> {
        let floor = self.floors.get(&device).copied();
        let load =
            self.loads.iter().filter(|(writer, _)| writer.device == device).map(|(_, tick)| *tick).max();
        floor.max(load)
    }

    /// The largest tick named anywhere in here.
    pub fn latest(&self) -> Option<Tick> {
        let singles = self.singles.iter().map(|stamp| stamp.tick).max();
        self.floors.values().chain(self.loads.values()).copied().max().max(singles)
    }

    /// The same, as if other devices had written it.
    pub(super) fn with_devices(&self, rename: &impl Fn(Device) -> Device) -> Self {
        let mut seen = Self::default();
        for (device, tick) in &self.floors {
            let floor = seen.floors.entry(rename(*device)).or_default();
            *floor = (*tick).max(*floor);
        }
        for (writer, tick) in &self.loads {
            let load = seen.loads.entry(writer.with_device(rename)).or_default();
            *load = (*tick).max(*load);
        }
        seen.singles = gathered(self.singles.iter().map(|stamp| stamp.with_device(rename)));
        seen.tidy();
        seen
    }

    /// What this says of some devices.
    #[must_use]
    pub(crate) fn of_devices(&self, is_wanted: impl Fn(Device) -> bool) -> Self {
        let mut seen = self.clone();
        seen.floors.retain(|device, _| is_wanted(*device));
        seen.loads.retain(|writer, _| is_wanted(writer.device));
        seen.singles.retain(|stamp| is_wanted(stamp.writer.device));
        seen
    }

    /// Its entries: floors by device, loads by writer, single stamps.
    pub(crate) fn entries(&self) -> (&BTreeMap<Device, Tick>, &BTreeMap<Writer, Tick>, &BTreeSet<Stamp>) {
        (&self.floors, &self.loads, &self.singles)
    }

    /// What these entries say.
    pub(crate) fn from_entries(
        floors: BTreeMap<Device, Tick>,
        loads: BTreeMap<Writer, Tick>,
        singles: BTreeSet<Stamp>,
    ) -> Self {
        let mut seen = Self { floors, loads, singles };
        seen.tidy();
        seen
    }

    /// How many entries this takes.
    pub fn len(&self) -> usize {
        self.floors.len() + self.loads.len() + self.singles.len()
    }

    /// Has nothing been seen?
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Drops entries that another one covers.
    fn tidy(&mut self) {
        let floors = &self.floors;
        self.loads.retain(|writer, tick| floors.get(&writer.device).is_none_or(|floor| *floor < *tick));
        let mut singles = std::mem::take(&mut self.singles);
        singles.retain(|stamp| !self.covered(stamp));
        self.singles = singles;
    }
}

/// How [`Seen`] is written in files.
#[derive(Serialize, Deserialize)]
struct WireSeen {
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    floors: BTreeMap<String, String>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    loads: BTreeMap<String, String>,
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    singles: BTreeSet<Stamp>,
}

impl From<Seen> for WireSeen {
    fn from(seen: Seen) -> Self {
        let text = |(key, tick): (String, Tick)| (key, tick.to_string());
        Self {
            floors: gathered(seen.floors.into_iter().map(|(device, tick)| text((device.to_string(), tick)))),
            loads: gathered(seen.loads.into_iter().map(|(writer, tick)| text((writer.to_string(), tick)))),
            singles: seen.singles,
        }
    }
}

impl TryFrom<WireSeen> for Seen {
    type Error = StampError;

    fn try_from(wire: WireSeen) -> Result<Self, StampError> {
        let mut seen = Self { singles: wire.singles, ..Self::default() };
        for (device, tick) in wire.floors {
            seen.floors.insert(device.parse()?, tick.parse()?);
        }
        for (writer, tick) in wire.loads {
            seen.loads.insert(writer.parse()?, tick.parse()?);
        }
        seen.tidy();
        Ok(seen)
    }
}
