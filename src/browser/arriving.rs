//! Input without a button: a file dropped on the page, a paste, a file that the
//! system opens with the installed app.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{Array, Function, Promise};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ClipboardEvent, DataTransfer, DragEvent, Element, Event, File};

use super::files::{self, FileError, Picked};
use super::property::get;
use super::{page, tabs};

/// What arrived: a file that was read, or why it could not be.
pub type Brought = Result<Picked, FileError>;

/// The callback for it.
type Receiver = Rc<dyn Fn(Brought)>;

thread_local! {
    static RECEIVER: RefCell<Option<Receiver>> = const { RefCell::new(None) };
    static LEFT_OVER: Cell<u32> = const { Cell::new(0) };
    static WAITING: RefCell<Option<Brought>> = const { RefCell::new(None) };
}

/// Listens for drops, pastes and launched files as long as the page is open,
/// and keeps the last one for [`receive`]. A paste counts only outside of
/// fields, and only if `is_wanted` accepts the text. `drop_hint` gives the words
/// that are shown while a file is dragged over the page.
pub fn listen(is_wanted: impl Fn(&str) -> bool + 'static, drop_hint: impl Fn() -> String + 'static) {
    on_drop(drop_hint);
    on_paste(is_wanted);
    on_launch();
}

/// Passes what arrived before, and everything from now on, to `act`.
pub fn receive(act: impl Fn(Brought) + 'static) {
    if let Some(brought) = WAITING.take() {
        act(brought);
    }
    RECEIVER.replace(Some(Rc::new(act)));
}

/// How many files were dropped beside the one that arrived. Told once.
pub fn left_over() -> u32 {
    LEFT_OVER.take()
}

fn deliver(brought: Brought) {
    let receiver = RECEIVER.with_borrow(Clone::clone);
    match receiver {
        Some(act) => act(brought),
        None => {
            WAITING.replace(Some(brought));
        }
    }
}

/// Set on the page while a file is dragged over it; the style sheet shows it.
const DRAGGING: &str = "data-dragging";

fn read(file: File) {
    wasm_bindgen_futures::spawn_local(async move { deliver(files::read(file).await) });
}

fn first_file(data: Option<DataTransfer>) -> Option<File> {
    data?.files()?.get(0)
}

/// Accepts a file wherever it is dropped, so that the browser does not navigate
/// to it; the page says so during the drag.
fn on_drop(drop_hint: impl Fn() -> String + 'static) {
    let Some(document) = page::document() else { return };
    let carries_files = |event: &Event| {
        let data = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer);
        data.is_some_and(|data| data.types().includes(&JsValue::from_str("Files"), 0))
    };
    let over = move |event: Event| {
        if carries_files(&event) {
            event.prevent_default();
            page::set_look(DRAGGING, Some(&drop_hint()));
        }
    };
    tabs::listen(&document, "dragover", over);
    tabs::listen(&document, "dragleave", |event| {
        // The drag left the page, and not just one element for the next.
        let to = event.dyn_ref::<DragEvent>().and_then(|event| event.related_target());
        if to.is_none() {
            page::set_look(DRAGGING, None);
        }
    });
    tabs::listen(&document, "drop", move |event| {
        page::set_look(DRAGGING, None);
        if !carries_files(&event) {
            return;
        }
        event.prevent_default();
        let data = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer);
        let count = data.as_ref().and_then(DataTransfer::files).map_or(0, |files| files.length());
        LEFT_OVER.set(count.saturating_sub(1));
        if let Some(file) = first_file(data) {
            read(file);
        }
    });
}

fn on_paste(is_wanted: impl Fn(&str) -> bool + 'static) {
    let Some(document) = page::document() else { return };
    tabs::listen(&document, "paste", move |event| {
        let into = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if into.is_some_and(|into| into.matches("input, textarea, [contenteditable]").unwrap_or(false)) {
            return;
        }
        let data = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data);
        let text = data.as_ref().and_then(|data| data.get_data("text/plain").ok()).unwrap_or_default();
        if is_wanted(&text) {
            event.prevent_default();
            deliver(Ok(Picked { name: String::new(), text }));
        } else if let Some(file) = first_file(data).filter(|file| !file.type_().starts_with("image/")) {
            event.prevent_default();
            read(file);
        }
    });
}

/// Files that the system opens with the installed app (`file_handlers` of the
/// manifest), where the browser has such a thing.
fn on_launch() {
    let Some(window) = web_sys::window() else { return };
    let Some(queue) = get(&window, "launchQueue").filter(|queue| !queue.is_undefined()) else { return };
    let Some(consume) = get(&queue, "setConsumer").and_then(|it| it.dyn_into::<Function>().ok()) else {
        return;
    };
    let consumer = Closure::<dyn FnMut(JsValue)>::new(move |launched: JsValue| {
        let first = get(&launched, "files").and_then(|files| files.dyn_into::<Array>().ok());
        let Some(handle) = first.map(|files| files.get(0)).filter(|handle| !handle.is_undefined()) else {
            return;
        };
        wasm_bindgen_futures::spawn_local(async move {
            match file_of(&handle).await {
                Some(file) => deliver(files::read(file).await),
                None => deliver(Err(FileError::Unreadable("no file behind the handle".to_owned()))),
            }
        });
    });
    let _ = consume.call1(&queue, &consumer.into_js_value());
}

async fn file_of(handle: &JsValue) -> Option<File> {
    let get_file: Function = get(handle, "getFile")?.dyn_into().ok()?;
    let promise: Promise = get_file.call0(handle).ok()?.dyn_into().ok()?;
    JsFuture::from(promise).await.ok()?.dyn_into().ok()
}
