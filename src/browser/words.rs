//! The browser's errors in words.

use wasm_bindgen::{JsCast, JsValue};

use crate::storage::KvError;

/// What the browser said went wrong.
pub(super) fn words(value: &JsValue) -> String {
    if let Some(error) = value.dyn_ref::<web_sys::DomException>() {
        return format!("{}: {}", error.name(), error.message());
    }
    if let Some(error) = value.dyn_ref::<js_sys::Error>() {
        return String::from(error.message());
    }
    value.as_string().unwrap_or_else(|| "an error without words".to_owned())
}

/// The name of a browser's error, such as `AbortError`.
pub(super) fn name(value: &JsValue) -> String {
    match value.dyn_ref::<web_sys::DomException>() {
        Some(error) => error.name(),
        None => value.dyn_ref::<js_sys::Error>().map(|error| String::from(error.name())).unwrap_or_default(),
    }
}

/// What a store's error means.
pub(super) fn store_error(name: &str, words: String) -> KvError {
    match name {
        "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED" => KvError::Full,
        "SecurityError" => KvError::Blocked,
        _ => KvError::Other(words),
    }
}
