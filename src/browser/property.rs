//! Reading what web-sys does not declare, or some browsers do not have.

use js_sys::Reflect;
use wasm_bindgen::JsValue;

/// A property of an object; `undefined` where it has none, nothing where it is
/// no object.
pub(super) fn get(object: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(object, &JsValue::from_str(name)).ok()
}
