//! Answers that nobody sees before all have answered, without a server.
//!
//! Whoever has answered adds a **seal**: a hash over their answers and a random
//! salt, both of which stay in their private document. Only when the seals of
//! all others are there do the answers themselves go out, and the seal shows
//! that they are those of before.

use std::collections::BTreeMap;

use data_encoding::HEXLOWER;
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};

use super::we_check::CHECK_MOST;
use crate::coaching::record::kind::Kind;
use crate::replica::{Id, derived_id};

/// The answers of one person: item by name, 0 to 10. Names that only a newer
/// version knows are kept, so that the seal holds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Answers(BTreeMap<String, u64>);

/// What makes the same answers look different each time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Salt([u8; Salt::BYTES]);

impl Salt {
    const BYTES: usize = 16;

    /// Made of random bits.
    pub fn new(bits: u128) -> Self {
        Self(bits.to_be_bytes())
    }

    /// The form in records: hexadecimal digits.
    pub fn to_text(self) -> String {
        HEXLOWER.encode(&self.0)
    }

    fn read(value: Option<&Value>) -> Self {
        let number = value.and_then(Value::as_str).and_then(|text| u128::from_str_radix(text, 16).ok());
        Self(number.unwrap_or_default().to_be_bytes())
    }
}

impl Answers {
    /// With one more answer, or another one.
    #[must_use]
    pub fn with(mut self, item: &str, value: u64) -> Self {
        self.0.insert(item.to_owned(), value.min(CHECK_MOST));
        self
    }

    /// The answer to an item.
    pub fn get(&self, item: &str) -> Option<u64> {
        self.0.get(item).copied()
    }

    /// Was nothing answered?
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The form in records.
    pub fn to_value(&self) -> Value {
        let all = self.0.iter().map(|(item, value)| (item.clone(), Value::from(*value)));
        Value::Object(all.collect::<Map<_, _>>())
    }

    fn read(value: Option<&Value>) -> Self {
        let all = value.and_then(Value::as_object).into_iter().flatten();
        let numbers = all.filter_map(|(item, value)| Some((item.clone(), value.as_u64()?)));
        Self(numbers.filter(|(_, value)| *value <= CHECK_MOST).collect())
    }

    /// The seal on them: SHA-256 over the salt and the answers as JSON with
    /// sorted keys and whole numbers, in hexadecimal digits.
    pub fn hash(&self, salt: Salt) -> String {
        let mut hash = Sha256::new();
        hash.update(salt.0);
        hash.update(self.to_value().to_string());
        HEXLOWER.encode(&hash.finalize())
    }
}

/// One's own answers, before and after they were sealed.
#[derive(Debug, Clone, PartialEq, Eq, Kind)]
#[kind("we_check_answers", private, stays)]
pub struct OwnAnswers {
    /// The record's name.
    pub id: Id,
    /// The check they are for.
    #[field(code, folded, newest)]
    pub check: Option<Id>,
    /// Whose they are.
    #[field(person, author, folded, newest)]
    pub person: Option<Id>,
    /// The answers.
    #[field(code, with(Answers::read), folded, newest)]
    pub values: Answers,
    /// The salt of their seal.
    #[field(code, with(Salt::read), folded, newest)]
    pub salt: Salt,
}

impl OwnAnswers {
    /// The name of a person's answers with one salt: what another device of
    /// theirs writes never takes the place of what was sealed here.
    pub fn id_of(check: &Id, person: &Id, salt: Salt) -> Id {
        derived_id(check, &format!("answers/{person}/{}", salt.to_text()))
    }
}

/// A seal: whose answers are fixed, and to what. Only ever added.
#[derive(Debug, Clone, PartialEq, Eq, Kind)]
#[kind("we_check_seal", shared, stays)]
pub struct Seal {
    /// The record's name.
    pub id: Id,
    /// The check.
    #[field(of(WeCheck), parent, folded)]
    pub check: Option<Id>,
    /// Who has answered.
    #[field(person, author, folded)]
    pub person: Option<Id>,
    /// The hash over answers and salt.
    #[field(code, folded)]
    pub hash: String,
}

impl Seal {
    /// The name of a seal: the same answers sealed twice are sealed once.
    pub fn id_of(check: &Id, person: &Id, hash: &str) -> Id {
        derived_id(check, &format!("seal/{person}/{hash}"))
    }
}

/// Answers that were given, with what shows that they are the sealed ones. Only
/// ever added.
#[derive(Debug, Clone, PartialEq, Eq, Kind)]
#[kind("we_check_given", shared, stays)]
pub struct GivenAnswers {
    /// The record's name.
    pub id: Id,
    /// The check.
    #[field(of(WeCheck), parent, folded)]
    pub check: Option<Id>,
    /// Whose they are.
    #[field(person, author, folded)]
    pub person: Option<Id>,
    /// The answers.
    #[field(code, with(Answers::read), folded)]
    pub values: Answers,
    /// The salt of their seal.
    #[field(code, with(Salt::read), folded)]
    pub salt: Salt,
}

impl GivenAnswers {
    /// The name of the answers under a seal.
    pub fn id_of(seal: &Id) -> Id {
        derived_id(seal, "given")
    }
}
