//! What this browser tells about itself.

use wasm_bindgen::JsValue;

use crate::storage::{DeviceWords, device_words, in_app_browser};

/// Browser and system, as far as they can be told.
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

/// The app whose own browser this is, if it says so.
pub fn in_app() -> Option<&'static str> {
    let agent = web_sys::window()?.navigator().user_agent().ok()?;
    in_app_browser(&agent)
}

/// Is this the app as it was put on the Home Screen, with a store of its own
/// on some systems?
pub fn is_installed() -> bool {
    super::page::matches_media("(display-mode: standalone)")
}

/// Reads a property that some browsers do not have.
fn get(of: &JsValue, name: &str) -> JsValue {
    js_sys::Reflect::get(of, &name.into()).unwrap_or(JsValue::UNDEFINED)
}
