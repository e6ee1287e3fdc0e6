//! Names of records and documents.

use std::fmt;
use std::str::FromStr;

use serde::de::{self, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use smol_str::SmolStr;
use uuid::Uuid;

/// The name of a record or a document.
///
/// What a person creates is named by a `UUIDv7` (RFC 9562) from [`Mint`]; what
/// follows from a cause is named by [`derived_id`] (a `UUIDv5`), so that two
/// devices which both create it make one record. The 128 bits are written as
/// 22 digits of base 62 (`0-9A-Za-z`, the most significant first, zeros in
/// front): shorter than the usual form with hyphens, and still in the order of
/// time when sorted as text. A few documents have fixed names (`private`). Any
/// text of 1 to 64 ASCII letters, digits, `-` and `_` is accepted, so that a
/// newer version may name things differently.
///
/// Up to 23 bytes lie in the name itself, so that copies of the usual ones cost
/// no memory elsewhere.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(SmolStr);

/// A text that cannot be the name of a record.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a record's name must be 1 to 64 letters, digits, dashes or underscores")]
pub struct IdError;

impl Id {
    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The sixteen bytes behind the name, if it is 22 digits of base 62 that
    /// fit into them. Each such name has bytes of its own.
    pub fn to_bytes(&self) -> Option<[u8; 16]> {
        if self.0.len() != DIGITS {
            return None;
        }
        self.0
            .bytes()
            .try_fold(0u128, |bits, letter| bits.checked_mul(62)?.checked_add(u128::from(value_of(letter)?)))
            .map(u128::to_be_bytes)
    }

    /// The name that these sixteen bytes stand for.
    pub fn from_bytes(bytes: [u8; 16]) -> Self {
        let mut rest = u128::from_be_bytes(bytes);
        let mut digits = [0u8; DIGITS];
        for digit in digits.iter_mut().rev() {
            *digit = digit_of((rest % 62) as u8);
            rest /= 62;
        }
        Self(digits.iter().map(|digit| char::from(*digit)).collect())
    }
}

/// How many digits of base 62 hold 128 bits.
const DIGITS: usize = 22;

fn digit_of(value: u8) -> u8 {
    match value {
        0..=9 => b'0' + value,
        10..=35 => b'A' + (value - 10),
        _ => b'a' + (value - 36) % 26,
    }
}

fn value_of(letter: u8) -> Option<u8> {
    match letter {
        b'0'..=b'9' => Some(letter - b'0'),
        b'A'..=b'Z' => Some(letter - b'A' + 10),
        b'a'..=b'z' => Some(letter - b'a' + 36),
        _ => None,
    }
}

impl FromStr for Id {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        let fits = (1..=64).contains(&text.len())
            && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_');
        if fits { Ok(Self(SmolStr::new(text))) } else { Err(IdError) }
    }
}

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(Reader)
    }
}

/// Reads a name where it stands, without a text of its own.
struct Reader;

impl Visitor<'_> for Reader {
    type Value = Id;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a record")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Id, E> {
        text.parse().map_err(E::custom)
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Id({})", self.0)
    }
}

/// The namespace of ids that are derived from a cause.
const DERIVED: Uuid = Uuid::from_u128(0x7c1d_5c0e_3b52_4f0a_9a51_2d6f_70a1_44e7);

/// The name of what follows from `cause` in the way that `what` says, the same
/// on every device (`UUIDv5`, RFC 9562): the celebration of a milestone, the next
/// session after one that was wrapped.
pub fn derived_id(cause: &Id, what: &str) -> Id {
    let name = format!("{cause}/{what}");
    Id::from_bytes(Uuid::new_v5(&DERIVED, name.as_bytes()).into_bytes())
}

/// Eight bytes of the digest of something that belongs to `cause`, the same on
/// every device: its name, where two must call it the same.
pub fn digest(cause: &Id, bytes: &[u8]) -> [u8; 8] {
    let name = [cause.as_str().as_bytes(), b"\n", bytes].concat();
    let [a, b, c, d, e, f, _, g, _, h, ..] = Uuid::new_v5(&DERIVED, &name).into_bytes();
    // Without the two bytes that say of what sort the digest is.
    [a, b, c, d, e, f, g, h]
}

/// Makes new names from a seed that the caller drew at random.
///
/// One mint serves one page load. Its names have 62 bits of chance in common, and a
/// counter of twelve bits before them (RFC 9562, section 6.2, method 1): so they
/// differ from one another, from those of every other page load, and take little
/// room where many stand together. Stamps tell already what was written in one page
/// load. It is a plain generator (splitmix64, Steele, Lea, Flood 2014): the room has
/// no randomness of its own, and the seed carries 128 random bits.
#[derive(Debug, Clone)]
pub struct Mint {
    low: u64,
    high: u64,
    /// What the names have in common.
    family: u64,
    /// The time and the counter of the last name.
    last: (u64, u16),
}

/// The counter of a name has twelve bits.
const MOST_IN_FAMILY: u16 = 0x0fff;
/// Version 7 has 48 bits for the time.
const TIME_BITS: u64 = 0xffff_ffff_ffff;

impl Mint {
    /// A mint that starts from 128 random bits.
    pub fn new(seed: u128) -> Self {
        let mut mint = Self { low: seed as u64, high: (seed >> 64) as u64, family: 0, last: (0, 0) };
        mint.family = mint.bits();
        mint
    }

    /// A new name; `now` is the wall clock in milliseconds since 1970. Names of
    /// one millisecond sort in the order in which they were made.
    pub fn id(&mut self, now: u64) -> Id {
        let now = now & TIME_BITS;
        let (millis, count) = match self.last {
            (last, MOST_IN_FAMILY) => {
                self.family = self.bits();
                (now.max((last + 1) & TIME_BITS), 0)
            }
            (_, count) => (now, count + 1),
        };
        self.last = (millis, count);
        // Version 7 and the variant of RFC 9562, each before its bits.
        let high = u128::from(millis) << 16 | 0x7000 | u128::from(count);
        let low = self.family >> 2 | 1 << 63;
        Id::from_bytes((high << 64 | u128::from(low)).to_be_bytes())
    }

    /// Sixty-four bits for names that are not UUIDs (a device, a page load).
    pub fn bits(&mut self) -> u64 {
        mix(&mut self.low) ^ mix(&mut self.high)
    }
}

fn mix(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut z = *state;
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}
