//! What is pasted into a text and is longer than any text may be: it is refused
//! before it is there, because a browser lays out every line of it, for minutes.
//! Many lines that fit are put in all at once, for the same reason.

use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Event, EventInit, HtmlTextAreaElement};

use super::clipboard::pasted;
use super::tabs::listen_first;

/// The texts that a long one can go into; `data-takes-lines` has each line
/// become something of its own.
const TEXTS: &str = "textarea:not([data-takes-lines])";

/// With more line breaks than so many a browser that types them in is slow: it
/// took 2 seconds for 500, and 24 for 2,000.
const MANY_LINES: usize = 200;

/// Refuses pastes of more than `most` characters, and tells how many there were.
pub fn refuse_beyond(most: usize, tell: impl Fn(usize) + 'static) {
    let Some(window) = web_sys::window() else { return };
    listen_first(&window, "paste", move |event| {
        let into = event.target().and_then(|target| target.dyn_into::<HtmlTextAreaElement>().ok());
        let into = into.filter(|into| into.matches(TEXTS).unwrap_or(false) && !into.read_only());
        let (Some(into), Some(paste)) = (into, event.dyn_ref::<ClipboardEvent>()) else { return };
        let text = pasted(paste);
        let count = text.chars().count();
        let is_long = text.matches('\n').count() > MANY_LINES;
        if count > most || is_long {
            event.prevent_default();
            event.stop_immediate_propagation();
        }
        if count > most {
            tell(count);
        } else if is_long {
            put_in(&into, &text.replace("\r\n", "\n"));
        }
    });
}

/// Puts a text in the place of what is selected, as if it had been typed, with
/// the cursor behind it.
fn put_in(field: &HtmlTextAreaElement, text: &str) {
    let place = |at: Result<Option<u32>, _>| at.ok().flatten().unwrap_or_default();
    let (start, end) = (place(field.selection_start()), place(field.selection_end()));
    let length = u32::try_from(text.encode_utf16().count()).unwrap_or_default();
    if field.set_range_text_with_start_and_end(text, start, end).is_err() {
        return;
    }
    let behind = start.saturating_add(length);
    let _ = field.set_selection_range(behind, behind);
    let init = EventInit::new();
    init.set_bubbles(true);
    if let Ok(typed) = Event::new_with_event_init_dict("input", &init) {
        let _ = field.dispatch_event(&typed);
    }
}
