//! Stamps order writes; they are not times that people see.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// Stamps past this moment (2200-01-01T00:00:00Z, in milliseconds since 1970)
/// are refused with the file that holds them, and a local clock past it is not
/// believed.
pub const LATEST_MILLIS: u64 = 7_258_118_400_000;

/// One browser profile. Minted once, and anew after every restore.
///
/// A document meets tens of them in its life. Among a hundred with 48 random
/// bits each, two are the same once in some fifty thousand million documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Device(u64);

impl Device {
    /// A device from random bits; the lower 48 are used.
    pub fn new(bits: u64) -> Self {
        Self(bits & 0xffff_ffff_ffff)
    }

    /// The 48 bits, the most significant first.
    pub(crate) fn to_bytes(self) -> [u8; 6] {
        let [_, _, bytes @ ..] = self.0.to_be_bytes();
        bytes
    }

    /// The device of these 48 bits, the most significant first.
    pub(crate) fn from_bytes(bytes: [u8; 6]) -> Self {
        Self(bytes.iter().fold(0, |bits, byte| bits << 8 | u64::from(*byte)))
    }
}

/// One page load of a device, so that a tab which lost its last seconds can
/// never use a stamp twice.
///
/// It only has to differ from the other loads of its device that are not yet
/// folded into one entry (see [`Seen`](super::Seen)): those of one day. Of
/// twenty with 24 random bits each, two are the same once in some ninety
/// thousand days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Load(u32);

impl Load {
    /// A load from random bits; the lower 24 are used.
    pub fn new(bits: u64) -> Self {
        Self((bits & 0xff_ffff) as u32)
    }

    /// The 24 bits, the most significant first.
    pub(crate) fn to_bytes(self) -> [u8; 3] {
        let [_, bytes @ ..] = self.0.to_be_bytes();
        bytes
    }

    /// The load of these 24 bits, the most significant first.
    pub(crate) fn from_bytes(bytes: [u8; 3]) -> Self {
        Self(bytes.iter().fold(0, |bits, byte| bits << 8 | u32::from(*byte)))
    }
}

/// Who writes: a page load of a device.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Writer {
    /// The browser profile.
    pub device: Device,
    /// The page load in it.
    pub load: Load,
}

impl Writer {
    pub(super) fn with_device(self, rename: &impl Fn(Device) -> Device) -> Self {
        Self { device: rename(self.device), ..self }
    }
}

/// A point of the hybrid logical clock (Kulkarni and others, 2014):
/// milliseconds since 1970, then a counter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Tick {
    /// Milliseconds since 1970, of the largest clock this writer had seen.
    pub millis: u64,
    /// Tells apart what happened in one millisecond.
    pub count: u32,
}

/// The order of a write: when, by the hybrid logical clock, and by whom.
///
/// As text: `MILLIS.COUNT.DEVICE.LOAD`, decimal, decimal, hex, hex.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Stamp {
    /// When, by the hybrid logical clock.
    pub tick: Tick,
    /// By which page load of which device.
    pub writer: Writer,
}

impl Stamp {
    pub(super) fn with_device(self, rename: &impl Fn(Device) -> Device) -> Self {
        Self { writer: self.writer.with_device(rename), ..self }
    }
}

/// A text that is not a stamp.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not a stamp")]
pub struct StampError(pub String);

impl fmt::Display for Device {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:012x}", self.0)
    }
}

impl FromStr for Device {
    type Err = StampError;

    fn from_str(text: &str) -> Result<Self, StampError> {
        u64::from_str_radix(text, 16)
            .map(Self::new)
            .ok()
            .filter(|device| device.to_string() == text)
            .ok_or_else(|| StampError(text.to_owned()))
    }
}

impl fmt::Display for Load {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:06x}", self.0)
    }
}

impl FromStr for Load {
    type Err = StampError;

    fn from_str(text: &str) -> Result<Self, StampError> {
        u64::from_str_radix(text, 16)
            .map(Self::new)
            .ok()
            .filter(|load| load.to_string() == text)
            .ok_or_else(|| StampError(text.to_owned()))
    }
}

impl fmt::Display for Writer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.device, self.load)
    }
}

impl FromStr for Writer {
    type Err = StampError;

    fn from_str(text: &str) -> Result<Self, StampError> {
        let bad = || StampError(text.to_owned());
        let (device, load) = text.split_once('.').ok_or_else(bad)?;
        Ok(Self { device: device.parse()?, load: load.parse()? })
    }
}

impl fmt::Display for Tick {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.millis, self.count)
    }
}

impl FromStr for Tick {
    type Err = StampError;

    fn from_str(text: &str) -> Result<Self, StampError> {
        let bad = || StampError(text.to_owned());
        let (millis, count) = text.split_once('.').ok_or_else(bad)?;
        Ok(Self { millis: number(millis).ok_or_else(bad)?, count: number(count).ok_or_else(bad)? })
    }
}

impl fmt::Display for Stamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.tick, self.writer)
    }
}

impl FromStr for Stamp {
    type Err = StampError;

    fn from_str(text: &str) -> Result<Self, StampError> {
        let bad = || StampError(text.to_owned());
        let second_dot = text.match_indices('.').nth(1).map(|(at, _)| at).ok_or_else(bad)?;
        let (tick, writer) = text.split_at(second_dot);
        Ok(Self {
            tick: tick.parse().map_err(|_| bad())?,
            writer: writer.trim_start_matches('.').parse().map_err(|_| bad())?,
        })
        .and_then(|stamp: Self| (stamp.to_string() == text).then_some(stamp).ok_or_else(bad))
    }
}

impl TryFrom<String> for Stamp {
    type Error = StampError;

    fn try_from(text: String) -> Result<Self, StampError> {
        text.parse()
    }
}

impl From<Stamp> for String {
    fn from(stamp: Stamp) -> Self {
        stamp.to_string()
    }
}

/// A number in the only way we write it: digits, and no zero in front.
pub(super) fn number<N: FromStr>(digits: &str) -> Option<N> {
    let is_plain = digits.bytes().all(|digit| digit.is_ascii_digit());
    if is_plain && (digits == "0" || !digits.starts_with('0')) { digits.parse().ok() } else { None }
}

/// The clock of one page load: it has seen stamps, and makes later ones.
#[derive(Debug, Clone)]
pub struct Clock {
    writer: Writer,
    last: Tick,
}

impl Clock {
    /// A clock that has seen nothing yet.
    pub fn new(writer: Writer) -> Self {
        Self { writer, last: Tick::default() }
    }

    /// Who writes with this clock.
    pub fn writer(&self) -> Writer {
        self.writer
    }

    /// Takes note of a stamp from elsewhere: what comes next is later.
    pub fn observe(&mut self, stamp: Stamp) {
        self.observe_tick(stamp.tick);
    }

    /// Takes note of a tick from elsewhere.
    pub fn observe_tick(&mut self, tick: Tick) {
        self.last = self.last.max(tick);
    }

    /// The next stamp: later than every stamp seen, whatever `now` (the wall
    /// clock, in milliseconds since 1970) says. A wall clock past
    /// [`LATEST_MILLIS`] is not believed.
    pub fn next(&mut self, now: u64) -> Stamp {
        let follow = match self.last.count.checked_add(1) {
            Some(count) => Tick { count, ..self.last },
            None => Tick { millis: self.last.millis + 1, count: 0 },
        };
        let wall = Tick { millis: if now < LATEST_MILLIS { now } else { 0 }, count: 0 };
        self.last = follow.max(wall);
        Stamp { tick: self.last, writer: self.writer }
    }
}
