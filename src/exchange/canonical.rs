//! Two forms of JSON: canonical for checksums, and in lines for people to read.

use serde_json::{Map, Value};

use crate::checksum::Checksum;
use crate::replica::sorted_by_key;

/// The CRC-32 of the compact form with sorted keys, as eight hex digits. White
/// space, the order of keys and the way of escaping make no difference.
pub(super) fn checksum<'a>(object: impl IntoIterator<Item = (&'a str, &'a Value)>) -> String {
    let mut checksum = Checksum::new();
    feed_object(sorted(object.into_iter().collect()), &mut |text| checksum.update(text));
    format!("{:08x}", checksum.finish())
}

/// The compact form with sorted keys, which the checksum is over.
pub(super) fn compact(object: &Map<String, Value>) -> String {
    let mut text = String::new();
    feed_object(entries(object), &mut |piece| text.push_str(piece));
    text
}

fn feed(value: &Value, out: &mut dyn FnMut(&str)) {
    match value {
        Value::Array(items) => {
            out("[");
            for (at, item) in items.iter().enumerate() {
                if at > 0 {
                    out(",");
                }
                feed(item, out);
            }
            out("]");
        }
        Value::Object(object) => feed_object(entries(object), out),
        Value::String(text) => feed_text(text, out),
        scalar => out(&scalar.to_string()),
    }
}

fn feed_object(entries: Vec<(&str, &Value)>, out: &mut dyn FnMut(&str)) {
    out("{");
    for (at, (key, item)) in entries.into_iter().enumerate() {
        if at > 0 {
            out(",");
        }
        feed_text(key, out);
        out(":");
        feed(item, out);
    }
    out("}");
}

/// Sorted here, because another crate in the build may switch the map to
/// insertion order.
fn entries(object: &Map<String, Value>) -> Vec<(&str, &Value)> {
    sorted(object.iter().map(|(key, value)| (key.as_str(), value)).collect())
}

fn sorted<'a>(entries: Vec<(&'a str, &'a Value)>) -> Vec<(&'a str, &'a Value)> {
    // Mostly it is sorted already.
    let is_sorted = entries.is_sorted_by_key(|(key, _)| *key);
    if is_sorted { entries } else { sorted_by_key(entries, |(key, _)| *key) }
}

/// A JSON string. Few contain anything to escape.
fn feed_text(text: &str, out: &mut dyn FnMut(&str)) {
    if text.bytes().all(|byte| byte >= b' ' && byte != b'"' && byte != b'\\') {
        out("\"");
        out(text);
        out("\"");
    } else {
        out(&Value::from(text).to_string());
    }
}

/// Lists and objects nearer to the root than this are written with one item per
/// line; deeper ones on one line.
const OPEN_DEPTH: usize = 4;

/// The value of this key is broken up one level deeper, so that each record is
/// on its own line, under its kind.
const RECORDS: &str = "records";

/// A file for people to read: the outer levels over several lines, each record
/// on a line of its own, a line break at the end.
pub(super) fn in_lines(root: &[(&str, Value)]) -> String {
    let mut text = String::from("{");
    for (at, (key, value)) in root.iter().enumerate() {
        text.push_str(if at > 0 { ",\n  " } else { "\n  " });
        feed_text(key, &mut |piece| text.push_str(piece));
        text.push_str(": ");
        write_open(value, 1, OPEN_DEPTH, &mut text);
    }
    text.push_str("\n}\n");
    text
}

fn write_open(value: &Value, depth: usize, open: usize, text: &mut String) {
    match value {
        Value::Array(items) if depth < open && !items.is_empty() => {
            text.push('[');
            for (at, item) in items.iter().enumerate() {
                new_line(at, depth, text);
                write_open(item, depth + 1, open, text);
            }
            close(']', depth, text);
        }
        Value::Object(object) if depth < open && !object.is_empty() => {
            text.push('{');
            for (at, (key, item)) in entries(object).into_iter().enumerate() {
                new_line(at, depth, text);
                feed_text(key, &mut |piece| text.push_str(piece));
                text.push_str(": ");
                let open = if key == RECORDS { open + 1 } else { open };
                write_open(item, depth + 1, open, text);
            }
            close('}', depth, text);
        }
        deep => feed(deep, &mut |piece| text.push_str(piece)),
    }
}

fn new_line(at: usize, depth: usize, text: &mut String) {
    text.push_str(if at > 0 { ",\n" } else { "\n" });
    indent(depth + 1, text);
}

fn close(bracket: char, depth: usize, text: &mut String) {
    text.push('\n');
    indent(depth, text);
    text.push(bracket);
}

fn indent(depth: usize, text: &mut String) {
    for _ in 0..depth {
        text.push_str("  ");
    }
}
