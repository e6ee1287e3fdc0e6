//! Texts on their way from JavaScript into the program.

use js_sys::{Function, JsString, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::TextEncoder;

/// From so many UTF-16 units on, the browser's own encoder is worth its calls.
const LONG: u32 = 4_096;

/// A text of JavaScript. Half a character, which a text may hold there, becomes
/// the mark for what cannot be read.
pub(super) fn text_of(text: &JsString) -> String {
    // A short text is copied unit by unit, which is slow for megabytes.
    let encoded = if text.length() < LONG { None } else { encoded(text).ok() };
    let read = encoded.and_then(|bytes| String::from_utf8(bytes.to_vec()).ok());
    read.unwrap_or_else(|| text.into())
}

/// The bytes of a text, as the browser encodes it. The interface we have of
/// its encoder takes only texts of the program, so it is called by name.
fn encoded(text: &JsString) -> Result<Uint8Array, JsValue> {
    let encoder = TextEncoder::new()?;
    let encode: Function = Reflect::get(&encoder, &JsValue::from_str("encode"))?.dyn_into()?;
    encode.call1(&encoder, text)?.dyn_into()
}
