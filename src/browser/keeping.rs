//! Whether the browser's storage is persistent.

use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::page::matches_media;
use super::property::get;

/// What the browser says about persistence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Promised {
    /// It keeps everything until a person clears it.
    Yes,
    /// It may clear it when the device runs out of space.
    No,
    /// It does not say.
    Unknown,
}

/// What the browser promises now.
pub async fn promised() -> Promised {
    ask(|storage| storage.persisted()).await
}

/// Asks for persistent storage. Some browsers ask the person, some decide by
/// themselves, some never grant it.
pub async fn ask_to_keep() -> Promised {
    ask(|storage| storage.persist()).await
}

async fn ask(question: impl FnOnce(&web_sys::StorageManager) -> Result<Promise, JsValue>) -> Promised {
    let Some(storage) = storage() else { return Promised::Unknown };
    let Ok(promise) = question(&storage) else { return Promised::Unknown };
    match JsFuture::from(promise).await {
        Ok(answer) if answer.is_truthy() => Promised::Yes,
        Ok(_) => Promised::No,
        Err(_) => Promised::Unknown,
    }
}

/// Undefined outside secure contexts.
fn storage() -> Option<web_sys::StorageManager> {
    let navigator: JsValue = web_sys::window()?.navigator().into();
    let storage = get(&navigator, "storage")?;
    storage.is_object().then(|| storage.unchecked_into())
}

/// Does this browser remove stored data after seven days without a visit?
/// Safari does on every device, except for pages on the Home Screen (WebKit,
/// "Full Third-Party Cookie Blocking and More", 2020).
pub fn forgets_after_a_week() -> bool {
    let agent = web_sys::window().and_then(|window| window.navigator().user_agent().ok()).unwrap_or_default();
    let is_webkit = agent.contains("AppleWebKit/") && agent.contains("Safari/");
    let is_other = ["Chrome/", "Chromium/", "Edg/", "Android"].iter().any(|name| agent.contains(name));
    is_webkit && !is_other && !matches_media("(display-mode: standalone)")
}
