//! Has this browser ever stored anything of ours?

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::local::Local;
use super::property::get;
use crate::storage::{FAMILY, Kv};

/// Is there nothing of ours in either store? `false` in doubt: if a store is
/// blocked, or the browser does not list its databases.
pub async fn is_fresh() -> bool {
    let keys = Local::open().keys();
    let knows_nothing = keys.is_ok_and(|keys| !keys.iter().any(|key| key.starts_with(FAMILY)));
    knows_nothing && databases().await.is_ok_and(|names| names.is_empty())
}

/// The names of our databases.
///
/// # Errors
/// The browser has no `indexedDB.databases`, or refuses to answer.
async fn databases() -> Result<Vec<String>, JsValue> {
    let window = web_sys::window().ok_or(JsValue::UNDEFINED)?;
    let factory = window.indexed_db()?.ok_or(JsValue::UNDEFINED)?;
    // web-sys does not have it: browsers got it late (Firefox in 2024).
    let ask: Function = Reflect::get(&factory, &JsValue::from_str("databases"))?.dyn_into()?;
    let answer: Promise = ask.call0(&factory)?.dyn_into()?;
    let all: Array = JsFuture::from(answer).await?.dyn_into()?;
    let name = |database: JsValue| get(&database, "name")?.as_string();
    Ok(all.iter().filter_map(name).filter(|name| name.starts_with("turnwise")).collect())
}
