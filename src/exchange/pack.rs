//! Compact binary encoding of a small document, for links.
//!
//! Ids are in a table, once each; frequent words are numbers; stamps are
//! differences. Everything that is read is checked, sizes too.
//!
//! Texts stand where they are used, or apart from everything else behind it
//! ([`Packer::apart`]): words that follow one another deflate better than words
//! with numbers between them.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Datelike, NaiveDate, SecondsFormat};
use data_encoding::HEXLOWER;
use serde_json::{Map, Number, Value};

use super::limits;
use super::link::LinkError;
use super::pack_words::{LATER_WORDS, WORDS};
use crate::replica::{Device, Id, IdError, Load, Tick, Writer, gathered};

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
// With texts apart.
const DAY: u64 = 11;
const PLACE: u64 = 12;
const APART: u64 = 13;

/// The longest place in an order that is written as bytes, in digits.
const PLACE_DIGITS: usize = 64;

/// Writes bytes. Ids must be put into the table first.
#[derive(Debug, Default)]
pub(super) struct Packer {
    bytes: Vec<u8>,
    names: BTreeMap<Id, u64>,
    /// The texts, if they stand apart.
    apart: Option<Vec<u8>>,
}

impl Packer {
    /// One that puts texts apart, and knows more words.
    pub(super) fn apart() -> Self {
        Self { apart: Some(Vec::new()), ..Self::default() }
    }

    /// The table of ids; must come first.
    pub(super) fn names(&mut self, names: &[Id]) {
        self.number(names.len() as u64);
        for name in names {
            match name.to_bytes() {
                Some(bytes) => {
                    self.number(0);
                    self.bytes.extend(bytes);
                }
                None => self.text_bytes(name.as_str()),
            }
            self.add_name(name);
        }
    }

    /// The next name of the table was written.
    pub(super) fn add_name(&mut self, name: &Id) {
        let at = self.names.len() as u64;
        self.names.insert(name.clone(), at);
    }

    /// Where a name stands in the table.
    pub(super) fn place_of(&self, name: &Id) -> Option<u64> {
        self.names.get(name).copied()
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

    /// A whole number that may be below zero.
    pub(super) fn difference(&mut self, number: i64) {
        // The sign is the lowest bit, so that small ones are short.
        self.number(((number << 1) ^ (number >> 63)) as u64);
    }

    /// A text with its length.
    pub(super) fn text_bytes(&mut self, text: &str) {
        self.number(text.len() as u64);
        self.bytes.extend(text.as_bytes());
    }

    /// A word of the list as its index, any other text as it is.
    pub(super) fn word(&mut self, word: &str) {
        match self.place_of_word(word) {
            Some(at) => self.number((at as u64) << 1 | 1),
            None => {
                self.number((word.len() as u64) << 1);
                self.bytes.extend(word.as_bytes());
            }
        }
    }

    fn place_of_word(&self, word: &str) -> Option<usize> {
        let later: &[&str] = if self.apart.is_some() { LATER_WORDS } else { &[] };
        WORDS.iter().chain(later).position(|known| *known == word)
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
        } else if self.apart.is_some() && self.place_of_word(text).is_none() {
            self.text_apart(text);
        } else {
            self.number(TEXT);
            self.word(text);
        }
    }

    fn text_apart(&mut self, text: &str) {
        if let Some(day) = day_number(text) {
            self.number(DAY);
            self.number(day);
        } else if let Some(place) = place_bytes(text) {
            self.number(PLACE);
            self.number(place.len() as u64);
            self.bytes.extend(place);
        } else {
            self.number(APART);
            self.number(text.len() as u64);
            self.apart.get_or_insert_default().extend(text.as_bytes());
        }
    }

    /// The bytes; texts that stand apart come last, and how long they are first.
    pub(super) fn finish(self) -> Vec<u8> {
        let Some(apart) = self.apart else { return self.bytes };
        let mut all = Self::default();
        all.number(apart.len() as u64);
        all.bytes.extend(self.bytes);
        all.bytes.extend(apart);
        all.bytes
    }
}

/// The day that a text is in exactly our form, from the first of the common era.
fn day_number(text: &str) -> Option<u64> {
    let day: NaiveDate = text.parse().ok()?;
    let number = u64::try_from(day.num_days_from_ce()).ok()?;
    (day_text(number)? == text).then_some(number)
}

fn day_text(number: u64) -> Option<String> {
    NaiveDate::from_num_days_from_ce_opt(i32::try_from(number).ok()?).map(|day| day.to_string())
}

/// The bytes of a text of lower-case hexadecimal digits, as places in an order are.
fn place_bytes(text: &str) -> Option<Vec<u8>> {
    let is_short = !text.is_empty() && text.len() <= PLACE_DIGITS;
    is_short.then(|| HEXLOWER.decode(text.as_bytes()).ok()).flatten()
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
    /// The texts that are left, if they stand apart.
    apart: Option<&'a [u8]>,
}

impl<'a> Unpacker<'a> {
    /// Starts at the first byte.
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes, names: Vec::new(), apart: None }
    }

    /// Starts at the first byte of what has its texts apart.
    pub(super) fn apart(bytes: &'a [u8]) -> Result<Self, LinkError> {
        let mut all = Self::new(bytes);
        let length = all.count()?;
        let at = all.rest.len() - length;
        let (rest, apart) = all.rest.split_at_checked(at).ok_or(LinkError::Damaged)?;
        Ok(Self { rest, names: Vec::new(), apart: Some(apart) })
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

    /// A whole number that may be below zero.
    pub(super) fn difference(&mut self) -> Result<i64, LinkError> {
        let number = self.number()?;
        Ok((number >> 1) as i64 ^ -((number & 1) as i64))
    }

    /// A text of this length in bytes.
    pub(super) fn text_of(&mut self, length: usize) -> Result<String, LinkError> {
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
        self.check_names()
    }

    /// The next name of the table was read.
    pub(super) fn add_name(&mut self, name: Id) {
        self.names.push(name);
    }

    /// The first of the names, if all of them differ.
    pub(super) fn check_names(&self) -> Result<Id, LinkError> {
        let distinct: BTreeSet<&Id> = gathered(self.names.iter());
        if distinct.len() < self.names.len() {
            return Err(LinkError::Damaged);
        }
        self.names.first().cloned().ok_or(LinkError::Damaged)
    }

    /// A name from the table.
    pub(super) fn name(&mut self) -> Result<Id, LinkError> {
        let at = self.number()?;
        self.name_at(at)
    }

    /// The name in this place of the table.
    pub(super) fn name_at(&self, at: u64) -> Result<Id, LinkError> {
        let at = usize::try_from(at).map_err(|_| LinkError::Damaged)?;
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
        let later: &[&str] = if self.apart.is_some() { LATER_WORDS } else { &[] };
        let mut all = WORDS.iter().chain(later);
        all.nth(number >> 1).map(|word| (*word).to_owned()).ok_or(LinkError::Newer)
    }

    /// Bytes whose number is known.
    pub(super) fn bytes<const COUNT: usize>(&mut self) -> Result<[u8; COUNT], LinkError> {
        self.take(COUNT)?.try_into().map_err(|_| LinkError::Damaged)
    }

    /// So many bytes.
    pub(super) fn bytes_of(&mut self, length: usize) -> Result<Vec<u8>, LinkError> {
        self.take(length).map(<[u8]>::to_vec)
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
            DAY if self.apart.is_some() => day_text(self.number()?).ok_or(LinkError::Damaged)?.into(),
            PLACE if self.apart.is_some() => {
                let length = self.count()?;
                HEXLOWER.encode(self.take(length)?).into()
            }
            APART if self.apart.is_some() => self.text_apart()?.into(),
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

    fn text_apart(&mut self) -> Result<String, LinkError> {
        let length = usize::try_from(self.number()?).map_err(|_| LinkError::Damaged)?;
        let apart = self.apart.unwrap_or_default();
        let (text, rest) = apart.split_at_checked(length).ok_or(LinkError::Damaged)?;
        self.apart = Some(rest);
        std::str::from_utf8(text).map(str::to_owned).map_err(|_| LinkError::Damaged)
    }

    /// Has everything been read?
    pub(super) fn is_done(&self) -> bool {
        self.rest.is_empty() && self.apart.unwrap_or_default().is_empty()
    }
}
