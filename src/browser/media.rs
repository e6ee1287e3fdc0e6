//! A media query, followed as long as the page is open.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::Event;

/// Calls `act` whenever the answer to a media query changes; gives the answer
/// of now. An engine that cannot tell says no.
pub fn follow(query: &str, act: impl Fn(bool) + 'static) -> bool {
    let asked = web_sys::window().and_then(|window| window.match_media(query).ok().flatten());
    let Some(asked) = asked else { return false };
    let this = asked.clone();
    let changed = Closure::<dyn Fn(Event)>::new(move |_| act(this.matches()));
    let heard = asked.add_event_listener_with_callback("change", changed.as_ref().unchecked_ref());
    if heard.is_ok() {
        changed.forget();
    }
    asked.matches()
}
