//! Damage that knows what it damages: JSON taken apart and put together
//! wrongly, and bytes changed at random.

use serde_json::{Value, json};

use super::chance::Chance;

/// A text of this stands for a number that JSON values cannot hold.
const RAW: &str = "@raw:";
/// Numbers at and beyond the edge of what is kept exactly.
const NUMBERS: [&str; 10] = [
    "1e400",
    "-1e400",
    "1e-400",
    "9007199254740991",
    "9007199254740993",
    "18446744073709551615",
    "18446744073709551616",
    "-9223372036854775809",
    "0.1234567890123456789",
    "-0",
];

/// Changes one to four places of a value.
pub fn value(root: &mut Value, chance: &mut Chance) {
    for _ in 0..=chance.below(4) {
        let other = somewhere(root, chance).clone();
        change(somewhere(root, chance), other, chance);
    }
}

/// A random place in a value, more often a deep one.
fn somewhere<'a>(root: &'a mut Value, chance: &mut Chance) -> &'a mut Value {
    let mut here = root;
    loop {
        let count = match here {
            Value::Array(items) => items.len(),
            Value::Object(object) => object.len(),
            _ => 0,
        };
        if count == 0 || chance.once_in(6) {
            return here;
        }
        let step = chance.below(count);
        here = match here {
            Value::Array(items) => &mut items[step],
            Value::Object(object) => object.values_mut().nth(step).expect("counted"),
            _ => unreachable!("it has no parts"),
        };
    }
}

fn change(here: &mut Value, other: Value, chance: &mut Chance) {
    match (chance.below(9), &mut *here) {
        // Something of it goes.
        (0, Value::Array(items)) if !items.is_empty() => drop(items.remove(chance.below(items.len()))),
        (0 | 1, Value::Object(object)) if !object.is_empty() => {
            let key = nth_key(object, chance);
            let value = object.remove(&key);
            // Gone, or under another name.
            if chance.once_in(2) {
                let name = if chance.once_in(2) { text(chance) } else { format!("{key}x") };
                object.insert(name, value.unwrap_or_default());
            }
        }
        // Something is there twice, or in another order.
        (1 | 2, Value::Array(items)) if !items.is_empty() => {
            let item = items[chance.below(items.len())].clone();
            items.insert(chance.below(items.len() + 1), item);
        }
        (3, Value::Array(items)) if items.len() > 1 => {
            let (one, two) = (chance.below(items.len()), chance.below(items.len()));
            items.swap(one, two);
        }
        (2 | 3, Value::Object(object)) if object.len() > 1 => {
            let (one, two) = (nth_key(object, chance), nth_key(object, chance));
            let (first, second) = (object[&one].clone(), object[&two].clone());
            object.insert(one, second);
            object.insert(two, first);
        }
        // Another type, or a part of somewhere else.
        (4, here) => *here = other,
        (5, here) => *here = leaf(chance),
        (6, here) => {
            let mut deep = here.take();
            for _ in 0..=chance.below(80) {
                deep = if chance.once_in(2) { json!([deep]) } else { json!({ "set": deep }) };
            }
            *here = deep;
        }
        (7, Value::String(text)) => *text = almost(text, chance),
        (_, here) => *here = Value::String(format!("{RAW}{}", chance.pick(&NUMBERS))),
    }
}

fn nth_key(object: &serde_json::Map<String, Value>, chance: &mut Chance) -> String {
    object.keys().nth(chance.below(object.len())).cloned().unwrap_or_default()
}

fn leaf(chance: &mut Chance) -> Value {
    match chance.below(8) {
        0 => Value::Null,
        1 => json!(chance.once_in(2)),
        2 => json!(chance.bits()),
        3 => json!(-(chance.bits() as i64 >> 1)),
        4 => json!(chance.bits() as f64 / 7.0),
        5 => json!([]),
        6 => json!({}),
        _ => Value::String(text(chance)),
    }
}

fn text(chance: &mut Chance) -> String {
    const TEXTS: [&str; 16] = [
        "",
        "private",
        "device",
        "trashed",
        "known",
        "emptied",
        "__proto__",
        "..",
        "a/b",
        "7258118400000.0.00000000000a.000001",
        "18446744073709551615.4294967295.0",
        "0.0.0",
        "\u{202e}\u{0}\u{feff}",
        "7n42DGM5Tflk9n8mt7Fhc8",
        "person",
        "\u{1f600}",
    ];
    if chance.once_in(20) { "y".repeat(chance.below(300_000)) } else { (*chance.pick(&TEXTS)).to_owned() }
}

/// The same text with one letter changed, missing or doubled.
fn almost(text: &str, chance: &mut Chance) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    if letters.is_empty() {
        return "0".to_owned();
    }
    let at = chance.below(letters.len());
    match chance.below(3) {
        0 => letters[at] = *chance.pick(&['0', 'f', 'Z', '-', '.', '/', '\u{0}', '\u{301}']),
        1 => drop(letters.remove(at)),
        _ => letters.insert(at, letters[at]),
    }
    letters.into_iter().collect()
}

/// Puts in what no value can hold: numbers as they stand, and now and then a
/// key twice in one object.
pub fn in_text(text: &str, chance: &mut Chance) -> String {
    let mut text = text.to_owned();
    while let Some(at) = text.find(&format!("\"{RAW}")) {
        let end = at + 1 + text[at + 1..].find('"').unwrap_or(0);
        let number = text[at + 1 + RAW.len()..end].to_owned();
        text.replace_range(at..=end, &number);
    }
    if chance.once_in(12) {
        let places: Vec<usize> = text.match_indices("{\"").map(|(at, _)| at).collect();
        if !places.is_empty() {
            let at = *chance.pick(&places) + 1;
            if let Some(length) = text[at + 1..].find('"') {
                let twice = format!("{}:0,", &text[at..at + length + 2]);
                text.insert_str(at, &twice);
            }
        }
    }
    text
}

/// Changes one to six places of a row of bytes.
pub fn bytes(bytes: &mut Vec<u8>, chance: &mut Chance) {
    for _ in 0..=chance.below(6) {
        if bytes.is_empty() {
            return;
        }
        let at = chance.below(bytes.len());
        let end = (at + chance.below(40)).min(bytes.len());
        match chance.below(6) {
            0 => bytes[at] = chance.byte(),
            1 => bytes[at] ^= 1 << chance.below(8),
            2 => bytes.insert(at, chance.byte()),
            3 => drop(bytes.drain(at..end)),
            4 => {
                let part = bytes[at..end].to_vec();
                bytes.splice(at..at, part);
            }
            _ => bytes.truncate(at),
        }
    }
}
