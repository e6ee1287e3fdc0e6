//! Waiting: timers, and a limit on how long something may take.

use std::future::Future;
use std::pin::pin;
use std::task::Poll;

use js_sys::{Function, Promise};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::JsFuture;

/// A timer that was set; [`cancel`] stops it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Timer(Option<i32>);

/// Runs `act` once, after so many milliseconds.
pub fn after(millis: u32, act: impl FnOnce() + 'static) -> Timer {
    let act: Function = Closure::once_into_js(act).unchecked_into();
    let millis = i32::try_from(millis).unwrap_or(i32::MAX);
    let timer = web_sys::window()
        .and_then(|window| window.set_timeout_with_callback_and_timeout_and_arguments_0(&act, millis).ok());
    Timer(timer)
}

/// Runs `act` every so many milliseconds, as long as the page is open.
pub fn every(millis: u32, act: impl FnMut() + 'static) {
    let act = Closure::<dyn FnMut()>::new(act).into_js_value();
    let millis = i32::try_from(millis).unwrap_or(i32::MAX);
    if let Some(window) = web_sys::window() {
        // If it fails, events still trigger a rescan.
        let _ = window.set_interval_with_callback_and_timeout_and_arguments_0(act.unchecked_ref(), millis);
    }
}

/// Stops a timer; does nothing if it has fired.
pub fn cancel(timer: Timer) {
    if let (Some(window), Some(id)) = (web_sys::window(), timer.0) {
        window.clear_timeout_with_handle(id);
    }
}

/// Waits so many milliseconds.
pub async fn sleep(millis: u32) {
    let promise = Promise::new(&mut |resolve, _| {
        after(millis, move || {
            let _ = resolve.call0(&wasm_bindgen::JsValue::NULL);
        });
    });
    let _ = JsFuture::from(promise).await;
}

/// The result of the future, or `None` if it takes longer than this.
pub async fn within<T>(millis: u32, future: impl Future<Output = T>) -> Option<T> {
    let mut future = pin!(future);
    let mut limit = pin!(sleep(millis));
    std::future::poll_fn(move |context| {
        if let Poll::Ready(value) = future.as_mut().poll(context) {
            return Poll::Ready(Some(value));
        }
        limit.as_mut().poll(context).map(|()| None)
    })
    .await
}
