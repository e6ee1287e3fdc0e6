//! Files: saved by download or by sharing, opened by picking or dropping.

use js_sys::{Array, Function, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
pub use web_sys::File;
use web_sys::{Blob, BlobPropertyBag, FilePropertyBag, HtmlAnchorElement, HtmlInputElement, Url};

use super::property::get;
use super::words::{name as error_name, words};
use super::{page, tabs, timer};

/// Files above this are not read, in bytes.
pub const MOST_BYTES: u64 = 8 * 1024 * 1024;

/// How long the object URL of a download stays valid, in milliseconds.
const KEPT_FOR: u32 = 60_000;

const JSON: &str = "application/json";

/// A file that was picked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picked {
    /// Its name.
    pub name: String,
    /// What is in it.
    pub text: String,
}

/// What became of a file that was to be shared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shared {
    /// Another app took it.
    HandedOver,
    /// The browser cannot share files: it was downloaded.
    Downloaded,
    /// The person cancelled.
    Cancelled,
}

/// Why a file did not come in or go out.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FileError {
    /// It is larger than [`MOST_BYTES`].
    #[error(
        "The file is larger than 8 MB, so it is not one of Turnwise. Nothing was changed. Choose another file."
    )]
    TooLarge {
        /// Its size in bytes.
        size: u64,
        /// The most there may be, in bytes.
        most: u64,
    },
    /// It is not text, but a picture for example.
    #[error(
        "The file holds no text, so it is not one of Turnwise. Nothing was changed. Choose another file."
    )]
    NotText,
    /// The browser could not read it.
    #[error(
        "The browser could not read the file. Nothing was changed. If it lies in a cloud folder, download it first, then choose it again."
    )]
    Unreadable(String),
    /// The browser did not allow it.
    #[error(
        "The browser did not let the page do it. Your notebook is as it was. Try it again, or open this address in another browser."
    )]
    Blocked(String),
}

/// Downloads a text as a file of this name.
///
/// # Errors
/// [`FileError::Blocked`].
pub fn download(name: &str, text: &str) -> Result<(), FileError> {
    download_as(name, JSON, text)
}

/// The same, with another media type than that of our own files.
///
/// # Errors
/// [`FileError::Blocked`].
pub fn download_as(name: &str, kind: &str, text: &str) -> Result<(), FileError> {
    let document = page::document().ok_or_else(|| FileError::Blocked("no document".to_owned()))?;
    let url = Url::create_object_url_with_blob(&blob(kind, text)?).map_err(|error| blocked(&error))?;
    let link: HtmlAnchorElement =
        document.create_element("a").map_err(|error| blocked(&error))?.unchecked_into();
    link.set_href(&url);
    link.set_download(name);
    link.set_hidden(true);
    let body = document.body().ok_or_else(|| FileError::Blocked("no body".to_owned()))?;
    // Some browsers follow a link only if it is in the document.
    body.append_child(&link).map_err(|error| blocked(&error))?;
    link.click();
    link.remove();
    timer::after(KEPT_FOR, move || {
        let _ = Url::revoke_object_url(&url);
    });
    Ok(())
}

/// Lets the person pick a file; `None` if they pick none. Any file may be
/// picked: phones rename files and grey out types.
///
/// # Errors
/// Those of [`read`], and [`FileError::Blocked`].
pub async fn pick() -> Result<Option<Picked>, FileError> {
    match choose().await? {
        Some(file) => read(file).await.map(Some),
        None => Ok(None),
    }
}

/// Reads a file.
///
/// # Errors
/// [`FileError::TooLarge`] before anything is read; [`FileError::Unreadable`];
/// [`FileError::NotText`].
pub async fn read(file: File) -> Result<Picked, FileError> {
    let size = file.size().max(0.0) as u64;
    if size > MOST_BYTES {
        return Err(FileError::TooLarge { size, most: MOST_BYTES });
    }
    let buffer = JsFuture::from(file.array_buffer()).await;
    let buffer = buffer.map_err(|error| FileError::Unreadable(words(&error)))?;
    let text = String::from_utf8(Uint8Array::new(&buffer).to_vec()).map_err(|_| FileError::NotText)?;
    // Some editors write a byte order mark.
    let text = text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text);
    Ok(Picked { name: file.name(), text })
}

/// The file that was chosen in an input, which is then empty again, so that
/// the same file can be chosen once more.
pub fn chosen(event: &web_sys::Event) -> Option<File> {
    let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let file = input.files().and_then(|files| files.get(0));
    input.set_value("");
    file
}

/// Can this browser hand files to other apps?
pub fn can_share_files() -> bool {
    share_data("a.txt", "text/plain", "a").is_ok_and(|data| can_share(&data))
}

/// Can this browser hand words to other apps?
pub fn can_share_text() -> bool {
    method("share").is_some()
}

/// Shares a text with another app on the device. Must be called in reaction to
/// a tap.
///
/// # Errors
/// [`FileError::Blocked`].
pub async fn share_text(text: &str) -> Result<Shared, FileError> {
    let data = web_sys::ShareData::new();
    data.set_text(text);
    match hand_over(&data).await {
        Ok(()) => Ok(Shared::HandedOver),
        Err(error) if error_name(&error) == "AbortError" => Ok(Shared::Cancelled),
        Err(error) => Err(blocked(&error)),
    }
}

/// Hands a file to another app on the device; where the browser cannot, it is
/// downloaded. Some take only files that look like text, so a copy whose name
/// ends in `.txt` is tried before that. Must be called in reaction to a tap.
///
/// # Errors
/// [`FileError::Blocked`].
pub async fn share(name: &str, text: &str) -> Result<Shared, FileError> {
    for (name, kind) in [(name.to_owned(), JSON), (format!("{name}.txt"), "text/plain")] {
        let data = share_data(&name, kind, text)?;
        if !can_share(&data) {
            continue;
        }
        match hand_over(&data).await {
            Ok(()) => return Ok(Shared::HandedOver),
            Err(error) if error_name(&error) == "AbortError" => return Ok(Shared::Cancelled),
            // `canShare` said yes, and then sharing failed.
            Err(_) => {}
        }
    }
    download(name, text)?;
    Ok(Shared::Downloaded)
}

async fn choose() -> Result<Option<File>, FileError> {
    let document = page::document().ok_or_else(|| FileError::Blocked("no document".to_owned()))?;
    let input: HtmlInputElement =
        document.create_element("input").map_err(|error| blocked(&error))?.unchecked_into();
    input.set_type("file");
    input.set_hidden(true);
    // In the document, because some browsers drop it while the file dialog is open.
    let body = document.body().ok_or_else(|| FileError::Blocked("no body".to_owned()))?;
    body.append_child(&input).map_err(|error| blocked(&error))?;
    let answered = Promise::new(&mut |resolve: Function, _| {
        for event in ["change", "cancel"] {
            let resolve = resolve.clone();
            tabs::listen(&input, event, move |_| {
                let _ = resolve.call0(&JsValue::NULL);
            });
        }
    });
    input.click();
    let _ = JsFuture::from(answered).await;
    let file = input.files().and_then(|files| files.get(0));
    input.remove();
    Ok(file)
}

fn blob(kind: &str, text: &str) -> Result<Blob, FileError> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(&JsValue::from_str(text));
    Blob::new_with_str_sequence_and_options(&parts, &options).map_err(|error| blocked(&error))
}

fn share_data(name: &str, kind: &str, text: &str) -> Result<web_sys::ShareData, FileError> {
    let options = FilePropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(&JsValue::from_str(text));
    let file =
        File::new_with_str_sequence_and_options(&parts, name, &options).map_err(|error| blocked(&error))?;
    let data = web_sys::ShareData::new();
    data.set_files(&Array::of1(&file));
    Ok(data)
}

/// Many browsers lack this method, although web-sys says otherwise.
fn method(name: &str) -> Option<(web_sys::Navigator, Function)> {
    let navigator = web_sys::window()?.navigator();
    let method = get(&navigator, name)?.dyn_into().ok()?;
    Some((navigator, method))
}

fn can_share(data: &web_sys::ShareData) -> bool {
    method("share").is_some()
        && method("canShare")
            .and_then(|(navigator, method)| method.call1(&navigator, data).ok())
            .is_some_and(|answer| answer.is_truthy())
}

async fn hand_over(data: &web_sys::ShareData) -> Result<(), JsValue> {
    let Some((navigator, method)) = method("share") else {
        return Err(JsValue::UNDEFINED);
    };
    let promise: Promise = method.call1(&navigator, data)?.dyn_into()?;
    JsFuture::from(promise).await.map(|_| ())
}

fn blocked(error: &JsValue) -> FileError {
    FileError::Blocked(words(error))
}
