//! Two ways to write JSON: canonical, for checksums, and in lines, for people.

use crc::{CRC_32_ISO_HDLC, Crc};
use serde_json::{Map, Value};

use crate::replica::sorted_by_key;

/// CRC-32 as in zip and PNG, with the smallest table.
pub(super) static CRC: Crc<u32> = Crc::<u32>::new(&CRC_32_ISO_HDLC);

/// The CRC-32 of the compact form with sorted keys, as eight hex digits.
/// White space, the order of keys and the way a character is escaped make no
/// difference.
pub(super) fn checksum(object: &Map<String, Value>) -> String {
    let mut digest = CRC.digest();
    feed_object(object, &mut |text| digest.update(text.as_bytes()));
    format!("{:08x}", digest.finalize())
}

/// The compact form with sorted keys, which the checksum is over.
pub(super) fn compact(object: &Map<String, Value>) -> String {
    let mut text = String::new();
    feed_object(object, &mut |piece| text.push_str(piece));
    text
}

fn feed(value: &Value, out: &mut impl FnMut(&str)) {
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
        Value::Object(object) => feed_object(object, out),
        scalar => out(&scalar.to_string()),
    }
}

fn feed_object(object: &Map<String, Value>, out: &mut impl FnMut(&str)) {
    out("{");
    for (at, (key, item)) in sorted(object).into_iter().enumerate() {
        if at > 0 {
            out(",");
        }
        out(&quoted(key));
        out(":");
        feed(item, out);
    }
    out("}");
}

/// Sorted whatever the map does: another crate in the build may make it keep
/// the order of insertion.
fn sorted(object: &Map<String, Value>) -> Vec<(&String, &Value)> {
    sorted_by_key(object.iter().collect(), |(key, _)| key.as_str())
}

fn quoted(text: &str) -> String {
    Value::from(text).to_string()
}

/// Lists and objects nearer to the root than this are written a line an item;
/// deeper ones on one line.
const OPEN_DEPTH: usize = 4;

/// What stands under this key is opened one level further. So a record is a
/// line, under its kind.
const RECORDS: &str = "records";

/// A file for people to read: the outer levels over several lines, each record
/// on a line of its own, a line break at the end.
pub(super) fn in_lines(root: &[(&str, Value)]) -> String {
    let mut text = String::from("{");
    for (at, (key, value)) in root.iter().enumerate() {
        text.push_str(if at > 0 { ",\n  " } else { "\n  " });
        text.push_str(&quoted(key));
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
            for (at, (key, item)) in sorted(object).into_iter().enumerate() {
                new_line(at, depth, text);
                text.push_str(&quoted(key));
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
