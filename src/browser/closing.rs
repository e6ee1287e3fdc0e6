//! What lies over a page closes by the gesture that the system has for it: Back
//! on a phone. Where a browser does not tell of it, Back leaves the page.

use std::cell::RefCell;

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

use super::property::get;

thread_local! {
    /// What waits for the gesture.
    static WATCHER: RefCell<Option<JsValue>> = const { RefCell::new(None) };
}

/// Calls `close` at that gesture, once. The one before waits no more.
pub fn on_gesture(close: impl FnOnce() + 'static) {
    forget();
    let make = get(&js_sys::global(), "CloseWatcher").and_then(|it| it.dyn_into::<Function>().ok());
    let watcher = make.and_then(|make| Reflect::construct(&make, &Array::new()).ok());
    let Some(watcher) = watcher else { return };
    let closed = Closure::once_into_js(move || {
        WATCHER.take();
        close();
    });
    let _ = Reflect::set(&watcher, &JsValue::from_str("onclose"), &closed);
    WATCHER.set(Some(watcher));
}

/// Nothing waits any more: what lay there is closed by other means.
pub fn forget() {
    let Some(watcher) = WATCHER.take() else { return };
    let destroy = get(&watcher, "destroy").and_then(|it| it.dyn_into::<Function>().ok());
    if let Some(destroy) = destroy {
        let _ = destroy.call0(&watcher);
    }
}
