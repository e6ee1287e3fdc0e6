//! Strict parsing of untrusted JSON: no duplicate keys, exact numbers, nothing
//! beyond the [`limits`].

use std::cell::{Cell, RefCell};
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

use super::limits;
use super::read_error::ReadError;

/// Why a text could not be parsed.
#[derive(Debug)]
pub(super) enum ParseError {
    /// It ends early.
    Ends,
    /// It is not JSON from here on.
    Syntax { line: usize, column: usize },
    /// It is JSON, but beyond a limit, or not exact.
    Refused(ReadError),
}

/// Reads one value and nothing after it; strings may be at most `text_bytes`
/// long.
pub(super) fn parse(text: &str, text_bytes: usize) -> Result<Value, ParseError> {
    let lost = lost_number(text);
    let refused = RefCell::new(None);
    let values = Cell::new(0);
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let strict = Strict { depth: 0, text_bytes, values: &values, refused: &refused };
    let value = strict.deserialize(&mut deserializer).and_then(|value| deserializer.end().map(|()| value));
    if let Some(refused) = refused.take() {
        return Err(ParseError::Refused(refused));
    }
    match (value, lost) {
        (Ok(value), None) => Ok(value),
        (Err(error), _) if error.is_eof() => Err(ParseError::Ends),
        (_, Some(number)) => Err(ParseError::Refused(ReadError::NumberLost { number })),
        (Err(error), None) => Err(ParseError::Syntax { line: error.line(), column: error.column() }),
    }
}

#[derive(Clone, Copy)]
struct Strict<'a> {
    depth: usize,
    text_bytes: usize,
    values: &'a Cell<usize>,
    refused: &'a RefCell<Option<ReadError>>,
}

impl Strict<'_> {
    fn refuse<T, E: Error>(&self, why: ReadError) -> Result<T, E> {
        *self.refused.borrow_mut() = Some(why);
        Err(E::custom("refused"))
    }

    fn deeper<E: Error>(&self) -> Result<Self, E> {
        if self.depth >= limits::DEPTH {
            return self.refuse(ReadError::TooDeep);
        }
        Ok(Self { depth: self.depth + 1, ..*self })
    }

    fn check_text<E: Error>(&self, text: &str) -> Result<(), E> {
        if text.len() > self.text_bytes {
            return self.refuse(ReadError::TextTooLong { bytes: text.len() });
        }
        Ok(())
    }
}

impl<'de> DeserializeSeed<'de> for Strict<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        self.values.set(self.values.get() + 1);
        if self.values.get() > limits::VALUES {
            return self.refuse(ReadError::TooManyValues);
        }
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Strict<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        match Number::from_f64(value) {
            Some(number) => Ok(Value::Number(number)),
            None => self.refuse(ReadError::NumberLost { number: value.to_string() }),
        }
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Value, E> {
        self.check_text(text)?;
        Ok(Value::String(text.to_owned()))
    }

    fn visit_string<E: Error>(self, text: String) -> Result<Value, E> {
        self.check_text(&text)?;
        Ok(Value::String(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let deeper = self.deeper()?;
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(deeper)? {
            list.push(item);
        }
        Ok(Value::Array(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let deeper = self.deeper()?;
        let mut object = Map::new();
        while let Some(key) = entries.next_key::<String>()? {
            self.check_text(&key)?;
            let value = entries.next_value_seed(deeper)?;
            if object.contains_key(&key) {
                return self.refuse(ReadError::DuplicateKey { key: key.chars().take(40).collect() });
            }
            object.insert(key, value);
        }
        Ok(Value::Object(object))
    }
}

/// The first number in a JSON text that would change when it is read and
/// written again.
fn lost_number(text: &str) -> Option<String> {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let rest = bytes.get(at..).unwrap_or_default();
        match byte {
            b'"' => at += text_length(rest),
            b'-' | b'0'..=b'9' => {
                let is_part = |byte: &u8| matches!(byte, b'0'..=b'9' | b'+' | b'-' | b'.' | b'e' | b'E');
                let length = rest.iter().take_while(|byte| is_part(byte)).count();
                let number = text.get(at..at + length).unwrap_or_default();
                if !survives(number) {
                    return Some(number.chars().take(40).collect());
                }
                at += length;
            }
            _ => at += 1,
        }
    }
    None
}

/// How many bytes the text that starts here takes, quotes included.
fn text_length(bytes: &[u8]) -> usize {
    let mut escaped = false;
    for (at, byte) in bytes.iter().enumerate().skip(1) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return at + 1,
            _ => {}
        }
    }
    bytes.len()
}

/// Seventeen digits distinguish any two numbers of double precision.
const EXACT_DIGITS: usize = 17;

fn survives(number: &str) -> bool {
    if !number.contains(['.', 'e', 'E']) {
        // Anything that is no number is left to the parser.
        let digits = number.strip_prefix('-').unwrap_or(number);
        let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        return !is_number || number.parse::<i64>().is_ok() || number.parse::<u64>().is_ok();
    }
    let Ok(value) = number.parse::<f64>() else {
        return true;
    };
    let mantissa = number.split(['e', 'E']).next().unwrap_or_default();
    let digits: String = mantissa.chars().filter(char::is_ascii_digit).collect();
    let significant = digits.trim_start_matches('0').trim_end_matches('0');
    value.is_finite() && significant.len() <= EXACT_DIGITS && (value != 0.0 || significant.is_empty())
}
