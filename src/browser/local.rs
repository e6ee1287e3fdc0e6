//! `localStorage` as a [`Kv`].

use gloo_storage::{LocalStorage, Storage};
use js_sys::{JsString, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::text::text_of;
use super::words::{name, store_error, words};
use crate::storage::{Kv, KvError};

/// `localStorage`, if the browser lets this page have it.
#[derive(Debug, Clone)]
pub struct Local {
    raw: Option<web_sys::Storage>,
}

impl Local {
    /// Asks the browser once. `gloo_storage` panics if storage is blocked, so it is
    /// called only after that check, and its answer is kept, because storage may be
    /// blocked later.
    pub fn open() -> Self {
        let storage = web_sys::window().and_then(|window| window.local_storage().ok()).flatten();
        let is_open = storage.is_some_and(|storage| storage.length().is_ok());
        Self { raw: is_open.then(LocalStorage::raw) }
    }

    /// One that keeps nothing.
    pub const fn nowhere() -> Self {
        Self { raw: None }
    }

    fn raw(&self) -> Result<&web_sys::Storage, KvError> {
        self.raw.as_ref().ok_or(KvError::Blocked)
    }
}

impl Local {
    /// The text under a key as a JavaScript string, without copying its characters.
    fn item(&self, key: &str) -> Result<Option<JsString>, KvError> {
        let raw = self.raw()?;
        let item = Reflect::get(raw, &JsValue::from_str("getItem"))
            .ok()
            .and_then(|get| get.dyn_into::<js_sys::Function>().ok())
            .map(|get| get.call1(raw, &JsValue::from_str(key)))
            .transpose()
            .map_err(|error| in_words(&error))?;
        Ok(item.and_then(|item| item.dyn_into().ok()))
    }
}

impl Kv for Local {
    fn keys(&self) -> Result<Vec<String>, KvError> {
        let raw = self.raw()?;
        let count = raw.length().map_err(|error| in_words(&error))?;
        let mut keys = Vec::new();
        for at in 0..count {
            // Another tab may remove a key during the loop.
            if let Some(key) = raw.key(at).map_err(|error| in_words(&error))? {
                keys.push(key);
            }
        }
        Ok(keys)
    }

    fn get(&self, key: &str) -> Result<Option<String>, KvError> {
        Ok(self.item(key)?.as_ref().map(text_of))
    }

    fn put(&self, key: &str, text: &str) -> Result<(), KvError> {
        self.raw()?.set_item(key, text).map_err(|error| in_words(&error))
    }

    fn remove(&self, key: &str) -> Result<(), KvError> {
        self.raw()?.remove_item(key).map_err(|error| in_words(&error))
    }

    fn length(&self, key: &str) -> Result<usize, KvError> {
        let length = self.item(key)?.map_or(0, |text| text.length());
        Ok(usize::try_from(length).unwrap_or(usize::MAX))
    }
}

fn in_words(error: &JsValue) -> KvError {
    store_error(&name(error), words(error))
}
