//! The clipboard, where the browser lets the page use it.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Clipboard, ClipboardEvent};

use super::property::get;
use super::words::words;

/// Why the clipboard was not used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CopyError {
    /// There is no clipboard here (no https, an old browser).
    #[error("This browser has no clipboard for this page. Select the text and copy it by hand.")]
    Missing,
    /// The browser or the person refused.
    #[error("The browser did not allow it. Select the text and copy it by hand.")]
    Refused(String),
}

/// Copies a text.
///
/// # Errors
/// [`CopyError`]: show the text so that it can be selected.
pub async fn copy(text: &str) -> Result<(), CopyError> {
    let copying = clipboard()?.write_text(text);
    JsFuture::from(copying).await.map(|_| ()).map_err(|error| CopyError::Refused(words(&error)))
}

/// The text that was copied last, where the browser and the person let the page
/// look. Must be called in reaction to a tap.
///
/// # Errors
/// [`CopyError`]: offer a field to paste into.
pub async fn read() -> Result<String, CopyError> {
    let clipboard = clipboard()?;
    // Not every browser has it, although web-sys says otherwise.
    get(&clipboard, "readText").filter(JsValue::is_function).ok_or(CopyError::Missing)?;
    let reading = clipboard.read_text();
    let text = JsFuture::from(reading).await.map_err(|error| CopyError::Refused(words(&error)))?;
    Ok(text.as_string().unwrap_or_default())
}

/// The plain text that is being pasted; empty if there is none.
pub fn pasted(event: &ClipboardEvent) -> String {
    event.clipboard_data().and_then(|data| data.get_data("text/plain").ok()).unwrap_or_default()
}

fn clipboard() -> Result<Clipboard, CopyError> {
    let window = web_sys::window().ok_or(CopyError::Missing)?;
    // Undefined outside secure contexts, although web-sys says otherwise.
    get(&window.navigator(), "clipboard")
        .filter(JsValue::is_object)
        .map(JsCast::unchecked_into)
        .ok_or(CopyError::Missing)
}
