//! Strings from JavaScript to Rust.

use js_sys::{Function, JsString, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::TextEncoder;

/// From this many UTF-16 units on, `TextEncoder` is faster than a copy unit by
/// unit.
const LONG: u32 = 4_096;

/// A JavaScript string as a Rust string. A lone surrogate becomes U+FFFD.
pub(super) fn text_of(text: &JsString) -> String {
    // The usual conversion copies unit by unit, which is slow for megabytes.
    let encoded = if text.length() < LONG { None } else { encoded(text).ok() };
    let read = encoded.and_then(|bytes| String::from_utf8(bytes.to_vec()).ok());
    read.unwrap_or_else(|| text.into())
}

/// The text in UTF-8, by `TextEncoder`. The web-sys method takes only Rust
/// strings, so it is called by name.
fn encoded(text: &JsString) -> Result<Uint8Array, JsValue> {
    let encoder = TextEncoder::new()?;
    let encode: Function = Reflect::get(&encoder, &JsValue::from_str("encode"))?.dyn_into()?;
    encode.call1(&encoder, text)?.dyn_into()
}
