//! The other tabs of this browser, and the events after which to rescan.

use std::cell::Cell;

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{BroadcastChannel, Event, EventTarget, MessageEvent, Storage, StorageEvent, VisibilityState};

use super::timer;
use crate::storage::Message;

/// The name of the broadcast channel.
const CHANNEL: &str = "turnwise/1";
/// How often a tab rescans without an event, in milliseconds.
const EVERY: u32 = 30_000;

/// The broadcast channel, if the browser has one. Without it tabs rely on
/// rescans.
#[derive(Debug, Clone)]
pub(super) struct Tabs {
    channel: Option<BroadcastChannel>,
}

impl Tabs {
    /// Opens the channel; `hear` gets the messages of other tabs, and the storage
    /// events of their writes.
    pub(super) fn open(hear: impl Fn(Message) + Clone + 'static) -> Self {
        let channel = BroadcastChannel::new(CHANNEL).ok();
        if let Some(channel) = &channel {
            let hear = hear.clone();
            listen(channel, "message", move |event| {
                let said = event.dyn_ref::<MessageEvent>().and_then(|event| event.data().as_string());
                if let Some(message) = said.and_then(|said| Message::parse(&said)) {
                    hear(message);
                }
            });
        }
        if let Some(window) = web_sys::window() {
            listen(&window, "storage", move |event| {
                let Some(event) = event.dyn_ref::<StorageEvent>() else { return };
                if let (Some(key), Some(text)) = (event.key(), event.new_value())
                    && crate::storage::is_ours(&key)
                {
                    hear(Message::Put(vec![(key, text)]));
                }
            });
        }
        Self { channel }
    }

    /// Tells the other tabs.
    pub(super) fn tell(&self, message: &Message) {
        if let Some(channel) = &self.channel {
            // A tab that misses it finds it in the store.
            let _ = channel.post_message(&JsValue::from_str(&message.print()));
        }
    }
}

/// Runs `look` whenever this tab may have missed a message.
pub fn on_return(look: impl Fn() + Clone + 'static) {
    let Some(window) = web_sys::window() else { return };
    for event in ["focus", "pageshow"] {
        let look = look.clone();
        listen(&window, event, move |_| look());
    }
    if let Some(document) = window.document() {
        let look = look.clone();
        listen(&document, "visibilitychange", move |_| {
            if is_visible() {
                look();
            }
        });
    }
    timer::every(EVERY, look);
}

/// Is the page visible?
pub(super) fn is_visible() -> bool {
    web_sys::window()
        .and_then(|window| window.document())
        .is_none_or(|document| document.visibility_state() == VisibilityState::Visible)
}

/// Listens as long as the page lives.
pub(super) fn listen(target: &EventTarget, event: &str, act: impl FnMut(Event) + 'static) {
    let act = Closure::<dyn FnMut(Event)>::new(act).into_js_value();
    // This fails only in a browser without the event.
    let _ = target.add_event_listener_with_callback(event, act.unchecked_ref());
}

/// The same, before anything on the page hears of it.
pub(super) fn listen_first(target: &EventTarget, event: &str, act: impl FnMut(Event) + 'static) {
    let act = Closure::<dyn FnMut(Event)>::new(act).into_js_value();
    // This fails only in a browser without the event.
    let _ = target.add_event_listener_with_callback_and_bool(event, act.unchecked_ref(), true);
}

thread_local! {
    static KEEPS_NOTHING: Cell<bool> = const { Cell::new(false) };
}

/// From now on nothing is kept for this tab, until the page is loaded anew.
pub fn keep_nothing() {
    KEEPS_NOTHING.set(true);
}

/// What the browser keeps for this tab alone, over a reload.
pub(super) fn store() -> Option<Storage> {
    if KEEPS_NOTHING.get() {
        return None;
    }
    web_sys::window()?.session_storage().ok().flatten()
}
