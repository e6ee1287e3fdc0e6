//! The page around the app: title, focus, address, language, theme.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Document, Element, HtmlDialogElement, HtmlElement, HtmlTextAreaElement, KeyboardEvent, Response,
    ScrollToOptions,
};

use super::tabs::listen;
pub use super::timer::{Timer, after, cancel};
use super::words::words;

/// A file of the app that could not be fetched.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("A part of the app could not be fetched. Nothing was changed. Check the connection and try again.")]
pub struct FetchError(pub String);

/// In milliseconds.
const A_WHILE: u32 = 2_000;

pub(super) fn document() -> Option<Document> {
    web_sys::window()?.document()
}

fn root() -> Option<Element> {
    document()?.document_element()
}

/// Sets the title of the tab.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Moves the focus to the heading of the page, so that a reader hears where
/// they are.
pub fn focus_heading() {
    let heading = document().and_then(|document| document.query_selector("main h1").ok().flatten());
    if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<HtmlElement>().ok()) {
        // It takes the focus, but is no stop for the tabulator.
        heading.set_tab_index(-1);
        let _ = heading.focus();
    }
}

/// Goes to the top of the page, at once.
pub fn scroll_top() {
    if let Some(window) = web_sys::window() {
        let options = ScrollToOptions::new();
        options.set_top(0.0);
        options.set_left(0.0);
        window.scroll_to_with_scroll_to_options(&options);
    }
}

/// Sets the language and the direction of the page.
pub fn set_language(tag: &str, dir: &str) {
    if let Some(root) = root() {
        let _ = root.set_attribute("lang", tag);
        let _ = root.set_attribute("dir", dir);
    }
}

/// Sets how the page looks, for the style sheet to read: `data-theme`,
/// `data-text` or `data-calm`; nothing for what is usual.
pub fn set_look(attribute: &str, value: Option<&str>) {
    if let Some(root) = root() {
        let _ = match value {
            Some(value) => root.set_attribute(attribute, value),
            None => root.remove_attribute(attribute),
        };
    }
}

/// Does the person want the page to keep still and say only what is needed?
pub fn is_calm() -> bool {
    root().is_some_and(|root| root.has_attribute("data-calm"))
}

/// Does the page run as an app of its own, from the Home Screen or the dock?
/// Its storage may be another than that of the browser.
pub fn is_installed() -> bool {
    let query = web_sys::window().and_then(|window| window.match_media("(display-mode: standalone)").ok());
    query.flatten().is_some_and(|query| query.matches())
}

/// Marks a moment for those who measure.
pub fn mark(name: &str) {
    if let Some(performance) = web_sys::window().and_then(|window| window.performance()) {
        let _ = performance.mark(name);
    }
}

/// The version of the program that this page is of, as the build wrote it.
pub fn version() -> String {
    let meta = document().and_then(|document| document.query_selector("meta[name=version]").ok().flatten());
    meta.and_then(|meta| meta.get_attribute("content")).unwrap_or_default()
}

/// The part of the address from the `#` on; empty if there is none.
pub fn hash() -> String {
    web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// Goes to another page of the app: an entry in the history.
pub fn set_hash(hash: &str) {
    if let Some(window) = web_sys::window() {
        let _ = window.location().set_hash(hash);
    }
}

/// Puts another address in the place of this one, without an entry in the
/// history: what came with the address leaves it. The listeners of
/// [`on_hash`] are told.
pub fn replace_hash(hash: &str) {
    let Some(window) = web_sys::window() else { return };
    let Ok(history) = window.history() else { return };
    let replaced = history.replace_state_with_url(&JsValue::NULL, "", Some(hash));
    if replaced.is_ok()
        && let Ok(event) = web_sys::Event::new("hashchange")
    {
        let _ = window.dispatch_event(&event);
    }
}

/// Calls `act` with the part from the `#` on whenever it changes.
pub fn on_hash(act: impl Fn(String) + 'static) {
    if let Some(window) = web_sys::window() {
        listen(&window, "hashchange", move |_| act(hash()));
    }
}

/// Hears every key that is pressed on the page; one that `act` takes does
/// nothing else.
pub fn on_key(act: impl Fn(&KeyboardEvent) -> bool + 'static) {
    if let Some(window) = web_sys::window() {
        listen(&window, "keydown", move |event| {
            let is_taken = event.dyn_ref::<KeyboardEvent>().is_some_and(&act);
            if is_taken {
                event.prevent_default();
            }
        });
    }
}

/// Is the key on its way into a text?
pub fn is_typing(event: &KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| target.matches("input, textarea, select").unwrap_or(false))
}

/// Scrolls just so far that the element of this id is seen.
pub fn into_view(id: &str) {
    if let Some(element) = document().and_then(|document| document.get_element_by_id(id)) {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// The address of the app without what follows the `#`.
pub fn base_url() -> String {
    let href = web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    href.split('#').next().unwrap_or_default().to_owned()
}

/// Takes away what is seen before the app is there.
pub fn remove_skeleton() {
    if let Some(skeleton) = document().and_then(|document| document.get_element_by_id("skeleton")) {
        skeleton.remove();
    }
}

/// Is the page shown inside another one?
pub fn is_framed() -> bool {
    let Some(window) = web_sys::window() else { return false };
    // A browser that does not say who is above has somebody above.
    !matches!(window.top(), Ok(Some(top)) if top == window)
}

/// Does the person want less motion?
pub fn wants_less_motion() -> bool {
    is_calm() || matches_media("(prefers-reduced-motion: reduce)")
}

/// Does a media query hold now?
pub(super) fn matches_media(query: &str) -> bool {
    web_sys::window()
        .and_then(|window| window.match_media(query).ok().flatten())
        .is_some_and(|query| query.matches())
}

/// Runs `act` when what was changed until now has been painted.
pub fn after_paint(act: impl FnOnce() + 'static) {
    let Some(window) = web_sys::window() else { return };
    let act: Function = Closure::once_into_js(move || {
        // The frame is about to be painted; a timer comes after it.
        after(0, act);
    })
    .unchecked_into();
    let _ = window.request_animation_frame(&act);
}

/// Waits until the browser has nothing to do; where it does not say so, a
/// while.
pub async fn idle() {
    let told = Promise::new(&mut |resolve, _| {
        let window: JsValue = web_sys::window().map(JsValue::from).unwrap_or_default();
        let ask = Reflect::get(&window, &JsValue::from_str("requestIdleCallback")).ok();
        match ask.and_then(|ask| ask.dyn_into::<Function>().ok()) {
            Some(ask) => drop(ask.call1(&window, &resolve)),
            None => drop(after(A_WHILE, move || drop(resolve.call0(&JsValue::NULL)))),
        }
    });
    let _ = JsFuture::from(told).await;
}

/// Shows a dialog above everything else; one that is open is fine.
pub fn show_dialog(dialog: &HtmlDialogElement) {
    if !dialog.open() {
        let _ = dialog.show_modal();
    }
}

/// Closes a dialog; one that is closed is fine.
pub fn close_dialog(dialog: &HtmlDialogElement) {
    if dialog.open() {
        dialog.close();
    }
}

/// Puts an open dialog above everything else again, also above what came after
/// it. Its `close` is heard although it is open.
pub fn lift_dialog(dialog: &HtmlDialogElement) {
    if dialog.open() {
        dialog.close();
        show_dialog(dialog);
    }
}

/// Hides the popover of this id; one that is hidden is fine.
pub fn hide_popover(id: &str) {
    let Some(element) = document().and_then(|document| document.get_element_by_id(id)) else { return };
    let method = Reflect::get(&element, &JsValue::from_str("hidePopover")).ok();
    if let Some(method) = method.and_then(|method| method.dyn_into::<Function>().ok()) {
        let _ = method.call0(&element);
    }
}

/// Moves the focus to the element of this id, if it is there.
pub fn focus(id: &str) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Puts other words into a field that is typed in. The cursor stays where it
/// was among them: it moves by `shift`, in UTF-16 units.
pub fn put_text(field: &HtmlTextAreaElement, text: &str, shift: isize) {
    let place = |at: Result<Option<u32>, _>| -> Option<u32> {
        let at = i64::from(at.ok().flatten()?);
        u32::try_from(at + i64::try_from(shift).unwrap_or_default()).ok()
    };
    let (start, end) = (place(field.selection_start()), place(field.selection_end()));
    field.set_value(text);
    if let Some((start, end)) = start.zip(end) {
        // Where it cannot be, it stands at the end.
        let _ = field.set_selection_range(start, end);
    }
}

/// Makes a text field as high as its words, where the browser does not do it
/// by itself (`field-sizing`).
pub fn grow(field: &HtmlElement) {
    thread_local! {
        static BY_ITSELF: bool = supports("field-sizing", "content");
    }
    if BY_ITSELF.with(|by_itself| *by_itself) {
        return;
    }
    let style = field.style();
    let _ = style.set_property("block-size", "auto");
    let _ = style.set_property("block-size", &format!("{}px", field.scroll_height()));
}

/// Does the style sheet language of this browser know this?
fn supports(property: &str, value: &str) -> bool {
    let css = Reflect::get(&js_sys::global(), &JsValue::from_str("CSS")).ok();
    let ask: Option<Function> =
        css.as_ref().and_then(|css| Reflect::get(css, &JsValue::from_str("supports")).ok()?.dyn_into().ok());
    let answer = ask
        .zip(css)
        .and_then(|(ask, css)| ask.call2(&css, &JsValue::from_str(property), &JsValue::from_str(value)).ok());
    answer.is_some_and(|answer| answer.is_truthy())
}

/// A static file of the app, by its address relative to the page.
///
/// # Errors
/// [`FetchError`], in words for people.
pub async fn fetch_text(address: &str) -> Result<String, FetchError> {
    let window = web_sys::window().ok_or_else(|| FetchError("no window".to_owned()))?;
    let failed = |error: JsValue| FetchError(words(&error));
    let response = JsFuture::from(window.fetch_with_str(address)).await.map_err(failed)?;
    let response: Response = response.dyn_into().map_err(failed)?;
    if !response.ok() {
        return Err(FetchError(format!("status {}", response.status())));
    }
    let text = JsFuture::from(response.text().map_err(failed)?).await.map_err(failed)?;
    Ok(text.as_string().unwrap_or_default())
}

/// Opens the browser's own dialog for printing.
pub fn print() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}

/// The same; `done` is called when the dialog is closed.
pub fn print_and_then(done: impl Fn() + 'static) {
    if let Some(window) = web_sys::window() {
        let done = Closure::<dyn FnMut()>::new(done).into_js_value();
        // A property holds one listener: the one of before is gone.
        let _ = Reflect::set(&window, &JsValue::from_str("onafterprint"), &done);
    }
    print();
}

/// Gives the page the whole screen, where the browser can; `taken` is called
/// when it has it, `left` when it has it no more.
pub fn take_screen(taken: impl FnOnce() + 'static, left: impl Fn() + 'static) {
    let (Some(document), Some(root)) = (document(), root()) else { return };
    let of_document = document.clone();
    let changed = move || {
        if of_document.fullscreen_element().is_none() {
            left();
        }
    };
    let changed = Closure::<dyn FnMut()>::new(changed).into_js_value();
    // A property holds one listener: the one of before is gone.
    let _ = Reflect::set(&document, &JsValue::from_str("onfullscreenchange"), &changed);
    let method = Reflect::get(&root, &JsValue::from_str("requestFullscreen")).ok();
    let Some(method) = method.and_then(|method| method.dyn_into::<Function>().ok()) else { return };
    if let Ok(Ok(asked)) = method.call0(&root).map(|asked| asked.dyn_into::<Promise>()) {
        wasm_bindgen_futures::spawn_local(async move {
            // A browser that does not give it shows the page in its window.
            if JsFuture::from(asked).await.is_ok() {
                taken();
            }
        });
    }
}

/// Gives the whole screen back; nothing if it was not taken.
pub fn give_screen_back() {
    if let Some(document) = document().filter(|document| document.fullscreen_element().is_some()) {
        document.exit_fullscreen();
    }
}

/// Loads the page again.
pub fn reload() {
    if let Some(window) = web_sys::window() {
        let _ = window.location().reload();
    }
}
