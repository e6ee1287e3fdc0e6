//! Compact binary encoding of a small document, for links.
//!
//! Ids are in a table, once each; frequent words are numbers; stamps are
//! differences. Everything that is read is checked, sizes too.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, SecondsFormat};
use serde_json::{Map, Number, Value};

use super::limits;
use super::link::LinkError;
use crate::replica::{Device, Id, IdError, Load, Tick, Writer, gathered};

/// Words that are encoded as their index in this list. Append only: existing
/// links depend on the order.
const WORDS: &[&str] = &[
    "partnership",
    "person",
    "session",
    "name",
    "pen",
    "starts_at",
    "zone",
    "minutes",
    "state",
    "open",
    "planned",
    "same_as",
    "merged_into",
    "title",
    "order",
    "trashed",
    "known",
    "agenda_item",
    "brought_by",
    "wanted_outcome",
    "moved_from",
    "text",
    "author",
    "note",
    "owner",
    "what",
    "due",
    "goal",
    "why",
    "target",
    "Europe/",
    "America/",
    "Asia/",
    "Europe/Berlin",
    "Europe/London",
    "Europe/Paris",
    "Europe/Zurich",
    "America/New_York",
    "America/Chicago",
    "America/Los_Angeles",
    "Asia/Kolkata",
    "Asia/Tokyo",
    "Australia/Sydney",
    "UTC",
];

const NULL: u64 = 0;
const FALSE: u64 = 1;
const TRUE: u64 = 2;
const WHOLE: u64 = 3;
const NEGATIVE: u64 = 4;
const FLOAT: u64 = 5;
const TEXT: u64 = 6;
const LIST: u64 = 7;
const OBJECT: u64 = 8;
const NAME: u64 = 9;
const TIME: u64 = 10;

/// Writes bytes. Ids must be put into the table first.
#[derive(Debug, Default)]
pub(super) struct Packer {
    bytes: Vec<u8>,
    names: BTreeMap<Id, u64>,
}

impl Packer {
    /// The table of ids; must come first.
    pub(super) fn names(&mut self, names: &[Id]) {
        self.number(names.len() as u64);
        for (at, name) in names.iter().enumerate() {
            match name.to_bytes() {
                Some(bytes) => {
                    self.number(0);
                    self.bytes.extend(bytes);
                }
                None => self.text_bytes(name.as_str()),
            }
            self.names.insert(name.clone(), at as u64);
        }
    }

    /// An id from the table; one that is not in it is written as the first.
    pub(super) fn name(&mut self, name: &Id) {
        self.number(self.names.get(name).copied().unwrap_or_default());
    }

    /// A number, in seven bits a byte.
    pub(super) fn number(&mut self, mut number: u64) {
        while number >= 0x80 {
            self.bytes.push(number as u8 | 0x80);
            number >>= 7;
        }
        self.bytes.push(number as u8);
    }

    fn text_bytes(&mut self, text: &str) {
        self.number(text.len() as u64);
        self.bytes.extend(text.as_bytes());
    }

    /// A word of the list as its index, any other text as it is.
    pub(super) fn word(&mut self, word: &str) {
        match WORDS.iter().position(|known| *known == word) {
            Some(at) => self.number((at as u64) << 1 | 1),
            None => {
                self.number((word.len() as u64) << 1);
                self.bytes.extend(word.as_bytes());
            }
        }
    }

    /// Bytes whose count the reader knows.
    pub(super) fn raw(&mut self, bytes: &[u8]) {
        self.bytes.extend(bytes);
    }

    /// A device and a page load of it.
    pub(super) fn writer(&mut self, writer: Writer) {
        self.bytes.extend(writer.device.to_bytes());
        self.bytes.extend(writer.load.to_bytes());
    }

    /// Any value.
    pub(super) fn value(&mut self, value: &Value) {
        match value {
            Value::Null => self.number(NULL),
            Value::Bool(false) => self.number(FALSE),
            Value::Bool(true) => self.number(TRUE),
            Value::Number(number) => self.json_number(number),
            Value::String(text) => self.text(text),
            Value::Array(items) => {
                self.number(LIST);
                self.number(items.len() as u64);
                for item in items {
                    self.value(item);
                }
            }
            Value::Object(object) => {
                self.number(OBJECT);
                self.number(object.len() as u64);
                for (key, item) in object {
                    self.word(key);
                    self.value(item);
                }
            }
        }
    }

    fn json_number(&mut self, number: &Number) {
        if let Some(whole) = number.as_u64() {
            self.number(WHOLE);
            self.number(whole);
        } else if let Some(negative) = number.as_i64() {
            self.number(NEGATIVE);
            self.number(negative.unsigned_abs());
        } else {
            self.number(FLOAT);
            self.bytes.extend(number.as_f64().unwrap_or_default().to_le_bytes());
        }
    }

    fn text(&mut self, text: &str) {
        let name = text.parse().ok().and_then(|id: Id| self.names.get(&id).copied());
        if let Some(at) = name {
            self.number(NAME);
            self.number(at);
        } else if let Some(seconds) = seconds_of(text) {
            self.number(TIME);
            self.number(seconds);
        } else {
            self.number(TEXT);
            self.word(text);
        }
    }

    /// The bytes.
    pub(super) fn finish(self) -> Vec<u8> {
        self.bytes
    }
}

/// The seconds since 1970 of a text that is a time in exactly our form.
fn seconds_of(text: &str) -> Option<u64> {
    let seconds = u64::try_from(DateTime::parse_from_rfc3339(text).ok()?.timestamp()).ok()?;
    (time_of(seconds)? == text).then_some(seconds)
}

fn time_of(seconds: u64) -> Option<String> {
    let time = DateTime::from_timestamp(i64::try_from(seconds).ok()?, 0)?;
    Some(time.to_rfc3339_opts(SecondsFormat::Secs, true))
}

/// Reads what [`Packer`] wrote.
#[derive(Debug)]
pub(super) struct Unpacker<'a> {
    rest: &'a [u8],
    names: Vec<Id>,
}

impl<'a> Unpacker<'a> {
    /// Starts at the first byte.
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes, names: Vec::new() }
    }

    fn take(&mut self, length: usize) -> Result<&'a [u8], LinkError> {
        let (taken, rest) = self.rest.split_at_checked(length).ok_or(LinkError::Damaged)?;
        self.rest = rest;
        Ok(taken)
    }

    /// A number.
    pub(super) fn number(&mut self) -> Result<u64, LinkError> {
        let mut number = 0u64;
        for shift in (0..64).step_by(7) {
            let byte = *self.take(1)?.first().ok_or(LinkError::Damaged)?;
            let bits = u64::from(byte & 0x7f);
            if shift == 63 && bits > 1 {
                break;
            }
            number |= bits << shift;
            if byte < 0x80 {
                return Ok(number);
            }
        }
        Err(LinkError::Damaged)
    }

    /// A number of things that follow, each of at least one byte.
    pub(super) fn count(&mut self) -> Result<usize, LinkError> {
        let count = usize::try_from(self.number()?).map_err(|_| LinkError::Damaged)?;
        if count > self.rest.len() { Err(LinkError::Damaged) } else { Ok(count) }
    }

    fn text_of(&mut self, length: usize) -> Result<String, LinkError> {
        let bytes = self.take(length)?;
        std::str::from_utf8(bytes).map(str::to_owned).map_err(|_| LinkError::Damaged)
    }

    /// The table of ids; returns the first.
    pub(super) fn names(&mut self) -> Result<Id, LinkError> {
        for _ in 0..self.count()? {
            let length = usize::try_from(self.number()?).map_err(|_| LinkError::Damaged)?;
            let name = if length == 0 {
                Id::from_bytes(self.bytes()?)
            } else {
                self.text_of(length)?.parse().map_err(|_: IdError| LinkError::Damaged)?
            };
            self.names.push(name);
        }
        let distinct: BTreeSet<&Id> = gathered(self.names.iter());
        if distinct.len() < self.names.len() {
            return Err(LinkError::Damaged);
        }
        self.names.first().cloned().ok_or(LinkError::Damaged)
    }

    /// A name from the table.
    pub(super) fn name(&mut self) -> Result<Id, LinkError> {
        let at = usize::try_from(self.number()?).map_err(|_| LinkError::Damaged)?;
        self.names.get(at).cloned().ok_or(LinkError::Damaged)
    }

    /// An id from the table or none: its index from 1, or 0.
    pub(super) fn optional_name(&mut self) -> Result<Option<Id>, LinkError> {
        let Some(at) = self.number()?.checked_sub(1) else {
            return Ok(None);
        };
        let at = usize::try_from(at).map_err(|_| LinkError::Damaged)?;
        self.names.get(at).cloned().map(Some).ok_or(LinkError::Damaged)
    }

    /// A word of the list, or any other text.
    pub(super) fn word(&mut self) -> Result<String, LinkError> {
        let number = usize::try_from(self.number()?).map_err(|_| LinkError::Damaged)?;
        if number & 1 == 0 {
            return self.text_of(number >> 1);
        }
        // An unknown word is from a newer version.
        WORDS.get(number >> 1).map(|word| (*word).to_owned()).ok_or(LinkError::Newer)
    }

    /// Bytes whose number is known.
    pub(super) fn bytes<const COUNT: usize>(&mut self) -> Result<[u8; COUNT], LinkError> {
        self.take(COUNT)?.try_into().map_err(|_| LinkError::Damaged)
    }

    /// A device and a page load of it.
    pub(super) fn writer(&mut self) -> Result<Writer, LinkError> {
        Ok(Writer { device: Device::from_bytes(self.bytes()?), load: Load::from_bytes(self.bytes()?) })
    }

    /// A tick, as the difference from the one before it.
    pub(super) fn tick(&mut self, before: u64) -> Result<Tick, LinkError> {
        let millis = before.checked_add(self.number()?).ok_or(LinkError::Damaged)?;
        Ok(Tick { millis, count: u32::try_from(self.number()?).map_err(|_| LinkError::Damaged)? })
    }

    /// Any value, nested at most as deep as links may be.
    pub(super) fn value(&mut self) -> Result<Value, LinkError> {
        self.value_at(0)
    }

    fn value_at(&mut self, depth: usize) -> Result<Value, LinkError> {
        if depth > limits::LINK_DEPTH {
            return Err(LinkError::Damaged);
        }
        Ok(match self.number()? {
            NULL => Value::Null,
            FALSE => Value::Bool(false),
            TRUE => Value::Bool(true),
            WHOLE => self.number()?.into(),
            NEGATIVE => 0i64
                .checked_sub_unsigned(self.number()?)
                .filter(|number| *number < 0)
                .ok_or(LinkError::Damaged)?
                .into(),
            FLOAT => {
                Value::Number(Number::from_f64(f64::from_le_bytes(self.bytes()?)).ok_or(LinkError::Damaged)?)
            }
            TEXT => self.word()?.into(),
            NAME => self.name()?.to_string().into(),
            TIME => time_of(self.number()?).ok_or(LinkError::Damaged)?.into(),
            LIST => {
                let count = self.count()?;
                let items: Result<Vec<Value>, LinkError> =
                    (0..count).map(|_| self.value_at(depth + 1)).collect();
                Value::Array(items?)
            }
            OBJECT => {
                let mut object = Map::new();
                for _ in 0..self.count()? {
                    let key = self.word()?;
                    if object.insert(key, self.value_at(depth + 1)?).is_some() {
                        return Err(LinkError::Damaged);
                    }
                }
                Value::Object(object)
            }
            _ => return Err(LinkError::Newer),
        })
    }

    /// An index into a list that newer versions may have extended.
    pub(super) fn choice<T: Copy>(&mut self, all: &[T]) -> Result<T, LinkError> {
        let at = usize::try_from(self.number()?).map_err(|_| LinkError::Damaged)?;
        all.get(at).copied().ok_or(LinkError::Newer)
    }

    /// Has everything been read?
    pub(super) fn is_done(&self) -> bool {
        self.rest.is_empty()
    }
}
