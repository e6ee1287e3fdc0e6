//! Words in forms that were not sent yet: they are kept for this tab alone,
//! and are in no file and no backup.

use serde_json::Value;

use super::key::PREFIX;

/// What was typed into the forms of one page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PageDrafts {
    /// Form, field, and what it holds; of those that hold something else than
    /// they were filled with.
    fields: Vec<[String; 3]>,
    /// How the records stood that the forms were filled from: name, and fields
    /// as JSON.
    stood: Vec<[String; 2]>,
}

impl PageDrafts {
    /// Reads what was kept; what makes no sense is no draft.
    pub fn parse(text: &str) -> Self {
        let value: Value = serde_json::from_str(text).unwrap_or_default();
        Self { fields: rows(value.get("fields")), stood: rows(value.get("stood")) }
    }

    /// The text to keep; nothing if nothing is to be kept.
    pub fn print(&self) -> Option<String> {
        let print = || {
            let mut all = serde_json::Map::new();
            all.insert("fields".to_owned(), table(&self.fields));
            all.insert("stood".to_owned(), table(&self.stood));
            Value::Object(all).to_string()
        };
        (!self.is_empty()).then(print)
    }

    /// Is nothing typed anywhere?
    pub fn is_empty(&self) -> bool {
        self.fields.is_empty()
    }

    /// Takes what stands in a field now, that was filled with `filled`.
    pub fn put(&mut self, form: &str, field: &str, words: &str, filled: &str) {
        self.fields.retain(|row| row[0] != form || row[1] != field);
        if words != filled {
            self.fields.push([form.to_owned(), field.to_owned(), words.to_owned()]);
        }
    }

    /// What was typed into a field, if something was.
    pub fn get(&self, form: &str, field: &str) -> Option<&str> {
        self.fields.iter().find(|row| row[0] == form && row[1] == field).map(|row| row[2].as_str())
    }

    /// Has something been typed into this form?
    pub fn has(&self, form: &str) -> bool {
        self.fields.iter().any(|row| row[0] == form)
    }

    /// The longest text that was typed into a form that is not among those
    /// that are open, to remind of it.
    pub fn longest_beside(&self, open: &[String]) -> Option<&str> {
        let waits = |row: &&[String; 3]| !open.contains(&row[0]);
        let all = self.fields.iter().filter(waits).map(|row| row[2].as_str());
        let is_text = |words: &&str| !words.trim().is_empty() && !matches!(*words, "true" | "false");
        all.filter(is_text).max_by_key(|words| words.len())
    }

    /// All forms of the page are given up.
    pub fn forget_all(&mut self) {
        self.fields.clear();
    }

    /// A form was sent or given up.
    pub fn forget(&mut self, form: &str) {
        self.fields.retain(|row| row[0] != form);
    }

    /// Notes how a record stood when a form was filled from it.
    pub fn note_stood(&mut self, record: &str, fields: String) {
        self.forget_stood(record);
        self.stood.push([record.to_owned(), fields]);
    }

    /// How a record stood when a form was filled from it that was typed into.
    pub fn stood(&self, record: &str) -> Option<&str> {
        let held = self.stood.iter().find(|row| row[0] == record).filter(|_| !self.is_empty());
        held.map(|row| row[1].as_str())
    }

    /// What a form wrote is how the record stands from now on.
    pub fn forget_stood(&mut self, record: &str) {
        self.stood.retain(|row| row[0] != record);
    }
}

/// Rows of so many texts; those that are not are left out.
fn rows<const N: usize>(value: Option<&Value>) -> Vec<[String; N]> {
    let all = value.and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let row = |row: &Value| -> Option<[String; N]> {
        let texts = row.as_array()?.iter().filter_map(Value::as_str).map(str::to_owned);
        texts.collect::<Vec<_>>().try_into().ok()
    };
    all.iter().filter_map(row).collect()
}

fn table<const N: usize>(rows: &[[String; N]]) -> Value {
    let row = |row: &[String; N]| Value::Array(row.iter().map(|text| Value::from(text.as_str())).collect());
    Value::Array(rows.iter().map(row).collect())
}

/// The key for the drafts of a page, while this document is open.
pub fn drafts_key(document: &str, address: &str) -> String {
    drafts_prefix(document) + address
}

/// What the keys of all drafts begin with that were made while a document was
/// open.
pub fn drafts_prefix(document: &str) -> String {
    [PREFIX, "draft/", document, "/"].concat()
}
