//! What this browser says of itself.

use wasm_bindgen::JsValue;

use crate::storage::{DeviceWords, device_words};

/// This browser in plain words, as far as it tells.
pub fn words() -> DeviceWords {
    let Some(window) = web_sys::window() else { return DeviceWords::default() };
    let navigator = window.navigator();
    let agent = navigator.user_agent().unwrap_or_default();
    let touches = get(&navigator, "maxTouchPoints").as_f64().is_some_and(|points| points > 1.0);
    let brands = get(&get(&navigator, "userAgentData"), "brands");
    let brands = if brands.is_array() { js_sys::Array::from(&brands).to_vec() } else { Vec::new() };
    let brands: Vec<String> = brands.iter().filter_map(|brand| get(brand, "brand").as_string()).collect();
    device_words(&agent, &brands, touches)
}

/// Some browsers do not have it.
fn get(of: &JsValue, name: &str) -> JsValue {
    js_sys::Reflect::get(of, &name.into()).unwrap_or(JsValue::UNDEFINED)
}
