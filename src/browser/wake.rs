//! Keeping the screen on while somebody looks at it without touching it.
//!
//! A browser gives the lock only to a page that is seen, takes it when the page
//! is hidden, and may refuse it, to save power; then the screen goes dark as
//! always.

use std::cell::{Cell, RefCell};

use js_sys::{Function, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::property::get;
use super::tabs;

thread_local! {
    /// How many parts of the page wish for it.
    static WISHES: Cell<u32> = const { Cell::new(0) };
    /// The lock, once the browser gave it.
    static LOCK: RefCell<Option<JsValue>> = const { RefCell::new(None) };
    static LISTENS: Cell<bool> = const { Cell::new(false) };
}

/// Asks for the screen to stay on, until [`let_go`] was called as often.
pub fn hold() {
    WISHES.set(WISHES.get() + 1);
    if !LISTENS.replace(true) {
        tabs::on_return(ask);
    }
    ask();
}

/// Gives the wish back.
pub fn let_go() {
    WISHES.set(WISHES.get().saturating_sub(1));
    release_if_unwanted();
}

fn ask() {
    if WISHES.get() == 0 || is_held() {
        return;
    }
    spawn_local(async {
        let given = match request() {
            Some(request) => JsFuture::from(request).await.ok(),
            None => None,
        };
        if let Some(given) = given {
            // Asked for twice at once: one is enough.
            if let Some(other) = LOCK.replace(Some(given)) {
                release(&other);
            }
            release_if_unwanted();
        }
    });
}

fn release_if_unwanted() {
    if WISHES.get() == 0
        && let Some(lock) = LOCK.take()
    {
        release(&lock);
    }
}

/// `navigator.wakeLock.request("screen")`, where there is one.
fn request() -> Option<Promise> {
    let navigator: JsValue = web_sys::window()?.navigator().into();
    let locks = get(&navigator, "wakeLock").filter(JsValue::is_object)?;
    let request: Function = get(&locks, "request")?.dyn_into().ok()?;
    request.call1(&locks, &JsValue::from_str("screen")).ok()?.dyn_into().ok()
}

fn is_held() -> bool {
    LOCK.with_borrow(|lock| {
        let released = lock.as_ref().and_then(|lock| get(lock, "released"));
        released.is_some_and(|released| released == JsValue::FALSE)
    })
}

fn release(lock: &JsValue) {
    if let Some(release) = get(lock, "release").and_then(|release| release.dyn_into::<Function>().ok()) {
        // The browser may have taken it already.
        let _ = release.call0(lock);
    }
}
